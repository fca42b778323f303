import { actionPage, viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { makeCalendarFeed, readCalendarFeed, revokeCalendarFeed } from './calendar-feed.operations.ts'
import { words } from './calendar-feed.words.ts'

const PATH = '/calendar-feed'

const feedPage = viewPage({
  path: PATH,
  read: readCalendarFeed,
  render: ({ view, data: { feed } }) => (
    <Layout view={view} title={words.title}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">{view.t(words.whatItSays)}</p>
      <InsetText>{view.t(words.secret)}</InsetText>
      {feed === null ? (
        <>
          <p class="govuk-body fl-empty">{view.t(words.none)}</p>
          <ActionButton view={view} action={`${PATH}/make`} text={words.make} />
        </>
      ) : (
        <>
          <SummaryList
            view={view}
            rows={[
              { key: words.address, value: <code class="fl-code">{feed.address}</code> },
              { key: words.made, value: formatDateTime(feed.madeAt, view.language) },
              {
                key: words.lastRead,
                value: feed.lastReadAt === null ? view.t(words.never) : formatDateTime(feed.lastReadAt, view.language),
              },
            ]}
          />
          <p class="govuk-body">{view.t(words.renewHelp)}</p>
          <ButtonRow>
            <ActionButton view={view} action={`${PATH}/make`} text={words.renew} />
            <ActionButton view={view} action={`${PATH}/revoke`} text={words.revoke} kind="warning" />
          </ButtonRow>
        </>
      )}
    </Layout>
  ),
})

const makePage = actionPage({ path: `${PATH}/make`, submit: makeCalendarFeed, done: () => PATH })
const revokePage = actionPage({ path: `${PATH}/revoke`, submit: revokeCalendarFeed, done: () => PATH })

export const calendarFeedPages: readonly Page[] = [feedPage, makePage, revokePage]
