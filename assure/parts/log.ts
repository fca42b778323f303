import pg from 'pg'
import { sendBuilt } from '#db/connection.ts'
import { exportPart } from '#sharing/access-log/log-export.queries.ts'
import { sealWaiting, startSealer } from '#sharing/access-log/sealer.command.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Laboratory } from '../database/scratch.ts'
import { layReal } from '../http/lay-real.ts'
import { makeHttpScene } from '../http/scene.ts'
import { openStage, type Stage } from '../http/stage.ts'
import { findFault, signingKey, tamper } from '../log/tampered.ts'
import { traceReads } from '../log/trace.ts'
import { atLeast, none, say, type Finding } from '../report.ts'

export type LogOptions = {
  readonly seed: number
  readonly requests: number
  readonly tamperings: number
  /** Speeds are bound only where there is enough to measure. */
  readonly timed: boolean
}

const ROWS_A_SECOND = 100_000
const LAG_SECONDS = 2
const TIMED_ROWS = 100_000

/** The log against what was really asked; what a superuser may do to it against an auditor with a file, a key and a witness. */
export async function log(laboratory: Laboratory, options: LogOptions): Promise<Finding> {
  const stage = await openStage(laboratory, 'log', 4)
  try {
    const scene = makeHttpScene(options.seed, 1)
    await layReal(stage.admin, stage.adminUrl, stage.catalog, scene.world)
    const sealUrl = laboratory.postgres.urlFor('fairlead_seal', 'log')
    const folder = mkdtempSync(path.join(tmpdir(), 'fairlead-witness-'))
    const failures: string[] = []
    const sealer = startSealer({
      url: sealUrl,
      key: signingKey,
      witnessFolder: folder,
      report: (line) => failures.push(line),
    })
    const trace = await traceReads(stage, scene, options.seed, options.requests)
    say(`log: ${trace.requests} requests, ${trace.rows} rows`)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const lag = await lagOf(stage)
    await sealer.stop()
    rmSync(folder, { recursive: true, force: true })
    const instanceId = await anotherInstance(stage)
    const tampered = await tamper(stage.admin, instanceId, options.seed, options.tamperings)
    const speed = options.timed ? await verifySpeed(stage, sealUrl) : undefined
    return {
      part: 'log',
      figures: {
        trace,
        sealingLagP99Seconds: lag.p99,
        sealed: lag.rows,
        tampered,
        ...(speed === undefined ? {} : { rowsVerifiedASecond: speed }),
      },
      shortfalls: [
        ...atLeast('requests traced', trace.rows, options.requests / 4),
        ...none('requests the log does not have', trace.missing),
        ...none('rows nobody asked for', trace.extra),
        ...none('texts shown that the log does not name', trace.unnamed),
        ...none('failures of the sealer', failures.length),
        ...none('rows never sealed', lag.unsealed),
        ...(lag.p99 <= LAG_SECONDS ? [] : [`rows wait ${lag.p99} s for their seal in the worst of a hundred`]),
        ...atLeast('tamperings found', tampered.found, options.tamperings),
        ...tampered.misses,
        ...(speed === undefined ? [] : atLeast('rows verified a second', speed, ROWS_A_SECOND)),
      ],
    }
  } finally {
    await stage.close()
  }
}

/** How long after its read a row had its seal, by the clock of the database alone. */
async function lagOf({ admin }: Stage): Promise<{ p99: number; rows: number; unsealed: number }> {
  const { rows } = await admin.query<{ p99: number | null; rows: number; unsealed: number }>(
    `select percentile_cont(0.99) within group (order by extract(epoch from h.at - l.at))::float8 as p99, count(*)::int as rows,
            count(*) filter (where h.at is null)::int as unsealed
       from access_log l
       left join log_leaf f on f.instance_id = l.instance_id and f.log_id = l.id
       left join lateral (select at from log_checkpoint c where c.instance_id = f.instance_id and c.size > f.leaf_index order by c.size limit 1) h on true`,
  )
  return { p99: Number((rows[0]?.p99 ?? 0).toFixed(2)), rows: rows[0]?.rows ?? 0, unsealed: rows[0]?.unsealed ?? 0 }
}

async function anotherInstance({ admin }: Stage): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into instance (id, key, name, case_prefix) values (gen_random_uuid(), 'tampered', '{}', 'TT') returning id`,
  )
  return rows[0]?.id ?? ''
}

/** Rows verified in a second, of a log too long for its size to matter. */
async function verifySpeed(stage: Stage, sealUrl: string): Promise<number> {
  const { rows } = await stage.admin.query<{ id: string }>(
    `insert into instance (id, key, name, case_prefix) values (gen_random_uuid(), 'long', '{}', 'LL') returning id`,
  )
  const instanceId = rows[0]?.id ?? ''
  await stage.admin.query(
    `insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, object_id, case_id, object_ids, result, request_id)
     select $1, gen_random_uuid(), gen_random_uuid(), 'police', 'readEntry', 'entry', gen_random_uuid(), gen_random_uuid(), null, 'allowed', gen_random_uuid()
       from generate_series(1, $2::integer)`,
    [instanceId, TIMED_ROWS],
  )
  const client = new pg.Client({ connectionString: sealUrl })
  await client.connect()
  await sealWaiting(client, signingKey)
  await client.end()
  const part = await exportPart(
    async (statement) => (await sendBuilt(stage.admin, statement)).rows,
    instanceId,
    0,
    10_000_000,
  )
  const lines = part?.lines ?? []
  const begun = performance.now()
  if (findFault(lines, []) !== null) return 0
  return Math.round(TIMED_ROWS / ((performance.now() - begun) / 1000))
}
