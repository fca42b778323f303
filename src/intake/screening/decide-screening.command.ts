import { holdWaiting } from '#intake/referral/hold-referral.command.ts'
import { earlierReferrals } from '#intake/referral/referral-detail.queries.ts'
import type { ReferralTarget } from '#intake/referral/referral.queries.ts'
import { metByNotification, timeLimitsOfCodes } from '#casework/duty-prompt/duty-prompt.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { drawNumber, insertDeadlines, instanceRules } from '#intake/referral/registration.queries.ts'
import { conflictErrors } from '#casework/anchor-case/conflict.ts'
import { decide } from '#access/decide.ts'
import type { Write } from '#db/transaction.ts'
import { InvalidInput, NotPossible, Refused, StaleVersion } from '#http/errors.ts'
import { label } from '#kernel/codes.ts'
import { newId } from '#kernel/ids.ts'
import { teamWorkers } from '#network/team/team.queries.ts'
import { missingInPanel, rulesOfSelection, type Participant } from './screening.ts'
import { decisionErrors, type DecideInput } from './screening-input.ts'
import {
  carryOver,
  chosenCodes,
  endReferral,
  insertDecision,
  insertScreeningDeviation,
  openCase,
  openReviewOf,
  stancesOf,
} from './screening.queries.ts'
import { conflictedWithReferral } from './conflict.queries.ts'
import { words } from './screening.words.ts'

type Deciding = {
  readonly tx: Write
  readonly input: DecideInput
  readonly target: ReferralTarget
  readonly teamId: string
  readonly now: Date
  readonly today: string
}

/** Those who took part as workers of the team today; whoever records the decision is one of them. */
async function participantsOf(
  { tx, input, target, teamId, today }: Deciding,
  urgentNotAssessed: boolean,
): Promise<Participant[]> {
  const [workers, conflicted] = await Promise.all([
    teamWorkers(tx, teamId, today),
    conflictedWithReferral(tx, target.id),
  ])
  const participants = [...new Set([...input.participants, tx.actor.professionalId])]
  const errors = [
    ...decisionErrors(
      { ...input, participants },
      { workers: new Set(workers.map((each) => each.professionalId)), urgentNotAssessed },
    ),
    ...conflictErrors('participants', participants, conflicted, workers),
  ]
  if (errors.length > 0) throw new InvalidInput(errors)
  return workers
    .filter((each) => participants.includes(each.professionalId))
    .map(({ professionalId, name, profession }) => ({ professionalId, name, profession }))
}

/**
 * What a selection needs: an agreement that opens new work (G-01), the name open to the team, and the stances of the panel where the
 * instance has one (C-11).
 */
async function assertSelectable({ tx, target }: Deciding): Promise<void> {
  const opening = decide(tx.actor, 'case.open', target)
  if (!opening.allowed) throw new Refused(opening.reason)
  if (target.identity !== 'shared') throw new NotPossible('identity_not_opened', words.identityNotOpened)
  const [stances, conflicted] = await Promise.all([stancesOf(tx, target.id), conflictedWithReferral(tx, target.id)])
  // What somebody said before their conflict of interest was known does not count.
  const barred = stances.filter((each) => conflicted.includes(each.professionalId))
  const missing = missingInPanel(
    tx.actor.selectionPanel,
    stances.filter((each) => !conflicted.includes(each.professionalId)),
  )
  const inTheirPlace = barred.find((each) => missing.includes(each.profession))
  if (inTheirPlace !== undefined)
    throw new NotPossible(
      'panel_conflicted',
      words.panelConflicted(inTheirPlace.name, label('professions', inTheirPlace.profession)),
    )
  if (missing.length > 0)
    throw new NotPossible('panel_incomplete', words.panelIncomplete(missing.map((each) => label('professions', each))))
}

/**
 * Duties to notify that may follow from what the contact is about begin on the day it was received; not when it is itself a child
 * welfare notification.
 */
async function startDuties({ tx, target, teamId }: Deciding, caseId: string): Promise<void> {
  const chosen = await chosenCodes(tx, target.id)
  if (chosen === undefined) return
  const made = chosen.triggers.includes('child_welfare_notification') ? metByNotification : []
  const rules = timeLimitsOfCodes('concern_reasons', chosen.concernReasons).filter((rule) => !made.includes(rule))
  if (rules.length === 0) return
  const startOn = helsinkiDay(chosen.receivedAt)
  await insertDeadlines(tx, { referralId: target.id, teamId, caseId, startOn }, rules)
}

/** The contact becomes a case; an earlier case about the same young person is linked when the actor may see it (C-26). */
async function select(deciding: Deciding, participants: readonly Participant[]): Promise<string> {
  const { tx, input, target, teamId, today } = deciding
  const caseId: string = newId()
  const { case_prefix: prefix } = await instanceRules(tx)
  const earlier = (await earlierReferrals(tx, target.id)).find((each) => each.caseId !== null)
  await openCase(tx, {
    caseId,
    referralId: target.id,
    number: await drawNumber(tx, prefix),
    responsible: input.responsible ?? '',
    members: participants.map((each) => each.professionalId),
    previousCaseId: earlier?.caseId ?? null,
  })
  await insertDeadlines(tx, { referralId: target.id, teamId, caseId, startOn: today }, rulesOfSelection)
  await startDuties(deciding, caseId)
  if (input.deviationReason !== undefined && input.deviationExplanation !== undefined) {
    await insertScreeningDeviation(tx, { caseId, teamId }, input.deviationReason, input.deviationExplanation)
  }
  return caseId
}

/**
 * Makes the team's decision about a contact: it becomes a case, waits for the next review, or ends with guidance and only the
 * minimum is kept. An open review of the team is noted, and counts what is carried over when it closes.
 * @returns the id of the case, or null when there is none.
 * @throws InvalidInput, StaleVersion, Refused when it has been decided, NotPossible (identity_not_opened, panel_incomplete).
 */
export async function decideScreeningOf(deciding: Deciding): Promise<string | null> {
  const { tx, input, target, teamId, now } = deciding
  const present = await holdWaiting(tx, target.id)
  if (present.version !== input.version) throw new StaleVersion()
  const participants = await participantsOf(
    deciding,
    present.urgency === 'immediate' && present.urgent_assessed_at === null,
  )
  if (input.outcome === 'selected') await assertSelectable(deciding)
  const review = await openReviewOf(tx, teamId)
  await insertDecision(tx, {
    ...input,
    referralId: target.id,
    teamId,
    reviewId: review?.reviewId ?? null,
    guidance: input.guidance,
    participants,
    now,
  })
  if (input.outcome === 'selected') return await select(deciding, participants)
  if (input.outcome === 'carried_over') await carryOver(tx, target.id, review === null)
  else await endReferral(tx, target.id)
  return null
}
