import type { ComponentChildren, JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { Consent, ConsentInFull, ConsentState } from './consent.ts'
import { stateTexts, words } from './consent.words.ts'

const kinds: Readonly<Record<ConsentState, StatusKind>> = {
  asked: 'waiting',
  live: 'next',
  expired: 'closed',
  withdrawn: 'closed',
}

export const ConsentStateTag = ({ view, state }: { view: View; state: ConsentState }): JSX.Element => (
  <StatusTag view={view} kind={kinds[state]} text={stateTexts[state]} />
)

/** The recipient as people call it: the authority's register, or who it is outside the team. */
export const recipientName = (
  view: View,
  consent: Pick<Consent, 'toRegisterName' | 'toAuthority' | 'toName'>,
): string => {
  if (consent.toRegisterName !== null) return view.t(consent.toRegisterName)
  const kind = consent.toAuthority === null ? [] : [view.t(label('consent_recipients', consent.toAuthority))]
  return [...(consent.toName === null ? [] : [consent.toName]), ...kind].join(', ')
}

/** What it is about, in one line. */
export const subjectsOf = (view: View, subjects: readonly string[]): string =>
  subjects
    .map((each) => label('consent_categories', each))
    .map((each, index) => view.t(index === 0 ? asHeading(each) : each))
    .join(', ')

/** The last day, or that there is none. The end itself is the beginning of the next day. */
export const untilWhen = (view: View, validUntil: Date | null): string =>
  validUntil === null
    ? view.t(words.untilWithdrawn)
    : view.t(words.lastDay(formatDate(addDays(helsinkiDay(validUntil), -1), view.language)))

const languageOf = (view: View, consent: Consent): string => {
  const language = view.t(label('languages', consent.language))
  const interpreter = consent.interpreterLanguage
  return interpreter === null
    ? language
    : view.t(words.withInterpreter(language, view.t(label('languages', interpreter))))
}

const Givers = ({ view, consent }: { view: View; consent: Consent }): JSX.Element => (
  <ul class="govuk-list">
    {consent.givers.map((each) => (
      <li>
        {view.t(
          words.saidYes(
            each.name ?? view.t(words.unnamed),
            view.t(label('consent_methods', each.method)),
            formatDate(each.givenAt, view.language),
            each.receivedByName,
          ),
        )}
      </li>
    ))}
  </ul>
)

/** Everything one consent says. */
export const ConsentFacts = ({ view, consent }: { view: View; consent: ConsentInFull }): JSX.Element => {
  const facts: (readonly [SummaryRow['key'], ComponentChildren])[] = [
    [words.about, subjectsOf(view, consent.subjects)],
    [words.recipient, recipientName(view, consent)],
    [words.purpose, view.t(asHeading(label('disclosure_purposes', consent.purpose)))],
    [words.decidedBy, view.t(asHeading(label('consent_given_by', consent.decidedBy)))],
    [words.yes, consent.givers.length === 0 ? null : <Givers view={view} consent={consent} />],
    [words.aloneReason, consent.aloneReason],
    [words.validUntil, untilWhen(view, consent.validUntil)],
    [words.explained, consent.explained],
    [words.language, languageOf(view, consent)],
    [words.asked, view.t(words.askedBy(formatDate(consent.recordedAt, view.language), consent.recordedByName))],
    [words.withdrawalNote, consent.withdrawalNote],
  ]
  return (
    <SummaryList
      view={view}
      rows={facts.flatMap(([key, value]) => (value === null || value === undefined ? [] : [{ key, value }]))}
    />
  )
}
