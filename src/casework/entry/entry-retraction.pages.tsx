import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { retractEntry } from './entry-retraction.operations.ts'
import { readEntry } from './entry.operations.ts'
import { words } from './entry.words.ts'

const retractPage = formPage({
  path: '/cases/:caseId/entries/:entryId/retract',
  read: readEntry,
  submit: retractEntry,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/entries/${params.entryId ?? ''}`,
  render: ({ view, data, form }) => (
    <CaseFrame view={view} case={data.case} title={words.retract} errors={form.errors}>
      <p class="govuk-body">{view.t(words.retractHint)}</p>
      <InsetText>
        <Paragraphs text={data.entry.body} />
      </InsetText>
      <Form
        view={view}
        form={form}
        submit={words.retract}
        version={data.entry.version}
        warning
        secondary={{ href: `/cases/${data.case.id}/entries/${data.entry.id}`, text: frameWords.cancel }}
      >
        <TextInput view={view} form={form} name="reason" label={words.retractionReason} />
      </Form>
    </CaseFrame>
  ),
})

export const entryRetractionPages: readonly Page[] = [retractPage]
