import type { JSX } from 'preact'
import { isLate, isOpen } from '#casework/deadline/deadline.ts'
import { OpenPrompts } from '#casework/duty-prompt/open-prompts.tsx'
import { EntryVisibility } from '#casework/entry/entry-visibility.tsx'
import { kindTexts, words as entryWords } from '#casework/entry/entry.words.ts'
import { ReceivedSection } from '#casework/received-text/received-list.tsx'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Pager } from '#web/components/pager.tsx'
import { Card, Columns } from '#web/components/panel.tsx'
import { ProcessList } from '#web/components/process.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { listCases, openCase, type OpenedCase } from './anchor-case.operations.ts'
import { PersonSearch } from '#casework/person-search/search-box.tsx'
import { words as copyWords } from '#casework/third-person/third-person.words.ts'
import { words } from './anchor-case.words.ts'
import { CaseFrame, isWhole } from './case-frame.tsx'
import { EmergencyOpenings, RelationshipLinks, ResponsibleConflicted } from './case-relationship.tsx'
import { words as relationshipWords } from './case-relationship.words.ts'
import { phaseTexts } from './case-frame.words.ts'
import { processSteps } from './case-process.tsx'
import { PersonList } from './person-list.tsx'

const listPage = viewPage({
  path: '/cases',
  read: listCases,
  render: ({ view, data }) => {
    const link = (page: number): string => `/cases?show=${data.show}&page=${page}`
    const from = (data.page - 1) * data.pageSize + 1
    return (
      <Layout view={view} title={words.list} wide>
        <nav class="fl-parts" aria-label={view.t(words.show)}>
          <ul>
            {(['open', 'closed'] as const).map((each) => (
              <li>
                <a href={`/cases?show=${each}`} aria-current={data.show === each ? 'page' : undefined}>
                  {view.t(each === 'open' ? words.showOpen : words.showClosed)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <PersonSearch view={view} />
        <DataTable
          view={view}
          caption={words.list}
          captionHidden
          headers={[words.number, words.youth, words.nextDue, words.responsible, words.phase]}
          empty={words.listEmpty}
          rows={data.cases.map((each) => [
            <a class="govuk-link" href={`/cases/${each.id}`}>
              {each.number}
            </a>,
            each.youthName ?? '',
            <DueDay view={view} day={each.nextDue} />,
            each.responsibleName,
            <>
              <StatusTag
                view={view}
                kind={each.phase === 'closed' ? 'closed' : 'waiting'}
                text={phaseTexts[each.phase]}
              />
              {each.restricted && <StatusTag view={view} kind="waiting" text={relationshipWords.restricted} />}
            </>,
          ])}
        />
        {data.total > 0 && (
          <Pager
            view={view}
            summary={words.range(from, from + data.cases.length - 1, data.total)}
            previous={data.page > 1 ? link(data.page - 1) : undefined}
            next={from + data.cases.length <= data.total ? link(data.page + 1) : undefined}
          />
        )}
        <p class="govuk-body">
          {view.t(relationshipWords.emergency)}{' '}
          <a class="govuk-link" href="/break-glass">
            {view.t(relationshipWords.emergencyLink)}
          </a>
        </p>
      </Layout>
    )
  },
})

/** A day, marked when it has passed. */
export const DueDay = ({ view, day }: { view: View; day: string | null }): JSX.Element | null => {
  if (day === null) return null
  const text = formatDate(day, view.language)
  return day < view.today ? <StatusTag view={view} kind="urgent" text={text} /> : <span>{text}</span>
}

const Entries = ({ view, data }: { view: View; data: OpenedCase }): JSX.Element => {
  if (data.entries.length === 0) return <p class="fl-empty">{view.t(words.timelineEmpty)}</p>
  return (
    <ol class="fl-timeline">
      {data.entries.map((entry) => (
        <li class="fl-timeline__entry">
          <div class="fl-timeline__head">
            <h3 class="fl-timeline__title">
              <a class="govuk-link" href={`/cases/${data.case.id}/entries/${entry.id}`}>
                {view.t(kindTexts[entry.kind])}
              </a>
            </h3>
            <EntryVisibility view={view} entry={entry} />
          </div>
          <p class="fl-timeline__line">
            <time dateTime={entry.writtenAt.toISOString()}>{formatDateTime(entry.writtenAt, view.language)}</time>
            {` · ${view.t(entryWords.by(entry.authorName, view.t(label('professions', entry.authorProfession))))}`}
          </p>
          <div class="fl-timeline__body" lang={entry.language}>
            <Paragraphs text={entry.body} />
          </div>
        </li>
      ))}
    </ol>
  )
}

const Members = ({ view, data }: { view: View; data: OpenedCase }): JSX.Element => (
  <Card
    view={view}
    title={words.members}
    id="members"
    action={
      data.can.includes('case.add_member')
        ? data.case.restriction === null
          ? { href: `/cases/${data.case.id}/members/new`, text: words.addMember }
          : { href: `/cases/${data.case.id}/restriction/name`, text: words.addMember }
        : undefined
    }
  >
    <p class="govuk-hint">{view.t(words.membersHint)}</p>
    <ul class="govuk-list fl-people">
      {data.members.map((member) => (
        <li>
          <strong>{member.name}</strong>, {view.t(label('professions', member.profession))}
          <br />
          <span class="govuk-hint">
            {view.t(member.agencyName)} ·{' '}
            {member.addedValue === 'selection' ? view.t(words.selectionValue) : member.addedValue}
          </span>
        </li>
      ))}
    </ul>
    {data.can.includes('case.hand_over') && (
      <a class="govuk-link" href={`/cases/${data.case.id}/hand-over`}>
        {view.t(words.handOver)}
      </a>
    )}
    <RelationshipLinks view={view} data={data} />
  </Card>
)

const Deadlines = ({ view, data }: { view: View; data: OpenedCase }): JSX.Element | null => {
  const open = data.deadlines.filter(isOpen)
  if (open.length === 0) return null
  return (
    <Card
      view={view}
      title={words.deadlines}
      id="deadlines"
      count={open.length}
      action={{ href: `/cases/${data.case.id}/follow-ups`, text: words.show }}
    >
      <ul class="govuk-list">
        {open.map((each) => (
          <li>
            {view.t(each.name)}{' '}
            {each.dueOn !== null && (
              <StatusTag
                view={view}
                kind={isLate(each, view.today) ? 'urgent' : 'waiting'}
                text={formatDate(each.dueOn, view.language)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Deviations = ({ view, data }: { view: View; data: OpenedCase }): JSX.Element | null =>
  data.deviations.length === 0 ? null : (
    <Card view={view} title={words.deviations} id="deviations">
      <ul class="govuk-list">
        {data.deviations.map((each) => (
          <li>
            <strong>{formatDate(each.recordedAt, view.language)}</strong>{' '}
            {view.t(label('deviation_reasons', each.reason))}
            <br />
            {each.explanation}
          </li>
        ))}
      </ul>
    </Card>
  )

const Timeline = ({ view, data }: { view: View; data: OpenedCase }): JSX.Element => (
  <section aria-labelledby="timeline">
    <div class="fl-heading">
      <h2 class="govuk-heading-m" id="timeline">
        {view.t(words.timeline)}
      </h2>
      <ButtonRow>
        {data.can.includes('entry.write') && (
          <ButtonLink kind="secondary" href={`/cases/${data.case.id}/entries/new`}>
            {view.t(words.writeNote)}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={`/cases/${data.case.id}/messages`}>
          {view.t(words.messages)}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/cases/${data.case.id}/attachments`}>
          {view.t(words.files)}
        </ButtonLink>
      </ButtonRow>
    </div>
    <Entries view={view} data={data} />
  </section>
)

const Overview = ({ view, data }: { view: View; data: OpenedCase }): JSX.Element => (
  <>
    <ResponsibleConflicted view={view} data={data} />
    <Columns
      sideFirst
      side={
        <>
          <Card view={view} title={words.process} id="process">
            <ProcessList view={view} label={words.process} steps={processSteps(view, data)} />
          </Card>
          <Deadlines view={view} data={data} />
        </>
      }
    >
      <OpenPrompts view={view} caseId={data.case.id} prompts={data.prompts} />
      <ReceivedSection view={view} caseId={data.case.id} received={data.received} can={data.can} />
      <Timeline view={view} data={data} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/cases/${data.case.id}/client-copy`}>
          {view.t(copyWords.copyTitle)}
        </a>
        {' · '}
        <a class="govuk-link" href={`/cases/${data.case.id}/rights`}>
          {view.t(words.rights)}
        </a>
        {' · '}
        <a class="govuk-link" href={`/cases/${data.case.id}/log-requests`}>
          {view.t(words.logRequests)}
        </a>
      </p>
      <PersonList view={view} data={data} />
      <Members view={view} data={data} />
      <EmergencyOpenings view={view} data={data} />
      <Deviations view={view} data={data} />
    </Columns>
  </>
)

const casePage = viewPage({
  path: '/cases/:caseId',
  read: openCase,
  render: ({ view, data, actor }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      heading={`${view.t(words.title)} ${data.case.number}`}
      part="overview"
      help={isWhole(data.case) ? <RoleHelp view={view} actor={actor} screen="case" /> : undefined}
    >
      {isWhole(data.case) ? <Overview view={view} data={data} /> : <Timeline view={view} data={data} />}
    </CaseFrame>
  ),
})

export const anchorCasePages: readonly Page[] = [listPage, casePage]
