import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { conflictErrors } from '#casework/anchor-case/conflict.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { holdWaiting } from '#intake/referral/hold-referral.command.ts'
import { ReferralHead } from '#intake/referral/referral.ts'
import { referralTarget, type ReferralTarget } from '#intake/referral/referral.queries.ts'
import { addDays, helsinkiDateTime } from '#kernel/clock.ts'
import { fieldError, flag, idInput, optionalDateInput, shortText, versionInput } from '#kernel/input.ts'
import type { InputFieldError } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput } from '#kernel/output.ts'
import { ADDED_VALUE_LIMIT, Candidate, INVITATION_DAYS, InvitedExpert, USUAL_DAYS } from './invited-expert.ts'
import {
  candidates,
  conflictedWithContact,
  insertInvitation,
  invitationsTo,
  withdrawInvitation,
} from './invited-expert.queries.ts'
import { words } from './invited-expert.words.ts'

/** Only a team's contact has experts; what waits in the manual queue is seen by nobody who may invite. */
const teamOf = (target: ReferralTarget): string => {
  if (target.teamId === null) throw new Error('A contact that a team worker sees has a team')
  return target.teamId
}

/** Who is and was invited to a contact, for its team. */
export const readInvitedExperts = readOperation({
  name: 'readInvitedExperts',
  summary: words.listSummary,
  path: '/referrals/:referralId/experts',
  permission: 'invited_expert.read',
  ownCases: () => 'all',
  input: z.object({ referralId: idInput('referral') }),
  output: z.object({ referral: ReferralHead, experts: z.array(InvitedExpert), can: canOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (result, input) => ({
    objectKind: 'invited_expert',
    objectId: input.referralId,
    objectIds: result.experts.map((each) => each.id),
  }),
  handle: async ({ tx, actor, target, now }) => ({
    referral: target.head,
    experts: await invitationsTo(tx, target.id, target.state === 'waiting', now),
    can: allowedOf(actor, target, ['invited_expert.invite', 'invited_expert.withdraw']),
  }),
})

/** What the form for an invitation needs. */
export const readInvitationForm = readOperation({
  name: 'readInvitationForm',
  summary: words.invite,
  path: '/referrals/:referralId/expert-form',
  permission: 'invited_expert.invite',
  input: z.object({ referralId: idInput('referral') }),
  output: z.object({
    referral: ReferralHead,
    candidates: z.array(Candidate),
    /** Whether there is a name that the expert could be let know. */
    nameOpen: z.boolean(),
    usualUntil: dayOutput,
  }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'referral', objectId: input.referralId }),
  handle: async ({ tx, target, today }) => ({
    referral: target.head,
    candidates: await candidates(tx, teamOf(target), today),
    nameOpen: target.identity === 'shared',
    usualUntil: addDays(today, USUAL_DAYS),
  }),
})

/** @returns what is wrong with the last day of an invitation, which is in the future but not far away. */
function dayErrors(until: string, today: string): InputFieldError[] {
  if (until < today) return [fieldError('until', 'date_in_past')]
  return until > addDays(today, INVITATION_DAYS)
    ? [fieldError('until', 'invited_too_long', { days: INVITATION_DAYS })]
    : []
}

/** Invites an expert to one waiting contact (C-10): somebody outside the team, until a day, with or without the opened name. */
export const inviteExpert = writeOperation({
  name: 'inviteExpert',
  summary: words.invite,
  path: '/referrals/:referralId/experts',
  permission: 'invited_expert.invite',
  input: z.object({
    referralId: idInput('referral'),
    professionalId: idInput('professional'),
    addedValue: shortText(ADDED_VALUE_LIMIT),
    /** Last day; two weeks from now when left out. */
    until: optionalDateInput(),
    withName: flag(),
  }),
  output: z.object({ id: idOutput, referralId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (result) => ({ objectKind: 'invited_expert', objectId: result.id, objectIds: [result.referralId] }),
  done: words.inviteDone,
  handle: async ({ tx, input, target, now, today }) => {
    const teamId = teamOf(target)
    await holdWaiting(tx, target.id)
    const [people, conflicted, invitations] = await Promise.all([
      candidates(tx, teamId, today),
      conflictedWithContact(tx, target.id),
      invitationsTo(tx, target.id, true, now),
    ])
    const until = input.until ?? addDays(today, USUAL_DAYS)
    const known = people.some((each) => each.professionalId === input.professionalId)
    const live = invitations.some((each) => each.professionalId === input.professionalId && each.state === 'invited')
    const errors = [
      ...(known ? [] : [fieldError('professionalId', 'choose_one')]),
      ...(live ? [fieldError('professionalId', 'invited_already')] : []),
      ...conflictErrors('professionalId', [input.professionalId], conflicted, people),
      ...dayErrors(until, today),
      ...(input.withName && target.identity !== 'shared' ? [fieldError('withName', 'name_not_opened')] : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const endsAt = helsinkiDateTime(addDays(until, 1), '00:00')
    const { professionalId, addedValue, withName } = input
    const invitation = { referralId: target.id, teamId, professionalId, addedValue, withName, endsAt }
    return { id: await insertInvitation(tx, invitation), referralId: target.id }
  },
})

/** Ends an invitation before its time: the expert no longer sees the contact. */
export const withdrawExpert = writeOperation({
  name: 'withdrawExpert',
  summary: words.withdraw,
  path: '/referrals/:referralId/experts/:invitationId/withdraw',
  permission: 'invited_expert.withdraw',
  input: z.object({ referralId: idInput('referral'), invitationId: idInput(), version: versionInput() }),
  output: z.object({ referralId: idOutput }),
  target: async (tx, input) => {
    const target = await referralTarget(tx, input.referralId)
    if (target === null) return null
    const found = (await invitationsTo(tx, target.id, true, new Date(0))).find((each) => each.id === input.invitationId)
    return found === undefined ? null : { ...target, withdrawn: found.withdrawnAt !== null }
  },
  log: (_result, input) => ({ objectKind: 'invited_expert', objectId: input.invitationId }),
  done: words.withdrawDone,
  handle: async ({ tx, input, target, now }) => {
    if (target.withdrawn) throw new NotPossible('invitation_ended', words.alreadyEnded)
    const changed = await withdrawInvitation(tx, {
      id: input.invitationId,
      referralId: target.id,
      version: input.version,
      now,
    })
    if (changed === 0) throw new StaleVersion()
    return { referralId: target.id }
  },
})

export const invitedExpertOperations: readonly AnyOperation[] = [
  readInvitedExperts,
  readInvitationForm,
  inviteExpert,
  withdrawExpert,
]
