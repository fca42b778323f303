import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postForm } from '#testing/door.ts'
import { keepUp, makeTickets, sendAnswer } from '#testing/feedback.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let worker: Visitor
let coordinator: Visitor
let steering: Visitor
let leader: Visitor
let teamId = ''
let codes: readonly string[] = []

const count = async (table: string): Promise<number> =>
  (await world.admin.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1

const youth = { youth_listened: '5', youth_voluntary: 'yes', to: 'send' }

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  worker = await world.signIn({ team, profession: 'social_work' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
  const found = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [team])
  teamId = found.rows[0]?.id ?? ''
})
afterAll(() => world.close())

describe('tickets', () => {
  it('are made by a worker of the team, and only their hashes are kept, apart from the batch', async () => {
    const made = await makeTickets(worker, teamId, 'youth_13_17')
    codes = made.codes
    expect(await count('feedback_ticket')).toBe(10)
    const { rows } = await world.admin.query<Record<string, unknown>>('select * from feedback_ticket limit 1')
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'audience',
      'code_hash',
      'instance_id',
      'period',
      'team_id',
      'valid_until',
    ])
    const sheet = await worker.page(`/feedback/tickets/${made.id}/sheet.pdf`)
    expect(sheet.status).toBe(200)
    expect(sheet.body.startsWith('%PDF-')).toBe(true)
  })

  it('are for no other team, and for no one by name', async () => {
    const lojo = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
    const refused = await lojo.change('/feedback-tickets', {
      team: teamId,
      audience: 'guardian',
      tickets: 10,
      language: 'sv',
    })
    expect(refused.status).toBe(400)
    const few = await worker.change('/feedback-tickets', {
      team: teamId,
      audience: 'guardian',
      tickets: 1,
      language: 'sv',
    })
    expect(few.status).toBe(400)
    const batches = (await worker.read('/feedback-tickets')).json<{ batches: { id: string }[] }>().batches
    expect((await lojo.read(`/feedback-tickets/${batches[0]?.id ?? ''}`)).status).toBe(404)
    expect((await leader.read('/feedback-tickets')).status).toBe(403)
  })
})

