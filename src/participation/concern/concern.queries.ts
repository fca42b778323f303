import type pg from 'pg'
import type { Reporter } from '#intake/concern-answers/concern-answers.ts'
import type { Language, Text } from '#kernel/language.ts'
import type { Ended, TeamContact } from './concern.ts'

/*
 * The functions of the role fairlead_public, which has nothing else (database/definitions/functions/concern.sql).
 */

/** Whoever may call them: the pool of strangers; the demo calls them as the owner. */
export type PublicDatabase = Pick<pg.ClientBase, 'query'> | pg.Pool

/** Where a contact can go. Without a municipality: where it goes when none is known. */
export type Place = {
  /** Where one turns instead, when the work of the instance has ended (U-13); null while it goes on. */
  readonly ended: Ended | null
  readonly instanceId: string
  readonly casePrefix: string
  readonly sharedRegisterId: string
  readonly municipality: { readonly code: string; readonly name: Text } | null
  /** Null where no team covers the municipality today: then a coordinator sees it. */
  readonly team: TeamContact | null
}

type ContactRow = {
  readonly team_name: Text | null
  readonly phone: string | null
  readonly email: string | null
  readonly hours: Text | null
}
type PlaceRow = ContactRow & {
  readonly ended: (Text & { readonly instance: Text }) | null
  readonly instance_id: string
  readonly case_prefix: string
  readonly shared_register_id: string
  readonly municipality_code: string | null
  readonly municipality_name: Text | null
}

const contactOf = ({ team_name: name, phone, email, hours }: ContactRow): TeamContact | null =>
  name === null ? null : { name, phone, email, hours }

/** Every place, those with a team first where two instances have the same municipality; last the place of what names none. */
export async function listPlaces(database: PublicDatabase): Promise<Place[]> {
  const { rows } = await database.query<PlaceRow>('select * from app.concern_places()')
  const all = rows.map((row) => ({
    ended: row.ended && {
      instance: row.ended.instance,
      turnTo: { sv: row.ended.sv, fi: row.ended.fi, en: row.ended.en },
    },
    instanceId: row.instance_id,
    casePrefix: row.case_prefix,
    sharedRegisterId: row.shared_register_id,
    municipality:
      row.municipality_code === null || row.municipality_name === null
        ? null
        : { code: row.municipality_code, name: row.municipality_name },
    team: contactOf(row),
  }))
  // Where an instance took over from one that has ended, the one that works answers.
  const places = all.toSorted((one, other) => Number(one.ended !== null) - Number(other.ended !== null))
  return places.filter(
    ({ municipality, team }, index) =>
      municipality === null ||
      !places.some(
        (other, at) =>
          other.municipality?.code === municipality.code &&
          (team === null ? other.team !== null || at < index : other.team !== null && at < index),
      ),
  )
}

/** Keeps a half-filled form for so many hours. False when too many are kept already. */
export async function keepForm(
  database: PublicDatabase,
  hash: Buffer,
  content: Buffer,
  hours: number,
): Promise<boolean> {
  const { rows } = await database.query<{ kept: boolean }>(
    'select app.save_concern($1, $2, make_interval(hours => $3)) as kept',
    [hash, content, hours],
  )
  return rows[0]?.kept === true
}

/** The sealed form, or undefined when there is none, or none any more. */
export async function keptForm(database: PublicDatabase, hash: Buffer): Promise<Buffer | undefined> {
  const { rows } = await database.query<{ content: Buffer | null }>('select app.read_concern($1) as content', [hash])
  return rows[0]?.content ?? undefined
}

export const forgetForm = async (database: PublicDatabase, hash: Buffer): Promise<void> => {
  await database.query('select app.forget_concern($1)', [hash])
}

/** A contact to send; texts are sealed, as base64. */
export type SentFacts = {
  readonly instance: string
  readonly referral: string
  readonly numbers: readonly string[]
  readonly municipality: string | null
  readonly reporter: Reporter
  readonly language: Language
  readonly source: string
  readonly sourceContact: string | null
  readonly trigger: string
  readonly urgency: string
  readonly age: number | null
  readonly need: string | null
  readonly answers: string
  readonly youth: Readonly<Record<string, string | null>> | null
  readonly deadlines: readonly { rule: string; statutory: boolean; start_on: string; due_on: string | null }[]
}

/** Sends it. False when the same form had been sent before. */
export async function sendFacts(
  database: PublicDatabase,
  formHash: Buffer,
  codeHash: Buffer,
  facts: SentFacts,
): Promise<boolean> {
  const { rows } = await database.query<{ sent: boolean }>('select app.send_concern($1, $2, $3) as sent', [
    formHash,
    codeHash,
    JSON.stringify(facts),
  ])
  return rows[0]?.sent === true
}

/** How a contact stands, for who has its code. */
export type ConcernStatus = {
  readonly sentAt: Date
  readonly handled: boolean
  /** Null while it waits where the coordinators see it. */
  readonly team: TeamContact | null
}

export async function statusOf(database: PublicDatabase, codeHash: Buffer): Promise<ConcernStatus | undefined> {
  const { rows } = await database.query<ContactRow & { sent_at: Date; handled: boolean }>(
    'select * from app.concern_status($1)',
    [codeHash],
  )
  const [row] = rows
  return row && { sentAt: row.sent_at, handled: row.handled, team: contactOf(row) }
}
