import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { Radios } from '#web/components/choices.tsx'
import type { FormState, View } from '#web/view.ts'
import { words } from './entry.words.ts'

/** The choice every writer makes before writing: own register or shared workspace. Nothing is chosen in advance. */
export const WhoSees = ({ view, form, actor }: { view: View; form: FormState; actor: Actor }): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="visibility"
    label={words.whoSees}
    options={[
      {
        value: 'own_register',
        text: words.ownRegister(actor.ownRegisterName === null ? '' : view.t(actor.ownRegisterName)),
        hint: words.ownRegisterHint,
      },
      { value: 'case_team', text: words.caseTeam, hint: words.caseTeamHint },
    ]}
  />
)
