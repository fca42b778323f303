import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectUpkeep, countsIn, instanceId, writeContacts } from '#testing/picture.ts'
import { openWorld, type World } from '#testing/world.ts'
import { countPicture } from './publication-work.queries.ts'

let world: World
let upkeep: pg.Client
let instance = ''
const now = new Date('2026-11-23T09:00:00Z')

beforeAll(async () => {
  world = await openWorld()
  upkeep = await connectUpkeep(world)
  instance = await instanceId(world)
})
afterAll(async () => {
  await upkeep.end()
  await world.close()
})
beforeEach(async () => {
  for (const table of [
    'picture_correction',
    'picture_count',
    'picture_period',
    'erasure_ledger',
    'person',
    'referral_detail',
    'referral',
  ])
    await world.admin.query(`delete from ${table}`)
})

const count = () => countPicture(upkeep, instance, now)
const counts = () => countsIn(world, 'picture_count')
const theft = { receivedAt: '2026-07-03T09:00:00Z', reasons: ['property_offence'], municipality: '049' }
const freeze = (period: string) =>
  world.admin.query(`update picture_period set frozen_at = now() where period = $1`, [period])

describe('counting for the picture from case work (D-01)', () => {
  it('counts a child once in a municipality, phenomenon and quarter, however often somebody made contact', async () => {
    await writeContacts(world, [
      { ...theft, child: 'a' },
      { ...theft, child: 'a', receivedAt: '2026-09-30T20:30:00Z' },
      { ...theft, child: 'a', municipality: '257' },
      { ...theft, child: 'b', reasons: ['property_offence', 'assault'] },
      { ...theft },
    ])
    await count()
    expect(await counts()).toEqual({
      '049 theft 2026-Q3 10-17': 3,
      '049 assault 2026-Q3 10-17': 1,
      '257 theft 2026-Q3 10-17': 1,
    })
  })

  it('knows a child without an identity code by the contacts that continue each other', async () => {
    const [first] = await writeContacts(world, [{ ...theft, receivedAt: '2026-06-03T09:00:00Z' }])
    await writeContacts(world, [
      { ...theft, previous: first as string },
      { ...theft, previous: first as string },
    ])
    await count()
    expect(await counts()).toEqual({ '049 theft 2026-Q2 10-17': 1, '049 theft 2026-Q3 10-17': 1 })
  })

  it('goes by the day in Finland', async () => {
    await writeContacts(world, [
      { ...theft, receivedAt: '2026-06-30T20:59:00Z' },
      { ...theft, receivedAt: '2026-06-30T21:00:00Z' },
    ])
    await count()
    expect(await counts()).toEqual({ '049 theft 2026-Q2 10-17': 1, '049 theft 2026-Q3 10-17': 1 })
  })

  it('leaves out who is too young or too old, and what is withheld from the picture', async () => {
    await writeContacts(world, [
      { ...theft, age: 9 },
      { ...theft, age: 18 },
      {
        ...theft,
        reasons: ['crime_recruitment', 'radicalisation_signs', 'dv_victim', 'sexual_offence_victim', 'self_harm'],
      },
      { ...theft, age: null },
    ])
    await count()
    expect(await counts()).toEqual({ '049 theft 2026-Q3 10-17': 1 })
  })

  it('counts a protected and an unknown municipality as places of their own (S-06)', async () => {
    const { municipality: _none, ...nowhere } = theft
    await writeContacts(world, [
      { ...nowhere, missing: 'protected' },
      { ...nowhere, missing: 'unknown' },
    ])
    await count()
    expect(await counts()).toEqual({ 'protected theft 2026-Q3 10-17': 1, 'unknown theft 2026-Q3 10-17': 1 })
  })

  it('counts only the quarters that have changed, and the same twice', async () => {
    await writeContacts(world, [theft, { ...theft, receivedAt: '2026-04-03T09:00:00Z' }])
    expect((await count()).toSorted()).toEqual(['2026-Q2', '2026-Q3', '2026-Q4'])
    const before = await counts()
    expect(await count()).toEqual([])
    expect(await counts()).toEqual(before)
    await writeContacts(world, [{ ...theft, receivedAt: '2026-04-20T09:00:00Z' }])
    expect(await count()).toEqual(['2026-Q2'])
    await world.admin.query(`update referral set municipality_code = '257' where received_at > '2026-06-01'`)
    expect(await count()).toEqual(['2026-Q3'])
    expect(await counts()).toEqual({ '049 theft 2026-Q2 10-17': 2, '257 theft 2026-Q3 10-17': 1 })
  })

  it('keeps what was shown as it was shown, and what came late apart', async () => {
    await writeContacts(world, [theft])
    await count()
    await freeze('2026-Q3')
    await writeContacts(world, [theft])
    expect(await count()).toEqual(['2026-Q3'])
    expect(await counts()).toEqual({ '049 theft 2026-Q3 10-17': 1 })
    expect(await countsIn(world, 'picture_correction')).toEqual({ '049 theft 2026-Q3 10-17': 2 })
    const { rows } = await world.admin.query('select period from picture_period where corrected_at is not null')
    expect(rows).toEqual([{ period: '2026-Q3' }])
  })

  it('takes nothing away from what was shown when a case is erased', async () => {
    const [first] = await writeContacts(world, [theft, theft])
    await count()
    await freeze('2026-Q3')
    await world.admin.query('delete from referral_detail where referral_id = $1', [first])
    await world.admin.query(
      `insert into erasure_ledger (instance_id, object_kind, object_id, class, due_on) values ($1, 'contact', $2, 'frame', '2026-10-01')`,
      [instance, first],
    )
    await count()
    await writeContacts(world, [theft])
    await count()
    expect(await counts()).toEqual({ '049 theft 2026-Q3 10-17': 2 })
    expect(await countsIn(world, 'picture_correction')).toEqual({})
  })

  it('is nothing a request or a sign-in can do', async () => {
    for (const role of ['fairlead_app', 'fairlead_sign_in', 'fairlead_guest', 'fairlead_public']) {
      const client = await connectUpkeep(world, role)
      for (const table of ['picture_count', 'picture_correction', 'picture_basis', 'picture_key', 'picture_period'])
        await expect(client.query(`select * from public.${table}`)).rejects.toMatchObject({ code: '42501' })
      for (const call of [
        `app.count_picture(gen_random_uuid(), '{}', now())`,
        `app.picture_input(gen_random_uuid(), gen_random_uuid(), 8)`,
        `app.picture_keys(gen_random_uuid())`,
        `app.picture_children(gen_random_uuid(), '{}', '{}')`,
        `app.freeze_picture(gen_random_uuid(), gen_random_uuid())`,
      ])
        await expect(client.query(`select ${call}`)).rejects.toMatchObject({ code: '42501' })
      await client.end()
    }
    await expect(upkeep.query('select * from picture_count')).rejects.toMatchObject({ code: '42501' })
  })
})
