import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { custodyTexts, roleTexts, words as personWords } from '#casework/person/person.words.ts'
import { words as concernWords } from '#intake/concern-answers/concern-answers.words.ts'
import { label, type CodeListId } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Card } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { Paragraphs, Quote } from '#web/components/text.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import type { Referral, ReferralPerson } from './referral.ts'
import { words as formWords } from './referral-form.words.ts'
import { municipalityText, Urgency } from './referral-tags.tsx'
import { ageBandTexts, channelTexts, words } from './referral.words.ts'

type Section = { readonly view: View; readonly data: Referral }
/** What the matter needs to be shown, also to an invited expert. */
type Matter = {
  readonly view: View
  readonly data: Pick<Referral, 'detail' | 'references' | 'concern'>
  readonly actor: Actor
}

/** A row of facts, left out when there is nothing to say. */
const row = (key: Wording, value: ComponentChildren): SummaryRow[] =>
  value === null || value === '' ? [] : [{ key, value }]

const codeText = (view: View, texts: Readonly<Record<string, Text>>, id: string): string => {
  const text = texts[id]
  return text === undefined ? id : view.t(text)
}

const codeNames = (view: View, list: CodeListId, ids: readonly string[]): string =>
  ids.map((id) => view.t(label(list, id))).join(', ')

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
          ...row(
            words.receiver,
            referral.receiverName !== null && referral.receiverProfession !== null
              ? `${referral.receiverName}, ${view.t(label('professions', referral.receiverProfession))}`
              : view.t(words.receivedByNobody),
          ),
          ...row(words.urgency, <Urgency view={view} item={referral} />),
          ...row(words.urgentAssessed, assessed && formatDateTime(assessed, view.language)),
          ...row(words.urgentMeasure, detail?.urgentMeasure ? <Paragraphs text={detail.urgentMeasure} /> : null),
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
const Triggers = ({ view, data, actor }: Matter): JSX.Element => (
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

/** What a professional wrote, or the own words of whoever filled in the public form, as they were typed. */
const Need = ({ view, data, text }: { view: View; data: Matter['data']; text: string }): JSX.Element => {
  const { concern } = data
  if (concern === null) return <Paragraphs text={text} />
  const by = concern.reporter === 'young_person' ? concernWords.ownWords : concernWords.ownWordsOf
  return (
    <div dir="auto">
      <Quote text={text} by={view.t(by)} />
    </div>
  )
}

/** What the team discusses. */
export const MatterSection = ({ view, data, actor }: Matter): JSX.Element | null => {
  const { detail } = data
  if (detail === null) return null
  return (
    <Card view={view} title={words.matter} id="matter">
      <SummaryList
        view={view}
        rows={[
          ...row(words.triggers, <Triggers view={view} data={data} actor={actor} />),
          ...row(
            words.source,
            [view.t(label('referral_sources', detail.source)), detail.sourceContact]
              .filter((each) => each !== null)
              .join(' – '),
          ),
          ...row(words.age, ageText(view, detail)),
          ...row(words.ageOverride, detail.ageOverrideReason),
          ...row(words.criteria, codeNames(view, 'target_criteria', detail.criteria)),
          ...row(words.reasons, codeNames(view, 'concern_reasons', detail.reasons)),
          ...row(words.need, detail.need === null ? null : <Need view={view} data={data} text={detail.need} />),
        ]}
      />
    </Card>
  )
}

const personRows = (view: View, person: ReferralPerson): SummaryRow[] => [
  ...row(personWords.birthDate, person.birthDate === null ? null : formatDate(person.birthDate, view.language)),
  ...row(formWords.personalIdentityCode, person.personalIdentityCode),
  ...row(personWords.school, person.school),
  ...row(personWords.phone, person.phone),
  ...row(personWords.email, person.email),
  ...row(personWords.address, person.address),
  ...row(personWords.custody, person.custody === null ? null : codeText(view, custodyTexts, person.custody)),
  ...row(
    personWords.contactLanguage,
    person.contactLanguage === null ? null : view.t(label('languages', person.contactLanguage)),
  ),
  ...row(
    personWords.motherTongue,
    person.motherTongue === null ? null : view.t(label('languages', person.motherTongue)),
  ),
  ...row(
    personWords.interpreterLanguage,
    person.interpreterLanguage === null ? null : view.t(label('languages', person.interpreterLanguage)),
  ),
]

/** Who it is about, for those who may know; for the others that it is discussed without a name, and nothing more. */
export const WhoSection = ({ view, data, actor }: Section & { actor: Actor }): JSX.Element | null => {
  if (data.detail?.reducedAt !== null) return null
  const [youth] = data.persons
  const own = youth !== undefined && youth.registerKind !== 'shared'
  return (
    <Card view={view} title={words.who} id="who">
      {youth === undefined ? (
        <p class="govuk-body">{view.t(words.withoutName)}</p>
      ) : (
        <>
          <p class="govuk-body">
            <VisibilityLabel
              view={view}
              visibility={own ? 'own_register' : 'case_team'}
              register={own ? (actor.ownRegisterName ?? undefined) : undefined}
              lead
            />
          </p>
          {own && data.referral.state === 'waiting' && <p class="govuk-body">{view.t(words.ownRegisterOnly)}</p>}
          {data.persons.map((person) => (
            <>
              <h3 class="govuk-heading-s">
                {codeText(view, roleTexts, person.role)}
                {person.name !== null && `: ${person.name}`}
              </h3>
              <SummaryList view={view} rows={personRows(view, person)} />
            </>
          ))}
        </>
      )}
    </Card>
  )
}
