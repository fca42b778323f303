import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { startRounds, type Rounds } from '#db/rounds.ts'
import { auditApart } from '#picture/release/audit-apart.ts'
import type { Audited } from '#picture/release/audit.ts'
import { drawApart } from './draw-apart.ts'
import { keptCounts } from './draw-release.ts'
import { releaseOf, type ShownRelease } from './picture-input.ts'
import { publicationRules, type AgeBands } from './publication-rules.ts'
import {
  countPicture,
  drawingKey,
  instancesToCount,
  keepPicture,
  passPicture,
  pictureInput,
  refusePicture,
  waitingPictures,
  type PictureWork,
} from './publication-work.queries.ts'

/** Counts every instance: what has changed since the last time. */
export async function countPictures(client: pg.ClientBase, now: Date): Promise<void> {
  for (const { instance_id } of await instancesToCount(client)) await countPicture(client, instance_id, now)
}

/** How releases are made; what is left out is as always. */
export type Making = {
  /** Runs an audit. */
  readonly apart?: typeof auditApart
  /** Age bands that are counted by. */
  readonly bands?: AgeBands
}

/** Counts, and draws a release that was asked for; or says why there is none. */
async function build(
  client: pg.ClientBase,
  vault: Vault,
  { instance_id, id }: PictureWork,
  now: Date,
  bands: AgeBands | undefined,
): Promise<void> {
  await countPicture(client, instance_id, now, bands)
  const input = await pictureInput(client, instance_id, id, bands)
  if (input === undefined) return
  const key = await drawingKey(client, vault, instance_id)
  const answer = key === undefined ? { refused: { kind: 'key-lost' } as const } : await drawApart({ input, key, now })
  if ('refused' in answer) await refusePicture(client, instance_id, id, answer.refused)
  else await keepPicture(client, instance_id, id, answer.drawn.release, answer.drawn.counts)
}

const audited = (each: ShownRelease): Audited => ({ release: releaseOf(each), counts: keptCounts(each) })

/** Attacks a release together with those that were shown before it. What does not pass is refused, and its numbers are gone. */
async function audit(client: pg.ClientBase, { instance_id, id }: PictureWork, apart: typeof auditApart): Promise<void> {
  const input = await pictureInput(client, instance_id, id)
  if (input === undefined || input.own === null) return
  const before = input.shown.slice(-publicationRules.auditedTogether)
  const verdict = await apart({ releases: [...before, input.own].map(audited), exhaustive: false })
  if (verdict.passed) await passPicture(client, instance_id, id, verdict)
  else await refusePicture(client, instance_id, id, { kind: 'audit' }, verdict)
}

/** Builds or audits one release, as it was asked for. */
export async function workOn(
  client: pg.ClientBase,
  vault: Vault,
  asked: PictureWork,
  now: Date,
  { apart = auditApart, bands }: Making = {},
): Promise<void> {
  if (asked.work === 'build') await build(client, vault, asked, now, bands)
  else await audit(client, asked, apart)
}

/**
 * Once round: builds and audits what somebody has asked for. As the upkeep role.
 * @returns how many releases it took up
 */
export async function workOnPictures(
  client: pg.ClientBase,
  vault: Vault,
  now: Date,
  making: Making = {},
): Promise<number> {
  const waiting = await waitingPictures(client)
  for (const each of waiting) await workOn(client, vault, each, now, making)
  return waiting.length
}

const HOUR_MS = 60 * 60 * 1000

/** Builds and audits what is asked for, and counts once a day, as long as the server runs. @param report hears that it failed, never of what. */
export function startPublishing(url: string, vault: Vault, report: () => void): Rounds {
  let countedAt = 0
  return startRounds({
    url,
    everyMs: publicationRules.workEverySeconds * 1000,
    round: async (client) => {
      await workOnPictures(client, vault, new Date())
      if (Date.now() - countedAt < publicationRules.countEveryHours * HOUR_MS) return
      await countPictures(client, new Date())
      countedAt = Date.now()
    },
    report,
    staysOpen: true,
  })
}
