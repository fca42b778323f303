import type { PictureInput } from '#picture/publication/picture-input.ts'
import { countsToKeep, type Drawn } from '#picture/publication/draw-release.ts'
import { phenomenaFor, publicationRules } from '#picture/publication/publication-rules.ts'
import { poisson } from '#db/seed/synthetic-picture.ts'
import { seededRandom } from '#kernel/random.ts'

/** Ingå and Sjundeå beside two larger neighbours: invented inhabitants and counts. */
export const population: Readonly<Record<string, number>> = { '149': 500, '257': 4600, '710': 2500, '755': 700 }
const total = Object.values(population).reduce((sum, each) => sum + each, 0)
const scale = 4
export const now = new Date('2027-11-23T09:00:00Z')

export const spans = (key: string, ...municipalities: string[]) =>
  municipalities.map((municipality) => ({ key, municipality, from: '2026-01-01', until: null }))

export const countsOf = (
  period: string,
  empty: (area: string, phenomenon: string) => boolean = () => false,
): PictureInput['counts'] => {
  const random = seededRandom(`draw ${period}`)
  return [...Object.keys(population), 'protected', 'unknown'].flatMap((area) =>
    phenomenaFor(total).flatMap(({ code, level }): PictureInput['counts'] => {
      const children = poisson(random, (level * scale * (population[area] ?? 20)) / total)
      return children === 0 || empty(area, code) ? [] : [[area, code, period, '10-17', children]]
    }),
  )
}

export const input = (more: Partial<PictureInput> = {}, period = '2027-Q1'): PictureInput => ({
  release: { id: '1', label: period, period, kind: 'quarter', state: 'waiting', askedAt: now },
  own: null,
  municipalities: Object.keys(population),
  teams: [...spans('west', '149', '710'), ...spans('east', '257', '755')],
  population,
  bands: publicationRules.bands,
  periods: [{ period: '2027-Q1', source: 'case_work', frozen: false, corrected: false }],
  counts: countsOf('2027-Q1'),
  corrections: [],
  shown: [],
  ...more,
})

export const shownOf = ({ release, counts }: Drawn): PictureInput['shown'][number] => ({
  ...release,
  id: release.label,
  period: release.drawn.at(-1) ?? '',
  drawn: [...release.drawn],
  revises: release.revises ?? null,
  numbers: release.numbers.map((each) => [...each]),
  counts: countsToKeep(counts),
})
