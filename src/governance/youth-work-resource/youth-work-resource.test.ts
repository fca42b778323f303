import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const path = '/governance/youth-work'
let world: World
let coordinator: Visitor
let steering: Visitor
let teamId = ''
let agreementId = ''

/** Raseborg, Hangö and Ingå. */
const shares = (first: string, second: string, third: string) => [
  { code: '710', percent: first },
  { code: '078', percent: second },
  { code: '149', percent: third },
]
const agreed = (...percents: [string, string, string]) => ({
  state: 'agreed',
  agreementId,
  reference: 'Bilaga 2, 14.3.2026',
  shares: shares(...percents),
  version: 1,
})

beforeAll(async () => {
  world = await openWorld()
  coordinator = await world.signIn({ team, function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  const found = await world.admin.query<{ team: string; agreement: string }>(
    `select t.id as team, g.id as agreement from team t join agreement g on g.instance_id = t.instance_id where t.name ->> 'sv' = $1`,
    [team],
  )
  teamId = found.rows[0]?.team ?? ''
  agreementId = found.rows[0]?.agreement ?? ''
})
afterAll(() => world.close())

describe('the special youth-work resource (G-13)', () => {
  it('is seen as not agreed by the steering group, team by team', async () => {
    const page = (await steering.page(path)).body
    expect(page).toContain('4 team har inget avtal om fördelningen.')
    expect((await steering.page('/network')).body).toContain('href="/governance/youth-work"')
  })

  it('is not agreed with 99 per cent, and says so', async () => {
    const refused = await coordinator.change(`${path}/${teamId}`, agreed('50', '29', '20'))
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Andelarna är tillsammans 99 procent. De ska vara exakt 100 procent.')
    const page = await coordinator.submit(`${path}/${teamId}`, {
      state: 'agreed',
      agreementId,
      reference: 'Bilaga 2',
      'shares.0.percent': '33,33',
      'shares.1.percent': '33,33',
      'shares.2.percent': '33,33',
    })
    expect(page.body).toContain('Andelarna är tillsammans 99,99 procent.')
  })

  it('needs an agreement and the place in it, and takes only municipalities of the team', async () => {
    const bare = await coordinator.change(`${path}/${teamId}`, {
      state: 'agreed',
      shares: shares('50', '30', '20'),
      version: 1,
    })
    expect([bare.status, bare.body.includes('agreementId'), bare.body.includes('reference')]).toEqual([400, true, true])
    const foreign = { ...agreed('50', '30', '20'), shares: [{ code: '049', percent: 100 }] }
    expect((await coordinator.change(`${path}/${teamId}`, foreign)).body).toContain('share_of_another_team')
  })

  it('is agreed with exactly a whole, also in thirds, by who coordinates the team or the steering group', async () => {
    const other = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
    expect((await other.change(`${path}/${teamId}`, agreed('50', '30', '20'))).status).toBe(403)
    expect((await coordinator.change(`${path}/${teamId}`, agreed('33,33', '33,33', '33,34'))).status).toBe(200)
    const page = (await steering.page(path)).body
    for (const shown of ['33,34 %', 'Bilaga 2, 14.3.2026', '3 team har inget avtal']) expect(page).toContain(shown)
    expect((await steering.page(`/network/teams/${teamId}`)).body).toContain('33,34')
    expect((await steering.change(`${path}/${teamId}`, agreed('50', '30', '20'))).status).toBe(412)
  })

  it('cannot be less than a whole in the database either', async () => {
    const write = world.admin.query(`update youth_work_resource set shares = '{"710": 99}' where team_id = $1`, [
      teamId,
    ])
    await expect(write).rejects.toThrow(/youth_work_resource_shares/)
  })

  it('is not there for another instance', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.read(`${path}/${teamId}`)).status).toBe(404)
  })
})
