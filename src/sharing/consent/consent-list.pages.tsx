import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { kindTexts } from '#casework/guardian-limit/guardian-limit.words.ts'
import { viewPage } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { consequenceTexts, words as judgementWords } from '#sharing/maturity-judgement/maturity-judgement.words.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Card, Columns, InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { words as formWords } from './consent-form.words.ts'
import { ConsentStateTag, recipientName, subjectsOf } from './consent-shown.tsx'
import { readConsents } from './consent.operations.ts'
import { words } from './consent.words.ts'

type Props = { readonly view: View; readonly data: z.output<typeof readConsents.output> }

const Consents = ({ view, data }: Props): JSX.Element => (
  <DataTable
    view={view}
    caption={words.title}
    captionHidden
    headers={[words.about, words.recipient, words.purpose, words.decidedBy, words.state]}
    empty={words.none}
    rows={data.consents.map((each) => [
      <a class="govuk-link" href={`/cases/${data.case.id}/consents/${each.id}`}>
        {subjectsOf(view, each.subjects)}
      </a>,
      recipientName(view, each),
      view.t(asHeading(label('disclosure_purposes', each.purpose))),
      view.t(asHeading(label('consent_given_by', each.decidedBy))),
      <ConsentStateTag view={view} state={each.state} />,
    ])}
  />
)

const Judgements = ({ view, data }: Props): JSX.Element => (
  <Card
    view={view}
    id="judgements"
    title={words.judgements}
    action={
      data.can.includes('maturity.judge')
        ? { href: `/cases/${data.case.id}/maturity-judgements/new`, text: judgementWords.judge }
        : undefined
    }
  >
    {data.judgements.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noJudgement)}</p>}
    <ul class="govuk-list">
      {data.judgements.map((each) => (
        <li>
          <strong>{view.t(consequenceTexts[each.capacity])}</strong> {subjectsOf(view, each.subjects)}
          <br />
          {each.reasons}
          <br />
          <span class="govuk-hint">
            {`${each.judgedByName}, ${view.t(label('professions', each.judgedByProfession))}, ${formatDate(each.judgedAt, view.language)}`}
          </span>
        </li>
      ))}
    </ul>
  </Card>
)

const Limits = ({ view, data }: Props): JSX.Element => (
  <Card
    view={view}
    id="limits"
    title={words.limits}
    action={{ href: `/cases/${data.case.id}/guardian-limits`, text: words.limitsLink }}
  >
    {data.limits.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noLimits)}</p>}
    <ul class="govuk-list">
      {data.limits.map((each) => (
        <li>
          {each.guardianName ?? view.t(words.unnamed)}: {view.t(kindTexts[each.kind].name)}
        </li>
      ))}
    </ul>
  </Card>
)

/** The same words whether there is a ban or none: the page may be open while a guardian is in the room. */
const Wishes = ({ view, data }: Props): JSX.Element => (
  <Card
    view={view}
    id="wishes"
    title={words.bans}
    action={{ href: `/cases/${data.case.id}/information-bans`, text: words.limitsLink }}
  >
    <p class="govuk-body">{view.t(words.bansHint)}</p>
  </Card>
)

export const consentListPage = viewPage({
  path: '/cases/:caseId/consents',
  read: readConsents,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={data.case}
      title={words.title}
      part="consents"
      actions={
        data.can.includes('consent.ask') ? (
          <ButtonLink href={`/cases/${data.case.id}/consents/new`}>{view.t(formWords.ask)}</ButtonLink>
        ) : undefined
      }
    >
      <InsetText>{view.t(words.apart)}</InsetText>
      <Columns
        side={
          <>
            <Limits view={view} data={data} />
            <Wishes view={view} data={data} />
          </>
        }
      >
        <Consents view={view} data={data} />
        <Judgements view={view} data={data} />
      </Columns>
    </CaseFrame>
  ),
})
