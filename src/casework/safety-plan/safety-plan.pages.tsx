import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { roleTexts } from '#casework/person/person.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Details, WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { CONTACT_LIMIT, SECRET_LIMIT, STEPS_LIMIT, type SafetyPlan } from './safety-plan.ts'
import { readSafetyPlan, readSafetyPlans, writeSafetyPlan } from './safety-plan.operations.ts'
import { words } from './safety-plan.words.ts'

const pathOf = (caseId: string, personId: string): string => `/cases/${caseId}/persons/${personId}/safety-plan`

const listPage = viewPage({
  path: '/cases/:caseId/safety-plans',
  read: readSafetyPlans,
  render: ({ view, data }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      back={{ href: `/cases/${data.case.id}`, text: frameWords.backToCase }}
    >
      <WarningText view={view}>{view.t(words.explain)}</WarningText>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.person, words.safeContact, { text: words.change, hidden: true }]}
        rows={data.people.map((each) => [
          `${each.name ?? view.t(words.unnamed)}, ${view.t(roleTexts[each.role] ?? words.person).toLocaleLowerCase(view.language)}`,
          each.plan === null ? view.t(words.none) : each.plan.safeContact,
          <a class="govuk-link" href={pathOf(data.case.id, each.personId)}>
            {view.t(each.plan === null ? words.make : words.change)}
            <span class="govuk-visually-hidden">: {each.name ?? view.t(words.unnamed)}</span>
          </a>,
        ])}
      />
    </CaseFrame>
  ),
})

const Earlier = ({ view, plans }: { view: View; plans: readonly SafetyPlan[] }): JSX.Element | null =>
  plans.length === 0 ? null : (
    <Details view={view} summary={words.earlier}>
      {plans.map((each) => (
        <SummaryList
          view={view}
          rows={[
            { key: words.safeContact, value: each.safeContact },
            { key: words.steps, value: each.steps },
            ...(each.secret === null ? [] : [{ key: words.secret, value: each.secret }]),
            {
              key: words.author,
              value: view.t(words.writtenBy(each.writtenByName, formatDateTime(each.writtenAt, view.language))),
            },
          ]}
        />
      ))}
    </Details>
  )

const planPage = formPage({
  path: '/cases/:caseId/persons/:personId/safety-plan',
  read: readSafetyPlan,
  submit: writeSafetyPlan,
  initial: ({ person: { plan } }) =>
    plan === null ? {} : { safeContact: plan.safeContact, steps: plan.steps, secret: plan.secret ?? '' },
  done: (_result, params) => `/cases/${params.caseId ?? ''}/safety-plans`,
  render: ({ view, data, form }) => {
    const list = `/cases/${data.case.id}/safety-plans`
    const { plan, name } = data.person
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.one}
        heading={`${view.t(words.one)}: ${name ?? view.t(words.unnamed)}`}
        errors={form.errors}
        back={{ href: list, text: words.title }}
      >
        <WarningText view={view}>{view.t(words.explain)}</WarningText>
        {plan !== null && (
          <p class="govuk-hint">
            {view.t(words.writtenBy(plan.writtenByName, formatDateTime(plan.writtenAt, view.language)))}
          </p>
        )}
        <Form
          view={view}
          form={form}
          submit={words.save}
          hidden={{ earlier: String(plan?.version ?? 0) }}
          secondary={{ href: list, text: frameWords.cancel }}
        >
          <Textarea
            view={view}
            form={form}
            name="safeContact"
            label={words.safeContact}
            hint={words.safeContactHint}
            visibility="case_team"
            limit={CONTACT_LIMIT}
            rows={3}
          />
          <Textarea
            view={view}
            form={form}
            name="steps"
            label={words.steps}
            hint={words.stepsHint}
            visibility="case_team"
            limit={STEPS_LIMIT}
            rows={6}
          />
          <Textarea
            view={view}
            form={form}
            name="secret"
            label={words.secret}
            hint={words.secretHint}
            visibility="case_team"
            limit={SECRET_LIMIT}
            rows={3}
            optional
          />
        </Form>
        <Earlier view={view} plans={data.earlier} />
      </CaseFrame>
    )
  },
})

export const safetyPlanPages: readonly Page[] = [listPage, planPage]
