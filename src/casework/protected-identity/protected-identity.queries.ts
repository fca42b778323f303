import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { protectedSlots, type Protection, type ProtectedGrant } from './protected-identity.ts'

const protectionsOf = prepared((caseId: string) =>
  db
    .selectFrom('protected_identity as i')
    .innerJoin('person as s', (join) =>
      join.onRef('s.instance_id', '=', 'i.instance_id').onRef('s.id', '=', 'i.person_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'i.instance_id').onRef('p.id', '=', 'i.recorded_by'),
    )
    .select(['i.id', 'i.person_id', 'i.period', 'i.source', 'i.decided_on', 'i.until', 'i.recorded_at', 'i.version'])
    .select(['s.given_name as person_given', 's.family_name as person_family', 'p.given_name', 'p.family_name'])
    .where('i.case_id', '=', caseId)
    .where('i.ended_at', 'is', null)
    .orderBy('i.recorded_at')
    .orderBy('i.id'),
)

/** Live protections of a case, the oldest first: that there is one and how long, nothing of what is protected. */
export async function protectionsIn(tx: Read, caseId: string, today: string): Promise<Protection[]> {
  const rows = await tx.many(protectionsOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: personName(tx, row.person_id, row.person_given, row.person_family),
    period: row.period as Protection['period'],
    source: row.source as Protection['source'],
    decidedOn: row.decided_on,
    until: row.until,
    overdue: row.until !== null && row.until < today,
    recordedByName: `${row.given_name} ${row.family_name}`,
    recordedAt: row.recorded_at,
    version: row.version,
  }))
}

