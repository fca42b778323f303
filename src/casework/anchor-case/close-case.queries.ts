import { isOpen } from '#casework/deadline/deadline.ts'
import { deadlinesOfCase } from '#casework/deadline/deadline.queries.ts'
import { followUpsOfCase } from '#casework/follow-up/follow-up.queries.ts'
import { isUnsettled } from '#casework/service-referral/service-referral.ts'
import { servicesOfCase } from '#casework/service-referral/service-referral.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Closing, ClosingEvaluation, EvaluationInput, EvaluationParty, OpenEnds } from './close-case.ts'

/** What is not finished in a case. */
export async function openEndsOf(tx: Read, caseId: string): Promise<OpenEnds> {
  const [deadlines, services, followUps] = await Promise.all([
    deadlinesOfCase(tx, caseId),
    servicesOfCase(tx, caseId),
    followUpsOfCase(tx, caseId),
  ])
  return {
    statutoryDeadlines: deadlines.filter((each) => each.statutory && isOpen(each)),
    services: services.filter(isUnsettled),
    followUps: followUps.filter((each) => each.doneOn === null),
  }
}

/** How a case was closed, or null while it is open. */
export async function closingOfCase(tx: Read, caseId: string): Promise<Closing | null> {
  const [row, evaluations] = await Promise.all([
    tx.find(
      db.selectFrom('anchor_case').select(['closed_at', 'closing_reason', 'closing_note']).where('id', '=', caseId),
    ),
    tx.many(
      db
        .selectFrom('closing_evaluation')
        .select(['party', 'helped', 'words', 'missing_reason'])
        .where('case_id', '=', caseId)
        .orderBy('party', 'desc'),
    ),
  ])
  if (row === undefined || row.closed_at === null || row.closing_reason === null) return null
  return {
    reason: row.closing_reason,
    note: row.closing_note,
    closedAt: row.closed_at,
    evaluations: evaluations.map((each) => ({
      party: each.party as ClosingEvaluation['party'],
      helped: each.helped,
      words: each.words,
      missingReason: each.missing_reason,
    })),
  }
}

type Ended = { readonly reason: string; readonly note: string; readonly now: Date }

/** Closes a case. @returns false when somebody else changed it since `version` was read. */
export async function endCase(
  tx: Write,
  anchorCase: { readonly id: string; readonly version: number },
  ended: Ended,
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('anchor_case')
      .set({
        phase: 'closed',
        closed_at: ended.now,
        closing_reason: ended.reason,
        closing_note: ended.note,
        version: anchorCase.version + 1,
      })
      .where('id', '=', anchorCase.id)
      .where('version', '=', anchorCase.version)
      .where('phase', '<>', 'closed'),
  )
  return changed === 1
}

type InCase = { readonly caseId: string; readonly teamId: string }

/** Keeps what one party thought; the reason for no answer only when there is none. */
export const insertEvaluation = (
  tx: Write,
  inCase: InCase,
  party: EvaluationParty,
  evaluation: EvaluationInput,
): Promise<number> =>
  tx.run(
    db.insertInto('closing_evaluation').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      party,
      helped: evaluation.helped ?? null,
      words: evaluation.words ?? null,
      missing_reason: evaluation.helped === undefined ? (evaluation.missingReason ?? null) : null,
      recorded_by: tx.actor.professionalId,
    }),
  )

/** Keeps why a case was closed although something was left undone. */
export const insertClosingDeviation = (
  tx: Write,
  inCase: InCase,
  deviation: { readonly reason: string; readonly explanation: string },
): Promise<number> =>
  tx.run(
    db.insertInto('deviation').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      step: 'closing',
      reason: deviation.reason,
      explanation: deviation.explanation,
      recorded_by: tx.actor.professionalId,
    }),
  )
