import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { guestBrowser } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { messageTexts } from '../outbox/outbox.words.ts'
import { noticeKind } from './tell-family.command.ts'

/** That something waits is told by the way the person's link went, with no name and no word of it. */
const team = 'Raseborgs ankarteam'
const origin = 'http://127.0.0.1:3000'
let world: World
let inCase: TestCase
let social: Visitor
let threadId = ''

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team, profession: 'social_work' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world, { responsible: 'social_work' })
  await world.admin.query('delete from outbox')
  await world.admin.query('delete from sign_in_attempt')
  threadId = ''
})

const mother = (): string => inCase.guardianIds[0]
const bySms = { channel: 'sms', phone: '040 765 4321' }
const giveLink = async (way: object): Promise<string> => {
  const made = await social.change(`/cases/${inCase.caseId}/guest-links`, { personId: mother(), ...way })
  expect(made.status, made.body).toBe(200)
  return made.json<{ id: string }>().id
}
const write = async (body = 'Hemligt om Elin'): Promise<void> => {
  const path = `/cases/${inCase.caseId}/messages`
  const reply =
    threadId === ''
      ? await social.change(path, { subject: 'Mötet', body, family: [mother()] })
      : await social.change(`${path}/${threadId}`, { body })
  expect(reply.status, reply.body).toBe(200)
  if (threadId === '') threadId = reply.json<{ id: string }>().id
}
type Queued = { kind: string; channel: string; language: string; to: string; link: string }
const queued = async (): Promise<Queued[]> => {
  const { rows } = await world.admin.query<Omit<Queued, 'to'> & { id: string; address: Buffer; sealed: Buffer }>(
    `select id, kind, channel, language, address, link as sealed from outbox where kind = 'message_waiting' order by queued_at`,
  )
  return rows.map(({ id, kind, channel, language, address, sealed }) => ({
    kind,
    channel,
    language,
    to: world.vault.open('outbox.address', id, inCase.instanceId, address),
    link: world.vault.open('outbox.link', id, inCase.instanceId, sealed),
  }))
}
const opened = (hoursAgo: number) =>
  world.admin.query(
    `update guest_link set made_at = now() - make_interval(hours => $1 + 1), opened_at = now() - make_interval(hours => $1)
      where case_id = $2`,
    [hoursAgo, inCase.caseId],
  )
const page = async (): Promise<string> => (await social.page(`/cases/${inCase.caseId}/messages/${threadId}`)).body

describe('whoever has a link that was sent', () => {
  it('is sent a new one by the same way and in their own language, once until they come', async () => {
    await world.admin.query(`update person set contact_language = 'fi' where id = $1`, [mother()])
    await giveLink(bySms)
    await opened(3)
    await write()
    await write('En sak till')
    const [first, ...more] = await queued()
    expect(more).toEqual([])
    expect(first).toMatchObject({ channel: 'sms', language: 'fi', to: '040 765 4321' })
    expect(first?.link).toMatch(/\/mina\/oppna\/[\w-]{43}$/)
    expect(await page()).not.toContain('får inget besked')
    const browser = guestBrowser(world)
    expect((await browser.open(first?.link ?? '')).status).toBe(303)
    expect((await browser.page('/mina')).body).toContain('2 uutta viestiä')
  })

  it('and has not opened it is told nothing more: it leads there', async () => {
    await giveLink(bySms)
    await write()
    expect(await queued()).toEqual([])
  })

  it('may be reading now: the visit goes on, and the reminder has no key in it', async () => {
    await giveLink(bySms)
    await opened(0)
    await write()
    await write('En sak till')
    expect((await queued()).map((each) => each.link)).toEqual([`${origin}/mina`])
  })

  it('with a code gets no link that needs none', async () => {
    await giveLink({ ...bySms, withCode: 'yes' })
    await opened(30)
    await write()
    expect((await queued()).map((each) => each.link)).toEqual([`${origin}/mina`])
  })
})

describe('nothing is sent, and the worker is told so', () => {
  const untold = async (): Promise<void> => {
    await write()
    expect(await queued()).toEqual([])
    expect(await page()).toContain('Anna Provström får inget besked om att något väntar.')
  }
  it('to whoever never had a link', () => untold())
  it('to whoever was handed it', async () => {
    await giveLink({ channel: 'by_hand' })
    await untold()
  })
  it('where somebody ended the link: it may have gone to a wrong number', async () => {
    const id = await giveLink(bySms)
    await opened(3)
    expect((await social.change(`/cases/${inCase.caseId}/guest-links/${id}/end`, { version: 1 })).status).toBe(200)
    await untold()
  })
  it('where the newest link went out too long ago: the number may be another’s by now', async () => {
    await giveLink(bySms)
    await world.admin.query(
      `update guest_link set made_at = made_at - interval '93 days', opened_at = now() - interval '92 days',
      expires_at = now() - interval '86 days' where case_id = $1`,
      [inCase.caseId],
    )
    await untold()
  })
  it('when the message is not written: no commit, no notice', async () => {
    await giveLink(bySms)
    await opened(3)
    const reply = await social.change(`/cases/${inCase.caseId}/messages`, {
      subject: 'x',
      body: '',
      family: [mother()],
    })
    expect(reply.status).toBe(400)
    expect(await queued()).toEqual([])
  })
})

it('a notice says in each language that something waits, and nothing else', () => {
  expect(messageTexts.message_waiting('LINK')).toEqual({
    sv: 'Något väntar på dig. Öppna: LINK',
    fi: 'Jokin odottaa sinua. Avaa: LINK',
    en: 'Something waits for you. Open: LINK',
  })
})

it('links of a day have an end; then a reminder goes without one', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const old = {
    openedAt: new Date('2026-11-20T12:00:00Z'),
    expiresAt: new Date('2026-11-25T12:00:00Z'),
    withCode: false,
  }
  expect(noticeKind(old, 4, now)).toBe('new_link')
  expect(noticeKind(old, 5, now)).toBe('reminder')
  expect(noticeKind({ ...old, openedAt: null, expiresAt: new Date('2026-11-21T12:00:00Z') }, 0, now)).toBe('new_link')
})
