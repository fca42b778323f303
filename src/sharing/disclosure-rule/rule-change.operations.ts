import { z } from 'zod'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { dateInput, fieldError, longText } from '#kernel/input.ts'
import { inForce, isProposal, type RuleContent } from './disclosure-rule.ts'
import { annulRule, endEarlier, endRule, insertProposal, verifyRule, versionsOf } from './disclosure-rule.queries.ts'
import { words } from './disclosure-rule.words.ts'
import { proposalInput, ruleIdInput, ruleVersionInput, type Proposal } from './rule-input.ts'
import { ruleTarget } from './rule-target.queries.ts'

const versionInput = z.object({ ruleId: ruleIdInput(), version: ruleVersionInput() })
const ruleVersion = z.object({ ruleId: z.string(), version: z.int() })
const loggedAs = () => ({ objectKind: 'disclosure_rule' })

const contentOf = (proposal: Proposal, before: RuleContent, version: number): RuleContent => {
  const { ruleId, ...said } = proposal
  return {
    ...said,
    id: ruleId,
    version,
    kind: before.kind,
    matrixRef: before.matrixRef,
    deadlineRule: before.deadlineRule,
    consentDecidedBy: proposal.consentDecidedBy === '' ? null : (proposal.consentDecidedBy ?? null),
    validUntil: proposal.validUntil ?? null,
  }
}

/** Writes the next version of a rule. It counts when somebody else has verified it; the earlier ones stay as they are. */
export const proposeRuleVersion = writeOperation({
  name: 'proposeDisclosureRuleVersion',
  summary: words.propose,
  done: words.proposeDone,
  path: '/rules/:ruleId/versions',
  permission: 'disclosure_rule.propose',
  input: proposalInput,
  output: ruleVersion,
  target: async (tx, input) => {
    const versions = await versionsOf(tx, input.ruleId)
    const [newest] = versions
    return newest === undefined ? null : { kind: 'disclosure_rule', versions, newest }
  },
  log: loggedAs,
  handle: async ({ tx, input, target: { newest } }) => {
    // One proposal at a time: two writers at once would otherwise make two versions of the same number.
    await tx.lock(`${tx.actor.instanceId}:disclosure_rule:${input.ruleId}`)
    const versions = await versionsOf(tx, input.ruleId)
    if (versions.some((rule) => isProposal(rule) && rule.annulledAt === null))
      throw new NotPossible('proposal_waits', words.proposalWaits)
    for (const id of input.refusal.alternativeRules) {
      if ((await versionsOf(tx, id)).length === 0)
        throw new InvalidInput([fieldError('refusal.alternativeRules', 'rule_unknown')])
    }
    const version = (versions[0] ?? newest).version + 1
    await insertProposal(tx, contentOf(input, newest, version))
    return { ruleId: input.ruleId, version }
  },
})

/** A second person verifies a version (four eyes). An earlier version ends where this one begins. */
export const verifyRuleVersion = writeOperation({
  name: 'verifyDisclosureRuleVersion',
  summary: words.verify,
  done: words.verifyDone,
  path: '/rules/:ruleId/versions/:version/verify',
  permission: 'disclosure_rule.verify',
  input: versionInput,
  output: ruleVersion,
  target: (tx, input) => ruleTarget(tx, input.ruleId, input.version),
  log: loggedAs,
  handle: async ({ tx, input, target: { rule }, now }) => {
    if (rule.annulledAt !== null) throw new NotPossible('annulled', words.alreadyAnnulled)
    if ((await verifyRule(tx, input.ruleId, input.version, now)) === 0)
      throw new NotPossible('already_verified', words.alreadyVerified)
    await endEarlier(tx, rule)
    return input
  },
})

/** From a day on nothing new is shared on a version. What was shared stays. */
export const endRuleVersion = writeOperation({
  name: 'endDisclosureRuleVersion',
  summary: words.end,
  done: words.endDone,
  path: '/rules/:ruleId/versions/:version/end',
  permission: 'disclosure_rule.end',
  input: versionInput.extend({ validUntil: dateInput() }),
  output: ruleVersion,
  target: (tx, input) => ruleTarget(tx, input.ruleId, input.version),
  log: loggedAs,
  handle: async ({ tx, input, target: { rule }, today }) => {
    if (rule.annulledAt !== null) throw new NotPossible('annulled', words.alreadyAnnulled)
    if (input.validUntil <= rule.validFrom) throw new InvalidInput([fieldError('validUntil', 'rule_end_before_start')])
    // What counted yesterday counted: the end cannot be moved into the past.
    if (input.validUntil < today && inForce(rule, today))
      throw new InvalidInput([fieldError('validUntil', 'date_in_past')])
    if ((await endRule(tx, input.ruleId, input.version, input.validUntil)) === 0)
      throw new NotPossible('ends_earlier', words.endsEarlier)
    return { ruleId: input.ruleId, version: input.version }
  },
})

/** A version found to be wrong: nothing is shared on it, and the recipient reads no longer what was. One person can stop it. */
export const annulRuleVersion = writeOperation({
  name: 'annulDisclosureRuleVersion',
  summary: words.annul,
  done: words.annulDone,
  path: '/rules/:ruleId/versions/:version/annul',
  permission: 'disclosure_rule.annul',
  input: versionInput.extend({ reason: longText(1000).min(10, 'too_short') }),
  output: ruleVersion,
  target: (tx, input) => ruleTarget(tx, input.ruleId, input.version),
  log: loggedAs,
  handle: async ({ tx, input, now }) => {
    if ((await annulRule(tx, input.ruleId, input.version, input.reason, now)) === 0)
      throw new NotPossible('annulled', words.alreadyAnnulled)
    return { ruleId: input.ruleId, version: input.version }
  },
})

export const ruleChangeOperations: readonly AnyOperation[] = [
  proposeRuleVersion,
  verifyRuleVersion,
  endRuleVersion,
  annulRuleVersion,
]
