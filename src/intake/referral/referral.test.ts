import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contact, register, someone, type RegisteredContact } from '#testing/referral.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { Referral } from './referral.ts'

const raseborg = 'Raseborgs ankarteam'
const professions = ['police', 'social_work', 'psychiatric_nursing', 'youth_work'] as const

let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let coordinator: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  const team = await Promise.all(professions.map((profession) => world.signIn({ team: raseborg, profession })))
  ;[police, social, nurse, youthWorker] = team as [Visitor, Visitor, Visitor, Visitor]
  coordinator = await world.signIn({ team: raseborg, function: 'coordinator' })
})
afterAll(async () => {
  await world.close()
})

const read = async (visitor: Visitor, { referralId }: RegisteredContact): Promise<Referral> =>
  (await visitor.read(`/referrals/${referralId}`)).json<Referral>()
const teamName = async (visitor: Visitor, registered: RegisteredContact): Promise<string | null> =>
  (await read(visitor, registered)).referral.teamName?.sv ?? null

describe('a contact', () => {
  it.each(professions)('is registered by any of the four professions: %s', async (profession) => {
    const visitor = await world.signIn({ team: raseborg, profession })
    const { referral, detail } = await read(
      visitor,
      await register(visitor, { channel: 'in_person', source: 'guardian_relative' }),
    )
    expect(referral).toMatchObject({
      state: 'waiting',
      channel: 'in_person',
      receiverName: visitor.persona.name,
      receivedAt: '2026-11-10T10:00:00.000Z',
    })
    expect(detail).toMatchObject({ source: 'guardian_relative', triggers: ['concern_expert'] })
  })

  it('can have several triggers, and its own number says nothing about the person', async () => {
    const registered = await register(social, {
      triggers: ['child_welfare_notification', 'offence_report'],
      ...someone,
    })
    expect((await read(social, registered)).detail?.triggers).toEqual(['child_welfare_notification', 'offence_report'])
    expect(registered.number).toMatch(/^VN-K-[0-9A-HJKMNP-TV-Z]{6}$/)
  })

  it('shows the reference number of an authority only to that authority, in the API and on the page', async () => {
    const registered = await register(police, {
      triggers: ['offence_report'],
      references: { offence_report: '5680/R/1234/26' },
    })
    expect((await read(police, registered)).references).toEqual([
      { trigger: 'offence_report', referenceNumber: '5680/R/1234/26' },
    ])
    expect((await police.page(`/referrals/${registered.referralId}`)).body).toContain('5680/R/1234/26')
    for (const other of [social, nurse, youthWorker]) {
      expect((await read(other, registered)).references).toEqual([])
      expect((await other.page(`/referrals/${registered.referralId}`)).body).not.toContain('5680/R')
    }
  })

  it('without a criterion of the target group is registered with a hint, not stopped', async () => {
    const registered = await register(nurse, { criteria: [] })
    expect(registered.warnings).toEqual(['no_criterion'])
    expect((await nurse.page(`/referrals/${registered.referralId}?lang=sv`)).body).toContain(
      'Inget kriterium för målgruppen är valt',
    )
  })

  it('starts the time limits of a child welfare notification on the day it was received', async () => {
    const registered = await register(social, {
      triggers: ['child_welfare_notification'],
      receivedOn: '4.6.2024',
      receivedTime: '9.00',
    })
    const due = Object.fromEntries((await read(social, registered)).deadlines.map((each) => [each.rule, each.dueOn]))
    expect(due).toEqual({
      urgent_need_child_protection: null,
      assessment_start: '2024-06-13',
      inform_child_and_guardian: '2024-06-13',
      assessment_complete: '2024-09-04',
      notifier_receipt: '2024-06-07',
    })
  })

  it('sent twice with the same key is one contact', async () => {
    const key = randomUUID()
    const body = contact({ need: 'Skickas två gånger.' })
    const [first, second] = await Promise.all([
      police.change('/referrals', body, key),
      police.change('/referrals', body, key),
    ])
    expect(first.json()).toEqual(second.json())
    expect(await countOfText(world, 'referral_detail.need', 'Skickas två gånger.')).toBe(1)
  })

  it('tells the receiver when the receipt to the notifier has been sent', async () => {
    const registered = await register(police)
    const receipt = (await read(police, registered)).deadlines.find((each) => each.rule === 'notifier_receipt')
    expect((await police.change(`/referrals/${registered.referralId}/deadlines/${receipt?.id ?? ''}`, {})).status).toBe(
      200,
    )
    expect((await read(police, registered)).deadlines[0]).toMatchObject({
      rule: 'notifier_receipt',
      completedOn: '2026-11-10',
    })
    expect(
      (await police.change(`/referrals/${registered.referralId}/deadlines/${receipt?.id ?? ''}`, {})).json(),
    ).toMatchObject({ reason: 'deadline_settled' })
  })
})

