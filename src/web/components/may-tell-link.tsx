import type { JSX } from 'preact'
import { words } from '#web/visibility.words.ts'
import type { View } from '#web/view.ts'

type MayTellLinkProps = {
  readonly view: View
  /** Codes the question starts with: whom (`authority_kinds`, `person_kinds`) and about what (`consent_categories`). */
  readonly to?: string | undefined
  readonly topic?: string | undefined
}

/** Address of "Får jag berätta?", with what is known of the question already. */
export const mayTellPath = ({ to, topic }: Pick<MayTellLinkProps, 'to' | 'topic'> = {}): string => {
  const known = Object.entries({ to, topic }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return known.length === 0 ? '/may-tell' : `/may-tell?${new URLSearchParams(known).toString()}`
}

/** "Får jag berätta?" beside a text box. In a tab of its own: what one has written stays where it is. */
export const MayTellLink = ({ view, to, topic }: MayTellLinkProps): JSX.Element => (
  <p class="fl-may-tell">
    <a class="govuk-link" href={mayTellPath({ to, topic })} target="_blank" rel="noopener">
      {view.t(words.mayTell)} <span class="govuk-visually-hidden">{view.t(words.mayTellNewTab)}</span>
    </a>
  </p>
)
