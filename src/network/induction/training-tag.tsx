import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { gapsOf, type TrainedPerson, type TrainingStatus } from './training.ts'
import { words } from './training.words.ts'

/** Until when a training holds, flagged when it ends soon, has ended or was never done. */
export const TrainingTag = ({
  view,
  status,
}: {
  readonly view: View
  readonly status: TrainingStatus
}): JSX.Element => {
  const { state, validUntil } = status
  const day = validUntil === null ? '' : formatDate(validUntil, view.language)
  if (state === 'missing') return <StatusTag view={view} kind="urgent" text={words.missing} />
  if (state === 'ended') return <StatusTag view={view} kind="urgent" text={words.ended(day)} />
  if (state === 'ends_soon') return <StatusTag view={view} kind="waiting" text={words.endsSoon(day)} />
  return <>{day === '' ? view.t(words.forGood) : day}</>
}

type Gaps = { readonly view: View; readonly person: TrainedPerson }

/** Beside the name of somebody who lacks trainings: which. */
export const TrainingGaps = ({ view, person }: Gaps): JSX.Element => {
  const kinds = gapsOf(person).map(({ kind }) => view.t(label('induction_kinds', kind)))
  return <StatusTag view={view} kind="waiting" text={words.lacks(kinds.join(', '))} />
}
