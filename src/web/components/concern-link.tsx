import type { JSX } from 'preact'
import { concernPath } from '#kernel/public-address.ts'
import type { View } from '#web/view.ts'
import { words } from './concern-link.words.ts'

/** The way to the public form, for whoever came to a page that is not for them. */
export const ConcernLink = ({ view }: { view: View }): JSX.Element => (
  <p class="govuk-body">
    {view.t(words.question)}{' '}
    <a class="govuk-link" href={concernPath[view.language]}>
      {view.t(words.link)}
    </a>
  </p>
)
