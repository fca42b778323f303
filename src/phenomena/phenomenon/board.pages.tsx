import { viewPage, type Page } from '#http/pages.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SpreadNotices } from '../spread-notice/notice-list.tsx'
import { readBoard } from './phenomenon.operations.ts'
import { BoardTable, SignalTable } from './phenomenon-parts.tsx'
import { words } from './phenomenon.words.ts'

const list = '/phenomena'

const boardPage = viewPage({
  path: list,
  read: readBoard,
  render: ({ view, data: { show, phenomena, signals, notices, can } }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      actions={can.includes('signal.write') && <ButtonLink href="/signals/new">{view.t(words.write)}</ButtonLink>}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <SpreadNotices view={view} notices={notices} sees={can.includes('spread_notice.see')} />
      <BoardTable view={view} lines={phenomena} show={show} />
      <ButtonRow>
        {can.includes('phenomenon.open') && (
          <ButtonLink kind="secondary" href={`${list}/new`}>
            {view.t(words.openNew)}
          </ButtonLink>
        )}
      </ButtonRow>
      {show === 'open' && <SignalTable view={view} signals={signals} caption={words.loose} empty={words.noLoose} />}
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={show === 'open' ? `${list}?show=closed` : list}>
            {view.t(show === 'open' ? words.closedOnes : words.openOnes)}
          </a>
        </li>
        {can.includes('phenomenon_mail.change') && (
          <li>
            <a class="govuk-link" href="/phenomenon-mail">
              {view.t(words.mail)}
            </a>
          </li>
        )}
        {can.includes('prevention_work.read') && (
          <li>
            <a class="govuk-link" href="/prevention-work">
              {view.t(words.prevention)}
            </a>
          </li>
        )}
        {can.includes('prevention_work.count') && (
          <li>
            <a class="govuk-link" href="/prevention-work/count">
              {view.t(words.preventionCount)}
            </a>
          </li>
        )}
      </ul>
    </Layout>
  ),
})

export const boardPages: readonly Page[] = [boardPage]