describe('the home municipality', () => {
  it.each([
    ['078', 'Raseborgs ankarteam'],
    ['235', 'Esbo ankarteam'],
    ['755', 'Kyrkslätts ankarteam'],
  ])('decides the team: %s goes to %s', async (municipality, team) => {
    expect(await teamName(police, await register(police, { municipality }))).toBe(team)
  })

  it.each(['unknown', 'protected'])(
    'that is %s leaves the contact in the manual queue until a coordinator sends it on',
    async (municipality) => {
      const registered = await register(social, { municipality })
      expect(registered.teamId).toBeNull()
      expect((await police.read(`/referrals/${registered.referralId}`)).status).toBe(404)
      expect((await read(coordinator, registered)).can).toContain('referral.route')
      expect((await coordinator.read('/referrals?team=none')).body).toContain(registered.number)

      const sent = await coordinator.change(`/referrals/${registered.referralId}/route`, { municipality: '078' })
      expect(sent.status).toBe(200)
      const { referral, detail } = await read(police, registered)
      expect(referral.teamName?.sv).toBe(raseborg)
      const recorded = [referral.municipalityName?.sv ?? null, referral.municipalityMissing]
      expect(recorded).toEqual(municipality === 'unknown' ? ['Hangö', null] : [null, 'protected'])
      expect(detail?.need).toContain('borta från skolan')
    },
  )

  it('must lead somewhere when a coordinator sends the contact on', async () => {
    const registered = await register(social, { municipality: 'unknown' })
    const refused = await coordinator.change(`/referrals/${registered.referralId}/route`, {})
    expect(refused.json()).toMatchObject({ errors: [{ path: '/municipality', code: 'municipality_or_team' }] })
    const { rows } = await world.admin.query<{ id: string }>("select id from team where key = 'raseborg'")
    const form = `/referrals/${registered.referralId}/route`
    expect((await coordinator.submit(form, { team: rows[0]?.id ?? '' })).headers.location).toBe('/referrals')
    expect(await teamName(police, registered)).toBe(raseborg)
    expect((await coordinator.change(form, { municipality: '078' })).json()).toMatchObject({ reason: 'already_routed' })
  })

  it('is not asked for once the contact has a team: the page says which', async () => {
    const registered = await register(social, { municipality: 'unknown' })
    const form = `/referrals/${registered.referralId}/route`
    expect((await coordinator.page(`${form}?lang=sv`)).body).toContain('name="municipality"')
    await coordinator.change(form, { municipality: '078' })
    const page = (await coordinator.page(`${form}?lang=sv`)).body
    expect(page).toContain(`Kontakten har redan ett team: ${raseborg}.`)
    expect(page).not.toContain('name="municipality"')
    expect((await read(coordinator, registered)).can).not.toContain('referral.route')
  })
})

