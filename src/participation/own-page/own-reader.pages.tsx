import { guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { GuestFrame } from './guest-frame.tsx'
import type { Reader } from './own-page.ts'
import { readOwnReaders } from './own-page.operations.ts'
import { words } from './own-page.words.ts'

/** Profession of somebody invited from outside, in rows of the log (docs/decisions/0029). */
const EXTERNAL = 'guest_external'

const readerOf = (view: View, { name, profession }: Reader): string =>
  profession === EXTERNAL
    ? view.t(words.external)
    : [name, view.t(label('professions', profession))].filter((known) => known !== null).join(', ')

const readersPage = guestViewPage({
  path: `${GUEST_HOME}/vem-har-last`,
  read: readOwnReaders,
  menu: { text: words.readers, about: words.readersAbout },
  render: ({ view, data }) => (
    <GuestFrame view={view} title={words.readers}>
      <p class="govuk-body">{view.t(words.readersIntro(formatDate(data.since, view.language)))}</p>
      <p class="govuk-body">{view.t(words.readersLimits)}</p>
      <DataTable
        view={view}
        caption={words.readers}
        captionHidden
        empty={words.noReaders}
        headers={[words.day, words.reader, words.authority, words.howOften]}
        rows={data.readers.map((each) => [
          formatDate(each.day, view.language),
          readerOf(view, each),
          each.profession === EXTERNAL ? view.t(words.askedBy(view.t(each.agencyName))) : view.t(each.agencyName),
          view.t(words.times(each.times)),
        ])}
      />
    </GuestFrame>
  ),
})

export const ownReaderPages: readonly GuestPage[] = [readersPage]
