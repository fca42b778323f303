import type { JSX } from 'preact'
import { codeIds, label } from '#kernel/codes.ts'
import { missingInductions, type Professional } from '#network/professional/professional.ts'
import { Card } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { words } from './induction.words.ts'

type Props = {
  readonly view: View
  readonly person: Professional
  /** Kinds that are a condition of working in a team; none where the instance makes it no condition. */
  readonly required: readonly string[]
  readonly mayConfirm: boolean
}

const listed = (view: View, kinds: readonly string[]): string =>
  kinds.map((kind) => view.t(label('induction_kinds', kind))).join(', ')

/** What somebody has been introduced to and what is missing (G-21). */
export const InductionCard = ({ view, person, required, mayConfirm }: Props): JSX.Element => {
  const missing = missingInductions(person, codeIds('induction_kinds'))
  const barred = missingInductions(person, required).length > 0
  return (
    <Card
      view={view}
      id="induction"
      title={words.title}
      accent={barred}
      {...(mayConfirm ? { action: { href: `/professionals/${person.id}/inductions`, text: words.confirm } } : {})}
    >
      <p class="govuk-body">{person.inductions.length === 0 ? view.t(words.empty) : listed(view, person.inductions)}</p>
      {missing.length > 0 && <p class="govuk-body">{view.t(words.missing(listed(view, missing)))}</p>}
      {barred && <p class="govuk-body">{view.t(words.condition)}</p>}
    </Card>
  )
}
