import { z } from 'zod'
import { label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { textOutput } from '#kernel/output.ts'
import published from './duty-prompts.json' with { type: 'json' }
import { words } from './duty-prompt.words.ts'

/** Duties of every authority to notify, that arise in a case (LSL 417/2007 § 25). */
const notifyingDuties = ['child_welfare', 'offence_against_child'] as const
/** Those, and the county's duty to tell the one that a child in child welfare moves to (§ 25 d). */
export const dutyKinds = [...notifyingDuties, 'county_move'] as const
export type DutyKind = (typeof dutyKinds)[number]

/** Something in the case that asks whether a duty is at hand, until the own authority has answered. */
export const OpenPrompt = z.object({
  kind: z.enum(dutyKinds),
  /** What asks, ready to show. */
  because: z.array(textOutput),
  /** The same as `list:code`. */
  codes: z.array(z.string()),
})
export type OpenPrompt = z.infer<typeof OpenPrompt>

const lists = ['concern_reasons', 'cause_categories'] as const
const data = z
  .object({
    time_limits: z.record(z.enum(dutyKinds), z.array(z.string())),
    prompts: z.array(
      z.strictObject({
        list: z.enum(lists),
        code: z.string(),
        duties: z.array(z.enum(dutyKinds)),
        /** Time limits that begin instead of those of its duties. */
        time_limits: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(published)

/** Time limits (data/deadlines.json) that begin with a duty. */
const timeLimitsOf = (kind: DutyKind): readonly string[] => data.time_limits[kind]

/** Time limits that a child welfare notification meets: the social authority then knows of the need (LSL 417/2007 §§ 25, 25 a). */
export const metByNotification: readonly string[] = ['child_welfare_notification', 'social_care_contact']

/** Time limits that begin when one of these codes is chosen in a case. */
export const timeLimitsOfCodes = (list: (typeof lists)[number], codes: readonly string[]): string[] => [
  ...new Set(
    data.prompts
      .filter((each) => each.list === list && codes.includes(each.code))
      .flatMap((each) => each.time_limits ?? each.duties.flatMap(timeLimitsOf)),
  ),
]

/** What a case holds, as far as duties to notify may follow from it. */
export type PromptFacts = {
  readonly concernReasons: readonly string[]
  readonly causes: readonly string[]
  /** A concern that the child is recruited to organised crime stands (C-29). */
  readonly recruitment: boolean
  /** Moves to another county (C-34), by id; asked of social care alone, and of each move anew. */
  readonly countyMoves?: readonly string[]
}

/** How the own authority has answered: notified or set aside with a reason, and what had asked. */
export type PromptAnswer = { readonly kind: DutyKind; readonly prompts: readonly string[] }

type Asked = { readonly key: string; readonly text: Text; readonly duties: readonly DutyKind[] }

/** Everything in the case that asks, whether or not it has been answered. */
function asking({ concernReasons, causes, recruitment, countyMoves = [] }: PromptFacts): Asked[] {
  const chosen = { concern_reasons: concernReasons, cause_categories: causes }
  const coded = data.prompts
    .filter((each) => chosen[each.list].includes(each.code))
    .map((each) => ({ key: `${each.list}:${each.code}`, text: label(each.list, each.code), duties: each.duties }))
  const moved = countyMoves.map((id): Asked => ({
    key: `home_move:${id}`,
    text: words.movedCounty,
    duties: ['county_move'],
  }))
  return recruitment
    ? [...coded, ...moved, { key: 'recruitment_concern:live', text: words.recruitmentStands, duties: notifyingDuties }]
    : [...coded, ...moved]
}

/**
 * What the own authority has not answered yet, by duty: it was neither fulfilled nor set aside with a reason since the code came up.
 * The police receive notifications of offences and are not asked to send one (417/2007 § 25, subsection 3).
 */
export function openPrompts(facts: PromptFacts, answered: readonly PromptAnswer[], isPolice: boolean): OpenPrompt[] {
  const asked = asking(facts)
  return dutyKinds
    .filter((kind) => !(isPolice && kind === 'offence_against_child'))
    .flatMap((kind) => {
      const done = new Set(answered.filter((each) => each.kind === kind).flatMap((each) => each.prompts))
      const open = asked.filter((each) => each.duties.includes(kind) && !done.has(each.key))
      return open.length === 0
        ? []
        : [{ kind, because: open.map((each) => each.text), codes: open.map((each) => each.key) }]
    })
}
