import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { agencyKinds } from '#network/agency/agency.ts'
import { kindTexts } from '#network/agency/agency.words.ts'
import { Lines } from '#network/lines.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { AgreementRule } from './agreement-rule.ts'
import { prepareAgreementRule, readAgreementRule, recordAgreementRule } from './agreement-rule.operations.ts'
import { words } from './agreement-rule.words.ts'

export const rulePath = '/network/agreement-rule'

/** The rule in a sentence or two, and that nobody has confirmed it where that is so. */
export const RuleText = ({ view, rule }: { view: View; rule: AgreementRule | null }): JSX.Element => {
  if (rule === null) return <>{view.t(words.noRule)}</>
  const kinds = rule.agencyKinds.map((kind) => view.t(kindTexts[kind])).join(', ')
  return (
    <Lines
      lines={[
        view.t(rule.least === null ? words.all : words.partialOf(rule.least)),
        ...(kinds === '' ? [] : [`${view.t(words.kinds)}: ${kinds}`]),
        ...(rule.uncertain ? [<StatusTag view={view} kind="waiting" text={words.unverified} />] : []),
      ]}
    />
  )
}

const Facts = ({ view, rule }: { view: View; rule: AgreementRule }): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.rule, value: <RuleText view={view} rule={rule} /> },
      { key: words.from, value: formatDate(rule.validFrom, view.language) },
      { key: words.source, value: rule.source },
    ]}
  />
)

const rulePage = viewPage({
  path: rulePath,
  read: readAgreementRule,
  render: ({ view, data: { rule, last, can } }) => (
    <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {rule === null ? <InsetText>{view.t(words.noRule)}</InsetText> : <Facts view={view} rule={rule} />}
      {last !== null && last.id !== rule?.id && (
        <>
          <h2 class="govuk-heading-m">{view.t(words.coming)}</h2>
          <Facts view={view} rule={last} />
        </>
      )}
      {can.includes('agreement.change') && (
        <ButtonRow>
          <ButtonLink kind="secondary" href={`${rulePath}/new`}>
            {view.t(words.record)}
          </ButtonLink>
        </ButtonRow>
      )}
    </Layout>
  ),
})

const newRulePage = formPage({
  path: `${rulePath}/new`,
  read: prepareAgreementRule,
  submit: recordAgreementRule,
  done: () => rulePath,
  render: ({ view, form }) => (
    <Layout view={view} title={words.record} errors={form.errors} back={{ href: rulePath, text: words.title }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: rulePath, text: words.cancel }}>
        <Radios
          view={view}
          form={form}
          name="rule"
          label={words.rule}
          options={[
            { value: 'all', text: words.all },
            { value: 'partial', text: words.partial },
          ]}
        />
        <TextInput
          view={view}
          form={form}
          name="least"
          label={words.least}
          hint={words.leastHint}
          optional
          width={5}
          inputMode="numeric"
        />
        <Checkboxes
          view={view}
          form={form}
          name="agencyKinds"
          label={words.kinds}
          optional
          options={agencyKinds.map((kind) => ({ value: kind, text: kindTexts[kind] }))}
        />
        <TextInput view={view} form={form} name="source" label={words.source} hint={words.sourceHint} />
        <Checkboxes
          view={view}
          form={form}
          name="uncertain"
          label={words.unverified}
          optional
          options={[{ value: 'true', text: words.uncertain }]}
        />
        <DateInput view={view} form={form} name="validFrom" label={words.from} />
      </Form>
    </Layout>
  ),
})

export const agreementRulePages: readonly Page[] = [rulePage, newRulePage]
