import type { JSX } from 'preact'
import type { View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { say, type Wording } from './wording.ts'

type PagerProps = {
  readonly view: View
  /** "Visar 1–25 av 61"; the caller knows whether a total may be told. */
  readonly summary: Wording
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

/** Which part of a list is shown, and links to the page before and after. */
export const Pager = ({ view, summary, previous, next }: PagerProps): JSX.Element => (
  <nav class="fl-pager" aria-label={view.t(words.pages)}>
    <p class="fl-pager__summary">{say(view, summary)}</p>
    {previous !== undefined && (
      <a class="govuk-link fl-pager__link" href={previous} rel="prev">
        <span aria-hidden="true">←</span> {view.t(words.previous)}
      </a>
    )}
    {next !== undefined && (
      <a class="govuk-link fl-pager__link" href={next} rel="next">
        {view.t(words.next)} <span aria-hidden="true">→</span>
      </a>
    )}
  </nav>
)
