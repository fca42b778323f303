import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { isLate, isOpen } from '#casework/deadline/deadline.ts'
import { label, type CodeListId } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { outcomeText, THRESHOLD_MET } from '#intake/screening/screening.ts'
import { stanceTexts } from '#intake/screening/screening.words.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import type { Referral, ReferralPerson } from './referral.ts'
import { custodyTexts, words as formWords } from './referral-form.words.ts'
import { municipalityText, Urgency } from './referral-tags.tsx'
import { ageBandTexts, channelTexts, stateTexts, words } from './referral.words.ts'

type Section = { readonly view: View; readonly data: Referral }

/** A row of facts, left out when there is nothing to say. */
const row = (key: Wording, value: ComponentChildren): SummaryRow[] => (value === null || value === '' ? [] : [{ key, value }])

const codeNames = (view: View, list: CodeListId, ids: readonly string[]): string => ids.map((id) => view.t(label(list, id))).join(', ')

/** Metadata: when, how, to whom, how urgent, which municipality. */
export const AboutSection = ({ view, data }: Section): JSX.Element => {
  const { referral, detail } = data
  const assessed = referral.urgentAssessedAt
  return (
    <Card view={view} title={words.about} id="about">
      <SummaryList
        view={view}
        rows={[
          ...row(words.received, formatDateTime(referral.receivedAt, view.language)),
          ...row(words.channel, view.t(channelTexts[referral.channel])),
          ...row(words.receiver, `${referral.receiverName}, ${view.t(label('professions', referral.receiverProfession))}`),
          ...row(words.urgency, <Urgency view={view} item={referral} />),
          ...row(words.urgentAssessed, assessed && formatDateTime(assessed, view.language)),
          ...row(words.urgentMeasure, detail?.urgentMeasure == null ? null : <Paragraphs text={detail.urgentMeasure} />),
          ...row(words.municipality, say(view, municipalityText(referral))),
        ]}
      />
    </Card>
  )
}

const ageText = (view: View, { age, ageBand }: NonNullable<Referral['detail']>): string | null => {
  if (age !== null) return view.t(words.years(age))
  return ageBand === null ? null : view.t(ageBandTexts[ageBand])
}

/** What the contact started with; the authority's own number only for that authority. */
const Triggers = ({ view, data, actor }: Section & { actor: Actor }): JSX.Element => (
  <ul class="govuk-list">
    {data.detail?.triggers.map((trigger) => {
      const reference = data.references.find((each) => each.trigger === trigger)
      return (
        <li>
          {view.t(label('triggers', trigger))}
          {reference && (
            <>
              {' '}
              – {view.t(words.ownReference)}: {reference.referenceNumber}{' '}
              <VisibilityLabel view={view} visibility="own_register" register={actor.ownRegisterName ?? undefined} />
            </>
          )}
        </li>
      )
    })}
  </ul>
)

/** What the team discusses. */
export const MatterSection = ({ view, data, actor }: Section & { actor: Actor }): JSX.Element | null => {
  const { detail } = data
  if (detail === null) return null
  return (
    <Card view={view} title={words.matter} id="matter">
      <SummaryList
        view={view}
        rows={[
          ...row(words.triggers, <Triggers view={view} data={data} actor={actor} />),
          ...row(words.source, [view.t(label('referral_sources', detail.source)), detail.sourceContact].filter((each) => each !== null).join(' – ')),
          ...row(words.age, ageText(view, detail)),
          ...row(words.ageOverride, detail.ageOverrideReason),
          ...row(words.criteria, codeNames(view, 'target_criteria', detail.criteria)),
          ...row(words.reasons, codeNames(view, 'concern_reasons', detail.reasons)),
          ...row(words.need, detail.need === null ? null : <Paragraphs text={detail.need} />),
        ]}
      />
    </Card>
  )
}

const personRows = (view: View, person: ReferralPerson): SummaryRow[] => [
  ...row(formWords.birthDate, person.birthDate === null ? null : formatDate(person.birthDate, view.language)),
  ...row(formWords.personalIdentityCode, person.personalIdentityCode),
  ...row(formWords.school, person.school),
  ...row(formWords.phone, person.phone),
  ...row(formWords.email, person.email),
  ...row(formWords.address, person.address),
  ...row(formWords.custody, person.custody === null ? null : view.t(custodyTexts[person.custody])),
  ...row(formWords.contactLanguage, person.contactLanguage === null ? null : view.t(label('languages', person.contactLanguage))),
  ...row(formWords.motherTongue, person.motherTongue === null ? null : view.t(label('languages', person.motherTongue))),
  ...row(formWords.interpreterLanguage, person.interpreterLanguage === null ? null : view.t(label('languages', person.interpreterLanguage))),
]

