import { sql } from 'kysely'
import { SHARED_SUBJECT } from '#casework/entry/entry.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Absence, Responsibility, Successor, Unattended } from './responsibility.ts'

const fullName = (row: { given_name: string; family_name: string }): string => `${row.given_name} ${row.family_name}`

/** Open cases of a person the actor administers, the oldest first (database/definitions/functions/hand_over.sql). */
export async function responsibilitiesOf(tx: Read, professionalId: string): Promise<Responsibility[]> {
  const rows = await tx.many(
    db
      .selectFrom(
        sql<{ case_id: string; team_id: string; opened_on: string; version: number }>`
          app.responsibilities_of(${professionalId})`.as('o'),
      )
      .innerJoin('team as t', 't.id', 'o.team_id')
      .select(['o.case_id', 'o.opened_on', 'o.version', 't.name'])
      .orderBy('o.opened_on')
      .orderBy('o.case_id'),
  )
  return rows.map((row) => ({
    id: row.case_id,
    teamName: row.name,
    openedOn: row.opened_on,
    version: row.version,
  }))
}

/** Who may take a case over, those who work with it already first. */
export async function successorsOf(tx: Read, caseId: string): Promise<Successor[]> {
  const rows = await tx.many(
    db
      .selectFrom(sql<{ professional_id: string; member: boolean }>`app.successors_of(${caseId})`.as('s'))
      .innerJoin('professional as p', 'p.id', 's.professional_id')
      .select(['p.id', 'p.given_name', 'p.family_name', 'p.profession', 's.member'])
      .orderBy('s.member', 'desc')
      .orderBy('p.family_name')
      .orderBy('p.id'),
  )
  return rows.map((row) => ({
    professionalId: row.id,
    name: fullName(row),
    profession: row.profession,
    member: row.member,
  }))
}

const answered = async (tx: Write, call: ReturnType<typeof sql<boolean>>): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(call.as('changed')))).changed

/** Gives the responsibility on with a note for the case. @returns false when somebody was faster. */
export async function handOverFrom(
  tx: Write,
  caseId: string,
  version: number,
  successorId: string,
  note: string,
): Promise<boolean> {
  const entryId = newId()
  // The shared workspace is nobody's own register, and an administrator is a member of none.
  const shared = await tx.get(db.selectFrom('register').select('id').where('kind', '=', 'shared'))
  const body = tx.seal('entry.body', entryId, shared.id, note)
  return await answered(
    tx,
    sql<boolean>`app.hand_over_from(${caseId}, ${version}, ${successorId}, ${entryId}, ${body},
      ${tx.actor.language}, ${SHARED_SUBJECT})`,
  )
}

/** People of the actor's agency whose open cases wait for somebody else; only for an administrator. */
export async function unattendedOf(tx: Read): Promise<Unattended[]> {
  const rows = await tx.many(
    db
      .selectFrom(sql<{ professional_id: string; cases: number }>`app.unattended_responsibilities()`.as('u'))
      .innerJoin('professional as p', 'p.id', 'u.professional_id')
      .select(['p.id', 'p.given_name', 'p.family_name', 'u.cases'])
      .orderBy('p.family_name')
      .orderBy('p.id'),
  )
  return rows.map((row) => ({ professionalId: row.id, name: fullName(row), cases: row.cases }))
}

const absences = (tx: Read) =>
  db
    .selectFrom('absence_cover as a')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.professional_id'),
    )
    .innerJoin('professional as s', (join) =>
      join.onRef('s.instance_id', '=', 'a.instance_id').onRef('s.id', '=', 'a.substitute_id'),
    )
    .select(['a.id', 'a.professional_id', 'p.given_name', 'p.family_name', 'a.substitute_id', 'a.version'])
    .select(['s.given_name as s_given', 's.family_name as s_family', 'a.valid_from', 'a.valid_until'])
    .where('a.valid_until', '>', sql<string>`(now() at time zone 'Europe/Helsinki')::date`)
    .where((row) =>
      row.or([
        row('a.professional_id', '=', tx.actor.professionalId),
        row('a.substitute_id', '=', tx.actor.professionalId),
        ...(tx.actor.functions.includes('administrator') ? [row('a.agency_id', '=', tx.actor.agencyId)] : []),
      ]),
    )
    .orderBy('a.valid_from')
    .orderBy('a.id')

const toAbsence = (row: Awaited<ReturnType<typeof absenceRows>>[number]): Absence => ({
  id: row.id,
  professionalId: row.professional_id,
  professionalName: fullName(row),
  substituteId: row.substitute_id,
  substituteName: `${row.s_given} ${row.s_family}`,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  version: row.version,
})
const absenceRows = (tx: Read) => tx.many(absences(tx))

/** Absences from today on that concern the actor; for an administrator all of the agency. */
export const listAbsences = async (tx: Read): Promise<Absence[]> => (await absenceRows(tx)).map(toAbsence)

export async function findAbsence(tx: Read, id: string): Promise<Absence | undefined> {
  const row = await tx.find(absences(tx).where('a.id', '=', id))
  return row && toAbsence(row)
}

/** @returns the id, or null when the two share no team, or the days are taken. */
export async function recordAbsenceOf(
  tx: Write,
  absence: {
    readonly professionalId: string
    readonly substituteId: string
    readonly validFrom: string
    readonly validUntil: string
  },
): Promise<string | null> {
  const id = newId()
  const { professionalId, substituteId, validFrom, validUntil } = absence
  const call = sql<boolean>`app.record_absence(${id}, ${professionalId}, ${substituteId}, ${validFrom}::date, ${validUntil}::date)`
  return (await answered(tx, call)) ? id : null
}

/** Ends an absence from today. @returns false when it was too late. */
export const endAbsenceOf = (tx: Write, id: string, version: number): Promise<boolean> =>
  answered(tx, sql<boolean>`app.end_absence(${id}, ${version})`)
