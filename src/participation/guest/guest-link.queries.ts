import { sql } from 'kysely'
import { type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { asFamily, personName, withNames } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { linkStateOf, type GuestLink, type LinkChannel, type PossibleGuest } from './guest-link.ts'

const linksOf = prepared((caseId: string) =>
  db
    .selectFrom('guest_link as l')
    .leftJoin('person as g', (join) =>
      join.onRef('g.instance_id', '=', 'l.instance_id').onRef('g.id', '=', 'l.person_id'),
    )
    .leftJoin('meeting_participant as q', (join) =>
      join
        .onRef('q.instance_id', '=', 'l.instance_id')
        .onRef('q.id', '=', 'l.participant_id')
        .onRef('q.case_id', '=', 'l.case_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'l.instance_id').onRef('p.id', '=', 'l.made_by'),
    )
    .leftJoin('outbox as o', (join) =>
      join.onRef('o.instance_id', '=', 'l.instance_id').onRef('o.about_id', '=', 'l.id'),
    )
    .select(['l.person_id', 'l.participant_id', 'q.external_name', 'q.external_organisation'])
    .select(['l.id', 'l.channel', 'l.made_at', 'l.expires_at', 'l.opened_at', 'l.ended_at', 'l.version'])
    .select(['l.with_code', 'g.given_name', 'g.family_name', 'o.state as message'])
    .select(['p.given_name as maker_given', 'p.family_name as maker_family'])
    .select(sql<boolean>`app.may_come_by_link(l.id)`.as('may_come'))
    .where('l.case_id', '=', caseId)
    .orderBy('l.made_at', 'desc')
    .orderBy('l.id'),
)

/** Links of a case, the newest first. */
export async function linksOfCase(tx: Read, caseId: string, now: Date): Promise<GuestLink[]> {
  const rows = await tx.many(linksOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    participantId: row.participant_id,
    personName:
      row.person_id === null
        ? [row.external_name, row.external_organisation].filter((each) => each !== null).join(', ') || null
        : personName(tx, row.person_id, row.given_name, row.family_name),
    channel: row.channel,
    withCode: row.with_code === true,
    state: linkStateOf(
      {
        channel: row.channel,
        message: row.message,
        expiresAt: row.expires_at,
        openedAt: row.opened_at,
        endedAt: row.ended_at,
        mayCome: row.may_come,
      },
      now,
    ),
    madeByName: `${row.maker_given} ${row.maker_family}`,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    version: row.version,
  }))
}

const possibleOf = prepared((caseId: string) =>
  db
    .selectFrom('person as p')
    .select(['p.id', 'p.role', 'p.given_name', 'p.family_name', 'p.phone', 'p.email', 'p.contact_language'])
    .where('p.case_id', '=', caseId)
    .where('p.role', 'in', ['youth', 'guardian'])
    .where(sql<boolean>`app.may_be_guest(p.case_id, p.id)`),
)

/** Those of a case who may come as guests now, and how they are reached; `language` is the one of their contacts, if it is one of ours. */
export async function possibleGuests(
  tx: Read,
  caseId: string,
): Promise<(PossibleGuest & { readonly language: string | null })[]> {
  const rows = await tx.many(possibleOf(caseId))
  return rows
    .map((row) => withNames(tx, row.id, row))
    .sort(asFamily)
    .map(({ row, id, role }) => ({
      id,
      role,
      name: personName(tx, id, row.given_name, row.family_name),
      phone: tx.open('person.phone', id, row.phone),
      email: tx.open('person.email', id, row.email),
      language: row.contact_language,
    }))
}

/** The newest link of a person: which way it went, what became of it, and the language of their contacts. */
export type LastLink = {
  readonly madeAt: Date
  readonly channel: LinkChannel
  readonly address: string | null
  readonly withCode: boolean
  readonly expiresAt: Date
  readonly openedAt: Date | null
  readonly endedAt: Date | null
  readonly language: string | null
}

