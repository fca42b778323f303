import type { JSX } from 'preact'
import { TaskList } from '#web/components/task-list.tsx'
import type { View } from '#web/view.ts'
import type { DutyKind, OpenPrompt } from './duty-prompt.ts'
import { kindTexts, words } from './duty-prompt.words.ts'

/** The form that answers for a duty, below the case. */
export const dutyForms: Readonly<Record<DutyKind, string>> = {
  child_welfare: 'child-welfare-notifications/new',
  offence_against_child: 'offence-judgements/new',
  county_move: 'county-notices/new',
}

/** What asks, each with the form that answers it. */
export const promptTasks = (view: View, caseId: string, prompts: readonly OpenPrompt[]) =>
  prompts.map((each) => ({
    title: kindTexts[each.kind],
    href: `/cases/${caseId}/${dutyForms[each.kind]}`,
    hint: `${view.t(words.because)} ${each.because.map((text) => view.t(text)).join(', ')}`,
    status: { text: words.takeAStand, kind: 'next' as const },
  }))

type PromptsProps = { readonly view: View; readonly caseId: string; readonly prompts: readonly OpenPrompt[] }

/** On the page of the case: asked until the own authority has notified or said with a reason why it need not. */
export const OpenPrompts = ({ view, caseId, prompts }: PromptsProps): JSX.Element | null =>
  prompts.length === 0 ? null : (
    <section aria-labelledby="duty-prompts">
      <h2 class="govuk-heading-m" id="duty-prompts">
        {view.t(words.title)}
      </h2>
      <TaskList view={view} id="duty-prompt" tasks={promptTasks(view, caseId, prompts)} />
    </section>
  )
