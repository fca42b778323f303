import { describe, expect, it } from 'vitest'
import { gridOf } from '#picture/release/lattice.ts'
import { bordersByQuarter, networkLattice, type TeamSpan } from './network-lattice.ts'
import { closesOn, phenomenaFor, quarterCode } from './publication-rules.ts'

const municipalities = ['149', '257', '755']
const population = { '149': 20_000, '257': 20_000, '755': 20_000 }
const span = (key: string, municipality: string, from: string, until: string | null = null): TeamSpan => ({
  key,
  municipality,
  from,
  until,
})
/** Ingå alone; Kyrkslätt and Sjundeå one team, until they are merged with Ingå in the middle of the second quarter. */
const merged: readonly TeamSpan[] = [
  span('west', '149', '2026-01-01', '2027-05-10'),
  span('east', '257', '2026-01-01', '2027-05-10'),
  span('east', '755', '2026-01-01', '2027-05-10'),
  span('coast', '149', '2027-05-10'),
  span('coast', '257', '2027-05-10'),
  span('coast', '755', '2027-05-10'),
]
const year = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']
const groups = (teams: readonly TeamSpan[], periods = year) =>
  networkLattice({ municipalities, teams, population }, periods, periods).area.groups

describe('the lattice of a region', () => {
  it('knows when a quarter is closed', () => {
    expect(closesOn('2027-Q1')).toBe('2027-04-29')
    expect(closesOn('2026-Q4')).toBe('2027-01-29')
    expect(quarterCode('2027-12-31')).toBe('2027-Q4')
  })

  it('leaves a quarter to the team that had the municipality on its first day (U-13)', () => {
    expect(groups(merged)).toEqual([
      { code: 'team-east', kind: 'team', members: ['257', '755'], until: '2027-Q2' },
      { code: 'team-west', kind: 'team', members: ['149'], until: '2027-Q2' },
      { code: 'team-coast', kind: 'team', members: ['149', '257', '755'], from: '2027-Q3' },
      { code: 'region', kind: 'region', members: [...municipalities, 'protected', 'unknown'] },
    ])
  })

  it('gives a team whose borders change another code, the same in every release', () => {
    const grown = [span('east', '257', '2026-01-01'), span('east', '755', '2027-04-01')]
    const expected = [
      { code: 'team-east', members: ['257'], first: '2027-Q1', last: '2027-Q1' },
      { code: 'team-east-2027-Q2', members: ['257', '755'], first: '2027-Q2', last: '2027-Q4' },
    ]
    expect(bordersByQuarter(grown, year)).toEqual(expected)
    expect(bordersByQuarter(grown, ['2028-Q1'])).toEqual([{ ...expected[1], first: '2028-Q1', last: '2028-Q1' }])
  })

  it('gives back a code to nobody: a team that loses a municipality and gets it again has three', () => {
    const back = [
      span('east', '257', '2026-01-01'),
      span('east', '755', '2027-01-01', '2027-04-01'),
      span('east', '755', '2027-07-01'),
    ]
    const codes = bordersByQuarter(back, year).map(({ code }) => code)
    expect(codes).toEqual(['team-east-2027-Q1', 'team-east-2027-Q2', 'team-east-2027-Q3'])
  })

  it('shows a protected and an unknown municipality in the region alone (S-06)', () => {
    const { nodes } = gridOf(networkLattice({ municipalities, teams: merged, population }, ['2027-Q1'], ['2027-Q1']))
    const places = (area: string) => nodes.find(({ at }) => at.area === area && at.phenomenon === 'all')?.cells ?? []
    const hidden = places('protected')
    expect(hidden.length).toBeGreaterThan(0)
    for (const area of ['team-east', 'team-west', '149', '257', '755'])
      expect(places(area).some((cell) => hidden.includes(cell))).toBe(false)
    expect(hidden.every((cell) => places('region').includes(cell))).toBe(true)
  })

  it('has neither what is sensitive nor what is expected less than five times a year', () => {
    const codes = phenomenaFor(47_000).map(({ code }) => code)
    expect(codes).toContain('weapons')
    for (const withheld of ['radicalisation', 'recruitment', 'domestic_violence', 'sexual_offences', 'self_harm'])
      expect(codes).not.toContain(withheld)
    expect(phenomenaFor(14_000).map(({ code }) => code)).not.toContain('weapons')
    expect(phenomenaFor(14_000).map(({ code }) => code)).toContain('fraud')
    expect(phenomenaFor(100)).toEqual([])
  })

  it('holds a year at its declared window, and everything else at five', () => {
    const { nodes } = gridOf(networkLattice({ municipalities, teams: merged, population }, year, year))
    for (const { at, window } of nodes) expect(window).toBe(at.period === '2027' ? 10 : 5)
  })

  it('gives up no detail by parts that do not stand in all that is drawn', () => {
    const figures = { municipalities, teams: merged, population }
    expect(networkLattice(figures, year, year).coarser).toEqual([])
    expect(networkLattice(figures, year, ['2027-Q4']).coarser.map(({ parts }) => parts)).toEqual([
      ['team-coast', 'protected', 'unknown'],
      ['region'],
    ])
  })
})
