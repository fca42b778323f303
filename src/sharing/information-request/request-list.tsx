import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { InformationRequest } from './information-request.ts'
import { requestStateTexts, words } from './information-request.words.ts'

type ListProps = {
  readonly view: View
  readonly caseId: string
  readonly requests: readonly InformationRequest[]
  /** The reader's own register. */
  readonly own: string | null
  readonly can: readonly string[]
}

/** Requests the reader's authority made or got, newest first. */
export const RequestList = ({ view, caseId, requests, own, can }: ListProps): JSX.Element => (
  <>
    <DataTable
      view={view}
      caption={words.title}
      captionHidden
      headers={[words.title, words.subjects, words.askedBy, words.answer]}
      empty={words.empty}
      rows={requests.map((each) => [
        <a class="govuk-link" href={`/cases/${caseId}/requests/${each.id}`}>
          {view.t(words.asked(view.t(each.fromRegisterName), view.t(each.toRegisterName)))}
        </a>,
        each.subjects.map((subject) => view.t(label('consent_categories', subject))).join(', '),
        view.t(words.by(each.askedByName, formatDateTime(each.askedAt, view.language))),
        <StatusTag
          view={view}
          kind={each.state !== 'asked' ? 'done' : each.toRegisterId === own ? 'next' : 'waiting'}
          text={requestStateTexts[each.state]}
        />,
      ])}
    />
    {can.includes('information_request.ask') && (
      <ButtonRow>
        <ButtonLink kind="secondary" href={`/cases/${caseId}/requests/new`}>
          {view.t(words.ask)}
        </ButtonLink>
      </ButtonRow>
    )}
  </>
)