/** Who it is about, for those who may know; for the others that it is discussed without a name, and nothing more. */
export const WhoSection = ({ view, data, actor }: Section & { actor: Actor }): JSX.Element | null => {
  if (data.detail === null || data.detail.reducedAt !== null) return null
  const [youth] = data.persons
  const own = youth !== undefined && youth.registerKind !== 'shared'
  return (
    <Card view={view} title={words.who} id="who">
      {youth === undefined ? (
        <p class="govuk-body">{view.t(words.withoutName)}</p>
      ) : (
        <>
          <p class="govuk-body">
            <VisibilityLabel view={view} visibility={own ? 'own_register' : 'case_team'} register={own ? (actor.ownRegisterName ?? undefined) : undefined} lead />
          </p>
          {own && data.referral.state === 'waiting' && <p class="govuk-body">{view.t(words.ownRegisterOnly)}</p>}
          {data.persons.map((person, index) => (
            <>
              <h3 class="govuk-heading-s">
                {person.name ?? view.t(person.role === 'youth' ? formWords.youth : formWords.guardian(index))}
                {person.name !== null && <span class="fl-muted"> {view.t(person.role === 'youth' ? formWords.youth : formWords.guardian(index))}</span>}
              </h3>
              <SummaryList view={view} rows={personRows(view, person)} />
            </>
          ))}
        </>
      )}
    </Card>
  )
}

/** What each authority thinks, beside the joint decision. */
export const StanceSection = ({ view, data }: Section): JSX.Element | null =>
  data.stances.length === 0 ? null : (
    <Card view={view} title={words.stances} id="stances">
      <Timeline
        view={view}
        entries={data.stances.map((each) => ({
          title: stanceTexts[each.stance],
          when: formatDateTime(each.statedAt, view.language),
          isoWhen: each.statedAt.toISOString(),
          who: `${each.name}, ${view.t(label('professions', each.profession))}`,
          body: each.reason === null ? undefined : <Paragraphs text={each.reason} />,
        }))}
      />
    </Card>
  )

/** What the team has decided, with who took part. */
export const DecisionSection = ({ view, data }: Section): JSX.Element | null =>
  data.decisions.length === 0 ? null : (
    <Card view={view} title={words.decisions} id="decisions">
      <Timeline
        view={view}
        entries={data.decisions.map((each) => ({
          title: outcomeText(each.outcome),
          when: formatDateTime(each.decidedAt, view.language),
          isoWhen: each.decidedAt.toISOString(),
          who: each.decidedByName,
          body: (
            <>
              {each.outcome !== THRESHOLD_MET && <p class="govuk-body">{view.t(label('screening_reasons', each.reason))}</p>}
              {each.guidance !== null && <Paragraphs text={each.guidance} />}
              {each.deviationReason !== null && each.deviationExplanation !== null && (
                <p class="govuk-body">
                  {view.t(label('deviation_reasons', each.deviationReason))}: {each.deviationExplanation}
                </p>
              )}
              <p class="govuk-body">
                {view.t(words.tookPart)}: {each.participants.map((person) => `${person.name} (${view.t(label('professions', person.profession))})`).join(', ')}
              </p>
            </>
          ),
        }))}
      />
    </Card>
  )

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

/** Time limits the contact started, with their source, and a button for what has been done. */
export const DeadlineSection = ({ view, data }: Section): JSX.Element | null =>
  data.deadlines.length === 0 ? null : (
    <Card view={view} title={words.deadlines} id="deadlines">
      <ul class="govuk-list fl-limits">
        {data.deadlines.map((each) => (
          <li>
            <p class="govuk-body">
              <strong>{view.t(each.name)}</strong>{' '}
              {each.completedOn !== null && <StatusTag view={view} kind="done" text={words.doneOn(formatDate(each.completedOn, view.language))} />}
              {isOpen(each) && (
                <StatusTag
                  view={view}
                  kind={isLate(each, view.today) ? 'urgent' : 'waiting'}
                  text={isLate(each, view.today) ? words.late : each.dueOn === null ? words.atOnce : words.dueBy(formatDate(each.dueOn, view.language))}
                />
              )}
              {each.transferredTo !== null && <StatusTag view={view} kind="closed" text={words.transferred} />}
            </p>
            <p class="govuk-hint">
              {view.t(each.explanation)} ({view.t(each.statutory ? words.statutory : words.practice)}
              {each.citations.length > 0 && `: ${each.citations.map((citation) => view.t(citation)).join('; ')}`})
            </p>
            {isOpen(each) && data.can.includes('referral.settle_deadline') && (
              <ActionButton view={view} action={`/referrals/${data.referral.id}/deadlines/${each.id}`} kind="link" text={words.markDone} about={each.name} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
