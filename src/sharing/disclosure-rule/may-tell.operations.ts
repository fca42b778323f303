import { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { codeIds, findCode } from '#kernel/codes.ts'
import { authorityOfRegister, initiatives, usableAsBasis, type DisclosureRule } from './disclosure-rule.ts'
import { rulesOn } from './disclosure-rule.queries.ts'
import { words } from './may-tell.words.ts'
import { ruleOutput, shownRule } from './rule-shown.ts'
import { verdictOn, type Question, type Verdict } from './verdict.ts'

const [firstAuthority, ...otherAuthorities] = codeIds('authority_kinds')
const blankIsNothing = (value: unknown): unknown => (value === '' ? undefined : value)
const choice = (first: string, ...others: readonly string[]) =>
  z.preprocess(blankIsNothing, z.enum([first, ...others], { error: 'code_unknown' }).optional())

/** The authority the actor speaks for; undefined for those who speak for none, e.g. an administrator. */
const ownAuthority = (actor: Actor): string | undefined =>
  actor.ownRegisterKind === null
    ? findCode('professions', actor.profession)?.authorityKind
    : authorityOfRegister[actor.ownRegisterKind]

const toOf = (to: string): Question['to'] =>
  findCode('authority_kinds', to) === undefined ? { person: to } : { authority: to }

/** Rules one may act on: in production a permission nobody has verified is none. A denial counts in any case. */
const actedOn = (rules: readonly DisclosureRule[], mode: 'demo' | 'production'): DisclosureRule[] =>
  rules.filter((rule) => rule.outcome === 'deny' || usableAsBasis(rule, mode))

const verdictOutput = z.object({
  answer: z.enum(['yes', 'no', 'with_consent', 'duty']),
  uncertain: z.boolean(),
  because: ruleOutput.nullable(),
  alternatives: z.array(ruleOutput),
  /** A rule that would allow it, had somebody verified it; only in production. */
  waiting: ruleOutput.nullable(),
})

/** How many other ways are shown: more than this nobody reads. */
const WAYS_SHOWN = 5

function shownVerdict(verdict: Verdict, unfiltered: Verdict, day: string): z.input<typeof verdictOutput> {
  const would = unfiltered.because
  return {
    answer: verdict.answer,
    uncertain: verdict.uncertain,
    because: verdict.because && shownRule(verdict.because, day),
    alternatives: verdict.alternatives.slice(0, WAYS_SHOWN).map((rule) => shownRule(rule, day)),
    waiting: would !== null && would !== verdict.because ? shownRule(would, day) : null,
  }
}

/** "Får jag berätta?": from, to and topic give yes, no, with consent or duty, by the rules of today. Tells nobody anything. */
export const mayTell = readOperation({
  name: 'mayTell',
  summary: words.summary,
  path: '/may-tell',
  permission: 'disclosure_rule.ask',
  input: z.object({
    from: choice(firstAuthority, ...otherAuthorities),
    /** An authority or a person. */
    to: choice(firstAuthority, ...otherAuthorities, ...codeIds('person_kinds')),
    topic: choice(...codeIds('consent_categories')),
    initiative: z.preprocess(blankIsNothing, z.enum(initiatives, { error: 'code_unknown' }).optional()),
    /** Sent by the form: what is missing is then said. */
    ask: z.string().max(10).optional(),
  }),
  output: z.object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    topic: z.string().nullable(),
    initiative: z.string().nullable(),
    /** Fields the question still lacks, when it was asked. */
    missing: z.array(z.enum(['from', 'to', 'topic'])),
    verdict: verdictOutput.nullable(),
  }),
  target: () => Promise.resolve({ kind: 'disclosure_rule' }),
  log: () => ({ objectKind: 'disclosure_rule' }),
  handle: async ({ tx, actor, input, today, mode }) => {
    const from = input.from ?? ownAuthority(actor)
    const { to, topic, initiative } = input
    const asked = { from: from ?? null, to: to ?? null, topic: topic ?? null, initiative: initiative ?? null }
    const missing = (['from', 'to', 'topic'] as const).filter((field) => asked[field] === null)
    if (from === undefined || to === undefined || topic === undefined)
      return { ...asked, missing: input.ask === undefined ? [] : missing, verdict: null }
    const question: Question = { from, to: toOf(to), subject: topic, day: today, initiative }
    const rules = await rulesOn(tx, today)
    const verdict = verdictOn(actedOn(rules, mode), question)
    return { ...asked, missing: [], verdict: shownVerdict(verdict, verdictOn(rules, question), today) }
  },
})

export const mayTellOperations: readonly AnyOperation[] = [mayTell]
