import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { asHeading } from '#kernel/language.ts'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { words as assessmentWords } from './assessment.words.ts'
import { correctCause, readCause, withdrawCause } from './cause-change.operations.ts'
import { CauseFields, valuesOfCause } from './cause-fields.tsx'
import { CauseSaid } from './cause-said.tsx'
import { words } from './cause.words.ts'

const toCauses = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `/cases/${params.caseId ?? ''}/assessment#causes`

/** Corrects a cause one has recorded. The category stays: another category is another cause. */
export const correctCausePage = formPage({
  path: '/cases/:caseId/causes/:causeId/correct',
  read: readCause,
  submit: correctCause,
  initial: (data) => valuesOfCause(data.cause),
  done: toCauses,
  render: ({ view, data, form }) => {
    const back = `/cases/${data.case.id}/assessment`
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.correct}
        back={{ href: back, text: assessmentWords.toAssessment }}
        errors={form.errors}
      >
        <h2 class="govuk-heading-m">{view.t(asHeading(label('cause_categories', data.cause.category)))}</h2>
        <p class="govuk-body">{view.t(words.correctHint)}</p>
        <Form
          view={view}
          form={form}
          submit={assessmentWords.save}
          version={data.cause.version}
          secondary={{ href: back, text: frameWords.cancel }}
        >
          <CauseFields view={view} form={form} category={data.cause.category} />
          <TextInput view={view} form={form} name="reason" label={words.correctionReason} />
        </Form>
      </CaseFrame>
    )
  },
})

/** Takes a cause one has recorded out of the list, with a reason. */
export const withdrawCausePage = formPage({
  path: '/cases/:caseId/causes/:causeId/withdraw',
  read: readCause,
  submit: withdrawCause,
  done: toCauses,
  render: ({ view, data, form }) => {
    const back = `/cases/${data.case.id}/assessment`
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.withdraw}
        back={{ href: back, text: assessmentWords.toAssessment }}
        errors={form.errors}
      >
        <h2 class="govuk-heading-m">{view.t(asHeading(label('cause_categories', data.cause.category)))}</h2>
        <InsetText>
          <CauseSaid view={view} said={data.cause} />
        </InsetText>
        <p class="govuk-body">{view.t(words.withdrawHint)}</p>
        <Form
          view={view}
          form={form}
          submit={words.withdraw}
          warning
          version={data.cause.version}
          secondary={{ href: back, text: frameWords.cancel }}
        >
          <TextInput view={view} form={form} name="reason" label={words.withdrawalReason} />
        </Form>
      </CaseFrame>
    )
  },
})
