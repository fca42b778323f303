import { seededRandom } from '#kernel/random.ts'
import { auditApart } from '#picture/release/audit-apart.ts'
import { buildRelease } from '#picture/release/build.ts'
import { gridOf } from '#picture/release/lattice.ts'
import type { Release } from '#picture/release/release.ts'
import { countsOf, regionLattice, syntheticCounts, testKey, type RegionForm } from '#db/seed/synthetic-picture.ts'
import { figure, median, say, type Figure } from '../report.ts'

const ROUNDS = 5

type Built = {
  readonly numbers: number
  readonly seconds: number
  readonly release: Release
  readonly counts: Map<string, number>
}

/** The middle time of a build, each of other counts. */
function timed(form: RegionForm): Built {
  const lattice = regionLattice(form)
  const built = Array.from({ length: ROUNDS }, (_, round) => {
    const counts = countsOf(lattice, syntheticCounts(lattice, seededRandom(`bench/${round}`)))
    const begun = performance.now()
    const release = buildRelease({ lattice, counts, key: testKey(round), label: 'bench' })
    return { release, counts, seconds: (performance.now() - begun) / 1000 }
  })
  const [first] = built
  if (first === undefined) throw new Error('nothing was built')
  return { ...first, numbers: gridOf(lattice).nodes.length, seconds: median(built.map(({ seconds }) => seconds)) }
}

async function audited({ release, counts }: Built, exhaustive: boolean): Promise<number | null> {
  const begun = performance.now()
  const { passed } = await auditApart({ releases: [{ release, counts }], exhaustive })
  return passed ? (performance.now() - begun) / 1000 : null
}

/** How long it takes to draw a release and to audit it; the whole audit puts every small number to the solver. */
export async function measureReleases(): Promise<Figure[]> {
  const small = timed({ yearWindow: 10 })
  const large = timed({ yearWindow: 10, ageBands: true })
  say(`  ${small.numbers} and ${large.numbers} numbers`)
  return [
    figure('a release of 1,050 numbers', small.seconds, 's', { most: 1 }),
    figure('a release of 4,200 numbers', large.seconds, 's', { most: 10 }),
    figure('a release of 1,050 numbers, all windows 5', timed({}).seconds, 's', { most: 1 }),
    figure('a release of 4,200 numbers, all windows 5', timed({ ageBands: true }).seconds, 's', { most: 10 }),
    figure('the whole audit of 1,050 numbers', await audited(small, true), 's', { most: 60 }),
    figure('the audit of 1,050 numbers', await audited(small, false), 's'),
    figure('the audit of 4,200 numbers', await audited(large, false), 's'),
  ]
}