describe('somebody who answers', () => {
  it('needs no cookie, gets none, and passes from question to question with what was answered', async () => {
    const [code = ''] = codes
    const start = await world.visit({ method: 'GET', url: `/svara/${code}` })
    expect(start.status).toBe(200)
    expect(start.headers['set-cookie']).toBeUndefined()
    expect(start.body).toContain('Ditt svar är anonymt.')
    expect(start.body).not.toContain('<script')
    const first = await sendAnswer(world, code, { to: '0' })
    expect(first.body).toContain('Jag blev lyssnad på.')
    const second = await sendAnswer(world, code, { to: '1', at: '0', youth_listened: '5' })
    expect(second.body).toContain('name="youth_listened" value="5"')
    const inFinnish = await sendAnswer(world, code, { language: 'fi:1', at: '1', youth_listened: '5' })
    expect(inFinnish.body).toContain('Sain vaikuttaa siihen, mitä päätettiin.')
    expect(inFinnish.body).toContain('name="youth_listened" value="5"')
    const easy = await world.visit({ method: 'GET', url: `/answer/${code}?easy=1` })
    expect(easy.body).toContain('Answer what you think.')
  })

  it('sends once; used, guessed and empty codes answer with the same bytes', async () => {
    const [code = ''] = codes
    const sent = await sendAnswer(world, code, youth)
    expect([sent.status, sent.headers['location']]).toEqual([303, '/svara/tack'])
    expect(await count('feedback_pile')).toBe(1)
    expect(await count('feedback_ticket')).toBe(9)
    const again = await sendAnswer(world, code, youth)
    const guessed = await sendAnswer(world, 'ABCDEFGHJKMN', youth)
    const opened = await world.visit({ method: 'GET', url: `/svara/${code}` })
    expect([again.status, guessed.status, opened.status]).toEqual([404, 404, 404])
    expect(guessed.body).toBe(again.body)
    expect(opened.body).toBe(again.body)
    expect(again.body).toContain('Då har ditt svar kommit fram.')
    expect(await count('feedback_pile')).toBe(1)
  })

  it('types the code as it is printed; what is none, such as who somebody is, stands in no address', async () => {
    const type = (code: string) => postForm(world, '/svara', { code }, { 'sec-fetch-site': 'same-origin' })
    const typed = await type('7f3k-9qxa 2mbc')
    expect([typed.status, typed.headers['location']]).toEqual([303, '/svara/7f3k9qxa2mbc'])
    const person = await type('110312A987E')
    expect([person.status, person.headers['location']]).toEqual([404, undefined])
    expect(person.body).not.toContain('110312A987E')
    expect((await type(' ')).headers['location']).toBe('/svara')
  })

  it('is told what is wrong, and loses nothing', async () => {
    const code = codes[1] ?? ''
    const empty = await sendAnswer(world, code, { to: 'send' })
    expect([empty.status, empty.body.includes('Svara på minst en fråga.')]).toEqual([400, true])
    const named = { youth_wish: 'Ring mig på 040 123 4567 😀', youth_help: '4' }
    const told = await sendAnswer(world, code, { ...named, to: 'check', at: '6' })
    expect([told.status, told.body.includes('Ta bort nummer')]).toEqual([400, true])
    expect(told.body).toContain('Ring mig på 040 123 4567 😀')
    expect(told.body).toContain('name="youth_help" value="4"')
    const long = await sendAnswer(world, code, { youth_wish: 'å'.repeat(100_000), to: 'send' })
    expect([long.status, long.body.includes('Texten är för lång.')]).toEqual([400, true])
    expect(long.body).toContain('å'.repeat(100_000))
    expect(await count('feedback_ticket')).toBe(9)
  })

  it('is not answered when another page sends the form, or when the ticket is too old', async () => {
    const code = codes[1] ?? ''
    const foreign = await world.visit({
      method: 'POST',
      url: `/svara/${code}`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://elsewhere.example',
        'sec-fetch-site': 'cross-site',
      },
      payload: 'to=send&youth_help=4',
    })
    expect(foreign.status).toBe(403)
    const then = world.now
    world.now = new Date('2027-01-31T09:00:00Z')
    const late = await sendAnswer(world, code, youth)
    world.now = then
    const used = await sendAnswer(world, codes[0] ?? '', youth)
    expect(late.status).toBe(404)
    expect(late.body).toBe(used.body)
  })

  it('leaves no row in the access log', async () => {
    const { rows } = await world.admin.query(
      `select operation from access_log where operation ilike '%answer%' or professional_id is null`,
    )
    expect(rows).toEqual([])
  })
})

