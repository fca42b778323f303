import { z } from 'zod'
import { label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import published from './duty-prompts.json' with { type: 'json' }
import { dutyKinds, type Duty, type DutyKind, type OpenPrompt } from './duty.ts'
import { words } from './duty.words.ts'

const data = z
  .object({
    prompts: z.array(
      z.strictObject({
        list: z.enum(['concern_reasons', 'cause_categories']),
        code: z.string(),
        duties: z.array(z.enum(dutyKinds)),
      }),
    ),
  })
  .parse(published)

/** What a case holds, as far as duties to notify may follow from it. */
export type PromptFacts = {
  readonly concernReasons: readonly string[]
  readonly causes: readonly string[]
  /** A concern that the child is recruited to organised crime stands (C-29). */
  readonly recruitment: boolean
}

type Asked = { readonly key: string; readonly text: Text; readonly duties: readonly DutyKind[] }

/** Everything in the case that asks, whether or not it has been answered. */
function asking({ concernReasons, causes, recruitment }: PromptFacts): Asked[] {
  const chosen = { concern_reasons: concernReasons, cause_categories: causes }
  const coded = data.prompts
    .filter((each) => chosen[each.list].includes(each.code))
    .map((each) => ({
      key: `${each.list}:${each.code}`,
      text: label(each.list, each.code),
      duties: each.duties,
    }))
  return recruitment
    ? [...coded, { key: 'recruitment_concern:live', text: words.recruitmentStands, duties: dutyKinds }]
    : coded
}

/**
 * What the own authority has not answered yet, by duty: it was neither fulfilled nor set aside with a reason since the code came up.
 * The police receive notifications of offences and are not asked to send one (417/2007 § 25, subsection 3).
 */
export function openPrompts(
  facts: PromptFacts,
  answered: readonly Pick<Duty, 'kind' | 'prompts'>[],
  isPolice: boolean,
): OpenPrompt[] {
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
