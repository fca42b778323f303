import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { roleTexts } from '#casework/person/person.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { asHeading } from '#kernel/language.ts'
import { readParticipation } from '#participation/participation-end/participation-end.operations.ts'
import { words } from '#participation/participation-end/participation-end.words.ts'
import { codeOptions, Radios } from '#web/components/choices.tsx'
import { DateInput, TextInput, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { recordContactAttempt } from './contact-attempt.operations.ts'
import { words as attemptWords } from './contact-attempt.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/participation`
const attemptPage = formPage({
  path: '/cases/:caseId/contact-attempts/new',
  read: readParticipation,
  submit: recordContactAttempt,
  done: (_result, params) => pathOf(params.caseId ?? ''),
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={attemptWords.record}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <Form
        view={view}
        form={form}
        submit={attemptWords.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="personId"
          label={attemptWords.whom}
          options={data.persons.map((each) => ({
            value: each.id,
            text: `${each.name ?? view.t(words.unnamed)}, ${view.t(roleTexts[each.role] ?? words.unnamed).toLocaleLowerCase(view.language)}`,
          }))}
        />
        <DateInput view={view} form={form} name="triedOn" label={attemptWords.day} example={view.today} />
        <TimeInput view={view} form={form} name="time" label={attemptWords.time} />
        <Radios
          view={view}
          form={form}
          name="means"
          label={attemptWords.means}
          columns
          options={codeOptions('contact_means', asHeading)}
        />
        <Radios
          view={view}
          form={form}
          name="outcome"
          label={attemptWords.outcome}
          options={codeOptions('contact_outcomes', asHeading)}
        />
        <TextInput
          view={view}
          form={form}
          name="note"
          label={attemptWords.note}
          hint={attemptWords.noteHint}
          optional
        />
      </Form>
    </CaseFrame>
  ),
})

export const contactAttemptPages: readonly Page[] = [attemptPage]
