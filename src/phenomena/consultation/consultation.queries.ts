import type { Target } from '#access/decide.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Consultation } from './consultation.ts'

const consultations = () =>
  db
    .selectFrom('consultation as c')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'c.instance_id').onRef('t.id', '=', 'c.team_id'))
    .select(['c.id', 'c.team_id', 'c.asked_on', 'c.asked_by', 'c.topic', 'c.question', 'c.advice', 'c.profession'])
    .select(['c.minutes', 'c.recorded_by', 'c.version', 't.name as team_name'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(consultations().where('c.id', '=', id))

const toConsultation = (row: Row): Consultation => ({
  id: row.id,
  teamName: row.team_name,
  askedOn: row.asked_on,
  askedBy: row.asked_by,
  topic: row.topic,
  question: row.question,
  advice: row.advice,
  profession: row.profession,
  minutes: row.minutes,
  version: row.version,
})

/** Consultations of the actor's teams, the last first; `most` at most. */
export const listConsultations = async (tx: Read, most: number): Promise<Consultation[]> =>
  (await tx.many(consultations().orderBy('c.asked_on', 'desc').orderBy('c.id').limit(most))).map(toConsultation)

export type ConsultationTarget = Target & { readonly id: string; readonly consultation: Consultation }

/** The consultation as a target for the actor, or null when it is not their team's. */
export async function consultationTarget(tx: Read, id: string): Promise<ConsultationTarget | null> {
  const row = await findRow(tx, id)
  if (row === undefined) return null
  const keeps = row.recorded_by === tx.actor.professionalId || tx.actor.coordinatedTeams.includes(row.team_id)
  return { kind: 'consultation', id: row.id, relations: keeps ? ['author'] : [], consultation: toConsultation(row) }
}

type Typed = Pick<Consultation, 'askedOn' | 'askedBy' | 'topic' | 'question' | 'advice' | 'minutes'>

const columnsOf = (typed: Typed) => ({
  asked_on: typed.askedOn,
  asked_by: typed.askedBy,
  topic: typed.topic,
  question: typed.question,
  advice: typed.advice,
  minutes: typed.minutes,
})

/** Records a consultation in the actor's name and profession; returns its id. */
export async function insertConsultation(
  tx: Write,
  typed: Typed & { readonly teamId: string; readonly today: string },
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('consultation').values({
      instance_id: tx.actor.instanceId,
      id,
      team_id: typed.teamId,
      ...columnsOf(typed),
      profession: tx.actor.profession,
      recorded_by: tx.actor.professionalId,
      recorded_on: typed.today,
    }),
  )
  return id
}

/** @returns false when somebody else changed it meanwhile */
export const updateConsultation = async (tx: Write, id: string, version: number, typed: Typed): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('consultation')
      .set({ ...columnsOf(typed), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
