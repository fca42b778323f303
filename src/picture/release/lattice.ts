import { dimensions, LatticeBroken, type Coordinates, type Dimension, type Lattice } from './lattice-file.ts'

/*
 * From the lattice of a release to its cells and nodes. An atom is the finest there is: one municipality, phenomenon, quarter and age
 * band; the counts are given by atoms. A cell is what is rounded: an atom, or several where the lattice was made coarser. A node is any
 * number that is shown: a set of cells.
 */

/** The finest place a child is counted at. */
export type Atom = Coordinates

export type Cell = {
  readonly at: Coordinates
  readonly atoms: readonly number[]
  /** Public expected number of children. */
  readonly expected: number
}

export type LatticeNode = {
  readonly at: Coordinates
  /** Cells it sums, in rising order. */
  readonly cells: readonly number[]
  /** Furthest the shown number may be from the true one; public. */
  readonly window: number
}

export type Grid = {
  readonly atoms: readonly Atom[]
  readonly cells: readonly Cell[]
  readonly nodes: readonly LatticeNode[]
}

/** One thing a dimension knows by name: a member, or a group of them. */
type Named = {
  readonly code: string
  readonly members: readonly string[]
  readonly window: number
  /** Whether it is there in the base period at this place in the order. */
  readonly stands: (period: number) => boolean
}

type Reading = {
  readonly lattice: Lattice
  readonly periods: readonly string[]
  readonly named: Readonly<Record<Dimension, readonly Named[]>>
}

function placeOf(periods: readonly string[], code: string | undefined, otherwise: number): number {
  if (code === undefined) return otherwise
  const place = periods.indexOf(code)
  if (place < 0) throw new LatticeBroken(`${code} is no base period of the lattice`)
  return place
}

function readDimension(lattice: Lattice, dimension: Dimension, periods: readonly string[]): Named[] {
  const { members, groups } = lattice[dimension]
  const codes = new Set(members.map(({ code }) => code))
  const all = [...members.map((member) => ({ ...member, members: [member.code], window: undefined })), ...groups]
  const seen = new Set<string>()
  return all.map((each) => {
    if (seen.has(each.code)) throw new LatticeBroken(`${each.code} is there twice in ${dimension}`)
    seen.add(each.code)
    const stranger = each.members.find((code) => !codes.has(code))
    if (stranger !== undefined)
      throw new LatticeBroken(`${each.code} has a member ${stranger} that is not in ${dimension}`)
    if (new Set(each.members).size < each.members.length)
      throw new LatticeBroken(`${each.code} has the same member twice`)
    const [first, last] = [placeOf(periods, each.from, 0), placeOf(periods, each.until, periods.length - 1)]
    return {
      code: each.code,
      members: each.members,
      window: each.window ?? lattice.window,
      stands: (period: number) => period >= first && period <= last,
    }
  })
}

function readLattice(lattice: Lattice): Reading {
  const periods = lattice.period.members.map(({ code }) => code)
  const read = (dimension: Dimension): Named[] => readDimension(lattice, dimension, periods)
  return {
    lattice,
    periods,
    named: { area: read('area'), phenomenon: read('phenomenon'), period: read('period'), ageBand: read('ageBand') },
  }
}

/** The parts a dimension is kept by in a base period: its members, or those of the last coarsening that names the period. */
function partsAt({ lattice, periods, named }: Reading, dimension: Dimension, period: number): Named[] {
  const coarsened = lattice.coarsened.findLast(
    (each) => each.dimension === dimension && each.periods.includes(periods[period] as string),
  )
  const standing = named[dimension].filter((each) => each.stands(period))
  const members = standing.filter((each) => each.members.length === 1 && each.members[0] === each.code)
  if (coarsened === undefined) return members
  const parts = coarsened.parts.map((code) => {
    const part = standing.find((each) => each.code === code)
    if (part === undefined) throw new LatticeBroken(`${code} is not in ${dimension} in ${String(periods[period])}`)
    return part
  })
  const covered = parts.flatMap((part) => part.members)
  if (new Set(covered).size !== covered.length || !members.every(({ code }) => covered.includes(code)))
    throw new LatticeBroken(`The coarser parts of ${dimension} overlap or leave something out`)
  return parts
}

/** Which parts a name stands for; null when it cuts through one, so that no such number exists. */
function partsOf(name: Named, parts: readonly Named[]): readonly number[] | null {
  const members = new Set(name.members)
  const found: number[] = []
  for (const [place, part] of parts.entries()) {
    const inside = part.members.filter((code) => members.has(code)).length
    if (inside > 0 && inside < part.members.length) return null
    if (inside > 0) found.push(place)
  }
  return found
}

const levelsOf = (lattice: Lattice, dimension: Dimension): ReadonlyMap<string, number> =>
  new Map(lattice[dimension].members.map(({ code, level }) => [code, level]))

const total = (levels: Iterable<number>): number => [...levels].reduce((sum, each) => sum + each, 0)

