import type { JSX } from 'preact'
import type { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { problemTexts, words as mergerWords } from '#network/merger-plan/merger-plan.words.ts'
import { functionTexts } from '#network/professional/professional.words.ts'
import { InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { readToday } from './today.operations.ts'
import { words } from './today.words.ts'
import { Waiting } from './waiting.tsx'

type Today = z.output<typeof readToday.output>
type Part = { readonly view: View; readonly data: Today }

/** Cases of the reader whose responsible worker is no longer there; a section only where there is one. */
export const NeedsWorker = ({ view, data }: Part): JSX.Element | null =>
  data.withoutWorker.length === 0 ? null : (
    <Waiting
      view={view}
      id="without-worker"
      title={words.withoutWorker}
      empty={words.contactsEmpty}
      accent
      lines={data.withoutWorker.map((each) => ({
        href: `/cases/${each.caseId}/hand-over`,
        main: each.number,
        detail: each.responsibleName,
        when: view.t(words.chooseWorker),
        late: true,
      }))}
    />
  )

/** Whom the reader stands in for; a section only where there is somebody. */
export const StandingIn = ({ view, data }: Part): JSX.Element | null =>
  data.standingIn.length === 0 ? null : (
    <Waiting
      view={view}
      id="standing-in"
      title={words.standingIn}
      empty={words.contactsEmpty}
      lines={data.standingIn.map((each) => ({
        href: '/absences',
        main: each.professionalName,
        detail: '',
        when: view.t(words.due(formatDate(addDays(each.validUntil, -1), view.language))),
      }))}
    />
  )

/** Teams that will be merged, and why it could not be done; a section only where there is one. */
export const MergerPlans = ({ view, data }: Part): JSX.Element | null =>
  data.mergerPlans.length === 0 ? null : (
    <Waiting
      view={view}
      id="merger-plans"
      title={mergerWords.today}
      empty={words.contactsEmpty}
      accent={data.mergerPlans.some((each) => each.problems.length > 0)}
      lines={data.mergerPlans.map((each) => ({
        href: `/network/teams/${each.from.id}`,
        main: `${view.t(each.from.name)} → ${view.t(each.into.name)}`,
        detail: each.problems.map((problem) => view.t(problemTexts[problem])).join(' '),
        when: each.problems.length > 0 ? view.t(mergerWords.hindered) : formatDate(each.mergesOn, view.language),
        late: each.problems.length > 0,
      }))}
    />
  )

/** That the instance is an archive, or will be. */
export const Archive = ({ view, data }: Part): JSX.Element | null => {
  if (data.endedOn !== null) return <InsetText>{view.t(words.archive)}</InsetText>
  if (data.endsOn === null) return null
  return <InsetText>{view.t(words.willEnd(formatDate(data.endsOn, view.language)))}</InsetText>
}

/** For administrators and leaders: what waits for a second person, whose cases must be handed over, reviews that are late. */
export const PeopleCards = ({ view, data: { people } }: Part): JSX.Element | null =>
  people === null ? null : (
    <>
      <Waiting
        view={view}
        id="proposals"
        title={words.proposals}
        empty={words.proposalsEmpty}
        accent={people.proposals.length > 0}
        all="/right-proposals"
        lines={people.proposals.map((each) => ({
          href: `/right-proposals/${each.id}`,
          main: each.name,
          detail: view.t(functionTexts[each.function]),
          when: formatDate(each.proposedAt, view.language),
        }))}
      />
      {people.unattended.length > 0 && (
        <Waiting
          view={view}
          id="unattended"
          title={words.withoutWorker}
          empty={words.contactsEmpty}
          accent
          lines={people.unattended.map((each) => ({
            href: `/professionals/${each.professionalId}/responsibilities`,
            main: each.name,
            detail: view.t(words.openCases(each.cases)),
            when: view.t(words.handOver),
            late: true,
          }))}
        />
      )}
      {people.reviews.length > 0 && (
        <Waiting
          view={view}
          id="right-reviews"
          title={words.rightReviews}
          empty={words.proposalsEmpty}
          all="/right-reviews"
          lines={people.reviews.map((each) => ({
            href: `/right-reviews/${each.professionalId}`,
            main: each.name,
            detail: '',
            when: view.t(words.due(formatDate(each.dueOn, view.language))),
            late: true,
          }))}
        />
      )}
    </>
  )
