import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asGuestOf, guestBrowser, markOtherParty, type GuestBrowser } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const said = 'Vi ses på torsdag i biblioteket.'
const LIST = '/mina/meddelanden'
let world: World
let inCase: TestCase
let social: Visitor
let police: Visitor

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world, { responsible: 'social_work' })
  await world.admin.query('delete from sign_in_attempt')
})

const messages = (more = ''): string => `/cases/${inCase.caseId}/messages${more}`
const start = (family: readonly string[], who = social, readers: readonly string[] = []) =>
  who.change(messages(), { subject: 'Mötet', body: said, family, readers })
const started = async (family: readonly string[]): Promise<string> => {
  const reply = await start(family)
  expect(reply.status, reply.body).toBe(200)
  return reply.json<{ id: string }>().id
}
type Thread = { participants: { name: string; kind: string; reads: boolean; readAt: string | null }[] }
const participants = async (threadId: string): Promise<Thread['participants']> =>
  (await social.read(messages(`/${threadId}`))).json<{ thread: Thread }>().thread.participants
const personIn = async (threadId: string) => (await participants(threadId)).find((each) => each.kind === 'person')
const mother = (): string => inCase.guardianIds[0]
const father = (): string => inCase.guardianIds[1]
const asMother = (): Promise<GuestBrowser> => asGuestOf(world, social, inCase, mother())
const ban = (guardian: string, subjects: readonly string[]) =>
  world.admin.query(
    `insert into information_ban (instance_id, id, case_id, team_id, register_id, guardian_id, subjects, followed, reason, recorded_by)
     select c.instance_id, gen_random_uuid(), c.id, c.team_id, p.register_id, $2, $3, true, 'own_interest', c.responsible_id
       from anchor_case c join professional p on p.id = c.responsible_id where c.id = $1`,
    [inCase.caseId, guardian, subjects],
  )

describe('a thread with somebody of the family (X-18)', () => {
  it('is read on the own page, marked by a button and answered; the worker reads the answer', async () => {
    const id = await started([mother()])
    expect(await personIn(id)).toMatchObject({ name: 'Anna Provström', reads: true, readAt: null })
    const browser = await asMother()
    const front = await browser.page('/mina')
    expect(front.body).toContain('Du har ett nytt meddelande.')
    expect(front.body).not.toContain(said)
    expect((await browser.page(LIST)).body).toContain('1 nytt')
    const path = `${LIST}/${id}`
    expect((await browser.page(path)).body).toContain(said)
    expect((await browser.submit(path, {}, `${path}/last`)).status).toBe(303)
    expect((await browser.page('/mina')).body).not.toContain('Du har ett nytt meddelande.')
    expect((await personIn(id))?.readAt).not.toBeNull()
    expect((await browser.submit(path, { body: 'Kyllä sopii. 🙂 שלום' })).status).toBe(303)
    const today = await social.page('/')
    expect(today.body).toContain('Meddelanden väntar')
    expect(today.body).not.toContain('Kyllä sopii')
    expect((await social.page(messages(`/${id}`))).body).toMatch(/<div dir="auto">[^]*Kyllä sopii\. 🙂 שלום/)
    expect((await browser.page(path)).body).toContain('har inte läst')
    await social.change(messages(`/${id}/read`), {})
    expect((await browser.page(path)).body).toMatch(/ – har läst/)
  })

  it('is started by the person, and goes by name to whoever answers for the case and to nobody else', async () => {
    const browser = await asMother()
    expect((await browser.page(`${LIST}/nytt`)).body).toMatch(/läser det du skriver\. Ingen i din familj ser det\./)
    const empty = await browser.submit(`${LIST}/nytt`, { subject: '', body: 'Kan vi byta dag?' })
    expect([empty.status, empty.body.includes('Kan vi byta dag?')]).toEqual([400, true])
    const sent = await browser.submit(`${LIST}/nytt`, { subject: 'Tiden', body: 'Kan vi byta dag?' })
    expect(sent.status).toBe(303)
    const id = String(sent.headers.location).split('/').at(-1) ?? ''
    expect((await social.page(messages(`/${id}`))).body).toContain('Kan vi byta dag?')
    expect((await police.read(messages(`/${id}`))).status).toBe(404)
    const youth = await asGuestOf(world, social, inCase, inCase.youthId)
    expect((await youth.page(`${LIST}/${id}`)).status).toBe(404)
    expect((await social.change(messages(`/${id}`), { body: 'Det går bra.' })).status).toBe(200)
    expect((await browser.page(`${LIST}/${id}`)).body).toContain('Det går bra.')
  })

  it('is there for its own persons alone: the other guardian meets what is not there', async () => {
    const id = await started([mother()])
    const other = await asGuestOf(world, social, inCase, father())
    expect((await other.page(LIST)).body).toContain('Du har inga meddelanden ännu.')
    const hidden = await other.page(`${LIST}/${id}`)
    const absent = await other.page(`${LIST}/${inCase.caseId}`)
    expect([hidden.status, absent.status]).toEqual([404, 404])
    expect(hidden.body).toBe(absent.body)
    expect((await other.submit(`${LIST}/nytt`, { body: 'Jag' }, `${LIST}/${id}`)).status).not.toBe(303)
  })

  it('is sealed, and named in the log by its id alone', async () => {
    const id = await started([mother()])
    const browser = await asMother()
    await browser.page(`${LIST}/${id}`)
    await browser.submit(`${LIST}/${id}`, { body: 'Hemlig rad' })
    const { rows } = await world.admin.query<{ body: Buffer }>('select body from message where thread_id = $1', [id])
    expect(rows).toHaveLength(2)
    expect(rows.some((each) => each.body.includes('Hemlig') || each.body.includes('torsdag'))).toBe(false)
    const logged = await world.admin.query<{ operation: string }>(
      'select operation from access_log where guest_id = $1 and object_id = $2 order by at',
      [mother(), id],
    )
    expect(logged.rows.map((each) => each.operation)).toEqual([
      'readOwnMessageThread',
      'readOwnMessageThread',
      'sendOwnMessage',
    ])
  })

  it('has an end to how much is written in a day, said in each language', async () => {
    const id = await started([mother()])
    const browser = await asMother()
    await world.admin.query(
      `insert into message (instance_id, id, thread_id, case_id, participant_id, body)
       select a.instance_id, gen_random_uuid(), a.thread_id, a.case_id, a.id, (select body from message where thread_id = $1) from message_participant a, generate_series(1, 60)
        where a.thread_id = $1 and a.person_id is not null`,
      [id],
    )
    const sentences = { sv: 'många meddelanden i dag', fi: 'tänään monta viestiä', en: 'many messages today' }
    for (const [language, sentence] of Object.entries(sentences)) {
      await browser.page(`/mina?lang=${language}`)
      const refused = await browser.submit(`${LIST}/nytt`, { subject: 'Till', body: 'Behåll det här' })
      expect([refused.status, refused.body.includes(sentence), refused.body.includes('Behåll det här')]).toEqual([
        409,
        true,
        true,
      ])
    }
  })
})

