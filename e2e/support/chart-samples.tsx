import { BarChart } from '#web/charts/bar-chart.tsx'
import { FunnelChart } from '#web/charts/funnel-chart.tsx'
import { LineChart } from '#web/charts/line-chart.tsx'
import { RunChart } from '#web/charts/run-chart.tsx'
import { TileMap } from '#web/charts/tile-map.tsx'
import { WaitingChart } from '#web/charts/waiting-chart.tsx'
import { renderToString } from 'preact-render-to-string'
import type { Language, Text } from '#kernel/language.ts'
import { municipalityTiles } from '#kernel/municipality-tiles.ts'
import { funnelLimits } from '#picture/outcome/funnel.ts'
import { kaplanMeier, percentile } from '#picture/outcome/kaplan-meier.ts'
import { xmrChart } from '#picture/outcome/xmr.ts'
import type { View } from '#web/view.ts'

const text = (sv: string, fi: string, en: string): Text => ({ sv, fi, en })

const names: Readonly<Record<string, Text>> = {
  '078': text('Hangö', 'Hanko', 'Hanko'),
  '710': text('Raseborg', 'Raasepori', 'Raasepori'),
  '149': text('Ingå', 'Inkoo', 'Inkoo'),
  '444': text('Lojo', 'Lohja', 'Lohja'),
  '224': text('Högfors', 'Karkkila', 'Karkkila'),
  '927': text('Vichtis', 'Vihti', 'Vihti'),
  '257': text('Kyrkslätt', 'Kirkkonummi', 'Kirkkonummi'),
  '755': text('Sjundeå', 'Siuntio', 'Siuntio'),
  '049': text('Esbo', 'Espoo', 'Espoo'),
  '235': text('Grankulla', 'Kauniainen', 'Kauniainen'),
  '091': text('Helsingfors', 'Helsinki', 'Helsinki'),
}

/** A number of which only so much is published. */
const about = (from: number): { from: number; to: number } => ({ from, to: from + 10 })
const title = text(
  'Nya ärenden, juli–september 2026',
  'Uudet asiat, heinä–syyskuu 2026',
  'New cases, July to September 2026',
)
const finding = text(
  'Det går inte att säga att talet har ändrats.',
  'Ei voi sanoa, että luku olisi muuttunut.',
  'One cannot say that the number has changed.',
)
const team = text('Team', 'Tiimi', 'Team')
const cases = text('Avslutade ärenden', 'Päättyneet asiat', 'Closed cases')
const share = text('Har kommit tillbaka', 'On palannut', 'Have come back')
const quarters = Array.from({ length: 15 }, (_, place) => `${(place % 4) + 1}/${2023 + Math.floor(place / 4)}`)
const weekly = [12, 10, 13, 9, 11, 12, 10, 14, 31, 12, 11, 19, 20, 18, 21, 19, 20, 22, 18, 19]
const waits = Array.from({ length: 90 }, (_, place) => ({ time: (place * 37) % 61, event: place % 4 !== 0 }))

/** Every kind of chart, each with what is hard for it: long names, values that end together, intervals, values that are not shown. */
export function chartSamples(language: Language): string {
  const view: View = {
    language,
    t: (words) => words[language],
    path: '/',
    query: '',
    mode: 'demo',
    csrf: '',
    idempotencyKey: '',
    today: '2026-11-21',
    time: '09:30',
    verb: (operation) => text(operation, operation, operation),
  }
  const common = { view, title, finding }
  const chart = xmrChart(weekly)
  const curve = kaplanMeier(waits)
  const half = percentile(curve, 0.5).time ?? 0
  const most = percentile(curve, 0.8).time ?? 0
  const group = (name: string, from: number) => {
    const one = kaplanMeier(waits.slice(from, from + 30))
    return { name, steps: one.steps, lastTime: one.lastTime }
  }
  return renderToString(
    <>
      <TileMap
        {...common}
        id="map"
        nameHeader={text('Kommun', 'Kunta', 'Municipality')}
        valueHeader={title}
        cells={Object.entries(names).map(([code, name], place) => ({
          code,
          name,
          value: place % 4 === 2 ? null : about(place * 5),
        }))}
        tiles={municipalityTiles}
        breaks={[5, 15, 25, 40]}
      />
      <BarChart
        {...common}
        id="bars"
        rowHeader={text('Fenomen', 'Ilmiö', 'Phenomenon')}
        series={[title]}
        rows={[
          { name: text('Våld', 'Väkivalta', 'Violence'), values: [about(40)] },
          {
            name: text(
              'Narkotika, alkohol och andra berusningsmedel i skolor',
              'Huumeet, alkoholi ja muut päihteet kouluissa',
              'Drugs, alcohol and other intoxicants in schools',
            ),
            values: [about(0)],
          },
          { name: text('Rån', 'Ryöstöt', 'Robberies'), values: [null] },
        ]}
      />
      <BarChart
        {...common}
        id="grouped"
        rowHeader={team}
        series={['2024', '2025', '2026']}
        rows={[
          { name: 'Raseborg', values: [8.2, 9.1, 10.4] },
          { name: 'Esbo', values: [0, 1_234_567.8, null] },
        ]}
      />
      <LineChart
        {...common}
        id="line"
        labels={quarters}
        lines={[{ name: title, values: quarters.map((_, at) => 30 + at) }]}
      />
      <LineChart
        {...common}
        id="lines"
        labels={quarters}
        lines={['Esbo', 'Lojo', 'Kyrkslätt', 'Raseborg'].map((name, order) => ({
          name,
          values: quarters.map((_, at) =>
            order === 3 && at < 3 ? null : order === 0 ? 20 + at : 10 + ((at * order) % 3),
          ),
        }))}
      />
      <LineChart
        {...common}
        id="boxes"
        labels={quarters}
        lines={[{ name: title, values: quarters.map((_, at) => (at === 6 ? null : about((at % 3) * 5))) }]}
      />
      <RunChart
        {...common}
        id="run"
        points={weekly.map((value, place) => ({ label: `${place + 10}/2026`, value, rules: chart.rules[place] ?? [] }))}
        centre={{ kind: 'mean', value: chart.mean }}
        limits={chart.limits ?? undefined}
      />
      <WaitingChart
        {...common}
        id="waiting"
        groups={[{ name: title, steps: curve.steps, lastTime: curve.lastTime }]}
        timeHeader={text('Dagar', 'Päiviä', 'Days')}
        shareHeader={share}
        marks={[
          { share: 0.5, time: half },
          { share: 0.8, time: most },
        ]}
      />
      <WaitingChart
        {...common}
        id="waiting-groups"
        groups={[group('Esbo', 0), group('Lojo', 30), group('Raseborg', 60)]}
        timeHeader={text('Dagar', 'Päiviä', 'Days')}
        shareHeader={share}
      />
      <FunnelChart
        {...common}
        id="funnel"
        nameHeader={team}
        countHeader={cases}
        shareHeader={share}
        common={0.31}
        points={[
          { name: 'Raseborg', count: 48, share: 0.36, limits: funnelLimits(48, 0.31) },
          { name: 'Kyrkslätt', count: 39, share: 0.35, limits: funnelLimits(39, 0.31) },
          { name: 'Esbo', count: 182, share: 0.19, limits: funnelLimits(182, 0.31) },
        ]}
        curve={[5, 10, 20, 40, 80, 120, 160, 200].map((count) => ({ count, ...funnelLimits(count, 0.31) }))}
      />
      <LineChart {...common} id="none" labels={[]} lines={[]} />
    </>,
  )
}
