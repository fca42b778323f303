import { z } from 'zod'
import { NotFound } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { holdWaiting } from '#intake/referral/hold-referral.command.ts'
import { referralDetail, referralPersons } from '#intake/referral/referral-detail.queries.ts'
import { referralTarget } from '#intake/referral/referral.queries.ts'
import { REASON_LIMIT, stances } from '#intake/screening/screening.ts'
import { saveStance, stancesOf } from '#intake/screening/screening.queries.ts'
import { idInput, longText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { InvitedReferral } from './invited-expert.ts'
import { invitationsTo } from './invited-expert.queries.ts'
import { words } from './invited-expert.words.ts'

/**
 * The one contact an expert is invited to, while the invitation lasts (C-10). Another contact, one the team has decided about, and one
 * that does not exist look the same.
 */
export const readInvitedReferral = readOperation({
  name: 'readInvitedReferral',
  summary: words.readSummary,
  path: '/invited-referrals/:referralId',
  permission: 'invited_referral.read',
  input: z.object({ referralId: idInput('referral') }),
  output: InvitedReferral,
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'invited_referral', objectId: input.referralId }),
  handle: async ({ tx, actor, target, now }) => {
    const mine = (await invitationsTo(tx, target.id, true, now)).filter(
      (each) => each.professionalId === actor.professionalId && each.state === 'invited',
    )
    const [invitation] = mine
    if (invitation === undefined) throw new NotFound()
    // An invited receiver or coordinator knows more; here everybody who is invited reads the same.
    const named = mine.some((each) => each.withName)
    const [detail, persons, said] = await Promise.all([
      referralDetail(tx, target.id, named && target.identity !== null),
      named ? referralPersons(tx, target.id) : [],
      stancesOf(tx, target.id),
    ])
    if (detail === null) throw new NotFound()
    return {
      referral: target.head,
      detail,
      youthName: persons.find((each) => each.role === 'youth')?.name ?? null,
      invitation,
      ownStance: said.find((each) => each.professionalId === actor.professionalId) ?? null,
    }
  },
})

/** What the expert thinks, with the reasons. The team reads it beside its own stances; it replaces none of them. */
export const stateExpertStance = writeOperation({
  name: 'stateExpertStance',
  summary: words.stanceSummary,
  path: '/invited-referrals/:referralId/stance',
  permission: 'invited_referral.state_stance',
  input: z.object({
    referralId: idInput('referral'),
    stance: z.enum(stances, { error: 'choose_one' }),
    reason: longText(REASON_LIMIT),
  }),
  output: z.object({ referralId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'invited_referral', objectId: input.referralId }),
  done: words.stanceDone,
  handle: async ({ tx, input, target, now }) => {
    await holdWaiting(tx, target.id)
    if (target.teamId === null) throw new NotFound()
    const { stance, reason } = input
    await saveStance(tx, { referralId: target.id, teamId: target.teamId, stance, reason, now, asExpert: true })
    return { referralId: target.id }
  },
})

export const invitedReferralOperations: readonly AnyOperation[] = [readInvitedReferral, stateExpertStance]
