import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openAdministration } from '#testing/administration.ts'
import { openTestCase } from '#testing/case.ts'
import { endingReason, proposeEndingOn, turnTo, westernInstance } from '#testing/ending.ts'
import { problemCodes, register } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const RASEBORG = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
let world: World
let administrator: Visitor
let leader: Visitor
let social: Visitor
let instance: string

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator, leader } = await openAdministration(world))
  social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
  instance = await westernInstance(world)
})
afterAll(() => world.close())

type Ending = { id: string; state: string; startsOn: string; version: number }
type Page = {
  endings: Ending[]
  open: Record<string, number> | null
  mayEnd: boolean
  endedOn: string | null
  can: string[]
}
const read = async (): Promise<Page> => (await administrator.read('/network/ending')).json<Page>()
const stateOf = async (id: string): Promise<string | undefined> =>
  (await read()).endings.find((each) => each.id === id)?.state
const settle = (who: Visitor, id: string, more: object = {}): Promise<Reply> =>
  who.change(`/network/ending/${id}`, { outcome: 'decided', version: 1, ...more })
const reason = (reply: Reply): unknown => [reply.status, reply.json<{ reason?: string }>().reason]
const upkeep = (): Promise<unknown> => world.admin.query('select app.carry_out_endings()')
const ended = async (): Promise<boolean> =>
  (await world.admin.query<{ ended: boolean }>('select app.has_ended($1) as ended', [instance])).rows[0]?.ended === true

describe('a proposal to end', () => {
  it('is for administrators, and read by leaders too; nobody else, and nobody of another instance', async () => {
    const coordinator = await world.signIn({ team: RASEBORG, function: 'coordinator' })
    for (const who of [social, coordinator]) {
      expect((await who.read('/network/ending')).status).toBe(403)
      expect((await who.change('/network/ending', {})).status).toBe(400)
      expect((await who.page('/network/ending')).status).toBe(403)
    }
    const asked = { startsOn: today, reason: endingReason, ...turnTo, understood: true }
    expect(reason(await social.change('/network/ending', asked))).toEqual([403, 'not_your_role'])
    expect(reason(await leader.change('/network/ending', asked))).toEqual([403, 'not_your_role'])
    expect((await leader.page('/network/ending?lang=fi')).status).toBe(200)
  })

  it('says for each field what is wrong', async () => {
    const asked = { startsOn: today, reason: endingReason, ...turnTo, understood: true }
    const propose = async (more: object) =>
      problemCodes(await administrator.change('/network/ending', { ...asked, ...more }))
    expect(await propose({ startsOn: addDays(today, -1) })).toEqual(['/startsOn date_in_past'])
    expect(await propose({ startsOn: addDays(today, 800) })).toEqual(['/startsOn date_too_far'])
    expect(await propose({ understood: false })).toEqual(['/understood required'])
    expect(await propose({ turnToFi: 'Soita' })).toEqual(['/turnToFi too_short'])
    expect((await read()).endings).toEqual([])
  })

  it('does nothing until another person decides, who is neither the proposer nor from elsewhere', async () => {
    const id = await proposeEndingOn(administrator, today)
    expect(reason(await settle(administrator, id))).toEqual([409, 'needs_second_person'])
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await settle(abroad, id)).status).toBe(404)
    expect((await settle(social, id)).status).toBe(404)
    expect(
      reason(
        await administrator.change('/network/ending', {
          startsOn: today,
          reason: endingReason,
          ...turnTo,
          understood: true,
        }),
      ),
    ).toEqual([409, 'proposed_already'])
    expect(await ended()).toBe(false)
    // The proposer may withdraw it, and nobody else.
    expect(reason(await settle(leader, id, { outcome: 'withdrawn' }))).toEqual([409, 'needs_second_person'])
    expect((await settle(administrator, id, { outcome: 'withdrawn' })).status).toBe(200)
    expect(await stateOf(id)).toBe('withdrawn')
  })

  it('is declined with a reason', async () => {
    const id = await proposeEndingOn(administrator, today)
    expect(problemCodes(await settle(leader, id, { outcome: 'declined' }))).toEqual(['/note required'])
    expect((await settle(leader, id, { outcome: 'declined', note: 'Avtalet förlängdes.' })).status).toBe(200)
    expect(await stateOf(id)).toBe('declined')
    expect(reason(await settle(leader, id, { version: 2 }))).toEqual([412, 'stale_version'])
  })
})

