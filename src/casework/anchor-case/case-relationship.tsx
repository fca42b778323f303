import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { Card, InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import type { OpenedCase } from './anchor-case.operations.ts'
import { words } from './case-relationship.words.ts'

type Shown = { readonly view: View; readonly data: OpenedCase }

/** Somebody must take over from a responsible worker who may no longer see the case. */
export const ResponsibleConflicted = ({ view, data }: Shown): JSX.Element | null =>
  data.responsibleConflicted ? (
    <InsetText>
      <p class="govuk-body">{view.t(words.responsibleConflicted(data.case.responsibleName))}</p>
    </InsetText>
  ) : null

/** Who opened the case in an emergency, when and why; told to the responsible worker (S-03). */
export const EmergencyOpenings = ({ view, data }: Shown): JSX.Element | null =>
  data.openings.length === 0 ? null : (
    <Card view={view} title={words.openings} id="emergency-openings">
      <p class="govuk-hint">{view.t(words.openingsHint)}</p>
      <ul class="govuk-list">
        {data.openings.map((each) => (
          <li>
            <strong>{each.name}</strong>, {view.t(label('professions', each.profession))}, {view.t(each.agencyName)}
            <br />
            {view.t(
              words.openedFromTo(
                formatDateTime(each.openedAt, view.language),
                formatDateTime(each.endsAt, view.language),
              ),
            )}{' '}
            <StatusTag
              view={view}
              kind={each.reviewedAt === null ? 'waiting' : 'done'}
              text={each.reviewedAt === null ? words.notReviewed : words.reviewed}
            />
            <br />
            {view.t(label('break_glass_reasons', each.reason))}
            <Paragraphs text={each.explanation} />
          </li>
        ))}
      </ul>
    </Card>
  )

/** Ways to say that one may not, or that not everybody should, work with the case. */
export const RelationshipLinks = ({ view, data }: Shown): JSX.Element => (
  <>
    <br />
    <a class="govuk-link" href={`/cases/${data.case.id}/conflicts-of-interest/new`}>
      {view.t(words.declareConflict)}
    </a>
    {(data.case.restriction !== null || data.can.includes('case_restriction.decide')) && (
      <>
        <br />
        <a class="govuk-link" href={`/cases/${data.case.id}/restriction`}>
          {view.t(data.case.restriction === null ? words.restrict : words.circle)}
        </a>
      </>
    )}
  </>
)
