import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { Lines } from '#network/lines.tsx'
import { PacksCard } from '#network/report-pack/report-pack.pages.tsx'
import { words as groupWords } from '#network/steering-group/steering-group.words.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { listSteeringMeetings, readSteeringMeeting } from './steering-meeting.operations.ts'
import type { MeetingState, SteeringAttendance, SteeringDecision, SteeringItem } from './steering-meeting.ts'
import { words } from './steering-meeting.words.ts'
import { cameAsTexts, stateTexts } from './steering-state.words.ts'
import { SigningCard } from './signing-card.tsx'
import { TaskTable } from './task-table.tsx'

const list = '/steering-meetings'

const stateKinds: Readonly<Record<MeetingState, StatusKind>> = {
  planned: 'waiting',
  writing: 'next',
  signed: 'waiting',
  confirmed: 'done',
  cancelled: 'closed',
}

const StateTag = ({ view, state }: { view: View; state: MeetingState }): JSX.Element => (
  <StatusTag view={view} kind={stateKinds[state]} text={stateTexts[state]} />
)

const listPage = viewPage({
  path: list,
  read: listSteeringMeetings,
  render: ({ view, data: { meetings, tasks, can } }) => (
    <Layout view={view} title={words.list} back={{ href: '/network/steering-group', text: groupWords.title }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {can.includes('steering_meeting.keep') && (
        <ButtonRow>
          <ButtonLink href={`${list}/new`}>{view.t(words.plan)}</ButtonLink>
        </ButtonRow>
      )}
      <DataTable
        view={view}
        caption={words.list}
        captionHidden
        headers={[words.number, words.heldOn, words.place, words.state]}
        empty={words.none}
        rows={meetings.map((each) => [
          <a class="govuk-link" href={`${list}/${each.id}`}>
            {each.number}
          </a>,
          formatDate(each.heldOn, view.language),
          each.place,
          <StateTag view={view} state={each.state} />,
        ])}
      />
      <Card
        view={view}
        title={words.openTasks}
        id="tasks"
        count={tasks.length}
        action={{ href: '/steering-tasks', text: words.allTasks }}
      >
        <TaskTable view={view} tasks={tasks} caption={words.openTasks} />
      </Card>
    </Layout>
  ),
})

type Part = { readonly view: View; readonly path: string; readonly keeps: boolean }

const Item = ({
  view,
  path,
  keeps,
  item,
  number,
  decisions,
}: Part & { item: SteeringItem; number: number; decisions: readonly SteeringDecision[] }): JSX.Element => (
  <section>
    <h3 class="govuk-heading-s" id={`item-${number}`}>
      {`${number} ${item.title}`}
    </h3>
    <SummaryList
      view={view}
      rows={[
        ...(item.proposal === null ? [] : [{ key: words.proposal, value: <Paragraphs text={item.proposal} /> }]),
        {
          key: words.minutes,
          value:
            item.minutes === null ? (
              <span class="fl-empty">{view.t(words.noMinutes)}</span>
            ) : (
              <Paragraphs text={item.minutes} />
            ),
        },
        ...decisions.map((each) => ({ key: `${view.t(words.decided)} ${each.number}`, value: each.decided })),
      ]}
    />
    {keeps && (
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/items/${item.id}`}>
          {view.t(words.writeMinutes)}
          <span class="govuk-visually-hidden">: {item.title}</span>
        </a>
      </p>
    )}
  </section>
)

/** "ersättare, i stället för bildningsdirektören". */
const cameText = (view: View, each: SteeringAttendance): string => {
  const instead = each.forOffice === null ? each.forName : view.t(each.forOffice)
  const came = view.t(cameAsTexts[each.cameAs])
  return instead === null ? came : `${came}, ${view.t(words.insteadOf(instead))}`
}

const AttendanceCard = ({
  view,
  path,
  keeps,
  attendances,
}: Part & { attendances: readonly SteeringAttendance[] }): JSX.Element => (
  <Card
    view={view}
    title={words.attendance}
    id="attendance"
    count={attendances.length}
    action={keeps ? { href: `${path}/attendance`, text: words.recordAttendance } : undefined}
  >
    {attendances.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noAttendance)}</p>}
    <ul class="govuk-list">
      {attendances.map((each) => (
        <li>
          <Lines
            lines={[
              <strong>{each.name}</strong>,
              [each.agencyName, each.office].flatMap((text) => (text === null ? [] : [view.t(text)])).join(', '),
              cameText(view, each),
            ].filter((line) => line !== '')}
          />
        </li>
      ))}
    </ul>
  </Card>
)

const meetingPage = viewPage({
  path: `${list}/:steeringMeetingId`,
  read: readSteeringMeeting,
  render: ({ view, data }) => {
    const { meeting, items, attendances, decisions, packs, missing, can } = data
    const path = `${list}/${meeting.id}`
    const open = meeting.state === 'planned' || meeting.state === 'writing'
    const part = { view, path, keeps: open && can.includes('steering_meeting.keep') }
    return (
      <Layout
        view={view}
        title={words.meeting(meeting.number)}
        back={{ href: list, text: words.list }}
        actions={<StateTag view={view} state={meeting.state} />}
      >
        {meeting.cancelledReason !== null && (
          <WarningText view={view}>{view.t(words.wasCancelled(meeting.cancelledReason))}</WarningText>
        )}
        <SummaryList
          view={view}
          rows={[
            {
              key: words.heldOn,
              value: view.t(
                words.when(
                  formatDate(meeting.heldOn, view.language),
                  meeting.startsAt.replace(':', '.'),
                  meeting.place,
                ),
              ),
            },
            { key: words.chair, value: meeting.chairName },
            { key: words.secretary, value: meeting.secretaryName },
          ]}
        />
        {part.keeps && (
          <ButtonRow>
            <ButtonLink kind="secondary" href={`${path}/change`}>
              {view.t(words.change)}
            </ButtonLink>
            <a class="govuk-link" href={`${path}/cancel`}>
              {view.t(words.cancel)}
            </a>
          </ButtonRow>
        )}
        <Card
          view={view}
          title={words.agenda}
          id="agenda"
          count={items.length}
          action={part.keeps ? { href: `${path}/items/new`, text: words.addItem } : undefined}
        >
          {items.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noItems)}</p>}
          {items.map((item, index) => (
            <Item
              {...part}
              item={item}
              number={index + 1}
              decisions={decisions.filter((each) => each.itemId === item.id)}
            />
          ))}
        </Card>
        <AttendanceCard {...part} attendances={attendances} />
        <Card
          view={view}
          title={words.decisions}
          id="decisions"
          count={decisions.length}
          action={
            part.keeps && items.length > 0 ? { href: `${path}/decisions/new`, text: words.recordDecision } : undefined
          }
        >
          {decisions.length === 0 ? (
            <p class="govuk-body fl-empty">{view.t(words.noDecisions)}</p>
          ) : (
            <TaskTable
              view={view}
              tasks={decisions}
              caption={words.decisions}
              editPath={part.keeps ? path : undefined}
            />
          )}
        </Card>
        <SigningCard view={view} meeting={meeting} missing={missing} can={can} />
        <PacksCard view={view} meetingId={meeting.id} packs={packs} mayMake={can.includes('report_pack.make')} />
      </Layout>
    )
  },
})

export const steeringMeetingPages: readonly Page[] = [listPage, meetingPage]
