import type { ComponentChildren, JSX } from 'preact'

type PhoneLinkProps = {
  /** As people write it, with spaces and dashes. */
  readonly phone: string
  /** The number itself when left out. */
  readonly children?: ComponentChildren
}

/** A number one can call by pressing it: whoever reads it on a phone should not have to remember it. */
export const PhoneLink = ({ phone, children = phone }: PhoneLinkProps): JSX.Element => (
  <a class="govuk-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
    {children}
  </a>
)
