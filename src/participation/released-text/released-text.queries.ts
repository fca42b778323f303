import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { fullName } from '#casework/person/person.queries.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { mayBeShown, type ReleasedRemark, type ReleasedText, type SaidKind } from './released-text.ts'

const remarksOf = async (tx: Read, caseId: string): Promise<(ReleasedRemark & { textId: string })[]> => {
  const rows = await tx.many(
    db
      .selectFrom('released_remark as k')
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'k.instance_id').onRef('p.id', '=', 'k.recorded_by'),
      )
      .select(['k.id', 'k.released_text_id', 'k.kind', 'k.body', 'k.language', 'k.recorded_at'])
      .select(['p.given_name', 'p.family_name'])
      .where('k.case_id', '=', caseId)
      .orderBy('k.recorded_at')
      .orderBy('k.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    textId: row.released_text_id,
    kind: row.kind as SaidKind,
    body: tx.open('released_remark.body', row.id, row.body),
    language: row.language,
    recordedByName: fullName(row.given_name, row.family_name),
    recordedAt: row.recorded_at,
  }))
}

/** What has been released in a case and is there for whoever asks, with the family's remarks: newest first. */
export async function releasedTextsOf(tx: Read, caseId: string): Promise<ReleasedText[]> {
  const [rows, remarks] = await Promise.all([
    tx.many(
      db
        .selectFrom('released_text as t')
        .innerJoin('register as r', (join) =>
          join.onRef('r.instance_id', '=', 't.instance_id').onRef('r.id', '=', 't.register_id'),
        )
        .innerJoin('professional as p', (join) =>
          join.onRef('p.instance_id', '=', 't.instance_id').onRef('p.id', '=', 't.released_by'),
        )
        .select([
          't.id',
          't.person_id',
          't.subject',
          't.entry_id',
          't.body',
          't.language',
          't.released_at',
          't.ended_at',
        ])
        .select(['t.version', 'r.name as register_name', 'p.given_name', 'p.family_name', 'p.profession'])
        .where('t.case_id', '=', caseId)
        .orderBy('t.released_at', 'desc')
        .orderBy('t.id'),
    ),
    remarksOf(tx, caseId),
  ])
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    subject: row.subject,
    body: tx.open('released_text.body', row.id, row.body),
    language: row.language,
    registerName: row.register_name,
    releasedByName: `${row.given_name} ${row.family_name}`,
    releasedByProfession: row.profession,
    releasedAt: row.released_at,
    fromNote: row.entry_id !== null,
    endedAt: row.ended_at,
    remarks: remarks
      .filter((each) => each.textId === row.id)
      .map(({ id, kind, body, language, recordedByName, recordedAt }) => ({
        id,
        kind,
        body,
        language,
        recordedByName,
        recordedAt,
      })),
    version: row.version,
  }))
}

/**
 * The "tell it once" card of one person: what is released to them now. `kept`: subjects a ban or a limit keeps from them; a ban that comes
 * after the release counts as well.
 */
export const cardOf = async (
  tx: Read,
  caseId: string,
  personId: string,
  kept: readonly string[],
): Promise<ReleasedText[]> => {
  const [texts, protections] = await Promise.all([releasedTextsOf(tx, caseId), liveProtections(tx, caseId)])
  return texts.filter(
    (each) =>
      each.personId === personId &&
      each.endedAt === null &&
      !kept.includes(each.subject) &&
      mayBeShown(each.body, protections.length > 0),
  )
}

type NewRelease = {
  readonly personId: string
  readonly subject: string
  readonly entryId: string | null
  readonly body: string
  readonly language: string
}

const ownRegister = (tx: Write): string => {
  if (tx.actor.ownRegisterId === null) throw new Error('Only a worker of an authority releases texts')
  return tx.actor.ownRegisterId
}

/** Releases a text to one person, for the actor's authority. @returns its id. */
export async function insertRelease(tx: Write, inCase: CaseTarget, release: NewRelease): Promise<string> {
  const id = newId()
  const registerId = ownRegister(tx)
  await tx.run(
    db.insertInto('released_text').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: registerId,
      person_id: release.personId,
      subject: release.subject,
      entry_id: release.entryId,
      body: tx.seal('released_text.body', id, registerId, release.body),
      language: release.language,
      released_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Ends a release. @returns false when it had ended, or somebody else was faster. */
export async function endRelease(tx: Write, text: { readonly id: string; readonly version: number }): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('released_text')
      .set({ ended_at: sql`now()`, ended_by: tx.actor.professionalId, version: text.version + 1 })
      .where('id', '=', text.id)
      .where('version', '=', text.version)
      .where('ended_at', 'is', null),
  )
  return changed === 1
}

type NewRemark = { readonly kind: SaidKind; readonly body: string; readonly language: string }

/** Writes down what the person says of a released text. @returns its id. */
export async function insertRemark(
  tx: Write,
  of: { readonly caseId: string; readonly text: Pick<ReleasedText, 'id' | 'personId'> },
  remark: NewRemark,
): Promise<string> {
  const id = newId()
  const registerId = ownRegister(tx)
  await tx.run(
    db.insertInto('released_remark').values({
      instance_id: tx.actor.instanceId,
      id,
      released_text_id: of.text.id,
      case_id: of.caseId,
      register_id: registerId,
      person_id: of.text.personId,
      kind: remark.kind,
      body: tx.seal('released_remark.body', id, registerId, remark.body),
      language: remark.language,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}
