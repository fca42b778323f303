import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { WhoSees } from '#casework/entry/entry-fields.tsx'
import { ENTRY_LIMIT } from '#casework/entry/entry.ts'
import { formPage, type Page } from '#http/pages.ts'
import type { Text } from '#kernel/language.ts'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { valueOf } from '#web/components/field-parts.tsx'
import { Card, Columns } from '#web/components/panel.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { FormState, View } from '#web/view.ts'
import { MeetingFormFrame, meetingPath } from './meeting-parts.tsx'
import { MeetingEntries, SummaryText } from './meeting-texts.tsx'
import type { OpenedMeeting } from './meeting.ts'
import { readMeeting } from './meeting.operations.ts'
import { fileContribution, writeMeetingNote, writeMeetingSummary } from './meeting-texts.operations.ts'
import { words } from './meeting.words.ts'

type FormPage = { readonly view: View; readonly data: OpenedMeeting; readonly form: FormState; readonly actor: Actor }

const back = (data: OpenedMeeting) => ({ href: meetingPath(data.case.id, data.meeting.id), text: words.backToMeeting })
const done = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  meetingPath(params.caseId ?? '', params.meetingId ?? '')
const cancel = (data: OpenedMeeting) => ({ href: back(data).href, text: words.stop })

const TextLanguage = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <Select view={view} form={form} name="language" label={words.textLanguage} options={codeOptions('languages')} />
)

/** Beside the form: what the writer's own authority has already written, and what everyone shares. */
const Beside = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element => {
  const texts = [...data.contributions, ...data.notes]
  return (
    <>
      {data.summary !== null && (
        <Card view={view} id="summary-now" title={words.summary}>
          <SummaryText view={view} summary={data.summary} />
        </Card>
      )}
      <Card view={view} id="texts-now" title={words.textsOfMeeting}>
        {texts.length === 0 ? (
          <p class="govuk-body fl-empty">{view.t(words.textsEmpty)}</p>
        ) : (
          <MeetingEntries view={view} entries={texts} caseId={data.case.id} />
        )}
      </Card>
    </>
  )
}

const TextFormPage = ({
  view,
  data,
  form,
  actor,
  title,
  children,
}: FormPage & { readonly title: Text; readonly children: ComponentChildren }): JSX.Element => (
  <MeetingFormFrame view={view} case={data.case} actor={actor} title={title} errors={form.errors} back={back(data)}>
    <Columns side={<Beside view={view} data={data} />}>{children}</Columns>
  </MeetingFormFrame>
)

/** Of the box under the choice, once the choice has been made. */
const chosenVisibility = (form: FormState): 'own_register' | 'case_team' | undefined => {
  const chosen = valueOf(form, 'visibility')
  return chosen === 'own_register' || chosen === 'case_team' ? chosen : undefined
}

const ownTextForm = (title: Text, label: Text) =>
  function OwnTextForm(page: FormPage): JSX.Element {
    const { view, form, actor, data } = page
    return (
      <TextFormPage {...page} title={title}>
        <Form view={view} form={form} submit={words.save} secondary={cancel(data)}>
          <WhoSees view={view} form={form} actor={actor} />
          <Textarea
            view={view}
            form={form}
            name="body"
            label={label}
            hint={words.bodyHint}
            limit={ENTRY_LIMIT}
            rows={10}
            visibility={chosenVisibility(form)}
            register={actor.ownRegisterName ?? undefined}
          />
          <TextLanguage view={view} form={form} />
        </Form>
      </TextFormPage>
    )
  }

const contributionPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/contributions/new',
  read: readMeeting,
  submit: fileContribution,
  initial: (data) => ({ language: data.writerLanguage }),
  done,
  render: ownTextForm(words.contribution, words.contributionBody),
})

const notePage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/notes/new',
  read: readMeeting,
  submit: writeMeetingNote,
  initial: (data) => ({ language: data.writerLanguage }),
  done,
  render: ownTextForm(words.note, words.noteBody),
})

const SummaryForm = (page: FormPage): JSX.Element => {
  const { view, form, data } = page
  const { summary } = data
  return (
    <TextFormPage {...page} title={summary === null ? words.writeSummary : words.correctSummary}>
      <Form view={view} form={form} submit={words.save} secondary={cancel(data)} version={summary?.version}>
        <Textarea
          view={view}
          form={form}
          name="body"
          label={words.summary}
          hint={words.summaryHint}
          limit={ENTRY_LIMIT}
          rows={12}
          visibility="case_team"
        />
        <TextLanguage view={view} form={form} />
        {summary !== null && (
          <>
            <p class="govuk-body">
              <VisibilityLabel view={view} visibility="case_team" lead />
            </p>
            <TextInput view={view} form={form} name="correctionReason" label={words.correctionReason} />
          </>
        )}
      </Form>
    </TextFormPage>
  )
}

const summaryPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/summary',
  read: readMeeting,
  submit: writeMeetingSummary,
  initial: (data) => ({ body: data.summary?.body ?? '', language: data.summary?.language ?? data.writerLanguage }),
  done,
  render: SummaryForm,
})

export const textPages: readonly Page[] = [contributionPage, notePage, summaryPage]
