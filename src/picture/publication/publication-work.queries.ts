import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Sealed } from '#crypto/sealed.ts'
import { KeyDestroyed, type Vault } from '#crypto/vault.ts'
import { send } from '#db/connection.ts'
import type { Counts } from '#picture/release/build.ts'
import type { Verdict } from '#picture/release/audit-findings.ts'
import type { Release } from '#picture/release/release.ts'
import { countsToKeep, type Refusal } from './draw-release.ts'
import { pictureInputSchema, type PictureInput } from './picture-input.ts'
import { PictureRelease } from './publication.ts'
import { countingRules, publicationRules, type AgeBands } from './publication-rules.ts'

/*
 * What the server does about releases by itself, as the upkeep role: through functions/picture.sql and functions/picture_release.sql alone.
 */

/** A release that waits, and for what. */
export type PictureWork = { readonly instance_id: string; readonly id: string; readonly work: 'build' | 'audit' }

export const instancesToCount = async (client: pg.ClientBase): Promise<{ instance_id: string; key: string }[]> =>
  (await send<{ instance_id: string; key: string }>(client, 'select * from app.picture_instances()', [])).rows

/** Counts what has changed since it was counted. @returns the quarters that were counted anew */
export const countPicture = async (
  client: pg.ClientBase,
  instanceId: string,
  now: Date,
  bands: AgeBands = publicationRules.bands,
): Promise<string[]> =>
  (
    await send<{ periods: string[] }>(client, 'select app.count_picture($1, $2, $3) as periods', [
      instanceId,
      JSON.stringify(countingRules(bands)),
      now,
    ])
  ).rows[0]?.periods ?? []

/** What waits to be built or audited, the oldest first. */
export const waitingPictures = async (client: pg.ClientBase): Promise<PictureWork[]> =>
  (await send<PictureWork>(client, 'select * from app.picture_work()', [])).rows

/** All a release is built and audited with; undefined when there is no such release. */
export async function pictureInput(
  client: pg.ClientBase,
  instanceId: string,
  id: string,
  bands: AgeBands = publicationRules.bands,
): Promise<PictureInput | undefined> {
  const { rows } = await send<{ input: unknown }>(client, 'select app.picture_input($1, $2, $3) as input', [
    instanceId,
    id,
    publicationRules.auditedTogether,
  ])
  const input = rows[0]?.input
  return typeof input === 'object' && input !== null ? pictureInputSchema.parse({ ...input, bands }) : undefined
}

type KeyRow = { readonly id: string; readonly value: Sealed<'picture_key.value'> }

/**
 * The key releases of an instance are drawn with; made the first time, and never again.
 * @returns undefined when it is lost with its data key: then nothing is drawn any more, since another key would show the same data in two versions.
 */
export async function drawingKey(client: pg.ClientBase, vault: Vault, instanceId: string): Promise<Buffer | undefined> {
  const find = async () =>
    (await send<KeyRow>(client, 'select id, value from app.picture_keys($1)', [instanceId])).rows[0]
  const found = await find()
  if (found === undefined) {
    const id = randomUUID()
    const text = randomBytes(32).toString('base64')
    const value = vault.seal('picture_key.value', id, { instanceId, registerId: null }, text)
    await send(client, 'select app.add_picture_key($1, $2, $3)', [instanceId, id, value])
  }
  // Of two servers that made one at once both take the first.
  const row = found ?? (await find())
  if (row === undefined) return undefined
  try {
    return Buffer.from(vault.open('picture_key.value', row.id, instanceId, row.value), 'base64')
  } catch (error) {
    if (error instanceof KeyDestroyed) return undefined
    throw error
  }
}

export const refusePicture = (
  client: pg.ClientBase,
  instanceId: string,
  id: string,
  why: Refusal,
  verdict: Verdict | null = null,
): Promise<unknown> =>
  send(client, 'select app.refuse_picture($1, $2, $3, $4)', [
    instanceId,
    id,
    JSON.stringify(why),
    verdict && JSON.stringify(keptVerdict(verdict)),
  ])

export const keepPicture = (
  client: pg.ClientBase,
  instanceId: string,
  id: string,
  release: Release,
  counts: Counts,
): Promise<unknown> =>
  send(client, 'select app.keep_picture($1, $2, $3, $4)', [
    instanceId,
    id,
    JSON.stringify(release),
    JSON.stringify(countsToKeep(counts)),
  ])

export const passPicture = (
  client: pg.ClientBase,
  instanceId: string,
  id: string,
  verdict: Verdict,
): Promise<unknown> =>
  send(client, 'select app.pass_picture($1, $2, $3)', [instanceId, id, JSON.stringify(keptVerdict(verdict))])

/** What is kept of an audit: kinds, public places and how much was looked at. How many numbers are small tells of the counts and is not kept. */
export const keptVerdict = ({ passed, findings, figures }: Verdict): Record<string, unknown> => ({
  passed,
  findings: findings.map(({ kind, at }) => ({ kind, at })),
  numbers: figures.numbers,
})

/** Asks for a release on the command line, in nobody's name. @returns null when there is one of that name already */
export const askForPicture = async (
  client: pg.ClientBase,
  instanceId: string,
  asked: { readonly label: string; readonly period: string; readonly kind: 'quarter' | 'revision' },
): Promise<string | null> =>
  (
    await send<{ id: string | null }>(client, 'select app.ask_for_picture($1, $2, $3, $4) as id', [
      instanceId,
      asked.label,
      asked.period,
      asked.kind,
    ])
  ).rows[0]?.id ?? null

/** Asks for the audit of a release that was built. @returns its id, or null when none is waiting to be audited */
export const askForAudit = async (client: pg.ClientBase, instanceId: string, label: string): Promise<string | null> =>
  (await send<{ id: string | null }>(client, 'select app.ask_for_audit($1, $2) as id', [instanceId, label])).rows[0]
    ?.id ?? null

/** The release that was built last and waits for its audit: its label. */
export const newestBuilt = async (client: pg.ClientBase, instanceId: string): Promise<string | null> =>
  (await send<{ label: string | null }>(client, 'select app.newest_built($1) as label', [instanceId])).rows[0]?.label ??
  null

/** How a release stands, for the command line. */
export type StandingRelease = Pick<PictureRelease, 'label' | 'state' | 'whyNot' | 'verdict' | 'stepsGivenUp'>

const standingSchema = PictureRelease.pick({
  label: true,
  state: true,
  whyNot: true,
  verdict: true,
  stepsGivenUp: true,
})

/** How a release stands; undefined when there is none. */
export async function stateOf(
  client: pg.ClientBase,
  instanceId: string,
  id: string,
): Promise<StandingRelease | undefined> {
  const { rows } = await send<{ standing: unknown }>(client, 'select app.picture_standing($1, $2) as standing', [
    instanceId,
    id,
  ])
  const standing = rows[0]?.standing
  return standing === null || standing === undefined ? undefined : standingSchema.parse(standing)
}
