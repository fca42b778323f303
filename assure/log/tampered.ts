import { generateKeyPairSync } from 'node:crypto'
import type pg from 'pg'
import { sendBuilt } from '#db/connection.ts'
import { keyIdOf, publicKeyText, signHead, type SignedHead } from '#kernel/signed-head.ts'
import { exportPart, type Ask } from '#sharing/access-log/log-export.queries.ts'
import type { ExportLine } from '#sharing/access-log/log-export.ts'
import { leafOf } from '#sharing/access-log/log-leaf.ts'
import { readUnsealed, writeSeal } from '#sharing/access-log/sealing.queries.ts'
import { sealOf } from '#sharing/access-log/sealer.command.ts'
import { LogVerifier, type Fault } from '#sharing/access-log/verify-log.ts'
import { chanceFrom, type Chance } from '../world/random.ts'
import { makeTampering, tamperingNames, type LogFacts, type Tampering } from './tamperings.ts'

const ROWS = 240

const { privateKey } = generateKeyPairSync('ed25519')
const { privateKey: foreignKey } = generateKeyPairSync('ed25519')
export const trusted = publicKeyText(privateKey)
export const signingKey = privateKey

/** A log of some weeks, sealed little by little. */
export async function layLog(admin: pg.Client, instanceId: string, chance: Chance, rows = ROWS): Promise<void> {
  await admin.query(
    `select app.make_log_partition((date_trunc('month', now()) - make_interval(months => ago))::date) from generate_series(1, 3) as ago`,
  )
  await admin.query(
    `insert into access_log (instance_id, at, professional_id, agency_id, profession, operation, object_kind, object_id, case_id, object_ids, result, reason, request_id)
     select $1, now() - interval '60 days' + number * interval '7 minutes' + random() * interval '1 second', gen_random_uuid(), gen_random_uuid(),
            'police', 'readEntry', 'entry', gen_random_uuid(), gen_random_uuid(), array[gen_random_uuid()], 'allowed', null, gen_random_uuid()
       from generate_series(1, $2::integer) as number`,
    [instanceId, rows],
  )
  for (let left = rows; left > 0;) {
    const [unsealed] = await readUnsealed(admin, 1 + chance.below(Math.min(left, 12)))
    if (unsealed === undefined) return
    await writeSeal(admin, sealOf(unsealed, privateKey))
    left -= unsealed.rows.length
  }
}

const linesOf = async (ask: Ask, instanceId: string): Promise<string[]> =>
  (await exportPart(ask, instanceId, 0, 1_000_000_000))?.lines ?? []

/** What an auditor finds who has the file, the key and what a witness kept. */
export function findFault(lines: readonly string[], witnessed: readonly SignedHead[]): Fault | null {
  const verifier = new LogVerifier({ keys: [trusted], witnessed })
  for (const line of lines) {
    const fault = verifier.line(line)
    if (fault !== null) return fault
  }
  return verifier.end()
}

const headsIn = (lines: readonly string[]): SignedHead[] =>
  lines.flatMap((line) => {
    const read = JSON.parse(line) as ExportLine
    return 'head' in read ? [read.head] : []
  })

/** The leaf of a row made to fit it again. */
async function remakeLeaf(admin: pg.Client, lines: readonly string[], index: number): Promise<void> {
  const row = lines
    .map((line) => JSON.parse(line) as ExportLine)
    .find((line) => 'index' in line && line.index === index)
  if (row === undefined || !('public' in row)) throw new Error(`no row ${index}`)
  await admin.query('update log_leaf set leaf = $1 where instance_id = $2 and leaf_index = $3', [
    leafOf(row),
    row.public.instance,
    index,
  ])
}

async function signAnew(admin: pg.Client, instanceId: string, heads: readonly SignedHead[]): Promise<void> {
  const publicKey = publicKeyText(foreignKey)
  await admin.query('update log_key set key_id = $1, public_key = $2 where instance_id = $3', [
    keyIdOf(publicKey),
    publicKey,
    instanceId,
  ])
  for (const head of heads) {
    const { keyId, signature } = signHead(head, foreignKey)
    await admin.query('update log_checkpoint set key_id = $1, signature = $2 where instance_id = $3 and size = $4', [
      keyId,
      Buffer.from(signature, 'base64'),
      instanceId,
      head.size,
    ])
  }
}

/** Whether the first bad row was named: itself, or as one of the rows under one head, of which it is the first that can be told. */
const named = ({ first, exact }: Tampering, fault: Fault | null, heads: readonly number[]): 'row' | 'head' | null => {
  if (fault === null) return null
  if (fault.from === first) return 'row'
  if (exact) return null
  const under = heads.filter((size) => size <= first).at(-1) ?? 0
  return fault.from === under && fault.until > first ? 'head' : null
}

export type Tampered = {
  readonly tamperings: number
  readonly found: number
  readonly rowNamed: number
  readonly headNamed: number
  readonly kinds: number
  readonly misses: readonly string[]
}

/** Changes the log as a superuser, one way at a time, and asks an auditor. Every change is taken back. */
export async function tamper(
  admin: pg.Client,
  instanceId: string,
  seed: number,
  tamperings: number,
): Promise<Tampered> {
  const chance = chanceFrom(seed)
  const ask: Ask = async (statement) => (await sendBuilt(admin, statement)).rows
  await layLog(admin, instanceId, chance)
  const clean = await linesOf(ask, instanceId)
  const witnessed = headsIn(clean)
  const heads = witnessed.map(({ size }) => size)
  const facts: LogFacts = { instanceId, size: heads.at(-1) ?? 0, heads }
  const misses: string[] = []
  const counts = { row: 0, head: 0 }
  if (facts.size !== ROWS || findFault(clean, witnessed) !== null)
    misses.push('the log is not good before anything was changed')
  for (let number = 0; number < tamperings; number++) {
    const each = makeTampering(chance, facts, number)
    await admin.query('begin; set local session_replication_role = replica')
    await admin.query(each.sql)
    if (each.then === 'sign') await signAnew(admin, instanceId, witnessed)
    else if (each.then !== undefined) await remakeLeaf(admin, await linesOf(ask, instanceId), each.then.leaf)
    const fault = findFault(await linesOf(ask, instanceId), witnessed)
    await admin.query('rollback')
    const how = named(each, fault, heads)
    if (how === null) misses.push(`${each.name}: first ${each.first}, found ${JSON.stringify(fault)}`)
    else counts[how]++
  }
  return {
    tamperings,
    found: counts.row + counts.head,
    rowNamed: counts.row,
    headNamed: counts.head,
    kinds: tamperingNames.length,
    misses: misses.slice(0, 8),
  }
}
