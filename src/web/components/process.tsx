import type { ComponentChildren, JSX } from 'preact'
import type { View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { Tick } from './icons.tsx'
import { say, type Wording } from './wording.ts'

export type ProcessStep = {
  readonly state: 'done' | 'now' | 'next'
  readonly title: Wording
  /** As people see it: "3.11.2026" or "26.11.2026 kl. 14.00". */
  readonly when?: Wording | undefined
  /** Who did it, or whose turn it is. */
  readonly who?: Wording | undefined
  readonly note?: Wording | undefined
  readonly href?: string | undefined
  /** What to do next, e.g. a ButtonLink: give it to the step that is now. */
  readonly action?: ComponentChildren
}

type ProcessListProps = { readonly view: View; readonly label: Wording; readonly steps: readonly ProcessStep[] }

const stateWord = { done: words.stepDone, now: words.stepNow, next: words.stepNext }

/** Where a case is, in plain words: done, now, next, date, who acts. Not a history (see Timeline) and not a progress bar. */
export const ProcessList = ({ view, label, steps }: ProcessListProps): JSX.Element => (
  <ol class="fl-process" aria-label={say(view, label)}>
    {steps.map((step) => (
      <li
        class={`fl-process__step fl-process__step--${step.state}`}
        aria-current={step.state === 'now' ? 'step' : undefined}
      >
        <span class="fl-process__dot">{step.state === 'done' && <Tick />}</span>
        <div class="fl-process__body">
          <p class="fl-process__title">
            {step.href === undefined ? (
              say(view, step.title)
            ) : (
              <a class="govuk-link" href={step.href}>
                {say(view, step.title)}
              </a>
            )}{' '}
            <span class={step.state === 'now' ? 'fl-process__state' : 'govuk-visually-hidden'}>
              {view.t(stateWord[step.state])}
            </span>
          </p>
          <StepLine view={view} parts={[step.when, step.who]} />
          {step.note !== undefined && <p class="fl-process__note">{say(view, step.note)}</p>}
          {step.action !== undefined && <div class="fl-process__action">{step.action}</div>}
        </div>
      </li>
    ))}
  </ol>
)

const StepLine = ({ view, parts }: { view: View; parts: readonly (Wording | undefined)[] }): JSX.Element | null => {
  const shown = parts.filter((part) => part !== undefined).map((part) => say(view, part))
  return shown.length === 0 ? null : <p class="fl-process__line">{shown.join(' · ')}</p>
}
