import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const DAY = 86_400_000
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let coordinator: Visitor
const start = new Date('2026-10-05T08:00:00Z')

beforeAll(async () => {
  world = await openWorld()
  world.now = start
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
})
afterAll(async () => {
  await world.close()
})

const send = (who: Visitor, { caseId }: TestCase, change: object = {}): Promise<Reply> =>
  who.change(`/cases/${caseId}/presence-tasks`, {
    act: 'misstänkt stöld',
    date: '8.10.2026',
    time: '13.00',
    place: 'Ekenäs polisstation',
    guardiansTold: 'yes',
    ...change,
  })
type Task = { id: string; state: string; version: number; sentByOwn: boolean; basis: { ruleId: string } | null }
const tasksOf = async (who: Visitor, { caseId }: TestCase): Promise<Task[]> =>
  (await who.read(`/cases/${caseId}/duties`)).json<{ presenceTasks: Task[] }>().presenceTasks
const answer = async (who: Visitor, opened: TestCase, state: string, note?: string): Promise<Reply> => {
  const [task] = await tasksOf(who, opened)
  return await who.change(`/cases/${opened.caseId}/presence-tasks/${task?.id ?? ''}`, {
    state,
    version: task?.version ?? 1,
    ...(note === undefined ? {} : { note }),
  })
}

describe('an interrogation the police tell social care of (C-30)', () => {
  it('is sent with its time, answered, and the attendance is recorded when it has begun', async () => {
    world.now = start
    const opened = await openTestCase(world)
    expect((await send(police, opened)).status).toBe(200)
    expect((await tasksOf(social, opened))[0]).toMatchObject({
      state: 'sent',
      sentByOwn: false,
      basis: { ruleId: 'd4_suspect_under_18' },
    })
    expect((await social.page(`/cases/${opened.caseId}/duties`)).body).toContain('8.10.2026 kl. 13.00')
    expect((await answer(social, opened, 'will_attend')).status).toBe(200)
    expect((await answer(social, opened, 'attended')).status).toBe(409)
    world.now = new Date(start.getTime() + 4 * DAY)
    expect((await answer(social, opened, 'attended')).status).toBe(200)
    expect((await tasksOf(police, opened))[0]?.state).toBe('attended')
    expect((await answer(social, opened, 'not_attended', 'kom inte')).status).toBe(409)
    world.now = start
  })

  it('is between the police and social care: the nurse does not see that it exists', async () => {
    const opened = await openTestCase(world)
    const { id } = (await send(police, opened)).json<{ id: string }>()
    expect(await tasksOf(nurse, opened)).toEqual([])
    expect((await nurse.read(`/cases/${opened.caseId}/presence-tasks/${id}`)).status).toBe(404)
    const sent = { state: 'will_attend', version: 1 }
    expect((await nurse.change(`/cases/${opened.caseId}/presence-tasks/${id}`, sent)).status).toBe(404)
  })

  it('is sent by the police alone, about somebody under 18, to social care in the case', async () => {
    const opened = await openTestCase(world)
    expect((await send(social, opened)).status).toBe(409)
    const adult = await send(police, await openTestCase(world, { birthDate: '2008-01-01' }))
    expect(adult.status).toBe(409)
    expect(adult.body).toContain('805/2011')
    const alone = await openTestCase(world, { members: ['police', 'youth_work'] })
    expect((await send(police, alone)).body).toContain('nobody_of_social_care')
  })

  it('says why the guardians do not know, and is not told of afterwards', async () => {
    const opened = await openTestCase(world)
    expect((await send(police, opened, { guardiansTold: 'no' })).status).toBe(400)
    expect((await send(police, opened, { date: '1.10.2026' })).status).toBe(400)
    const why = { guardiansTold: 'no', notToldReason: 'Vårdnadshavaren nås inte trots tre försök.' }
    expect((await send(police, opened, why)).status).toBe(200)
  })

  it('is declined with a reason, called off by the police only, and never answered for the other side', async () => {
    const opened = await openTestCase(world)
    await send(police, opened)
    expect((await answer(police, opened, 'will_attend')).status).toBe(409)
    expect((await answer(social, opened, 'will_not_attend')).status).toBe(400)
    expect((await answer(social, opened, 'will_not_attend', 'Klart onödigt den här gången.')).status).toBe(200)
    expect((await answer(social, opened, 'cancelled', 'Inställt.')).status).toBe(409)
    expect((await answer(police, opened, 'cancelled', 'Inställt.')).status).toBe(200)
    expect((await answer(social, opened, 'will_attend')).status).toBe(409)
  })

  it('is answered on the version one has read', async () => {
    const opened = await openTestCase(world)
    const { id } = (await send(police, opened)).json<{ id: string }>()
    await answer(social, opened, 'will_attend')
    const stale = { state: 'will_not_attend', note: 'Sjukdom.', version: 1 }
    expect((await social.change(`/cases/${opened.caseId}/presence-tasks/${id}`, stale)).status).toBe(412)
  })

  it('is counted: how many were told of and attended', async () => {
    world.now = new Date('2026-11-12T08:00:00Z')
    const counted = (await coordinator.read('/time-limit-extract?from=2026-10-01&until=2026-11-10')).json<{
      presence: Record<string, number>
    }>().presence
    expect(counted).toEqual({ told: 5, attended: 1, notAttended: 0, cancelled: 1 })
    world.now = start
  })
})