const liveIn = prepared((caseId: string) =>
  db
    .selectFrom('protected_identity')
    .select(['id', 'person_id'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id'),
)

/** Ids of the live protections of a case and of whom they protect, the oldest first. */
export const liveProtections = (tx: Read, caseId: string): Promise<{ id: string; person_id: string }[]> =>
  tx.many(liveIn(caseId))

type NewProtection = Pick<Protection, 'personId' | 'period' | 'source' | 'decidedOn' | 'until'>

/** Records a protection in the actor's name; undefined when there is a live one. @returns its id. */
export async function insertProtection(
  tx: Write,
  inCase: CaseTarget,
  made: NewProtection,
): Promise<string | undefined> {
  const id = newId()
  const added = await tx.run(
    db
      .insertInto('protected_identity')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        case_id: inCase.caseId,
        team_id: inCase.teamId,
        person_id: made.personId,
        period: made.period,
        source: made.source,
        decided_on: made.decidedOn,
        until: made.until,
        recorded_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1 ? id : undefined
}

/** Keeps one value apart, or another one in its place (database/definitions/functions/protected_identity.sql). */
export async function keepProtected(tx: Write, protectionId: string, slot: string, value: string): Promise<void> {
  const sealed = tx.seal('protected_detail.value', `${protectionId}/${slot}`, null, value)
  await tx.find(db.selectNoFrom(sql`app.keep_protected(${protectionId}::uuid, ${slot}, ${sealed}::bytea)`.as('kept')))
}

const hiddenColumns = { address: null, phone: null, email: null, school: null }

/** Takes what is protected out of the row that every member reads; the contact address stands there instead. */
export async function hidePerson(tx: Write, personId: string, contactAddress: string | undefined): Promise<void> {
  const contact = tx.seal('person.contact_address', personId, tx.actor.sharedRegisterId, contactAddress)
  await tx.run(
    db
      .updateTable('person')
      .set({ ...hiddenColumns, contact_address: contact, version: sql`version + 1` })
      .where('id', '=', personId),
  )
}

/** Where the young person moved to last, when that was outside the instance; null otherwise. */
async function lastPlaceOf(tx: Read, caseId: string): Promise<string | null> {
  const last = await tx.find(
    db
      .selectFrom('home_move')
      .select(['id', 'place'])
      .where('case_id', '=', caseId)
      .orderBy('moved_on', 'desc')
      .orderBy('recorded_at', 'desc')
      .orderBy('id')
      .limit(1),
  )
  return last === undefined ? null : tx.open('home_move.place', last.id, last.place)
}

/**
 * Name of the home municipality of a case, in the actor's language, taken out of the case, its contact and the moves that were recorded; null when
 * none is known.
 */
export async function takeMunicipality(tx: Write, caseId: string): Promise<string | null> {
  const row = await tx.find(
    db
      .selectFrom('anchor_case as c')
      .innerJoin('municipality as m', (join) =>
        join.onRef('m.instance_id', '=', 'c.instance_id').onRef('m.code', '=', 'c.municipality_code'),
      )
      .select('m.name')
      .where('c.id', '=', caseId),
  )
  const outside = row === undefined ? await lastPlaceOf(tx, caseId) : null
  await tx.find(db.selectNoFrom(sql`app.hide_municipality(${caseId}::uuid)`.as('hidden')))
  return row?.name[tx.actor.language] ?? outside
}

/** Moves the places of a case's meetings to what is kept apart. */
export async function hideMeetingPlaces(tx: Write, caseId: string, protectionId: string): Promise<void> {
  const meetings = await tx.many(
    db.selectFrom('meeting').select(['id', 'place']).where('case_id', '=', caseId).where('place', 'is not', null),
  )
  for (const meeting of meetings) {
    const place = tx.open('meeting.place', meeting.id, meeting.place)
    if (place !== null) await keepProtected(tx, protectionId, `meeting:${meeting.id}`, place)
  }
  await tx.run(
    db
      .updateTable('meeting')
      .set({ place: null, version: sql`version + 1` })
      .where('case_id', '=', caseId)
      .where('place', 'is not', null),
  )
}

/** Ends a protection in the actor's name; false when somebody was faster. What was kept apart stays so. */
export const endProtection = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('protected_identity')
      .set({ ended_at: now, ended_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('ended_at', 'is', null),
  )) === 1

/** Grants of a case that have not been taken back, those given last on top. */
export async function grantsIn(tx: Read, caseId: string): Promise<ProtectedGrant[]> {
  const rows = await tx.many(
    db
      .selectFrom('protected_grant as g')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.professional_id'),
      )
      .innerJoin('professional as b', (join) =>
        join.onRef('b.instance_id', '=', 'g.instance_id').onRef('b.id', '=', 'g.granted_by'),
      )
      .select(['g.id', 'g.protection_id', 'g.professional_id', 'g.reason', 'g.ends_at', 'g.version'])
      .select(['p.given_name', 'p.family_name', 'b.given_name as by_given', 'b.family_name as by_family'])
      .select(sql<boolean>`g.ends_at > now()`.as('live'))
      .where('g.case_id', '=', caseId)
      .where('g.revoked_at', 'is', null)
      .orderBy('g.granted_at', 'desc')
      .orderBy('g.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    protectionId: row.protection_id,
    professionalId: row.professional_id,
    name: `${row.given_name} ${row.family_name}`,
    reason: tx.open('protected_grant.reason', row.id, row.reason),
    grantedByName: `${row.by_given} ${row.by_family}`,
    endsAt: row.ends_at,
    live: row.live,
    version: row.version,
  }))
}

type NewGrant = {
  readonly protectionId: string
  readonly professionalId: string
  readonly reason: string
  readonly days: number
}

/** Lets somebody else open what is protected, in the actor's name. @returns the grant's id. */
export async function insertGrant(tx: Write, caseId: string, grant: NewGrant): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('protected_grant').values({
      instance_id: tx.actor.instanceId,
      id,
      protection_id: grant.protectionId,
      case_id: caseId,
      professional_id: grant.professionalId,
      reason: tx.seal('protected_grant.reason', id, null, grant.reason),
      granted_by: tx.actor.professionalId,
      ends_at: sql<Date>`now() + make_interval(days => ${grant.days})`,
    }),
  )
  return id
}

/** Takes a grant back in the actor's name; false when somebody was faster. */
export const revokeGrant = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('protected_grant')
      .set({ revoked_at: now, revoked_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('revoked_at', 'is', null),
  )) === 1

/** What is kept apart of one person, by slot, in the order it is shown; without a grant there is nothing. */
export async function detailsOf(tx: Read, protectionId: string): Promise<{ slot: string; value: string }[]> {
  const rows = await tx.many(
    db
      .selectFrom('protected_detail')
      .select(['slot', 'value'])
      .where('protection_id', '=', protectionId)
      .orderBy('slot'),
  )
  const opened = rows.map(({ slot, value }) => ({
    slot,
    value: tx.open('protected_detail.value', `${protectionId}/${slot}`, value),
  }))
  const order: readonly string[] = protectedSlots
  return opened.sort((one, other) => order.indexOf(one.slot) - order.indexOf(other.slot))
}
