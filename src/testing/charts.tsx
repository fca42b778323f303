import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '#kernel/language.ts'
import { municipalityTiles } from '#kernel/municipality-tiles.ts'
import { BarChart } from '#web/charts/bar-chart.tsx'
import type { ChartValue } from '#web/charts/chart-value.ts'
import { FunnelChart } from '#web/charts/funnel-chart.tsx'
import { LineChart } from '#web/charts/line-chart.tsx'
import { RunChart, type RunPoint } from '#web/charts/run-chart.tsx'
import { TileMap } from '#web/charts/tile-map.tsx'
import { WaitingChart, type WaitingStep } from '#web/charts/waiting-chart.tsx'
import type { View } from '#web/view.ts'

/* Small charts of every kind, and what they say when they are drawn. */

export const viewIn = (language: Language): View => ({
  language,
  t: (text) => text[language],
  path: '/',
  query: '',
  mode: 'demo',
  csrf: '',
  idempotencyKey: '',
  today: '2026-11-21',
  time: '09:30',
  verb: (operation) => ({ sv: operation, fi: operation, en: operation }),
})
export const view = viewIn('sv')
export const common = { view, id: 'c', title: 'Nya ärenden', finding: 'Flest i Esbo.' }

export const lines = (...values: ChartValue[]): JSX.Element => (
  <LineChart {...common} labels={values.map((_, at) => `K${at + 1}`)} lines={[{ name: 'Alla', values }]} />
)
export const bars = (...values: ChartValue[]): JSX.Element => (
  <BarChart
    {...common}
    rowHeader="Team"
    series={['Barn']}
    rows={values.map((value, at) => ({ name: `Team ${at + 1}`, values: [value] }))}
  />
)
const points = (values: readonly number[]): RunPoint[] =>
  values.map((value, at) => ({ label: `v. ${at + 1}`, value, rules: at === 1 ? ['outside', 'trend7'] : [] }))
export const runs = (...values: number[]): JSX.Element => (
  <RunChart
    {...common}
    points={points(values)}
    centre={{ kind: 'mean', value: 0.5 }}
    limits={{ upper: 6.25, lower: null }}
  />
)
export const map = (...values: ChartValue[]): JSX.Element => (
  <TileMap
    {...common}
    nameHeader="Kommun"
    valueHeader="Barn"
    cells={values.map((value, at) => ({ code: municipalityTiles[at]?.code ?? '999', name: `Kommun ${at}`, value }))}
    tiles={municipalityTiles}
    breaks={[5, 10, 20, 40]}
  />
)
export const step = (time: number, atRisk: number, survival: number): WaitingStep => ({
  time,
  atRisk,
  survival,
  lower: survival === 0 ? null : survival - 0.01,
  upper: survival === 0 ? null : survival + 0.01,
})
export const waiting = (...steps: WaitingStep[]): JSX.Element => (
  <WaitingChart
    {...common}
    groups={[{ name: 'Alla', steps, lastTime: Math.max(0, ...steps.map(({ time }) => time)) }]}
    timeHeader="Dagar"
    shareHeader="Har träffats"
    marks={[{ share: 0.5, time: 14 }]}
  />
)
const limits = { lower95: 0.2, upper95: 0.4, lower998: 0.125, upper998: 0.525 }
export const funnel = (...shares: number[]): JSX.Element => (
  <FunnelChart
    {...common}
    nameHeader="Team"
    countHeader="Ärenden"
    shareHeader="Återkom"
    points={shares.map((share, at) => ({ name: `Team ${at}`, count: 10 + at, share, limits }))}
    common={0.31}
    curve={shares.length === 0 ? [] : [{ count: 10, ...limits }]}
  />
)

export const draw = (chart: JSX.Element): string => renderToString(chart)
export const elements = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<(${tag})[ >].*?</\\1>`, 'gs'))].map(([found]) => found)
/** What the elements say. */
export const between = (html: string, tag: string): string[] =>
  elements(html, tag).map((found) => found.replace(/<[^>]+>/g, ' ').trim())
/** The numbers of a text, as it writes them. */
export const numbersIn = (text: string): string[] =>
  text.match(/[−-]?\d[\d\s]*(,\d+)?/g)?.map((each) => each.trim()) ?? []
