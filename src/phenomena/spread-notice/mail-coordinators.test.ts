import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messageTexts } from '#participation/outbox/outbox.words.ts'
import { startPhenomenon, teamId, writeSignal } from '#testing/phenomena.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { mailCoordinators } from './mail-coordinators.command.ts'

let world: World
let upkeep: pg.Client
let coordinator: Visitor
let neighbours: Visitor
let neighbour: Visitor
let esbo = ''
let kyrkslatt = ''
const link = 'https://fairlead.example'

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  coordinator = await world.signIn({ team: 'Esbo ankarteam', function: 'coordinator' })
  neighbours = await world.signIn({ team: 'Kyrkslätts ankarteam', function: 'coordinator' })
  neighbour = await world.signIn({ team: 'Kyrkslätts ankarteam', profession: 'social_work' })
  esbo = await teamId(world, 'Esbo ankarteam')
  kyrkslatt = await teamId(world, 'Kyrkslätts ankarteam')
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  upkeep = new pg.Client({ connectionString: url.href })
  await upkeep.connect()
})
afterAll(async () => {
  await upkeep.end()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('delete from outbox')
  await world.admin.query('update phenomenon_notice set mailed_at = now()')
})

const wish = (who: Visitor, email: string) => who.change('/phenomenon-mail', { email })
async function spread(): Promise<void> {
  const first = await writeSignal(coordinator, esbo, { municipality: '049' })
  const second = await writeSignal(neighbour, kyrkslatt, { municipality: '257' })
  expect((await startPhenomenon(coordinator, esbo, [first, second])).status).toBe(200)
}
type Mail = {
  id: string
  instance_id: string
  kind: string
  channel: string
  language: string
  address: Buffer
  link: Buffer
}
const queued = async (): Promise<Mail[]> => (await world.admin.query<Mail>('select * from outbox')).rows

describe('a mail to a coordinator (F-05)', () => {
  it('is sent to whoever wants one, once, and says only that something waits', async () => {
    expect((await wish(neighbours, 'samordnare@kyrkslatt.example')).status).toBe(200)
    await spread()
    await spread()
    expect(await mailCoordinators(upkeep, world.vault, link)).toBe(1)
    expect(await mailCoordinators(upkeep, world.vault, link)).toBe(0)
    const [mail, ...more] = await queued()
    expect([mail?.kind, mail?.channel, more]).toEqual(['work_waiting', 'mail', []])
    const { id = '', instance_id: instance = '', address, link: sealed } = mail ?? {}
    expect(world.vault.open('outbox.address', id, instance, address as never)).toBe('samordnare@kyrkslatt.example')
    expect(world.vault.open('outbox.link', id, instance, sealed as never)).toBe(link)
    expect(messageTexts.work_waiting('LÄNK').sv).toBe('Något väntar på dig i Fairlead: LÄNK')
    const plain = await world.admin.query<{ all: string }>(
      'select string_agg(m::text, $1) as all from phenomenon_mail m',
      [''],
    )
    expect(plain.rows[0]?.all).not.toContain(Buffer.from('samordnare').toString('hex'))
  })

  it('is sent to nobody who wants none, and not about what has been seen', async () => {
    expect((await wish(neighbours, '')).status).toBe(200)
    await spread()
    expect(await mailCoordinators(upkeep, world.vault, link)).toBe(0)
    await wish(neighbours, 'samordnare@kyrkslatt.example')
    await spread()
    await world.admin.query(`update phenomenon_notice set seen_at = now(), seen_by = $1 where seen_at is null`, [
      neighbours.persona.id,
    ])
    expect(await mailCoordinators(upkeep, world.vault, link)).toBe(0)
    expect(await queued()).toEqual([])
  })

  it('is wished by coordinators for themselves alone', async () => {
    await wish(neighbours, 'samordnare@kyrkslatt.example')
    expect((await wish(neighbour, 'nagon@kyrkslatt.example')).status).toBe(403)
    expect((await coordinator.read('/phenomenon-mail')).json<{ address: string | null }>().address).toBeNull()
    expect((await neighbours.page('/phenomenon-mail')).body).toContain('samordnare@kyrkslatt.example')
    expect((await wish(neighbours, 'inte en adress')).status).toBe(400)
  })
})
