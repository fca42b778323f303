import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, Details } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { listRules, readRule, type ShownVersion } from './disclosure-rule.operations.ts'
import {
  certaintyTexts,
  consentDeciderTexts,
  consentTexts,
  initiativeTexts,
  outcomeTexts,
  words,
} from './disclosure-rule.words.ts'
import { words as newRuleWords } from './new-rule.words.ts'
import { words as mayTellWords } from './may-tell.words.ts'
import { limitsOf, RuleLaw, rulePath, StandingTag, Uncertainty } from './rule-parts.tsx'
import type { ShownRule } from './rule-shown.ts'

/** When a version counts, in words that say that the last day is not included. */
const validity = (view: View, rule: Pick<ShownRule, 'validFrom' | 'validUntil'>): string => {
  const from = formatDate(rule.validFrom, view.language)
  return view.t(
    rule.validUntil === null
      ? words.validFromOn(from)
      : words.validBetween(from, formatDate(rule.validUntil, view.language)),
  )
}

const listRow = (view: View, rule: ShownRule, waiting: boolean): JSX.Element[] => [
  <>
    <a class="govuk-link" href={rulePath(rule.id)}>
      {view.t(rule.name)}
    </a>
    <br />
    <span class="govuk-hint fl-inline">{rule.matrixRef}</span>
  </>,
  <>{view.t(outcomeTexts[rule.outcome])}</>,
  <>{view.t(certaintyTexts[rule.certainty])}</>,
  <>{validity(view, rule)}</>,
  <>
    <StandingTag view={view} standing={rule.standing} />
    {waiting && rule.standing !== 'proposed' && (
      <>
        {' '}
        <StandingTag view={view} standing="proposed" />
      </>
    )}
  </>,
]

const cataloguePage = viewPage({
  path: '/rules',
  read: listRules,
  render: ({ view, data }) => {
    const form = { values: { from: data.from ?? '', to: data.to ?? '' }, errors: [] }
    const kinds = codeOptions('authority_kinds', asHeading)
    const fields = [
      ['from', words.from],
      ['to', words.to],
    ] as const
    return (
      <Layout
        view={view}
        title={words.title}
        wide
        actions={data.canPropose ? <ButtonLink href="/rules/new">{view.t(newRuleWords.title)}</ButtonLink> : undefined}
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        <p class="govuk-body">{view.t(words.validFromNote)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/may-tell">
            {view.t(mayTellWords.title)}
          </a>
        </p>
        <FilterForm view={view}>
          {fields.map(([name, text]) => (
            <Select view={view} form={form} name={name} label={text} empty={words.everyone} options={kinds} />
          ))}
        </FilterForm>
        <DataTable
          view={view}
          caption={words.title}
          captionHidden
          headers={[words.ruleColumn, words.outcome, words.certainty, words.valid, words.standing]}
          empty={words.empty}
          rows={data.rules.map((rule) => listRow(view, rule, data.waiting.includes(rule.id)))}
        />
      </Layout>
    )
  },
})

const labels = (
  view: View,
  rule: Pick<ShownRule, 'id'>,
  list: 'authority_kinds' | 'person_kinds',
  ids: readonly string[],
) => ids.map((id) => <li key={`${rule.id}-${id}`}>{view.t(label(list, id))}</li>)

const Parties = ({ view, rule, side }: { view: View; rule: ShownRule; side: 'from' | 'to' }): JSX.Element => (
  <ul class="govuk-list govuk-list--bullet">
    {labels(view, rule, 'authority_kinds', side === 'from' ? rule.fromAuthorities : rule.toAuthorities)}
    {labels(view, rule, 'person_kinds', side === 'from' ? rule.fromPersons : rule.toPersons)}
  </ul>
)

const byOn = (view: View, name: string | null, at: Date | null): string | null =>
  name === null || at === null ? null : view.t(words.byOn(name, formatDate(at, view.language)))

const about = (view: View, rule: ShownVersion): SummaryRow[] => {
  const annulled = byOn(view, rule.annulledByName, rule.annulledAt)
  return [
    { key: words.outcome, value: view.t(outcomeTexts[rule.outcome]) },
    { key: words.valid, value: validity(view, rule) },
    { key: words.certainty, value: view.t(certaintyTexts[rule.certainty]) },
    { key: words.verified, value: byOn(view, rule.verifiedByName, rule.verifiedAt) ?? view.t(words.notVerified) },
    { key: words.proposed, value: byOn(view, rule.proposedByName, rule.proposedAt) ?? view.t(words.brought) },
    ...(annulled === null ? [] : [{ key: words.annulled, value: `${annulled}. ${rule.annulmentReason ?? ''}` }]),
    { key: words.initiative, value: view.t(initiativeTexts[rule.initiative]) },
    { key: words.consent, value: view.t(consentTexts[rule.consent]) },
    ...(rule.consentDecidedBy === null
      ? []
      : [{ key: words.consentBy, value: view.t(consentDeciderTexts[rule.consentDecidedBy] ?? words.consent) }]),
    {
      key: words.subjects,
      value: rule.subjects.map((subject) => view.t(label('consent_categories', subject))).join(', '),
    },
    { key: words.from, value: <Parties view={view} rule={rule} side="from" /> },
    { key: words.to, value: <Parties view={view} rule={rule} side="to" /> },
  ]
}

const Says = ({ view, rule }: { view: View; rule: ShownVersion }): JSX.Element => {
  const limits = limitsOf({ view, rule })
  return (
    <>
      <p class="govuk-body">{view.t(rule.explanation)}</p>
      <Uncertainty view={view} rule={rule} />
      <SummaryList view={view} rows={about(view, rule)} />
      {limits.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{view.t(words.limits)}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {limits.map((limit) => (
              <li>{limit}</li>
            ))}
          </ul>
        </>
      )}
      <h3 class="govuk-heading-s">{view.t(words.law)}</h3>
      <RuleLaw view={view} rule={rule} />
      <h3 class="govuk-heading-s">{view.t(words.notCarrying)}</h3>
      <p class="govuk-body">
        {view.t(rule.refusal.explanation)} {view.t(rule.refusal.lawfulAlternative)}
      </p>
      {rule.notes !== null && (
        <p class="govuk-body">
          {view.t(words.notes)}: {view.t(rule.notes)}
        </p>
      )}
    </>
  )
}

