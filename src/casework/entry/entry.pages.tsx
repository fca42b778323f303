import type { JSX } from 'preact'
import { CaseFrame, isWhole } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { openCaseHead } from '#casework/anchor-case/anchor-case.operations.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { languages } from '#kernel/language.ts'
import { Radios } from '#web/components/choices.tsx'
import { TextInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Details, InsetText } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { ENTRY_LIMIT } from './entry.ts'
import { EntryVisibility } from './entry-visibility.tsx'
import { AddressReason, SubjectOfText, WhoSees } from './entry-fields.tsx'
import { Origin } from './entry-origin.tsx'
import { correctEntry, readEntry, writeEntry } from './entry.operations.ts'
import { kindTexts, words } from './entry.words.ts'

const LanguageOfText = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="language"
    label={words.language}
    options={languages.map((each) => ({ value: each, text: label('languages', each) }))}
  />
)

const writePage = formPage({
  path: '/cases/:caseId/entries/new',
  read: openCaseHead,
  submit: writeEntry,
  initial: (_data, params) => ({ language: params.textLanguage ?? '' }),
  done: (_result, params) => `/cases/${params.caseId ?? ''}`,
  render: ({ view, data, form, actor }) => (
    <CaseFrame view={view} case={data.case} title={words.write} errors={form.errors}>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <WhoSees view={view} form={form} actor={actor} asksSubject />
        <Textarea
          view={view}
          form={form}
          name="body"
          label={words.body}
          hint={words.bodyHint}
          mayTell
          limit={ENTRY_LIMIT}
          rows={10}
        />
        <AddressReason view={view} form={form} />
        <LanguageOfText view={view} form={form} />
      </Form>
    </CaseFrame>
  ),
})

/** What can be done with an entry, each on a page of its own. */
const ways = [
  { permission: 'disclosure.make', path: 'share', text: words.share },
  { permission: 'entry.correct', path: 'correct', text: words.correct },
  { permission: 'third_person.mark', path: 'third-persons', text: words.thirdPersons },
  { permission: 'entry.retract', path: 'retract', text: words.retract },
] as const

const readPage = viewPage({
  path: '/cases/:caseId/entries/:entryId',
  read: readEntry,
  render: ({ view, data }) => (
    <CaseFrame view={view} case={data.case} title={kindTexts[data.entry.kind]}>
      <p class="govuk-body">
        {view.t(words.by(data.entry.authorName, view.t(label('professions', data.entry.authorProfession))))} ·{' '}
        {formatDateTime(data.entry.writtenAt, view.language)}
      </p>
      <EntryVisibility view={view} entry={data.entry} />
      {data.entry.registerKind !== 'shared' && (
        <p class="govuk-body">
          {view.t(words.subject)} {view.t(label('consent_categories', data.entry.subject))}
        </p>
      )}
      {data.entry.retractedAt !== null && (
        <InsetText>
          {view.t(
            words.retracted(formatDateTime(data.entry.retractedAt, view.language), data.entry.retractionReason ?? ''),
          )}
        </InsetText>
      )}
      {data.origin !== null && <Origin view={view} origin={data.origin} />}
      <Paragraphs text={data.entry.body} />
      {data.entry.correctedAt !== null && (
        <p class="govuk-hint">
          {view.t(
            words.corrected(formatDateTime(data.entry.correctedAt, view.language), data.entry.correctionReason ?? ''),
          )}
        </p>
      )}
      {ways.some((way) => data.can.includes(way.permission)) && (
        <ul class="govuk-list">
          {ways.flatMap((way) =>
            data.can.includes(way.permission) ? (
              <li>
                <a class="govuk-link" href={`/cases/${data.case.id}/entries/${data.entry.id}/${way.path}`}>
                  {view.t(way.text)}
                </a>
              </li>
            ) : (
              []
            ),
          )}
        </ul>
      )}
      {data.entry.registerKind !== 'shared' && isWhole(data.case) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/cases/${data.case.id}/restricted-texts/${data.entry.id}`}>
            {view.t(words.restrict)}
          </a>
        </p>
      )}
      {data.earlier.length > 0 && (
        <Details view={view} summary={words.earlier}>
          {data.earlier.map((each) => (
            <div>
              <h2 class="govuk-heading-s">{formatDateTime(each.writtenAt, view.language)}</h2>
              <Paragraphs text={each.body} />
            </div>
          ))}
        </Details>
      )}
    </CaseFrame>
  ),
})

const correctPage = formPage({
  path: '/cases/:caseId/entries/:entryId/correct',
  read: readEntry,
  submit: correctEntry,
  initial: (data) => ({ body: data.entry.body, subject: data.entry.subject }),
  // Where marks no longer fit, their author goes to mark again.
  done: ({ staleMarks }, params) =>
    `/cases/${params.caseId ?? ''}/entries/${params.entryId ?? ''}${staleMarks > 0 ? '/third-persons' : ''}`,
  render: ({ view, data, form }) => (
    <CaseFrame view={view} case={data.case} title={words.correct} errors={form.errors}>
      <Form view={view} form={form} submit={words.save} version={data.entry.version}>
        <Textarea
          view={view}
          form={form}
          name="body"
          label={words.body}
          limit={ENTRY_LIMIT}
          rows={10}
          visibility={data.entry.registerKind === 'shared' ? 'case_team' : 'own_register'}
          register={data.entry.registerName}
        />
        <AddressReason view={view} form={form} />
        {data.entry.registerKind !== 'shared' && <SubjectOfText view={view} form={form} usual={data.entry.subject} />}
        <TextInput view={view} form={form} name="reason" label={words.correctionReason} />
      </Form>
    </CaseFrame>
  ),
})

export const entryPages: readonly Page[] = [writePage, readPage, correctPage]
