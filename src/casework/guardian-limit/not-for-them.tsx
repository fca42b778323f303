import type { JSX } from 'preact'
import { words as otherPartyWords } from '#casework/other-party/other-party.words.ts'
import type { View } from '#web/view.ts'
import { words } from './guardian-limit.words.ts'
import type { KeptFrom } from './kept-from.ts'

/** To whom the paper is not given. Stands in what the screen alone shows: the paper must not tell it. */
export const NotForThem = ({ view, kept }: { view: View; kept: KeptFrom }): JSX.Element | null =>
  kept.parties.length + kept.guardians.length === 0 ? null : (
    <p class="govuk-body fl-screen-only">
      {kept.parties.length > 0 && <strong>{view.t(otherPartyWords.notFor(kept.parties.join(', ')))} </strong>}
      {kept.guardians.length > 0 && <strong>{view.t(words.notFor(kept.guardians.join(', ')))}</strong>}
    </p>
  )