const versionPath = (rule: ShownVersion, verb: string): string => `/rules/${rule.id}/versions/${rule.version}/${verb}`

const Changes = ({ view, rule }: { view: View; rule: ShownVersion }): JSX.Element => (
  <>
    {rule.ownProposal && rule.standing === 'proposed' && <p class="govuk-body">{view.t(words.ownProposal)}</p>}
    {rule.can.length > 0 && (
      <ButtonRow>
        {rule.can.includes('disclosure_rule.verify') && (
          <ActionButton
            view={view}
            action={versionPath(rule, 'verify')}
            text={words.verify}
            about={words.version(rule.version)}
            kind="primary"
          />
        )}
        {rule.can.includes('disclosure_rule.end') && (
          <ButtonLink href={versionPath(rule, 'end')} kind="secondary">
            {view.t(words.end)}
          </ButtonLink>
        )}
        {rule.can.includes('disclosure_rule.annul') && (
          <ButtonLink href={versionPath(rule, 'annul')} kind="secondary">
            {view.t(words.annul)}
          </ButtonLink>
        )}
      </ButtonRow>
    )}
  </>
)

const Version = ({ view, rule, newest }: { view: View; rule: ShownVersion; newest: boolean }): JSX.Element => (
  <Card view={view} title={words.version(rule.version)} id={`version-${rule.version}`} accent={newest}>
    <p class="govuk-body">
      <StandingTag view={view} standing={rule.standing} /> {view.t(rule.name)}
    </p>
    {newest ? (
      <Says view={view} rule={rule} />
    ) : (
      <Details view={view} summary={words.explanation}>
        <Says view={view} rule={rule} />
      </Details>
    )}
    <Changes view={view} rule={rule} />
  </Card>
)

const rulePage = viewPage({
  path: '/rules/:ruleId',
  read: readRule,
  render: ({ view, data }) => {
    const [newest] = data.versions
    return (
      <Layout
        view={view}
        title={newest?.name ?? words.title}
        caption={newest?.matrixRef}
        back={{ href: '/rules', text: words.back }}
        actions={
          data.canPropose ? (
            <ButtonLink href={`${rulePath(data.id)}/versions/new`}>{view.t(words.propose)}</ButtonLink>
          ) : undefined
        }
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        {data.versions.map((rule) => (
          <Version view={view} rule={rule} newest={rule === newest} />
        ))}
      </Layout>
    )
  },
})

export const disclosureRulePages: readonly Page[] = [cataloguePage, rulePage]
