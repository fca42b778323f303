import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Card, InsetText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { View } from '#web/view.ts'
import { nextStatuses, type ServiceStep } from './service-referral.ts'
import type { ShownService } from './service-referral.operations.ts'
import { words } from './service-referral.words.ts'

type ServiceCardProps = {
  readonly view: View
  readonly caseId: string
  readonly service: ShownService
  readonly can: readonly string[]
}

const kindOf = (service: ShownService): StatusKind => {
  if (service.unconfirmed) return 'urgent'
  if (service.status === 'started') return 'done'
  return nextStatuses(service.status).length === 0 ? 'closed' : 'waiting'
}

const StepBody = ({ view, step }: { view: View; step: ServiceStep }): JSX.Element => (
  <>
    {step.confirmedBy !== null && <p class="govuk-body">{view.t(words.confirmedByLine(step.confirmedBy))}</p>}
    {step.reason !== null && <Paragraphs text={view.t(words.reasonLine(step.reason))} />}
  </>
)

const Steps = ({ view, steps }: { view: View; steps: readonly ServiceStep[] }): JSX.Element => (
  <Timeline
    view={view}
    entries={steps.map((step) => ({
      title: label('service_referral_statuses', step.status),
      when: formatDate(step.happenedOn, view.language),
      isoWhen: step.happenedOn,
      who: words.recordedBy(step.recordedByName),
      ...(step.confirmedBy === null && step.reason === null ? {} : { body: <StepBody view={view} step={step} /> }),
    }))}
  />
)

const factsOf = (view: View, service: ShownService): SummaryRow[] => [
  { key: words.offeredBy, value: service.offeredByName },
  ...(service.confirmBy === null
    ? []
    : [{ key: words.confirmBy, value: formatDate(service.confirmBy, view.language) }]),
  ...(service.note === null
    ? []
    : [
        {
          key: words.note,
          value: (
            <>
              <Paragraphs text={service.note} />
              <VisibilityLabel view={view} visibility="case_team" />
            </>
          ),
        },
      ]),
]

/** When the help should be checked, with a way to set it: only until a follow-up is set. */
const Proposal = ({ view, caseId, day }: { view: View; caseId: string; day: string }): JSX.Element => (
  <InsetText>
    <p class="govuk-body">
      {view.t(words.followUpProposed(formatDate(day, view.language)))}{' '}
      <a class="govuk-link" href={`/cases/${caseId}/follow-ups/new?dueOn=${day}`}>
        {view.t(words.setFollowUp)}
      </a>
    </p>
  </InsetText>
)

/** One service: what it is, how it stands, what has happened, and the next thing to record. */
export const ServiceCard = ({ view, caseId, service, can }: ServiceCardProps): JSX.Element => {
  const mayStep = can.includes('service_referral.update') && nextStatuses(service.status).length > 0
  return (
    <Card
      view={view}
      id={`service-${service.id}`}
      title={`${view.t(label('service_types', service.serviceType))}: ${service.provider}`}
      accent={service.unconfirmed}
      {...(mayStep ? { action: { href: `/cases/${caseId}/services/${service.id}/steps`, text: words.step } } : {})}
    >
      <p class="govuk-body">
        <StatusTag view={view} kind={kindOf(service)} text={label('service_referral_statuses', service.status)} />
        {service.unconfirmed && `, ${view.t(words.confirmationMissing)}`}
      </p>
      {service.proposedFollowUp !== null && can.includes('follow_up.set') && (
        <Proposal view={view} caseId={caseId} day={service.proposedFollowUp} />
      )}
      <SummaryList view={view} rows={factsOf(view, service)} />
      <Steps view={view} steps={service.steps} />
    </Card>
  )
}
