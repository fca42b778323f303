import type { JSX } from 'preact'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import {
  leads,
  type DuplicateLink,
  type Duplicates,
  type LeadQuestion,
  type PossibleDuplicate,
} from './possible-duplicate.ts'
import { leadTexts, words } from './possible-duplicate.words.ts'

/** `base` is the path of the contact's or case's links; the forms post below it. */
type Shown = {
  readonly view: View
  readonly base: string
  readonly data: Duplicates
  readonly can: readonly string[]
}

const Answered = ({ view, question }: { view: View; question: LeadQuestion }): JSX.Element | null => {
  if (question.lead === null || question.answeredAt === null) return null
  const when = formatDateTime(question.answeredAt, view.language)
  return (
    <>
      <StatusTag view={view} kind="done" text={leadTexts[question.lead]} />
      <br />
      <span class="govuk-hint">
        {view.t(
          question.answeredByName === null
            ? words.answeredThere(when)
            : words.answeredHere(question.answeredByName, when),
        )}
      </span>
    </>
  )
}

const Question = ({ view, base, question, can }: Omit<Shown, 'data'> & { question: LeadQuestion }): JSX.Element => (
  <li>
    <h3 class="govuk-heading-s">
      {view.t((question.side === 'asking' ? words.known : words.otherTeamAsked)(question.contactName))}
    </h3>
    <p class="govuk-body">
      {[view.t(question.contactTitle), view.t(question.teamName), question.contactPhone]
        .filter((part) => part !== null)
        .join(', ')}
      <br />
      <span class="govuk-hint">{view.t(words.askedOn(formatDateTime(question.askedAt, view.language)))}</span>
    </p>
    <Answered view={view} question={question} />
    {question.lead === null && can.includes('lead_question.answer') && (
      <>
        <p class="govuk-body">{view.t(words.whoLeads)}</p>
        <ButtonRow>
          {leads.map((lead) => (
            <ActionButton
              view={view}
              action={`${base}/questions/${question.id}/answer`}
              text={leadTexts[lead]}
              about={question.contactName}
              fields={{ lead }}
            />
          ))}
        </ButtonRow>
      </>
    )}
  </li>
)

/** Whether another team knows the young person: whom to contact, who takes the lead, nothing else. */
export const QuestionSection = ({ view, base, data, can }: Shown): JSX.Element => (
  <Card view={view} title={words.title} id="lead-questions">
    {data.questions.length === 0 ? (
      <p class="fl-empty">{view.t(words.noQuestions)}</p>
    ) : (
      <ul class="govuk-list">
        {data.questions.map((question) => (
          <Question view={view} base={base} question={question} can={can} />
        ))}
      </ul>
    )}
    {can.includes('lead_question.ask') && (
      <>
        <p class="govuk-hint">{view.t(words.askHint)}</p>
        <ActionButton view={view} action={`${base}/questions`} text={words.ask} />
      </>
    )}
  </Card>
)

const LinkTo = ({ to }: { to: PossibleDuplicate }): JSX.Element => (
  <a class="govuk-link" href={to.caseId === null ? `/referrals/${to.referralId}` : `/cases/${to.caseId}`}>
    {to.number}
  </a>
)

const outcomeText = { same: words.same, not_same: words.notSame }

const Link = ({ view, base, link, can }: Omit<Shown, 'data'> & { link: DuplicateLink }): JSX.Element => (
  <li>
    <LinkTo to={link} />{' '}
    {link.outcome === null ? (
      <StatusTag view={view} kind="waiting" text={words.waiting} />
    ) : (
      <StatusTag view={view} kind={link.outcome === 'same' ? 'done' : 'closed'} text={outcomeText[link.outcome]} />
    )}
    <br />
    <span class="govuk-hint">
      {view.t(words.proposedBy(link.proposedByName, formatDate(link.proposedAt, view.language)))}
      {link.settledByName !== null && `. ${view.t(words.settledBy(link.settledByName))}`}
    </span>
    {link.maySettle && can.includes('duplicate_link.settle') && (
      <ButtonRow>
        {(['same', 'not_same'] as const).map((outcome) => (
          <ActionButton
            view={view}
            action={`${base}/duplicates/${link.id}/settle`}
            text={outcomeText[outcome]}
            about={link.number}
            fields={{ outcome }}
            version={link.version}
          />
        ))}
      </ButtonRow>
    )}
  </li>
)

/** Contacts and cases of the own team with the same identity code, as far as one sees both. */
export const DuplicateSection = ({ view, base, data, can }: Shown): JSX.Element | null =>
  data.possible.length + data.links.length === 0 ? null : (
    <Card view={view} title={words.possible} id="duplicates">
      <p class="govuk-hint">{view.t(words.possibleHint)}</p>
      <ul class="govuk-list">
        {data.possible.map((each) => (
          <li>
            <ButtonRow>
              <LinkTo to={each} />
              {can.includes('duplicate_link.propose') && (
                <ActionButton
                  view={view}
                  action={`${base}/duplicates`}
                  text={words.propose}
                  about={each.number}
                  fields={{ other: each.referralId }}
                />
              )}
            </ButtonRow>
          </li>
        ))}
        {data.links.map((link) => (
          <Link view={view} base={base} link={link} can={can} />
        ))}
      </ul>
    </Card>
  )
