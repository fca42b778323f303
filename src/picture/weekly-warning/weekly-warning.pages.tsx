import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { addDays } from '#kernel/clock.ts'
import { formatDate, formatNumber } from '#kernel/format.ts'
import { asHeading, type Text } from '#kernel/language.ts'
import { layers } from '#picture/early-warning/layers.ts'
import { pictureData } from '#picture/release/phenomena.ts'
import { Layout } from '#web/components/layout.tsx'
import { Details, InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { EarlyWarning, WarningRun } from './weekly-warning.ts'
import { listEarlyWarnings } from './weekly-warning.operations.ts'
import { layerTexts, words } from './weekly-warning.words.ts'

const { leastWeeks } = layers.layers.D

const LIST = '/early-warnings'

const phenomenonOf = ({ phenomenon }: EarlyWarning) => {
  const found = pictureData.phenomena.find((each) => each.code === phenomenon)
  return found === undefined ? { sv: phenomenon, fi: phenomenon, en: phenomenon } : asHeading(found.label)
}

const daysOf = (view: View, week: string): string =>
  `${formatDate(week, view.language)}–${formatDate(addDays(week, 6), view.language)}`

/** Names in the order of the language, as the end of a list is said. */
const listOf = (view: View, names: readonly Text[]): string =>
  new Intl.ListFormat(view.language === 'en' ? 'en-GB' : view.language).format(names.map((name) => view.t(name)))

/** Where: the municipalities of a cluster for whoever may know them, else the teams, else the region; and that it was made coarser. */
const Where = ({ view, finding }: { readonly view: View; readonly finding: EarlyWarning }): JSX.Element => {
  const { teamNames, municipalityNames, coarser } = finding
  const named = municipalityNames.length > 0
  const hint = named ? words.namedForCoordinators : coarser ? words.coarser : undefined
  const area = teamNames.length === 0 ? view.t(words.region) : listOf(view, teamNames)
  return (
    <>
      {named ? listOf(view, municipalityNames) : area}
      {hint !== undefined && <div class="govuk-hint">{view.t(hint)}</div>}
    </>
  )
}

const Findings = ({
  view,
  findings,
}: {
  readonly view: View
  readonly findings: readonly EarlyWarning[]
}): JSX.Element => (
  <DataTable
    view={view}
    caption={words.findings}
    captionHidden
    headers={[words.what, words.where, words.howSure, words.method]}
    rows={findings.map((each) => [
      view.t(phenomenonOf(each)),
      <Where view={view} finding={each} />,
      <StatusTag
        view={view}
        kind={each.class === 'strong' ? 'urgent' : 'waiting'}
        text={each.class === 'strong' ? words.strong : words.attention}
      />,
      view.t(layerTexts[each.layer as keyof typeof layerTexts]),
    ])}
    empty={words.nothing}
  />
)

/** How far the list can be trusted, in words. */
const Trust = ({ view, run }: { readonly view: View; readonly run: WarningRun }): JSX.Element => (
  <>
    <p class="govuk-body">
      {view.t(words.falseAlarms(run.series - run.unjudged, formatNumber(run.expectedFalseAlarms, view.language, 1)))}
    </p>
    {run.unjudged > 0 && <p class="govuk-body">{view.t(words.unjudged(run.unjudged))}</p>}
    {run.scans > 0 && <p class="govuk-body">{view.t(words.scanned(run.scans))}</p>}
    {run.unscanned > 0 && <p class="govuk-body">{view.t(words.unscanned(run.unscanned, leastWeeks))}</p>}
    {run.missingWeeks > 0 && <InsetText>{view.t(words.missing(run.missingWeeks))}</InsetText>}
    {run.synthetic && <InsetText>{view.t(words.synthetic)}</InsetText>}
  </>
)

const ToDo = ({ view }: { readonly view: View }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.todo)}</h2>
    <ol class="govuk-list govuk-list--number">
      <li>{view.t(words.todoAsk)}</li>
      <li>
        <a class="govuk-link" href="/phenomena">
          {view.t(words.todoBoard)}
        </a>
      </li>
      <li>{view.t(words.todoWait)}</li>
    </ol>
  </>
)

const listPage = viewPage({
  path: LIST,
  read: listEarlyWarnings,
  render: ({ view, data: { week, run, findings, weeks } }) => (
    <Layout view={view} title={words.title} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <h2 class="govuk-heading-m">{view.t(words.week(daysOf(view, week)))}</h2>
      {run === null ? (
        <InsetText>{view.t(words.notJudged)}</InsetText>
      ) : run.series === 0 ? (
        <InsetText>{view.t(words.nothingCounted)}</InsetText>
      ) : (
        <>
          <Findings view={view} findings={findings} />
          {findings.some(({ coarser }) => coarser) && <p class="govuk-body">{view.t(words.coarserWhy)}</p>}
          <Trust view={view} run={run} />
          {findings.length > 0 && <ToDo view={view} />}
        </>
      )}
      <Details view={view} summary={words.how}>
        <p class="govuk-body">{view.t(words.howCounted)}</p>
        <p class="govuk-body">{view.t(words.howClusters)}</p>
        {typeof run?.scanSeed === 'string' && <p class="govuk-body">{view.t(words.seed(run.scanSeed))}</p>}
        <p class="govuk-body">{view.t(words.howSensitive)}</p>
        <p class="govuk-body">{view.t(words.uncertain)}</p>
      </Details>
      {weeks.some((each) => each !== week) && (
        <>
          <h2 class="govuk-heading-m">{view.t(words.earlier)}</h2>
          <ul class="govuk-list">
            {weeks
              .filter((each) => each !== week)
              .map((each) => (
                <li>
                  <a class="govuk-link" href={`${LIST}?week=${each}`}>
                    {daysOf(view, each)}
                  </a>
                </li>
              ))}
          </ul>
        </>
      )}
    </Layout>
  ),
})

export const weeklyWarningPages: readonly Page[] = [listPage]
