import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import type { View } from '#web/view.ts'
import type { OwnMeasure, PhenomenonNews, WarningsToday } from './phenomena-today.ts'
import { words } from './today.words.ts'
import { Waiting } from './waiting.tsx'

/** What has spread, and the reader's own measures; a section only where there is something. */
export const PhenomenaToday = ({
  view,
  data: { phenomenonNews, warnings, measures },
}: {
  view: View
  data: {
    readonly phenomenonNews: readonly PhenomenonNews[]
    readonly warnings: WarningsToday | null
    readonly measures: readonly OwnMeasure[]
  }
}): JSX.Element => (
  <>
    {phenomenonNews.length > 0 && (
      <Waiting
        view={view}
        id="phenomena"
        title={words.phenomena}
        empty={words.contactsEmpty}
        all="/phenomena"
        accent
        lines={phenomenonNews.map((each) => ({
          href: each.phenomenonId === null ? `/signals/${each.signalId}` : `/phenomena/${each.phenomenonId}`,
          main: view.t(asHeading(label('phenomenon_types', each.type))),
          detail: view.t(
            each.phenomenonId === null ? words.seenIn(each.municipalityName) : words.spreadTo(each.municipalityName),
          ),
          when: formatDate(each.madeAt, view.language),
        }))}
      />
    )}
    {warnings !== null && (
      <Waiting
        view={view}
        id="early-warnings"
        title={words.warnings}
        empty={words.contactsEmpty}
        all="/early-warnings"
        lines={[
          {
            href: '/early-warnings',
            main: view.t(words.warningsFound(warnings.found)),
            detail: view.t(words.warningsMayBeChance),
            when: view.t(words.warningsOf(formatDate(warnings.week, view.language))),
          },
        ]}
      />
    )}
    {measures.length > 0 && (
      <Waiting
        view={view}
        id="measures"
        title={words.measures}
        empty={words.contactsEmpty}
        all="/phenomena"
        lines={measures.map((each) => ({
          href: `/phenomena/${each.phenomenonId}/measures/${each.id}`,
          main: each.what,
          detail: '',
          when: view.t(words.due(formatDate(each.dueOn, view.language))),
          late: each.dueOn < view.today,
        }))}
      />
    )}
  </>
)
