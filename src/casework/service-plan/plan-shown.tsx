import type { ComponentChildren, JSX } from 'preact'
import { asHeading } from '#kernel/language.ts'
import { ExternalTaskSaid } from '#casework/external-task/external-task-said.tsx'
import { OwnWords } from '#casework/assessment/own-words.tsx'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { endedStatuses, type PlanAction, type ServicePlan } from './service-plan.ts'
import { words } from './service-plan.words.ts'

/** The young person's own goal in quotation marks, labelled as theirs (P-02). */
export const OwnGoal = ({
  view,
  plan,
}: {
  view: View
  plan: Pick<ServicePlan, 'ownGoal' | 'ownGoalLanguage'>
}): JSX.Element => (
  <>
    <h3 class="govuk-heading-s">{view.t(words.ownGoal)}</h3>
    {plan.ownGoal === null ? (
      <p class="govuk-body">{view.t(words.noOwnGoal)}</p>
    ) : (
      <OwnWords words={plan.ownGoal} language={plan.ownGoalLanguage} />
    )}
  </>
)

const isLate = (view: View, action: PlanAction): boolean =>
  action.dueOn < view.today && !endedStatuses.includes(action.status)

const statusKind = (view: View, action: PlanAction): StatusKind =>
  isLate(view, action) ? 'urgent' : endedStatuses.includes(action.status) ? 'done' : 'waiting'

type ActionsProps = {
  readonly view: View
  readonly plan: ServicePlan
  /** Where the status of an action is changed; left out where it cannot be. */
  readonly statusHref?: ((action: PlanAction) => string) | undefined
}

/** Who does what by when; of a plan in force also how it has gone. */
export const Actions = ({ view, plan, statusHref }: ActionsProps): JSX.Element => {
  const followed = plan.state !== 'draft'
  const cells = (action: PlanAction): ComponentChildren[] => [
    action.what,
    action.goal,
    <>
      {action.who}
      {action.externalTask !== null && (
        <>
          <br />
          <ExternalTaskSaid view={view} task={action.externalTask} />
        </>
      )}
    </>,
    <>
      {formatDate(action.dueOn, view.language)}
      {followed && isLate(view, action) && ` (${view.t(words.late)})`}
    </>,
  ]
  const status = (action: PlanAction): ComponentChildren => (
    <>
      <StatusTag
        view={view}
        kind={statusKind(view, action)}
        text={asHeading(label('plan_goal_statuses', action.status))}
      />
      {statusHref && (
        <>
          {' '}
          <a class="govuk-link" href={statusHref(action)}>
            {view.t(words.setStatus)}
            <span class="govuk-visually-hidden">: {action.what}</span>
          </a>
        </>
      )}
    </>
  )
  return (
    <DataTable
      view={view}
      caption={words.actions}
      headers={[
        words.whatColumn,
        words.goal,
        words.whoColumn,
        words.dueColumn,
        ...(followed ? [words.statusColumn] : []),
      ]}
      rows={plan.actions.map((action) => [...cells(action), ...(followed ? [status(action)] : [])])}
    />
  )
}

/** Who agreed, how, how their capacity was judged, when and to whom. */
const Agreements = ({ view, plan }: { view: View; plan: ServicePlan }): JSX.Element | null =>
  plan.agreements.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{view.t(words.agreements)}</h3>
      <ul class="govuk-list">
        {plan.agreements.map((each) => (
          <li>
            {view.t(
              words.agreementLine({
                who: view.t(asHeading(label('consent_given_by', each.givenBy))),
                method: view.t(label('consent_methods', each.method)),
                capacity: view.t(label('consent_capacity', each.capacity)),
                day: formatDate(each.agreedOn, view.language),
                receivedBy: each.receivedByName,
              }),
            )}
          </li>
        ))}
      </ul>
    </>
  )

/** One version of the plan: own words first, then actions, then consents and who wrote it. */
export const PlanShown = ({ view, plan, statusHref }: ActionsProps): JSX.Element => (
  <>
    <OwnGoal view={view} plan={plan} />
    <Actions view={view} plan={plan} statusHref={statusHref} />
    <Agreements view={view} plan={plan} />
    <p class="govuk-hint">
      {view.t(
        words.writtenBy(
          plan.writtenByName,
          view.t(label('professions', plan.writtenByProfession)),
          formatDate(plan.writtenAt, view.language),
        ),
      )}
    </p>
  </>
)
