import pg from 'pg'
import { migrate } from '#db/migrate.ts'
import { resealAll } from '#db/reseal.ts'
import { testVault } from '../../src/testing/keys.ts'
import { say } from '../report.ts'
import { caseSteps, type Size, type Step } from './cases.sql.ts'
import { networkSql } from './network.sql.ts'

type Index = { readonly name: string; readonly definition: string }

/** Indexes that hold no constraint: built at the end, a table at a time, several times faster than row by row. */
async function dropIndexes(client: pg.Client): Promise<Index[]> {
  const found = await client.query<Index>(`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and not t.relispartition
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by t.relname = 'entry' desc, pg_relation_size(t.oid) desc, t.relname, c.relname`)
  for (const { name } of found.rows) await client.query(`drop index public.${name}`)
  return found.rows
}

/** Runs pieces of work one after the other, on a connection of its own. */
async function inLane<Work>(
  url: string,
  works: Iterable<Work>,
  run: (client: pg.Client, work: Work) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const work of works) await run(client, work)
  } finally {
    await client.end()
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const begun = Date.now()
  await work()
  const seconds = (Date.now() - begun) / 1000
  if (seconds > 1) say(`  ${what}: ${seconds.toFixed(0)} s`)
}

const fill = (client: pg.Client, step: Step): Promise<void> => timed(step.table, () => client.query(step.sql))

/** Two lanes take from one list, so that neither waits for the other's longest work. */
async function sharedBetweenTwo<Work>(
  url: string,
  works: readonly Work[],
  run: (client: pg.Client, work: Work) => Promise<unknown>,
): Promise<void> {
  const iterator = works.values()
  await Promise.all([inLane(url, iterator, run), inLane(url, iterator, run)])
}

/** Makes the schema and fills it: about half a minute for every 100,000 cases with ten entries each. */
export async function generate(url: string, size: Size): Promise<void> {
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(networkSql(size.teams))
    const indexes = await dropIndexes(client)
    const steps = caseSteps(size)
    await Promise.all(
      (['entries', 'rest'] as const).map((lane) =>
        inLane(
          url,
          steps.filter((step) => step.lane === lane),
          fill,
        ),
      ),
    )
    await sharedBetweenTwo(url, indexes, async (lane, { name, definition }) => {
      await lane.query(`set maintenance_work_mem = '512MB'`)
      await timed(name, () => lane.query(definition))
    })
    await timed('sealing', async () => resealAll(url, await testVault(url), { batch: 5000 }))
    await timed('vacuum', () => client.query('vacuum (freeze, analyze)'))
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
