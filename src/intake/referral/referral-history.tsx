import type { JSX } from 'preact'
import { isOpen, type Deadline } from '#casework/deadline/deadline.ts'
import { DeadlineSource, deadlineStatus, lastDay } from '#casework/deadline/deadline-table.tsx'
import { formatDate } from '#kernel/format.ts'
import { outcomeText } from '#intake/screening/screening.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { Referral } from './referral.ts'
import { stateTexts, words } from './referral.words.ts'

type Section = { readonly view: View; readonly data: Referral }

/** Other contacts about the same young person the reader may see (C-26). */
export const EarlierSection = ({ view, data }: Section): JSX.Element | null =>
  data.earlier.length === 0 ? null : (
    <Card view={view} title={words.earlier} id="earlier">
      <DataTable
        view={view}
        caption={words.earlier}
        captionHidden
        headers={[words.number, words.received, words.decision, words.case]}
        rows={data.earlier.map((each) => [
          <a class="govuk-link" href={`/referrals/${each.id}`}>
            {each.number}
          </a>,
          formatDate(each.receivedAt, view.language),
          view.t(each.outcome === null ? stateTexts[each.state] : outcomeText(each.outcome)),
          each.caseId === null ? (
            '–'
          ) : (
            <a class="govuk-link" href={`/cases/${each.caseId}`}>
              {each.caseNumber}
            </a>
          ),
        ])}
      />
    </Card>
  )

/** What one can do about a time limit, or how it stands. */
const DeadlineState = ({ view, data, deadline }: Section & { deadline: Deadline }): JSX.Element => {
  const status = deadlineStatus(deadline, view.today, data.referral.state === 'not_selected')
  return (
    <>
      {view.t(words.lastDay)}: {lastDay(view, deadline)} <StatusTag view={view} kind={status.kind} text={status.text} />{' '}
      {isOpen(deadline) && data.can.includes('referral.settle_deadline') && (
        <ActionButton
          view={view}
          action={`/referrals/${data.referral.id}/deadlines/${deadline.id}`}
          kind="link"
          text={words.markDone}
          about={deadline.name}
        />
      )}
    </>
  )
}

/** Time limits the contact started, the soonest first, with their source, and a button for what has been done. */
export const DeadlineSection = ({ view, data }: Section): JSX.Element | null =>
  data.deadlines.length === 0 ? null : (
    <Card view={view} title={words.deadlines} id="deadlines">
      <DataTable
        view={view}
        caption={words.deadlines}
        captionHidden
        headers={[words.deadline, words.state]}
        rows={data.deadlines.map((each) => [
          <>
            {view.t(each.name)}
            <br />
            <small>
              <DeadlineSource view={view} deadline={each} />
            </small>
          </>,
          <DeadlineState view={view} data={data} deadline={each} />,
        ])}
      />
    </Card>
  )
