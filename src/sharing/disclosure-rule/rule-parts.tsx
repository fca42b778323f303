import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { Standing } from './disclosure-rule.ts'
import { standingTexts, words as ruleWords } from './disclosure-rule.words.ts'
import { wayTexts, words } from './may-tell.words.ts'
import type { ShownRule } from './rule-shown.ts'

type Part = { readonly view: View; readonly rule: ShownRule }

/** Address of a rule with all its versions. */
export const rulePath = (id: string): string => `/rules/${id}`

const standingKinds: Readonly<Record<Standing, StatusKind>> = {
  annulled: 'urgent',
  proposed: 'waiting',
  ended: 'closed',
  coming: 'waiting',
  unverified: 'waiting',
  verified: 'done',
}

/** What a version is worth: verified, waiting, ended … */
export const StandingTag = ({ view, standing }: { view: View; standing: Standing }): JSX.Element => (
  <StatusTag view={view} kind={standingKinds[standing]} text={standingTexts[standing]} />
)

/** What this way needs, in a word: a duty, nothing, consent. */
export const wayOf = (rule: ShownRule): Text => {
  if (rule.consent !== 'none' || rule.outcome === 'allow_with_consent') return wayTexts.consent
  return rule.duty ? wayTexts.duty : wayTexts.allowed
}

/** The rule's own limits and what goes with every use of it. */
export const limitsOf = ({ view, rule }: Part): string[] => [
  ...(rule.initiative === 'on_request' && rule.outcome !== 'deny' ? [view.t(words.onRequest)] : []),
  ...rule.limits.map((limit) => view.t(limit)),
  ...(rule.consentWritten ? [view.t(words.writtenConsent)] : []),
  ...(rule.consentUnless === null ? [] : [view.t(words.consentUnless(view.t(rule.consentUnless)))]),
  ...(rule.necessityRequired && rule.outcome !== 'deny' ? [view.t(words.onlyNeeded)] : []),
  ...(rule.deadline === null ? [] : [view.t(words.deadline(view.t(rule.deadline)))]),
]

/** Sections of acts, rulings and what is pending in Parliament. */
export const RuleLaw = ({ view, rule }: Part): JSX.Element => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      {rule.citations.map((citation) => (
        <li>{view.t(citation)}</li>
      ))}
      {rule.rulings.map((ruling) => (
        <li>
          {ruling.id}
          {ruling.court !== null && ` (${view.t(ruling.court)})`}
          {ruling.text !== null && `: ${view.t(ruling.text)}`}
        </li>
      ))}
    </ul>
    {rule.pendingLaw.map((law) => (
      <InsetText>
        {view.t(law.name)}. {view.t(words.pending(formatDate(law.date, view.language), view.t(law.text)))}
      </InsetText>
    ))}
  </>
)

/** "Osäkert – fråga er jurist", with what is uncertain; nothing for settled law. */
export const Uncertainty = ({ view, rule }: Part): JSX.Element | null =>
  rule.certainty === 'uncertain' ? (
    <WarningText view={view}>
      {view.t(words.uncertain)} {rule.uncertaintyReason !== null && view.t(rule.uncertaintyReason)}
    </WarningText>
  ) : null

/** Says that nobody of the instance has verified the version; nothing when somebody has. */
export const Unverified = ({ view, rule }: Part): JSX.Element | null =>
  rule.standing === 'verified' ? null : <p class="govuk-hint">{view.t(words.unverified)}</p>

/** Link to the rule: its name and its place in the matrix. */
export const RuleLink = ({ view, rule }: Part): JSX.Element => (
  <a class="govuk-link" href={rulePath(rule.id)}>
    {view.t(ruleWords.rule(rule.matrixRef, rule.version))}
  </a>
)
