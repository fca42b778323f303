import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SendingSettings } from '#kernel/sending-settings.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { guestBrowser } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { adaptersOf, deliverDue } from './deliver.command.ts'

let world: World
let social: Visitor
let inCase: TestCase
let sender: pg.Client

type Mail = { readonly from: string; readonly to: string[]; readonly raw: string }
type Sms = { readonly headers: IncomingMessage['headers']; readonly body: Record<string, string> }
const mails: Mail[] = []
const messages: Sms[] = []
/** What the other side does with the next ones. */
let smtpRefusal: { code: number } | undefined
let gatewayStatus = 202

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onRcptTo: (address, _session, done) => {
    if (smtpRefusal === undefined) return done()
    return done(Object.assign(new Error(`no such person ${address.address}`), { responseCode: smtpRefusal.code }))
  },
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      mails.push({ from, to: rcptTo.map((each) => each.address), raw: Buffer.concat(chunks).toString() })
      done()
    })
  },
})
const gateway = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>
    messages.push({ headers: request.headers, body })
    response.writeHead(gatewayStatus).end(JSON.stringify({ to: body['phone'] }))
  })
})
const portOf = (address: unknown): number => (address as AddressInfo).port
let settings: SendingSettings

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  settings = {
    mail: {
      host: '127.0.0.1',
      port: portOf(smtp.server.address()),
      secure: false,
      requireTls: false,
      from: 'ankaret@raseborg.example',
    },
    sms: {
      url: `http://127.0.0.1:${portOf(gateway.address())}/send`,
      token: 'a-token-of-the-gateway',
      sender: 'Ankaret',
      names: { to: 'phone', text: 'message', sender: 'from' },
    },
  }
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  sender = new pg.Client({ connectionString: url.href })
  await sender.connect()
})
afterAll(async () => {
  await sender.end()
  await new Promise<void>((resolve) => smtp.close(resolve))
  await new Promise((resolve) => gateway.close(resolve))
  await world.close()
})
beforeEach(async () => {
  inCase = await openTestCase(world)
  await world.admin.query(`delete from outbox`)
  await world.admin.query('delete from sign_in_attempt')
})
afterEach(() => {
  mails.length = 0
  messages.length = 0
  smtpRefusal = undefined
  gatewayStatus = 202
})

const links = (): string => `/cases/${inCase.caseId}/guest-links`
const byMail = { channel: 'mail', email: 'elin@example.fi' }
const bySms = { channel: 'sms', phone: '040 123 4567' }
const make = async (way: object): Promise<string> => {
  const made = await social.change(links(), { personId: inCase.youthId, ...way })
  expect(made.status, made.body).toBe(200)
  expect(made.json<{ link: string | null }>().link).toBeNull()
  return made.json<{ id: string }>().id
}
const deliver = (): Promise<number> => deliverDue(sender, world.vault, adaptersOf(settings))
const due = () => world.admin.query(`update outbox set next_try_at = now() where state = 'waiting'`)
const row = async (): Promise<Record<string, unknown>> =>
  (await world.admin.query<Record<string, unknown>>('select state, tries, failure, address, link from outbox'))
    .rows[0] ?? {}
const stateShown = async (id: string): Promise<string | undefined> =>
  (await social.read(links())).json<{ links: { id: string; state: string }[] }>().links.find((each) => each.id === id)
    ?.state
const gone = { address: null, link: null }

