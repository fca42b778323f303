import type { JSX } from 'preact'
import type { HomeMoves } from '#casework/home-move/home-move.ts'
import { formatDate } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { CaseTransfer } from './case-transfer.ts'
import { declineTexts, stateTexts, words } from './case-transfer.words.ts'

const tagKinds = { proposed: 'waiting', accepted: 'done', declined: 'urgent', withdrawn: 'closed' } as const

type LineProps = {
  readonly view: View
  readonly caseId: string
  readonly transfer: CaseTransfer
  readonly mayEnd: boolean
}

const Line = ({ view, caseId, transfer, mayEnd }: LineProps): JSX.Element => (
  <li>
    <strong>{view.t(transfer.toTeam)}</strong>{' '}
    <StatusTag view={view} kind={tagKinds[transfer.state]} text={stateTexts[transfer.state]} />
    <br />
    <span class="govuk-hint">
      {view.t(words.by(transfer.proposedByName, formatDate(transfer.proposedAt, view.language)))}
      {transfer.settledAt !== null &&
        ` · ${view.t(words.by(transfer.settledByName ?? '', formatDate(transfer.settledAt, view.language)))}`}
    </span>
    {transfer.declineReason !== null && <p class="govuk-body">{view.t(declineTexts[transfer.declineReason])}</p>}
    {transfer.state === 'proposed' && mayEnd && (
      <ActionButton
        view={view}
        action={`/cases/${caseId}/transfers/${transfer.id}/withdraw`}
        text={words.withdraw}
        about={view.t(transfer.toTeam)}
        version={transfer.version}
      />
    )}
  </li>
)

/** Which other teams have been asked to take the case, and what they said. */
export const TransferList = ({ view, data }: { view: View; data: HomeMoves }): JSX.Element => (
  <Card view={view} id="transfers" title={words.heading}>
    {data.transfers.length === 0 ? (
      <p class="fl-empty">{view.t(words.noTransfers)}</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {data.transfers.map((transfer) => (
          <Line
            view={view}
            caseId={data.case.id}
            transfer={transfer}
            mayEnd={data.can.includes('case_transfer.withdraw')}
          />
        ))}
      </ul>
    )}
    {data.can.includes('case_transfer.propose') && !data.transfers.some((each) => each.state === 'proposed') && (
      <ButtonLink kind="secondary" href={`/cases/${data.case.id}/transfers/new`}>
        {view.t(words.propose)}
      </ButtonLink>
    )}
  </Card>
)
