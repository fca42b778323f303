import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase } from '#testing/case.ts'
import { keepUp, makeTickets, sendAnswer } from '#testing/feedback.ts'
import { asGuestOf } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { spacedCode } from './ticket.ts'

/** Nothing in the database leads from an answer to a ticket, a case, a person or a moment (P-05, docs/decisions/0026). */
const team = 'Raseborgs ankarteam'
const answering = ['feedback_ticket', 'feedback_pile', 'feedback_result', 'feedback_tally', 'feedback_text']
let world: World
let worker: Visitor
let teamId = ''

type Row = Readonly<Record<string, unknown>>
const rows = async (text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.admin.query<Row>(text, values)).rows

/** Ids of the pile as they lie on the disk, with the transaction that wrote each. */
const pile = () => rows('select id::text, xmin::text, octet_length(answer) as size from feedback_pile order by ctid')

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  worker = await world.signIn({ team, profession: 'social_work' })
  teamId = String((await rows(`select id from team where name ->> 'sv' = $1`, [team]))[0]?.['id'])
})
afterAll(() => world.close())

describe('by its columns', () => {
  it('an answer has nothing in common with a ticket but team, audience and quarter', async () => {
    const columns = async (table: string) =>
      (await rows('select attname from pg_attribute where attrelid = $1::regclass and attnum > 0', [table])).map(
        (each) => String(each['attname']),
      )
    const ticket = await columns('feedback_ticket')
    const shared = (await columns('feedback_pile')).filter((each) => ticket.includes(each))
    expect(shared.sort()).toEqual(['audience', 'instance_id', 'period', 'team_id'])
    const afterwards = [...(await columns('feedback_result')), ...(await columns('feedback_text'))]
    expect(afterwards.filter((each) => ticket.includes(each) && each !== 'period').sort()).toEqual(
      ['audience', 'instance_id', 'instance_id', 'team_id', 'team_id'].sort(),
    )
  })

  it('no table of answers or tickets has a moment, a number in order or a default that tells one', async () => {
    const offenders = await rows(
      `select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relname = any ($1) and (a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype, 'bigint'::regtype, 'xid8'::regtype)
          or a.attidentity <> '' or (a.atthasdef and a.attname <> 'version'))`,
      [answering],
    )
    expect(offenders).toEqual([])
  })

  it('no foreign key leads to a case, a contact, a batch or a person who answers', async () => {
    const targets = await rows(
      `select distinct f.conrelid::regclass::text as of, f.confrelid::regclass::text as to from pg_constraint f
        where f.contype = 'f' and f.conrelid::regclass::text = any ($1) order by 1, 2`,
      [answering],
    )
    expect(targets.map((each) => `${String(each['of'])} → ${String(each['to'])}`)).toEqual([
      'feedback_pile → team',
      'feedback_result → team',
      'feedback_tally → feedback_result',
      'feedback_text → feedback_result',
      // Who took a text away, never who wrote it.
      'feedback_text → professional',
      'feedback_text → team',
      'feedback_ticket → team',
    ])
    const toThem = await rows(
      `select f.conrelid::regclass::text as of from pg_constraint f where f.contype = 'f'
        and f.confrelid::regclass::text in ('feedback_ticket', 'feedback_pile', 'feedback_batch')`,
    )
    expect(toThem).toEqual([])
  })
})

