import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { GuestRead, GuestWrite } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Text } from '#kernel/language.ts'
import type { OwnWordsOnPage, WordsReaders } from './own-words.ts'

const ownWords = prepared(() =>
  db
    .selectFrom('family_view as v')
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'v.instance_id').onRef('r.id', '=', 'v.register_id'),
    )
    .leftJoin('own_words_withdrawal as w', (join) =>
      join.onRef('w.instance_id', '=', 'v.instance_id').onRef('w.view_id', '=', 'v.id'),
    )
    .select(['v.id', 'v.words', 'v.language', 'v.written_by', 'v.recorded_at', 'v.register_id', 'v.version'])
    .select(['r.kind', 'r.name', 'w.withdrawn_at'])
    .where('v.words', 'is not', null)
    .orderBy('v.recorded_at', 'desc')
    .orderBy('v.id'),
)

/** Words of the guest, with what the page does not show: in which register they stand and which of several they are. */
export type KeptWords = OwnWordsOnPage & { readonly registerId: string; readonly version: number }

/** What the guest has said and may read, the newest first. What was taken back has no words any more. */
export async function ownWordsOf(tx: GuestRead): Promise<KeptWords[]> {
  const rows = await tx.many(ownWords())
  return rows.map((row) => ({
    id: row.id,
    words: row.withdrawn_at === null ? tx.open('family_view.words', row.id, row.words) : null,
    language: row.language,
    byMe: row.written_by !== null,
    onlyFor: row.kind === 'shared' ? null : row.name,
    recordedAt: row.recorded_at,
    withdrawnAt: row.withdrawn_at,
    registerId: row.register_id,
    version: row.version,
  }))
}

type RegisterRow = { readonly register_id: string; readonly kind: string; readonly name: Text }
const registers = {
  compile: () => sql<RegisterRow>`select register_id, kind, name from app.guest_registers()`.compile(db),
}

/** Who can be chosen to read what the guest writes, everyone first; with the register it then stands in. */
export async function wordsReadersOf(tx: GuestRead): Promise<(WordsReaders & { readonly registerId: string })[]> {
  const rows = await tx.many(registers)
  const found = rows.map((row) => ({
    id: row.kind === 'shared' ? 'everyone' : row.register_id,
    name: row.kind === 'shared' ? null : row.name,
    registerId: row.register_id,
  }))
  const place = (name: Text | null): string => name?.sv ?? ''
  return found.sort((one, other) => place(one.name).localeCompare(place(other.name), 'sv'))
}

type NewWords = {
  readonly words: string
  readonly language: string
  readonly registerId: string
  readonly version: number
  readonly now: Date
}

/** Keeps words as the guest wrote them, in their own name. @returns their id. */
export async function insertOwnWords(tx: GuestWrite, said: NewWords): Promise<string> {
  const { actor } = tx
  const id = newId()
  await tx.run(
    db.insertInto('family_view').values({
      instance_id: actor.instanceId,
      id,
      case_id: actor.caseId,
      team_id: actor.teamId,
      register_id: said.registerId,
      party: actor.role,
      person_id: actor.personId,
      words: tx.seal('family_view.words', id, said.registerId, said.words),
      language: said.language,
      found_out: 'in_writing',
      written_by: actor.personId,
      recorded_at: said.now,
      version: said.version,
    }),
  )
  return id
}

/** Records that the guest takes their words back. */
export const insertOwnWithdrawal = (tx: GuestWrite, words: KeptWords, now: Date): Promise<number> =>
  tx.run(
    db.insertInto('own_words_withdrawal').values({
      instance_id: tx.actor.instanceId,
      view_id: words.id,
      case_id: tx.actor.caseId,
      team_id: tx.actor.teamId,
      register_id: words.registerId,
      written_by: tx.actor.personId,
      withdrawn_at: now,
    }),
  )
