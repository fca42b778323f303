import type { JSX } from 'preact'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { Coverage } from './team.ts'
import { words } from './team.words.ts'

/** What is shown of a coverage: missing now is urgent, an end that is known waits for the parties, the rest is quiet. */
export function coverageStatus(view: View, coverage: Coverage): { readonly kind: StatusKind; readonly text: Text } {
  const shown = (day: string): string => formatDate(day, view.language)
  const { state, gapFrom, coveredAgainFrom } = coverage
  if (state === 'missing') {
    const text = coveredAgainFrom === null ? words.missing : words.missingUntil(shown(addDays(coveredAgainFrom, -1)))
    return { kind: 'urgent', text }
  }
  if (gapFrom !== null) {
    const lastDay = shown(addDays(gapFrom, -1))
    return {
      kind: 'waiting',
      text: coveredAgainFrom === null ? words.ends(lastDay) : words.pauses(lastDay, shown(coveredAgainFrom)),
    }
  }
  return { kind: 'done', text: state === 'member' ? words.present : words.ensured }
}

/** A gap, now or to come: what the parties of the agreement must see to (G-12). */
export const isGap = (coverage: Coverage): boolean => coverage.gapFrom !== null

export const CoverageTag = ({ view, coverage }: { view: View; coverage: Coverage }): JSX.Element => (
  <StatusTag view={view} {...coverageStatus(view, coverage)} />
)
