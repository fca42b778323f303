import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Database } from './world/world.ts'

/** A signed-in worker of the bench and some of their cases, open and closed, drawn at random. */
export type Visitor = { readonly token: string; readonly tokenHash: Buffer; readonly caseIds: readonly string[] }

/** Signs in `count` workers of random teams and draws `cases` of each one's cases. */
export async function signInVisitors(database: Database, count: number, cases: number): Promise<Visitor[]> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    const workers = await client.query<{ instance_id: string; id: string }>(
      `select instance_id, id from professional where 'worker' = any (functions) order by random() limit $1`,
      [count],
    )
    const visitors: Visitor[] = []
    for (const worker of workers.rows) {
      const token = randomBytes(32).toString('base64url')
      const tokenHash = createHash('sha256').update(token).digest()
      await client.query(`select app.open_session($1, $2, $3, '12 hours')`, [tokenHash, worker.instance_id, worker.id])
      const drawn = await client.query<{ case_id: string }>(
        'select case_id from case_member where instance_id = $1 and professional_id = $2 order by random() limit $3',
        [worker.instance_id, worker.id, cases],
      )
      visitors.push({ token, tokenHash, caseIds: drawn.rows.map((row) => row.case_id) })
    }
    return visitors
  } finally {
    await client.end()
  }
}
