import { z } from 'zod'
import { codeList, findCode, label } from '#kernel/codes.ts'
import { compositionRules, type CompositionGround } from '#kernel/composition-rules.ts'
import type { Text } from '#kernel/language.ts'
import { textOutput } from '#kernel/output.ts'

/** Key of the proposal of the one who answers for the case, and of an interpreter; others are codes of `authority_kinds` or a name. */
export const RESPONSIBLE = 'responsible_worker'
export const INTERPRETER = 'interpreter'

/** Somebody the composer proposes for a meeting, with a sentence for each reason (C-13). */
export const Proposal = z.object({
  key: z.string(),
  name: textOutput,
  reasons: z.array(textOutput),
  /** Professions that stand for it; empty for an actor outside the lists. */
  professions: z.array(z.string()),
})
export type Proposal = z.infer<typeof Proposal>

/** What the composer looks at. Codes, and names of actors that are on no list. */
export type CompositionFacts = {
  readonly responsible: boolean
  /** Causes with the actors whose work they need: codes of `authority_kinds`, or names. */
  readonly causes: readonly { readonly category: string; readonly actors: readonly string[] }[]
  /** Codes of `consent_categories` that actions of the plan are about, those that are done left out. */
  readonly planSubjects: readonly string[]
  /** Codes of `service_types` that are offered or going on. */
  readonly services: readonly string[]
  /** Codes of `authority_kinds` that may be told something on a live consent. */
  readonly consented: readonly string[]
  /** Codes of `authority_kinds` of the members of the case: they need no consent to be there. */
  readonly members: readonly string[]
  /** Codes of `languages` that somebody who may be asked needs an interpreter for. */
  readonly interpreters: readonly string[]
}

const same = (text: string): Text => ({ sv: text, fi: text, en: text })

/** How a proposal is called, from its key. */
export function proposalName(key: string): Text {
  if (key === RESPONSIBLE) return label('participant_roles', RESPONSIBLE)
  if (key === INTERPRETER) return label('professions', INTERPRETER)
  return findCode('authority_kinds', key)?.label ?? same(key)
}

const professionsOf = (key: string): string[] =>
  key === INTERPRETER
    ? [INTERPRETER]
    : codeList('professions')
        .codes.filter((each) => each.authorityKind === key && each.id !== INTERPRETER)
        .map((each) => each.id)

const filled = (sentence: Text, what: Text): Text => ({
  sv: sentence.sv.replace('{what}', what.sv),
  fi: sentence.fi.replace('{what}', what.fi),
  en: sentence.en.replace('{what}', what.en),
})

type Ground = { readonly key: string; readonly reason: Text }

/** What each rule of a ground says of one thing: of whom, and why. */
const say = (today: string, when: CompositionGround, code: string, what: Text, keys?: readonly string[]): Ground[] =>
  compositionRules(when, today).flatMap((rule) =>
    (keys ?? rule.authorities?.[code] ?? []).map((key) => ({ key, reason: filled(rule.sentence, what) })),
  )

function grounds(facts: CompositionFacts, today: string): Ground[] {
  return [
    ...(facts.responsible ? say(today, 'responsible', '', same(''), [RESPONSIBLE]) : []),
    ...facts.causes.flatMap(({ category, actors }) =>
      say(today, 'cause', category, label('cause_categories', category), actors),
    ),
    ...facts.planSubjects.flatMap((subject) => say(today, 'plan', subject, label('consent_categories', subject))),
    ...facts.services.flatMap((service) => say(today, 'service', service, label('service_types', service))),
    ...facts.consented.flatMap((kind) => say(today, 'consent', kind, proposalName(kind), [kind])),
    ...facts.interpreters.flatMap((language) =>
      say(today, 'interpreter', language, label('languages', language), [INTERPRETER]),
    ),
  ]
}

/**
 * Whom a meeting may need, each with every reason, in the order of the reasons: the team decides who is asked. Where nobody of an authority
 * is a member and no consent holds, the last sentence says so. `today` is ISO.
 */
export function proposeComposition(facts: CompositionFacts, today: string): Proposal[] {
  const reasons = new Map<string, Map<string, Text>>()
  for (const { key, reason } of grounds(facts, today)) {
    const known = reasons.get(key) ?? new Map<string, Text>()
    reasons.set(key, known.set(reason.sv, reason))
  }
  const knowing = new Set([...facts.consented, ...facts.members, RESPONSIBLE, INTERPRETER])
  return [...reasons].map(([key, said]) => ({
    key,
    name: proposalName(key),
    professions: professionsOf(key),
    reasons: [
      ...said.values(),
      ...(knowing.has(key) ? [] : say(today, 'no_consent', key, proposalName(key), [key]).map((each) => each.reason)),
    ],
  }))
}
