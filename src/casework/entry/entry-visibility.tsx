import type { JSX } from 'preact'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { View } from '#web/view.ts'
import type { Entry } from './entry.ts'

/** Who may read an entry: its register's own people, or everyone in the case. */
export const EntryVisibility = ({
  view,
  entry,
}: {
  view: View
  entry: Pick<Entry, 'registerKind' | 'registerName'>
}): JSX.Element => (
  <VisibilityLabel
    view={view}
    visibility={entry.registerKind === 'shared' ? 'case_team' : 'own_register'}
    register={entry.registerName}
  />
)
