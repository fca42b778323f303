import { sql } from 'kysely'
import { z } from 'zod'
import { referralStates } from '#access/states.ts'
import type { Permission } from '#access/permissions.ts'
import { holdWaiting } from '#intake/referral/hold-referral.command.ts'
import { linkEarlierReferral } from '#intake/referral/referral-detail.queries.ts'
import { openPersons } from '#intake/referral/identity.queries.ts'
import { ReferralHead } from '#intake/referral/referral.ts'
import { referralTarget } from '#intake/referral/referral.queries.ts'
import { conflictErrors } from '#casework/anchor-case/conflict.ts'
import { db } from '#db/connection.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { teamWorkers } from '#network/team/team.queries.ts'
import { conflictedWithReferral } from './conflict.queries.ts'
import { decideScreeningOf } from './decide-screening.command.ts'
import { missingInPanel, Participant, ScreeningStance, THRESHOLD_MET } from './screening.ts'
import { decideInput, openIdentityInput, stanceInput } from './screening-input.ts'
import { insertDecision, openReviewOf, saveStance, stancesOf } from './screening.queries.ts'
import { words } from './screening.words.ts'

/** Verbs of the team need a team; a contact in the manual queue has none, and nobody of a team sees it. */
const teamOf = (target: { readonly teamId: string | null }): string => {
  if (target.teamId === null) throw new Error('A contact that a team worker sees has a team')
  return target.teamId
}

/** What the page of a step shows around its form; each step asks for its own permission. */
const readStep = (name: string, path: string, permission: Permission) =>
  readOperation({
    name,
    summary: words.formSummary,
    path,
    permission,
    ownCases: () => 'all',
    input: z.object({ referralId: idInput('referral') }),
    output: z.object({
      referral: ReferralHead,
      /** Those who work in the team today. */
      workers: z.array(Participant),
      /** Who takes part in the review that is going on. */
      present: z.array(idOutput),
      ownStance: ScreeningStance.nullable(),
      panelMissing: z.array(z.string()),
      identityOpen: z.boolean(),
    }),
    target: (tx, input) => referralTarget(tx, input.referralId),
    log: (_result, input) => ({ objectKind: 'referral', objectId: input.referralId }),
    handle: async ({ tx, actor, target, today }) => {
      const teamId = teamOf(target)
      const [workers, review, stances] = await Promise.all([
        teamWorkers(tx, teamId, today),
        openReviewOf(tx, teamId),
        stancesOf(tx, target.id),
      ])
      return {
        referral: target.head,
        workers,
        present: review?.participantIds ?? [],
        ownStance: stances.find((each) => each.professionalId === actor.professionalId) ?? null,
        panelMissing: missingInPanel(actor.selectionPanel, stances),
        identityOpen: target.identity === 'shared',
      }
    },
  })

export const readStance = readStep('readStance', '/referrals/:referralId/stance', 'referral.state_stance')
export const readIdentityOpening = readStep(
  'readIdentityOpening',
  '/referrals/:referralId/open-identity',
  'referral.open_identity',
)
export const readScreening = readStep('readScreening', '/referrals/:referralId/decision', 'referral.decide')

/** Each authority's stance, beside the joint decision; the newest counts. */
export const stateStance = writeOperation({
  name: 'stateStance',
  summary: words.stanceSummary,
  path: '/referrals/:referralId/stance',
  permission: 'referral.state_stance',
  ownCases: () => 'all',
  input: stanceInput,
  output: z.object({ referralId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'referral', objectId: input.referralId }),
  done: words.stanceDone,
  handle: async ({ tx, input, target, now }) => {
    await holdWaiting(tx, target.id)
    await saveStance(tx, {
      referralId: target.id,
      teamId: teamOf(target),
      stance: input.stance,
      reason: input.reason,
      now,
    })
    return { referralId: target.id }
  },
})

/** Opens the name when the team agrees that the threshold is met: by somebody who knows it, never alone, with a reason. */
export const openIdentity = writeOperation({
  name: 'openIdentity',
  summary: words.openIdentitySummary,
  path: '/referrals/:referralId/open-identity',
  permission: 'referral.open_identity',
  ownCases: () => 'all',
  input: openIdentityInput,
  output: z.object({ referralId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'referral_identity', objectId: input.referralId }),
  done: words.openDone,
  handle: async ({ tx, actor, input, target, now, today }) => {
    const teamId = teamOf(target)
    const { ownRegisterId, sharedRegisterId, professionalId } = actor
    if (ownRegisterId === null || sharedRegisterId === null) throw new Error('Only a worker owns an identity')
    const workers = await teamWorkers(tx, teamId, today)
    const known = new Set(workers.map((each) => each.professionalId))
    if (!input.participants.every((id) => known.has(id)))
      throw new InvalidInput([fieldError('participants', 'participant_not_in_team')])
    const barred = conflictErrors(
      'participants',
      input.participants,
      await conflictedWithReferral(tx, target.id),
      workers,
    )
    if (barred.length > 0) throw new InvalidInput(barred)
    if (input.participants.every((id) => id === professionalId))
      throw new InvalidInput([fieldError('participants', 'nobody_else_agreed')])
    const agreed = workers.filter(
      (each) => each.professionalId === professionalId || input.participants.includes(each.professionalId),
    )
    await holdWaiting(tx, target.id)
    const review = await openReviewOf(tx, teamId)
    await insertDecision(tx, {
      referralId: target.id,
      teamId,
      reviewId: review?.reviewId ?? null,
      outcome: THRESHOLD_MET,
      reason: THRESHOLD_MET,
      guidance: input.reason,
      participants: agreed.map(({ professionalId: id, name, profession }) => ({
        professionalId: id,
        name,
        profession,
      })),
      now,
    })
    await openPersons(tx, target.id, ownRegisterId, sharedRegisterId)
    await tx.run(
      db
        .updateTable('referral')
        .set({ version: sql`version + 1` })
        .where('id', '=', target.id),
    )
    await linkEarlierReferral(tx, target.id)
    return { referralId: target.id }
  },
})

/** The team's decision: selected (a case is opened), carried over, or ended with guidance. */
export const decideScreening = writeOperation({
  name: 'decideScreening',
  summary: words.decideSummary,
  path: '/referrals/:referralId/decision',
  permission: 'referral.decide',
  ownCases: () => 'all',
  hold: (input) => `referral:${input.referralId}`,
  input: decideInput,
  output: z.object({ referralId: idOutput, state: z.enum(referralStates), caseId: idOutput.nullable() }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (result, input) => ({
    objectKind: 'referral',
    objectId: input.referralId,
    ...(result.caseId === null ? {} : { caseId: result.caseId }),
  }),
  done: words.decideDone,
  handle: async ({ tx, input, target, now, today }) => {
    const caseId = await decideScreeningOf({ tx, input, target, teamId: teamOf(target), now, today })
    const state = caseId !== null ? 'selected' : input.outcome === 'carried_over' ? 'waiting' : 'not_selected'
    return { referralId: target.id, state, caseId } as const
  },
})

export const screeningOperations: readonly AnyOperation[] = [
  readStance,
  readIdentityOpening,
  readScreening,
  stateStance,
  openIdentity,
  decideScreening,
]
