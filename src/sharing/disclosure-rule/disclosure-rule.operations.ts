import { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import { allowedOf } from '#access/decide.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { codeIds } from '#kernel/codes.ts'
import { canOutput, momentOutput } from '#kernel/output.ts'
import { citationSchema } from '#kernel/reference-data.ts'
import type { DisclosureRule } from './disclosure-rule.ts'
import { allRules, namesOf, rulesOn, versionsOf } from './disclosure-rule.queries.ts'
import { words } from './disclosure-rule.words.ts'
import { ruleIdInput } from './rule-input.ts'
import { ruleOutput, shownRule } from './rule-shown.ts'
import { ruleTargetOf } from './rule-target.queries.ts'

const blankIsNothing = (value: unknown): unknown => (value === '' ? undefined : value)
const authority = () => z.preprocess(blankIsNothing, z.enum(codeIds('authority_kinds')).optional()).catch(undefined)

/** The matrix first, "D2" before "D10", then what stands outside it. */
const byMatrix = new Intl.Collator('en', { numeric: true })
const inMatrixOrder = (a: DisclosureRule, b: DisclosureRule): number =>
  Number(b.matrixRef.startsWith('D')) - Number(a.matrixRef.startsWith('D')) ||
  byMatrix.compare(a.matrixRef, b.matrixRef) ||
  byMatrix.compare(a.id, b.id)

/** The version to show of each rule: the one in force, else the newest. */
function current(all: readonly DisclosureRule[], inForce: readonly DisclosureRule[]): DisclosureRule[] {
  const newest = new Map(all.toReversed().map((rule) => [rule.id, rule]))
  for (const rule of inForce) newest.set(rule.id, rule)
  return [...newest.values()].sort(inMatrixOrder)
}

const mayPropose = (actor: Actor): boolean =>
  allowedOf(actor, { kind: 'disclosure_rule' }, ['disclosure_rule.propose']).length > 0

/** The catalogue: one line a rule, with what it is worth today. Filtered by sender and recipient. */
export const listRules = readOperation({
  name: 'listDisclosureRules',
  summary: words.list,
  path: '/rules',
  permission: 'disclosure_rule.read',
  input: z.object({ from: authority(), to: authority() }),
  output: z.object({
    rules: z.array(ruleOutput),
    /** Rules with a version that waits for a second person. */
    waiting: z.array(z.string()),
    from: z.string().nullable(),
    to: z.string().nullable(),
    canPropose: z.boolean(),
  }),
  target: () => Promise.resolve({ kind: 'disclosure_rule' }),
  log: () => ({ objectKind: 'disclosure_rule' }),
  handle: async ({ tx, actor, input: { from, to }, today }) => {
    const [all, inForce] = await Promise.all([allRules(tx), rulesOn(tx, today)])
    const shown = current(all, inForce).filter(
      (rule) =>
        (from === undefined || rule.fromAuthorities.includes(from)) &&
        (to === undefined || rule.toAuthorities.includes(to)),
    )
    const proposals = all.filter((rule) => shownRule(rule, today).standing === 'proposed')
    return {
      rules: shown.map((rule) => shownRule(rule, today)),
      waiting: [...new Set(proposals.map((rule) => rule.id))],
      from: from ?? null,
      to: to ?? null,
      canPropose: mayPropose(actor),
    }
  },
})

const versionOutput = ruleOutput.extend({
  proposedAt: momentOutput.nullable(),
  proposedByName: z.string().nullable(),
  verifiedAt: momentOutput.nullable(),
  verifiedByName: z.string().nullable(),
  annulledAt: momentOutput.nullable(),
  annulledByName: z.string().nullable(),
  annulmentReason: z.string().nullable(),
  /** The actor proposed it, and so cannot verify it. */
  ownProposal: z.boolean(),
  /** As parts, for the form that proposes the next version. */
  citationParts: z.array(citationSchema),
  caseLaw: z.array(z.string()),
  can: canOutput,
})
export type ShownVersion = z.infer<typeof versionOutput>

/** One rule with all its versions, newest first: who proposed, verified and annulled which, and when each counts. */
export const readRule = readOperation({
  name: 'readDisclosureRule',
  summary: words.read,
  path: '/rules/:ruleId',
  permission: 'disclosure_rule.read',
  input: z.object({ ruleId: ruleIdInput() }),
  output: z.object({ id: z.string(), versions: z.array(versionOutput), canPropose: z.boolean() }),
  target: async (tx, input) => {
    const versions = await versionsOf(tx, input.ruleId)
    return versions.length === 0 ? null : { kind: 'disclosure_rule', versions }
  },
  log: () => ({ objectKind: 'disclosure_rule' }),
  handle: async ({ tx, actor, input, target: { versions }, today }) => {
    const names = await namesOf(
      tx,
      versions.flatMap((rule) => [rule.proposedBy, rule.verifiedBy, rule.annulledBy]),
    )
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
    return {
      id: input.ruleId,
      versions: versions.map((rule) => ({
        ...shownRule(rule, today),
        proposedAt: rule.proposedAt,
        verifiedAt: rule.verifiedAt,
        annulledAt: rule.annulledAt,
        annulmentReason: rule.annulmentReason,
        proposedByName: nameOf(rule.proposedBy),
        verifiedByName: nameOf(rule.verifiedBy),
        annulledByName: nameOf(rule.annulledBy),
        ownProposal: rule.proposedBy === actor.professionalId,
        citationParts: [...rule.citations],
        caseLaw: [...rule.caseLaw],
        can: changesOf(rule).filter(
          (permission) => allowedOf(actor, ruleTargetOf(actor, rule), [permission]).length > 0,
        ),
      })),
      canPropose: mayPropose(actor),
    }
  },
})

/** What can still happen to a version, whoever does it. */
function changesOf(rule: DisclosureRule) {
  if (rule.annulledAt !== null) return []
  const always = ['disclosure_rule.annul', 'disclosure_rule.end'] as const
  return rule.verifiedAt === null ? (['disclosure_rule.verify', ...always] as const) : always
}

export const disclosureRuleOperations: readonly AnyOperation[] = [listRules, readRule]
