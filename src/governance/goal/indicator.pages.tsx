import { boundsText } from '#governance/case-indicator/case-indicator.ts'
import { words as homeWords } from '#governance/governance.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatNumber } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { definitionsVerified, type IndicatorValue } from './indicator.ts'
import { listIndicators, readIndicator, readIndicatorForm, recordIndicatorValue } from './indicator.operations.ts'
import { LastValue, periodOf, valueText } from './last-value.tsx'
import { words } from './goal.words.ts'

const list = '/governance/indicators'

/** " (30 / 40)": the numerator and the denominator, as classes where only those are known; nothing for what has none. */
function partText(view: View, { bounds, numerator, denominator }: IndicatorValue): string {
  if (bounds !== null) return ` (${boundsText(bounds.counted)} / ${boundsText(bounds.whole)})`
  if (denominator === 100) return ''
  return ` (${formatNumber(numerator / 100, view.language)} / ${formatNumber(denominator / 100, view.language)})`
}

const listPage = viewPage({
  path: list,
  read: listIndicators,
  render: ({ view, data: { indicators } }) => (
    <Layout view={view} title={words.allIndicators} back={{ href: '/governance/goals', text: words.title }} wide>
      {!definitionsVerified && <InsetText>{view.t(words.unverified)}</InsetText>}
      <DataTable
        view={view}
        caption={words.indicators}
        captionHidden
        headers={[words.indicator, words.formula, words.denominator, words.lastValue]}
        rows={indicators.map((each) => [
          <a class="govuk-link" href={`${list}/${each.id}`}>
            {view.t(each.name)}
          </a>,
          view.t(each.formula),
          view.t(each.denominator),
          <LastValue view={view} unit={each.unit} last={each.last} />,
        ])}
      />
    </Layout>
  ),
})

const indicatorPage = viewPage({
  path: `${list}/:indicator`,
  read: readIndicator,
  render: ({ view, data: { indicator, values, can } }) => (
    <Layout
      view={view}
      title={indicator.name}
      caption={words.indicator}
      back={{ href: list, text: words.allIndicators }}
      actions={
        can.includes('indicator_value.record') && (
          <ButtonLink href={`${list}/${indicator.id}/new`}>{view.t(words.record)}</ButtonLink>
        )
      }
    >
      <SummaryList
        view={view}
        rows={[
          { key: words.formula, value: view.t(indicator.formula) },
          { key: words.denominator, value: view.t(indicator.denominator) },
        ]}
      />
      {!definitionsVerified && <InsetText>{view.t(words.unverified)}</InsetText>}
      <DataTable
        view={view}
        caption={words.values}
        headers={[words.period, { text: words.value, numeric: true }, words.source]}
        empty={words.noValue}
        rows={values.map((each) => [
          view.t(periodOf(view, each)),
          `${valueText(view, indicator.unit, each)}${partText(view, each)}`,
          each.source ?? view.t(each.synthetic ? words.syntheticSource : words.ownSource),
        ])}
      />
    </Layout>
  ),
})

const recordPage = formPage({
  path: `${list}/:indicator/new`,
  read: readIndicatorForm,
  submit: recordIndicatorValue,
  done: (result) => `${list}/${result.indicator}`,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.record}
      caption={data.name}
      errors={form.errors}
      back={{ href: `${list}/${data.id}`, text: data.name }}
    >
      <Form
        view={view}
        form={form}
        submit={homeWords.save}
        secondary={{ href: `${list}/${data.id}`, text: homeWords.cancel }}
      >
        <DateInput view={view} form={form} name="firstDay" label={words.firstDay} />
        <DateInput view={view} form={form} name="lastDay" label={words.lastDay} />
        <TextInput
          view={view}
          form={form}
          name="numerator"
          label={words.numerator}
          hint={data.formula}
          width={10}
          inputMode="decimal"
        />
        <TextInput
          view={view}
          form={form}
          name="denominator"
          label={words.denominatorNumber}
          hint={data.denominator}
          width={10}
          inputMode="decimal"
        />
        <TextInput view={view} form={form} name="source" label={words.source} hint={words.sourceHint} />
      </Form>
    </Layout>
  ),
})

export const indicatorPages: readonly Page[] = [listPage, indicatorPage, recordPage]
