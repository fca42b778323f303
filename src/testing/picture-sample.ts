import type { ExternalValue } from '#governance/external-value/external-value.ts'
import type { Text } from '#kernel/language.ts'
import type { PublishedNumber, RegionalPicture } from '#picture/regional-picture/regional-picture.ts'

/* A small picture made by hand: two municipalities of one team, two phenomena, quarters of two years. */

const same = (name: string): Text => ({ sv: name, fi: name, en: name })

/** A published number: of the region, everything and every age in the newest quarter, unless said otherwise. */
export const number = (shown: number, place: Partial<PublishedNumber> = {}): PublishedNumber => ({
  area: 'region',
  phenomenon: 'all',
  period: '2026-Q3',
  ageBand: 'all',
  shown,
  window: (place.period ?? '').length === 4 ? 10 : 5,
  ...place,
})

export const inhabitants = (code: string, value: number, year = 2025): ExternalValue => ({
  indicator: 'population_10_17',
  municipalityCode: code,
  municipalityName: same(code),
  year,
  value,
  source: 'Statistikcentralen 11re',
  sourceDate: '2026-05-01',
  verified: true,
})

export const picture = (numbers: readonly PublishedNumber[], more: Partial<RegionalPicture> = {}): RegionalPicture => ({
  releases: [
    {
      label: '2026-Q3',
      period: '2026-Q3',
      kind: 'quarter',
      publishedOn: '2026-11-02',
      synthetic: false,
      coarser: false,
    },
  ],
  quarters: ['2026-Q1', '2026-Q2', '2026-Q3'],
  years: ['2025', '2026'].map((code) => ({ code, quarters: [1, 2, 3, 4].map((each) => `${code}-Q${each}`) })),
  areas: [
    { code: 'region', kind: 'region', name: same('Hela regionen'), municipalities: ['049', '149'] },
    { code: 'team-esbo', kind: 'team', name: same('Esbo team'), municipalities: ['049'] },
    { code: '049', kind: 'municipality', name: same('Esbo'), municipalities: ['049'] },
    { code: '149', kind: 'municipality', name: same('Ingå'), municipalities: ['149'] },
  ],
  phenomena: [
    { code: 'all', form: 'all', name: same('Alla fenomen') },
    { code: 'theft', form: 'single', name: same('snatteri') },
    { code: 'assault', form: 'single', name: same('misshandel') },
    { code: 'robbery', form: 'single', name: same('rån') },
  ],
  ageBands: [],
  chosen: { area: 'region', phenomenon: 'all', period: '2026-Q3', ageBand: 'all' },
  clearChange: 6,
  unknownHome: false,
  numbers: [...numbers],
  populations: [],
  beside: [],
  ...more,
})
