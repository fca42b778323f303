import { PROVES_LITTLE, type Check, type Found, type How } from '../asvs/check.ts'
import { checks } from '../asvs/list.ts'
import { canarySweep } from '../canaries/sweep.ts'
import { sampled } from '../asvs/sample.ts'
import type { Laboratory } from '../database/scratch.ts'
import { defects, type Defect } from '../defects/list.ts'
import { atLeast, none, say, type Finding } from '../report.ts'
import { openPlace } from '../siege/place.ts'

export type DefectOptions = {
  readonly seed: number
  /** Every so many of the defects: `npm test` tries a few. */
  readonly every: number
  /** Only these, by a part of the name. */
  readonly only?: readonly string[]
}

/** What only says that too little was asked has found nothing. */
const findings = ({ wrong }: Found): string[] => wrong.filter((each) => !each.includes(PROVES_LITTLE))

async function runOn(laboratory: Laboratory, check: Check, seed: number, defect?: Defect): Promise<string[]> {
  const given = defect === undefined ? {} : { defect: defect.name }
  const place = await openPlace(laboratory, { connections: 4, ...given })
  const how: How = {
    short: true,
    seed,
    another: (options) => openPlace(laboratory, { connections: 2, ...options, ...given }),
  }
  try {
    return findings(await check.run(sampled(place, check), how))
  } finally {
    await place.close()
  }
}

/** Controls left out one by one: each must be seen by its check, and the check must be silent when nothing is left out. */
export async function plantDefects(laboratory: Laboratory, { seed, every, only }: DefectOptions): Promise<Finding> {
  const chosen = defects.filter(({ name }, number) =>
    only === undefined ? number % every === 0 : only.some((part) => name.includes(part)),
  )
  const named = new Map([...checks, canarySweep].map((check) => [check.name, check]))
  const shortfalls: string[] = []
  const missed: string[] = []
  for (const [name, all] of Map.groupBy(chosen, ({ caughtBy }) => caughtBy)) {
    const check = named.get(name)
    if (check === undefined) {
      shortfalls.push(`there is no check ${name}`)
      continue
    }
    const silent = await runOn(laboratory, check, seed)
    if (silent.length > 0) shortfalls.push(`${name} finds something where nothing was left out: ${silent[0] ?? ''}`)
    for (const defect of all) {
      // A server that cannot start has told its maintainers, but the check has proved nothing.
      const found = await runOn(laboratory, check, seed, defect).catch((error: unknown) => String(error))
      if (typeof found === 'string') shortfalls.push(`${defect.name}: ${found}`)
      else if (found.length === 0) missed.push(defect.name)
      say(
        `defect ${defect.name}: ${typeof found === 'string' ? found : found.length === 0 ? 'MISSED' : `caught by ${name}: ${found[0] ?? ''}`}`,
      )
    }
  }
  return {
    part: 'defects',
    figures: { planted: chosen.length, of: defects.length, caught: chosen.length - missed.length, missed },
    shortfalls: [
      ...shortfalls,
      ...none('planted defects that were missed', missed.length),
      ...(only === undefined && every === 1 ? atLeast('planted defects', chosen.length, 40) : []),
    ],
  }
}
