import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { actionPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { ReportPack } from './report-pack.ts'
import { makeReportPack, takeReportPack } from './report-pack.operations.ts'
import { words } from './report-pack.words.ts'

type PacksProps = {
  readonly view: View
  readonly meetingId: string
  readonly packs: readonly ReportPack[]
  readonly mayMake: boolean
}

/** Archived packs of a meeting, and the one click that makes another. */
export const PacksCard = ({ view, meetingId, packs, mayMake }: PacksProps): JSX.Element => (
  <Card view={view} title={words.title} id="packs" count={packs.length}>
    <p class="govuk-body">{view.t(words.intro)}</p>
    {packs.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
    <ul class="govuk-list">
      {packs.map((pack) => (
        <li>
          <a class="govuk-link" href={`/report-packs/${pack.id}/pack.pdf`}>
            {view.t(words.packOf(formatDateTime(pack.madeAt, view.language), pack.madeByName))}
          </a>
        </li>
      ))}
    </ul>
    {mayMake && (
      <ActionButton
        view={view}
        action={`/steering-meetings/${meetingId}/packs`}
        text={words.make}
        fields={{ language: view.language }}
      />
    )}
  </Card>
)

const makePage = actionPage({
  path: '/steering-meetings/:steeringMeetingId/packs',
  submit: makeReportPack,
  done: (result) => `/steering-meetings/${result.steeringMeetingId}#packs`,
})

const packFile = filePage({
  path: '/report-packs/:reportPackId/pack.pdf',
  read: takeReportPack,
  name: 'fairlead-steering-group.pdf',
  content: ({ data }) => ({ archivedPdf: Buffer.from(data.content, 'base64') }),
})

export const reportPackPages: readonly Page[] = [makePage, packFile]
