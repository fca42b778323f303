import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { POPULATION } from '#governance/external-value/external-value.ts'
import { newestValues } from '#governance/external-value/external-value.queries.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { listMunicipalities, listTeams } from '#network/team/team.queries.ts'
import type { PublishedRelease } from '#picture/release/published.ts'
import { publishedReleases } from '#picture/release/published.queries.ts'
import { currentParameters, roundingParameters } from '#picture/release/rounding-parameters.ts'
import { ageBandsOf, areasOf, hasUnknownHome, periodsOf, phenomenaOf, publishedNumber } from './picture-lattice.ts'
import {
  ALL,
  REGION,
  yearOf,
  type PictureArea,
  type PublishedNumber,
  type RegionalPicture,
} from './regional-picture.ts'

/** What somebody asks for; what is left out is the widest, and the newest quarter. */
export type Asked = {
  readonly area?: string | undefined
  readonly phenomenon?: string | undefined
  readonly period?: string | undefined
}

/** The places of the lattice that are wanted: the chosen area and those that had its municipalities, and everything beside it in its period. */
type Wanted = {
  readonly own: readonly string[]
  readonly all: readonly string[]
  readonly chosen: RegionalPicture['chosen']
}

/**
 * Published numbers, of every place the one of the newest release that has it: what was shown stands, and a revision takes the place of what it
 * revises. Nothing but `published_cell` is read.
 */
async function numbersOf(
  tx: Read,
  releases: readonly PublishedRelease[],
  { own, all, chosen }: Wanted,
): Promise<PublishedNumber[]> {
  const place = new Map(releases.map((release, order) => [release.id, { release, order }]))
  const rows = await tx.many(
    db
      .selectFrom('published_cell')
      .select(['release_id', 'area', 'phenomenon', 'period', 'age_band', 'shown'])
      // Releases and areas are always named, so that the key of the table finds the rows however many years there are.
      .where('release_id', '=', sql<string>`any(${[...place.keys()]}::uuid[])`)
      .where((row) =>
        row.or([
          row('area', '=', sql<string>`any(${own}::text[])`),
          row.and([
            row('area', '=', sql<string>`any(${all}::text[])`),
            row('phenomenon', '=', chosen.phenomenon),
            row('period', '=', chosen.period),
          ]),
        ]),
      )
      // The same answer whatever way the database finds the rows.
      .orderBy('area')
      .orderBy('phenomenon')
      .orderBy('period')
      .orderBy('age_band')
      .orderBy('release_id'),
  )
  const newest = new Map<string, { readonly order: number; readonly number: PublishedNumber }>()
  for (const { release_id, age_band, ...cell } of rows) {
    const found = place.get(release_id)
    if (found === undefined) continue
    const number = publishedNumber(found.release.lattice, { ...cell, ageBand: age_band })
    const key = `${number.area}|${number.phenomenon}|${number.period}|${number.ageBand}`
    if ((newest.get(key)?.order ?? Infinity) > found.order) newest.set(key, { order: found.order, number })
  }
  return [...newest.values()].map(({ number }) => number)
}

/** Areas that share a municipality with the chosen team at another time: for the old and the new team of a merger. */
function relatedTo(area: string, areas: readonly PictureArea[]): string[] {
  const chosen = areas.find(({ code }) => code === area)
  if (chosen?.kind !== 'team') return [area]
  const related = areas.filter(
    ({ kind, code, municipalities }) =>
      kind === 'team' && code !== area && municipalities.some((each) => chosen.municipalities.includes(each)),
  )
  return [area, ...related.map(({ code }) => code)]
}

const clearChangeOf = (releases: readonly PublishedRelease[]): number =>
  Math.max(
    ...releases.map(
      ({ parameters }) => (roundingParameters.find(({ id }) => id === parameters) ?? currentParameters).clear_change,
    ),
  )

const nothing: RegionalPicture = {
  releases: [],
  quarters: [],
  years: [],
  areas: [],
  phenomena: [],
  ageBands: [],
  chosen: { area: REGION, phenomenon: ALL, period: '' },
  clearChange: 0,
  unknownHome: false,
  numbers: [],
  populations: [],
  beside: [],
}

/** What is published for a choice; undefined when something is asked for that is no node of what is published. */
export async function pictureOf(tx: Read, asked: Asked): Promise<RegionalPicture | undefined> {
  const releases = await publishedReleases(tx)
  const [newest] = releases
  if (newest === undefined) return nothing
  const [municipalities, teams] = await Promise.all([listMunicipalities(tx), listTeams(tx)])
  const lattices = releases.map(({ lattice }) => lattice)
  const areas = areasOf(lattices, { municipalities, teams })
  const phenomena = phenomenaOf(lattices)
  const periods = periodsOf(lattices)
  const chosen = {
    area: asked.area ?? REGION,
    phenomenon: asked.phenomenon ?? ALL,
    period: asked.period ?? newest.period,
  }
  const isThere =
    areas.some(({ code }) => code === chosen.area) &&
    phenomena.some(({ code }) => code === chosen.phenomenon) &&
    [...periods.quarters, ...periods.years.map(({ code }) => code)].includes(chosen.period)
  if (!isThere) return undefined
  const year = yearOf(chosen.period)
  const chosenArea = areas.find(({ code }) => code === chosen.area)
  const own = chosenArea?.kind === 'municipality' ? chosen.area : null
  const [numbers, values] = await Promise.all([
    numbersOf(tx, releases, { own: relatedTo(chosen.area, areas), all: areas.map(({ code }) => code), chosen }),
    newestValues(tx, year),
  ])
  return {
    releases: releases.map(({ label, period, kind, publishedAt, synthetic, stepsGivenUp }) => ({
      label,
      period,
      kind,
      publishedOn: helsinkiDay(publishedAt),
      synthetic,
      coarser: stepsGivenUp > 0,
    })),
    ...periods,
    areas,
    phenomena,
    ageBands: ageBandsOf(newest.lattice),
    chosen,
    clearChange: clearChangeOf(releases),
    unknownHome: hasUnknownHome(lattices, { municipalities, teams }),
    numbers,
    populations: values.filter(
      ({ indicator, municipalityCode }) => indicator === POPULATION && municipalityCode !== null,
    ),
    beside: values.filter(
      ({ indicator, municipalityCode }) =>
        indicator !== POPULATION && (municipalityCode === own || municipalityCode === null),
    ),
  }
}
