import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { helpTexts, recordingTexts, type HelpScreen } from '#access/role-help.words.ts'
import type { View } from '#web/view.ts'
import { ContextHelp } from './context-help.tsx'

/** "Din roll här": what this screen asks of this profession and where it records. Nothing for those who record nothing. */
export const RoleHelp = ({
  view,
  actor,
  screen,
}: {
  view: View
  actor: Actor
  screen: HelpScreen
}): JSX.Element | null =>
  actor.ownRegisterKind === null ? null : (
    <ContextHelp view={view}>
      <p>{view.t(helpTexts[screen][actor.ownRegisterKind])}</p>
      <p>{view.t(recordingTexts[actor.ownRegisterKind])}</p>
    </ContextHelp>
  )
