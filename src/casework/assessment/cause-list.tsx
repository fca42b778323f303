import type { JSX } from 'preact'
import { findCode, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { asHeading } from '#kernel/language.ts'
import { words as assessmentWords } from './assessment.words.ts'
import { helpfulServices, type Cause } from './cause.ts'
import { words } from './cause.words.ts'

const actorName = (view: View, actor: string): string => {
  const kind = findCode('authority_kinds', actor)
  return kind === undefined ? actor : view.t(kind.label)
}

const Actors = ({ view, cause }: { view: View; cause: Cause }): JSX.Element =>
  cause.actors.length === 0 ? (
    <p class="govuk-body">
      {view.t(words.noneNeeded)}: {cause.noActorReason}
    </p>
  ) : (
    <>
      <p class="govuk-body">{view.t(words.needed)}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {cause.actors.map((actor) => (
          <li>{actorName(view, actor)}</li>
        ))}
      </ul>
    </>
  )

/** Causes, each with whose work it needs and which services may help. */
export const CauseList = ({
  view,
  causes,
  caseId,
}: {
  view: View
  causes: readonly Cause[]
  caseId: string
}): JSX.Element => {
  if (causes.length === 0) return <p class="govuk-body">{view.t(words.none)}</p>
  return (
    <>
      {causes.map((cause) => {
        const services = helpfulServices(cause.category)
        return (
          <section>
            <h3 class="govuk-heading-s">{view.t(asHeading(label('cause_categories', cause.category)))}</h3>
            {cause.description !== null && <Paragraphs text={cause.description} />}
            <Actors view={view} cause={cause} />
            {services.length > 0 && (
              <p class="govuk-body">
                {view.t(words.services)}:{' '}
                {services.map((service) => view.t(label('service_types', service))).join(', ')}.{' '}
                <a class="govuk-link" href={`/cases/${caseId}/services`}>
                  {view.t(words.toServices)}
                </a>
              </p>
            )}
            <p class="govuk-hint">
              {view.t(
                assessmentWords.by(
                  cause.recordedByName,
                  view.t(label('professions', cause.recordedByProfession)),
                  formatDate(cause.recordedAt, view.language),
                ),
              )}
            </p>
          </section>
        )
      })}
    </>
  )
}
