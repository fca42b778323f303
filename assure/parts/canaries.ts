import { sweep } from '../canaries/sweep.ts'
import type { Laboratory } from '../database/scratch.ts'
import { say, type Finding } from '../report.ts'
import { openPlace } from '../siege/place.ts'

/**
 * A name, an identity code, a phone, an address, a protected address and texts are planted through the product's own doors, and looked for in
 * its log at trace level, in every refusal, in what those without right are answered, in addresses, headers and titles, in the files of the
 * database with its write-ahead log, in the witness files and in the exported access log. None may be found.
 */
export async function canaries(
  laboratory: Laboratory,
  { seed, short }: { seed: number; short: boolean },
): Promise<Finding> {
  const place = await openPlace(laboratory, { connections: 4 })
  try {
    const another = (): Promise<never> => Promise.reject(new Error('one place is enough'))
    const { figures, wrong } = await sweep(place, { short, seed, another })
    for (const each of wrong) say(`  ${each}`)
    return { part: 'canaries', figures: { ...figures, found: wrong.length }, shortfalls: wrong.slice(0, 10) }
  } finally {
    await place.close()
  }
}
