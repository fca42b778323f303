import type { ComponentChildren, JSX } from 'preact'
import type { View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { say, type Wording } from './wording.ts'

/** Something to know before going on, set apart from the text. */
export const InsetText = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <div class="govuk-inset-text">{children}</div>
)

/** A consequence that must not be missed. Use at most once on a page. */
export const WarningText = ({ view, children }: { view: View; children: ComponentChildren }): JSX.Element => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{view.t(words.warning)}: </span>
      {children}
    </strong>
  </div>
)

type DetailsProps = {
  readonly view: View
  readonly summary: Wording
  readonly open?: boolean | undefined
  readonly children: ComponentChildren
}

/** Text that most readers do not need. Native: opens without JavaScript and is found by find-in-page. */
export const Details = ({ view, summary, open, children }: DetailsProps): JSX.Element => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{say(view, summary)}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)

type CardProps = {
  readonly view: View
  readonly title: Wording
  /** Makes the section a link target and names it for screen readers; unique on the page. */
  readonly id: string
  /** Shown beside the title: how many things wait. */
  readonly count?: number | undefined
  readonly action?: { readonly href: string; readonly text: Wording } | undefined
  /** The one section with the next thing to do. */
  readonly accent?: boolean | undefined
  readonly children: ComponentChildren
}

/** A titled section, as on the page of today. */
export const Card = ({ view, title, id, count, action, accent, children }: CardProps): JSX.Element => (
  <section class={`fl-card${accent ? ' fl-card--accent' : ''}`} aria-labelledby={`${id}-title`} id={id}>
    <div class="fl-card__head">
      <h2 class="fl-card__title" id={`${id}-title`}>
        {say(view, title)}
        {count !== undefined && <span class="fl-card__count"> {count}</span>}
      </h2>
      {action && (
        <a class="govuk-link fl-card__action" href={action.href}>
          {say(view, action.text)}
        </a>
      )}
    </div>
    <div class="fl-card__body">{children}</div>
  </section>
)

/** Main column with a narrower one beside it from 1024 px; on smaller screens `side` comes first when `sideFirst`. */
export const Columns = (columns: {
  readonly side: ComponentChildren
  readonly sideFirst?: boolean | undefined
  readonly children: ComponentChildren
}): JSX.Element => (
  <div class="fl-columns">
    {columns.sideFirst && <div class="fl-columns__side">{columns.side}</div>}
    <div class="fl-columns__main">{columns.children}</div>
    {!columns.sideFirst && <div class="fl-columns__side">{columns.side}</div>}
  </div>
)
