import type { JSX } from 'preact'
import { Lines } from '#network/lines.tsx'
import { TextFields } from '#network/text-fields.tsx'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { words as deliveryWords } from '#picture/national-delivery/national-delivery.words.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { NationalRegion, RegionYear } from './national-region.ts'
import {
  addNationalRegion,
  readNational,
  readNationalRegion,
  readNationalRegionForm,
} from './national-region.operations.ts'
import { words } from './national-region.words.ts'

const home = '/national'

const YearCell = ({ view, of }: { readonly view: View; readonly of: RegionYear }): JSX.Element => {
  if (of.receivedAt === null)
    return of.state === 'waiting' ? (
      <StatusTag view={view} kind="waiting" text={words.waiting} />
    ) : (
      <>{view.t(words.notAsked)}</>
    )
  return (
    <Lines
      lines={[
        view.t(words.delivered(formatDate(helsinkiDay(of.receivedAt), view.language))),
        ...(of.received > 1 ? [view.t(words.times(of.received))] : []),
        ...(of.synthetic ? [view.t(words.synthetic)] : []),
      ]}
    />
  )
}

type Overview = { readonly years: readonly RegionYear[] } & NationalRegion

/** Regions by year in words, for whoever has to ask for them. */
const Missing = ({ view, regions }: { readonly view: View; readonly regions: readonly Overview[] }): JSX.Element => {
  const missing = regions.flatMap((region) =>
    region.years.filter(({ state }) => state === 'waiting').map(({ year }) => ({ name: region.name, year })),
  )
  return (
    <Card view={view} id="missing" title={words.missing} count={missing.length}>
      {missing.length === 0 && <p class="govuk-body">{view.t(words.nothingMissing)}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ name, year }) => (
          <li>
            {view.t(name)}, {year}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Years = ({ view, years }: { readonly view: View; readonly years: readonly number[] }): JSX.Element => (
  <ul class="govuk-list">
    {years.map((year) => (
      <li>
        <a class="govuk-link" href={`${home}/years/${year}`}>
          {view.t(words.compare)}, {year}
        </a>
      </li>
    ))}
  </ul>
)

const overviewPage = viewPage({
  path: home,
  read: readNational,
  render: ({ view, data: { years, regions } }) => (
    <Layout view={view} title={words.title} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <ButtonRow>
        <ButtonLink href={`${home}/deliveries/new`}>{view.t(deliveryWords.receive)}</ButtonLink>
        <ButtonLink href={`${home}/regions/new`} kind="secondary">
          {view.t(words.add)}
        </ButtonLink>
      </ButtonRow>
      <DataTable
        view={view}
        caption={words.regions}
        headers={[words.region, ...years.map(String)]}
        empty={words.none}
        rows={regions.map((region) => [
          <a class="govuk-link" href={`${home}/regions/${region.id}`}>
            {view.t(region.name)}
          </a>,
          ...region.years.map((each) => <YearCell view={view} of={each} />),
        ])}
      />
      <Years view={view} years={years} />
      {regions.length > 0 && <Missing view={view} regions={regions} />}
    </Layout>
  ),
})

const regionPage = viewPage({
  path: `${home}/regions/:nationalRegionId`,
  read: readNationalRegion,
  render: ({ view, data: { region, deliveries } }) => (
    <Layout view={view} title={region.name} back={{ href: home, text: words.title }} wide>
      <p class="govuk-body">{view.t(words.waitedSince(region.key, String(region.firstYear)))}</p>
      <DataTable
        view={view}
        caption={words.history}
        headers={[words.year, words.state, words.received, words.by, words.counted, words.form, words.hash]}
        empty={words.noHistory}
        rows={deliveries.map((each) => [
          String(each.year),
          <Lines
            lines={[
              each.replaced ? (
                view.t(words.replaced)
              ) : (
                <a class="govuk-link" href={`${home}/years/${each.year}`}>
                  {view.t(words.current)}
                </a>
              ),
              ...(each.synthetic ? [view.t(words.synthetic)] : []),
            ]}
          />,
          formatDateTime(each.receivedAt, view.language),
          each.receivedByName,
          formatDate(each.countedOn, view.language),
          each.format.replace('fairlead-national-export-', ''),
          <code>{each.sha256.slice(0, 12)}</code>,
        ])}
      />
    </Layout>
  ),
})

const newPage = formPage({
  path: `${home}/regions/new`,
  read: readNationalRegionForm,
  submit: addNationalRegion,
  done: () => home,
  render: ({ view, form }) => (
    <Layout view={view} title={words.add} errors={form.errors} back={{ href: home, text: words.title }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: home, text: words.cancel }}>
        <TextFields view={view} form={form} name="name" label={words.name} />
        <TextInput view={view} form={form} name="key" label={words.key} hint={words.keyHint} />
        <TextInput view={view} form={form} name="firstYear" label={words.firstYear} width={4} inputMode="numeric" />
      </Form>
    </Layout>
  ),
})

export const nationalRegionPages: readonly Page[] = [overviewPage, newPage, regionPage]
