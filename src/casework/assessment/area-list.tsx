import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { Card } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { Recording } from './area-recording.tsx'
import { areaVisibilities, isLifeArea, type AreaAssessment, type AreaVisibility } from './assessment.ts'
import { asHeading } from '#kernel/language.ts'
import { words } from './assessment.words.ts'

type ListProps = {
  readonly view: View
  readonly areas: readonly AreaAssessment[]
  readonly base: string
  readonly mayRecord: boolean
}
type AreaProps = Omit<ListProps, 'areas'> & { readonly area: AreaAssessment }

const nameOf = (area: AreaAssessment): Text => asHeading(label('life_areas', area.area))

type LinkProps = Pick<AreaProps, 'view' | 'area' | 'base'> & {
  readonly visibility: AreaVisibility
  readonly text: Text
}

const RecordLink = ({ view, area, base, visibility, text }: LinkProps): JSX.Element => (
  <a class="govuk-link" href={`${base}/areas/${area.area}/${visibility}`}>
    {view.t(text)}
    <span class="govuk-visually-hidden"> {view.t(words.about(view.t(label('life_areas', area.area))))}</span>
  </a>
)

/** One link for each register without a recording of this area; a recording has its own "Ändra". */
const FreeLinks = ({ view, area, base, mayRecord }: AreaProps): JSX.Element | null => {
  const free = areaVisibilities.filter((visibility) => !area.recordings.some((each) => each.visibility === visibility))
  if (!mayRecord || !isLifeArea(area.area) || free.length === 0) return null
  return (
    <span>
      {free.toReversed().map((visibility, index) => (
        <>
          {index > 0 && ' · '}
          <RecordLink
            view={view}
            area={area}
            base={base}
            visibility={visibility}
            text={visibility === 'case_team' ? words.recordForTeam : words.recordForOwn}
          />
        </>
      ))}
    </span>
  )
}

const AssessedArea = (props: AreaProps): JSX.Element => {
  const { view, area, base, mayRecord } = props
  const mayChange = mayRecord && isLifeArea(area.area)
  return (
    <section id={`area-${area.area}`}>
      <h3 class="govuk-heading-s">{view.t(nameOf(area))}</h3>
      {area.recordings.map((recording) => (
        <Recording
          view={view}
          recording={recording}
          action={
            mayChange && (
              <RecordLink view={view} area={area} base={base} visibility={recording.visibility} text={words.change} />
            )
          }
        />
      ))}
      <p class="govuk-body">
        <FreeLinks {...props} />
      </p>
    </section>
  )
}

/** Life areas in the order of the code list: what has been recorded in full, then what has not in a short list. */
export const AreaList = ({ view, areas, base, mayRecord }: ListProps): JSX.Element => {
  const part = { view, base, mayRecord }
  const left = areas.filter((area) => area.recordings.length === 0)
  return (
    <Card view={view} id="areas" title={words.areas}>
      {areas
        .filter((area) => area.recordings.length > 0)
        .map((area) => (
          <AssessedArea {...part} area={area} />
        ))}
      {left.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{view.t(words.notYet)}</h3>
          <ul class="govuk-list govuk-list--spaced">
            {left.map((area) => (
              <li id={`area-${area.area}`}>
                {view.t(nameOf(area))}
                <br />
                <FreeLinks {...part} area={area} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