describe('by where and when its row was written', () => {
  let codes: readonly string[] = []
  const newestPlaces: number[] = []

  it('after every answer all of its group are of one transaction and in another order, and of one size', async () => {
    codes = (await makeTickets(worker, teamId, 'guardian')).codes
    let before: string[] = []
    for (const [place, code] of codes.slice(0, 9).entries()) {
      await sendAnswer(world, code, { guardian_help: '4', guardian_wish: 'å'.repeat(place * 20), to: 'send' })
      const now = await pile()
      expect(new Set(now.map((each) => each['xmin'])).size).toBe(1)
      expect(new Set(now.map((each) => each['size'])).size).toBe(1)
      const ids = now.map((each) => String(each['id']))
      newestPlaces.push(ids.findIndex((id) => !before.includes(id)))
      before = ids
    }
    // Were they laid in the order they come, the newest would always be the last: once in 9! by chance.
    expect(newestPlaces).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('the hourly shuffle writes tickets and answers anew together: no transaction and no removed row is left to compare', async () => {
    const other = await makeTickets(worker, teamId, 'youth_13_17')
    await sendAnswer(world, other.codes[0] ?? '', { youth_help: '2', to: 'send' })
    const files = () =>
      rows(
        `select relname, pg_relation_filenode(oid) as file from pg_class where relname in ('feedback_ticket', 'feedback_pile') order by 1`,
      )
    const before = await files()
    const orderBefore = (await pile()).map((each) => each['id'])
    await keepUp(world)
    const after = await files()
    expect(after.map((each, place) => each['file'] === before[place]?.['file'])).toEqual([false, false])
    const writers = await rows('select xmin::text from feedback_pile union select xmin::text from feedback_ticket')
    expect(writers).toHaveLength(1)
    const orderAfter = (await pile()).map((each) => each['id'])
    expect([...orderAfter].sort()).toEqual([...orderBefore].sort())
    expect(orderAfter).not.toEqual(orderBefore)
    // The log has times and transactions of its own; none of them wrote an answer.
    const joined = await rows(
      `select a.id from access_log a join feedback_pile p on p.xmin::text = (a.txid::text::bigint % 4294967296)::text`,
    )
    expect(joined).toEqual([])
  })

  it('a result is of one transaction, its texts have new ids and no order', async () => {
    const waiting = (await pile()).map((each) => String(each['id']))
    world.now = new Date('2027-01-31T09:00:00Z')
    expect(await keepUp(world)).toBe(1)
    const texts = await rows('select id::text, xmin::text from feedback_text order by ctid')
    expect(texts).toHaveLength(8)
    expect(texts.filter((each) => waiting.includes(String(each['id'])))).toEqual([])
    expect(new Set(texts.map((each) => each['xmin'])).size).toBe(1)
    world.now = new Date('2026-11-22T09:00:00Z')
  })
})

describe('by who may look', () => {
  it('the role that takes answers reads no table and calls three functions', async () => {
    const readable = await rows(
      `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and (has_table_privilege('fairlead_feedback', c.oid, 'select, insert, update, delete')
          or has_any_column_privilege('fairlead_feedback', c.oid, 'select, insert, update'))`,
    )
    expect(readable).toEqual([])
    const callable = await rows(
      `select p.proname from pg_proc p where p.pronamespace = 'app'::regnamespace and has_function_privilege('fairlead_feedback', p.oid, 'execute') order by 1`,
    )
    expect(callable.map((each) => each['proname'])).toEqual([
      'find_feedback_ticket',
      'give_feedback',
      'published_replies',
    ])
  })

  it('no request of a professional reads a ticket or a waiting answer', async () => {
    const readable = await rows(
      `select c.relname from pg_class c where c.relname in ('feedback_ticket', 'feedback_pile')
        and (has_table_privilege('fairlead_app', c.oid, 'select, insert, update, delete') or has_any_column_privilege('fairlead_app', c.oid, 'select'))`,
    )
    expect(readable).toEqual([])
    const url = new URL(world.adminUrl)
    url.username = 'fairlead_app'
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    await expect(client.query(`select * from app.due_feedback('2030-01-01', 1)`)).rejects.toThrow('permission denied')
    await client.end()
  })

  it('the database shows no group of fewer than five, whoever asks for it', async () => {
    const few = await rows(`select * from app.due_feedback('2030-01-01', 1)`)
    expect(few).toEqual([])
    const write = `insert into feedback_result select instance_id, gen_random_uuid(), id, 'guardian', '2026-01-01', '2026-01-01', 4, '2026-05-01' from team limit 1`
    await expect(world.admin.query(write)).rejects.toThrow('feedback_result_answers_check')
  })
})

describe('several at once', () => {
  it('one ticket is used once, and answers that come together all arrive', async () => {
    worker = await world.signIn({ team, profession: 'social_work' })
    const { codes } = await makeTickets(worker, teamId, 'referrer')
    const [code = '', ...others] = codes
    const answer = { referrer_reach: '3', to: 'send' }
    const twice = await Promise.all([1, 2, 3].map(() => sendAnswer(world, code, answer)))
    expect(twice.map((each) => each.status).sort()).toEqual([303, 404, 404])
    const all = await Promise.all(others.map((each) => sendAnswer(world, each, answer)))
    expect(all.map((each) => each.status)).toEqual(others.map(() => 303))
    const [counted] = await rows(`select count(*)::int as n from feedback_pile where audience = 'referrer'`)
    expect(counted?.['n']).toBe(10)
  })

  it('too many from one address are turned away with a sentence, and no answer is lost', async () => {
    const replies = await Promise.all(
      Array.from({ length: 140 }, (_, place) => sendAnswer(world, `GUESS${place}`, { to: 'send' })),
    )
    const turned = replies.filter((each) => each.status === 429)
    expect(turned.length).toBeGreaterThan(0)
    expect(turned[0]?.body).toContain('<h1')
  })
})

describe('from the own page of somebody of the family', () => {
  it('one gets no ticket: its links are those of everybody, and neither page nor log knows who follows them', async () => {
    const inCase = await openTestCase(world)
    const batch = await makeTickets(worker, teamId, 'guardian')
    const browser = await asGuestOf(world, worker, inCase, inCase.guardianIds[0])
    const front = (await browser.page('/mina?lang=sv')).body
    const links = [...front.matchAll(/href="(\/(?:svara|du-sa)[^"]*)"/g)].map((each) => each[1])
    expect(links).toEqual(['/svara', '/du-sa#region-vastra-nyland'])
    for (const code of batch.codes) expect(front.includes(code) || front.includes(spacedCode(code))).toBe(false)
    const shown = await browser.page('/svara')
    expect(shown.headers['set-cookie']).toBeUndefined()
    const callable = await rows(
      `select p.proname from pg_proc p where p.proname like '%feedback%' and p.pronamespace = 'app'::regnamespace
         and has_function_privilege('fairlead_guest', p.oid, 'execute')`,
    )
    expect(callable).toEqual([])
    const logged = await rows('select distinct operation from access_log where guest_id = $1', [inCase.guardianIds[0]])
    expect(logged.map((each) => each['operation'])).toEqual(['readOwnFrontPage'])
  })
})
