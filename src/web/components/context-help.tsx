import type { ComponentChildren, JSX } from 'preact'
import type { View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { say, type Wording } from './wording.ts'

type ContextHelpProps = {
  readonly view: View
  /** Whose role it tells; the profession of the signed-in person when left out. */
  readonly profession?: Wording | undefined
  readonly children: ComponentChildren
}

/** "Din roll här": what this screen asks of this profession. Closed until asked for. */
export const ContextHelp = ({ view, profession, children }: ContextHelpProps): JSX.Element => {
  const whose = profession ?? view.signedIn?.professionName
  return (
    <details class="govuk-details fl-help">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {view.t(words.yourRole)}
          {whose !== undefined && `: ${say(view, whose)}`}
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
