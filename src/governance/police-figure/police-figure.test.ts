import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const path = '/governance/police-figures'
const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let steering: Visitor

const typed = { year: 2024, suspected: 12, followed: 57, source: 'Polisens register, 3.2.2026, analysenheten' }
type Figures = { readonly figures: { parts: number[]; source: string }[] }

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-03-20T09:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => world.close())

describe('what the police count in their own register (D-08)', () => {
  it('is told by a person of a police authority and by nobody else', async () => {
    expect((await social.change(path, typed)).status).toBe(403)
    expect((await steering.change(path, typed)).status).toBe(403)
    expect((await social.read(path)).status).toBe(403)
    expect((await police.change(path, typed)).status).toBe(200)
  })

  it('is kept as classes of five: the exact numbers stand nowhere', async () => {
    expect((await steering.read(path)).json<Figures>().figures).toMatchObject([
      { parts: [10, 45], source: typed.source },
    ])
    const page = (await steering.page(path)).body
    expect(page).toContain('10–14')
    const { rows } = await world.admin.query<{ row: string }>(
      `select (to_jsonb(f) - array['id', 'instance_id', 'agency_id', 'recorded_by', 'recorded_at'])::text as row from police_figure f`,
    )
    expect(rows[0]?.row).toContain('[10, 45]')
    expect(rows[0]?.row).not.toMatch(/\b(12|57)\b/)
  })

  it('is refused when it tells of few, is too early, or names somebody', async () => {
    const asked = async (more: object): Promise<string> => (await police.change(path, { ...typed, ...more })).body
    expect(await asked({ suspected: 4 })).toContain('figure_of_few')
    expect(await asked({ suspected: 54 })).toContain('figure_of_few')
    expect(await asked({ suspected: 3, followed: 9 })).toContain('figure_of_few')
    expect(await asked({ suspected: 58 })).toContain('numerator_too_large')
    expect(await asked({ year: 2025 })).toContain('figure_too_early')
    expect(await asked({ source: 'Ring 040 123 4567 om listan' })).toContain('figure_names_somebody')
  })

  it('shows what was told last for a year, and as an indicator of effect', async () => {
    expect((await police.change(path, { ...typed, suspected: 20 })).status).toBe(200)
    expect((await steering.read(path)).json<Figures>().figures).toMatchObject([{ parts: [20, 35] }])
    expect((await steering.page('/governance/indicators/reoffences')).body).toContain('20–24 / 55–63')
  })

  it('is seen in no other region, and never smaller than five', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.read(path)).json<Figures>().figures).toEqual([])
    const few = world.admin.query(`update police_figure set parts = '{0,45}'`)
    await expect(few).rejects.toThrow(/check|classes/)
  })
})
