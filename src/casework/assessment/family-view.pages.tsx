import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage } from '#http/pages.ts'
import { asHeading, type Text } from '#kernel/language.ts'
import { codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { TextInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { WORDS_LIMIT, type ViewOfPerson } from './family-view.ts'
import { readFamilyView, recordFamilyView } from './family-view.operations.ts'
import { RecordedView } from './family-view-shown.tsx'
import { words } from './family-view.words.ts'
import { words as assessmentWords } from './assessment.words.ts'

type FieldsProps = {
  readonly view: View
  readonly form: FormState
  /** After the family's no nothing new is shared: what somebody says then stands with the authority they say it to (C-38). */
  readonly shares: boolean
}

/** The fields of a view that is known. */
const WordFields = ({ view, form, shares }: FieldsProps): JSX.Element => (
  <>
    <Radios
      view={view}
      form={form}
      name="visibility"
      label={words.whoReads}
      hint={shares ? words.whoReadsHint : words.whoReadsAfterNo}
      options={[
        ...(shares ? [{ value: 'case_team', text: words.readByAll }] : []),
        { value: 'own_register', text: words.readByOwn },
      ]}
    />
    <Textarea
      view={view}
      form={form}
      name="words"
      label={words.ownWords}
      hint={words.ownWordsHint}
      mayTell
      limit={WORDS_LIMIT}
      rows={7}
    />
    <Select
      view={view}
      form={form}
      name="language"
      label={words.language}
      hint={words.languageHint}
      options={codeOptions('languages')}
    />
    <Radios
      view={view}
      form={form}
      name="foundOut"
      label={words.foundOut}
      columns
      options={codeOptions('ways_found_out', asHeading)}
    />
  </>
)

const Known = ({ view, form, shares }: FieldsProps): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="known"
    label={words.known}
    options={[
      { value: 'yes', text: words.knownYes, reveal: <WordFields view={view} form={form} shares={shares} /> },
      {
        value: 'no',
        text: words.knownNo,
        reveal: <TextInput view={view} form={form} name="missingReason" label={words.missingReason} />,
      },
    ]}
  />
)

const titleOf = (of: ViewOfPerson): Text => (of.party === 'youth' ? words.recordYouth : words.recordGuardian)

const viewFormAt = (path: string) =>
  formPage({
    path,
    read: readFamilyView,
    submit: recordFamilyView,
    initial: (data) => ({
      known: 'yes',
      visibility: data.case.participationEnded === null ? 'case_team' : 'own_register',
      language: data.view.contactLanguage ?? '',
    }),
    done: (_result, params) => `/cases/${params.caseId ?? ''}/assessment`,
    render: ({ view, data, form }) => {
      const { latest, name } = data.view
      const back = `/cases/${data.case.id}/assessment`
      return (
        <CaseFrame
          view={view}
          case={data.case}
          title={titleOf(data.view)}
          back={{ href: back, text: assessmentWords.toAssessment }}
          errors={form.errors}
        >
          {data.view.party === 'guardian' && name !== null && (
            <p class="govuk-body-l">{view.t(words.guardianNamed(name))}</p>
          )}
          {latest !== null && (
            <>
              <RecordedView view={view} recorded={latest} />
              <InsetText>{view.t(words.renewExplained)}</InsetText>
            </>
          )}
          <Form
            view={view}
            form={form}
            submit={assessmentWords.save}
            version={latest?.version}
            secondary={{ href: back, text: frameWords.cancel }}
          >
            <Known view={view} form={form} shares={data.case.participationEnded === null} />
          </Form>
        </CaseFrame>
      )
    },
  })

/** The young person, or a guardian whose name is not known; and a guardian by their id. */
export const familyViewPages = [
  viewFormAt('/cases/:caseId/assessment/views/:party'),
  viewFormAt('/cases/:caseId/assessment/views/:party/:personId'),
]
