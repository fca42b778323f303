import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStranger } from '#testing/stranger.ts'
import { openWorld, type World } from '#testing/world.ts'

let world: World
let stranger: pg.Client
beforeAll(async () => {
  world = await openWorld()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_public'
  stranger = new pg.Client({ connectionString: url.href })
  await stranger.connect()
  // Something that must not be found.
  const visitor = openStranger(world)
  await visitor.submit('/oro/jag/beratta?place=710', { story: 'Kanariefågel' })
  world.now = new Date(world.now.getTime() + 60_000)
  await visitor.submit('/oro/jag/du', { name: 'Kanariefågel' })
  await visitor.submit('/oro/jag/kolla', {})
  await openStranger(world).submit('/oro/jag/beratta?place=710', { story: 'Kanariefågel' })
})
afterAll(async () => {
  await stranger.end()
  await world.close()
})

const own = [
  'app.concern_places()',
  'app.concern_status(bytea)',
  'app.forget_concern(bytea)',
  'app.read_concern(bytea)',
  'app.save_concern(bytea,bytea,interval)',
  'app.send_concern(bytea,bytea,jsonb)',
]

describe('the role of strangers', () => {
  it('may call six functions, and by the catalog nothing else of ours', async () => {
    const { rows: functions } = await world.admin.query<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('public', 'app') and has_schema_privilege('fairlead_public', n.oid, 'usage')
          and has_function_privilege('fairlead_public', p.oid, 'execute') order by 1`,
    )
    expect(functions.map((each) => each.name)).toEqual(own)
    const { rows: tables } = await world.admin.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
          and (case when c.relkind = 'S' then has_sequence_privilege('fairlead_public', c.oid, 'usage, select, update')
               else has_table_privilege('fairlead_public', c.oid, 'select, insert, update, delete, truncate, references, trigger')
                 or has_any_column_privilege('fairlead_public', c.oid, 'select, insert, update, references') end)`,
    )
    expect(tables).toEqual([])
    const { rows: roles } = await world.admin.query<{ all: boolean }>(
      `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or rolinherit
         or exists (select from pg_auth_members where member = r.oid) as all from pg_roles r where rolname = 'fairlead_public'`,
    )
    expect(roles).toEqual([{ all: false }])
  })

  it('is refused by every table, view and sequence it tries', async () => {
    const { rows } = await world.admin.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v', 'm')`,
    )
    expect(rows.length).toBeGreaterThan(100)
    const open: string[] = []
    for (const { name } of rows)
      for (const statement of [`select * from ${name}`, `delete from ${name}`, `insert into ${name} default values`])
        await stranger.query(statement).then(
          () => open.push(statement),
          (error: unknown) => {
            const code = error instanceof pg.DatabaseError ? error.code : undefined
            if (code !== '42501') open.push(`${statement}: ${code ?? ''}`)
          },
        )
    expect(open).toEqual([])
  })

  it('is refused by every function that is not its own', async () => {
    const { rows } = await world.admin.query<{ name: string; call: string }>(
      `select p.oid::regprocedure::text as name, format('select %I.%I(%s)', n.nspname, p.proname,
              (select string_agg('null::' || format_type(t, null), ', ' order by i) from unnest(p.proargtypes) with ordinality as a (t, i))) as call
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = 'app' and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype`,
    )
    expect(rows.length).toBeGreaterThan(60)
    const open: string[] = []
    for (const { name, call } of rows.filter((each) => !own.includes(each.name)))
      await stranger.query(call).then(
        () => open.push(name),
        (error: unknown) => {
          // 42704: it cannot even name the table whose row the function asks for.
          const refused = error instanceof pg.DatabaseError && ['42501', '42704'].includes(error.code ?? '')
          if (!refused) open.push(name)
        },
      )
    expect(open).toEqual([])
  })

  it('cannot become another, make anything, or read the files of the server', async () => {
    for (const statement of [
      'set role fairlead_owner',
      'set role fairlead_app',
      'set session authorization postgres',
      'create table public.mine (id int)',
      'create schema mine',
      'create function app.mine() returns int language sql return 1',
      `select pg_read_file('PG_VERSION')`,
      `copy (select 1) to '/tmp/never'`,
      'select * from pg_authid',
      'alter role fairlead_public superuser',
    ])
      await expect(stranger.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  })

  it('reads with its own functions no word of what anybody wrote', async () => {
    const hash = Buffer.alloc(32)
    const ask = async (text: string): Promise<object[]> =>
      (await stranger.query<Record<string, unknown>>(text, text.includes('$1') ? [hash] : [])).rows
    const answers = [
      await ask('select * from app.concern_places()'),
      await ask('select * from app.concern_status($1)'),
      await ask('select app.read_concern($1)'),
    ]
    expect(answers[1]).toEqual([])
    expect(answers[2]).toEqual([{ read_concern: null }])
    expect(JSON.stringify(answers)).not.toContain('Kanarie')
    // Even the hash of a contact tells only how it stands.
    const { rows } = await world.admin.query<{ code_hash: Buffer }>('select code_hash from concern')
    const known = await stranger.query('select * from app.concern_status($1)', [rows[0]?.code_hash])
    expect(Object.keys((known.rows[0] ?? {}) as object)).toEqual([
      'sent_at',
      'handled',
      'team_name',
      'phone',
      'email',
      'hours',
    ])
  })

  it('cannot fill the database with half-filled forms', async () => {
    await expect(
      stranger.query('select app.save_concern($1, $2, $3)', [Buffer.alloc(32, 1), Buffer.alloc(300_001), '1 day']),
    ).rejects.toMatchObject({ code: '23514' })
    await world.admin.query(
      `insert into concern_draft (code_hash, content, expires_at)
       select sha256(n::text::bytea), '\\x00', now() + interval '1 hour' from generate_series(1, 20000) as n`,
    )
    const { rows } = await stranger.query<{ kept: boolean }>('select app.save_concern($1, $2, $3) as kept', [
      Buffer.alloc(32, 1),
      Buffer.alloc(1),
      '1 day',
    ])
    expect(rows).toEqual([{ kept: false }])
    const reply = await openStranger(world).submit('/oro/jag/beratta?place=710', { story: 'Finns kvar' })
    expect(reply.status).toBe(429)
    expect(reply.body).toContain('Finns kvar')
    await world.admin.query(`delete from concern_draft where content = '\\x00'`)
  })

  it('keeps no form longer than fourteen days, whatever it asks for', async () => {
    await stranger.query('select app.save_concern($1, $2, $3)', [Buffer.alloc(32, 2), Buffer.alloc(1), '900 days'])
    const { rows } = await world.admin.query<{ late: boolean }>(
      `select expires_at > now() + interval '14 days' as late from concern_draft where code_hash = $1`,
      [Buffer.alloc(32, 2)],
    )
    expect(rows).toEqual([{ late: false }])
  })
})
