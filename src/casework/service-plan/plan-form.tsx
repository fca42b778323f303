import type { JSX } from 'preact'
import { entrySubjects } from '#casework/entry/entry.ts'
import { formatDate } from '#kernel/format.ts'
import { codeOptions, Fieldset, Select } from '#web/components/choices.tsx'
import { valueOf } from '#web/components/field-parts.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Details } from '#web/components/panel.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { ACTIONS_MAX, OWN_GOAL_LIMIT, PLAN_SUBJECT, type ServicePlan } from './service-plan.ts'
import { words } from './service-plan.words.ts'

type FieldsProps = { readonly view: View; readonly form: FormState }

const ActionFields = ({ view, form, row }: FieldsProps & { row: number }): JSX.Element => (
  <Fieldset view={view} legend={words.action(row + 1)}>
    <TextInput view={view} form={form} name={`actions.${row}.goal`} label={words.goal} hint={words.goalHint} />
    <TextInput view={view} form={form} name={`actions.${row}.what`} label={words.what} />
    <TextInput
      view={view}
      form={form}
      name={`actions.${row}.who`}
      label={words.who}
      hint={words.whoHint}
      width="half"
    />
    <DateInput view={view} form={form} name={`actions.${row}.dueOn`} label={words.dueOn} />
    <Select
      view={view}
      form={form}
      name={`actions.${row}.subject`}
      label={words.subject}
      hint={words.subjectHint}
      options={entrySubjects().map((each) => ({ value: each.id, text: each.label }))}
      optional
    />
  </Fieldset>
)

const rowFields = ['goal', 'what', 'who', 'dueOn'] as const
const isUsed = (form: FormState, row: number): boolean =>
  rowFields.some((field) => valueOf(form, `actions.${row}.${field}`) !== '')

/** Rows in sight: those in use and one more, at least two. The rest wait in a closed box, so that the form stays calm. */
const shownRows = (form: FormState): number => {
  const used = Array.from({ length: ACTIONS_MAX }, (_, row) => row).filter((row) => isUsed(form, row))
  return Math.min(ACTIONS_MAX, Math.max(2, (used.at(-1) ?? -1) + 2))
}

/** The fields of a plan: own words first, then the actions. */
export const PlanFields = ({ view, form }: FieldsProps): JSX.Element => {
  const shown = shownRows(form)
  const rows = Array.from({ length: ACTIONS_MAX }, (_, row) => row)
  return (
    <>
      <Textarea
        view={view}
        form={form}
        name="ownGoal"
        label={words.ownGoal}
        hint={words.ownGoalHint}
        optional
        visibility="family"
        limit={OWN_GOAL_LIMIT}
      />
      <Select
        view={view}
        form={form}
        name="ownGoalLanguage"
        label={words.ownGoalLanguage}
        options={codeOptions('languages')}
      />
      <h2 class="govuk-heading-m">{view.t(words.actions)}</h2>
      <p class="govuk-hint">{view.t(words.actionsHint)}</p>
      <p class="govuk-body">
        <VisibilityLabel view={view} visibility="family" lead />
      </p>
      {rows.slice(0, shown).map((row) => (
        <ActionFields view={view} form={form} row={row} />
      ))}
      {shown < ACTIONS_MAX && (
        <Details view={view} summary={words.moreActions}>
          {rows.slice(shown).map((row) => (
            <ActionFields view={view} form={form} row={row} />
          ))}
        </Details>
      )}
    </>
  )
}

/** The values a form for the plan starts with. A day is typed the same way in every language. */
export const planValues = (
  plan: Pick<ServicePlan, 'ownGoal' | 'ownGoalLanguage' | 'actions'>,
  contactLanguage: string | null,
): FormValues => ({
  ownGoal: plan.ownGoal ?? '',
  ownGoalLanguage: plan.ownGoalLanguage ?? contactLanguage ?? '',
  ...Object.fromEntries(
    plan.actions.flatMap((action, row) => [
      [`actions.${row}.goal`, action.goal],
      [`actions.${row}.what`, action.what],
      [`actions.${row}.who`, action.who],
      [`actions.${row}.dueOn`, formatDate(action.dueOn, 'sv')],
      [`actions.${row}.subject`, action.subject === PLAN_SUBJECT ? '' : action.subject],
    ]),
  ),
})
