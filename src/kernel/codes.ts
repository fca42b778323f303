import * as z from 'zod'
import type { Text } from './language.ts'
import { camelCaseKeys, textSchema } from './reference-data.ts'
import published from './data/code-lists.json' with { type: 'json' }

/** The code lists of the work, in the order of `data/code-lists.json`. A list added there is added here. */
export const codeListIds = [
  'triggers',
  'referral_sources',
  'target_criteria',
  'concern_reasons',
  'urgency',
  'screening_outcomes',
  'screening_reasons',
  'professions',
  'authority_kinds',
  'person_kinds',
  'participant_roles',
  'meeting_types',
  'attendance',
  'life_areas',
  'worry_scale',
  'strength_scale',
  'cause_categories',
  'service_types',
  'service_referral_statuses',
  'plan_goal_statuses',
  'closing_reasons',
  'deviation_reasons',
  'consent_categories',
  'consent_recipients',
  'consent_given_by',
  'consent_methods',
  'consent_capacity',
  'ban_reasons',
  'conflict_kinds',
  'disclosure_purposes',
  'break_glass_reasons',
  'protected_identity_kinds',
  'phenomenon_types',
  'phenomenon_areas',
  'phenomenon_channels',
  'phenomenon_severity',
  'prevention_work_types',
  'steering_decision_statuses',
  'languages',
  'induction_kinds',
  'ways_found_out',
  'contact_means',
  'contact_outcomes',
  'age_bands',
  'measure_statuses',
  'observed_effects',
  'working_time_activities',
] as const
export type CodeListId = (typeof codeListIds)[number]

const codeIdSchema = z.string().regex(/^[a-z0-9_]+$/)
const several = z.array(codeIdSchema).readonly().optional()

const codeSchema = z.strictObject({
  id: codeIdSchema,
  label: textSchema,
  help: textSchema.optional(),
  /** Statuses one may go to from here (service_referral_statuses, measure_statuses). */
  next: several,
  /** Screening outcomes this reason can explain (screening_reasons). */
  for: several,
  /** When one must act: `now`, an ISO 8601 duration, or `next_review` (urgency). */
  target: z.string().optional(),
  /** Step of a scale, lowest first (worry_scale, strength_scale, phenomenon_severity). */
  value: z.int().optional(),
  /** Code of authority_kinds (professions, consent_recipients). */
  authorityKind: codeIdSchema.optional(),
  /** Codes of authority_kinds whose work a cause may need: suggestions, the team decides (cause_categories). */
  actors: several,
  /** Codes of service_types that may help with a cause (cause_categories). */
  serviceTypes: several,
  /** Whether the young person or the family is at the meeting (meeting_types). */
  familyPresent: z.boolean().optional(),
  /** The area as asked of a child (life_areas). */
  questionChild: textSchema.optional(),
  /** The area as a professional thinks it through (life_areas). */
  questionsProfessional: z.array(textSchema).readonly().optional(),
  /** False where the law decides and consent changes nothing (consent_categories). */
  consentPossible: z.boolean().optional(),
  /** Whose conflict of interest it is: `worker` or `guardian` (conflict_kinds). */
  scope: z.enum(['worker', 'guardian']).optional(),
  /** Shown to fewer people (phenomenon_types). */
  sensitive: z.boolean().optional(),
  /** Writing direction (languages). */
  direction: z.enum(['ltr', 'rtl']).optional(),
  /** The language's name in the language itself (languages). */
  endonym: z.string().optional(),
})

const codeListSchema = z.strictObject({
  id: z.enum(codeListIds),
  name: textSchema,
  /** Whether several codes may be chosen at once. */
  multiple: z.boolean().default(false),
  /** What the list rests on. `inference`: a proposal for the teams to test. */
  source: z.enum(['statute', 'national_manual', 'practice_source', 'inference', 'general']),
  note: textSchema.optional(),
  codes: z.tuple([codeSchema], codeSchema).readonly(),
})

/** One code: the id is stored and never changes, the label is shown. */
export type Code = Readonly<z.infer<typeof codeSchema>>
export type CodeList = Readonly<z.infer<typeof codeListSchema>>

const lists = new Map<CodeListId, CodeList>(
  z
    .object({ lists: z.array(codeListSchema).length(codeListIds.length) })
    .parse(camelCaseKeys(published))
    .lists.map((list) => [list.id, list]),
)

const codesById = new Map<CodeListId, ReadonlyMap<string, Code>>(
  [...lists.values()].map((list) => [list.id, new Map(list.codes.map((code) => [code.id, code]))]),
)

/** The code list with its codes in the order to offer them. Throws when the data lack the list. */
export const codeList = (id: CodeListId): CodeList => {
  const list = lists.get(id)
  if (list === undefined) throw new Error(`Unknown code list: ${id}`)
  return list
}

/** The code, or undefined when the list has no such code. */
export const findCode = (list: CodeListId, id: string): Code | undefined => codesById.get(list)?.get(id)

/** The text to show for a stored code. Throws on an unknown code: what is stored has been checked on the way in. */
export const label = (list: CodeListId, id: string): Text => {
  const code = findCode(list, id)
  if (code === undefined) throw new Error(`Unknown code in ${list}: ${id}`)
  return code.label
}

/** The ids of a list's codes in order, as `z.enum` wants them. */
export const codeIds = (list: CodeListId): [string, ...string[]] => {
  const [first, ...rest] = codeList(list).codes
  return [first.id, ...rest.map((code) => code.id)]
}
