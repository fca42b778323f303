import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import type { Text } from '#kernel/language.ts'
import { Layout } from '#web/components/layout.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FormState, View } from '#web/view.ts'
import type { ReferralHead } from './referral.ts'
import { words } from './referral-moves.words.ts'

type FrameProps = {
  readonly view: View
  readonly actor: Actor
  readonly referral: Pick<ReferralHead, 'id' | 'number'>
  readonly title: Text
  readonly form: FormState
  readonly screen: 'intake' | 'screening'
  readonly children: ComponentChildren
}

/** Frame of a form about one contact, with the way back to it. */
export const ReferralFrame = ({ view, actor, referral, title, form, screen, children }: FrameProps): JSX.Element => (
  <Layout
    secret
    view={view}
    title={title}
    caption={referral.number}
    back={{ href: `/referrals/${referral.id}`, text: words.backToReferral }}
    errors={form.errors}
    help={<RoleHelp view={view} actor={actor} screen={screen} />}
  >
    {children}
  </Layout>
)

/** Back to the contact after a change. */
export const toReferral = (result: { readonly referralId: string }): string => `/referrals/${result.referralId}`
