import { formatNumber } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import { words as releaseWords } from '#picture/release/release.words.ts'
import { chartsOf, ratesShown, type PictureChart, type Shown } from './picture-charts.ts'
import { namesOf } from './picture-sentences.ts'
import { yearOf, type RegionalPicture } from './regional-picture.ts'
import { noRateTexts, words } from './regional-picture.words.ts'

type Table = { readonly id: PictureChart['id']; readonly title: string; readonly rows: readonly (readonly string[])[] }

const between = (
  interval: { readonly from: number; readonly to: number },
  language: Language,
  decimals: number,
): string => `${formatNumber(interval.from, language, decimals)}–${formatNumber(interval.to, language, decimals)}`

const cells = (value: Shown, language: Language, decimals: number): [string, string] =>
  value === null
    ? [words.notShown[language], words.notShown[language]]
    : [between(value.named, language, decimals), between(value, language, decimals)]

/** The charts of a choice as tables: of each value its class and what is certain. The first row is the header. */
export function tablesOf(picture: RegionalPicture, language: Language): Table[] {
  const say = (text: Text): string => text[language]
  return chartsOf(picture).map(({ id, title, rowHeader, series, rows, decimals }) => ({
    id,
    title: title(language),
    rows: [
      [
        say(rowHeader),
        ...series.flatMap((each) => {
          const prefix = series.length > 1 ? `${say(each)}, ` : ''
          return [words.class, words.certain].map((column) => `${prefix}${say(column)}`)
        }),
      ],
      ...rows.map(({ name, values }) => [say(name), ...values.flatMap((value) => cells(value, language, decimals))]),
    ],
  }))
}

/** One table of all charts: which of them, the row, and of which series it is. */
export function csvRows(picture: RegionalPicture, language: Language): string[][] {
  const say = (text: Text): string => text[language]
  const header = [words.table, words.row, words.children, words.class, words.certain].map(say)
  const rows = chartsOf(picture).flatMap(({ title, series, rows: all, decimals }) =>
    all.flatMap(({ name, values }) =>
      values.map((value, order) => [
        title(language),
        say(name),
        say(series[order] ?? words.children),
        ...cells(value, language, decimals),
      ]),
    ),
  )
  return [header, ...rows]
}

/** What must stand beside the numbers wherever they go. */
export const warningsOf = (picture: RegionalPicture, language: Language): string[] => [
  ...(picture.releases.some(({ synthetic }) => synthetic) ? [words.synthetic[language]] : []),
  releaseWords.noProof[language],
  releaseWords.noProofOfNothing[language],
  releaseWords.rounded[language],
]

/** Of which year and source the inhabitants are, and which areas have no rate and why; on the page, the paper and in the files. */
export function rateNotes(picture: RegionalPicture, language: Language): string[] {
  const name = namesOf(picture)
  const { populations, chosen } = picture
  const years = [...new Set(populations.map(({ year }) => year))].filter((year) => year !== yearOf(chosen.period))
  const without = Map.groupBy(
    ratesShown(picture).flatMap((each) => (each.rate === null ? [each] : [])),
    ({ why }) => why,
  )
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
  return [
    ...new Set(populations.map(({ year, source }) => words.populationOf(year, source)[language])),
    ...years.map((year) => words.populationOtherYear(year)[language]),
    ...(populations.some(({ verified }) => !verified) ? [words.populationUnverified[language]] : []),
    ...[...without].map(([why, areas]) => {
      const names = list.format(areas.map(({ area }) => name(area.code)[language]))
      return words.noRate(names, noRateTexts[why])[language]
    }),
  ]
}
