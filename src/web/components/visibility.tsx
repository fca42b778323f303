import type { JSX } from 'preact'
import type { View, Visibility } from '#web/view.ts'
import { words } from '#web/visibility.words.ts'
import { VisibilityIcon } from './icons.tsx'
import { say, type Wording } from './wording.ts'

type VisibilityLabelProps = {
  readonly view: View
  readonly visibility: Visibility
  /** Name of the register for `own_register`, e.g. "socialväsendet"; without it "din egen myndighet". */
  readonly register?: Wording | undefined
  /** Show "Syns för:" in front, as above a text box. In lists the same words are there for screen readers only. */
  readonly lead?: boolean | undefined
}

const audience = (view: View, visibility: Visibility, register: Wording | undefined): string => {
  switch (visibility) {
    case 'own_register':
      return register === undefined ? view.t(words.ownRegister) : view.t(words.onlyRegister(say(view, register)))
    case 'case_team':
      return view.t(words.caseTeam)
    case 'family':
      return view.t(words.family)
    case 'only_me':
      return view.t(words.onlyMe)
  }
}

/** "Vem ser det här" as icon + words + border style (solid, double, dashed, dotted): never colour alone (WCAG 1.4.1). */
export const VisibilityLabel = ({ view, visibility, register, lead }: VisibilityLabelProps): JSX.Element => (
  <span class={`fl-visibility fl-visibility--${visibility}`}>
    <VisibilityIcon visibility={visibility} />
    <span>
      <span class={lead ? 'fl-visibility__lead' : 'govuk-visually-hidden'}>{view.t(words.visibleTo)} </span>
      {audience(view, visibility, register)}
    </span>
  </span>
)
