import { gridOf } from '#picture/release/lattice.ts'
import { currentParameters } from '#picture/release/rounding-parameters.ts'
import { roundTable } from '#picture/release/rounding.ts'
import { seededRandom } from '#kernel/random.ts'
import {
  emptyTally,
  isWithoutHome,
  regionLattice,
  syntheticCounts,
  tallyZeros,
  testKey,
  zeroShare,
  type Arrival,
  type RegionForm,
  type ZeroTally,
} from '#db/seed/synthetic-picture.ts'

/** One way the numbers may be: the lattice, how children come, and how far the public expectation is from the truth. */
export type Circumstance = {
  readonly name: string
  readonly form: RegionForm
  readonly arrival?: Arrival
  /** True level against the expected one; 3 is three times what anybody expected. */
  readonly density?: number
  /** Share of the children of the region in each place of none. */
  readonly withoutHome?: number
  /** Groups for which P(true 0 | shown 5) is held to its bound; the others are only measured. */
  readonly held: readonly (keyof ZeroTally)[]
}

export type Posterior = {
  readonly name: string
  readonly tables: number
  readonly notCompleted: number
  /** P(true 0 | shown 5), by kind of phenomenon and for all. */
  readonly zeroBehindFive: Readonly<Record<keyof ZeroTally, number>>
  /** The same of municipalities alone, and of the two places without one; they show what the one does to the other. */
  readonly inMunicipalities?: Readonly<Record<keyof ZeroTally, number>>
  readonly withoutHome?: Readonly<Record<keyof ZeroTally, number>>
  /** Lowest of a single table, all phenomena. */
  readonly lowest: number
  /** P(true above 0 | shown 0). */
  readonly someBehindZero: number
  /** Middle distance of a base cell from the truth, in children. */
  readonly off: number
}

const rounded = (value: number): number => Number(value.toFixed(3))
const sharesOf = (tally: ZeroTally): Record<keyof ZeroTally, number> => ({
  all: rounded(zeroShare(tally.all)),
  frequent: rounded(zeroShare(tally.frequent)),
  other: rounded(zeroShare(tally.other)),
  rare: rounded(zeroShare(tally.rare)),
})

const everyGroup = ['all', 'frequent', 'other', 'rare'] as const

/** What a shown 5 and a shown 0 say in base cells, over so many synthetic tables. */
export function posterior(
  { name, form, arrival = 'poisson', density = 1, withoutHome }: Circumstance,
  seed: string,
  tables: number,
): Posterior {
  const lattice = regionLattice(form)
  const grid = gridOf(lattice)
  const [tally, inMunicipalities, elsewhere] = [emptyTally(), emptyTally(), emptyTally()]
  const seen = { zeros: 0, some: 0, off: 0, cells: 0, lowest: 1, notCompleted: 0 }
  for (let n = 0; n < tables; n++) {
    const counts = syntheticCounts(lattice, seededRandom(`${seed}/${name}/${n}`), arrival, density, withoutHome)
    const frozen = new Int32Array(counts.length).fill(-1)
    const shown = roundTable({ grid, counts, frozen, parameters: currentParameters }, testKey(n), `${seed}/${n}`)
    if (shown === undefined) {
      seen.notCompleted++
      continue
    }
    const own = emptyTally()
    for (const each of [tally, own]) tallyZeros(each, grid, { counts, shown })
    tallyZeros(inMunicipalities, grid, { counts, shown }, (at) => !isWithoutHome(at))
    tallyZeros(elsewhere, grid, { counts, shown }, isWithoutHome)
    seen.lowest = Math.min(seen.lowest, zeroShare(own.all))
    for (const [cell, number] of shown.entries()) {
      seen.off += Math.abs(number - (counts[cell] as number))
      if (number === 0) seen.zeros++
      if (number === 0 && (counts[cell] as number) > 0) seen.some++
    }
    seen.cells += shown.length
  }
  return {
    name,
    tables,
    notCompleted: seen.notCompleted,
    zeroBehindFive: sharesOf(tally),
    ...(form.withoutHome === true
      ? { inMunicipalities: sharesOf(inMunicipalities), withoutHome: sharesOf(elsewhere) }
      : {}),
    lowest: rounded(seen.lowest),
    someBehindZero: rounded(seen.some / seen.zeros),
    off: rounded(seen.off / seen.cells),
  }
}

