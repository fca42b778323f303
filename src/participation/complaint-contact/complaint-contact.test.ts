import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asGuestOf, type GuestBrowser } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { channelsOn, isStale } from './complaint-channel.ts'

const team = 'Raseborgs ankarteam'
const list = '/complaint-contacts'
const social = `${list}/social_ombudsperson`
const typed = { phone: '019 000 00', hours: { sv: 'vardagar 9–11', fi: 'arkisin 9–11', en: 'weekdays 9–11' } }

let world: World
let coordinator: Visitor
let worker: Visitor
let inCase: TestCase
let youth: GuestBrowser
let guardian: GuestBrowser

beforeAll(async () => {
  world = await openWorld()
  coordinator = await world.signIn({ team, function: 'coordinator' })
  worker = await world.signIn({ team, profession: 'social_work' })
  inCase = await openTestCase(world)
  youth = await asGuestOf(world, worker, inCase, inCase.youthId)
  guardian = await asGuestOf(world, worker, inCase, inCase.guardianIds[0])
})
afterAll(() => world.close())

type Listed = {
  readonly contacts: readonly {
    readonly id: string
    readonly phone: string | null
    readonly checkedOn: string | null
    readonly stale: boolean
    readonly version: number
  }[]
}
const listedTo = async (who: Visitor) => (await who.read(list)).json<Listed>().contacts
const readBy = async (language: string, who = youth): Promise<string> =>
  (await who.page(`/mina/rattigheter?lang=${language}`)).body

describe('where a family complains (P-08)', () => {
  it('is the same offices everywhere, each by its own statute', () => {
    expect(channelsOn('2026-11-23').map(({ id, source }) => [id, source])).toEqual([
      ['social_ombudsperson', '739/2023'],
      ['patient_ombudsperson', '739/2023'],
      ['data_protection_ombudsman', 'GDPR article 77; 1050/2018 § 21'],
      ['parliamentary_ombudsman', 'Constitution 731/1999 § 109'],
    ])
    // The ombudspersons of this act are from the first day of 2024.
    expect(channelsOn('2023-12-31').map(({ id }) => id)).toEqual([
      'data_protection_ombudsman',
      'parliamentary_ombudsman',
    ])
  })

  it('has no number until somebody of the work has called it', async () => {
    for (const contact of await listedTo(worker))
      expect([contact.phone, contact.checkedOn, contact.version]).toEqual([null, null, 0])
    expect((await coordinator.page(list)).body).toContain('2 nummer saknas eller behöver kontrolleras.')
    expect((await worker.page(list)).body).not.toContain('behöver kontrolleras')
    expect(await readBy('sv')).toContain('Fråga teamet efter numret.')
  })

  it('is written by a coordinator, and read by the family in its language', async () => {
    expect((await coordinator.page(list)).body).toContain(`href="${social}"`)
    const sent = {
      phone: typed.phone,
      'hours.sv': typed.hours.sv,
      'hours.fi': typed.hours.fi,
      'hours.en': typed.hours.en,
    }
    expect((await coordinator.submit(social, sent)).status).toBe(303)
    for (const [language, hours] of Object.entries(typed.hours)) {
      const page = await readBy(language)
      expect(page).toContain('href="tel:01900000"')
      expect(page).toContain(hours)
    }
    expect(await readBy('sv', guardian)).toContain('href="tel:01900000"')
    expect((await worker.page(list)).body).toContain('019 000 00')
    const [first] = await listedTo(worker)
    expect([first?.phone, first?.stale, first?.version]).toEqual(['019 000 00', false, 1])
  })

  it('is not written over by whoever saw an older one', async () => {
    expect((await coordinator.change(social, { ...typed, seenVersion: 0 })).status).toBe(412)
    expect((await coordinator.change(social, { ...typed, phone: '019 000 11', seenVersion: 1 })).status).toBe(200)
    expect((await coordinator.change(social, { ...typed, seenVersion: 1 })).status).toBe(412)
    expect((await listedTo(worker))[0]?.phone).toBe('019 000 11')
  })

  it('is called again after twelve months', async () => {
    expect([isStale('2025-11-23', '2026-11-23'), isStale('2025-11-22', '2026-11-23')]).toEqual([false, true])
    await world.admin.query(`update complaint_contact set checked_on = app.today() - interval '13 months'`)
    expect((await coordinator.page(list)).body).toContain('Behöver kontrolleras')
    expect((await listedTo(worker))[0]?.stale).toBe(true)
    // The family still reads it: an old number most often holds, and the team is told.
    expect(await readBy('sv')).toContain('019 000 11')
    expect((await coordinator.change(social, { ...typed, seenVersion: 2 })).status).toBe(200)
    expect((await coordinator.page(list)).body).not.toContain('Behöver kontrolleras')
  })

  it('goes away when nobody knows the number any more', async () => {
    expect((await coordinator.change(social, { phone: '', seenVersion: 3 })).status).toBe(200)
    expect(await readBy('sv')).not.toContain('tel:019')
    // Where there is none, nobody is asked to call it again.
    await world.admin.query(`update complaint_contact set checked_on = app.today() - interval '13 months'`)
    const [first] = await listedTo(worker)
    expect([first?.phone, first?.stale]).toEqual([null, false])
  })

  it('takes no name for a number, no office that is not, and nothing of those who do not keep it', async () => {
    const named = await coordinator.change(social, { phone: 'ring Elin', seenVersion: 4 })
    expect([named.status, named.body.includes('phone_invalid')]).toEqual([400, true])
    for (const path of [`${list}/nobody`, `${list}/%00`, `${list}/${'x'.repeat(80)}`])
      expect((await coordinator.change(path, { ...typed, seenVersion: 0 })).status).toBeGreaterThanOrEqual(400)
    for (const who of [
      worker,
      await world.signIn({ instance: 'vastra-nyland', function: 'leadership' }),
      await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' }),
    ])
      expect((await who.change(social, { ...typed, seenVersion: 4 })).status).toBe(403)
    const { rows } = await world.admin.query('select from complaint_contact')
    expect(rows).toHaveLength(1)
  })

  it('is each instance’s own', async () => {
    expect((await coordinator.change(social, { ...typed, seenVersion: 4 })).status).toBe(200)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'coordinator' })
    expect((await listedTo(elsewhere)).map(({ phone }) => phone)).toEqual([null, null, null, null])
  })
})
