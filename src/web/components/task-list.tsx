import type { JSX } from 'preact'
import type { View } from '#web/view.ts'
import { StatusTag, type StatusKind } from './tags.tsx'
import { say, type Wording } from './wording.ts'

export type Task = {
  readonly title: Wording
  /** Left out when it cannot start yet: the row is then no link. */
  readonly href?: string | undefined
  readonly hint?: Wording | undefined
  readonly status: { readonly text: Wording; readonly kind: StatusKind }
}

type TaskListProps = {
  readonly view: View
  /** Unique on the page; ids of the rows begin with it. */
  readonly id: string
  readonly tasks: readonly Task[]
}

/** What must be done. The whole row is the link; done is plain text, undone is coloured, what cannot start is unlinked. */
export const TaskList = ({ view, id, tasks }: TaskListProps): JSX.Element => (
  <ul class="govuk-task-list">
    {tasks.map((task, index) => {
      const hintId = `${id}-${index + 1}-hint`
      const statusId = `${id}-${index + 1}-status`
      const title = say(view, task.title)
      const describedBy = task.hint === undefined ? statusId : `${hintId} ${statusId}`
      return (
        <li class={`govuk-task-list__item${task.href === undefined ? '' : ' govuk-task-list__item--with-link'}`}>
          <div class="govuk-task-list__name-and-hint">
            {task.href === undefined ? (
              <div>{title}</div>
            ) : (
              <a class="govuk-link govuk-task-list__link" href={task.href} aria-describedby={describedBy}>
                {title}
              </a>
            )}
            {task.hint !== undefined && (
              <div id={hintId} class="govuk-task-list__hint">
                {say(view, task.hint)}
              </div>
            )}
          </div>
          <div class="govuk-task-list__status" id={statusId}>
            <StatusTag view={view} kind={task.status.kind} text={task.status.text} />
          </div>
        </li>
      )
    })}
  </ul>
)