/** What is left of the public size of an atom: its share of the region times what is expected there in a base period. */
function expectedOf(lattice: Lattice): (atom: Atom) => number {
  const [areas, phenomena, bands] = (['area', 'phenomenon', 'ageBand'] as const).map((each) => levelsOf(lattice, each))
  const share = (levels: ReadonlyMap<string, number> | undefined, code: string): number => {
    const all = total(levels?.values() ?? [])
    return all > 0 ? (levels?.get(code) ?? 0) / all : 0
  }
  return (atom) => (phenomena?.get(atom.phenomenon) ?? 0) * share(areas, atom.area) * share(bands, atom.ageBand)
}

type Block = {
  readonly parts: Readonly<Record<'area' | 'phenomenon' | 'ageBand', readonly Named[]>>
  /** First cell of the block; the others follow by area, phenomenon and age band. */
  readonly first: number
}

function readCells(reading: Reading): { atoms: Atom[]; cells: Cell[]; blocks: Block[] } {
  const expected = expectedOf(reading.lattice)
  const [atoms, cells, blocks]: [Atom[], Cell[], Block[]] = [[], [], []]
  for (const [place, period] of reading.periods.entries()) {
    const [area, phenomenon, ageBand] = (['area', 'phenomenon', 'ageBand'] as const).map((each) =>
      partsAt(reading, each, place),
    ) as [Named[], Named[], Named[]]
    blocks.push({ parts: { area, phenomenon, ageBand }, first: cells.length })
    for (const a of area)
      for (const p of phenomenon)
        for (const b of ageBand) {
          const own = a.members.flatMap((one) =>
            p.members.flatMap((two) =>
              b.members.map((three) => ({ area: one, phenomenon: two, period, ageBand: three })),
            ),
          )
          const places = own.map((_, index) => atoms.length + index)
          atoms.push(...own)
          cells.push({
            at: { area: a.code, phenomenon: p.code, period, ageBand: b.code },
            atoms: places,
            expected: total(own.map(expected)),
          })
        }
  }
  return { atoms, cells, blocks }
}

/** The cells of a node in one base period; null when the node cuts through a cell. */
function cellsIn(block: Block, name: Readonly<Record<'area' | 'phenomenon' | 'ageBand', Named>>): number[] | null {
  const { parts, first } = block
  const [areas, phenomena, bands] = [
    partsOf(name.area, parts.area),
    partsOf(name.phenomenon, parts.phenomenon),
    partsOf(name.ageBand, parts.ageBand),
  ]
  if (areas === null || phenomena === null || bands === null) return null
  const place = (a: number, p: number, b: number): number =>
    first + (a * parts.phenomenon.length + p) * parts.ageBand.length + b
  return areas.flatMap((a) => phenomena.flatMap((p) => bands.map((b) => place(a, p, b))))
}

function readNodes({ lattice, periods, named }: Reading, blocks: readonly Block[]): LatticeNode[] {
  const nodes: LatticeNode[] = []
  for (const area of named.area)
    for (const phenomenon of named.phenomenon)
      for (const period of named.period)
        for (const ageBand of named.ageBand) {
          const inside = period.members
            .map((code) => periods.indexOf(code))
            .filter((place) => [area, phenomenon, ageBand].every((each) => each.stands(place)))
            .toSorted((left, right) => left - right)
          const found = inside.map((place) => cellsIn(blocks[place] as Block, { area, phenomenon, ageBand }))
          const cells = found.flatMap((each) => each ?? [])
          if (cells.length === 0 || found.includes(null)) continue
          nodes.push({
            at: { area: area.code, phenomenon: phenomenon.code, period: period.code, ageBand: ageBand.code },
            cells,
            window: Math.max(lattice.window, ...[area, phenomenon, period, ageBand].map((each) => each.window)),
          })
        }
  return nodes
}

/**
 * The cells and nodes of a lattice, in an order that depends on nothing but the lattice. A group that stands in some of the quarters of a
 * year is shown for the year as the sum of those: a merger keeps old periods with the old team.
 * @throws LatticeBroken
 */
export function gridOf(lattice: Lattice): Grid {
  const reading = readLattice(lattice)
  for (const dimension of dimensions)
    if (
      dimension === 'period' &&
      lattice.period.members.some(({ from, until }) => from !== undefined || until !== undefined)
    )
      throw new LatticeBroken('A base period has no validity of its own')
  const { atoms, cells, blocks } = readCells(reading)
  return { atoms, cells, nodes: readNodes(reading, blocks) }
}

/** The same lattice one step coarser in these base periods; undefined when nothing is left to give up. */
export function coarser(lattice: Lattice, periods: readonly string[]): Lattice | undefined {
  const [next, ...later] = lattice.coarser
  if (next === undefined) return undefined
  return { ...lattice, coarsened: [...lattice.coarsened, { ...next, periods }], coarser: later }
}
