import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { ConcernSection } from '#intake/concern-answers/concern-section.tsx'
import { words as receiptWords } from '#intake/receipt/receipt.words.ts'
import { DecisionSection, PanelSection, StanceSection } from '#intake/screening/screening-sections.tsx'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, Columns, InsetText, WarningText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { TaskList } from '#web/components/task-list.tsx'
import type { View } from '#web/view.ts'
import { nextSteps } from './next-steps.ts'
import { DeadlineSection, EarlierSection } from './referral-history.tsx'
import { readReferral } from './referral.operations.ts'
import { AboutSection, MatterSection, WhoSection } from './referral-sections.tsx'
import { StateTag } from './referral-tags.tsx'
import type { Referral } from './referral.ts'
import { words } from './referral.words.ts'

/** What one must know before reading on: urgent and not assessed, already decided, or only metadata. */
const Notices = ({ view, data }: { view: View; data: Referral }): JSX.Element => {
  const { referral, detail } = data
  const waiting = referral.state === 'waiting'
  return (
    <>
      {waiting && referral.urgency === 'immediate' && !referral.urgentAssessed && (
        <WarningText view={view}>{view.t(words.urgentMissing)}</WarningText>
      )}
      {referral.state === 'selected' && (
        <InsetText>
          <p class="govuk-body">{view.t(words.becameCase)}</p>
          {data.case !== null && (
            <ButtonRow>
              <ButtonLink href={`/cases/${data.case.id}`}>{`${view.t(words.openCase)} ${data.case.number}`}</ButtonLink>
            </ButtonRow>
          )}
        </InsetText>
      )}
      {referral.state === 'not_selected' && <InsetText>{view.t(words.reduced)}</InsetText>}
      {detail === null && waiting && <InsetText>{view.t(words.metadataOnly)}</InsetText>}
      {detail !== null && waiting && detail.criteria.length === 0 && <InsetText>{view.t(words.noCriterion)}</InsetText>}
    </>
  )
}

/** Whether another team works with the young person can be asked once the name is open to the own one (C-05). */
const DuplicateLinks = ({ view, data }: { view: View; data: Referral }): JSX.Element | null =>
  data.referral.state === 'waiting' &&
  data.can.includes('referral.decide') &&
  data.persons[0]?.registerKind === 'shared' ? (
    <p class="govuk-body">
      <a class="govuk-link" href={`/referrals/${data.referral.id}/links`}>
        {view.t(words.othersInvolved)}
      </a>
    </p>
  ) : null

/** The paper to whoever made the contact; not where they wrote on the web and have a code. */
const ReceiptLink = ({ view, data }: { view: View; data: Referral }): JSX.Element | null =>
  data.can.includes('receipt.read') ? (
    <p class="govuk-body">
      <a class="govuk-link" href={`/referrals/${data.referral.id}/receipt`}>
        {view.t(receiptWords.toReceipt)}
      </a>
    </p>
  ) : null

const referralPage = viewPage({
  path: '/referrals/:referralId',
  read: readReferral,
  render: ({ view, data, actor }) => {
    const steps = nextSteps(data, actor.professionalId)
    const { referral } = data
    return (
      <Layout
        secret
        view={view}
        title={words.oneReferral}
        heading={words.referral(referral.number)}
        caption={referral.teamName ?? words.manualQueue}
        back={{ href: '/referrals', text: words.backToList }}
        wide
        help={<RoleHelp view={view} actor={actor} screen="screening" />}
        actions={<StateTag view={view} state={referral.state} />}
      >
        <Notices view={view} data={data} />
        <Columns
          sideFirst
          side={
            steps.length > 0 && (
              <Card view={view} title={words.nextSteps} id="next" accent>
                <TaskList view={view} id="step" tasks={steps} />
              </Card>
            )
          }
        >
          <MatterSection view={view} data={data} actor={actor} />
          {data.concern !== null && <ConcernSection view={view} concern={data.concern} />}
          <WhoSection view={view} data={data} actor={actor} />
          <DuplicateLinks view={view} data={data} />
          {referral.state === 'waiting' && data.detail !== null && (
            <PanelSection view={view} panel={actor.selectionPanel} missing={data.panelMissing} />
          )}
          <StanceSection view={view} stances={data.stances} />
          <DecisionSection view={view} decisions={data.decisions} />
          <EarlierSection view={view} data={data} />
          <DeadlineSection view={view} data={data} />
          <ReceiptLink view={view} data={data} />
          <AboutSection view={view} data={data} />
        </Columns>
      </Layout>
    )
  },
})

export const referralPages: readonly Page[] = [referralPage]
