import type { JSX } from 'preact'
import { municipalityTiles } from '#kernel/municipality-tiles.ts'
import { words as releaseWords } from '#picture/release/release.words.ts'
import { BarChart } from '#web/charts/bar-chart.tsx'
import { LineChart } from '#web/charts/line-chart.tsx'
import { TileMap } from '#web/charts/tile-map.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { chartsOf, type PictureChart } from './picture-charts.ts'
import { rateNotes } from './picture-files.ts'
import { changeSentence, municipalitySentence, sentencesOf } from './picture-sentences.ts'
import { ALL, isYear, type RegionalPicture } from './regional-picture.ts'
import { findingWords } from './picture-findings.words.ts'
import { words } from './regional-picture.words.ts'

/** Where the classes of the map begin: fixed beforehand, a quarter's and a year's. */
const quarterBreaks = [5, 10, 20, 40] as const
const yearBreaks = [20, 40, 80, 160] as const

type ChartsProps = { readonly view: View; readonly picture: RegionalPicture }
type OneProps = ChartsProps & { readonly chart: PictureChart }

const MapOf = ({ view, picture, chart }: OneProps): JSX.Element => {
  const hidden = chart.rows.filter(({ values: [value] }) => value === null).length
  return (
    <TileMap
      view={view}
      id={chart.id}
      level={2}
      title={chart.title(view.language)}
      finding={municipalitySentence(picture, view.language) ?? words.mapFinding(chart.rows.length - hidden)}
      note={hidden > 0 ? words.hatched : releaseWords.noProof}
      nameHeader={chart.rowHeader}
      valueHeader={words.children}
      cells={chart.rows.map(({ code, name, values: [value] }) => ({ code, name, value: value ?? null }))}
      tiles={municipalityTiles}
      breaks={isYear(picture.chosen.period) ? yearBreaks : quarterBreaks}
    />
  )
}

const LinesOf = ({ view, picture, chart }: OneProps): JSX.Element => (
  <LineChart
    view={view}
    id={chart.id}
    level={2}
    title={chart.title(view.language)}
    finding={changeSentence(picture, view.language)}
    note={findingWords.changeRule}
    labels={chart.rows.map(({ name }) => name)}
    lines={chart.series.map((name, order) => ({ name, values: chart.rows.map(({ values }) => values[order] ?? null) }))}
  />
)

type BarsProps = OneProps & { readonly finding: Wording; readonly note?: Wording | undefined }

const BarsOf = ({ view, chart, finding, note }: BarsProps): JSX.Element => (
  <BarChart
    view={view}
    id={chart.id}
    level={2}
    title={chart.title(view.language)}
    finding={finding}
    note={note}
    rowHeader={chart.rowHeader}
    series={chart.series}
    rows={chart.rows}
    unit={{ kind: 'number', decimals: chart.decimals }}
  />
)

/** Every chart of a choice, each with its finding as a sentence and its numbers as a table. */
export const PictureCharts = ({ view, picture }: ChartsProps): JSX.Element => (
  <>
    {chartsOf(picture).map((chart) => {
      const one = { view, picture, chart }
      switch (chart.id) {
        case 'map':
          return <MapOf {...one} />
        case 'quarters':
          return <LinesOf {...one} />
        case 'phenomena':
          return <BarsOf {...one} finding={sentencesOf(picture, view.language)[0] ?? ''} note={releaseWords.noProof} />
        case 'ages':
          return (
            <BarsOf
              {...one}
              finding={words.agesFinding}
              note={picture.chosen.ageBand === ALL ? undefined : words.ratesAllAges}
            />
          )
        case 'rates':
          return <BarsOf {...one} finding={words.ratesFinding} note={rateNotes(picture, view.language).join(' ')} />
      }
    })}
  </>
)
