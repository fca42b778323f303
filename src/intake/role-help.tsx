import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import type { Text } from '#kernel/language.ts'
import { ContextHelp } from '#web/components/context-help.tsx'
import type { View } from '#web/view.ts'
import type { HelpRole } from './intake-help.words.ts'

type RoleHelpProps = { readonly view: View; readonly actor: Actor; readonly texts: Readonly<Record<HelpRole, Text>> }

/** What this screen asks of the profession of the one who reads it (U-09). */
export const RoleHelp = ({ view, actor, texts }: RoleHelpProps): JSX.Element => (
  <ContextHelp view={view}>
    <p class="govuk-body">{view.t(texts[actor.ownRegisterKind ?? 'coordinator'])}</p>
  </ContextHelp>
)
