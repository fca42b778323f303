import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { EntryVisibility } from '#casework/entry/entry-visibility.tsx'
import { kindTexts } from '#casework/duty-prompt/duty-prompt.words.ts'
import { dutyForms, promptTasks } from '#casework/duty-prompt/open-prompts.tsx'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { MediationTag } from '#sharing/mediation/mediation.pages.tsx'
import { words as mediationWords } from '#sharing/mediation/mediation.words.ts'
import { PresenceTag } from '#sharing/presence-task/presence-task.pages.tsx'
import { words as presenceWords } from '#sharing/presence-task/presence-task.words.ts'
import { words as recruitmentWords } from '#sharing/recruitment-concern/recruitment-concern.words.ts'
import { words as threatWords } from '#sharing/threat-notice/threat-notice.words.ts'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { TaskList, type Task } from '#web/components/task-list.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { readDuties, type Duties } from './duty-list.operations.ts'
import type { ShownDuty } from './duty.ts'
import { mannerTexts, words } from './duty.words.ts'

type Shown = { readonly view: View; readonly data: Duties }

/** What asks for a stand of the own authority: codes of the case, and interrogations to answer. */
const Needed = ({ view, data }: Shown): JSX.Element => {
  const base = `/cases/${data.case.id}`
  const tasks: Task[] = [
    ...promptTasks(view, data.case.id, data.prompts),
    ...data.presenceTasks
      .filter((each) => each.state === 'sent' && !each.sentByOwn)
      .map((each) => ({
        title: presenceWords.waitsForAnswer,
        href: `${base}/presence-tasks/${each.id}`,
        hint: presenceWords.at(formatDateTime(each.startsAt, view.language)),
        status: { text: words.takeAStand, kind: 'next' as const },
      })),
  ]
  return (
    <section aria-labelledby="needed">
      <h2 class="govuk-heading-m" id="needed">
        {view.t(words.needed)}
      </h2>
      {tasks.length === 0 ? (
        <p class="govuk-body fl-empty">{view.t(words.nothingNeeded)}</p>
      ) : (
        <TaskList view={view} id="duty" tasks={tasks} />
      )}
    </section>
  )
}

const DutyLine = ({ view, duty, base }: { view: View; duty: ShownDuty; base: string }): JSX.Element => (
  <li>
    <a class="govuk-link" href={`${base}/duties/${duty.id}`}>
      {view.t(duty.manner === null ? kindTexts[duty.kind] : mannerTexts[duty.manner])}
    </a>{' '}
    <StatusTag
      view={view}
      kind={duty.outcome === 'fulfilled' ? 'done' : 'closed'}
      text={duty.sentOn === null ? words.setAside : words.sent(formatDate(duty.sentOn, view.language))}
    />
    <br />
    <span class="govuk-hint">
      {formatDate(duty.decidedAt, view.language)}, {duty.decidedByName}
    </span>
  </li>
)

