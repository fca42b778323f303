import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { OwnWordsFirst } from '#casework/assessment/own-words-first.tsx'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { ENTRY_LIMIT } from '#casework/entry/entry.ts'
import { meetingPath, typeOf } from '#casework/meeting/meeting-parts.tsx'
import { SummaryText } from '#casework/meeting/meeting-texts.tsx'
import { followPage, formPage, type Page } from '#http/pages.ts'
import { formatDate, formatLongDateTime, formatTime } from '#kernel/format.ts'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { valueOf } from '#web/components/field-parts.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, Details, InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { FormState, View } from '#web/view.ts'
import { words as webWords } from '#web/web.words.ts'
import { LiveFrame, MyText, NewerText, OtherTexts } from './live-meeting-parts.tsx'
import { livePath, type LiveMeeting, type LiveSide } from './live-meeting.ts'
import { followLiveMeeting, readLiveMeeting, writeLiveTexts } from './live-meeting.operations.ts'
import { recordLiveNote, recordLiveSummary } from './live-recording.operations.ts'
import { words } from './live-meeting.words.ts'

type Shown = { readonly view: View; readonly data: LiveMeeting; readonly form: FormState; readonly actor: Actor }

const titles = { own: words.own, shared: words.shared } as const
const boxes = {
  own: { label: words.ownBox, hint: words.ownHint, visibility: 'own_register', record: words.recordNote, to: '/note' },
  shared: {
    label: words.sharedBox,
    hint: words.sharedHint,
    visibility: 'case_team',
    record: words.recordSummary,
    to: '/summary',
  },
} as const

/** Somebody has been told that what they saw is no longer so: from now on they write on what is there. */
const isTold = (form: FormState): boolean => form.errors.some((each) => each.field === '')

/** The version that a box was read at: of what was typed, as long as its writer has not been told of a newer one. */
const versionOf = ({ data, form }: Shown, side: LiveSide): string => {
  const typed = valueOf(form, `${side}Version`)
  return typed === '' || isTold(form) ? String(data[side].mine?.version ?? 0) : typed
}

/** What stands saved, where the box holds something else and its writer has been told so. */
const newerOf = ({ data, form }: Shown, side: LiveSide): string | null => {
  const saved = data[side].mine?.body ?? ''
  return isTold(form) && saved !== '' && saved !== valueOf(form, side) ? saved : null
}

const Side = ({ page, side }: { page: Shown; side: LiveSide }): JSX.Element => {
  const { view, data, form, actor } = page
  const box = boxes[side]
  return (
    <Card view={view} id={side} title={titles[side]}>
      <NewerText view={view} side={side} text={newerOf(page, side)} />
      <Textarea
        view={view}
        form={form}
        name={side}
        label={box.label}
        hint={box.hint}
        limit={ENTRY_LIMIT}
        rows={10}
        visibility={box.visibility}
        register={side === 'own' ? (actor.ownRegisterName ?? undefined) : undefined}
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        formAction={livePath(data.case.id, data.meeting.id, box.to)}
      >
        {view.t(box.record)}
      </button>
      <OtherTexts view={view} side={side} texts={data[side].others} />
    </Card>
  )
}

const WrittenSide = ({ page: { view, data, actor }, side }: { page: Shown; side: LiveSide }): JSX.Element => (
  <Card view={view} id={side} title={titles[side]}>
    <p class="govuk-body">
      <VisibilityLabel
        view={view}
        visibility={boxes[side].visibility}
        register={side === 'own' ? (actor.ownRegisterName ?? undefined) : undefined}
        lead
      />
    </p>
    <MyText view={view} text={data[side].mine} />
    <OtherTexts view={view} side={side} texts={data[side].others} />
  </Card>
)

const Writing = (page: Shown): JSX.Element => {
  const { view, data, actor } = page
  // Kept while one was signed out, but saved by itself here and not as a draft.
  const { draftKey: _, draftSavedAt, ...form } = page.form
  return (
    <LiveFrame view={view} data={data} me={actor.professionalId} unsaved={draftSavedAt !== undefined}>
      {draftSavedAt !== undefined && (
        <InsetText>
          {view.t(
            webWords.draftRestored(formatDate(draftSavedAt, view.language), formatTime(draftSavedAt, view.language)),
          )}
        </InsetText>
      )}
      <Form
        view={view}
        form={form}
        action={livePath(data.case.id, data.meeting.id)}
        submit={words.save}
        secondary={{ href: meetingPath(data.case.id, data.meeting.id), text: words.toMeeting }}
        hidden={{ ownVersion: versionOf(page, 'own'), sharedVersion: versionOf(page, 'shared') }}
      >
        <div class="fl-live__sides">
          <Side page={page} side="own" />
          <Side page={page} side="shared" />
        </div>
        <Select view={view} form={form} name="language" label={words.textLanguage} options={codeOptions('languages')} />
      </Form>
    </LiveFrame>
  )
}

/** The meeting in progress; what the young person and the guardians have said opens it. */
const LivePage = (page: Shown): JSX.Element => {
  const { view, data, form, actor } = page
  const mayWrite = data.can.includes('meeting.record') || form.errors.length > 0
  return (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      heading={`${typeOf(view, data.meeting.type)} ${formatLongDateTime(data.meeting.startsAt, view.language)}`}
      errors={form.errors}
      back={{ href: meetingPath(data.case.id, data.meeting.id), text: words.toMeeting }}
      help={<RoleHelp view={view} actor={actor} screen="meeting" />}
    >
      <OwnWordsFirst view={view} caseId={data.case.id} family={data.ownWords} />
      {mayWrite ? (
        <>
          <p class="govuk-body">{view.t(words.intro)}</p>
          <Writing {...page} />
        </>
      ) : (
        <>
          <InsetText>{view.t(words.readOnly)}</InsetText>
          <div class="fl-live__sides">
            <WrittenSide page={page} side="own" />
            <WrittenSide page={page} side="shared" />
          </div>
        </>
      )}
      {data.summary !== null && (
        <Details view={view} summary={words.recorded}>
          <SummaryText view={view} summary={data.summary} />
        </Details>
      )}
    </CaseFrame>
  )
}

const initial = (data: LiveMeeting) => ({
  own: data.own.mine?.body ?? '',
  shared: data.shared.mine?.body ?? '',
  language: data.shared.mine?.language ?? data.own.mine?.language ?? data.writerLanguage,
})
const pathTo =
  (path: (caseId: string, meetingId: string) => string) =>
  (_result: unknown, params: Readonly<Record<string, string>>): string =>
    path(params.caseId ?? '', params.meetingId ?? '')

const PATH = '/cases/:caseId/meetings/:meetingId/live'
const shown = { read: readLiveMeeting, initial, render: LivePage }

export const liveMeetingPages: readonly Page[] = [
  formPage({ ...shown, path: PATH, submit: writeLiveTexts, done: pathTo(livePath) }),
  formPage({ ...shown, path: `${PATH}/note`, submit: recordLiveNote, done: pathTo(livePath) }),
  formPage({ ...shown, path: `${PATH}/summary`, submit: recordLiveSummary, done: pathTo(meetingPath) }),
  followPage({
    path: `${PATH}/stream`,
    read: followLiveMeeting,
    topic: ({ caseId = '', meetingId = '' }) => ({ caseId: caseId.toLowerCase(), topic: meetingId.toLowerCase() }),
  }),
]
