import type { ComponentChildren, JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import type { View } from '#web/view.ts'
import { isOverdue, type FollowUp, type FollowUpMove, type MovedFollowUp } from './follow-up.ts'
import { words } from './follow-up.words.ts'

const statusOf = (followUp: FollowUp, today: string, closed: boolean): { text: Text; kind: StatusKind } => {
  if (closed) return { text: words.notDone, kind: 'closed' }
  if (isOverdue(followUp, today)) return { text: words.late, kind: 'urgent' }
  return followUp.dueOn === today ? { text: words.today, kind: 'next' } : { text: words.waiting, kind: 'waiting' }
}

/** What a move changed, as it was before: the day, the person, or both. */
const earlier = (view: View, move: FollowUpMove): string =>
  [
    ...(move.fromDueOn === move.toDueOn ? [] : [formatDate(move.fromDueOn, view.language)]),
    ...(move.fromResponsibleId === move.toResponsibleId ? [] : [move.fromResponsibleName]),
  ].join(', ')

/** The moves of a follow-up, a line each: "flyttad från 1.10.2026: familjen är bortrest (Anna Ek, 28.9.2026)". */
export const Moves = ({ view, moves }: { view: View; moves: readonly FollowUpMove[] }): JSX.Element => (
  <>
    {moves.map((move) => (
      <div class="govuk-hint">
        {view.t(words.moved(earlier(view, move), move.reason))} ({move.movedByName},{' '}
        {formatDate(move.movedAt, view.language)})
      </div>
    ))}
  </>
)

type DueProps = {
  readonly view: View
  readonly caseId: string
  readonly followUps: readonly MovedFollowUp[]
  readonly mayDo: boolean
  readonly mayMove: boolean
  readonly closed: boolean
}

/** What is to be followed up, the soonest first; its name leads to recording it, the last column to moving it. */
export const DueList = ({ view, caseId, followUps, mayDo, mayMove, closed }: DueProps): JSX.Element => {
  const row = (each: MovedFollowUp): ComponentChildren[] => {
    const address = `/cases/${caseId}/follow-ups/${each.id}`
    const status = statusOf(each, view.today, closed)
    return [
      mayDo ? (
        <a class="govuk-link" href={`${address}/done`}>
          {each.what}
        </a>
      ) : (
        each.what
      ),
      <>
        {formatDate(each.dueOn, view.language)}
        <Moves view={view} moves={each.moves} />
      </>,
      each.responsibleName,
      <StatusTag view={view} kind={status.kind} text={status.text} />,
      ...(mayMove
        ? [
            <a class="govuk-link" href={`${address}/move`}>
              {view.t(words.moveShort)}
              <span class="govuk-visually-hidden"> {each.what}</span>
            </a>,
          ]
        : []),
    ]
  }
  return (
    <DataTable
      view={view}
      caption={words.due}
      captionHidden
      headers={[
        words.title,
        words.lastDay,
        words.who,
        words.state,
        ...(mayMove ? [{ text: words.change, hidden: true }] : []),
      ]}
      rows={followUps.map(row)}
      empty={words.dueEmpty}
    />
  )
}

/** What was followed up, the latest first, with how it went and what it had been moved from. */
export const DoneList = ({ view, followUps }: { view: View; followUps: readonly MovedFollowUp[] }): JSX.Element =>
  followUps.length === 0 ? (
    <p class="govuk-body">{view.t(words.doneEmpty)}</p>
  ) : (
    <Timeline
      view={view}
      entries={followUps.map((each) => ({
        title: each.what,
        when: formatDate(each.doneOn ?? each.dueOn, view.language),
        isoWhen: each.doneOn ?? each.dueOn,
        who: each.responsibleName,
        visibility: 'case_team',
        body: (
          <>
            <Paragraphs text={each.outcome ?? ''} />
            <Moves view={view} moves={each.moves} />
          </>
        ),
      }))}
    />
  )
