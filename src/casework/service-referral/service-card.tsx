import type { JSX } from 'preact'
import { asHeading } from '#kernel/language.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Card, Details, InsetText } from '#web/components/panel.tsx'
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

const kindOf = ({ status }: ShownService): StatusKind => {
  if (status === 'started') return 'done'
  return nextStatuses(status).length === 0 ? 'closed' : 'waiting'
}

const reasonRow = (step: ServiceStep | undefined): SummaryRow[] =>
  step === undefined || step.reason === null ? [] : [{ key: words.because, value: <Paragraphs text={step.reason} /> }]

const confirmationRow = (step: ServiceStep | undefined): SummaryRow[] =>
  step === undefined || step.confirmedBy === null ? [] : [{ key: words.confirmed, value: step.confirmedBy }]

const noteRow = (view: View, note: string): SummaryRow => ({
  key: words.note,
  value: (
    <>
      <Paragraphs text={note} />
      <VisibilityLabel view={view} visibility="case_team" />
    </>
  ),
})

/** How it stands now, told by the latest step; the earlier ones are below. */
function factsOf(view: View, service: ShownService): SummaryRow[] {
  const latest = service.steps[0]
  return [
    ...(latest === undefined ? [] : [{ key: words.since, value: formatDate(latest.happenedOn, view.language) }]),
    ...confirmationRow(latest),
    ...reasonRow(latest),
    ...(service.confirmBy === null
      ? []
      : [{ key: words.confirmBy, value: formatDate(service.confirmBy, view.language) }]),
    { key: words.offeredBy, value: service.offeredByName },
    ...(service.note === null ? [] : [noteRow(view, service.note)]),
  ]
}

const Steps = ({ view, steps }: { view: View; steps: readonly ServiceStep[] }): JSX.Element => (
  <Details view={view} summary={words.history(steps.length)}>
    <Timeline
      view={view}
      entries={steps.map((step) => {
        const more = [...confirmationRow(step), ...reasonRow(step)]
        return {
          title: asHeading(label('service_referral_statuses', step.status)),
          when: formatDate(step.happenedOn, view.language),
          isoWhen: step.happenedOn,
          who: words.recordedBy(step.recordedByName),
          ...(more.length === 0 ? {} : { body: <SummaryList view={view} rows={more} /> }),
        }
      })}
    />
  </Details>
)

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
  const mayFollowUp = service.proposedFollowUp !== null && can.includes('follow_up.set')
  return (
    <Card
      view={view}
      id={`service-${service.id}`}
      title={`${view.t(asHeading(label('service_types', service.serviceType)))}: ${service.provider}`}
      accent={service.unconfirmed}
      {...(mayStep ? { action: { href: `/cases/${caseId}/services/${service.id}/steps`, text: words.step } } : {})}
    >
      <p class="govuk-body">
        <StatusTag view={view} kind={kindOf(service)} text={label('service_referral_statuses', service.status)} />{' '}
        {service.unconfirmed && <StatusTag view={view} kind="urgent" text={words.confirmationMissing} />}
      </p>
      {mayFollowUp && <Proposal view={view} caseId={caseId} day={service.proposedFollowUp ?? ''} />}
      <SummaryList view={view} rows={factsOf(view, service)} />
      <Steps view={view} steps={service.steps} />
    </Card>
  )
}
