import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { filesOf } from '#network/network-file/network-file.queries.ts'
import { templateSteps, type StartUpStep } from './start-up.ts'

/** The steps of the start-up in the order of the template, with the papers beside each. */
export async function listSteps(tx: Read): Promise<StartUpStep[]> {
  const rows = await tx.many(
    db
      .selectFrom('start_up_step as s')
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.done_by'),
      )
      .select(['s.step', 's.done_on', 's.note', 's.version', 'p.given_name', 'p.family_name']),
  )
  const known = templateSteps.flatMap(({ id }) => rows.filter((row) => row.step === id))
  return await Promise.all(
    known.map(async (row) => ({
      step: row.step,
      doneOn: row.done_on,
      doneByName: row.given_name === null ? null : `${row.given_name} ${row.family_name ?? ''}`,
      note: row.note,
      files: await filesOf(tx, { startUpStep: row.step }),
      version: row.version,
    })),
  )
}

/** Writes the steps of the template that are not there yet; @returns how many. */
export const beginSteps = (tx: Write): Promise<number> =>
  tx.run(
    db
      .insertInto('start_up_step')
      .values(templateSteps.map(({ id }) => ({ instance_id: tx.actor.instanceId, step: id })))
      .onConflict((conflict) => conflict.doNothing()),
  )

type Ticked = { readonly step: string; readonly version: number }

/** Ticks a step in the actor's name, or takes the tick back (`doneOn` null). @returns false when somebody was faster */
export const saveTick = async (
  tx: Write,
  { step, version }: Ticked,
  doneOn: string | null,
  note: string | null,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('start_up_step')
      .set({ done_on: doneOn, done_by: doneOn === null ? null : tx.actor.professionalId, note, version: version + 1 })
      .where('step', '=', step)
      .where('version', '=', version),
  )) === 1
