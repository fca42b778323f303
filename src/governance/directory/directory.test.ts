import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { isStale } from './directory.ts'

const team = 'Raseborgs ankarteam'
const path = '/governance/directory'
let world: World
let coordinator: Visitor
let worker: Visitor
let ownerAgencyId = ''
let entryId = ''

const typed = {
  name: 'Ungdomsmottagningen Fyren',
  kind: 'public',
  services: ['mental_health', 'crisis_support'],
  topics: [],
  municipalities: ['710', '149'],
  languages: ['sv'],
  ageFrom: '13',
  ageUntil: '22',
  description: 'Samtal utan remiss.',
  contact: 'Tfn 019 000 00, vardagar 9–15',
  validFrom: '1.1.2026',
}

type Found = { readonly entries: { readonly id: string; readonly name: string; readonly stale: boolean }[] }
const found = async (query: string): Promise<string[]> =>
  (await worker.read(`${path}?${query}`)).json<Found>().entries.map((each) => each.name)

beforeAll(async () => {
  world = await openWorld()
  coordinator = await world.signIn({ team, function: 'coordinator' })
  worker = await world.signIn({ team, profession: 'youth_work' })
  const rows = await world.admin.query<{ id: string }>(`select id from agency where name ->> 'sv' = 'Hangö stad'`)
  ownerAgencyId = rows.rows[0]?.id ?? ''
})
afterAll(() => world.close())

describe('the directory of services and actors (G-19, C-21)', () => {
  it('is kept by coordinators, each entry with an owner and its validity', async () => {
    expect((await worker.change(path, { ...typed, ownerAgencyId })).status).toBe(403)
    const unowned = await coordinator.change(path, typed)
    expect([unowned.status, unowned.body.includes('ownerAgencyId')]).toEqual([400, true])
    const added = await coordinator.change(path, { ...typed, ownerAgencyId })
    expect(added.status).toBe(200)
    entryId = added.json<{ id: string }>().id
    const page = (await worker.page(`${path}/${entryId}`)).body
    for (const shown of ['Hangö stad', '1.1.2026', 'Raseborg', 'svenska', '13–22 år']) expect(page).toContain(shown)
    const parish = { ...typed, name: 'Församlingens ungdomsarbete', kind: 'parish', services: ['parish_youth_work'] }
    const whole = { ...parish, municipalities: [], languages: ['fi', 'sv'], ageFrom: '', ageUntil: '', ownerAgencyId }
    expect((await coordinator.change(path, whole)).status).toBe(200)
  })

  it('is found by municipality, language, age, topic and kind of service', async () => {
    const both = ['Församlingens ungdomsarbete', 'Ungdomsmottagningen Fyren']
    expect((await found('')).sort()).toEqual(both)
    expect(await found('municipality=049')).toEqual(['Församlingens ungdomsarbete'])
    expect((await found('municipality=710')).sort()).toEqual(both)
    expect(await found('language=fi')).toEqual(['Församlingens ungdomsarbete'])
    expect(await found('language=sv&service=mental_health')).toEqual(['Ungdomsmottagningen Fyren'])
    expect(await found('age=12')).toEqual(['Församlingens ungdomsarbete'])
    expect((await found('age=22')).sort()).toEqual(both)
    // Of the code list: crisis support is for grief and crises, and both help with nothing to do.
    expect(await found('topic=trauma_loss')).toEqual(['Ungdomsmottagningen Fyren'])
    expect(await found('topic=no_leisure')).toEqual(['Församlingens ungdomsarbete'])
    expect(await found('q=fyren')).toEqual(['Ungdomsmottagningen Fyren'])
    expect(await found('kind=school')).toEqual([])
  })

  it('flags what nobody has checked for more than twelve months, until somebody has', async () => {
    expect([isStale('2025-11-23', '2026-11-23'), isStale('2025-11-22', '2026-11-23')]).toEqual([false, true])
    await world.admin.query(
      `update directory_entry set checked_on = app.today() - interval '13 months' where id = $1`,
      [entryId],
    )
    expect((await worker.page(path)).body).toContain('Behöver kontrolleras')
    expect((await coordinator.page(path)).body).toContain('1 aktör behöver kontrolleras.')
    expect((await worker.change(`${path}/${entryId}/confirm`, { version: 1 })).status).toBe(403)
    expect((await coordinator.change(`${path}/${entryId}/confirm`, { version: 1 })).status).toBe(200)
    expect((await coordinator.change(`${path}/${entryId}/confirm`, { version: 1 })).status).toBe(412)
    expect((await worker.page(path)).body).not.toContain('Behöver kontrolleras')
  })

  it('takes in nothing about a person, no age backwards and no municipality of somewhere else', async () => {
    const asked = async (more: object): Promise<string> =>
      (await coordinator.change(path, { ...typed, ownerAgencyId, ...more })).body
    expect(await asked({ description: 'Ring Elins mamma 040 123 4567.' })).toContain('directory_names_somebody')
    expect(await asked({ ageFrom: 18, ageUntil: 12 })).toContain('directory_age_order')
    expect(await asked({ municipalities: ['091'] })).toContain('municipalities')
    expect(await asked({ services: [] })).toContain('choose_at_least_one')
  })

  it('keeps an entry that ended for who has its address, and finds it no more', async () => {
    const ended = { ...typed, ownerAgencyId, validUntil: '1.6.2026', version: 2 }
    expect((await coordinator.change(`${path}/${entryId}`, ended)).status).toBe(200)
    expect(await found('q=fyren')).toEqual([])
    expect((await worker.page(`${path}/${entryId}`)).body).toContain('Finns inte längre')
  })

  it('is not there for another instance', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'coordinator' })
    expect((await elsewhere.read(`${path}/${entryId}`)).status).toBe(404)
    expect((await elsewhere.read(path)).json<Found>().entries).toEqual([])
  })
})
