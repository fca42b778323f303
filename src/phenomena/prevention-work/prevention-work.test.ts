import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { teamId } from '#testing/phenomena.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let worker: Visitor
let colleague: Visitor
let coordinator: Visitor
let elsewhere: Visitor
let steering: Visitor
let id = ''

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  worker = await world.signIn({ team, profession: 'youth_work' })
  colleague = await world.signIn({ team, profession: 'police' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  id = await teamId(world, team)
})
afterAll(() => world.close())

const talk = (more: Readonly<Record<string, unknown>> = {}) => ({
  team: id,
  type: 'school_talk',
  heldOn: '10.11.2026',
  municipality: '710',
  reached: '40',
  hours: { police: '1,5', youth_work: '2' },
  note: 'Tre klasser på årskurs 7.',
  ...more,
})

type Count = { type: string; profession: string | null; times: number; minutes: number; reached: number | null }
const counts = async (who: Visitor): Promise<Count[]> =>
  (await who.read('/prevention-work-counts?from=2026-01-01&until=2027-01-01')).json<{ counts: Count[] }>().counts

describe('prevention work (C-32)', () => {
  let work = ''

  it('is recorded by anybody of the team with hours by profession, and read by the team alone', async () => {
    const recorded = await worker.change('/prevention-work', talk())
    expect(recorded.status, recorded.body).toBe(200)
    work = recorded.json<{ id: string }>().id
    expect((await colleague.page(`/prevention-work/${work}?lang=sv`)).body).toContain('Tre klasser')
    for (const other of [elsewhere]) expect((await other.read(`/prevention-work/${work}`)).status).toBe(404)
    expect((await steering.read(`/prevention-work/${work}`)).status).toBe(404)
    expect((await steering.read('/prevention-work')).status).toBe(403)
    expect((await elsewhere.change('/prevention-work', talk())).status).toBe(400)
  })

  it('is counted apart from cases for the whole region, in hours by profession and without a word of it', async () => {
    const before = await world.admin.query('select count(*) as n from anchor_case')
    for (const reader of [worker, elsewhere, steering]) {
      const all = await counts(reader)
      expect(all.filter(({ type }) => type === 'school_talk')).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ profession: 'police', times: 1, minutes: 90 }) as Count,
          expect.objectContaining({ profession: 'youth_work', times: 1, minutes: 120 }) as Count,
          expect.objectContaining({ profession: null, times: 1, minutes: 210, reached: 40 }) as Count,
        ]),
      )
      const page = (await reader.page('/prevention-work/count?lang=sv')).body
      expect(page).toContain('3,5')
      expect(page).not.toContain('Tre klasser')
    }
    const after = await world.admin.query('select count(*) as n from anchor_case')
    expect(after.rows).toEqual(before.rows)
    expect(await counts(await world.signIn({ instance: 'helsingfors', profession: 'police' }))).toEqual([])
    const administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
    expect((await administrator.read('/prevention-work-counts')).status).toBe(403)
  })

  it('is changed by whoever recorded it and by the coordinator', async () => {
    const { team: _team, hours: _hours, ...changed } = talk({ type: 'parents_evening' })
    expect((await colleague.change(`/prevention-work/${work}`, { ...changed, version: 1 })).status).toBe(403)
    expect((await worker.change(`/prevention-work/${work}`, { ...changed, version: 1 })).status).toBe(200)
    expect((await worker.change(`/prevention-work/${work}`, { ...changed, version: 1 })).status).toBe(412)
    expect((await coordinator.change(`/prevention-work/${work}`, { ...changed, version: 2 })).status).toBe(200)
  })

  it.each([
    [{ type: 'consultation' }, 'choose_one'],
    [{ heldOn: '23.11.2026' }, 'date_in_future'],
    [{ hours: {} }, 'hours_missing'],
    [{ hours: { police: 'många' } }, 'hours_invalid'],
    [{ hours: { police: '0' } }, 'hours_invalid'],
    [{ municipality: '091' }, 'choose_one'],
    [{ note: 'Ring 040 123 4567' }, 'text_names_somebody'],
    [{ note: 'Träffade Mikko' }, 'text_may_name_somebody'],
  ])('%o is answered %s', async (more, code) => {
    const reply = await worker.change('/prevention-work', talk(more))
    expect([reply.status, reply.body]).toEqual([400, expect.stringContaining(code)])
  })
})
