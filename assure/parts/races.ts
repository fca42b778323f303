import type { Laboratory } from '../database/scratch.ts'
import { layReal } from '../http/lay-real.ts'
import { openStage } from '../http/stage.ts'
import { closeWhileWriting, layClosing } from '../races/closing.ts'
import { layTold, tellWhileCorrecting } from '../races/pinned.ts'
import { layRacePlace, layRounds } from '../races/place.ts'
import { runRound, type RoundResult } from '../races/round.ts'
import { atLeast, none, say, type Finding } from '../report.ts'

export type RaceOptions = {
  readonly seed: number
  /** Times each race is run. */
  readonly rounds: number
}

const READERS = 50
const TELLINGS = 6
const WRITERS = 8

const sumOf = <Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number =>
  rows.reduce((sum, row) => sum + row[name], 0)

/** Races over HTTP: what was ended is read no longer, what was told stays the version that was told, a closed case takes no text. */
export async function races(laboratory: Laboratory, { seed, rounds }: RaceOptions): Promise<Finding> {
  // A connection for every reader and one for whoever ends it.
  const stage = await openStage(laboratory, 'races', READERS + 4)
  try {
    const place = layRacePlace(seed)
    const all = Array.from({ length: rounds }, () => ({
      ends: layRounds(place),
      told: layTold(place),
      closing: layClosing(place),
    }))
    await layReal(stage.admin, stage.adminUrl, stage.catalog, place.world)
    const results: RoundResult[] = []
    const [pinned, closings] = [[], []] as [
      Awaited<ReturnType<typeof tellWhileCorrecting>>[],
      Awaited<ReturnType<typeof closeWhileWriting>>[],
    ]
    for (const { ends, told, closing } of all) {
      for (const round of ends) results.push(await runRound(stage, round, READERS))
      pinned.push(await tellWhileCorrecting(stage, place, told, TELLINGS))
      closings.push(await closeWhileWriting(stage, place, closing, WRITERS))
    }
    say(`races: ${stage.client.sent()} requests`)
    return report(results, pinned, closings, stage.client.sent())
  } finally {
    await stage.close()
  }
}

function report(
  results: readonly RoundResult[],
  pinned: readonly Awaited<ReturnType<typeof tellWhileCorrecting>>[],
  closings: readonly Awaited<ReturnType<typeof closeWhileWriting>>[],
  requests: number,
): Finding {
  const ends = Object.entries(Object.groupBy(results, ({ kind }) => kind)).map(([kind, rows = []]) => ({
    kind,
    rounds: rows.length,
    ended: rows.filter(({ ended }) => ended).length,
    allowedBefore: sumOf(rows, 'allowedBefore'),
    refusedAfter: sumOf(rows, 'refusedAfter'),
    allowedAfter: sumOf(rows, 'allowedAfter'),
  }))
  const versions = {
    corrections: sumOf(pinned, 'corrections'),
    told: sumOf(pinned, 'told'),
    stale: sumOf(pinned, 'stale'),
    failed: sumOf(pinned, 'failed'),
    reads: sumOf(pinned, 'reads'),
    wrong: sumOf(pinned, 'wrong'),
  }
  const closing = {
    closed: closings.filter(({ closed }) => closed).length,
    writtenBefore: sumOf(closings, 'writtenBefore'),
    refused: sumOf(closings, 'refused'),
    writtenAfter: sumOf(closings, 'writtenAfter'),
    unaccounted: sumOf(closings, 'unaccounted'),
  }
  return {
    part: 'races',
    figures: { requests, readers: READERS, ends, versions, closing },
    shortfalls: [
      ...ends.flatMap(({ kind, rounds, ended, allowedBefore, refusedAfter, allowedAfter }) => [
        ...(ended === rounds ? [] : [`${kind}: ended in ${ended} of ${rounds} rounds`]),
        ...atLeast(`${kind}: reads before it`, allowedBefore, rounds * READERS),
        ...atLeast(`${kind}: refused after it`, refusedAfter, rounds * READERS),
        ...none(`${kind}: reads that began after it was acknowledged and showed the text`, allowedAfter),
      ]),
      ...atLeast('corrections while telling', versions.corrections, closings.length),
      ...atLeast('tellings while correcting', versions.told, closings.length),
      ...atLeast('tellings of a version that was gone', versions.stale, 1),
      ...none('tellings refused for another reason', versions.failed),
      ...none('reads of another version than the one told', versions.wrong),
      ...atLeast('cases closed while written in', closing.closed, closings.length),
      ...atLeast('texts before the closing', closing.writtenBefore, 1),
      ...atLeast('texts refused by a closed case', closing.refused, 1),
      ...none('texts accepted after the closing', closing.writtenAfter),
      ...none('texts that do not add up', closing.unaccounted),
    ],
  }
}
