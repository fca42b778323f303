import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { roleTexts } from '#casework/person/person.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { codeList } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { ReleasedBody } from './released-card.tsx'
import { RELEASED_LIMIT, releasableSubjects, remarkKinds, REMARK_LIMIT, type ReleasedTexts } from './released-text.ts'
import {
  endReleasedText,
  readReleasedText,
  readReleasedTexts,
  recordRemark,
  releaseText,
} from './released-text.operations.ts'
import { remarkTexts, words } from './released-text.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/released-texts`
const toPage = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')

type Fields = { readonly view: View; readonly form: FormState; readonly data: ReleasedTexts }

/** The fields of a summary: shown when no note is chosen. */
const SummaryFields = ({ view, form }: Fields): JSX.Element => (
  <>
    <Select
      view={view}
      form={form}
      name="subject"
      label={words.subject}
      options={releasableSubjects().map((each) => ({ value: each.id, text: asHeading(each.label) }))}
    />
    <Textarea
      view={view}
      form={form}
      name="body"
      label={words.body}
      hint={words.bodyHint}
      mayTell
      limit={RELEASED_LIMIT}
      rows={6}
    />
  </>
)

const What = ({ view, form, data }: Fields): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="entryId"
    label={words.what}
    hint={words.noteHint}
    options={[
      { value: '', text: words.summary, reveal: <SummaryFields view={view} form={form} data={data} /> },
      ...data.notes.map((each) => ({
        value: each.id,
        text: words.noteOf(formatDateTime(each.writtenAt, view.language)),
        hint: each.excerpt,
      })),
    ]}
  />
)

const releasePage = formPage({
  path: '/cases/:caseId/released-texts/new',
  read: readReleasedTexts,
  submit: releaseText,
  initial: (data) => ({ entryId: '', language: data.writerLanguage }),
  done: toPage,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.release}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <InsetText>{view.t(words.seenBy)}</InsetText>
      {data.waiting > 0 && <InsetText>{view.t(words.waiting(data.waiting))}</InsetText>}
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="personId"
          label={words.toWhom}
          options={data.readers.map((each) => ({
            value: each.id,
            text: `${each.name ?? view.t(words.unnamed)}, ${view.t(roleTexts[each.role] ?? words.unnamed).toLocaleLowerCase(view.language)}`,
          }))}
        />
        <What view={view} form={form} data={data} />
        <Radios
          view={view}
          form={form}
          name="language"
          label={words.language}
          options={codeList('languages')
            .codes.filter((each) => ['sv', 'fi', 'en'].includes(each.id))
            .map((each) => ({ value: each.id, text: asHeading(each.label) }))}
        />
      </Form>
    </CaseFrame>
  ),
})

const remarkPage = formPage({
  path: '/cases/:caseId/released-texts/:textId/remarks/new',
  read: readReleasedText,
  submit: recordRemark,
  done: toPage,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.remark}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <ReleasedBody view={view} text={data.text} heading="h2" />
      <InsetText>{view.t(words.seenBy)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={frameWords.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="kind"
          label={words.remarkKind}
          options={remarkKinds.map((each) => ({ value: each, text: remarkTexts[each] }))}
        />
        <Textarea
          view={view}
          form={form}
          name="body"
          label={words.remarkBody}
          hint={words.remarkHint}
          limit={REMARK_LIMIT}
          rows={5}
        />
        <Select view={view} form={form} name="language" label={words.language} options={codeOptions('languages')} />
      </Form>
    </CaseFrame>
  ),
})

const endPage = formPage({
  path: '/cases/:caseId/released-texts/:textId/end',
  read: readReleasedText,
  submit: endReleasedText,
  draft: false,
  done: toPage,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.end}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <ReleasedBody view={view} text={data.text} heading="h2" />
      <InsetText>{view.t(words.endExplained)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.end}
        version={data.text.version}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <></>
      </Form>
    </CaseFrame>
  ),
})

export const releasingPages: readonly Page[] = [releasePage, remarkPage, endPage]
