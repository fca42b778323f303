import { seededRandom } from '#kernel/random.ts'
import { audit } from '#picture/release/audit.ts'
import { buildRelease } from '#picture/release/build.ts'
import {
  buildYear,
  countsOf,
  regionLattice,
  syntheticCounts,
  testKey,
  type RegionForm,
} from '#db/seed/synthetic-picture.ts'
import type { Scratch } from '../database/scratch.ts'
import { closedCounts } from '../picture/closed-counts.ts'
import { linkedChildren } from '../picture/linked.ts'
import { plantedFailures } from '../picture/planted.ts'
import { circumstances, ordinary, ordinaryProduct, posterior, type Posterior } from '../picture/posterior.ts'
import { atLeast, none, say, type Finding } from '../report.ts'

/** Least P(true 0 | shown 5) for all and for each kind of phenomenon, and least for all in an ordinary year. */
const LEAST = 0.2
const LEAST_ORDINARY = 0.3
const TABLES = 20

type Size = { readonly seed: number; readonly short: boolean }

/** Shares below their bound, as sentences. */
function below(
  { name, zeroBehindFive, inMunicipalities = zeroBehindFive, notCompleted }: Posterior,
  held: readonly string[],
  leastForAll: number,
): string[] {
  const least = (group: string): number => (group === 'all' ? leastForAll : LEAST)
  return [
    // With the places of none and without them: what is shown there must not be what the bound stands on.
    ...[...Object.entries(zeroBehindFive), ...Object.entries(inMunicipalities)]
      .filter(([group, share]) => held.includes(group) && !(share >= least(group)))
      .map(
        ([group, share]) =>
          `${name}: of the ${group} cells shown as 5 only ${share} are true zeros, ${least(group)} are needed`,
      ),
    ...none(`${name}: tables that could not be completed`, notCompleted),
  ]
}

/** Audits of lattices past the first: age bands, merged teams, a year of quarters; every small number of one put to the solver. */
async function audits(seed: number): Promise<{ figures: Record<string, unknown>; shortfalls: string[] }> {
  const figures: Record<string, unknown> = {}
  const shortfalls: string[] = []
  const look = async (name: string, form: RegionForm, exhaustive: boolean): Promise<void> => {
    const lattice = regionLattice(form)
    const counts = countsOf(lattice, syntheticCounts(lattice, seededRandom(`${seed}/${name}`), 'clustered'))
    const release = buildRelease({ lattice, counts, key: testKey(seed), label: name })
    const verdict = await audit({ releases: [{ release, counts }], exhaustive })
    figures[name] = verdict.figures
    if (!verdict.passed) shortfalls.push(`${name}: ${verdict.findings[0]?.kind ?? 'nothing audited'}`)
  }
  await look('every-number-solved', { yearWindow: 10 }, true)
  await look('age-bands', { yearWindow: 10, ageBands: true }, false)
  await look('both-borders', { yearWindow: 10, merger: 'both' }, false)
  await look('merger-by-date', { yearWindow: 10, merger: 'dated' }, false)
  await look('year-window-5', {}, false)
  const linked = await linkedChildren({ yearWindow: 10 }, String(seed))
  figures['one-child-in-several-cells'] = linked
  shortfalls.push(
    ...atLeast('children in several cells', linked.attacked, 15),
    ...none('children in several cells an attacker can say more of', linked.narrow),
  )
  const lattice = regionLattice({ yearWindow: 10 })
  const counts = countsOf(lattice, syntheticCounts(lattice, seededRandom(`${seed}/quarters`)))
  const quarters = buildYear({ yearWindow: 10 }, counts, testKey(seed)).filter((each) => each !== null)
  const verdict = await audit({ releases: quarters.map((release) => ({ release, counts })), exhaustive: false })
  figures['quarters'] = { releases: quarters.length, ...verdict.figures }
  if (!verdict.passed || quarters.length < 4) shortfalls.push('the quarters of a year do not pass together')
  return { figures, shortfalls }
}

/**
 * Disclosure control: what a shown 5 says, whether good releases pass, and whether every planted failure is caught. The short form is an
 * ordinary year and the planted failures; the whole one goes through every circumstance that was measured.
 */
export async function disclosureAudit(scratch: Scratch, { seed, short }: Size): Promise<Finding> {
  const lattice = regionLattice({ yearWindow: 10 })
  const counts = countsOf(lattice, syntheticCounts(lattice, seededRandom(`${seed}/planted`)))
  const { good, planted } = await plantedFailures(counts)
  const measured = (short ? [ordinary, ordinaryProduct] : circumstances).map((each) => {
    const found = posterior(each, String(seed), TABLES)
    if (!short) say(`  ${each.name}: ${JSON.stringify(found.zeroBehindFive)}`)
    return { found, held: each.held }
  })
  const closed = await closedCounts(scratch, seed)
  const wide = short ? { figures: {}, shortfalls: [] } : await audits(seed)
  return {
    part: 'disclosure audit',
    figures: {
      planted: planted.length,
      caught: planted.filter(({ caught }) => caught).length,
      posteriors: measured.map(({ found }) => found),
      closed: { secretTables: closed.tried, publishedCells: closed.cells },
      audits: wide.figures,
    },
    shortfalls: [
      ...(good ? [] : ['a good release did not pass its audit']),
      ...atLeast('planted failures of a release', planted.length, 11),
      ...planted.filter(({ caught }) => !caught).map(({ name }) => `not caught: ${name}`),
      ...measured.flatMap(({ found, held }) =>
        below(
          found,
          held,
          [ordinary, ordinaryProduct].some(({ name }) => name === found.name) ? LEAST_ORDINARY : LEAST,
        ),
      ),
      ...closed.shortfalls,
      ...wide.shortfalls,
    ],
  }
}
