import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { MergerPlan } from './merger-plan.ts'
import { problemTexts, words } from './merger-plan.words.ts'

type PlanProps = { readonly view: View; readonly plan: MergerPlan }

/** Why a plan could not be made on its day; nothing where nothing hindered it. */
export const PlanProblems = ({ view, plan }: PlanProps): JSX.Element | null =>
  plan.problems.length === 0 ? null : (
    <>
      <WarningText view={view}>{view.t(words.notMade)}</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {plan.problems.map((each) => (
          <li>{view.t(problemTexts[each])}</li>
        ))}
      </ul>
    </>
  )

type NotesProps = {
  readonly view: View
  readonly teamId: string
  readonly plans: readonly MergerPlan[]
  readonly mayCallOff: boolean
}

/** That a team will go into another, or others into it, on its page. */
export const PlanNotes = ({ view, teamId, plans, mayCallOff }: NotesProps): JSX.Element => (
  <>
    {plans.map((each) => {
      const other = each.from.id === teamId ? each.into : each.from
      const day = formatDate(each.mergesOn, view.language)
      return (
        <InsetText>
          <p class="govuk-body">
            {view.t(each.from.id === teamId ? words.goesInto(day) : words.takesIn(day))}{' '}
            <a class="govuk-link" href={`/network/teams/${other.id}`}>
              {view.t(other.name)}
            </a>
          </p>
          <p class="govuk-body">{view.t(words.decided(each.reason, each.plannedByName))}</p>
          <PlanProblems view={view} plan={each} />
          {mayCallOff && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/network/merger-plans/${each.id}`}>
                {view.t(words.callOff)}
              </a>
            </p>
          )}
        </InsetText>
      )
    })}
  </>
)
