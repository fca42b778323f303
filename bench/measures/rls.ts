import pg from 'pg'
import { Replayer } from '../statements/replayer.ts'
import { beginOf, readsOf, type Script, type ScriptStatement, type Slot } from '../statements/script.ts'
import { figure, median, say, type Figure } from '../report.ts'
import type { Visitor } from '../visitors.ts'
import type { Database } from '../world/world.ts'

const ROUNDS = 9
const VISITORS = 30
/** Readings a visitor and round: a case is another one each time, a list is the same. */
const eachOf = (script: Script): number => (script.name === 'openCase' ? 20 : 5)

/**
 * The statement as one would write it where there are no policies: only the rows of the instance. Without that condition,
 * which the policies bring along, no index of this schema would fit, and the comparison would flatter the policies.
 */
export function withoutPolicies(
  statement: ScriptStatement,
  tables: readonly string[],
  instanceId: string,
): ScriptStatement {
  const source = new RegExp(
    `\\b(from|join) "?(${tables.join('|')})\\b"?(?:(?: as)? (?!where|order|inner|left|on|cross)"?(\\w+)"?)?`,
    'g',
  )
  const text = statement.text.replace(
    source,
    (_all, word: string, name: string, alias: string | undefined) =>
      `${word} (select * from "${name}" where instance_id = '${instanceId}') as "${alias ?? name}"`,
  )
  return { ...statement, text, name: statement.name && `open-${statement.name}` }
}

/** The same request past the policies: it enters nothing, because nothing asks, and its reads name the instance themselves. */
function unbound(script: Script, tables: readonly string[], instanceId: string): Script {
  const reads = new Set(readsOf(script).map((statement) => statement.index))
  const begin = beginOf(script)
  const past = (statement: ScriptStatement): ScriptStatement => {
    if (reads.has(statement.index)) return withoutPolicies(statement, tables, instanceId)
    const entersNothing = (slot: Slot, place: number): Slot => (place >= 2 ? { from: 'constant', value: null } : slot)
    return statement === begin ? { ...statement, slots: statement.slots.map(entersNothing) } : statement
  }
  return { ...script, batches: script.batches.map((batch) => batch.map(past)) }
}

/** What the policies ask for in advance, as the server asks it while a transaction begins: a part of their price. */
function enteringOf(script: Script): ScriptStatement[] {
  const [, , caseId, , ownCases] = beginOf(script)?.slots ?? []
  if (caseId?.from === 'caseId')
    return [{ index: -1, name: 'enter-case', text: 'select app.enter_case($1)', slots: [caseId] }]
  if (ownCases?.from === 'constant' && ownCases.value !== null)
    return [{ index: -1, name: 'enter-own-cases', text: 'select app.enter_own_cases($1)', slots: [ownCases] }]
  return []
}

export async function instanceAndTables(url: string): Promise<{ instanceId: string; tables: string[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const instance = await client.query<{ id: string }>('select id from instance')
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'instance_id'`,
    )
    return { instanceId: instance.rows[0]?.id ?? '', tables: tables.rows.map((row) => row.name) }
  } finally {
    await client.end()
  }
}

/** A role with the same grants that no policy holds back; a superuser would also skip the look at the grants. */
async function makeUnboundRole(database: Database): Promise<string> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    await client.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'bench_unbound') then create role bench_unbound login bypassrls; end if;
      end $$;
      grant usage on schema public, app to bench_unbound;
      grant select, insert on all tables in schema public to bench_unbound;
      grant execute on all functions in schema app to bench_unbound`)
    return database.urlOf('bench_unbound')
  } finally {
    await client.end()
  }
}

/**
 * What row-level security costs: the same requests as the server's low role and past the policies, in turns, by the processor
 * time of PostgreSQL itself. Beside it the reads alone, without session, log row and commit, which both would need anyway.
 */
export async function measurePolicies(
  database: Database,
  scripts: Readonly<Record<string, Script>>,
  everyone: readonly Visitor[],
): Promise<Figure[]> {
  const visitors = everyone.slice(0, VISITORS)
  const figures: Figure[] = []
  const { instanceId, tables } = await instanceAndTables(database.adminUrl)
  const unboundUrl = await makeUnboundRole(database)
  for (const [what, script] of Object.entries(scripts)) {
    const reads = readsOf(script)
    const securedReads = [...enteringOf(script), ...reads]
    const openReads = reads.map((statement) => withoutPolicies(statement, tables, instanceId))
    const secured = await new Replayer(database.urlOf('fairlead_app')).open()
    const open = await new Replayer(unboundUrl).open()
    const each = eachOf(script)
    const askers = visitors.flatMap(({ tokenHash, caseIds }) =>
      caseIds.slice(0, each).map((caseId) => ({ tokenHash, caseId })),
    )
    const past = unbound(script, tables, instanceId)
    const turns = {
      requests: {
        secured: () => secured.requests(script, askers),
        open: () => open.requests(past, askers),
      },
      reads: {
        secured: () => secured.round(securedReads, visitors, each),
        open: () => open.round(openReads, visitors, each),
      },
    }
    for (const [kind, turn] of Object.entries(turns)) {
      // Warmed up: plans are made, pages are in memory.
      await turn.secured()
      await turn.open()
      const times: { secured: number; open: number }[] = []
      for (let round = 0; round < ROUNDS; round += 1)
        times.push({ secured: await turn.secured(), open: await turn.open() })
      const [withPolicies, without] = [
        median(times.map((each) => each.secured)),
        median(times.map((each) => each.open)),
      ]
      say(`  ${what}, ${kind}: ${withPolicies.toFixed(3)} ms with policies, ${without.toFixed(3)} ms without`)
      figures.push(
        figure(
          `Row-level security, ${what}, ${kind}: processor time with / without`,
          median(times.map((time) => time.secured / time.open)),
          'ratio',
          kind === 'requests' && what !== 'own cases' ? { most: 1.3 } : undefined,
        ),
      )
    }
    await Promise.all([secured.close(), open.close()])
  }
  return figures
}