describe('bad input has its sentence in each language, and nothing typed is lost', () => {
  const inEach = async (
    fields: Readonly<Record<string, string>>,
    status: number,
    said: Readonly<Record<string, string>>,
    kept: string,
  ): Promise<void> => {
    const id = await started([mother()])
    const browser = await asMother()
    for (const [language, sentence] of Object.entries(said)) {
      await browser.page(`/mina?lang=${language}`)
      const reply = await browser.submit(`${LIST}/${id}`, fields)
      expect([language, reply.status, reply.body.includes(sentence)]).toEqual([language, status, true])
      expect(reply.body.includes(kept)).toBe(true)
    }
    expect((await world.admin.query('select from message where thread_id = $1', [id])).rowCount).toBe(1)
  }
  it('an empty message', () =>
    inEach({ body: ' \u200b ' }, 400, { sv: 'Fyll i', fi: 'Täytä', en: 'Fill' }, '<textarea'))
  it('100 kB', () => {
    const body = '🙂'.repeat(25_000)
    return inEach({ body }, 400, { sv: '4000 tecken', fi: '4000 merkkiä', en: '4000 characters' }, body)
  })
  it('more than the server reads', () =>
    inEach(
      { body: 'x'.repeat(1_100_000) },
      413,
      { sv: 'Texten är för lång', fi: 'Teksti on liian pitkä', en: 'The text is too long' },
      '<h1',
    ))
})

