import { sql } from 'kysely'
import type { AuthorityRegister } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Language, Text } from '#kernel/language.ts'
import type { FunctionTerm, Membership, Professional } from './professional.ts'

const people = (tx: Read) =>
  db
    .selectFrom('professional as p')
    .leftJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.register_id'),
    )
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.profession', 'p.title', 'p.language', 'p.phone', 'p.active'])
    .select(['p.functions', 'p.last_active_on', 'p.version', 'r.kind as register_kind', 'r.name as register_name'])
    .where('p.agency_id', '=', tx.actor.agencyId)

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Read) => tx.many(people(tx).orderBy('p.family_name').orderBy('p.given_name').orderBy('p.id'))

/** Rights hold by the days of the database, which enforces them. */
const today = sql<string>`(now() at time zone 'Europe/Helsinki')::date`

/** Terms in teams that last today or begin later. */
const membershipRows = (tx: Read, ids: readonly string[]) =>
  tx.many(
    db
      .selectFrom('team_membership as m')
      .innerJoin('team as t', (join) =>
        join.onRef('t.instance_id', '=', 'm.instance_id').onRef('t.id', '=', 'm.team_id'),
      )
      .select(['m.id', 'm.professional_id', 'm.team_id', 't.name as team_name', 'm.role', 'm.share_percent'])
      .select(['m.valid_from', 'm.valid_until', 'm.version'])
      .where((row) => row('m.professional_id', '=', row.fn.any(row.val([...ids]))))
      .where((row) => row.or([row('m.valid_until', 'is', null), row('m.valid_until', '>', today)]))
      .orderBy('m.valid_from')
      .orderBy('m.id'),
  )

const termRows = (tx: Read, ids: readonly string[]) =>
  tx.many(
    db
      .selectFrom('function_term')
      .select(['professional_id', 'function', 'valid_from', 'valid_until'])
      .where((row) => row('professional_id', '=', row.fn.any(row.val([...ids]))))
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', today)]))
      .orderBy('valid_from')
      .orderBy('id'),
  )

const inductionRows = (tx: Read, ids: readonly string[]) =>
  tx.many(
    db
      .selectFrom('induction')
      .select(['professional_id', 'kind'])
      .where((row) => row('professional_id', '=', row.fn.any(row.val([...ids]))))
      .where('withdrawn_at', 'is', null)
      // Renewed ones stand several times.
      .distinct()
      .orderBy('kind'),
  )

const toMembership = (row: Awaited<ReturnType<typeof membershipRows>>[number]): Membership => ({
  id: row.id,
  teamId: row.team_id,
  teamName: row.team_name,
  role: row.role as Membership['role'],
  sharePercent: row.share_percent,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  version: row.version,
})

async function withRights(tx: Read, rows: readonly Row[]): Promise<Professional[]> {
  const ids = rows.map((row) => row.id)
  const [memberships, terms, inductions] = await Promise.all([
    membershipRows(tx, ids),
    termRows(tx, ids),
    inductionRows(tx, ids),
  ])
  return rows.map((row) => ({
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    profession: row.profession,
    title: row.title,
    language: row.language as Language,
    phone: row.phone,
    registerKind: row.register_kind as AuthorityRegister | null,
    registerName: row.register_name,
    active: row.active,
    lastActiveOn: row.last_active_on,
    memberships: memberships.filter((each) => each.professional_id === row.id).map(toMembership),
    functions: [
      // A coordinator is one by the place in the team, which has its days.
      ...row.functions
        .filter((each) => each !== 'coordinator')
        .map((each) => ({ function: each as FunctionTerm['function'], validFrom: null, validUntil: null })),
      ...terms
        .filter((each) => each.professional_id === row.id)
        .map((each) => ({
          function: each.function as FunctionTerm['function'],
          validFrom: each.valid_from,
          validUntil: each.valid_until,
        })),
    ],
    inductions: inductions.filter((each) => each.professional_id === row.id).map((each) => each.kind),
    version: row.version,
  }))
}

/** Everyone of the actor's own agency with their rights from today on, those who have left last. */
export async function listProfessionals(tx: Read): Promise<Professional[]> {
  const all = await withRights(tx, await rowsOf(tx))
  return [...all.filter((each) => each.active), ...all.filter((each) => !each.active)]
}

/** One of the actor's own agency; undefined for everybody else. */
export async function findProfessional(tx: Read, id: string): Promise<Professional | undefined> {
  const row = await tx.find(people(tx).where('p.id', '=', id))
  return row && (await withRights(tx, [row]))[0]
}

/** Registers of the actor's own agency. */
export const ownRegisters = (tx: Read): Promise<{ id: string; kind: string; name: Text }[]> =>
  tx.many(
    db
      .selectFrom('register')
      .select(['id', 'kind', 'name'])
      .where('agency_id', '=', tx.actor.agencyId)
      .orderBy('kind')
      .orderBy('id'),
  )

/** Kinds of induction without which nobody works in a team of the instance; none where it is no condition. */
export const requiredInductions = async (tx: Read): Promise<string[]> =>
  (await tx.get(db.selectFrom('instance').select('required_inductions').where('id', '=', tx.actor.instanceId)))
    .required_inductions

/** What is written of a person; the register is for good. */
export type Facts = {
  readonly profession: string
  readonly givenName: string
  readonly familyName: string
  readonly title: Text
  readonly language: string
  readonly phone: string | null
}

/** Adds a person to the actor's agency (database/definitions/functions/administer.sql). */
export const addProfessional = (tx: Write, id: string, registerId: string | null, facts: Facts, reason: string) =>
  tx.get(
    db.selectNoFrom(
      sql`app.add_professional(${id}, ${registerId}, ${facts.profession}, ${facts.givenName}, ${facts.familyName},
        ${JSON.stringify(facts.title)}::jsonb, ${facts.language}, ${facts.phone}, ${reason})`.as('added'),
    ),
  )

const answered = async (tx: Write, call: ReturnType<typeof sql<boolean>>): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(call.as('changed')))).changed

/** @returns false when somebody else changed the person meanwhile. */
export const changeProfessional = (tx: Write, id: string, version: number, facts: Facts, reason: string) =>
  answered(
    tx,
    sql<boolean>`app.change_professional(${id}, ${version}, ${facts.profession}, ${facts.givenName}, ${facts.familyName},
      ${JSON.stringify(facts.title)}::jsonb, ${facts.language}, ${facts.phone}, ${reason})`,
  )

/** Ends sessions, terms and functions at once. @returns false when it was too late. */
export const disableProfessional = (tx: Write, id: string, version: number, reason: string) =>
  answered(tx, sql<boolean>`app.disable_professional(${id}, ${version}, ${reason})`)

/** Lets a person sign in again, with none of their earlier rights. @returns false when it was too late. */
export const enableProfessional = (tx: Write, id: string, version: number, reason: string) =>
  answered(tx, sql<boolean>`app.enable_professional(${id}, ${version}, ${reason})`)
