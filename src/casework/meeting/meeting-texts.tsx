import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import type { Entry } from '#casework/entry/entry.ts'
import { kindTexts } from '#casework/entry/entry.words.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime, machineDateTime } from '#kernel/format.ts'
import { isLanguage } from '#kernel/language.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Card, Columns, Details } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { View } from '#web/view.ts'
import { hasBegun, meetingPath } from './meeting-parts.tsx'
import type { MeetingSummary, OpenedMeeting } from './meeting.ts'
import { words } from './meeting.words.ts'

const languageOf = (code: string) => (isLanguage(code) ? code : undefined)
const writerOf = (view: View, entry: Entry): string =>
  `${entry.authorName}, ${view.t(label('professions', entry.authorProfession))}`

/** Texts of one compartment, each with who may read it. */
export const MeetingEntries = ({
  view,
  entries,
  caseId,
}: {
  view: View
  entries: readonly Entry[]
  caseId: string
}): JSX.Element => (
  <Timeline
    view={view}
    entries={entries.map((entry) => ({
      title: kindTexts[entry.kind],
      when: formatDateTime(entry.writtenAt, view.language),
      isoWhen: machineDateTime(entry.writtenAt),
      who: writerOf(view, entry),
      visibility: entry.registerKind === 'shared' ? 'case_team' : 'own_register',
      register: entry.registerName,
      body: (
        <>
          <Paragraphs text={entry.body} lang={languageOf(entry.language)} />
          <a class="govuk-link" href={`/cases/${caseId}/entries/${entry.id}`}>
            {view.t(words.readText)}
            <span class="govuk-visually-hidden">
              : {view.t(kindTexts[entry.kind])}, {formatDateTime(entry.writtenAt, view.language)}
            </span>
          </a>
        </>
      ),
    }))}
  />
)

/** The one shared text, who wrote and corrected it, and what it said before. */
export const SummaryText = ({ view, summary }: { view: View; summary: MeetingSummary }): JSX.Element => (
  <>
    <p class="fl-timeline__line">
      <time dateTime={machineDateTime(summary.writtenAt)}>{formatDateTime(summary.writtenAt, view.language)}</time> ·{' '}
      {writerOf(view, summary)}
    </p>
    <Paragraphs text={summary.body} lang={languageOf(summary.language)} />
    {summary.correctedAt !== null && (
      <p class="govuk-hint">
        {view.t(
          words.corrected(
            formatDateTime(summary.correctedAt, view.language),
            summary.correctedByName ?? summary.authorName,
            summary.correctionReason ?? '',
          ),
        )}
      </p>
    )}
    {summary.earlier.map((each) => (
      <Details
        view={view}
        summary={`${view.t(words.earlier)}: ${formatDateTime(each.writtenAt, view.language)}, ${each.authorName}`}
      >
        <Paragraphs text={each.body} />
      </Details>
    ))}
  </>
)

type Part = { readonly view: View; readonly data: OpenedMeeting }

const SharedPart = ({ view, data }: Part): JSX.Element => {
  const shared = [...data.contributions, ...data.notes].filter((entry) => entry.registerKind === 'shared')
  const mayWrite = data.can.includes('meeting.record') && data.meeting.state !== 'cancelled'
  return (
    <Card view={view} id="shared" title={words.summary}>
      <p class="govuk-body">
        <VisibilityLabel view={view} visibility="case_team" lead />
      </p>
      {data.summary === null ? (
        <p class="govuk-body fl-empty">{view.t(words.sharedEmpty)}</p>
      ) : (
        <SummaryText view={view} summary={data.summary} />
      )}
      {mayWrite && (
        <ButtonLink
          href={meetingPath(data.case.id, data.meeting.id, '/summary')}
          kind={data.summary === null && data.meeting.state === 'held' ? 'primary' : 'secondary'}
        >
          {view.t(data.summary === null ? words.writeSummary : words.correctSummary)}
        </ButtonLink>
      )}
      {shared.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{view.t(words.sharedTexts)}</h3>
          <MeetingEntries view={view} entries={shared} caseId={data.case.id} />
        </>
      )}
    </Card>
  )
}

const OwnPart = ({ view, data, actor }: Part & { readonly actor: Actor }): JSX.Element => {
  const own = [...data.contributions, ...data.notes].filter((entry) => entry.registerKind !== 'shared')
  const mayWrite = data.can.includes('entry.write')
  const planned = data.meeting.state === 'planned'
  const to = (part: string): string => meetingPath(data.case.id, data.meeting.id, part)
  return (
    <Card view={view} id="own" title={words.ownPart}>
      <p class="govuk-body">
        <VisibilityLabel view={view} visibility="own_register" register={actor.ownRegisterName ?? undefined} lead />
      </p>
      {own.length === 0 ? (
        <p class="govuk-body fl-empty">{view.t(words.ownEmpty)}</p>
      ) : (
        <MeetingEntries view={view} entries={own} caseId={data.case.id} />
      )}
      {mayWrite && (
        <ButtonRow>
          {planned && (
            <ButtonLink href={to('/contributions/new')} kind={hasBegun(view, data.meeting) ? 'secondary' : 'primary'}>
              {view.t(words.contribution)}
            </ButtonLink>
          )}
          <ButtonLink href={to('/notes/new')} kind="secondary">
            {view.t(words.note)}
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  )
}

/** The shared summary and the reader's own compartment side by side. Other compartments leave no trace. */
export const MeetingTexts = ({ view, data, actor }: Part & { readonly actor: Actor }): JSX.Element => (
  <Columns side={<OwnPart view={view} data={data} actor={actor} />}>
    <SharedPart view={view} data={data} />
  </Columns>
)
