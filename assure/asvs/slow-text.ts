import { randomUUID } from 'node:crypto'
import type { Place } from '../siege/place.ts'
import { changes, nameOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check, type How } from './check.ts'

const LENGTH = 100_000
/** Texts that a pattern which tries again and again takes long over. */
const texts: readonly string[] = [
  'a'.repeat(LENGTH),
  `${' '.repeat(LENGTH)}x`,
  'a@'.repeat(LENGTH / 2),
  `${'1.'.repeat(LENGTH / 2)}x`,
  `${'-'.repeat(LENGTH)}x`,
  `${'0'.repeat(LENGTH)}A`,
  '\u0301'.repeat(LENGTH / 2),
  '\r\n'.repeat(LENGTH / 2),
]
/** Time of the processor for one text of 100 kB against a short one: more is a pattern that tries again and again. */
const MILLISECONDS_OVER = 200

/** A text of 100 kB in every field of every body, alone: the processor's time, which nobody else on the machine changes. */
async function run(place: Place, { short }: How) {
  const wrong: string[] = []
  let asked = 0
  let worst = { milliseconds: 0, name: '' }
  const targets = place.targets.filter(
    (target) => changes(target) && target.form === 'api' && target.body !== undefined,
  )
  const cpu = async (): Promise<number> => (await place.state()).cpuMicroseconds / 1000
  for (const [number, target] of targets.entries()) {
    if (short && number % 8 !== 0) continue
    const person = askerOf(place, target)
    const question = questionOf(place, target, person)
    for (const [turn, text] of texts.entries()) {
      // Every field at once; one text at a time in each run of eight routes is enough for the short form.
      if (short && turn !== (number / 8) % texts.length) continue
      const body = Object.fromEntries(Object.keys(target.body?.properties ?? {}).map((field) => [field, text]))
      if (JSON.stringify(body).length > 900_000)
        for (const field of Object.keys(body).slice(6)) Reflect.deleteProperty(body, field)
      const send = async (): Promise<number> => {
        const before = await cpu()
        await ask(place, target, person, { ...question, body }, { headers: { 'idempotency-key': randomUUID() } })
        asked++
        return (await cpu()) - before
      }
      let milliseconds = await send()
      // The garbage of others is collected now and then: slow twice over is slow.
      for (let again = 0; again < 2 && milliseconds > MILLISECONDS_OVER; again++)
        milliseconds = Math.min(milliseconds, await send())
      if (milliseconds > worst.milliseconds) worst = { milliseconds, name: nameOf(target) }
      if (milliseconds > MILLISECONDS_OVER)
        wrong.push(`${nameOf(target)} with text ${turn}: ${milliseconds.toFixed(0)} ms of the processor`)
    }
  }
  return { asked, routes: targets.length, wrong: fewOf(wrong) }
}

export const slowText: Check = { name: 'slow-text', asvs: ['1.3.12'], run }
