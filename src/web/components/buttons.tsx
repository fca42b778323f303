import { randomUUID } from 'node:crypto'
import type { ComponentChildren, JSX } from 'preact'
import type { View } from '#web/view.ts'
import { HiddenFields } from './form.tsx'
import { say, type Wording } from './wording.ts'

type ButtonLinkProps = {
  readonly href: string
  readonly kind?: 'primary' | 'secondary' | undefined
  readonly children: ComponentChildren
}

/** A link that starts something ("Ny kontakt"). It stays a link: it opens in a new tab and needs no JavaScript. */
export const ButtonLink = ({ href, kind, children }: ButtonLinkProps): JSX.Element => (
  <a class={`govuk-button${kind === 'secondary' ? ' govuk-button--secondary' : ''}`} href={href} draggable={false}>
    {children}
  </a>
)

type ActionButtonProps = {
  readonly view: View
  /** Path to post to. */
  readonly action: string
  readonly text: Wording
  /** What it is about, for those who hear the button without its row: "Bekräfta" + "Mentor, 3.11.2026". */
  readonly about?: Wording | undefined
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'link' | undefined
  readonly fields?: Readonly<Record<string, string>> | undefined
  readonly version?: number | undefined
}

const buttonClass = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
  link: 'fl-link-button',
}

/** One button that is a whole form: a change is always a POST, also a small one. */
export const ActionButton = (button: ActionButtonProps): JSX.Element => (
  <form class="fl-action" method="post" action={button.action} data-form>
    <HiddenFields view={button.view} version={button.version} more={button.fields} idempotencyKey={randomUUID()} />
    <button type="submit" class={buttonClass[button.kind ?? 'secondary']}>
      {say(button.view, button.text)}
      {button.about !== undefined && <span class="govuk-visually-hidden"> {say(button.view, button.about)}</span>}
    </button>
  </form>
)

/** Buttons and links side by side, wrapping on small screens. */
export const ButtonRow = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <div class="govuk-button-group fl-button-row">{children}</div>
)
