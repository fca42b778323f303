import { describe, expect, it } from 'vitest'
import { regionLattice } from '#db/seed/synthetic-picture.ts'
import { keyOf, LatticeBroken, latticeSchema, type Lattice } from './lattice-file.ts'
import { coarser, gridOf } from './lattice.ts'

const nodeAt = (lattice: Lattice, key: string): readonly string[] | undefined => {
  const grid = gridOf(lattice)
  const node = grid.nodes.find(({ at }) => keyOf(at) === key)
  return node?.cells.map((cell) => keyOf((grid.cells[cell] as (typeof grid.cells)[number]).at))
}

describe('the lattice of a release', () => {
  it('has 1,050 numbers for one age band and 4,200 for three', () => {
    expect(gridOf(regionLattice()).nodes).toHaveLength(1050)
    expect(gridOf(regionLattice({ ageBands: true })).nodes).toHaveLength(4200)
    expect(latticeSchema.parse(regionLattice())).toEqual(regionLattice())
  })

  it('keeps old periods with the old team when teams merge', () => {
    const lattice = regionLattice({ merger: 'dated' })
    expect(nodeAt(lattice, 'team-lojo|theft|2027-Q1|10-17')).toHaveLength(3)
    expect(nodeAt(lattice, 'team-lojo|theft|2027-Q3|10-17')).toBeUndefined()
    expect(nodeAt(lattice, 'team-lojo-kyrkslatt|theft|2027-Q2|10-17')).toBeUndefined()
    // The year of the old team is the two quarters it was there.
    expect(nodeAt(lattice, 'team-lojo|theft|2027|10-17')).toHaveLength(6)
    expect(nodeAt(lattice, 'team-lojo-kyrkslatt|theft|2027|10-17')).toHaveLength(10)
  })

  it('shows both borders for all quarters when that is asked for', () => {
    const lattice = regionLattice({ merger: 'both' })
    expect(nodeAt(lattice, 'team-lojo|theft|2027|10-17')).toHaveLength(12)
    expect(nodeAt(lattice, 'team-lojo-kyrkslatt|theft|2027|10-17')).toHaveLength(20)
  })

  it('gives up municipalities for teams in the periods that are made coarser, and every number that cut through one', () => {
    const step = coarser(regionLattice(), ['2027-Q4'])
    if (step === undefined) throw new Error('no step')
    const grid = gridOf(step)
    expect(grid.cells).toHaveLength(3 * 100 + 40)
    expect(nodeAt(step, 'hango|theft|2027-Q4|10-17')).toBeUndefined()
    expect(nodeAt(step, 'hango|theft|2027|10-17')).toBeUndefined()
    expect(nodeAt(step, 'hango|theft|2027-Q3|10-17')).toHaveLength(1)
    expect(nodeAt(step, 'team-raseborg|theft|2027|10-17')).toHaveLength(3 * 3 + 1)
    expect(grid.cells.find(({ at }) => at.area === 'team-raseborg')?.atoms).toHaveLength(3)
    expect(coarser(step, ['2027-Q4'])).toBeUndefined()
  })

  it('expects in each cell its share of what is publicly expected, and nothing where nobody lives', () => {
    const { cells } = gridOf(regionLattice())
    const sum = cells.reduce((total, { expected }) => total + expected, 0)
    expect(sum).toBeCloseTo(260 * 4, 6)
    const empty: Lattice = { ...regionLattice(), area: { members: [{ code: 'desert', level: 0 }], groups: [] } }
    expect(gridOf(empty).cells.every(({ expected }) => expected === 0)).toBe(true)
  })

  it('is refused when it does not hang together', () => {
    const lattice = regionLattice()
    const withGroup = (group: Lattice['area']['groups'][number]): Lattice => ({
      ...lattice,
      area: { ...lattice.area, groups: [group] },
    })
    const broken: readonly Lattice[] = [
      withGroup({ code: 'team', kind: 'team', members: ['atlantis'] }),
      withGroup({ code: 'hango', kind: 'team', members: ['inga'] }),
      withGroup({ code: 'team', kind: 'team', members: ['inga', 'inga'] }),
      withGroup({ code: 'team', kind: 'team', members: ['inga'], from: '1999-Q1' }),
      { ...lattice, coarsened: [{ dimension: 'area', parts: ['team-lojo'], periods: ['2027-Q1'] }] },
      { ...lattice, coarsened: [{ dimension: 'area', parts: ['region', 'team-lojo'], periods: ['2027-Q1'] }] },
      { ...lattice, coarsened: [{ dimension: 'area', parts: ['atlantis'], periods: ['2027-Q1'] }] },
    ]
    for (const each of broken) expect(() => gridOf(each)).toThrow(LatticeBroken)
  })
})
