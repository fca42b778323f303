import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Kyrkslätts ankarteam'
let world: World
let coordinator: Visitor
let teamId = ''

type Coverage = { readonly coverage: { registerKind: string; state: string; ensuredBy: string[] }[] }
const healthOf = async (): Promise<Coverage['coverage'][number] | undefined> =>
  (await coordinator.read(`/network/teams/${teamId}`))
    .json<Coverage>()
    .coverage.find((each) => each.registerKind === 'health_care')
const path = (): string => `/governance/teams/${teamId}/coverage`
const way = {
  registerKind: 'health_care',
  ensuredBy: 'Ungdomspsykiatriska mottagningen, jouren',
  validFrom: '1.1.2026',
}

beforeAll(async () => {
  world = await openWorld()
  coordinator = await world.signIn({ team, function: 'coordinator' })
  const { rows } = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [team])
  teamId = rows[0]?.id ?? ''
  await world.admin.query(
    `update team_membership m set valid_until = app.today() from professional p join register r on r.id = p.register_id
      where p.id = m.professional_id and r.kind = 'health_care' and m.team_id = $1`,
    [teamId],
  )
  await world.admin.query(`delete from team_coverage where team_id = $1`, [teamId])
})
afterAll(() => world.close())

describe('a team without health care (G-12)', () => {
  it('has a gap until somebody writes how the expertise is ensured', async () => {
    expect(await healthOf()).toMatchObject({ state: 'missing' })
    expect((await coordinator.change(path(), { ...way, ensuredBy: '' })).status).toBe(400)
    const other = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
    expect((await other.change(path(), way)).status).toBe(403)
    const worker = await world.signIn({ team, profession: 'police' })
    expect((await worker.change(path(), way)).status).toBe(403)
    expect((await coordinator.change(path(), way)).status).toBe(200)
    expect(await healthOf()).toMatchObject({ state: 'ensured', ensuredBy: [way.ensuredBy] })
  })

  it('has a gap again when the way ends, which is once', async () => {
    const { rows } = await world.admin.query<{ id: string }>(`select id from team_coverage where team_id = $1`, [
      teamId,
    ])
    const end = `${path()}/${rows[0]?.id ?? ''}/end`
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.change(end, {})).status).toBe(404)
    expect((await coordinator.change(end, {})).status).toBe(200)
    expect((await coordinator.change(end, {})).status).toBe(409)
    world.now = new Date(world.now.getTime() + 2 * 86_400_000)
    expect(await healthOf()).toMatchObject({ state: 'missing' })
  })
})
