import { totalOf } from '#governance/party-cost/party-cost.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime, formatNumber } from '#kernel/format.ts'
import { asHeading, type Language, type Text } from '#kernel/language.ts'
import { periodText } from '#kernel/quarter.ts'
import { words as narrativeWords } from './annual-report.words.ts'
import {
  caseworkSections,
  section,
  type ReportDocument,
  type ReportSection,
  type ReportTable,
} from './report-document.ts'
import type { ReportSource } from './report-source.ts'
import { words } from './report-document.words.ts'

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((part) => part.trim() !== '')

/** What the coordinator wrote, one section for each text there is. */
function narrativeSections({ narrative }: ReportSource, language: Language): ReportSection[] {
  if (narrative === null)
    return [section(narrativeWords.summary[language], { paragraphs: [narrativeWords.notWritten[language]] })]
  const texts: [Text, string | null][] = [
    [narrativeWords.summary, narrative.summary],
    [narrativeWords.learnt, narrative.learnt],
    [narrativeWords.ahead, narrative.ahead],
  ]
  return texts.flatMap(([title, text]) =>
    text === null ? [] : [section(title[language], { paragraphs: paragraphs(text) })],
  )
}

const audienceName = (audience: string, language: Language): string =>
  (words.audiences as Readonly<Record<string, Text>>)[audience]?.[language] ?? audience

function feedbackSection({ feedback, replies }: ReportSource, language: Language): ReportSection {
  return section(words.feedback[language], {
    paragraphs: feedback.length === 0 ? [words.noFeedback[language]] : [],
    lines: [
      ...feedback.map(
        ({ audience, answers, lastPeriod }) =>
          words.answers(audienceName(audience, language), answers, periodText(lastPeriod)[language])[language],
      ),
      ...replies.flatMap(({ said, done }) => {
        const [asked, did] = [said[language], done[language]]
        return asked === undefined || did === undefined ? [] : [words.saidAndDone(asked, did)[language]]
      }),
    ],
  })
}

function costTable({ costs }: ReportSource, language: Language): ReportTable {
  const row = (name: string, own: { personYears: number; staffCost: number; otherCost: number }): string[] => [
    name,
    formatNumber(own.personYears / 100, language, 2),
    formatNumber(own.staffCost + own.otherCost, language, 0),
  ]
  const rows = costs.flatMap(({ agencyName, recorded }) =>
    recorded === null ? [] : [row(agencyName[language], recorded)],
  )
  return {
    caption: words.costs[language],
    headers: [words.party[language], words.personYears[language], words.euros[language]],
    rows: rows.length === 0 ? [] : [...rows, row(words.total[language], totalOf(costs))],
  }
}

/** Hours by party and activity (G-15): professions of one party are added up. */
function timeTable({ workingTime }: ReportSource, language: Language): ReportTable {
  const groups = Map.groupBy(workingTime, (each) => `${each.agencyName[language]}\n${each.activity}`)
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group
    const minutes = group.reduce((sum, each) => sum + each.minutes, 0)
    return first === undefined
      ? []
      : [
          {
            party: first.agencyName[language],
            activity: asHeading(label('working_time_activities', first.activity))[language],
            minutes,
          },
        ]
  })
  return {
    caption: words.workingTime[language],
    headers: [words.party[language], words.activity[language], words.hours[language]],
    rows: rows
      .toSorted((one, other) => one.party.localeCompare(other.party) || other.minutes - one.minutes)
      .map(({ party, activity, minutes }) => [party, activity, formatNumber(minutes / 60, language, 1)]),
  }
}

function resourceSection(source: ReportSource, language: Language): ReportSection {
  const [costs, time] = [costTable(source, language), timeTable(source, language)]
  return section(words.resources[language], {
    paragraphs: [
      words.resourcesOf[language],
      ...(costs.rows.length === 0 ? [words.noCosts[language]] : []),
      ...(time.rows.length === 0 ? [words.noTime[language]] : []),
    ],
    tables: [costs, time],
  })
}

function phenomenaSection({ phenomena }: ReportSource, language: Language): ReportSection {
  type List = 'phenomenon_types' | 'measure_statuses' | 'observed_effects'
  const name = (list: List, code: string): string => label(list, code)[language]
  return section(words.phenomena[language], {
    paragraphs: phenomena.length === 0 ? [words.noPhenomena[language]] : [],
    lines: phenomena.flatMap(({ title, type, measures }) => [
      `${title} (${name('phenomenon_types', type)})`,
      ...measures.map(
        ({ what, status, effect }) =>
          words.measure(
            what,
            name('measure_statuses', status),
            effect === null ? null : name('observed_effects', effect),
          )[language],
      ),
    ]),
  })
}

function preventionSection({ prevention }: ReportSource, language: Language): ReportSection {
  return section(words.prevention[language], {
    paragraphs: prevention.length === 0 ? [words.noPrevention[language]] : [],
    tables: [
      {
        caption: words.prevention[language],
        headers: [words.work[language], words.times[language], words.hours[language]],
        rows: prevention.map(({ type, times, minutes }) => [
          asHeading(label('prevention_work_types', type))[language],
          String(times),
          formatNumber(minutes / 60, language, 1),
        ]),
      },
    ],
  })
}

/** The report in one language; what people wrote stays as they wrote it. `madeAt` is when it is made. */
export const documentOf = (source: ReportSource, language: Language, madeAt: Date): ReportDocument => ({
  language,
  title: words.title(source.team.name[language], source.year)[language],
  subtitle: words.asOf(source.instanceName[language], formatDateTime(madeAt, language))[language],
  notes: [
    words.safe[language],
    ...(source.counted?.synthetic === true || source.published?.synthetic === true ? [words.synthetic[language]] : []),
  ],
  sections: [
    ...narrativeSections(source, language),
    ...caseworkSections(source, language),
    feedbackSection(source, language),
    resourceSection(source, language),
    phenomenaSection(source, language),
    preventionSection(source, language),
  ],
})
