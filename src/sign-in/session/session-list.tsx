import type { ComponentChildren, JSX } from 'preact'
import { formatDateTime } from '#kernel/format.ts'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { meansTexts, words } from '../account/own-sign-in.words.ts'
import type { Session } from './session.ts'

type SessionListProps = {
  readonly view: View
  readonly sessions: readonly Session[]
  /** What one may do with a session, e.g. a button. */
  readonly act?: ((session: Session) => ComponentChildren) | undefined
}

/** Live sessions, newest first: by browser, way and time. */
export const SessionList = ({ view, sessions, act }: SessionListProps): JSX.Element => (
  <DataTable
    view={view}
    caption={words.sessions}
    captionHidden
    headers={[
      words.browser,
      words.means,
      words.started,
      words.lastSeen,
      ...(act === undefined ? [] : [{ text: words.end, hidden: true }]),
    ]}
    empty={words.noSessions}
    rows={sessions.map((each) => [
      each.browser ?? view.t(words.unknownBrowser),
      view.t(meansTexts[each.means]),
      formatDateTime(each.startedAt, view.language),
      formatDateTime(each.lastUsedAt, view.language),
      ...(act === undefined ? [] : [act(each)]),
    ])}
  />
)
