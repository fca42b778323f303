import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { asHeading } from '#kernel/language.ts'
import { Details, InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { words } from './signal.words.ts'
import { guidanceFor, guidanceVerified, guidedTypes } from './type-guidance.ts'

const Steps = ({ view, type }: { view: View; type: string }): JSX.Element => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      {guidanceFor(type).map((step) => (
        <li>{view.t(step)}</li>
      ))}
    </ul>
    {!guidanceVerified && <p class="govuk-hint">{view.t(words.unverified)}</p>}
  </>
)

/** What whoever reads or carries on a phenomenon of this type should know; nothing where the type has no guidance of its own. */
export const Guidance = ({ view, type }: { view: View; type: string }): JSX.Element | null =>
  guidanceFor(type).length === 0 ? null : (
    <InsetText>
      <h2 class="govuk-heading-s">{view.t(words.guidanceTitle)}</h2>
      <Steps view={view} type={type} />
    </InsetText>
  )

/** The guidance of every type that has some, before one writes: which type it will be is not known yet. */
export const GuidanceDetails = ({ view }: { view: View }): JSX.Element => (
  <>
    {guidedTypes.map((type) => (
      <Details
        view={view}
        summary={guidedTypes.length === 1 ? words.guidance : asHeading(label('phenomenon_types', type))}
      >
        <Steps view={view} type={type} />
      </Details>
    ))}
  </>
)
