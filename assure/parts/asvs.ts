import type { Check, Found, How } from '../asvs/check.ts'
import { checks } from '../asvs/list.ts'
import { sampled } from '../asvs/sample.ts'
import type { Laboratory } from '../database/scratch.ts'
import { say, type Finding } from '../report.ts'
import { openPlace, type Place } from '../siege/place.ts'

export type AsvsOptions = {
  readonly seed: number
  readonly short: boolean
  /** Only these checks, by name. */
  readonly only?: readonly string[]
}

const CONNECTIONS = 4

/** A check that fails to run has found something: nobody may think it good. */
async function runOne(check: Check, place: Place, how: How): Promise<Found & { readonly seconds: number }> {
  const begun = performance.now()
  const found = await check.run(place, how).catch((error: unknown): Found => {
    return {
      asked: 0,
      routes: 0,
      wrong: [`it could not be run: ${error instanceof Error ? error.message : String(error)}`],
    }
  })
  return { ...found, seconds: Number(((performance.now() - begun) / 1000).toFixed(1)) }
}

/** What is opened while something else runs fails when it is needed, not before. */
function openBeside(open: () => Promise<Place>): Promise<Place> {
  const opening = open()
  opening.catch(() => undefined)
  return opening
}

/** Requirements of ASVS 5.0.0 that a command can ask of the running product, each by one function. */
export async function asvs(laboratory: Laboratory, { seed, short, only }: AsvsOptions): Promise<Finding> {
  const chosen = checks.filter(({ name, long }) =>
    only === undefined ? !(short && long === true) : only.includes(name),
  )
  const how: How = { short, seed, another: (options) => openPlace(laboratory, { connections: 2, ...options }) }
  const results: [string, Record<string, unknown>][] = []
  const shortfalls: string[] = []
  const open = () => openPlace(laboratory, { connections: CONNECTIONS })
  let place = await open()
  let fresh: Promise<Place> | undefined
  try {
    for (const [number, check] of chosen.entries()) {
      // What changes the demo has one of its own, which is opened beside the check before it.
      if (check.last === true) {
        await place.close()
        place = await (fresh ?? open())
        fresh = undefined
      }
      if (chosen[number + 1]?.last === true) fresh = openBeside(open)
      // Who confirmed who they are, or ended their session, while the last check asked is signed in again: each asks the same people.
      await place.wake()
      const { asked, routes, wrong, seconds } = await runOne(check, short ? sampled(place, check) : place, how)
      say(
        `asvs ${check.name} (${check.asvs.join(', ')}): ${wrong.length === 0 ? 'good' : 'WRONG'}, ${asked} asked, ${routes} routes, ${seconds} s`,
      )
      for (const each of wrong) say(`  ${each}`)
      results.push([check.name, { asvs: check.asvs, asked, routes, seconds, wrong: wrong.length }])
      shortfalls.push(...wrong.map((each) => `${check.name}: ${each}`))
      if (asked === 0) shortfalls.push(`${check.name}: nothing was asked`)
    }
  } finally {
    await place.close()
    await fresh?.then((each) => each.close())
  }
  if (chosen.length === 0) shortfalls.push('no check was run')
  return { part: 'asvs', figures: { checks: chosen.length, ...Object.fromEntries(results) }, shortfalls }
}