describe('who may be chosen', () => {
  const offered = async (): Promise<string[]> =>
    (await social.read(`/cases/${inCase.caseId}/message-form`))
      .json<{ family: { id: string }[] }>()
      .family.map((each) => each.id)

  it('those who may come, and the form says what a guardian is not to be told', async () => {
    expect((await offered()).sort()).toEqual([inCase.youthId, mother(), father()].sort())
    await ban(father(), ['participation'])
    await ban(mother(), ['school'])
    expect((await offered()).sort()).toEqual([inCase.youthId, mother()].sort())
    expect((await social.page(messages('/new'))).body).toContain('Berätta inte om: ')
    expect((await start([father()])).status).toBe(400)
    await markOtherParty(social, inCase, mother())
    expect(await offered()).toEqual([inCase.youthId])
    expect((await start([mother()])).status).toBe(400)
  })

  it('not somebody of another case', async () => {
    const elsewhere = await openTestCase(world)
    expect((await start([elsewhere.youthId])).status).toBe(400)
  })

  it('never two guardians; the young person and a guardian while nothing is kept between them', async () => {
    const two = await start([mother(), father()])
    expect([two.status, two.json<{ reason: string }>().reason]).toEqual([409, 'not_in_one_thread'])
    expect((await start([inCase.youthId, mother(), father()])).status).toBe(409)
    expect((await start([inCase.youthId, mother()])).status).toBe(200)
    await ban(mother(), ['school'])
    expect((await start([inCase.youthId, mother()])).status).toBe(409)
    expect((await start([inCase.youthId, father()])).status).toBe(200)
  })

  it('the database refuses the same by itself', async () => {
    const id = await started([mother()])
    const add = (person: string) =>
      world.admin.query(
        `insert into message_participant (instance_id, id, thread_id, case_id, person_id, added_by)
         select instance_id, gen_random_uuid(), id, case_id, $2, started_by from message_thread where id = $1`,
        [id, person],
      )
    await expect(add(father())).rejects.toThrow('do not read one thread')
    await expect(add((await openTestCase(world)).youthId)).rejects.toThrow('do not read one thread')
    await add(inCase.youthId)
  })
})

describe('whoever may no longer come loses it at the next click, and the worker sees that', () => {
  const lost = async (change: () => Promise<unknown>): Promise<void> => {
    const id = await started([mother()])
    const browser = await asMother()
    expect((await browser.page(`${LIST}/${id}`)).status).toBe(200)
    await change()
    expect((await browser.page(`${LIST}/${id}`)).status).toBe(401)
    expect(await personIn(id)).toMatchObject({ reads: false })
    expect((await social.page(messages(`/${id}`))).body).toContain('läser inte längre')
  }
  it('after a ban on telling', () => lost(() => ban(mother(), ['participation'])))
  it('as the other party of violence', () => lost(() => markOtherParty(social, inCase, mother())))
  it('without custody', () =>
    lost(() => world.admin.query(`update person set custody = 'none' where id = $1`, [mother()])))
  it('on the eighteenth birthday of the young person', () =>
    lost(() => world.admin.query(`update person set birth_date = '2008-01-01' where id = $1`, [inCase.youthId])))
  it('when the case is closed', () =>
    lost(() =>
      world.admin.query(
        `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need', closing_note = 'Klart' where id = $1`,
        [inCase.caseId],
      ),
    ))
  it('a thread with the young person, as soon as anything is kept between them; the young person keeps it', async () => {
    const id = await started([inCase.youthId, mother()])
    const [browser, youth] = [await asMother(), await asGuestOf(world, social, inCase, inCase.youthId)]
    const shown = await browser.page(`${LIST}/${id}`)
    expect([shown.status, shown.body.includes('Elin Provström')]).toEqual([200, true])
    expect((await youth.page(`${LIST}/${id}`)).body).toContain('Anna Provström')
    // Within the family nobody is told when somebody has read.
    await youth.submit(`${LIST}/${id}`, { body: 'Jag kommer.' })
    await browser.submit(`${LIST}/${id}`, {}, `${LIST}/${id}/last`)
    expect((await youth.page(`${LIST}/${id}`)).body).not.toContain('har läst')
    await ban(mother(), ['school'])
    expect((await browser.page(`${LIST}/${id}`)).status).toBe(404)
    expect((await browser.page('/mina')).body).not.toContain('Du har')
    const after = await youth.page(`${LIST}/${id}`)
    expect([after.status, after.body.includes('läser inte längre')]).toEqual([200, true])
  })

  it('and what they had typed is shown to them, to copy', async () => {
    const id = await started([mother()])
    const browser = await asMother()
    const shown = await browser.page(`${LIST}/${id}`)
    await world.admin.query(`update guest_session set expires_at = now() - interval '1 second'`)
    const reply = await browser.send(shown, `${LIST}/${id}`, { body: 'Min långa <b>berättelse</b>' })
    expect([reply.status, reply.body.includes('Min långa &lt;b>berättelse&lt;/b>')]).toEqual([401, true])
    expect((await guestBrowser(world).page('/mina')).body).not.toContain('<textarea')
  })
})
