import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import type { AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { referralTarget, type ReferralTarget } from '#intake/referral/referral.queries.ts'
import { idInput } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { contactOf, teamWithContact } from '#network/team-contact/team-contact.queries.ts'
import { Receipt, receiptBy, receiptRuleOf, type ReceiptRule } from './receipt.ts'
import { hasMoved, sourceOf } from './receipt.queries.ts'
import { words } from './receipt.words.ts'

type ReceiptTarget = ReferralTarget & { readonly teamId: string; readonly source: string }

/** The contact as a target for those who work with it; for whoever only sees its metadata there is no paper (404). */
async function receiptTarget(tx: Read, input: { referralId: string }): Promise<ReceiptTarget | null> {
  const target = await referralTarget(tx, input.referralId)
  if (!target?.teamId || !target.relations.includes('referral_team')) return null
  const detail = await sourceOf(tx, target.id)
  return detail === undefined ? null : { ...target, teamId: target.teamId, source: detail.source }
}

/**
 * The rule the paper is made by.
 * @throws NotPossible where a paper would tell more than it says: the team's name where the young person lives (661/2009 § 36) or has
 *   moved; where the sender has a code; and where no rule speaks of the source.
 */
async function ruleFor(tx: Read, target: ReceiptTarget, today: string): Promise<ReceiptRule> {
  const { head } = target
  if (head.channel === 'web') throw new NotPossible('receipt_by_code', words.byCode)
  if (head.municipalityMissing === 'protected') throw new NotPossible('receipt_protected', words.protectedHome)
  if (target.case !== null && (await hasMoved(tx, target.case.id))) throw new NotPossible('receipt_moved', words.moved)
  const rule = receiptRuleOf(target.source, today)
  if (rule === undefined) throw new NotPossible('receipt_without_rule', words.noRule)
  return rule
}

/** A paper to whoever made a contact that staff wrote down (C-12): received, dealt with, whom to reach. Nothing is kept of who gets it. */
export const readReceipt = exportOperation({
  name: 'readReceipt',
  summary: words.read,
  path: '/referrals/:referralId/receipt',
  permission: 'receipt.read',
  ownCases: () => 'all',
  takesOut: { persons: true, copyFor: 'family', purposes: ['for_source'] },
  input: z.object({
    referralId: idInput('referral'),
    language: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: Receipt,
  target: receiptTarget,
  log: (_result, input, target) => ({
    objectKind: 'receipt',
    objectId: input.referralId,
    ...(target.case === null ? {} : { caseId: target.case.id }),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const rule = await ruleFor(tx, target, today)
    const team = await teamWithContact(tx, target.teamId)
    return {
      ...receiptBy(rule, {
        receivedAt: target.head.receivedAt,
        waiting: target.state === 'waiting',
        team: team === undefined ? null : { name: team.name, ...contactOf(team) },
      }),
      language: input.language ?? actor.language,
    }
  },
})

export const receiptOperations: readonly AnyOperation[] = [readReceipt]
