import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import { InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { TeamMerger } from './team-merger.ts'
import { words } from './team-merger.words.ts'

type Props = { readonly view: View; readonly teamId: string; readonly mergers: readonly TeamMerger[] }

/** That a team went into another, or others into it, in plain words on its page. */
export const MergerNotes = ({ view, teamId, mergers }: Props): JSX.Element => (
  <>
    {mergers.map((each) => {
      const other = each.from.id === teamId ? each.into : each.from
      const day = formatDate(each.mergedOn, view.language)
      return (
        <InsetText>
          <p class="govuk-body">
            {view.t(each.from.id === teamId ? words.wentInto(day) : words.tookIn(day))}{' '}
            <a class="govuk-link" href={`/network/teams/${other.id}`}>
              {view.t(other.name)}
            </a>
          </p>
          <p class="govuk-body">{view.t(words.moved(each))}</p>
          <p class="govuk-body">{view.t(words.decided(each.reason, each.mergedByName))}</p>
        </InsetText>
      )
    })}
  </>
)
