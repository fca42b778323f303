import { sql, type InferResult } from 'kysely'
import type pg from 'pg'
import type { Sealed } from '#crypto/sealed.ts'
import type { Vault } from '#crypto/vault.ts'
import { db, send } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { readingNames } from '#sharing/log-request/log-request.ts'
import { rulesOn, type LogAlarm, type ReviewFinding, type SampleRow } from './log-review.ts'

type Met = {
  readonly instance_id: string
  readonly professional_id: string
  readonly professional_name: string
  readonly person_id: string
  readonly person_name: Sealed<'person.family_name'>
}

const folded = (name: string): string => name.normalize('NFC').toLocaleLowerCase('sv')

/** Who in the last day read about somebody with their own family name. Names are sealed, so no database can say it. */
async function namesakes(
  client: pg.ClientBase,
  vault: Vault,
): Promise<{ professional_id: string; person_id: string }[]> {
  const { rows } = await send<Met>(client, 'select * from app.surnames_met()', [])
  // Somebody may have made or destroyed a key since.
  if (rows.length > 0) await vault.refresh()
  return rows
    .filter((met) => {
      try {
        const name = vault.open('person.family_name', met.person_id, met.instance_id, met.person_name)
        return folded(name) === folded(met.professional_name)
      } catch {
        // Whose name nobody can open has no namesake; whoever opens the case is told.
        return false
      }
    })
    .map(({ professional_id, person_id }) => ({ professional_id, person_id }))
}

/** Finds what deserves a second look by the rules of a day; as the role that seals, which is told only how many are new. */
export async function raiseAlarms(client: pg.ClientBase, vault: Vault, today: string): Promise<number> {
  const { rows } = await send<{ raised: number }>(client, 'select app.raise_log_alarms($1, $2, $3) as raised', [
    JSON.stringify(rulesOn(today)),
    readingNames.source,
    JSON.stringify(await namesakes(client, vault)),
  ])
  return rows[0]?.raised ?? 0
}

const alarms = () =>
  db
    .selectFrom('log_alarm as a')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.professional_id'),
    )
    .leftJoin('professional as r', (join) =>
      join.onRef('r.instance_id', '=', 'a.instance_id').onRef('r.id', '=', 'a.answered_by'),
    )
    .select(['a.id', 'a.kind', 'a.professional_id', 'a.case_id', 'a.first_at', 'a.last_at', 'a.events'])
    .select(['a.answered_at', 'a.outcome', 'a.answer', 'a.version', 'p.given_name', 'p.family_name', 'p.profession'])
    .select(['r.given_name as answerer_given', 'r.family_name as answerer_family'])

const samples = () =>
  db
    .selectFrom('log_sample_row as a')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.professional_id'),
    )
    .innerJoin('access_log as l', (join) =>
      join
        .onRef('l.instance_id', '=', 'a.instance_id')
        .onRef('l.at', '=', 'a.logged_at')
        .onRef('l.id', '=', 'a.log_id'),
    )
    .leftJoin('professional as r', (join) =>
      join.onRef('r.instance_id', '=', 'a.instance_id').onRef('r.id', '=', 'a.answered_by'),
    )
    .select(['a.id', 'a.professional_id', 'l.at', 'l.operation', 'l.object_kind', 'l.object_id', 'l.result'])
    .select(['a.answered_at', 'a.outcome', 'a.answer', 'a.version', 'p.given_name', 'p.family_name', 'p.profession'])
    .select(['r.given_name as answerer_given', 'r.family_name as answerer_family'])

type Answered = Pick<
  InferResult<ReturnType<typeof alarms>>[number],
  | 'given_name'
  | 'family_name'
  | 'profession'
  | 'answerer_given'
  | 'answerer_family'
  | 'answered_at'
  | 'outcome'
  | 'answer'
  | 'version'
>

