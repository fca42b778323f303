import process from 'node:process'
import type pg from 'pg'
import { KeyUnusable, keysAbove } from '#crypto/keys-above.ts'
import type { Vault } from '#crypto/vault.ts'
import { openDatabase } from '#db/database.ts'
import { DataDirectoryInUse } from '#db/embedded.ts'
import { openVault } from '#db/key-store.ts'
import { migrate } from '#db/migrate.ts'
import { connectUpkeep } from '#db/rounds.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { workOn } from './publication-work.command.ts'
import {
  askForAudit,
  askForPicture,
  instancesToCount,
  newestBuilt,
  stateOf,
  type StandingRelease,
} from './publication-work.queries.ts'
import { labelOf, lastClosed } from './publication.ts'
import { refusalTexts } from './publication.words.ts'
import { findingWords } from '#picture/release/release.words.ts'

/*
 * npx fairlead release build --instance <key> [--period 2027-Q1] [--revision]
 * npx fairlead release audit --instance <key> [--period 2027-Q1] [--revision]
 *
 * On the database of FAIRLEAD_DATABASE_URL, with its keys; both only prepare: a release is shown by somebody's click. Without --period the newest
 * closed quarter is built, and what was built last is audited.
 * 0  built; passed · 1  it cannot be published safely, and has no numbers · 2  wrong call, or no such instance
 */

export type OnInstance = {
  readonly verb: 'build' | 'audit'
  readonly instance: string
  readonly period: string | undefined
  readonly revision: boolean
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

function tell({ label, state, whyNot, verdict, stepsGivenUp }: StandingRelease): number {
  if (state === 'refused') {
    say(`NOT PUBLISHED: ${label}: ${whyNot === null ? '' : refusalTexts[whyNot.kind](whyNot.at ?? '').en}`)
    for (const { kind, at } of verdict?.findings ?? []) say(`BAD: ${findingWords[kind].en} ${at}`)
    return 1
  }
  if (stepsGivenUp > 0) say(`coarser: ${stepsGivenUp} steps of detail were given up`)
  say(`${state}: ${label}${verdict === null ? '' : `, ${verdict.numbers} numbers audited together`}`)
  return 0
}

/** Does what was asked for on an open database. @returns the exit code */
export async function workOnInstance(
  client: pg.ClientBase,
  vault: Vault,
  { verb, instance, period, revision }: OnInstance,
  now: Date,
): Promise<number> {
  const found = (await instancesToCount(client)).find(({ key }) => key === instance)
  if (found === undefined) {
    say(`there is no instance ${JSON.stringify(instance)}`)
    return 2
  }
  const kind = revision ? 'revision' : 'quarter'
  const wanted = period ?? lastClosed(helsinkiDay(now))
  const label =
    verb === 'audit' && period === undefined ? await newestBuilt(client, found.instance_id) : labelOf(kind, wanted)
  const asked =
    verb === 'build'
      ? await askForPicture(client, found.instance_id, { label: labelOf(kind, wanted), period: wanted, kind })
      : await askForAudit(client, found.instance_id, label ?? '')
  if (asked === null) {
    say(
      verb === 'build' ? `${label ?? ''} is there already` : `there is no release ${label ?? ''} waiting for its audit`,
    )
    return 2
  }
  await workOn(client, vault, { instance_id: found.instance_id, id: asked, work: verb }, now)
  const standing = await stateOf(client, found.instance_id, asked)
  return standing === undefined ? 2 : tell(standing)
}

/** The words after `release build|audit --instance …`, read. Opens the database as its settings say. @returns the exit code */
export async function runOnInstance(given: OnInstance): Promise<number> {
  try {
    return await onDatabase(given)
  } catch (error) {
    const said =
      error instanceof SettingsError || error instanceof DataDirectoryInUse || error instanceof KeyUnusable
        ? error.message
        : 'the database cannot be worked on'
    say(said)
    return 2
  }
}

async function onDatabase(given: OnInstance): Promise<number> {
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  try {
    await migrate(database.adminUrl, database.secret)
    const url = database.urlOf('fairlead_upkeep')
    const vault = await openVault(url, keysAbove(settings.keys))
    const client = await connectUpkeep(url)
    try {
      return await workOnInstance(client, vault, given, new Date())
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
  }
}
