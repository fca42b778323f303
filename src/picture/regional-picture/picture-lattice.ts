import type { Text } from '#kernel/language.ts'
import type { Lattice } from '#picture/release/lattice-file.ts'
import { pictureData } from '#picture/release/phenomena.ts'
import { ALL, REGION, type PictureArea, type PicturePhenomenon, type PublishedNumber } from './regional-picture.ts'
import { quarterLabel, words } from './regional-picture.words.ts'

/* What can be chosen: the nodes of the lattices that were published, the newest lattice first, with the names of the day. */

export type NetworkNames = {
  readonly municipalities: readonly { readonly code: string; readonly name: Text }[]
  readonly teams: readonly { readonly key: string; readonly name: Text }[]
}

const unnamed = (code: string): Text => ({ sv: code, fi: code, en: code })

/** The widest age band: `all`, or the only one there is. */
const widestBand = ({ ageBand }: Lattice): string =>
  ageBand.groups.some(({ code }) => code === ALL) ? ALL : (ageBand.members[0]?.code ?? ALL)

/** Age bands beside the widest, from the lattice; none where there is one band alone. */
export const ageBandsOf = ({ ageBand }: Lattice): string[] =>
  ageBand.members.length > 1 ? ageBand.members.map(({ code }) => code) : []

/** "team-lojo" and, once its borders have changed, "team-lojo-2027-Q3": the team's name, with the quarter its borders are of. */
function teamName(code: string, { teams }: NetworkNames): Text {
  const [, key = '', since] = /^team-(.+?)(?:-(\d{4}-Q[1-4]))?$/.exec(code) ?? []
  const name = teams.find((team) => team.key === key)?.name ?? unnamed(key === '' ? code : key)
  if (since === undefined) return name
  const from = quarterLabel(since)
  return {
    sv: `${name.sv} (från ${from.sv})`,
    fi: `${name.fi} (${from.fi} alkaen)`,
    en: `${name.en} (from ${from.en})`,
  }
}

/** What a lattice calls itself, and the areas that nobody can choose are left out: where a child has no municipality. */
export function areasOf(lattices: readonly Lattice[], names: NetworkNames): PictureArea[] {
  const known = new Map(names.municipalities.map(({ code, name }) => [code, name]))
  const found = new Map<string, PictureArea>()
  for (const { area } of lattices) {
    for (const { code, kind, members } of area.groups) {
      if (found.has(code)) continue
      const municipalities = members.filter((member) => known.has(member))
      if (code === REGION) found.set(code, { code, kind: 'region', name: words.region, municipalities })
      else if (kind === 'team') found.set(code, { code, kind, name: teamName(code, names), municipalities })
    }
    for (const { code } of area.members) {
      const name = known.get(code)
      if (name !== undefined && !found.has(code))
        found.set(code, { code, kind: 'municipality', name, municipalities: [code] })
    }
  }
  const order = (kind: PictureArea['kind']): PictureArea[] => [...found.values()].filter((area) => area.kind === kind)
  return [
    ...order('region'),
    ...order('team'),
    ...order('municipality').sort((left, right) => left.name.sv.localeCompare(right.name.sv, 'sv')),
  ]
}

/** Whether children without a municipality are in the numbers of the region. */
export const hasUnknownHome = (lattices: readonly Lattice[], { municipalities }: NetworkNames): boolean =>
  lattices.some(({ area }) => area.members.some(({ code }) => !municipalities.some((each) => each.code === code)))

const labels = new Map<string, Text>([
  ...pictureData.phenomena.map(({ code, label }): [string, Text] => [code, label]),
  ...pictureData.groups.map(({ code, label }): [string, Text] => [code, label]),
  [ALL, pictureData.all],
])

/** Everything together, the groups, and each phenomenon. */
export function phenomenaOf(lattices: readonly Lattice[]): PicturePhenomenon[] {
  const found = new Map<string, PicturePhenomenon>()
  const add = (code: string, form: PicturePhenomenon['form']): void => {
    if (!found.has(code)) found.set(code, { code, form, name: labels.get(code) ?? unnamed(code) })
  }
  for (const { phenomenon } of lattices) {
    for (const { code } of phenomenon.groups) add(code, code === ALL ? 'all' : 'group')
    for (const { code } of phenomenon.members) add(code, 'single')
  }
  const order = (form: PicturePhenomenon['form']): PicturePhenomenon[] =>
    [...found.values()].filter((each) => each.form === form)
  return [...order('all'), ...order('group'), ...order('single')]
}

/** Quarters and years of the lattices, in the order of time; of a year the quarters the newest lattice has. */
export function periodsOf(lattices: readonly Lattice[]): {
  quarters: string[]
  years: { code: string; quarters: string[] }[]
} {
  const years = new Map<string, string[]>()
  for (const { period } of lattices)
    for (const { code, kind, members } of period.groups)
      if (kind === 'year' && !years.has(code)) years.set(code, members.toSorted())
  return {
    quarters: [...new Set(lattices.flatMap(({ period }) => period.members.map(({ code }) => code)))].sort(),
    years: [...years].map(([code, quarters]) => ({ code, quarters })).sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}

type At = Pick<PublishedNumber, 'area' | 'phenomenon' | 'period' | 'ageBand'>

/** How far a number may be from the truth: the widest of the windows its place has, as the release says openly. */
export function windowOf(lattice: Lattice, at: At): number {
  const own = (['area', 'phenomenon', 'period', 'ageBand'] as const).map(
    (dimension) => lattice[dimension].groups.find(({ code }) => code === at[dimension])?.window ?? lattice.window,
  )
  return Math.max(lattice.window, ...own)
}

/** A published cell as the page has it: with its window, and the widest age band called `all` whatever it is. */
export const publishedNumber = (lattice: Lattice, cell: At & { readonly shown: number }): PublishedNumber => ({
  ...cell,
  window: windowOf(lattice, cell),
  ageBand: cell.ageBand === widestBand(lattice) ? ALL : cell.ageBand,
})
