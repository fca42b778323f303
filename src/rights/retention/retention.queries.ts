import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { citationText } from '#kernel/reference-data.ts'
import type { ErasureItem, ErasureList, RetentionPart, RetentionRule } from './retention.ts'

type PartRow = {
  readonly object_kind: 'case' | 'contact'
  readonly object_id: string
  readonly class: string
  readonly register_id: string | null
  readonly rule_id: string | null
  readonly due_on: string | null
  readonly held: string | null
}

const registers = () => db.selectFrom('register').select(['id', 'name'])

/** Parts of closed cases and contacts, the earliest first, those whose day is unknown last. Ids and classes, no content. */
export async function retentionParts(tx: Read, limit: number): Promise<RetentionPart[]> {
  const [parts, named] = await Promise.all([
    tx.many(
      db
        .selectFrom(sql<PartRow>`app.list_retention(${limit}::integer)`.as('p'))
        .selectAll()
        .orderBy(sql`p.due_on nulls last`)
        .orderBy('p.object_id')
        .orderBy('p.class')
        .orderBy('p.register_id'),
    ),
    tx.many(registers()),
  ])
  const names = new Map(named.map((each) => [each.id, each.name]))
  return parts.map((row) => ({
    objectKind: row.object_kind,
    objectId: row.object_id,
    class: row.class,
    registerName: row.register_id === null ? null : (names.get(row.register_id) ?? null),
    ruleId: row.rule_id,
    dueOn: row.due_on,
    held: row.held,
  }))
}

/** Periods in force today with what follows them; those that hold for something first. */
export async function retentionRules(tx: Read): Promise<RetentionRule[]> {
  const [rules, choices] = await Promise.all([
    tx.many(
      db
        .selectFrom('retention_rule as r')
        .select(['r.id', 'r.version', 'r.controller', 'r.action', 'r.text', 'r.citations', 'r.certainty'])
        .select(['r.uncertainty_reason', 'r.configurable', 'r.verified_at'])
        .where('r.valid_from', '<=', sql<string>`app.today()`)
        .where((eb) => eb.or([eb('r.valid_until', 'is', null), eb('r.valid_until', '>', sql<string>`app.today()`)]))
        .orderBy('r.id')
        .orderBy('r.version'),
    ),
    tx.many(
      db
        .selectFrom('retention_choice')
        .select(['class', 'register_kind', 'rule_id', 'transferred_rule_id'])
        .where('valid_from', '<=', sql<string>`app.today()`)
        .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', sql<string>`app.today()`)]))
        .orderBy('class')
        .orderBy('register_kind')
        .orderBy('valid_from'),
    ),
  ])
  const followers = (id: string) =>
    choices.flatMap((each) => [
      ...(each.rule_id === id ? [{ class: each.class, registerKind: each.register_kind, transferred: false }] : []),
      ...(each.transferred_rule_id === id
        ? [{ class: each.class, registerKind: each.register_kind, transferred: true }]
        : []),
    ])
  return rules
    .map((row) => ({
      id: row.id,
      version: row.version,
      controller: row.controller,
      action: row.action,
      text: row.text,
      citations: row.citations.map(citationText),
      certainty: row.certainty,
      uncertaintyReason: row.uncertainty_reason,
      configurable: row.configurable,
      verified: row.verified_at !== null,
      followedBy: followers(row.id),
    }))
    .sort((a, b) => Number(b.followedBy.length > 0) - Number(a.followedBy.length > 0))
}

const nameOf = (alias: 'm' | 'f' | 's') =>
  sql<string | null>`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`

