import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { isOver, type Measure } from '../measure/measure.ts'
import type { Signal } from '../signal/signal.ts'
import { periodOf } from '../signal/signal.pages.tsx'
import type { BoardLine } from './phenomenon.ts'
import { words } from './phenomenon.words.ts'

const TeamOnly = ({ view, shown }: { view: View; shown: boolean }): JSX.Element | null =>
  shown ? <StatusTag view={view} kind="urgent" text={words.teamOnly} /> : null

const placesOf = (view: View, line: BoardLine): string =>
  line.municipalities
    .map((each) => view.t(each))
    .sort((one, other) => one.localeCompare(other, 'sv'))
    .join(', ')

/** Phenomena as a table: what, where, since when, and what is done about it. */
export const BoardTable = ({
  view,
  lines,
  show,
}: {
  view: View
  lines: readonly BoardLine[]
  show: 'open' | 'closed'
}): JSX.Element => (
  <DataTable
    view={view}
    caption={show === 'open' ? words.openOnes : words.closedOnes}
    headers={[
      words.what,
      words.where,
      words.team,
      { text: words.signals, numeric: true },
      words.lastSeen,
      words.measures,
    ]}
    empty={show === 'open' ? words.noneOpen : words.noneClosed}
    rows={lines.map((each) => [
      <>
        <a class="govuk-link" href={`/phenomena/${each.id}`}>
          {each.title}
        </a>{' '}
        <TeamOnly view={view} shown={each.confined} />
      </>,
      placesOf(view, each),
      view.t(each.teamName),
      String(each.signals),
      each.lastSeen === null ? '–' : formatDate(each.lastSeen, view.language),
      each.late > 0 ? (
        <StatusTag view={view} kind="urgent" text={words.late(each.late)} />
      ) : (
        view.t(words.ongoing(each.measures))
      ),
    ])}
  />
)

type SignalTableProps = {
  readonly view: View
  readonly signals: readonly Signal[]
  readonly caption: (typeof words)['loose' | 'signals']
  readonly empty: (typeof words)['noLoose' | 'noSignals']
  /** Where a signal is taken out, for who may. */
  readonly part?: ((signal: Signal) => string) | undefined
}

/** Signals as a table. */
export const SignalTable = ({ view, signals, caption, empty, part }: SignalTableProps): JSX.Element => (
  <DataTable
    view={view}
    caption={caption}
    headers={[
      words.what,
      words.where,
      words.period,
      words.seenBy,
      ...(part === undefined ? [] : [{ text: words.part, hidden: true }]),
    ]}
    empty={empty}
    rows={signals.map((each) => [
      <>
        <a class="govuk-link" href={`/signals/${each.id}`}>
          {view.t(asHeading(label('phenomenon_types', each.type)))}
        </a>{' '}
        <TeamOnly view={view} shown={each.confined} />
      </>,
      `${view.t(each.municipalityName)}, ${view.t(label('phenomenon_areas', each.area))}`,
      periodOf(view, each),
      view.t(each.teamName),
      ...(part === undefined
        ? []
        : [<ActionButton view={view} action={part(each)} text={words.part} kind="secondary" />]),
    ])}
  />
)

/** What is done about a phenomenon, who answers for it and what came of it. */
export const MeasureTable = ({
  view,
  measures,
  today,
}: {
  view: View
  measures: readonly Measure[]
  today: string
}): JSX.Element => (
  <DataTable
    view={view}
    caption={words.measures}
    headers={[words.what, words.owner, words.due, words.status, words.observed]}
    empty={words.noMeasures}
    rows={measures.map((each) => [
      <a class="govuk-link" href={`/phenomena/${each.phenomenonId}/measures/${each.id}`}>
        {each.what}
      </a>,
      each.ownerName,
      formatDate(each.dueOn, view.language),
      <StatusTag
        view={view}
        kind={isOver(each.status) ? 'done' : each.dueOn < today ? 'urgent' : 'waiting'}
        text={
          !isOver(each.status) && each.dueOn < today
            ? words.overdue(label('measure_statuses', each.status))
            : label('measure_statuses', each.status)
        }
      />,
      each.effect === null ? '–' : view.t(label('observed_effects', each.effect)),
    ])}
  />
)
