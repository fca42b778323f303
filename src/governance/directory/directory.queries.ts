import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { listMunicipalities } from '#network/team/team.queries.ts'
import { ActorKind, isStale, type DirectoryEntry, type TypedEntry } from './directory.ts'

const entries = () =>
  db
    .selectFrom('directory_entry as d')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'd.instance_id').onRef('a.id', '=', 'd.owner_id'),
    )
    .select(['d.id', 'd.name', 'd.kind', 'd.services', 'd.topics', 'd.municipalities', 'd.languages'])
    .select(['d.age_from', 'd.age_until', 'd.description', 'd.contact', 'd.owner_id', 'a.name as owner_name'])
    .select(['d.valid_from', 'd.valid_until', 'd.checked_on', 'd.version'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
/** The row of an entry, also one that no longer holds; undefined when there is none in the actor's instance. */
export const findRow = (tx: Read, id: string) => tx.find(entries().where('d.id', '=', id))
type Named = Awaited<ReturnType<typeof listMunicipalities>>

/** An entry as it stands on a day, with the names of its municipalities. */
export const toEntry = (row: Row, municipalities: Named, today: string): DirectoryEntry => ({
  id: row.id,
  name: row.name,
  kind: ActorKind.parse(row.kind),
  services: row.services,
  topics: row.topics,
  municipalities: municipalities.filter((each) => row.municipalities.includes(each.code)),
  languages: row.languages,
  ageFrom: row.age_from,
  ageUntil: row.age_until,
  description: row.description,
  contact: row.contact,
  ownerAgencyId: row.owner_id,
  ownerName: row.owner_name,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  checkedOn: row.checked_on,
  stale: isStale(row.checked_on, today),
  ended: row.valid_until !== null && row.valid_until <= today,
  version: row.version,
})

/** Most entries an instance is expected to keep. */
const MOST = 2000

/** Entries of the instance that hold on the day or later, by name. */
export async function listEntries(tx: Read, today: string): Promise<DirectoryEntry[]> {
  const [rows, municipalities] = await Promise.all([
    tx.many(
      entries()
        .where((row) => row.or([row('d.valid_until', 'is', null), row('d.valid_until', '>', today)]))
        .orderBy('d.name')
        .orderBy('d.id')
        .limit(MOST),
    ),
    listMunicipalities(tx),
  ])
  return rows.map((row) => toEntry(row, municipalities, today))
}

const columnsOf = (typed: TypedEntry) => ({
  name: typed.name,
  kind: typed.kind,
  services: typed.services,
  topics: typed.topics,
  municipalities: typed.municipalities,
  languages: typed.languages,
  age_from: typed.ageFrom ?? null,
  age_until: typed.ageUntil ?? null,
  description: typed.description ?? null,
  contact: typed.contact ?? null,
  owner_id: typed.ownerAgencyId,
  valid_from: typed.validFrom,
  valid_until: typed.validUntil ?? null,
})

/** Whoever writes an entry has seen that it is right today. */
export const insertEntry = (tx: Write, id: string, typed: TypedEntry, today: string): Promise<unknown> =>
  tx.run(
    db.insertInto('directory_entry').values({
      instance_id: tx.actor.instanceId,
      id,
      ...columnsOf(typed),
      checked_on: today,
      checked_by: tx.actor.professionalId,
    }),
  )

type Checked = { readonly id: string; readonly version: number; readonly today: string }

/** Changes an entry, or with `typed` left out finds it right as it stands. @returns false when somebody was faster */
export const updateEntry = async (tx: Write, { id, version, today }: Checked, typed?: TypedEntry): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('directory_entry')
      .set({
        ...(typed === undefined ? {} : columnsOf(typed)),
        checked_on: today,
        checked_by: tx.actor.professionalId,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
