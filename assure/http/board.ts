import type { Id } from '../oracle/facts.ts'
import type { Making } from '../world/making.ts'
import type { Place } from '../world/viewers.ts'
import { canaryOf } from './canary.ts'
import { put } from './contents.ts'

type OfTeam = { readonly instance_id: Id; readonly team_id: Id }

/** One phenomenon of a team with what was seen, done and told; work with young people in general, and consultations. */
function layOfTeam(making: Making, ofTeam: OfTeam, confined: boolean): void {
  const { instance_id } = ofTeam
  const phenomenon = put(making, 'phenomenon', { ...ofTeam, confined })
  const joined = { phenomenon_id: phenomenon.id, joined_on: -1 }
  const signal = put(making, 'phenomenon_signal', { ...ofTeam, confined, ...joined })
  put(making, 'phenomenon_signal', { ...ofTeam, confined })
  const measure = put(making, 'phenomenon_measure', { instance_id, phenomenon_id: phenomenon.id })
  const told = { kind: 'team', phenomenon_id: phenomenon.id, signal_id: signal.id }
  put(making, 'phenomenon_notice', { ...ofTeam, confined, ...told })
  const work = put(making, 'prevention_work', { ...ofTeam, measure_id: measure.id })
  put(making, 'prevention_work_hours', { instance_id, work_id: work.id })
  put(making, 'consultation', ofTeam)
}

/** The board of the region: open and confined, of every team at home and of one abroad. */
export function layBoard(making: Making, { network, abroad }: Place): void {
  const teams: OfTeam[] = [
    ...network.teams.map((team_id) => ({ instance_id: network.instanceId, team_id })),
    { instance_id: abroad.instanceId, team_id: abroad.teams[0] },
  ]
  for (const ofTeam of teams) for (const confined of [false, true]) layOfTeam(making, ofTeam, confined)
}

/** The public half of a release: one member of each dimension, under a word that names the release. */
function latticeOf(n: number, period: string): object {
  const only = (code: string, ...groups: readonly [string, string][]) => ({
    members: [{ code, level: 1000 }],
    groups: groups.map(([each, kind]) => ({ code: each, kind, members: [code] })),
  })
  const area = only('049', ['region', 'region'], [canaryOf(n), 'team'])
  const phenomenon = only('vandalism', ['all', 'all'])
  return { name: canaryOf(n), window: 10, area, phenomenon, period: only(period), ageBand: only('10-17') }
}

/** Releases of the picture on their way, published and withdrawn; true counts under words that name their row: they must be nowhere. */
function layPicture(making: Making, instance_id: Id): void {
  const states = ['published', 'published', 'built', 'audited', 'withdrawn', 'waiting'] as const
  for (const [place, state] of states.entries()) {
    const period = `20${20 + place}-Q1`
    const release = put(making, 'picture_release', {
      instance_id,
      state,
      label: period,
      period,
      kind: 'quarter',
      synthetic: true,
    })
    if (state !== 'waiting') Object.assign(release, { lattice: latticeOf(release.n, period) })
    for (const area of ['region', canaryOf(release.n)])
      put(making, 'published_cell', { instance_id, release_id: release.id, area, phenomenon: 'all', period })
    put(making, 'picture_basis', { instance_id, release_id: release.id })
  }
  const counted = { instance_id, period: '2020-Q1' }
  put(making, 'picture_period', { ...counted, source: 'case_work' })
  for (const table of ['picture_count', 'picture_correction']) put(making, table, counted)
  put(making, 'picture_key', { instance_id })
}

/** Yearly figures and reports; warnings of the week with the counts they came of. */
function layYearly(making: Making, instance_id: Id, teams: readonly Id[]): void {
  put(making, 'case_indicator_year', { instance_id, year: 2025, synthetic: true })
  put(making, 'case_indicator', { instance_id, year: 2025, indicator: 'lead_time' })
  for (const team_id of teams) {
    put(making, 'annual_report', { instance_id, team_id, year: 2025, language: 'sv' })
    put(making, 'annual_report_copy', { instance_id, team_id, year: 2025, language: 'sv', format: 'pdf' })
  }
  for (const table of ['warning_run', 'early_warning', 'early_warning_municipality', 'warning_week', 'warning_count'])
    put(making, table, { instance_id })
}

/** What is said of the region in numbers, at home and in another instance. */
export function layNumbers(making: Making, { network, abroad }: Place): void {
  for (const { instanceId, teams } of [network, abroad]) {
    layPicture(making, instanceId)
    layYearly(making, instanceId, teams)
  }
}
