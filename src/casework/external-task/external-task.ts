import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** Longest note with which an external says that a task is done, in characters. */
export const TASK_NOTE_LIMIT = 500

/**
 * An action of the plan that somebody invited from outside does (docs/decisions/0029). They read what is to be done and by when, nothing
 * else of the plan, and say themselves when it is done; how the action has gone the members of the case judge.
 */
export const ExternalTask = z.object({
  id: idOutput,
  /** Whose it is: somebody from outside who is or was asked to a meeting. */
  participantId: idOutput,
  name: z.string().nullable(),
  organisation: z.string(),
  meetingId: idOutput,
  /** When the external said that it is done; null while it is not. */
  doneAt: momentOutput.nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
})
export type ExternalTask = z.infer<typeof ExternalTask>

/** Somebody from outside who could be given a task: their latest invitation. */
export const PossibleExternal = z.object({
  participantId: idOutput,
  name: z.string().nullable(),
  organisation: z.string(),
  meetingAt: momentOutput,
})
export type PossibleExternal = z.infer<typeof PossibleExternal>

/** "Kim Provgren, Hangö högstadium" */
export const externalName = ({ name, organisation }: Pick<ExternalTask, 'name' | 'organisation'>): string =>
  name === null ? organisation : `${name}, ${organisation}`