describe('while somebody waits for help', () => {
  it('is not ended: the preview says how much is open, and nothing of it', async () => {
    const inCase = await openTestCase(world, { responsible: 'social_work' })
    const waiting = await register(social, { municipality: '710' })
    const { open, mayEnd } = await read()
    expect(open).toMatchObject({ cases: 1, contacts: 1, rightsRequests: 0 })
    expect(mayEnd).toBe(false)
    const page = (await administrator.page('/network/ending?lang=sv')).body
    expect(page).toContain('Någon väntar ännu på hjälp.')
    for (const secret of [inCase.number, waiting.number, 'Provström']) expect(page).not.toContain(secret)

    // A leader reads it when there is something to decide: else every look would tell when a case is opened.
    expect((await leader.read('/network/ending')).json<Page>().open).toBeNull()
    const id = await proposeEndingOn(administrator, today)
    expect((await leader.read('/network/ending')).json<Page>().open).toMatchObject({ cases: 1, contacts: 1 })
    expect(reason(await settle(leader, id))).toEqual([409, 'somebody_waits'])
    expect([await stateOf(id), await ended()]).toEqual(['proposed', false])
    await settle(administrator, id, { outcome: 'withdrawn' })

    // Decided for a day to come, it waits when the day has come too.
    const later = await proposeEndingOn(administrator, addDays(today, 3))
    expect((await settle(leader, later)).status).toBe(200)
    expect((await social.page('/')).body).toContain('Det är beslutat att verksamheten avslutas')
    const abroad = await world.signIn({ instance: 'helsingfors', profession: 'social_work' })
    const day = async (who: Visitor) => (await who.read('/today')).json<{ endsOn: string | null }>().endsOn
    expect([await day(social), await day(abroad)]).toEqual([addDays(today, 3), null])
    await world.admin.query('update instance_ending set starts_on = app.today() where id = $1', [later])
    await upkeep()
    expect([await stateOf(later), await ended()]).toEqual(['decided', false])
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'goals_reached', closing_note = 'Klart.' where id = $1`,
      [inCase.caseId],
    )
    await upkeep()
    expect(await ended()).toBe(false)
    await world.admin.query(`update referral set state = 'not_selected' where id = $1`, [waiting.referralId])
    await upkeep()
    expect([await stateOf(later), await ended()]).toEqual(['in_force', true])
    expect([await day(social), await day(abroad)]).toEqual([null, null])
    await world.admin.query(
      `update instance_ending set state = 'taken_back', in_force_at = null, closed_at = now(), closed_by = settled_by,
      close_reason = 'Testet går vidare.' where id = $1`,
      [later],
    )
  })
})

describe('a decided ending', () => {
  it('is taken back by one person before its day, with a reason', async () => {
    const id = await proposeEndingOn(administrator, addDays(today, 10))
    expect((await settle(leader, id)).status).toBe(200)
    await upkeep()
    expect([await stateOf(id), await ended()]).toEqual(['decided', false])
    const takeBack = (more: object) =>
      administrator.change(`/network/ending/${id}/take-back`, {
        version: 2,
        reason: 'Avtalet förlängdes i går.',
        ...more,
      })
    expect(problemCodes(await takeBack({ reason: 'Nej' }))).toEqual(['/reason too_short'])
    expect((await takeBack({})).status).toBe(200)
    expect(reason(await takeBack({ version: 3 }))).toEqual([412, 'stale_version'])
    expect(await stateOf(id)).toBe('taken_back')
  })

  it('is in force on its day, and then only reopened, by two', async () => {
    const id = await proposeEndingOn(administrator, addDays(today, 1))
    await settle(leader, id)
    await world.admin.query('update instance_ending set starts_on = app.today() where id = $1', [id])
    await upkeep()
    expect(await ended()).toBe(true)
    expect(
      reason(
        await administrator.change(`/network/ending/${id}/take-back`, { version: 3, reason: 'Det var för tidigt.' }),
      ),
    ).toEqual([412, 'stale_version'])
    expect(
      reason(
        await administrator.change('/network/ending', {
          startsOn: today,
          reason: endingReason,
          ...turnTo,
          understood: true,
        }),
      ),
    ).toEqual([409, 'ended_already'])

    const reopening = await administrator.change('/network/ending/reopening', { reason: 'Nytt avtal från i dag.' })
    const { id: reopened } = reopening.json<{ id: string }>()
    expect(reason(await settle(administrator, reopened))).toEqual([409, 'needs_second_person'])
    expect(await ended()).toBe(true)
    expect((await settle(leader, reopened)).status).toBe(200)
    expect([await stateOf(id), await stateOf(reopened), await ended()]).toEqual(['over', 'decided', false])
    expect((await register(social, { municipality: '710' })).number).toBeTruthy()
    expect(reason(await administrator.change('/network/ending/reopening', { reason: 'En gång till då.' }))).toEqual([
      409,
      'not_ended',
    ])
  })

  it('says the same in the database: never by one person, never without the right', async () => {
    const alone = `insert into instance_ending (instance_id, id, kind, starts_on, reason, turn_to, state, proposed_by, settled_by, settled_at, in_force_at)
      values ($1, gen_random_uuid(), 'end', app.today(), $3, '{}', 'in_force', $2, $2, now(), now())`
    await expect(world.admin.query(alone, [instance, administrator.persona.id, endingReason])).rejects.toThrow(
      'check constraint',
    )
    await world.admin.query('begin')
    await world.admin.query(`select set_config('app.instance', $1, true), set_config('app.professional', $2, true)`, [
      instance,
      social.persona.id,
    ])
    await expect(world.admin.query(`select app.settle_ending(gen_random_uuid(), 1, 'decided', null)`)).rejects.toThrow(
      'ends no instance',
    )
    await world.admin.query('rollback')
  })
})
