import type { JSX } from 'preact'
import { definitionsVerified } from '#governance/goal/indicator.ts'
import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { words as homeWords } from '#picture/national-region/national-region.words.ts'
import { Layout } from '#web/components/layout.tsx'
import { Card, Details, InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { cellText, inOrder, placed, tableRows } from './comparison-table.ts'
import { sections, type Measure, type NationalComparison } from './national-comparison.ts'
import { readNationalComparison, takeNationalComparison } from './national-comparison.operations.ts'
import { sectionTexts, words } from './national-comparison.words.ts'

const path = '/national/years/:year'
/** As many columns beside the region stand in one table of an office screen. */
const MOST_COLUMNS = 5

type Props = { readonly view: View; readonly compared: NationalComparison }
type SectionProps = Props & { readonly section: Measure['section'] }

const inTables = <Item,>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / MOST_COLUMNS) }, (_, place) =>
    items.slice(place * MOST_COLUMNS, (place + 1) * MOST_COLUMNS),
  )

/** One section: a row a region, in the order of their names. */
const Section = ({ view, compared: { measures, regions }, section }: SectionProps): JSX.Element => (
  <>
    {inTables(placed(measures, section)).map((columns, place) => (
      <DataTable
        view={view}
        caption={sectionTexts[section]}
        captionHidden={place > 0}
        headers={[words.region, ...columns.map(({ measure }) => measure.name)]}
        rows={inOrder(regions, view.language).map((region) => [
          view.t(region.name),
          ...columns.map(({ measure, place: at }) =>
            cellText(region.cells[at] ?? { why: 'not_told' }, measure.unit, view.language),
          ),
        ])}
      />
    ))}
  </>
)

/** Of which year inhabitants are, and whose picture is not of a whole year. */
const Beside = ({ view, compared: { regions } }: Props): JSX.Element => {
  const lines = inOrder(regions, view.language).flatMap(({ name, inhabitants, pictureQuarters }) => [
    ...(inhabitants === null
      ? []
      : [words.inhabitants(view.t(name), String(inhabitants.year), inhabitants.source.replace(/\.$/, ''))]),
    ...(pictureQuarters === null || pictureQuarters === 4
      ? []
      : [words.quarters(view.t(name), String(pictureQuarters))]),
  ])
  return (
    <Card view={view} id="beside" title={words.beside}>
      <ul class="govuk-list govuk-list--bullet">
        {[words.noRanking, words.noSum, ...(definitionsVerified ? [] : [words.unverified]), ...lines].map((line) => (
          <li>{view.t(line)}</li>
        ))}
      </ul>
    </Card>
  )
}

const Formulas = ({ view, compared: { measures } }: Props): JSX.Element => (
  <Details view={view} summary={words.formulas}>
    <dl class="govuk-body">
      {measures.map(({ name, formula }) => (
        <>
          <dt>
            <strong>{view.t(name)}</strong>
          </dt>
          <dd>{view.t(formula)}</dd>
        </>
      ))}
    </dl>
  </Details>
)

const TakeAlong = ({ view, compared: { year, years } }: Props): JSX.Element => (
  <Card view={view} id="take" title={words.take}>
    <ul class="govuk-list">
      {(
        [
          ['table.csv', words.csv],
          ['table.xlsx', words.xlsx],
        ] as const
      ).map(([file, text]) => (
        <li>
          <a class="govuk-link" href={`/national/years/${year}/${file}`} download>
            {view.t(text)}
          </a>
        </li>
      ))}
    </ul>
    {years.length > 1 && (
      <p class="govuk-body">
        {view.t(words.years)}:{' '}
        {years
          .filter((each) => each !== year)
          .map((each) => (
            <>
              <a class="govuk-link" href={`/national/years/${each}`}>
                {each}
              </a>{' '}
            </>
          ))}
      </p>
    )}
  </Card>
)

const namesOf = (view: View, names: readonly NationalComparison['missing'][number][]): string =>
  names.map((name) => view.t(name)).join(', ')

const comparisonPage = viewPage({
  path,
  read: readNationalComparison,
  render: ({ view, data: compared }) => {
    const invented = inOrder(compared.regions, view.language).filter(({ synthetic }) => synthetic)
    return (
      <Layout
        view={view}
        title={words.title(String(compared.year))}
        back={{ href: '/national', text: homeWords.title }}
        wide
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        {compared.missing.length > 0 && (
          <p class="govuk-body">{view.t(words.missing(namesOf(view, compared.missing)))}</p>
        )}
        {invented.length > 0 && (
          <InsetText>
            {view.t(
              words.synthetic(
                namesOf(
                  view,
                  invented.map(({ name }) => name),
                ),
              ),
            )}
          </InsetText>
        )}
        {compared.regions.length === 0 ? (
          <p class="govuk-body fl-empty">{view.t(words.nothing)}</p>
        ) : (
          <>
            {sections.map((section) => (
              <Section view={view} compared={compared} section={section} />
            ))}
            <Beside view={view} compared={compared} />
            <Formulas view={view} compared={compared} />
            <TakeAlong view={view} compared={compared} />
          </>
        )}
      </Layout>
    )
  },
})

const csvPage = filePage({
  path: `${path}/table.csv`,
  read: takeNationalComparison,
  name: 'fairlead-national-comparison.csv',
  content: ({ data, view }) => ({ csv: tableRows(data, view.language) }),
})

const xlsxPage = filePage({
  path: `${path}/table.xlsx`,
  read: takeNationalComparison,
  name: 'fairlead-national-comparison.xlsx',
  content: ({ data, view }) => ({
    xlsx: [{ name: view.t(words.title(String(data.year))), rows: tableRows(data, view.language) }],
  }),
})

export const nationalComparisonPages: readonly Page[] = [comparisonPage, csvPage, xlsxPage]
