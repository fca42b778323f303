import { createHash } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase } from '#testing/case.ts'
import { connectUpkeep, seedDemoPicture, writeInhabitants } from '#testing/picture.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { auditApart } from '#picture/release/audit-apart.ts'
import { operations, pages } from '../../rooms.ts'
import { workOnInstance } from './publication.cli.ts'
import { workOnPictures } from './publication-work.command.ts'
import type { PictureRelease } from './publication.ts'

let world: World
let upkeep: pg.Client
let coordinator: Visitor
let steering: Visitor
const now = new Date('2026-11-23T09:00:00Z')
const path = '/picture/releases'

beforeAll(async () => {
  world = await openWorld()
  world.now = now
  await seedDemoPicture(world, now)
  upkeep = await connectUpkeep(world)
  coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(async () => {
  await upkeep.end()
  await world.close()
})

const work = () => workOnPictures(upkeep, world.vault, now)
const build = async (period: string, kind = 'quarter'): Promise<string> =>
  (await coordinator.change(path, { kind, period })).json<{ id: string }>().id
const read = async (id: string): Promise<PictureRelease> =>
  (await coordinator.read(`${path}/${id}`)).json<{ release: PictureRelease }>().release
const act = async (id: string, verb: string, more: object = {}) =>
  coordinator.change(`${path}/${id}/${verb}`, { version: (await read(id)).version, ...more })
const cells = async (id: string): Promise<unknown[]> =>
  (
    await world.admin.query<Record<string, unknown>>(
      'select * from published_cell where release_id = $1 order by area, phenomenon, period',
      [id],
    )
  ).rows

/** What the role of requests sees for somebody who is signed in. */
async function seenBy(visitor: Visitor, text: string): Promise<unknown[]> {
  const client = await connectUpkeep(world, 'fairlead_app')
  try {
    await client.query('begin')
    const token = visitor.cookie.split('=')[1] ?? ''
    await client.query('select app.begin_request($1, $2, null, false, null)', [
      createHash('sha256').update(token).digest(),
      '30 minutes',
    ])
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

describe('a release of the picture', () => {
  it('is asked for by a coordinator, for a closed quarter that has none', async () => {
    const { quarters, years } = (await coordinator.read(path)).json<{ quarters: string[]; years: unknown[] }>()
    expect(quarters).toEqual(['2026-Q3'])
    expect(years).toEqual([
      { year: '2026', period: '2026-Q2' },
      { year: '2025', period: '2025-Q4' },
    ])
    for (const period of ['2026-Q4', '2026-Q2', 'nonsense'])
      expect((await coordinator.change(path, { kind: 'quarter', period })).status).toBe(400)
    for (const visitor of [steering, await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })]) {
      expect((await visitor.change(path, { kind: 'quarter', period: '2026-Q3' })).status).toBe(403)
      expect((await visitor.read(path)).status).toBe(403)
    }
  })

  it('is built, audited together with those before it, and shown with another click', async () => {
    const id = await build('2026-Q3')
    expect((await read(id)).state).toBe('waiting')
    expect((await act(id, 'audit')).status).toBe(409)
    expect(await work()).toBe(1)
    const built = await read(id)
    expect([built.state, built.synthetic, built.stepsGivenUp]).toEqual(['built', true, 0])
    expect((await act(id, 'publish')).status).toBe(409)
    expect((await coordinator.change(path, { kind: 'quarter', period: '2026-Q3' })).status).toBe(400)

    expect((await coordinator.change(`${path}/${id}/audit`, { version: built.version + 1 })).status).toBe(412)
    expect((await act(id, 'audit')).status).toBe(200)
    expect((await coordinator.page(`${path}/${id}`)).body).toContain('granskas')
    expect(await work()).toBe(1)
    const audited = await read(id)
    expect([audited.state, audited.verdict?.passed, audited.verdict?.findings]).toEqual(['audited', true, []])
    // Six quarters that were shown before, and this one.
    expect(audited.verdict?.numbers).toBe(238 + 714 + 952 + 1190 + 238 + 714 + 952)
    expect(await seenBy(steering, `select 1 from published_cell c where c.release_id = '${id}'`)).toEqual([])
    expect(await seenBy(steering, `select 1 from picture_release r where r.id = '${id}'`)).toEqual([])

    expect((await act(id, 'publish')).status).toBe(200)
    expect((await read(id)).state).toBe('published')
    expect(await seenBy(steering, `select 1 from published_cell c where c.release_id = '${id}'`)).toHaveLength(952)
    const { rows } = await world.admin.query(
      `select distinct operation from access_log where object_id = $1 and operation like '%PictureRelease' order by 1`,
      [id],
    )
    expect(rows).toEqual([
      { operation: 'auditPictureRelease' },
      { operation: 'buildPictureRelease' },
      { operation: 'publishPictureRelease' },
      { operation: 'readPictureRelease' },
    ])
    expect((await coordinator.page(`${path}/${id}`)).body).toContain('inget litet tal kan räknas ut')
  }, 120_000)

  it('is drawn the same again when it was taken back', async () => {
    const [latest] = (await coordinator.read(path)).json<{ releases: PictureRelease[] }>().releases
    const id = latest?.id ?? ''
    const before = await cells(id)
    expect((await act(id, 'withdraw', { reason: '' })).status).toBe(400)
    expect((await act(id, 'withdraw', { reason: 'Fel i en text.' })).status).toBe(200)
    expect(await seenBy(steering, `select 1 from published_cell c where c.release_id = '${id}'`)).toEqual([])
    const again = await build('2026-Q3')
    await work()
    const strip = (rows: unknown[]) => rows.map((row) => ({ ...(row as object), release_id: '' }))
    expect(strip(await cells(again))).toEqual(strip(before))
    expect((await act(again, 'withdraw', { reason: 'Den första gällde.' })).status).toBe(200)
    expect(await cells(again)).toEqual([])
    await world.admin.query(`update picture_release set state = 'published', withdrawn_at = null where id = $1`, [id])
  })

  it('has no revision while nothing was corrected', async () => {
    const id = await build('2026-Q3', 'revision')
    await work()
    expect([(await read(id)).state, (await read(id)).whyNot]).toEqual(['refused', { kind: 'nothing-corrected' }])
    const page = (await coordinator.page(`${path}/${id}`)).body
    expect(page).toContain('Inget har rättats sedan siffrorna visades.')
    expect(await cells(id)).toEqual([])
  })

  it('is refused when the audit does not come to an end, and leaves no number', async () => {
    const { rows } = await world.admin.query<{ id: string }>(
      `update picture_release set state = 'withdrawn', withdrawn_at = now() where label = '2026-Q3' and state = 'published' returning id`,
    )
    expect(rows).toHaveLength(1)
    const id = await build('2026-Q3')
    await work()
    expect(await cells(id)).toHaveLength(952)
    await act(id, 'audit')
    const ending = new URL('data:text/javascript,')
    await workOnPictures(upkeep, world.vault, now, { apart: (input) => auditApart(input, ending) })
    const refused = await read(id)
    expect([refused.state, refused.whyNot, refused.verdict?.findings]).toEqual([
      'refused',
      { kind: 'audit' },
      [{ kind: 'no-answer', at: 'silence' }],
    ])
    expect(await cells(id)).toEqual([])
    const { rows: kept } = await world.admin.query('select 1 from picture_basis where release_id = $1', [id])
    expect(kept).toEqual([])
    await world.admin.query(`update picture_release set state = 'published', withdrawn_at = null where id = $1`, [
      rows[0]?.id,
    ])
  })

  it('shows nothing of what stands behind it, whatever somebody of the steering group asks for (T7)', async () => {
    const { caseId } = await openTestCase(world, { team: 'Raseborgs ankarteam' })
    const paths = new Set([
      ...operations.filter(({ path: each }) => each.includes(':caseId')).map(({ path: each }) => `/api/v1${each}`),
      ...pages.filter(({ path: each }) => each.includes(':caseId')).map(({ path: each }) => each),
    ])
    expect(paths.size).toBeGreaterThan(50)
    for (const each of paths) {
      const url = each.replace(':caseId', caseId).replaceAll(/:[A-Za-z]+/g, caseId)
      const { status } = await steering.page(url)
      expect([404, 405], url).toContain(status)
    }
    for (const table of ['picture_count', 'picture_correction', 'picture_basis', 'picture_key', 'picture_period'])
      await expect(seenBy(steering, `select * from ${table}`)).rejects.toMatchObject({ code: '42501' })
    for (const table of ['referral', 'referral_detail', 'anchor_case', 'person'])
      expect(await seenBy(steering, `select * from ${table}`)).toEqual([])
    const states = await seenBy(steering, 'select distinct state from picture_release')
    expect(states).toEqual([{ state: 'published' }])
    const hidden = `select 1 from published_cell c where not exists (select from picture_release r where r.id = c.release_id)`
    expect(await seenBy(steering, hidden)).toEqual([])
    await expect(seenBy(steering, 'select app.publish_picture(gen_random_uuid(), 1)')).rejects.toMatchObject({
      code: '42501',
    })
  }, 60_000)
})

describe('npx fairlead release … --instance', () => {
  it('builds and audits on the database, and shows nothing', async () => {
    await world.admin.query(
      `delete from external_value where indicator = 'population_10_17' and municipality_code = '091'`,
    )
    const on = (verb: 'build' | 'audit', instance: string, period?: string) =>
      workOnInstance(upkeep, world.vault, { verb, instance, period, revision: false }, now)
    const stands = async (): Promise<unknown> =>
      (
        await world.admin.query(
          `select r.state, r.asked_by from picture_release r join instance i on i.id = r.instance_id where i.key = 'helsingfors' and r.label = '2026-Q3' order by r.asked_at`,
        )
      ).rows
    expect(await on('build', 'helsingfors')).toBe(1)
    expect(await stands()).toEqual([{ state: 'refused', asked_by: null }])
    await writeInhabitants(world, { '091': 52_000 }, 'helsingfors')
    expect(await on('audit', 'helsingfors')).toBe(2)
    expect(await on('build', 'helsingfors')).toBe(0)
    expect(await on('build', 'helsingfors')).toBe(2)
    expect(await on('audit', 'helsingfors')).toBe(0)
    expect(await stands()).toEqual([
      { state: 'refused', asked_by: null },
      { state: 'audited', asked_by: null },
    ])
    expect(await on('build', 'nowhere')).toBe(2)
  }, 60_000)
})
