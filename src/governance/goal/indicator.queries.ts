import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { totalOf } from '#governance/party-cost/party-cost.ts'
import { caseIndicators, countedYears } from '#governance/case-indicator/case-indicator.queries.ts'
import { costsOf } from '#governance/party-cost/party-cost.queries.ts'
import { listFigures } from '#governance/police-figure/police-figure.queries.ts'
import { workingTimeOf } from '#governance/working-time/working-time.queries.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import { representationOf } from '#network/steering-group/steering-group.ts'
import { seatsOn } from '#network/steering-group/steering-group.queries.ts'
import { coverageOf, presencesOf } from '#network/team/team.ts'
import { listTeams, membershipsFrom, otherWaysFrom } from '#network/team/team.queries.ts'
import { caseworkValues, policeValues } from './casework-value.ts'
import { indicators, type Indicator, type IndicatorValue, type TypedValue } from './indicator.ts'

const columns = ['id', 'indicator', 'first_day', 'last_day', 'numerator', 'denominator', 'source'] as const
type Row = {
  readonly id: string
  readonly indicator: string
  readonly first_day: string
  readonly last_day: string
  readonly numerator: string
  readonly denominator: string
  readonly source: string
}
const toValue = (row: Row): IndicatorValue => ({
  id: row.id,
  indicator: row.indicator,
  firstDay: row.first_day,
  lastDay: row.last_day,
  numerator: Number(row.numerator),
  denominator: Number(row.denominator),
  source: row.source,
  bounds: null,
  synthetic: false,
})

/** Recorded values, of one indicator or all: the newest period first, and of one period the latest record first. */
async function recordedValues(tx: Read, indicator?: string): Promise<IndicatorValue[]> {
  const rows = await tx.many(
    db
      .selectFrom('indicator_value')
      .select(columns)
      .$if(indicator !== undefined, (query) => query.where('indicator', '=', indicator ?? ''))
      .orderBy('last_day', 'desc')
      .orderBy('first_day', 'desc')
      .orderBy('recorded_at', 'desc')
      .orderBy('id'),
  )
  return rows.map(toValue)
}

type Counted = Pick<IndicatorValue, 'firstDay' | 'lastDay' | 'numerator' | 'denominator'>

/** How many of the four authorities stand in each team today. */
async function roleCoverage(tx: Read, today: string): Promise<Counted> {
  const [teams, members, otherWays] = await Promise.all([
    listTeams(tx),
    membershipsFrom(tx, today),
    otherWaysFrom(tx, today),
  ])
  const coverage = teams.flatMap((team) =>
    coverageOf(
      presencesOf(members.filter((each) => each.teamId === team.id)),
      otherWays.filter((each) => each.teamId === team.id),
      today,
    ),
  )
  const present = coverage.filter((each) => each.state !== 'missing').length
  return { firstDay: today, lastDay: today, numerator: present * 100, denominator: coverage.length * 100 }
}

async function partyRepresentation(tx: Read, today: string): Promise<Counted> {
  const [parties, seats] = await Promise.all([listParties(tx), seatsOn(tx, today)])
  const all = representationOf(parties, seats)
  const present = all.filter((each) => each.hasMember).length
  return { firstDay: today, lastDay: today, numerator: present * 100, denominator: all.length * 100 }
}

/** The last year that is over. */
const lastYear = (today: string): number => Number(today.slice(0, 4)) - 1
const wholeYear = (year: number): Pick<Counted, 'firstDay' | 'lastDay'> => ({
  firstDay: `${year}-01-01`,
  lastDay: `${year}-12-31`,
})

const preventive: readonly string[] = ['school_talk', 'outreach', 'consultation']

async function preventionTime(tx: Read, today: string): Promise<Counted> {
  const year = lastYear(today)
  const sums = await workingTimeOf(tx, year)
  const minutes = (rows: typeof sums): number => rows.reduce((total, row) => total + row.minutes, 0)
  return {
    ...wholeYear(year),
    numerator: minutes(sums.filter((each) => preventive.includes(each.activity))),
    denominator: minutes(sums),
  }
}

async function costPerPersonYear(tx: Read, today: string): Promise<Counted> {
  const year = lastYear(today)
  const { personYears, staffCost, otherCost } = totalOf(await costsOf(tx, year))
  return { ...wholeYear(year), numerator: (staffCost + otherCost) * 100, denominator: personYears }
}

/** What the product works out itself, from what stands in it already: no second entry. */
const workedOut: ReadonlyMap<string, (tx: Read, today: string) => Promise<Counted>> = new Map([
  ['role_coverage', roleCoverage],
  ['party_representation', partyRepresentation],
  ['prevention_time', preventionTime],
  ['cost_per_person_year', costPerPersonYear],
])

/**
 * Values of casework or of the police, and before their first year what somebody had recorded by hand: the same year is never told in two
 * versions.
 */
async function fromOutside(tx: Read, indicator: Indicator): Promise<IndicatorValue[]> {
  const values =
    indicator.from === 'police'
      ? policeValues(indicator, await listFigures(tx))
      : caseworkValues(indicator, await countedYears(tx), await caseIndicators(tx))
  const first = values.at(-1)?.firstDay
  const recorded = await recordedValues(tx, indicator.id)
  return [...values, ...recorded.filter((each) => first === undefined || each.lastDay < first)]
}

/** All values of an indicator, the last first; one that is worked out of how things stand has at most the one of now. */
export async function valuesOf(tx: Read, indicator: Indicator, today: string): Promise<IndicatorValue[]> {
  if (indicator.from === 'casework' || indicator.from === 'police') return fromOutside(tx, indicator)
  const count = workedOut.get(indicator.id)
  if (count === undefined) return recordedValues(tx, indicator.id)
  const counted = await count(tx, today)
  return counted.denominator === 0
    ? []
    : [{ ...counted, id: null, indicator: indicator.id, source: null, bounds: null, synthetic: false }]
}

/** The last value of each of these indicators, null where there is none. */
export async function lastValues(
  tx: Read,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, IndicatorValue | null>> {
  const recorded = await recordedValues(tx)
  const asked = indicators.filter((each) => ids.includes(each.id))
  const found = await Promise.all(
    asked.map(async (each): Promise<[string, IndicatorValue | null]> => {
      const values =
        each.from === 'recorded'
          ? recorded.filter((value) => value.indicator === each.id)
          : await valuesOf(tx, each, today)
      return [each.id, values[0] ?? null]
    }),
  )
  return new Map(found)
}

export const insertValue = (tx: Write, id: string, indicator: string, typed: TypedValue): Promise<unknown> =>
  tx.run(
    db.insertInto('indicator_value').values({
      instance_id: tx.actor.instanceId,
      id,
      indicator,
      first_day: typed.firstDay,
      last_day: typed.lastDay,
      numerator: typed.numerator,
      denominator: typed.denominator,
      source: typed.source,
      recorded_by: tx.actor.professionalId,
    }),
  )
