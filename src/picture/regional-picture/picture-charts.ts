import { asHeading, type Language, type Text } from '#kernel/language.ts'
import { namesOf, ofAge, otherTeams } from './picture-sentences.ts'
import { ratesOf, type AreaRate } from './picture-rates.ts'
import {
  ALL,
  classOf,
  numberAt,
  type PictureArea,
  type PublishedNumber,
  type RegionalPicture,
} from './regional-picture.ts'
import { bandText, periodNameIn, quarterLabel, words } from './regional-picture.words.ts'

/**
 * A published number as it is drawn, in tables and files too: the class it is called by, and between which numbers the true one certainly
 * lies. Null: not shown.
 */
export type Shown = {
  readonly from: number
  readonly to: number
  readonly named: { readonly from: number; readonly to: number }
} | null

export type ChartRow = { readonly code: string; readonly name: Text; readonly values: readonly Shown[] }
/** What a chart of the picture is made of: the same for the drawing, its table and the files. */
export type PictureChart = {
  readonly id: 'map' | 'quarters' | 'phenomena' | 'ages' | 'rates'
  readonly title: (language: Language) => string
  /** What the rows are. */
  readonly rowHeader: Text
  /** What the values of a row are. */
  readonly series: readonly Text[]
  readonly rows: readonly ChartRow[]
  /** Most decimals of a value: rates have one, classes none. */
  readonly decimals: 0 | 1
}

/** The most quarters that are drawn, the newest. */
const MOST_QUARTERS = 12
/** The most lines of one chart. */
const MOST_LINES = 4

const shown = (number: PublishedNumber | undefined): Shown => {
  if (number === undefined) return null
  const { from, to, least, most } = classOf(number)
  return { from: least, to: most, named: { from, to } }
}

const shownRate = ({ rate }: AreaRate): Shown =>
  rate === null ? null : { from: rate.least, to: rate.most, named: { from: rate.from, to: rate.to } }

/** Municipalities of the chosen area, or of the region where one municipality alone is chosen. */
export function municipalitiesOf(picture: RegionalPicture): PictureArea[] {
  const chosen = picture.areas.find(({ code }) => code === picture.chosen.area)
  const all = picture.areas.filter(({ kind }) => kind === 'municipality')
  return chosen?.kind === 'team' ? all.filter(({ code }) => chosen.municipalities.includes(code)) : all
}

/** Areas that stand in the chosen period: a team that was merged away before has no number in it. */
const standing = (picture: RegionalPicture): PictureArea[] =>
  picture.areas.filter(({ code, kind }) => kind !== 'municipality' && numberAt(picture, { area: code }) !== undefined)

/** The rates of the chosen phenomenon and period: region, teams and municipalities. */
export const ratesShown = (picture: RegionalPicture): AreaRate[] =>
  ratesOf(picture, [...standing(picture), ...municipalitiesOf(picture)])

/** Every chart of a choice, in the order of the page. */
export function chartsOf(picture: RegionalPicture): PictureChart[] {
  const { chosen } = picture
  const name = namesOf(picture)
  const period = periodNameIn(picture, chosen.period)
  const [every, area] = [asHeading(name(chosen.phenomenon)), name(chosen.area)]
  // Which ages are meant stands in the title of every chart but the one that shows them all.
  const [phenomenon, those] = [ofAge(picture, every), ofAge(picture, area)]
  const quarters = picture.quarters.slice(-MOST_QUARTERS)
  const lines = [chosen.area, ...otherTeams(picture).map((each) => each.area.code)].slice(0, MOST_LINES)
  const single = picture.phenomena.filter(({ form }) => form === 'single')
  const children = [words.children]
  const charts: PictureChart[] = [
    {
      id: 'map',
      title: (language) => words.mapTitle(phenomenon[language], period)[language],
      rowHeader: words.municipality,
      series: children,
      rows: municipalitiesOf(picture).map(({ code }) => ({
        code,
        name: name(code),
        values: [shown(numberAt(picture, { area: code }))],
      })),
      decimals: 0,
    },
    {
      id: 'quarters',
      title: (language) => words.lineTitle(phenomenon[language], area[language])[language],
      rowHeader: words.period,
      series: lines.map(name),
      rows: quarters.map((quarter) => ({
        code: quarter,
        name: quarterLabel(quarter),
        values: lines.map((code) => shown(numberAt(picture, { area: code, period: quarter }))),
      })),
      decimals: 0,
    },
    {
      id: 'phenomena',
      title: (language) => words.phenomenaTitle(those[language], period)[language],
      rowHeader: words.phenomenon,
      series: children,
      rows: single
        .map(({ code }) => ({ code, number: numberAt(picture, { phenomenon: code }) }))
        .sort((left, right) => (right.number?.shown ?? -1) - (left.number?.shown ?? -1))
        .map(({ code, number }) => ({ code, name: asHeading(name(code)), values: [shown(number)] })),
      decimals: 0,
    },
    {
      id: 'ages',
      title: (language) => words.agesTitle(every[language], area[language])[language],
      rowHeader: words.age,
      series: children,
      rows: picture.ageBands.map((band) => ({
        code: band,
        name: asHeading(bandText(band)),
        values: [shown(numberAt(picture, { ageBand: band }))],
      })),
      decimals: 0,
    },
    {
      id: 'rates',
      title: (language) => words.ratesTitle(phenomenon[language], period)[language],
      rowHeader: words.area,
      series: [words.rate],
      // Inhabitants of a band are not known: no rate of it.
      rows: (chosen.ageBand === ALL ? ratesShown(picture) : []).map((each) => ({
        code: each.area.code,
        name: name(each.area.code),
        values: [shownRate(each)],
      })),
      decimals: 1,
    },
  ]
  return charts.filter(({ rows }) => rows.length > 0)
}