/** The newest link that was made for a person of a case. */
export async function lastLinkOf(tx: Read, caseId: string, personId: string): Promise<LastLink | undefined> {
  const row = await tx.find(
    db
      .selectFrom('guest_link as l')
      .innerJoin('person as p', (join) =>
        join.onRef('p.instance_id', '=', 'l.instance_id').onRef('p.id', '=', 'l.person_id'),
      )
      .select([
        'l.id',
        'l.channel',
        'l.address',
        'l.with_code',
        'l.made_at',
        'l.expires_at',
        'l.opened_at',
        'l.ended_at',
      ])
      .select('p.contact_language')
      .where('l.case_id', '=', caseId)
      .where('l.person_id', '=', personId)
      .orderBy('l.made_at', 'desc')
      .limit(1),
  )
  if (row === undefined) return undefined
  return {
    madeAt: row.made_at,
    channel: row.channel,
    address: tx.open('guest_link.address', row.id, row.address),
    withCode: row.with_code === true,
    expiresAt: row.expires_at,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    language: row.contact_language,
  }
}

/** Whom a link is for: a person of the case, or somebody invited from outside as a participant of one meeting. */
export type LinkFor =
  | { readonly personId: string }
  | {
      readonly participantId: string
      /** What is written of why they are asked may be told to them. */
      readonly tellsWhy: boolean
      /** It opens until so many days after the meeting. */
      readonly daysAfter: number
    }

const columnOf = (whom: LinkFor): readonly ['person_id' | 'participant_id', string] =>
  'personId' in whom ? ['person_id', whom.personId] : ['participant_id', whom.participantId]

/** Links that were made for somebody since a moment. */
export async function countLinks(tx: Read, whom: LinkFor, since: Date): Promise<number> {
  const row = await tx.get(
    db
      .selectFrom('guest_link')
      .select(sql<number>`count(*)`.as('made'))
      .where(columnOf(whom)[0], '=', columnOf(whom)[1])
      .where('made_at', '>=', since),
  )
  return row.made
}

export type NewLink = {
  readonly whom: LinkFor
  readonly channel: LinkChannel
  readonly address: string | null
  readonly tokenHash: Buffer
  readonly codeHash: Buffer | null
  readonly days: number
}

/** Writes a link in the actor's name. @returns its id. */
export async function insertLink(tx: Write, inCase: CaseTarget, link: NewLink): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('guest_link').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      ...('personId' in link.whom
        ? { person_id: link.whom.personId }
        : {
            capability: 'invitation',
            participant_id: link.whom.participantId,
            tells_why: link.whom.tellsWhy,
            days_after: link.whom.daysAfter,
          }),
      channel: link.channel,
      address: tx.seal('guest_link.address', id, null, link.address),
      token_hash: link.tokenHash,
      code_hash: link.codeHash,
      made_by: tx.actor.professionalId,
      expires_at: sql`now() + make_interval(days => ${link.days})`,
    }),
  )
  return id
}

const ending = (tx: Write, reason: 'revoked' | 'replaced') => ({
  ended_at: sql<Date>`now()`,
  end_reason: reason,
  ended_by: tx.actor.professionalId,
  version: sql<number>`version + 1`,
})

/** A new link ends those they had, and the visits those opened. */
export const replaceLinks = (tx: Write, caseId: string, whom: LinkFor) =>
  tx.run(
    db
      .updateTable('guest_link')
      .set(ending(tx, 'replaced'))
      .where('case_id', '=', caseId)
      .where(columnOf(whom)[0], '=', columnOf(whom)[1])
      .where('ended_at', 'is', null),
  )

/** Ends one link; false when somebody was faster. */
export const endLink = async (tx: Write, link: Pick<GuestLink, 'id' | 'version'>): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('guest_link')
      .set(ending(tx, 'revoked'))
      .where('id', '=', link.id)
      .where('version', '=', link.version)
      .where('ended_at', 'is', null),
  )) === 1