describe('results', () => {
  const list = async (who: Visitor) =>
    (await who.read('/feedback-results')).json<{ results: { id: string; answers: number }[]; tooFew: object[] }>()

  it('are not there before the quarter is over, however many have answered', async () => {
    for (const code of codes.slice(1, 5)) await sendAnswer(world, code, { ...youth, youth_wish: `Mera pizza ${code}` })
    expect(await count('feedback_pile')).toBe(5)
    expect(await keepUp(world)).toBe(0)
    expect((await list(coordinator)).results).toEqual([])
  })

  it('are made once of five, with numbers and loose texts, and nothing is left of the answers', async () => {
    world.now = new Date('2027-01-31T09:00:00Z')
    expect(await keepUp(world)).toBe(1)
    expect(await count('feedback_pile')).toBe(0)
    expect(await keepUp(world)).toBe(0)
    coordinator = await world.signIn({ team, function: 'coordinator' })
    const { results, tooFew } = await list(coordinator)
    expect(results.map(({ answers }) => answers)).toEqual([5])
    expect(tooFew).toHaveLength(3)
    const id = results[0]?.id ?? ''
    const page = await coordinator.page(`/feedback/results/${id}`)
    expect(page.body).toContain('5 av 5 är av samma åsikt')
    expect(page.body).toContain('Färre än 5 svarade på frågan.')
    const texts = await coordinator.page(`/feedback/results/${id}/texts`)
    expect(texts.body).toContain(`Mera pizza ${codes[3] ?? ''}`)
  })

  it('are for the coordinator, the leadership and the steering group; texts not for the leadership', async () => {
    const { results } = await list(steering)
    const id = results[0]?.id ?? ''
    expect((await steering.read(`/feedback-results/${id}/texts`)).status).toBe(200)
    expect((await leader.read(`/feedback-results/${id}`)).status).toBe(200)
    expect((await leader.read(`/feedback-results/${id}/texts`)).status).toBe(403)
    expect((await worker.read(`/feedback-results/${id}`)).status).toBe(404)
    expect((await worker.read('/feedback-results')).status).toBe(403)
    const lojo = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
    expect((await lojo.read(`/feedback-results/${id}`)).status).toBe(404)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.read(`/feedback-results/${id}`)).status).toBe(404)
  })

  it('lose a text that tells about somebody, for good, and only by the team’s coordinator', async () => {
    const id = (await list(coordinator)).results[0]?.id ?? ''
    const { texts } = (await coordinator.read(`/feedback-results/${id}/texts`)).json<{
      texts: { id: string; text: string | null }[]
    }>()
    const textId = texts[0]?.id ?? ''
    expect((await steering.change(`/feedback-texts/${textId}/remove`, { version: 1 })).status).toBe(404)
    expect((await coordinator.change(`/feedback-texts/${textId}/remove`, { version: 1 })).status).toBe(200)
    const { rows } = await world.admin.query('select body from feedback_text where id = $1', [textId])
    expect(rows).toEqual([{ body: null }])
  })
})

describe('too few answers', () => {
  it('are shown to nobody, wait for the next quarter, and are erased after a year', async () => {
    worker = await world.signIn({ team, profession: 'social_work' })
    world.now = new Date('2027-02-10T09:00:00Z')
    const first = await makeTickets(worker, teamId, 'guardian')
    for (const code of first.codes.slice(0, 3)) await sendAnswer(world, code, { guardian_help: '2', to: 'send' })
    world.now = new Date('2027-05-02T09:00:00Z')
    expect(await keepUp(world)).toBe(0)
    coordinator = await world.signIn({ team, function: 'coordinator' })
    worker = await world.signIn({ team, profession: 'social_work' })
    const page = await coordinator.page('/feedback/results')
    expect(page.body).toContain('Färre än 5 svar för januari–mars 2027, eller inga alls.')
    const second = await makeTickets(worker, teamId, 'guardian')
    for (const code of second.codes.slice(0, 2)) await sendAnswer(world, code, { guardian_help: '4', to: 'send' })
    const late = await makeTickets(worker, teamId, 'referrer')
    await sendAnswer(world, late.codes[0] ?? '', { referrer_reach: '1', to: 'send' })
    world.now = new Date('2027-08-01T09:00:00Z')
    expect(await keepUp(world)).toBe(1)
    coordinator = await world.signIn({ team, function: 'coordinator' })
    const { results } = (await coordinator.read('/feedback-results')).json<{
      results: { audience: string; firstPeriod: string; lastPeriod: string; answers: number }[]
    }>()
    expect(results.find((each) => each.audience === 'guardian')).toMatchObject({
      firstPeriod: '2027-01-01',
      lastPeriod: '2027-04-01',
      answers: 5,
    })
    expect(await count('feedback_pile')).toBe(1)
    world.now = new Date('2028-08-01T09:00:00Z')
    await keepUp(world)
    expect(await count('feedback_pile')).toBe(0)
  })
})
