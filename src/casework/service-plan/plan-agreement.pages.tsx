import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { asHeading } from '#kernel/language.ts'
import { formPage } from '#http/pages.ts'
import { codeList } from '#kernel/codes.ts'
import { codeOptions, Fieldset, Select } from '#web/components/choices.tsx'
import { valueOf } from '#web/components/field-parts.tsx'
import { DateInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, Details } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { agreePlan, readPlanVersion } from './plan-agreement.operations.ts'
import { PlanShown } from './plan-shown.tsx'
import { AGREEMENTS_MAX } from './service-plan.ts'
import { words } from './service-plan.words.ts'

type RowProps = { readonly view: View; readonly form: FormState; readonly row: number }

const AgreementFields = ({ view, form, row }: RowProps): JSX.Element => (
  <Fieldset view={view} legend={words.agreement(row + 1)}>
    <Select
      view={view}
      form={form}
      name={`agreements.${row}.givenBy`}
      label={words.givenBy}
      options={codeOptions('consent_given_by')}
    />
    <Select
      view={view}
      form={form}
      name={`agreements.${row}.method`}
      label={words.method}
      options={codeOptions('consent_methods')}
    />
    <Select
      view={view}
      form={form}
      name={`agreements.${row}.capacity`}
      label={words.capacity}
      options={codeOptions('consent_capacity')}
    />
    <DateInput view={view} form={form} name={`agreements.${row}.agreedOn`} label={words.agreedOn} />
  </Fieldset>
)

/** The young person's and one guardian's rows are in sight; further ones wait in a closed box. */
const SHOWN = 2
const rows = Array.from({ length: AGREEMENTS_MAX }, (_, row) => row)

const agreePage = formPage({
  path: '/cases/:caseId/plan/:planId/agree',
  read: readPlanVersion,
  submit: agreePlan,
  draft: false,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/plan`,
  render: ({ view, data, form }) => {
    const back = `/cases/${data.case.id}/plan`
    const moreInUse = rows.slice(SHOWN).some((row) => valueOf(form, `agreements.${row}.givenBy`) !== '')
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.agree}
        back={{ href: back, text: words.toPlan }}
        errors={form.errors}
      >
        <p class="govuk-body">{view.t(words.agreeIntro)}</p>
        <Card view={view} id="plan" title={words.planNumber(data.plan.planNumber)}>
          <PlanShown view={view} plan={data.plan} />
        </Card>
        <Details view={view} summary={words.whoseConsent}>
          <ul class="govuk-list govuk-list--bullet">
            {[...codeList('consent_given_by').codes, ...codeList('consent_methods').codes].map(
              ({ label, help }) =>
                help !== undefined && (
                  <li>
                    {view.t(asHeading(label))}: {view.t(help)}
                  </li>
                ),
            )}
          </ul>
        </Details>
        <Form
          view={view}
          form={form}
          submit={words.agree}
          version={data.plan.version}
          secondary={{ href: back, text: frameWords.cancel }}
        >
          {rows.slice(0, SHOWN).map((row) => (
            <AgreementFields view={view} form={form} row={row} />
          ))}
          <Details view={view} summary={words.moreAgreements} open={moreInUse}>
            {rows.slice(SHOWN).map((row) => (
              <AgreementFields view={view} form={form} row={row} />
            ))}
          </Details>
        </Form>
      </CaseFrame>
    )
  },
})

export const planAgreementPages = [agreePage]
