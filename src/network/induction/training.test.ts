import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths, helsinkiDay } from '#kernel/clock.ts'
import { codeIds } from '#kernel/codes.ts'
import { openAdministration, teamOf } from '#testing/administration.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { statusOf, trainings, type TrainedPerson } from './training.ts'

const today = helsinkiDay(new Date())
const RASEBORG = 'Raseborgs ankarteam'

describe('a training', () => {
  const done = (...days: string[]) => days.map((completedOn) => ({ kind: 'legislation', completedOn }))
  it('holds so long as its data say, by the newest time it was done', () => {
    expect(statusOf('legislation', [], today).state).toBe('missing')
    expect(statusOf('legislation', done('2024-05-10'), '2026-03-10')).toMatchObject({
      state: 'current',
      validUntil: '2026-05-10',
    })
    expect(statusOf('legislation', done('2024-05-10'), '2026-03-11').state).toBe('ends_soon')
    expect(statusOf('legislation', done('2024-05-10'), '2026-05-09').state).toBe('ends_soon')
    expect(statusOf('legislation', done('2024-05-10'), '2026-05-10').state).toBe('ended')
    expect(statusOf('legislation', done('2020-05-10', '2026-01-01'), '2026-05-10').state).toBe('current')
    expect(statusOf('own_job', [{ kind: 'own_job', completedOn: '2010-01-01' }], today)).toMatchObject({
      state: 'current',
      validUntil: null,
    })
  })

  it('is every kind of induction, and each says where it comes from', () => {
    expect(trainings.map((each) => each.kind).sort()).toEqual([...codeIds('induction_kinds')].sort())
  })
})

describe('the register of trainings (G-21)', () => {
  let world: World
  let administrator: Visitor
  let social: Visitor
  let police: Visitor
  let coordinator: Visitor
  let raseborg: string
  const seenBy = async (who: Visitor): Promise<TrainedPerson[]> =>
    (await who.read('/network/trainings')).json<{ people: TrainedPerson[] }>().people
  const confirm = (kinds: readonly string[], completedOn = today) =>
    administrator.change(`/professionals/${social.persona.id}/inductions`, { kinds, completedOn })
  const stateOf = async (kind: string): Promise<string | undefined> =>
    (await seenBy(social))[0]?.trainings.find((each) => each.kind === kind)?.state
  beforeAll(async () => {
    world = await openWorld()
    ;({ administrator } = await openAdministration(world))
    social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
    police = await world.signIn({ team: RASEBORG, profession: 'police' })
    coordinator = await world.signIn({ team: RASEBORG, function: 'coordinator' })
    raseborg = await teamOf(world, 'raseborg')
  })
  afterAll(() => world.close())

  it('shows everybody their own, coordinators their teams and administrators their authority', async () => {
    expect((await seenBy(social)).map((each) => each.professionalId)).toEqual([social.persona.id])
    const ofTeam = await world.admin.query<{ id: string }>(
      `select distinct professional_id as id from team_membership where team_id = $1`,
      [raseborg],
    )
    expect((await seenBy(coordinator)).map((each) => each.professionalId).sort()).toEqual(
      ofTeam.rows.map((row) => row.id).sort(),
    )
    const own = (await seenBy(administrator)).map((each) => each.professionalId)
    expect(own).toContain(social.persona.id)
    expect(own).not.toContain(police.persona.id)
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await seenBy(abroad)).map((each) => each.professionalId)).not.toContain(social.persona.id)
    // Nor by the database.
    const others = await world.admin.query<{ id: string }>(`select id from team where key = 'lojo'`)
    expect((await coordinator.page(`/network/teams/${others.rows[0]?.id ?? ''}?lang=sv`)).body).not.toContain(
      'Utbildning saknas',
    )
  })

  it('flags on the team page who lacks one, for those who may know', async () => {
    const page = `/network/teams/${raseborg}?lang=sv`
    expect((await coordinator.page(page)).body.match(/Utbildning saknas/g)?.length).toBeGreaterThan(1)
    expect((await police.page(page)).body.match(/Utbildning saknas/g)).toHaveLength(1)
    const stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect((await stranger.page(page)).body).not.toContain('Utbildning saknas')
    expect((await confirm([...codeIds('induction_kinds')])).status).toBe(200)
    expect((await social.page(page)).body).not.toContain('Utbildning saknas')
  })

  it('flags what has ended, until it is done anew; both times stay', async () => {
    expect(await stateOf('legislation')).toBe('current')
    await world.admin.query(
      `update induction set completed_on = $1 where professional_id = $2 and kind = 'legislation'`,
      [addMonths(today, -25), social.persona.id],
    )
    expect(await stateOf('legislation')).toBe('ended')
    expect((await social.page('/network/trainings?lang=sv')).body).toContain('Gick ut')
    expect((await confirm(['legislation'], addDays(today, -1))).json()).toEqual({ confirmed: 1 })
    expect(await stateOf('legislation')).toBe('current')
    const rows = await world.admin.query(
      `select from induction where professional_id = $1 and kind = 'legislation' and withdrawn_at is null`,
      [social.persona.id],
    )
    expect(rows.rowCount).toBe(2)
    expect((await confirm(['legislation'], addDays(today, -1))).json()).toEqual({ confirmed: 0 })
    // Who has renewed it has it once.
    type People = { professionals: { id: string; inductions: string[] }[] }
    const { professionals } = (await administrator.read('/professionals')).json<People>()
    const kinds = professionals.find((each) => each.id === social.persona.id)?.inductions
    expect(kinds?.filter((each) => each === 'legislation')).toHaveLength(1)
  })
})
