import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import type { View } from '#web/view.ts'
import { externalName, type ExternalTask } from './external-task.ts'
import { words } from './external-task.words.ts'

/** Who from outside has an action, and what they said when it was done. */
export const ExternalTaskSaid = ({ view, task }: { view: View; task: ExternalTask }): JSX.Element => (
  <>
    <span class="govuk-hint fl-inline">
      {view.t(
        task.doneAt === null
          ? words.given(externalName(task))
          : words.done(externalName(task), formatDate(task.doneAt, view.language)),
      )}
    </span>
    {task.note !== null && (
      <>
        {' '}
        <q>{task.note}</q>
      </>
    )}
  </>
)
