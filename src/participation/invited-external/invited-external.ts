import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { TASK_NOTE_LIMIT } from '#casework/external-task/external-task.ts'
import { answerFields, OpenTime, SUBSTITUTE_LIMIT } from '#casework/meeting-time/meeting-time.ts'
import { meetingStates, placeKinds, replies } from '#casework/meeting/meeting.ts'
import { channels } from '#kernel/channels.ts'
import { isDay } from '#kernel/clock.ts'
import { fieldError, optionalLongText, optionalShortText, type InputFieldError } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { GuestLink } from '../guest/guest-link.ts'
import published from './invited-external.json' with { type: 'json' }

/** How long after the meeting a link opens: data, not law. */
export const externalRules = z
  .object({
    verified: z.boolean(),
    validFrom: z.string().refine(isDay),
    daysAfter: z.int().min(0).max(365),
  })
  .parse(published)

/**
 * The invitation as somebody invited from outside sees it (C-14): when and where, which team, whom to ask, and what they were said to add
 * where the maker of the link marked that it may be told. Neither type nor purpose of the meeting, nobody who comes, no number.
 */
export const ExternalInvitation = z.object({
  name: z.string().nullable(),
  organisation: z.string(),
  state: z.enum(meetingStates),
  startsAt: momentOutput,
  minutes: z.number().int(),
  placeKind: z.enum(placeKinds),
  place: z.string().nullable(),
  /** The place is told in another way (661/2009 § 36, C-27). */
  toldApart: z.boolean(),
  language: z.string(),
  why: z.string().nullable(),
  teamName: textOutput,
  contactName: z.string(),
  contactPhone: z.string().nullable(),
})
export type ExternalInvitation = z.infer<typeof ExternalInvitation>

/** A task of the external's own: what and by when, and nothing else of the plan. */
export const OwnTask = z.object({
  id: idOutput,
  what: z.string(),
  dueOn: dayOutput,
  doneAt: momentOutput.nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
})
export type OwnTask = z.infer<typeof OwnTask>

/** Everything an external has: the invitation, their own answer and attendance, their own tasks. */
export const ExternalPage = z.object({
  invitation: ExternalInvitation,
  reply: z.enum(replies),
  /** Code of `attendance`, once it is recorded. */
  attendance: z.string().nullable(),
  /** Times that are proposed; empty when the time is given. */
  times: z.array(OpenTime),
  /** Number of the last answer; 0 when there is none. */
  answers: z.number().int(),
  possible: z.array(idOutput),
  best: idOutput.nullable(),
  unsure: z.array(idOutput),
  impossible: z.array(idOutput),
  substitute: z.string().nullable(),
  tasks: z.array(OwnTask),
})
export type ExternalPage = z.infer<typeof ExternalPage>

/** The link of one external, for those who work with the case: what will be seen through it, and the links there were. */
export const ExternalLinks = z.object({
  case: CaseHead,
  meetingId: idOutput,
  participantId: idOutput,
  /** What is written of why they are asked; told only when the maker marks it. */
  addedValue: z.string(),
  invitation: ExternalInvitation,
  times: z.array(OpenTime),
  tasks: z.array(OwnTask.pick({ what: true, dueOn: true })),
  links: z.array(GuestLink),
  channels: z.array(z.enum(channels)),
  /** They can be given a link now. */
  mayCome: z.boolean(),
  can: canOutput,
})
export type ExternalLinks = z.infer<typeof ExternalLinks>

/** Longest name and role of somebody who comes instead; together with a comma they fit where a substitute stands. */
const ROLE_LIMIT = 48
const NAME_LIMIT = SUBSTITUTE_LIMIT - ROLE_LIMIT - 2

/** What an external answers: how each time fits, or whether they come, and who comes instead. */
export const externalAnswerFields = {
  times: answerFields.times,
  reply: answerFields.reply,
  version: answerFields.version,
  substituteName: optionalShortText(NAME_LIMIT),
  substituteRole: optionalShortText(ROLE_LIMIT),
}

type Substitute = { readonly substituteName?: string | undefined; readonly substituteRole?: string | undefined }

/** A role without a name is nobody. */
export const substituteErrors = ({ substituteName, substituteRole }: Substitute): InputFieldError[] =>
  substituteName === undefined && substituteRole !== undefined ? [fieldError('substituteName', 'required')] : []

/** "Ulla Berg, rektor": as it stands where the case is worked with. */
export const substituteOf = ({ substituteName, substituteRole }: Substitute): string | undefined =>
  substituteName === undefined
    ? undefined
    : [substituteName, ...((substituteRole ?? '') ? [substituteRole] : [])].join(', ')

/** The same taken apart again, for the form. */
export function substituteValues(substitute: string | null): { substituteName: string; substituteRole: string } {
  const at = substitute?.lastIndexOf(', ') ?? -1
  if (substitute === null || at < 0) return { substituteName: substitute ?? '', substituteRole: '' }
  return { substituteName: substitute.slice(0, at), substituteRole: substitute.slice(at + 2) }
}

/** A few words when a task is done. */
export const taskNote = () => optionalLongText(TASK_NOTE_LIMIT)
