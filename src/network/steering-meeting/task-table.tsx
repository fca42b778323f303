import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Lines } from '#network/lines.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { SteeringDecision } from './steering-meeting.ts'
import { words } from './steering-meeting.words.ts'

type TaskTableProps = {
  readonly view: View
  readonly tasks: readonly SteeringDecision[]
  readonly caption: Text
  /** Address of the meeting whose decisions may be changed. */
  readonly editPath?: string | undefined
}

const State = ({ view, task }: { view: View; task: SteeringDecision }): JSX.Element => {
  if (task.ownerAgencyId === null) return <>–</>
  if (task.doneOn !== null)
    return <StatusTag view={view} kind="done" text={words.doneOn(formatDate(task.doneOn, view.language))} />
  const late = task.dueOn !== null && task.dueOn < view.today
  return <StatusTag view={view} kind={late ? 'urgent' : 'waiting'} text={late ? words.late : words.openTask} />
}

const ownerLines = (view: View, task: SteeringDecision): string[] => {
  const lines = [task.ownerAgencyName === null ? null : view.t(task.ownerAgencyName), task.ownerName]
  return lines.filter((line) => line !== null)
}

/** Numbered decisions with owner, day and state. The number leads to where it can be changed, or to its meeting. */
export const TaskTable = ({ view, tasks, caption, editPath }: TaskTableProps): JSX.Element => (
  <DataTable
    view={view}
    caption={caption}
    captionHidden
    headers={[words.decisionNumber, words.decided, words.owner, words.dueOn, words.state]}
    empty={words.noTasks}
    rows={tasks.map((task) => [
      <a
        class="govuk-link"
        href={editPath === undefined ? `/steering-meetings/${task.meetingId}` : `${editPath}/decisions/${task.id}`}
      >
        {task.number}
      </a>,
      task.decided,
      <Lines lines={ownerLines(view, task).length === 0 ? ['–'] : ownerLines(view, task)} />,
      task.dueOn === null ? '–' : formatDate(task.dueOn, view.language),
      <State view={view} task={task} />,
    ])}
  />
)
