import { z } from 'zod'
import { addMonths } from '#kernel/clock.ts'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { languages, type Text } from '#kernel/language.ts'
import { textSchema } from '#kernel/reference-data.ts'
import published from './log-rules.json' with { type: 'json' }

/** Longest and shortest reason, in characters. */
export const REASON_LIMIT = 2000
export const REASON_LEAST = 10
export const NAME_LIMIT = 200

export const relations = ['self', 'guardian', 'representative'] as const
export type AskerRelation = (typeof relations)[number]
export const identitiesShown = ['document', 'strong_identification', 'known_in_person'] as const
export type IdentityShown = (typeof identitiesShown)[number]
export const handoutManners = ['in_person', 'post', 'secure_message'] as const
export type HandoutManner = (typeof handoutManners)[number]
export const partStates = ['waiting', 'given', 'refused'] as const
export type PartState = (typeof partStates)[number]

/** Verbs that only show something, and have a name of their own. */
const alsoReading = [
  ...['openCase', 'openCaseHead', 'openIncident', 'openProtectedDetails', 'openAttachment', 'followLiveMeeting'],
  ...['openNetworkFile', 'openSignal', 'sharePicture'],
  ...['takeReportPack', 'takeAnnualReport', 'takeNationalExport', 'takeNationalComparison', 'takePicture'],
]
/** A verb that only shows something begins with one of these, or is one of those; a test holds it to every operation of the product. */
export const readingNames = new RegExp(
  `^(read|list|find|prepare|count|search|mayTell|export|show)|^(${alsoReading.join('|')})$`,
)
/** Whether the log row is of somebody who only looked. */
export const isReading = (operation: string): boolean => readingNames.test(operation)

/** The time limit of an answer, by its id in `deadlines.json`. */
export const ANSWER_DEADLINE = 'log_information_request'

const certainty = z.enum(['certain', 'uncertain'])
const rules = z
  .object({
    older_than: z.object({ months: z.int().min(1), source: textSchema, certainty, note: textSchema }).loose(),
    withholding_grounds: z.array(
      z.object({ id: z.string(), name: textSchema, source: textSchema, certainty, valid_from: z.string() }),
    ),
    purposes: z.array(
      z.object({
        of: z.string(),
        purpose: textSchema,
        basis: textSchema,
        certainty,
        own_procedure: textSchema.nullable(),
      }),
    ),
  })
  .parse(published)

/** What is older than the law's period is told only for a special reason. */
export const olderRule = rules.older_than
/** The first day that is told of without a special reason, ISO. */
export const firstDayTold = (receivedOn: string): string => addMonths(receivedOn, -rules.older_than.months)

export const withholdingGrounds = rules.withholding_grounds
export type WithholdingGround = (typeof withholdingGrounds)[number]
export const groundOf = (id: string): WithholdingGround | undefined => withholdingGrounds.find((each) => each.id === id)

const OVERSIGHT = 'oversight'
/** Why somebody of that register may read, and on what basis; without a register it is supervision and management. */
export function purposeOf(registerKind: string | null): {
  readonly purpose: Text
  readonly basis: Text
  readonly verified: boolean
} {
  const found = rules.purposes.find((each) => each.of === (registerKind ?? OVERSIGHT)) ?? rules.purposes.at(-1)
  if (found === undefined) throw new Error('log-rules.json names no purposes')
  return { purpose: found.purpose, basis: found.basis, verified: found.certainty === 'certain' }
}

/** What a controller's own law says of its own registers: its procedure stands beside this answer. */
export const ownProcedureOf = (agencyKind: string): Text | null =>
  rules.purposes.find((each) => each.of === agencyKind)?.own_procedure ?? null

/** One controller's part of a request. */
export const LogRequestPart = z.object({
  id: idOutput,
  agencyId: idOutput,
  agencyName: textOutput,
  agencyKind: z.string(),
  state: z.enum(partStates),
  decidedByName: z.string().nullable(),
  decidedAt: momentOutput.nullable(),
  refusal: z.string().nullable(),
  handedOutAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type LogRequestPart = z.infer<typeof LogRequestPart>

export const LogRequest = z.object({
  id: idOutput,
  caseId: idOutput,
  personId: idOutput,
  askedBy: z.string(),
  relation: z.enum(relations),
  identityShown: z.enum(identitiesShown),
  specialReason: z.string().nullable(),
  receivedOn: dayOutput,
  dueOn: dayOutput,
  language: z.enum(languages),
  registeredByName: z.string(),
  parts: z.array(LogRequestPart),
})
export type LogRequest = z.infer<typeof LogRequest>

/** Reading that is not told of for a time. */
export const Withholding = z.object({
  id: idOutput,
  from: momentOutput,
  until: momentOutput,
  ground: z.string(),
  reason: z.string(),
  endsOn: dayOutput,
  decidedByName: z.string(),
})
export type Withholding = z.infer<typeof Withholding>

/** Whether a moment of the log is withheld on a day. Half-open: [from, until). */
export const isWithheld = (
  at: Date,
  today: string,
  withholdings: readonly Pick<Withholding, 'from' | 'until' | 'endsOn'>[],
): boolean => withholdings.some((each) => today < each.endsOn && each.from <= at && at < each.until)
