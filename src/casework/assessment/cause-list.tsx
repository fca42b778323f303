import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { asHeading } from '#kernel/language.ts'
import { Details } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { CauseHistory, CauseSaid, EarlierCauses } from './cause-said.tsx'
import { helpfulServices, type Cause, type ListedCause } from './cause.ts'
import { words } from './cause.words.ts'

const nameOf = (view: View, cause: Cause): string => view.t(asHeading(label('cause_categories', cause.category)))

type CauseProps = { readonly view: View; readonly cause: Cause; readonly caseId: string }

const HelpfulServices = ({ view, cause, caseId }: CauseProps): JSX.Element | null => {
  const services = helpfulServices(cause.category)
  if (services.length === 0) return null
  return (
    <p class="govuk-body">
      {view.t(words.services)}: {services.map((service) => view.t(label('service_types', service))).join(', ')}.{' '}
      <a class="govuk-link" href={`/cases/${caseId}/services`}>
        {view.t(words.toServices)}
      </a>
    </p>
  )
}

const changes = [
  { path: 'correct', text: words.correct },
  { path: 'withdraw', text: words.withdraw },
] as const

/** What its recorder can do with a cause; the links say which cause to those who hear them without the list. */
const Changes = ({ view, cause, caseId }: CauseProps): JSX.Element => (
  <p class="govuk-body">
    {changes.map(({ path, text }, index) => (
      <>
        {index > 0 && ' · '}
        <a class="govuk-link" href={`/cases/${caseId}/causes/${cause.id}/${path}`}>
          {view.t(text)}
          <span class="govuk-visually-hidden">: {nameOf(view, cause)}</span>
        </a>
      </>
    ))}
  </p>
)

type ListProps = {
  readonly view: View
  readonly causes: readonly ListedCause[]
  readonly withdrawn: readonly Cause[]
  readonly caseId: string
}

/** Causes, each with whose work it needs and which services may help; those that were withdrawn last, in a closed box. */
export const CauseList = ({ view, causes, withdrawn, caseId }: ListProps): JSX.Element => (
  <>
    {causes.length === 0 && <p class="govuk-body">{view.t(words.none)}</p>}
    {causes.map((cause) => (
      <section>
        <h3 class="govuk-heading-s">{nameOf(view, cause)}</h3>
        <CauseSaid view={view} said={cause} />
        <HelpfulServices view={view} cause={cause} caseId={caseId} />
        <CauseHistory view={view} cause={cause} />
        <EarlierCauses view={view} cause={cause} />
        {cause.can.includes('cause.correct') && <Changes view={view} cause={cause} caseId={caseId} />}
      </section>
    ))}
    {withdrawn.length > 0 && (
      <Details view={view} summary={words.withdrawnCauses(withdrawn.length)}>
        {withdrawn.map((cause) => (
          <section>
            <h3 class="govuk-heading-s">{nameOf(view, cause)}</h3>
            <CauseSaid view={view} said={cause} />
            <CauseHistory view={view} cause={cause} />
            <EarlierCauses view={view} cause={cause} />
          </section>
        ))}
      </Details>
    )}
  </>
)