/** Threats that were told, interrogations, mediations and concerns; each only where its readers are. */
const Others = ({ view, data }: Shown): JSX.Element => {
  const base = `/cases/${data.case.id}`
  return (
    <>
      {data.threatNotices.map((each) => (
        <li>
          {view.t(threatWords.notice)}
          <br />
          {view.t(threatWords.about)} {each.threatened}
          <Paragraphs text={each.threat} />
          <span class="govuk-hint">
            {view.t(threatWords.told(formatDateTime(each.givenAt, view.language), each.givenByName))} ·{' '}
            {each.basis.citations.map((text) => view.t(text)).join('; ')}
          </span>
        </li>
      ))}
      {data.presenceTasks.map((each) => (
        <li>
          <a class="govuk-link" href={`${base}/presence-tasks/${each.id}`}>
            {view.t(presenceWords.at(formatDateTime(each.startsAt, view.language)))}
          </a>{' '}
          <PresenceTag view={view} state={each.state} />
        </li>
      ))}
      {data.mediations.map((each) => (
        <li>
          <a class="govuk-link" href={`${base}/mediations/${each.id}`}>
            {view.t(mediationWords.title)}
          </a>{' '}
          <MediationTag view={view} state={each.state} /> <EntryVisibility view={view} entry={each} />
          <br />
          <span class="govuk-hint">
            {view.t(mediationWords.referredBy(formatDate(each.referredOn, view.language), each.referredByName))}
          </span>
        </li>
      ))}
      {data.concerns.map((each) => (
        <li>
          <a class="govuk-link" href={`${base}/recruitment-concerns`}>
            {view.t(recruitmentWords.title)}
          </a>{' '}
          <StatusTag
            view={view}
            kind={each.endedAt === null ? 'urgent' : 'closed'}
            text={
              each.endedAt === null
                ? recruitmentWords.live
                : recruitmentWords.ended(formatDate(each.endedAt, view.language))
            }
          />
        </li>
      ))}
    </>
  )
}

const Done = ({ view, data }: Shown): JSX.Element => {
  const nothing =
    data.duties.length +
      data.threatNotices.length +
      data.presenceTasks.length +
      data.mediations.length +
      data.concerns.length ===
    0
  return (
    <section aria-labelledby="done">
      <h2 class="govuk-heading-m" id="done">
        {view.t(words.done)}
      </h2>
      {nothing && <p class="govuk-body fl-empty">{view.t(words.nothingDone)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {data.duties.map((duty) => (
          <DutyLine view={view} duty={duty} base={`/cases/${data.case.id}`} />
        ))}
        <Others view={view} data={data} />
      </ul>
    </section>
  )
}

/** What can be begun here by the own authority. */
const Start = ({ view, data }: Shown): JSX.Element => {
  const base = `/cases/${data.case.id}`
  const offered = (offer: Duties['offers'][number]): boolean => data.offers.includes(offer)
  const links = [
    { shown: data.can.includes('duty.fulfil'), href: dutyForms.child_welfare, text: words.startWelfare },
    {
      shown: data.can.includes('duty.fulfil'),
      href: 'child-welfare-notifications/dismiss',
      text: words.dismissWelfare,
    },
    {
      shown: data.can.includes('duty.fulfil') && offered('offence'),
      href: dutyForms.offence_against_child,
      text: words.startOffence,
    },
    {
      shown: data.can.includes('duty.fulfil') && offered('county'),
      href: dutyForms.county_move,
      text: words.startCounty,
    },
    {
      shown: data.can.includes('threat_notice.give') && offered('threat'),
      href: 'threat-notices/new',
      text: threatWords.title,
    },
    {
      shown: data.can.includes('presence_task.send') && offered('presence'),
      href: 'presence-tasks/new',
      text: presenceWords.send,
    },
    { shown: data.can.includes('mediation.refer'), href: 'mediations/new', text: mediationWords.refer },
    {
      shown: data.can.includes('recruitment_concern.raise') && offered('recruitment'),
      href: 'recruitment-concerns',
      text: recruitmentWords.title,
    },
  ].filter((each) => each.shown)
  return (
    <section aria-labelledby="start">
      <h2 class="govuk-heading-m" id="start">
        {view.t(words.start)}
      </h2>
      <ul class="govuk-list">
        {links.map((each) => (
          <li>
            <a class="govuk-link" href={`${base}/${each.href}`}>
              {view.t(each.text)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const listPage = viewPage({
  path: '/cases/:caseId/duties',
  read: readDuties,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="duty" />}
      view={view}
      case={data.case}
      title={words.title}
      part="duties"
    >
      <InsetText>{view.t(words.intro)}</InsetText>
      <Needed view={view} data={data} />
      <Done view={view} data={data} />
      <Start view={view} data={data} />
    </CaseFrame>
  ),
})

export const dutyListPages: readonly Page[] = [listPage]