const year = { yearWindow: 10 } as const
/** As the product draws it: with the two places of none. */
const product = { ...year, withoutHome: true } as const

/** What every run holds: the lattice of a region in an ordinary year. */
export const ordinary: Circumstance = { name: 'ordinary year', form: year, held: everyGroup }
/** The same with the two places where children without a municipality are counted. */
export const ordinaryProduct: Circumstance = { name: 'places of none', form: product, held: everyGroup }

/** Share of the children in each place of none where many have no municipality: an assumption. */
const MANY = 0.04

/** All that was measured, and of it what holds (docs/decisions/0031-controlled-rounding.md). */
export const circumstances: readonly Circumstance[] = [
  ordinary,
  { name: 'clustered', form: year, arrival: 'clustered', held: everyGroup },
  { name: 'over-dispersed', form: year, arrival: 'over-dispersed', held: everyGroup },
  { name: 'a third, as expected', form: { ...year, level: 1 / 3 }, held: everyGroup },
  { name: 'three times, as expected', form: { ...year, level: 3 }, held: everyGroup },
  { name: 'a third, not expected', form: year, density: 1 / 3, held: everyGroup },
  { name: 'three times, not expected', form: year, density: 3, held: everyGroup },
  { name: 'old and new borders', form: { ...year, merger: 'both' }, held: everyGroup },
  { name: 'merger by date', form: { ...year, merger: 'dated' }, held: everyGroup },
  { name: 'age bands', form: { ...year, ageBands: true }, held: everyGroup },
  { name: 'age bands, clustered', form: { ...year, ageBands: true }, arrival: 'clustered', held: everyGroup },
  { name: 'age bands, a third', form: { ...year, ageBands: true, level: 1 / 3 }, held: everyGroup },
  { name: 'age bands, three times', form: { ...year, ageBands: true, level: 3 }, held: everyGroup },
  ordinaryProduct,
  { name: 'places of none, clustered', form: product, arrival: 'clustered', held: everyGroup },
  { name: 'places of none, over-dispersed', form: product, arrival: 'over-dispersed', held: everyGroup },
  { name: 'places of none, a third, as expected', form: { ...product, level: 1 / 3 }, held: everyGroup },
  { name: 'places of none, three times, as expected', form: { ...product, level: 3 }, held: everyGroup },
  { name: 'places of none, a third, not expected', form: product, density: 1 / 3, held: everyGroup },
  { name: 'places of none, three times, not expected', form: product, density: 3, held: everyGroup },
  { name: 'places of none with many', form: product, withoutHome: MANY, held: everyGroup },
  {
    name: 'places of none with many, a third',
    form: { ...product, level: 1 / 3 },
    withoutHome: MANY,
    held: everyGroup,
  },
  {
    name: 'places of none with many, three times',
    form: { ...product, level: 3 },
    withoutHome: MANY,
    held: everyGroup,
  },
  { name: 'places of none, age bands', form: { ...product, ageBands: true }, held: everyGroup },
  {
    name: 'places of none, age bands, clustered',
    form: { ...product, ageBands: true },
    arrival: 'clustered',
    held: everyGroup,
  },
  { name: 'places of none, age bands, a third', form: { ...product, ageBands: true, level: 1 / 3 }, held: everyGroup },
  {
    name: 'places of none, age bands, three times',
    form: { ...product, ageBands: true, level: 3 },
    held: everyGroup,
  },
  { name: 'year window 5', form: {}, held: everyGroup },
  { name: 'year window 5, three times', form: { level: 3 }, held: ['all', 'other', 'rare'] },
  { name: 'year window 5, age bands', form: { ageBands: true }, held: ['all', 'other', 'rare'] },
  { name: 'year window 5, age bands, three times', form: { ageBands: true, level: 3 }, held: [] },
]