const whoAndAnswer = (row: Answered) => ({
  name: `${row.given_name} ${row.family_name}`,
  profession: row.profession,
  answeredByName: row.answerer_given === null ? null : `${row.answerer_given} ${row.answerer_family ?? ''}`.trim(),
  answeredAt: row.answered_at,
  outcome: row.outcome as ReviewFinding | null,
  answer: row.answer,
  version: row.version,
})

const toAlarm = (row: InferResult<ReturnType<typeof alarms>>[number]): LogAlarm => ({
  id: row.id,
  kind: row.kind,
  professionalId: row.professional_id,
  caseId: row.case_id,
  firstAt: row.first_at,
  lastAt: row.last_at,
  events: row.events,
  ...whoAndAnswer(row),
})

const toSampleRow = (row: InferResult<ReturnType<typeof samples>>[number]): SampleRow => ({
  id: row.id,
  at: row.at,
  professionalId: row.professional_id,
  operation: row.operation,
  objectKind: row.object_kind,
  objectId: row.object_id,
  result: row.result,
  ...whoAndAnswer(row),
})

/** Alarms: those not answered first, then the newest; at most 100. */
export const listAlarms = async (tx: Read): Promise<LogAlarm[]> =>
  (
    await tx.many(
      alarms()
        .orderBy(sql`a.answered_by is not null`)
        .orderBy('a.raised_at', 'desc')
        .orderBy('a.id')
        .limit(100),
    )
  ).map(toAlarm)

/** Rows drawn: those not answered first, then the newest draw; at most 100. */
export const listSampleRows = async (tx: Read): Promise<SampleRow[]> =>
  (
    await tx.many(
      samples()
        .orderBy(sql`a.answered_by is not null`)
        .orderBy('a.drawn_at', 'desc')
        .orderBy('a.id')
        .limit(100),
    )
  ).map(toSampleRow)

export const findAlarm = async (tx: Read, id: string): Promise<LogAlarm | undefined> => {
  const row = await tx.find(alarms().where('a.id', '=', id))
  return row && toAlarm(row)
}

export const findSampleRow = async (tx: Read, id: string): Promise<SampleRow | undefined> => {
  const row = await tx.find(samples().where('a.id', '=', id))
  return row && toSampleRow(row)
}

/** Draws rows of a time at random. @returns how many there were to draw */
export async function drawSample(tx: Write, from: Date, until: Date, size: number): Promise<number> {
  const drawn = await tx.many(
    db
      .selectFrom('access_log')
      .where('instance_id', '=', tx.actor.instanceId)
      .where('at', '>=', from)
      .where('at', '<', until)
      .where('professional_id', 'is not', null)
      .select(['id', 'at'])
      .select(sql<string>`professional_id`.as('professional_id'))
      .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('logged_at'))
      .orderBy(sql`random()`)
      .limit(size),
  )
  if (drawn.length === 0) return 0
  const sample_id = newId()
  await tx.run(
    db.insertInto('log_sample_row').values(
      drawn.map((row) => ({
        instance_id: tx.actor.instanceId,
        id: newId(),
        sample_id,
        log_id: row.id,
        logged_at: row.logged_at,
        professional_id: row.professional_id,
        drawn_by: tx.actor.professionalId,
      })),
    ),
  )
  return drawn.length
}

/** Writes the answer in the actor's name; false when somebody was faster. */
export const writeAnswer = async (
  tx: Write,
  table: 'log_alarm' | 'log_sample_row',
  about: { readonly id: string; readonly version: number },
  answer: { readonly outcome: ReviewFinding; readonly answer: string; readonly now: Date },
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable(table)
      .set({
        answered_by: tx.actor.professionalId,
        answered_at: answer.now,
        outcome: answer.outcome,
        answer: answer.answer,
        version: sql`version + 1`,
      })
      .where('id', '=', about.id)
      .where('version', '=', about.version)
      .where('answered_by', 'is', null),
  )) === 1
