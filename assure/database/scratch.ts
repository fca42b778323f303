import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { readCatalog, type Catalog } from './catalog.ts'

/** A database in which worlds are laid and asked: the product's tables, policies and functions, and nobody in it. */
export type Scratch = {
  readonly admin: pg.Client
  readonly adminUrl: string
  readonly catalog: Catalog
  readonly close: () => Promise<void>
}

/**
 * Takes away what has nothing to do with who may read: keys, checks, what must be filled in. The policies must hold by themselves, also
 * in worlds those would forbid; and a world needs only the facts that decide. Every row gets a number.
 */
const loosen = `
do $$
declare
  each record;
begin
  for each in select c.oid::regclass as name, k.conname, k.contype, string_agg(quote_ident(a.attname), ', ') as columns
                from pg_class c join pg_constraint k on k.conrelid = c.oid
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey) and k.contype = 'p'
               where c.relnamespace = 'public'::regnamespace and not c.relispartition and k.contype in ('c', 'x', 'f', 'u', 'p') and k.conislocal
               group by c.oid, k.conname, k.contype order by k.contype <> 'f' loop
    execute format('alter table %s drop constraint %I', each.name, each.conname);
    if each.contype = 'p' then
      execute format('create index on %s (%s)', each.name, each.columns);
    end if;
  end loop;
  for each in select i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indrelid
               where c.relnamespace = 'public'::regnamespace and not c.relispartition and i.indisunique loop
    execute format('drop index %s', each.name);
  end loop;
  for each in select c.oid::regclass as name, string_agg(format('alter column %I drop not null', a.attname), ', ') as columns
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.attnotnull and not a.attisdropped
               where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition group by c.oid loop
    execute format('alter table %s %s', each.name, each.columns);
  end loop;
  for each in select c.oid::regclass as name from pg_class c
               where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition loop
    execute format('alter table %s add column assure_id integer', each.name);
    -- Of a table that is granted column by column: the number of a row tells no more than that the row is there.
    if has_any_column_privilege('fairlead_app', each.name, 'select') then
      execute format('grant select (assure_id) on %s to fairlead_app', each.name);
    end if;
  end loop;
end
$$;
create schema assure;
grant usage on schema assure to fairlead_app;
-- Does what somebody tries. Null when a policy or a function refuses; otherwise how many rows were changed, or what was answered.
create function assure.attempt(p_change text) returns text language plpgsql as $$
declare
  changed bigint;
  answer text;
begin
  if p_change like 'select %' then
    execute p_change into answer;
    return coalesce(answer, 'nothing');
  end if;
  execute p_change;
  get diagnostics changed = row_count;
  return changed;
exception when insufficient_privilege then
  return null;
end
$$;
grant execute on function assure.attempt(text) to fairlead_app`

/** The read of everything at once: the numbers of all rows that exist for whoever runs it. */
const readingOf = (catalog: Catalog): string => {
  const readable = [...catalog.values()].filter((table) => table.readable)
  const rows = readable.map((table) => `select assure_id from public.${table.name}`).join('\n  union all ')
  return `prepare assure_reads as select coalesce(array_agg(assure_id), '{}') as seen from (${rows}) as row where assure_id > 0`
}

/** Forgets who asked before, as the end of a transaction does: every setting that a function of the product makes. */
const forgetting = `
  select 'prepare assure_forget as select ' || string_agg(distinct format('set_config(%L, %L, true)', found.name[1], ''), ', ') as statement
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'app'
    cross join lateral regexp_matches(p.prosrc, 'set_config\\(''(app\\.\\w+)''', 'g') as found (name)`

/** Opens a connection ready to lay and ask worlds. */
export async function openScratch(adminUrl: string): Promise<Omit<Scratch, 'close'>> {
  const admin = new pg.Client({ connectionString: adminUrl })
  // Whoever waits for an answer hears of a broken connection; when nobody does, the laboratory is closing after another failure.
  admin.on('error', () => undefined)
  await admin.connect()
  // As the server does (src/db/connection.ts): one plan for every statement.
  await admin.query(`set plan_cache_mode = force_generic_plan; set jit = off`)
  const catalog = await readCatalog(admin)
  await prepareReads({ admin, catalog })
  return { admin, adminUrl, catalog }
}

/** Prepares what every asking runs. */
export async function prepareReads({ admin, catalog }: Pick<Scratch, 'admin' | 'catalog'>): Promise<void> {
  await admin.query(readingOf(catalog))
  const { rows } = await admin.query<{ statement: string }>(forgetting)
  await admin.query(rows[0]?.statement ?? '')
}

/** Makes a loosened database out of a migrated one. */
export async function loosenDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(loosen)
  } finally {
    await client.end()
  }
}

/** A PostgreSQL of its own, thrown away afterwards, with one migrated and one loosened database. */
export type Laboratory = {
  readonly postgres: EmbeddedPostgres
  readonly open: () => Promise<Scratch>
  readonly close: () => Promise<void>
}

/** Starts the laboratory; close it when done. */
export async function openLaboratory(): Promise<Laboratory> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'fairlead-assure-'))
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off', autovacuum: 'off' } })
  await onServer(postgres.adminUrl, 'create database loosened')
  const template = postgres.urlFor('postgres', 'loosened')
  await migrate(template)
  await loosenDatabase(template)
  let copies = 0
  return {
    postgres,
    open: async () => {
      const name = `scratch_${++copies}`
      await onServer(postgres.adminUrl, `create database ${name} template loosened`)
      await onServer(postgres.adminUrl, `grant connect on database ${name} to fairlead_app`)
      const scratch = await openScratch(postgres.urlFor('postgres', name))
      return {
        ...scratch,
        close: async () => {
          await scratch.admin.end()
          await onServer(postgres.adminUrl, `drop database ${name} with (force)`)
        },
      }
    },
    close: async () => {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function onServer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
