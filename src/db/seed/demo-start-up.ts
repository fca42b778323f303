import type pg from 'pg'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { templateSteps } from '#network/start-up/start-up.ts'
import { idOf } from './network.seed.ts'

/** What is written beside the steps that keep something; invented, as all of the demo. */
const notes: Readonly<Record<string, string>> = {
  responsible: 'Biträdande polischefen och välfärdsområdets servicelinjedirektör',
  regional_picture: 'Fenomen i Fairlead och kommunernas välfärdsberättelser',
  actor_map: 'Registret över aktörer i Fairlead',
}

/**
 * The start-up of a fresh demo: in Västra Nyland all steps but the last are ticked, in Helsingfors the work began before it was written
 * down. Runs as the owner of the tables, inside the transaction of the demo.
 */
export async function seedStartUp(client: pg.ClientBase, now: Date): Promise<void> {
  const instance = 'vastra-nyland'
  const coordinator = idOf(`${instance}/professional/raseborg/coordinator`)
  for (const [index, { id }] of templateSteps.entries()) {
    const done = index < templateSteps.length - 1
    await client.query(
      'insert into start_up_step (instance_id, step, done_on, done_by, note) values ($1, $2, $3, $4, $5)',
      [
        ...[idOf(instance), id],
        done ? addDays(helsinkiDay(now), -400 + 30 * index) : null,
        done ? coordinator : null,
        notes[id] ?? null,
      ],
    )
  }
}
