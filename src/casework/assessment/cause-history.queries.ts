import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Cause, CauseText, EarlierCause } from './cause.ts'

/** What the causes of a case said before they were corrected, by the id of the cause, the latest first. */
export async function earlierCauses(tx: Read, caseId: string): Promise<ReadonlyMap<string, EarlierCause[]>> {
  const rows = await tx.many(
    db
      .selectFrom('cause_version')
      .select(['cause_id', 'version', 'description', 'actors', 'no_actor_reason', 'written_at', 'correction_reason'])
      .where('case_id', '=', caseId)
      .orderBy('version', 'desc'),
  )
  const byCause = Map.groupBy(rows, (row) => row.cause_id)
  return new Map(
    [...byCause].map(([id, texts]) => [
      id,
      texts.map((row) => ({
        version: row.version,
        description: row.description,
        actors: row.actors,
        noActorReason: row.no_actor_reason,
        writtenAt: row.written_at,
        correctionReason: row.correction_reason,
      })),
    ]),
  )
}

const standing = (causeId: string, version: number) =>
  db
    .updateTable('cause')
    .where('id', '=', causeId)
    .where('version', '=', version)
    .set({ version: version + 1 })

/** Replaces the text of a cause and keeps what it said. @returns false when it is no longer of the version that was read. */
export async function replaceCauseText(
  tx: Write,
  caseId: string,
  cause: Cause,
  change: CauseText & { readonly reason: string; readonly version: number },
  now: Date,
): Promise<boolean> {
  const changed = await tx.run(
    standing(cause.id, change.version).set({
      description: change.description,
      actors: change.actors,
      no_actor_reason: change.noActorReason,
      corrected_at: now,
      correction_reason: change.reason,
    }),
  )
  if (changed === 0) return false
  await tx.run(
    db.insertInto('cause_version').values({
      instance_id: tx.actor.instanceId,
      cause_id: cause.id,
      version: cause.version,
      case_id: caseId,
      description: cause.description,
      actors: cause.actors,
      no_actor_reason: cause.noActorReason,
      written_at: cause.correctedAt ?? cause.recordedAt,
      correction_reason: cause.correctionReason,
    }),
  )
  return true
}

/** Takes a cause out of the list, with the reason. @returns false when it is no longer of the version that was read. */
export async function markWithdrawn(
  tx: Write,
  causeId: string,
  change: { readonly reason: string; readonly version: number },
  now: Date,
): Promise<boolean> {
  const changed = await tx.run(
    standing(causeId, change.version).set({ withdrawn_at: now, withdrawal_reason: change.reason }),
  )
  return changed > 0
}
