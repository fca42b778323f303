import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { OwnWordsFirst } from '#casework/assessment/own-words-first.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { isLanguage } from '#kernel/language.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, Details, InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { planActionPages } from './plan-action.pages.tsx'
import { planAgreementPages } from './plan-agreement.pages.tsx'
import { PlanFields, planValues } from './plan-form.tsx'
import { planSheetPages } from './plan-sheet.pages.tsx'
import { words as sheetWords } from './plan-sheet.words.ts'
import { PlanShown } from './plan-shown.tsx'
import { startingPoint, type ServicePlan } from './service-plan.ts'
import { readPlan, writePlan } from './service-plan.operations.ts'
import { stateTexts, words } from './service-plan.words.ts'

type Data = z.output<typeof readPlan.output>
type PartProps = { readonly view: View; readonly data: Data; readonly base: string }

const Draft = ({ view, data, base, plan }: PartProps & { plan: ServicePlan }): JSX.Element => (
  <Card view={view} id="draft" title={words.planNumber(plan.planNumber)} accent>
    <p class="govuk-body">
      <StatusTag view={view} kind="next" text={stateTexts.draft} />
    </p>
    <PlanShown view={view} plan={plan} />
    <ButtonRow>
      {data.can.includes('service_plan.agree') && (
        <ButtonLink href={`${base}/${plan.id}/agree`}>{view.t(words.agree)}</ButtonLink>
      )}
      {data.can.includes('service_plan.write') && (
        <ButtonLink kind="secondary" href={`${base}/write`}>
          {view.t(words.editDraft)}
        </ButtonLink>
      )}
    </ButtonRow>
  </Card>
)

const InForce = ({ view, data, base, plan }: PartProps & { plan: ServicePlan }): JSX.Element => {
  const mayWrite = data.can.includes('service_plan.write')
  // A document is in the client's language (U-01).
  const sheetLanguage = isLanguage(data.contactLanguage) ? data.contactLanguage : view.language
  return (
    <Card view={view} id="current" title={words.planNumber(plan.planNumber)}>
      <p class="govuk-body">
        <StatusTag view={view} kind="done" text={stateTexts.agreed} />
      </p>
      <PlanShown
        view={view}
        plan={plan}
        statusHref={mayWrite ? (action) => `${base}/${plan.id}/actions/${action.id}` : undefined}
      />
      <ButtonRow>
        <ButtonLink href={`${base}/${plan.id}/sheet?language=${sheetLanguage}`}>{view.t(sheetWords.read)}</ButtonLink>
        {mayWrite && data.draft === null && (
          <ButtonLink kind="secondary" href={`${base}/write`}>
            {view.t(words.writeNext)}
          </ButtonLink>
        )}
      </ButtonRow>
    </Card>
  )
}

const planPage = viewPage({
  path: '/cases/:caseId/plan',
  read: readPlan,
  render: ({ view, data, actor }) => {
    const base = `/cases/${data.case.id}/plan`
    const isFirst = data.current === null && data.draft === null
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.title}
        part="plan"
        help={<RoleHelp view={view} actor={actor} screen="plan" />}
      >
        <OwnWordsFirst view={view} caseId={data.case.id} family={data.ownWords} />
        <p class="govuk-body">{view.t(words.intro)}</p>
        {isFirst && <p class="govuk-body">{view.t(words.none)}</p>}
        {isFirst && data.can.includes('service_plan.write') && (
          <ButtonLink href={`${base}/write`}>{view.t(words.writeFirst)}</ButtonLink>
        )}
        {data.draft !== null && <Draft view={view} data={data} base={base} plan={data.draft} />}
        {data.current !== null && <InForce view={view} data={data} base={base} plan={data.current} />}
        {data.earlier.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{view.t(words.earlierPlans)}</h2>
            {data.earlier.map((plan) => (
              <Details view={view} summary={words.planNumber(plan.planNumber)}>
                <PlanShown view={view} plan={plan} />
              </Details>
            ))}
          </>
        )}
      </CaseFrame>
    )
  },
})

const titleOf = ({ draft, current }: Data) =>
  draft !== null ? words.editDraft : current === null ? words.writeFirst : words.writeNext

const writePage = formPage({
  path: '/cases/:caseId/plan/write',
  read: readPlan,
  submit: writePlan,
  initial: (data) => planValues(startingPoint(data.draft, data.current), data.contactLanguage),
  done: (_result, params) => `/cases/${params.caseId ?? ''}/plan`,
  render: ({ view, data, form }) => {
    const back = `/cases/${data.case.id}/plan`
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={titleOf(data)}
        back={{ href: back, text: words.toPlan }}
        errors={form.errors}
      >
        {data.draft === null && data.current !== null && <InsetText>{view.t(words.writeNextExplained)}</InsetText>}
        {data.draft !== null &&
          (form.draftSavedAt !== undefined || form.errors.some((error) => error.field === '')) && (
            <Details view={view} summary={words.draftNow} open>
              <PlanShown view={view} plan={data.draft} />
            </Details>
          )}
        <Form
          view={view}
          form={form}
          submit={words.saveDraft}
          version={data.draft?.version}
          secondary={{ href: back, text: frameWords.cancel }}
        >
          <PlanFields view={view} form={form} />
        </Form>
      </CaseFrame>
    )
  },
})

export const servicePlanPages: readonly Page[] = [
  planPage,
  writePage,
  ...planAgreementPages,
  ...planActionPages,
  ...planSheetPages,
]
