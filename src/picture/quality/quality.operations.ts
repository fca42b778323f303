import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { caseIndicators, countedYears } from '#governance/case-indicator/case-indicator.queries.ts'
import { teamValue } from '#governance/goal/casework-value.ts'
import { findIndicator, IndicatorValue, type Indicator } from '#governance/goal/indicator.ts'
import { valuesOf } from '#governance/goal/indicator.queries.ts'
import { yearInput } from '#governance/party-cost/party-cost.ts'
import { NotFound } from '#http/errors.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { listTeams } from '#network/team/team.queries.ts'
import {
  effectIndicators,
  indicatorsOf,
  qualityIndicators,
  QualityCount,
  QualityLine,
  Year,
  type QualityLine as Line,
} from './quality.ts'
import { words } from './quality.words.ts'

const kind = 'case_indicator'
const target = () => Promise.resolve({ kind })

const ofYear = async (tx: Read, indicator: Indicator, year: number, today: string): Promise<IndicatorValue | null> =>
  (await valuesOf(tx, indicator, today)).find((each) => each.firstDay === `${year}-01-01`) ?? null

async function linesOf(tx: Read, ids: readonly string[], year: number, today: string): Promise<Line[]> {
  return Promise.all(
    indicatorsOf(ids).map(async (indicator) => ({
      indicator: indicator.id,
      name: indicator.name,
      formula: indicator.formula,
      unit: indicator.unit,
      value: await ofYear(tx, indicator, year, today),
    })),
  )
}

/** Quality and effect of a year, the last that was counted when none is asked for (D-07, D-08). */
export const readQuality = readOperation({
  name: 'readQuality',
  summary: words.summary,
  path: '/governance/quality',
  permission: 'quality.read',
  input: z.object({ year: yearInput().optional() }),
  output: z.object({
    years: z.array(Year),
    year: Year.nullable(),
    quality: z.array(QualityLine),
    effect: z.array(QualityLine),
  }),
  target,
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, input, today }) => {
    const years = await countedYears(tx)
    const year = years.find((each) => input.year === undefined || each.year === input.year)
    if (year === undefined) return { years, year: null, quality: [], effect: [] }
    const [quality, effect] = await Promise.all([
      linesOf(tx, qualityIndicators, year.year, today),
      linesOf(tx, effectIndicators, year.year, today),
    ])
    return { years, year, quality, effect }
  },
})

/** The counts behind an indicator: of each team, or of teams together, and the region's years. It goes no further than counts (D-07). */
export const readQualityCounts = readOperation({
  name: 'readQualityCounts',
  summary: words.detailSummary,
  path: '/governance/quality/:year/:indicator',
  permission: 'quality.read',
  input: z.object({ year: yearInput(), indicator: z.string().max(50) }),
  output: z.object({
    year: Year,
    line: QualityLine,
    counts: z.array(QualityCount),
    /** The region's values of the years that were counted, in their order. */
    years: z.array(IndicatorValue),
  }),
  target: (_tx, input) => {
    const indicator = findIndicator(input.indicator)
    return Promise.resolve(indicator?.casework === undefined ? null : { kind, indicator })
  },
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, input, target: { indicator }, today }) => {
    const [years, all, teams] = await Promise.all([countedYears(tx), caseIndicators(tx, input.year), listTeams(tx)])
    const year = years.find((each) => each.year === input.year)
    const [line] = await linesOf(tx, [indicator.id], input.year, today)
    if (year === undefined || line === undefined) throw new NotFound()
    const found = teams.flatMap((team) => teamValue(indicator, year, all, team.id) ?? [])
    const once = [...new Map(found.map((each) => [each.teams.join(), each])).values()]
    return {
      year,
      line,
      years: (await valuesOf(tx, indicator, today)).filter((each) => each.source === null).toReversed(),
      counts: once.map(({ value, teams: ids }) => ({
        teams: teams.filter((team) => ids.includes(team.id)).map((team) => team.name),
        value,
      })),
    }
  },
})

export const qualityOperations: readonly AnyOperation[] = [readQuality, readQualityCounts]
