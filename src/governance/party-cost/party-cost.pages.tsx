import type { JSX } from 'preact'
import { words as homeWords } from '#governance/governance.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatNumber } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { NOTE_LIMIT, type CostTotal, type PartyCost } from './party-cost.ts'
import { listPartyCosts, readOwnPartyCost, recordPartyCost } from './party-cost.operations.ts'
import { words } from './party-cost.words.ts'

const list = '/governance/costs'
const ownForm = '/governance/own-costs'

/** Person-years, own staff, other own costs, and the two together. */
const numbers = (view: View, { personYears, staffCost, otherCost }: CostTotal): string[] => [
  formatNumber(personYears / 100, view.language, 2),
  formatNumber(staffCost, view.language),
  formatNumber(otherCost, view.language),
  formatNumber(staffCost + otherCost, view.language),
]

const row = (view: View, { agencyName, recorded }: PartyCost): readonly string[] => [
  view.t(agencyName),
  ...(recorded === null ? [view.t(words.notRecorded), '–', '–', '–'] : numbers(view, recorded)),
]

const totalRow = (view: View, total: CostTotal): readonly JSX.Element[] =>
  [view.t(words.total), ...numbers(view, total)].map((text) => <strong>{text}</strong>)

const listPage = viewPage({
  path: list,
  read: listPartyCosts,
  render: ({ view, data: { year, costs, total, can } }) => {
    const missing = costs.filter((each) => each.recorded === null).length
    return (
      <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        <FilterForm view={view}>
          <TextInput
            view={view}
            form={{ values: { year: String(year) }, errors: [] }}
            name="year"
            label={words.year}
            width={4}
            inputMode="numeric"
          />
        </FilterForm>
        {missing > 0 && <InsetText>{view.t(words.missing(missing))}</InsetText>}
        {can.includes('party_cost.record') && (
          <ButtonRow>
            <ButtonLink href={`${ownForm}/${year}`}>{view.t(words.record)}</ButtonLink>
          </ButtonRow>
        )}
        <DataTable
          view={view}
          caption={`${view.t(words.title)} ${year}`}
          headers={[
            words.party,
            { text: words.personYears, numeric: true },
            { text: words.staffCost, numeric: true },
            { text: words.otherCost, numeric: true },
            { text: words.sum, numeric: true },
          ]}
          rows={[...costs.map((each) => row(view, each)), totalRow(view, total)]}
        />
      </Layout>
    )
  },
})

const ownPage = formPage({
  path: `${ownForm}/:year`,
  read: readOwnPartyCost,
  submit: recordPartyCost,
  initial: ({ own: { recorded } }) =>
    recorded === null
      ? {}
      : {
          personYears: String(recorded.personYears / 100).replace('.', ','),
          staffCost: String(recorded.staffCost),
          otherCost: String(recorded.otherCost),
          note: recorded.note ?? '',
        },
  done: (result) => `${list}?year=${result.year}`,
  render: ({ view, data: { year, own }, form }) => (
    <Layout
      view={view}
      title={words.record}
      caption={words.recordFor(own.agencyName, year)}
      errors={form.errors}
      back={{ href: `${list}?year=${year}`, text: words.title }}
    >
      <Form
        view={view}
        form={form}
        submit={homeWords.save}
        secondary={{ href: `${list}?year=${year}`, text: homeWords.cancel }}
        hidden={{ seenVersion: String(form.values.seenVersion ?? own.recorded?.version ?? 0) }}
      >
        <TextInput
          view={view}
          form={form}
          name="personYears"
          label={words.personYears}
          hint={words.personYearsHint}
          width={5}
          inputMode="decimal"
        />
        <TextInput view={view} form={form} name="staffCost" label={words.staffCost} width={10} inputMode="numeric" />
        <TextInput view={view} form={form} name="otherCost" label={words.otherCost} width={10} inputMode="numeric" />
        <Textarea
          view={view}
          form={form}
          name="note"
          label={words.note}
          hint={words.noteHint}
          limit={NOTE_LIMIT}
          rows={3}
          optional
        />
      </Form>
    </Layout>
  ),
})

export const partyCostPages: readonly Page[] = [listPage, ownPage]