const lists = () =>
  db
    .selectFrom('erasure_list as l')
    .innerJoin('professional as m', (join) =>
      join.onRef('m.instance_id', '=', 'l.instance_id').onRef('m.id', '=', 'l.made_by'),
    )
    .leftJoin('professional as f', (join) =>
      join.onRef('f.instance_id', '=', 'l.instance_id').onRef('f.id', '=', 'l.first_approved_by'),
    )
    .leftJoin('professional as s', (join) =>
      join.onRef('s.instance_id', '=', 'l.instance_id').onRef('s.id', '=', 'l.second_approved_by'),
    )
    .select(['l.id', 'l.as_of', 'l.state', 'l.made_at', 'l.first_approved_by', 'l.done_at', 'l.version'])
    .select([nameOf('m').as('made_by_name'), nameOf('f').as('first_name'), nameOf('s').as('second_name')])
    .select(
      sql<number>`(select count(*) from erasure_item i where i.instance_id = l.instance_id and i.list_id = l.id)`.as(
        'parts',
      ),
    )

type ListRow = Awaited<ReturnType<typeof listRows>>[number]
const listRows = (tx: Read) => tx.many(lists().orderBy('l.made_at', 'desc').orderBy('l.id').limit(50))

const toList = (row: ListRow): ErasureList => ({
  id: row.id,
  asOf: row.as_of,
  state: row.state,
  madeByName: row.made_by_name ?? '',
  madeAt: row.made_at,
  firstApprovedBy: row.first_approved_by,
  firstApprovedByName: row.first_name,
  secondApprovedByName: row.second_name,
  doneAt: row.done_at,
  parts: row.parts,
  version: row.version,
})

/** Lists of the instance, the newest first; at most 50. */
export const erasureLists = async (tx: Read): Promise<ErasureList[]> => (await listRows(tx)).map(toList)

/** One list, or undefined when there is none for the actor. */
export async function findErasureList(tx: Read, id: string): Promise<ErasureList | undefined> {
  const row = await tx.find(lists().where('l.id', '=', id))
  return row === undefined ? undefined : toList(row)
}

/** What stands on a list, in its order. */
export async function erasureItems(tx: Read, listId: string): Promise<ErasureItem[]> {
  const rows = await tx.many(
    db
      .selectFrom('erasure_item as i')
      .leftJoin('register as r', (join) =>
        join.onRef('r.instance_id', '=', 'i.instance_id').onRef('r.id', '=', 'i.register_id'),
      )
      .select(['i.object_kind', 'i.object_id', 'i.class', 'i.rule_id', 'i.due_on', 'i.row_count', 'i.outcome'])
      .select('r.name as register_name')
      .where('i.list_id', '=', listId)
      .orderBy('i.position'),
  )
  return rows.map((row) => ({
    objectKind: row.object_kind,
    objectId: row.object_id,
    class: row.class,
    registerName: row.register_name,
    ruleId: row.rule_id,
    dueOn: row.due_on,
    held: null,
    rowCount: row.row_count,
    outcome: row.outcome,
  }))
}

/** Makes a list of what is due today. @returns its id; null when nothing is due or a list waits already. */
export const makeErasureList = async (tx: Write, limit: number): Promise<string | null> =>
  (await tx.get(db.selectNoFrom(sql<string | null>`app.make_erasure_list(${limit}::integer)`.as('made')))).made

/** One person's approval. @returns the state afterwards; null when the list is not theirs to approve. */
export const approveErasure = async (tx: Write, id: string, version: number): Promise<string | null> =>
  (await tx.get(db.selectNoFrom(sql<string | null>`app.approve_erasure(${id}::uuid, ${version}::integer)`.as('state'))))
    .state

export const withdrawErasure = async (tx: Write, id: string, version: number): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.withdraw_erasure(${id}::uuid, ${version}::integer)`.as('done')))).done

/** Carries out an approved list. @returns how many parts were erased. */
export const carryOutErasure = async (tx: Write, id: string): Promise<number> =>
  (await tx.get(db.selectNoFrom(sql<number>`app.carry_out_erasure(${id}::uuid)`.as('erased')))).erased

/** The ledger as lines to keep outside the database: ids and classes. */
export const ledgerLines = (tx: Read) =>
  tx.many(
    db
      .selectFrom('erasure_ledger')
      .select(['instance_id', 'object_kind', 'object_id', 'class', 'register_id', 'due_on', 'erased_at'])
      .orderBy('erased_at')
      .orderBy('id'),
  )
