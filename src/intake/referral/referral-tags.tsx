import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { ReferralListItem } from './referral.ts'
import { missingTexts, stateTexts, words } from './referral.words.ts'

const stateKinds: Readonly<Record<ReferralListItem['state'], StatusKind>> = {
  waiting: 'waiting',
  selected: 'done',
  not_selected: 'closed',
}

/** How a contact stands. */
export const StateTag = ({ view, state }: { view: View; state: ReferralListItem['state'] }): JSX.Element => (
  <StatusTag view={view} kind={stateKinds[state]} text={stateTexts[state]} />
)

/** How urgent it is; what must be done at once stands out while it waits. */
export const Urgency = ({
  view,
  item,
}: {
  view: View
  item: Pick<ReferralListItem, 'urgency' | 'state' | 'urgentAssessed'>
}): JSX.Element => {
  const text = label('urgency', item.urgency)
  if (item.urgency !== 'immediate' || item.state !== 'waiting') return <>{view.t(text)}</>
  return (
    <>
      <StatusTag view={view} kind="urgent" text={text} />
      {!item.urgentAssessed && <small> {view.t(words.notAssessed)}</small>}
    </>
  )
}

/** Home municipality, or why none is recorded. */
export const municipalityText = (
  item: Pick<ReferralListItem, 'municipalityName' | 'municipalityMissing'>,
): Text | '–' =>
  item.municipalityName ?? (item.municipalityMissing === null ? '–' : missingTexts[item.municipalityMissing])
