import type { ComponentChildren, JSX } from 'preact'
import type { Text } from '#kernel/language.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { Layout } from '#web/components/layout.tsx'
import type { FieldError, View } from '#web/view.ts'
import { words } from './own-page.words.ts'

type GuestFrameProps = {
  readonly view: View
  readonly title: Text
  /** Shown instead of the title, where the title of the window must not tell what it is about. */
  readonly heading?: string
  /** On a page below another one than the front page. */
  readonly back?: { readonly href: string; readonly text: Text }
  readonly errors?: readonly FieldError[]
  readonly children: ComponentChildren
}

/** Frame of every page of a guest below the front page: the title, and the way back. */
export const GuestFrame = ({ view, title, heading, back, errors, children }: GuestFrameProps): JSX.Element => (
  <Layout
    view={view}
    title={title}
    heading={heading}
    back={back ?? { href: GUEST_HOME, text: words.back }}
    errors={errors}
  >
    {children}
  </Layout>
)
