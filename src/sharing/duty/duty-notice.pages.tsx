import type { JSX } from 'preact'
import { kindTexts } from '#casework/duty-prompt/duty-prompt.words.ts'
import { viewPage } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { DutyFrame } from './duty-frame.tsx'
import { readDuty } from './duty.operations.ts'
import type { ChildFacts, ShownDuty } from './duty.ts'
import { answerTexts, channelTexts, familyTexts, mannerTexts, words } from './duty.words.ts'

const childRows = (view: View, child: ChildFacts): SummaryRow[] => [
  { key: words.name, value: child.name ?? view.t(words.unknown) },
  { key: words.identityCode, value: child.identityCode ?? view.t(words.unknown) },
  {
    key: words.birthDate,
    value: child.birthDate === null ? view.t(words.unknown) : formatDate(child.birthDate, view.language),
  },
  { key: words.address, value: child.address ?? view.t(words.unknown) },
  { key: words.guardians, value: child.guardians ?? view.t(words.unknown) },
]

/** The child a notification is about, as it is sent. */
export const Child = ({ view, child }: { view: View; child: ChildFacts }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.childTitle)}</h2>
    <SummaryList view={view} rows={childRows(view, child)} />
  </>
)

/** Everything of a notification but the texts and the child. */
const factRows = (view: View, duty: ShownDuty): SummaryRow[] => [
  { key: words.madeBy, value: `${duty.decidedByName}, ${formatDate(duty.decidedAt, view.language)}` },
  ...(duty.sentOn === null || duty.channel === null
    ? []
    : [
        {
          key: words.sentOn,
          value: `${formatDate(duty.sentOn, view.language)}, ${view.t(channelTexts[duty.channel])}`,
        },
      ]),
  ...(duty.family === null ? [] : [{ key: words.family, value: view.t(familyTexts[duty.family]) }]),
  ...(duty.notInformedReason === null ? [] : [{ key: words.notInformedReason, value: duty.notInformedReason }]),
  ...(duty.sexualOffence === null
    ? []
    : [{ key: words.sexualOffence, value: view.t(answerTexts[duty.sexualOffence]) }]),
  ...(duty.lifeOrHealth === null ? [] : [{ key: words.lifeOrHealth, value: view.t(answerTexts[duty.lifeOrHealth]) }]),
  ...(duty.recipient === null ? [] : [{ key: words.recipient, value: duty.recipient }]),
  ...(duty.newFacts === null ? [] : [{ key: words.newFacts, value: duty.newFacts }]),
  ...(duty.basis === null
    ? []
    : [{ key: words.basis, value: duty.basis.citations.map((each) => view.t(each)).join('; ') }]),
]

/** One notification as it was made. */
export const noticePage = viewPage({
  path: '/cases/:caseId/duties/:dutyId',
  read: readDuty,
  render: ({ view, data: { case: head, duty }, actor }) => (
    <DutyFrame
      view={view}
      actor={actor}
      case={head}
      title={words.notice}
      heading={duty.manner === null ? kindTexts[duty.kind] : mannerTexts[duty.manner]}
    >
      {duty.outcome === 'fulfilled' && <Child view={view} child={duty.child} />}
      <h2 class="govuk-heading-m">{view.t(words.text)}</h2>
      <Paragraphs text={duty.reason} />
      <SummaryList view={view} rows={factRows(view, duty)} />
    </DutyFrame>
  ),
})
