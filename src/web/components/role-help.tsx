import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { helpFor } from '#access/role-help.ts'
import type { HelpScreen } from '#access/role-help.words.ts'
import type { View } from '#web/view.ts'
import { ContextHelp } from './context-help.tsx'

/** "Din roll här": what this screen asks of this person and where they record. Nothing for those who do nothing here. */
export const RoleHelp = ({
  view,
  actor,
  screen,
}: {
  view: View
  actor: Actor
  screen: HelpScreen
}): JSX.Element | null => {
  const texts = helpFor(actor, screen)
  return texts.length === 0 ? null : (
    <ContextHelp view={view}>
      {texts.map((text) => (
        <p>{view.t(text)}</p>
      ))}
    </ContextHelp>
  )
}
