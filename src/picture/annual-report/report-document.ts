import { boundsText, percentText, sumOf, type CaseIndicator } from '#governance/case-indicator/case-indicator.ts'
import { teamValue } from '#governance/goal/casework-value.ts'
import { unitTexts } from '#governance/goal/goal.words.ts'
import { valueOf, type Indicator, type IndicatorValue } from '#governance/goal/indicator.ts'
import { indicatorsOf } from '#picture/quality/quality.ts'
import { label } from '#kernel/codes.ts'
import { formatNumber } from '#kernel/format.ts'
import { asHeading, type Language, type Text } from '#kernel/language.ts'
import type { ReportSource } from './report-source.ts'
import { words } from './report-document.words.ts'

/** The report as both papers draw it: in one language, only text. */
export type ReportTable = {
  readonly caption: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
export type ReportSection = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly tables: readonly ReportTable[]
  readonly lines: readonly string[]
}
export type ReportDocument = {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly sections: readonly ReportSection[]
}

export const section = (title: string, of: Partial<Omit<ReportSection, 'title'>>): ReportSection => ({
  title,
  paragraphs: of.paragraphs ?? [],
  tables: (of.tables ?? []).filter(({ rows }) => rows.length > 0),
  lines: of.lines ?? [],
})

/** "15–19 %", "21 days": a value as the report says it. */
export function spokenValue({ unit }: Indicator, value: IndicatorValue, language: Language): string {
  const number =
    value.bounds === null ? formatNumber(valueOf(unit, value), language, 1) : percentText(value.bounds.percent)
  return unitTexts[unit]?.(number)[language] ?? number
}

/** One row of a table of indicators: what it is, its value for the team, and the counts it rests on. */
function indicatorRow(indicator: Indicator, source: ReportSource, language: Language): string[] {
  const name = indicator.name[language]
  const found =
    source.counted === null ? undefined : teamValue(indicator, source.counted, source.indicators, source.team.id)
  if (found === undefined) return [name, words.few[language], '']
  const { value, teams } = found
  const names = source.teams.filter(({ id }) => teams.includes(id)).map((team) => team.name[language])
  const with_ = teams.length > 1 ? ` (${words.countedTogether(names.join(', '))[language]})` : ''
  const counts =
    value.bounds === null ? '' : words.ofAll(boundsText(value.bounds.counted), boundsText(value.bounds.whole))[language]
  return [name, `${spokenValue(indicator, value, language)}${with_}`, counts]
}

const indicatorTable = (
  title: Text,
  ids: readonly string[],
  source: ReportSource,
  language: Language,
): ReportTable => ({
  caption: title[language],
  headers: [words.indicator[language], words.value[language], words.countOf[language]],
  rows: indicatorsOf(ids).map((each) => indicatorRow(each, source, language)),
})

/** How many of each kind, where they are many enough. */
const kindTable = (
  { caption, header, list, of }: { caption: Text; header: Text; list: 'service_types' | 'closing_reasons'; of: string },
  source: ReportSource,
  language: Language,
): ReportTable => ({
  caption: caption[language],
  headers: [header[language], words.count[language]],
  rows: source.indicators
    .filter((row: CaseIndicator) => row.indicator === of && row.teams.includes(source.team.id))
    .toSorted((one, other) => (other.parts[0] ?? 0) - (one.parts[0] ?? 0) || one.code.localeCompare(other.code))
    .map((row) => [asHeading(label(list, row.code))[language], boundsText(sumOf(row.parts))]),
})

/** What casework says of the team's year: classes alone. */
export function caseworkSections(source: ReportSource, language: Language): ReportSection[] {
  const uncounted = source.counted === null ? [words.notCounted[language]] : []
  const table = (title: Text, ids: readonly string[]): ReportTable[] =>
    source.counted === null ? [] : [indicatorTable(title, ids, source, language)]
  const kinds = [
    kindTable(
      { caption: words.servicesByKind, header: words.services, list: 'service_types', of: 'services' },
      source,
      language,
    ),
    kindTable(
      { caption: words.closings, header: words.closings, list: 'closing_reasons', of: 'closing_reasons' },
      source,
      language,
    ),
  ]
  return [
    section(words.contacts[language], {
      paragraphs: [
        ...uncounted,
        ...(source.published === null ? [words.noPublished[language]] : [words.reasonsFrom[language]]),
      ],
      tables: [...table(words.contacts, ['selection_rate']), ...publishedTables(source, language)],
    }),
    section(words.meetings[language], {
      paragraphs: uncounted,
      tables: table(words.meetings, ['lead_time', 'lead_time_80', 'meetings_per_case', 'multi_professional_meetings']),
    }),
    section(words.services[language], {
      paragraphs: [...uncounted, ...(kinds.every(({ rows }) => rows.length === 0) ? [words.noKinds[language]] : [])],
      tables: [
        ...table(words.services, ['seven_weekdays', 'three_months', 'services_started', 'follow_ups_done']),
        ...kinds,
      ],
    }),
    section(words.effect[language], { paragraphs: uncounted, tables: table(words.effect, ['returns_6', 'returns']) }),
  ]
}

const publishedTables = ({ published }: ReportSource, language: Language): ReportTable[] =>
  published === null
    ? []
    : [
        {
          caption: words.reasons[language],
          headers: [words.reasons[language], words.count[language]],
          rows: published.reasons.map((each) => [each.name[language], each.shown]),
        },
        {
          caption: words.ages[language],
          headers: [words.ages[language], words.count[language]],
          rows: published.ages.map((each) => [each.band[language], each.shown]),
        },
      ]
