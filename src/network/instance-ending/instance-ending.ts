import { z } from 'zod'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

export const REASON_LEAST = 10
export const REASON_LIMIT = 1000
/** Where whoever worries turns instead, in one language. */
export const TURN_TO_LIMIT = 500
export const TURN_TO_LEAST = 10
/** How far ahead an ending can be decided, in days. */
export const FURTHEST_DAYS = 730

/**
 * An ending or a reopening is proposed by one and decided, declined by another, or withdrawn by who proposed it. A decided ending waits for its
 * day and can be taken back until it is in force; it is over when the instance is reopened.
 */
export const endingStates = ['proposed', 'withdrawn', 'declined', 'decided', 'taken_back', 'in_force', 'over'] as const

/** That the work of the instance ends, or goes on after all (U-13). */
export const InstanceEnding = z.object({
  id: idOutput,
  kind: z.enum(['end', 'reopen']),
  /** First day of the archive; of a reopening, the day it was proposed or decided. */
  startsOn: dayOutput,
  reason: z.string(),
  /** Of an ending: where whoever worries turns instead. */
  turnTo: textOutput.nullable(),
  state: z.enum(endingStates),
  proposedById: idOutput,
  proposedByName: z.string(),
  proposedAt: momentOutput,
  settledByName: z.string().nullable(),
  note: z.string().nullable(),
  closedByName: z.string().nullable(),
  closeReason: z.string().nullable(),
  version: z.number().int(),
})
export type InstanceEnding = z.infer<typeof InstanceEnding>

/** What can be open in an instance, in the order it is shown. The first two keep it from ending: somebody waits for help there. */
export const openKinds = [
  'cases',
  'contacts',
  'meetings',
  'rightsRequests',
  'logRequests',
  'releases',
  'messages',
  'erasures',
  'rights',
  'mergers',
  'phenomena',
] as const
export type OpenKind = (typeof openKinds)[number]

/** How much of it there is. Numbers alone: whoever decides reads no case. */
export const OpenThings = z.record(z.enum(openKinds), z.number().int())
export type OpenThings = z.infer<typeof OpenThings>

/** Nobody waits for help there. */
export const mayEnd = ({ cases, contacts }: OpenThings): boolean => cases + contacts === 0

/** The one that is proposed, waits for its day or is in force; undefined while the work goes on and nothing is proposed. */
export const standing = (endings: readonly InstanceEnding[]): InstanceEnding | undefined =>
  endings.find((each) => each.state === 'proposed') ??
  endings.find((each) => each.kind === 'end' && (each.state === 'decided' || each.state === 'in_force'))
