import type { ComponentChildren, JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { isLate, isOpen, NO_DUTY, type Deadline } from './deadline.ts'
import { words } from './deadline.words.ts'

/** How a time limit stands on a day, in a few words. In a closed case nothing is late any more. */
export function deadlineStatus(deadline: Deadline, today: string, closed: boolean): { text: Text; kind: StatusKind } {
  const { completedOn, transferredTo, dueOn } = deadline
  if (completedOn !== null) {
    const day = formatDate(completedOn, 'sv')
    return { text: dueOn !== null && completedOn > dueOn ? words.doneLateOn(day) : words.doneOn(day), kind: 'done' }
  }
  if (transferredTo === NO_DUTY) return { text: words.noDuty, kind: 'done' }
  if (transferredTo !== null) return { text: words.transferredTo(transferredTo), kind: 'done' }
  if (closed) return { text: words.notDone, kind: 'closed' }
  if (isLate(deadline, today)) return { text: words.late, kind: 'urgent' }
  return dueOn === today ? { text: words.today, kind: 'next' } : { text: words.open, kind: 'waiting' }
}

/** The last day as people read it; "at once" for a duty without a counted limit. */
export const lastDay = (view: View, deadline: Pick<Deadline, 'dueOn'>): string =>
  deadline.dueOn === null ? view.t(words.atOnce) : formatDate(deadline.dueOn, view.language)

/** Statutory or practice, where it is written, and whether a lawyer has confirmed how it is read. */
export const DeadlineSource = ({ view, deadline }: { view: View; deadline: Deadline }): JSX.Element => (
  <>
    {view.t(deadline.statutory ? words.statutory : words.practice)}
    {deadline.citations.length > 0 && `: ${deadline.citations.map(view.t).join('; ')}`}
    {!deadline.certain && ` (${view.t(words.uncertain)})`}
  </>
)

type DeadlineTableProps = {
  readonly view: View
  readonly caseId: string
  readonly deadlines: readonly Deadline[]
  readonly mayComplete: boolean
  readonly closed: boolean
}

/** Every time limit of a case with its start, its last day, its source and how it stands. */
export const DeadlineTable = ({ view, caseId, deadlines, mayComplete, closed }: DeadlineTableProps): JSX.Element => {
  const row = (deadline: Deadline): ComponentChildren[] => {
    const name = view.t(deadline.name)
    const status = deadlineStatus(deadline, view.today, closed)
    return [
      mayComplete && isOpen(deadline) ? (
        <a class="govuk-link" href={`/cases/${caseId}/deadlines/${deadline.id}`}>
          {name}
        </a>
      ) : (
        name
      ),
      formatDate(deadline.startOn, view.language),
      lastDay(view, deadline),
      <DeadlineSource view={view} deadline={deadline} />,
      <StatusTag view={view} kind={status.kind} text={status.text} />,
    ]
  }
  return (
    <DataTable
      view={view}
      caption={words.title}
      captionHidden
      headers={[words.name, words.start, words.lastDay, words.source, words.state]}
      rows={deadlines.map(row)}
      empty={words.empty}
    />
  )
}