describe('who sees a contact', () => {
  it('another team, another instance, leadership and administrators get the same answer as for a contact that does not exist', async () => {
    const { referralId } = await register(police, someone)
    const outsiders = [
      { team: 'Lojo ankarteam', profession: 'police' },
      { team: 'Lojo ankarteam', function: 'coordinator' },
      { instance: 'helsingfors', profession: 'police' },
      { instance: 'vastra-nyland', function: 'leadership' },
      { instance: 'vastra-nyland', function: 'administrator' },
    ]
    for (const who of outsiders) {
      const outsider = await world.signIn(who)
      const [denied, absent] = [
        await outsider.read(`/referrals/${referralId}`),
        await outsider.read(`/referrals/${randomUUID()}`),
      ]
      expect([denied.status, denied.body]).toEqual([404, absent.body])
      expect((await outsider.page(`/referrals/${referralId}`)).status).toBe(404)
      expect((await outsider.change(`/referrals/${referralId}/stance`, { stance: 'select' })).status).toBe(404)
    }
  })

  it('the coordinator sees when it came and how urgent it is, but no text and no name', async () => {
    const registered = await register(police, {
      ...someone,
      discussion: 'open',
      urgency: 'prompt',
      need: 'En text som bara teamet läser.',
    })
    const seen = await coordinator.read(`/referrals/${registered.referralId}`)
    expect(seen.json()).toMatchObject({
      referral: { urgency: 'prompt' },
      detail: null,
      persons: [],
      references: [],
      stances: [],
      decisions: [],
      earlier: [],
    })
    const page = await coordinator.page(`/referrals/${registered.referralId}`)
    for (const text of ['En text som bara teamet läser', 'Elvira', 'Provperson'])
      expect(seen.body + page.body).not.toContain(text)
    expect((await coordinator.page('/referrals')).body).toContain(registered.number)
  })

  it('the one who received it for another team sees that it waits there, and nothing more', async () => {
    const registered = await register(police, { municipality: '235' })
    expect(await read(police, registered)).toMatchObject({
      referral: { teamName: { sv: 'Esbo ankarteam' } },
      detail: null,
      can: ['referral.record_identity'],
    })
  })

  it('reading one leaves a row in the access log', async () => {
    const registered = await register(police)
    await nurse.read(`/referrals/${registered.referralId}`)
    const { rows } = await world.admin.query(
      "select result from access_log where object_id = $1 and operation = 'readReferral'",
      [registered.referralId],
    )
    expect(rows).toEqual([{ result: 'allowed' }])
  })
})

describe('the list of contacts', () => {
  it('shows the most urgent first, then the oldest', async () => {
    const lojo = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
    const at = (day: string, urgency: string) =>
      register(lojo, { municipality: '444', urgency, receivedOn: day, receivedTime: '9.00' })
    const newer = await at('9.11.2026', 'normal')
    const older = await at('2.11.2026', 'normal')
    const urgent = await at('10.11.2026', 'immediate')
    const numbers = (await lojo.read('/referrals'))
      .json<{ referrals: { number: string }[] }>()
      .referrals.map((each) => each.number)
    expect(numbers).toEqual([urgent.number, older.number, newer.number])
    const page = (await lojo.page('/referrals?lang=sv')).body
    expect(page).toContain('Visar 1–3 av 3')
    expect(page.indexOf(urgent.number)).toBeLessThan(page.indexOf(older.number))
  })

  it('goes on over several pages', async () => {
    const esbo = await world.signIn({ team: 'Esbo ankarteam', profession: 'youth_work' })
    for (let nth = 0; nth < 27; nth += 1) await register(esbo, { municipality: '049' })
    expect((await esbo.page('/referrals?lang=sv')).body).toContain('Visar 1–25 av')
    const second = await esbo.page('/referrals?page=2&lang=sv')
    expect(second.body).toMatch(/Visar 26–\d+ av/)
    expect(second.body).toContain('href="/referrals"')
  })

  it('is not there for those who neither work in nor coordinate a team', async () => {
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    expect((await leader.page('/referrals')).status).toBe(403)
  })
})