describe('a message', () => {
  it('by mail says that there is one, and nothing else: no name, no case, no authority', async () => {
    const id = await make(byMail)
    expect(await stateShown(id)).toBe('waiting')
    expect(await deliver()).toBe(1)
    expect(await stateShown(id)).toBe('sent')
    const [mail] = mails
    expect(mail).toMatchObject({ from: 'ankaret@raseborg.example', to: ['elin@example.fi'] })
    const text = (mail?.raw ?? '')
      .replaceAll('=\r\n', '')
      .replaceAll('=3D', '=')
      .replaceAll('=C3=A5', 'å')
      .replaceAll('=C3=96', 'Ö')
      .replaceAll('=C3=B6', 'ö')
    expect(text).toMatch(
      /Du har fått ett meddelande\. Öppna: http:\/\/127\.0\.0\.1:3000\/mina\/oppna\/[\w-]{43}\r?\n?$/,
    )
    expect(text.replace(/oppna\/[\w-]{43}/, '')).not.toMatch(/Elin P|Provström|ankarteam|polis|social|html/i)
    expect(text).not.toContain(inCase.number)
    expect(await row()).toMatchObject({ state: 'sent', ...gone })
  })

  it('about what waits in Fairlead carries no personal data: not who wrote, to whom, of what or in which case (X-18)', async () => {
    const id = await make(byMail)
    await deliver()
    mails.length = 0
    await world.admin.query(
      `update guest_link set made_at = now() - interval '5 hours', opened_at = now() - interval '4 hours' where id = $1`,
      [id],
    )
    const sent = await social.change(`/cases/${inCase.caseId}/messages`, {
      subject: 'Skoltiden',
      body: 'Elin ska till skolhälsan på torsdag.',
      family: [inCase.youthId],
    })
    expect(sent.status, sent.body).toBe(200)
    expect(await deliver()).toBe(1)
    const [mail] = mails
    expect(mail?.to).toEqual(['elin@example.fi'])
    const text = (mail?.raw ?? '')
      .replaceAll('=\r\n', '')
      .replaceAll('=3D', '=')
      .replaceAll('=C3=A5', 'å')
      .replaceAll('=C3=A4', 'ä')
      .replaceAll('=C3=96', 'Ö')
    expect(text).toMatch(/Något väntar på dig\. Öppna: http:\/\/127\.0\.0\.1:3000\/mina\/oppna\/[\w-]{43}\r?\n?$/)
    expect(text.replace(/oppna\/[\w-]{43}/, '')).not.toMatch(
      /Elin |Provström|Ankarlina|ankarteam|polis|social|skol|torsdag|html/i,
    )
    expect(text).not.toContain(inCase.number)
    const link = /http:\/\/\S+/.exec(text)?.[0] ?? ''
    const browser = guestBrowser(world)
    expect((await browser.open(link)).status).toBe(303)
    expect((await browser.page('/mina/meddelanden')).body).toContain('Skoltiden')
  })

  it('is in the language of the person, and its link opens', async () => {
    await world.admin.query(`update person set contact_language = 'fi' where id = $1`, [inCase.youthId])
    await make(bySms)
    await deliver()
    const [sms] = messages
    expect(sms?.body).toEqual({
      phone: '+358401234567',
      message: expect.stringMatching(/^Olet saanut viestin\. Avaa: \S+$/) as string,
      from: 'Ankaret',
    })
    expect(sms?.headers.authorization).toBe('Bearer a-token-of-the-gateway')
    expect(sms?.body['message']?.length).toBeLessThanOrEqual(160)
    const link = /\S+$/.exec(sms?.body['message'] ?? '')?.[0] ?? ''
    const browser = guestBrowser(world)
    expect((await browser.open(link)).status).toBe(303)
  })

  it('is tried again with the same id until it is taken, and then never again', async () => {
    await make(bySms)
    gatewayStatus = 503
    await deliver()
    expect(await row()).toMatchObject({ state: 'waiting', tries: 1, failure: 'http_503' })
    // Not before its time.
    expect(await deliver()).toBe(0)
    gatewayStatus = 200
    await due()
    expect(await deliver()).toBe(1)
    await due()
    expect(await deliver()).toBe(0)
    expect(messages).toHaveLength(2)
    expect(new Set(messages.map((each) => each.headers['idempotency-key'])).size).toBe(1)
    expect(await row()).toMatchObject({ state: 'sent', ...gone })
  })

  it('has the same Message-ID each time', async () => {
    await make(byMail)
    smtpRefusal = { code: 451 }
    await deliver()
    smtpRefusal = undefined
    await due()
    await deliver()
    const { rows } = await world.admin.query<{ id: string }>('select id from outbox')
    expect(mails.map((each) => /^Message-ID: (.*)$/im.exec(each.raw)?.[1])).toEqual([
      `<${rows[0]?.id ?? ''}@raseborg.example>`,
    ])
  })

  it('is given up for what will not change, and after the last try; the professional sees it', async () => {
    const id = await make(byMail)
    smtpRefusal = { code: 550 }
    await deliver()
    expect(await row()).toMatchObject({ state: 'failed', failure: 'smtp_550', ...gone })
    expect(await stateShown(id)).toBe('not_sent')
    await world.admin.query('delete from outbox')
    await make(bySms)
    gatewayStatus = 500
    for (let tries = 0; tries < 7; tries++) {
      await due()
      await deliver()
    }
    expect(await row()).toMatchObject({ state: 'failed', tries: 7, ...gone })
  })

  it('never has an address in plain text in the database, nor in a failure', async () => {
    await make(byMail)
    smtpRefusal = { code: 550 }
    const before = await world.admin.query<{ all: string }>(
      `select coalesce(string_agg(o::text, ' '), '') || (select string_agg(l::text, ' ') from guest_link l) as all from outbox o`,
    )
    await deliver()
    const after = await world.admin.query<{ all: string }>(`select string_agg(o::text, ' ') as all from outbox o`)
    const plain = Buffer.from('elin@example.fi').toString('hex')
    for (const text of [before.rows[0]?.all, after.rows[0]?.all]) {
      expect(text).not.toContain('elin@')
      expect(text).not.toContain(plain)
    }
  })

  it('is not sent any more when its link has ended', async () => {
    const id = await make(byMail)
    await social.change(`${links()}/${id}/end`, { version: 1 })
    expect(await deliver()).toBe(0)
    expect(await row()).toMatchObject({ state: 'withdrawn', ...gone })
    expect(mails).toEqual([])
  })

  it('is sent once by two senders at once, and left to the next by one that dies', async () => {
    await make(bySms)
    const url = new URL(world.adminUrl)
    url.username = 'fairlead_upkeep'
    const second = new pg.Client({ connectionString: url.href })
    await second.connect()
    const taken = await Promise.all([deliver(), deliverDue(second, world.vault, adaptersOf(settings))])
    await second.end()
    expect(taken.sort()).toEqual([0, 1])
    expect(messages).toHaveLength(1)
    await make(bySms)
    // Taken and never settled: it is there again when the lease is over.
    await sender.query(`select from app.take_outbox(10, interval '2 minutes')`)
    expect(await deliver()).toBe(0)
    await due()
    expect(await deliver()).toBe(1)
  })

  it('cannot be made to go elsewhere by what is typed', async () => {
    for (const email of ['a@b.fi, c@d.fi', 'a@b.fi\r\nBcc: c@d.fi', '"x" <a@b.fi>']) {
      const sent = await social.change(links(), { personId: inCase.youthId, channel: 'mail', email })
      expect([email, sent.status]).toEqual([email, 400])
    }
    const sent = await social.change(links(), { personId: inCase.youthId, channel: 'sms', phone: '112; 113' })
    expect(sent.status).toBe(400)
  })
})
