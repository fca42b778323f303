import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import {
  addWorker,
  openAdministration,
  registerOfKind,
  signInAs,
  somebodyNew,
  teamOf,
} from '#testing/administration.ts'
import { openTestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

let world: World
let administrator: Visitor
let leader: Visitor
let today: string
beforeAll(async () => {
  world = await openWorld()
  ;({ administrator, leader } = await openAdministration(world))
  today = helsinkiDay(world.now)
})
afterAll(() => world.close())

type History = { history: { change: string; what: string | null; reason: string; madeByName: string }[] }
const historyOf = async (id: string) => (await administrator.read(`/professionals/${id}`)).json<History>().history
const reason = 'Behövs för uppgiften.'
const reasonOf = (reply: Reply): string => reply.json<{ reason: string }>().reason
const versionOf = async (id: string): Promise<number> =>
  (await administrator.read(`/professionals/${id}`)).json<{ professional: { version: number } }>().professional.version

describe('people', () => {
  it('are added to the own agency alone, may nothing at first, and work cases once they have a place in a team', async () => {
    const id = await addWorker(administrator)
    const added = await signInAs(world, id)
    expect((await added.page('/referrals')).status).toBe(403)
    const teamId = await teamOf(world, 'raseborg')
    const place = { teamId, sharePercent: 60, validFrom: today, reason }
    expect((await administrator.change(`/professionals/${id}/memberships`, place)).status).toBe(200)
    expect((await added.page('/referrals')).status).toBe(200)
    const again = await administrator.change(`/professionals/${id}/memberships`, place)
    expect([again.status, reasonOf(again)]).toEqual([409, 'in_the_team_already'])
    expect((await historyOf(id)).map((each) => [each.change, each.what, each.reason, each.madeByName])).toEqual([
      ['membership_given', 'worker', reason, 'Toni Köysikieppi'],
      ['added', 'social_work', somebodyNew.reason, 'Toni Köysikieppi'],
    ])
  })

  it('are not added to the register of another authority, nor with a profession of another one', async () => {
    const { rows } = await world.admin.query<{ id: string }>(
      `select r.id from register r join instance i on i.id = r.instance_id where r.kind = 'police' and i.key = 'vastra-nyland'`,
    )
    const foreign = await administrator.change('/professionals', { ...somebodyNew, registerId: rows[0]?.id })
    expect(foreign.status).toBe(400)
    const registerId = await registerOfKind(administrator, 'health_care')
    const mixed = await administrator.change('/professionals', { ...somebodyNew, registerId })
    expect(mixed.status).toBe(400)
    expect(mixed.body).toContain('profession_of_another_register')
  })

  it('of another agency do not exist for an administrator, and theirs are given nothing', async () => {
    const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const path = `/professionals/${police.persona.id}`
    expect((await administrator.read(path)).status).toBe(404)
    const teamId = await teamOf(world, 'lojo')
    const asked = [
      administrator.change(`${path}/memberships`, { teamId, sharePercent: 10, validFrom: today, reason }),
      administrator.change(`${path}/functions`, { function: 'leadership', validFrom: today, reason }),
      administrator.change(`${path}/disable`, { reason, version: 1 }),
    ]
    expect((await Promise.all(asked)).map((each) => each.status)).toEqual([404, 404, 404])
    expect((await administrator.page('/professionals')).body).not.toContain(police.persona.name)
  })

  it('are seen and changed by administrators and read by leaders, by nobody else', async () => {
    const id = await addWorker(administrator)
    const others = [
      await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' }),
      await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' }),
      await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' }),
    ]
    for (const each of others) {
      expect((await each.page('/professionals')).status).toBe(403)
      expect((await each.read(`/professionals/${id}`)).status).toBe(403)
    }
    expect((await leader.page(`/professionals/${id}`)).status).toBe(200)
    const change = { ...somebodyNew, titleSv: 'ledare', version: 1 }
    expect((await leader.change(`/professionals/${id}`, change)).status).toBe(403)
    expect((await administrator.change(`/professionals/${id}`, change)).status).toBe(200)
    expect((await administrator.change(`/professionals/${id}`, change)).status).toBe(412)
    expect((await administrator.page(`/professionals/${id}?lang=sv`)).body).toContain('ledare')
  })

  it('are managed by somebody who sees no case', async () => {
    const inCase = await openTestCase(world)
    expect((await administrator.page(`/cases/${inCase.caseId}`)).status).toBe(404)
    const social = inCase.memberIds.social_work ?? ''
    for (const path of ['/professionals', `/professionals/${social}`])
      expect((await administrator.page(path)).body).not.toContain(inCase.number)
  })
})

describe('a right', () => {
  it('is never given by oneself to oneself, also not past the operations', async () => {
    const { id } = administrator.persona
    const teamId = await teamOf(world, 'raseborg')
    const asked = [
      await administrator.change(`/professionals/${id}/memberships`, {
        teamId,
        sharePercent: 10,
        validFrom: today,
        reason,
      }),
      await administrator.change(`/professionals/${id}/functions`, {
        function: 'leadership',
        validFrom: today,
        reason,
      }),
      await administrator.change(`/professionals/${id}`, { ...somebodyNew, profession: 'other_authority', version: 1 }),
      await administrator.change(`/professionals/${id}/disable`, { reason, version: 1 }),
      await administrator.change(`/professionals/${id}/inductions`, { kinds: ['own_job'], completedOn: today }),
    ]
    expect(asked.map((each) => [each.status, reasonOf(each)])).toEqual(asked.map(() => [409, 'own_rights']))
    // The database itself refuses, whatever the operation thinks.
    const forced = [
      `select app.give_membership(gen_random_uuid(), '${id}', '${teamId}', 10, current_date, null, 'reason')`,
      `select app.propose_right(gen_random_uuid(), '${id}', 'leadership', null, null, current_date, null, 'reason')`,
      `select app.confirm_induction(gen_random_uuid(), '${id}', 'own_job', current_date)`,
      `insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from)
         select instance_id, gen_random_uuid(), '${teamId}', '${id}', 'worker', 10, current_date from professional limit 1`,
      `update professional set functions = '{leadership}'`,
      `insert into function_term (instance_id, id, professional_id, agency_id, function, valid_from)
         select instance_id, gen_random_uuid(), id, agency_id, 'leadership', current_date from professional where id = '${id}'`,
    ]
    for (const statement of forced) {
      await world.admin.query('begin')
      await world.admin.query(
        `insert into session (token_hash, id, instance_id, professional_id, expires_at)
         select sha256('forced'), gen_random_uuid(), instance_id, id, now() + interval '1 hour' from professional where id = $1`,
        [id],
      )
      await world.admin.query('set local role fairlead_app')
      await world.admin.query(`select app.begin_request(sha256('forced'), interval '30 minutes')`)
      const refused = await world.admin.query(statement).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      )
      await world.admin.query('rollback')
      expect(refused, statement).toBe('42501')
    }
  })

  it('to coordinate holds only when a second person has approved it: neither who proposed nor who receives', async () => {
    const id = await addWorker(administrator)
    const added = await signInAs(world, id)
    const teamId = await teamOf(world, 'lojo')
    const proposed = await administrator.change(`/professionals/${id}/functions`, {
      function: 'coordinator',
      teamId,
      sharePercent: 20,
      validFrom: today,
      reason,
    })
    expect(proposed.status).toBe(200)
    const path = `/right-proposals/${proposed.json<{ id: string }>().id}`
    expect((await added.page('/time-limit-extract')).status).toBe(403)
    const own = await administrator.change(path, { outcome: 'approved', version: 1 })
    expect([own.status, reasonOf(own)]).toEqual([409, 'needs_second_person'])
    expect((await added.change(path, { outcome: 'approved', version: 1 })).status).toBe(403)
    expect((await leader.page('/right-proposals')).body).toContain(somebodyNew.familyName)
    expect((await leader.submit(path, { outcome: 'approved' })).status).toBe(303)
    expect((await added.page('/time-limit-extract')).status).toBe(200)
    expect((await leader.change(path, { outcome: 'approved', version: 2 })).status).toBe(404)
    expect((await historyOf(id)).slice(0, 2).map((each) => [each.change, each.what, each.madeByName])).toEqual([
      ['function_given', 'coordinator', 'Gunilla Stormlykta'],
      ['function_proposed', 'coordinator', 'Toni Köysikieppi'],
    ])
  })

  it('is refused with a reason, or withdrawn by who proposed it, and then it is no right', async () => {
    const id = await addWorker(administrator)
    const propose = async (): Promise<string> => {
      const asked = { function: 'leadership', validFrom: today, reason }
      const reply = await administrator.change(`/professionals/${id}/functions`, asked)
      expect(reply.status).toBe(200)
      return `/right-proposals/${reply.json<{ id: string }>().id}`
    }
    const first = await propose()
    const twice = await administrator.change(`/professionals/${id}/functions`, {
      function: 'leadership',
      validFrom: today,
      reason,
    })
    expect([twice.status, reasonOf(twice)]).toEqual([409, 'has_it_already'])
    expect((await leader.change(first, { outcome: 'refused', version: 1 })).status).toBe(400)
    expect((await leader.change(first, { outcome: 'withdrawn', version: 1 })).status).toBe(409)
    expect((await leader.change(first, { outcome: 'refused', note: 'Räcker som det är.', version: 1 })).status).toBe(
      200,
    )
    expect((await administrator.change(await propose(), { outcome: 'withdrawn', version: 1 })).status).toBe(200)
    const { rows } = await world.admin.query('select function from function_term where professional_id = $1', [id])
    expect(rows).toEqual([])
  })

  it('holds on its days: not before the first, not after the last', async () => {
    const id = await addWorker(administrator)
    const added = await signInAs(world, id)
    const teamId = await teamOf(world, 'raseborg')
    const later = { teamId, sharePercent: 50, validFrom: addDays(today, 1), lastOn: addDays(today, 30), reason }
    expect((await administrator.change(`/professionals/${id}/memberships`, later)).status).toBe(200)
    expect((await added.page('/referrals')).status).toBe(403)
    const now = { teamId, sharePercent: 50, validFrom: today, lastOn: today, reason }
    expect((await administrator.change(`/professionals/${id}/memberships`, now)).status).toBe(200)
    expect((await added.page('/referrals')).status).toBe(200)
    const past = { teamId: await teamOf(world, 'lojo'), sharePercent: 50, validFrom: addDays(today, -1), reason }
    expect((await administrator.change(`/professionals/${id}/memberships`, past)).status).toBe(400)
    const { rows } = await world.admin.query<{ id: string; version: number }>(
      `select id, version from team_membership where professional_id = $1 and valid_from = $2`,
      [id, today],
    )
    const ending = `/professionals/${id}/memberships/${rows[0]?.id ?? ''}`
    expect((await administrator.change(ending, { reason, version: 1 })).status).toBe(200)
    expect((await added.page('/referrals')).status).toBe(403)
  })

  it('of the last administrator is not ended, and of the one before last it is', async () => {
    const { id } = administrator.persona
    const end = { function: 'administrator', reason }
    const last = await administrator.change(`/professionals/${id}/functions/end`, end)
    expect([last.status, reasonOf(last)]).toEqual([409, 'last_administrator'])
    const other = await addWorker(administrator)
    const proposed = await administrator.change(`/professionals/${other}/functions`, {
      function: 'administrator',
      validFrom: today,
      reason,
    })
    const path = `/right-proposals/${proposed.json<{ id: string }>().id}`
    expect((await leader.change(path, { outcome: 'approved', version: 1 })).status).toBe(200)
    const second = await signInAs(world, other)
    expect((await second.page('/professionals')).status).toBe(200)
    // Both leave in the same moment: one of them stays.
    const both = [
      second.change(`/professionals/${other}/functions/end`, end),
      administrator.change(`/professionals/${id}/functions/end`, end),
    ]
    const statuses = (await Promise.all(both)).map((each) => each.status)
    expect(statuses.filter((each) => each === 200)).toHaveLength(1)
    const { rows } = await world.admin.query<{ held: boolean }>(
      `select 'administrator' = any (p.functions) or exists (select from function_term t where t.professional_id = p.id
         and t.function = 'administrator' and (t.valid_until is null or t.valid_until > app.today())) as held
         from professional p where p.id = any ($1::uuid[])`,
      [[id, other]],
    )
    expect(rows.filter((each) => each.held)).toHaveLength(1)
    // As it was, for what follows.
    await world.admin.query(`update professional set functions = '{administrator}' where id = $1`, [id])
  })
})

describe('a disabled person', () => {
  it('is signed out within a second, may nothing, and comes back without what they had', async () => {
    const id = await addWorker(administrator)
    const teamId = await teamOf(world, 'raseborg')
    const place = { teamId, sharePercent: 60, validFrom: today, reason }
    expect((await administrator.change(`/professionals/${id}/memberships`, place)).status).toBe(200)
    const gone = await signInAs(world, id)
    expect((await gone.read('/today')).status).toBe(200)
    const before = Date.now()
    const disabled = await administrator.change(`/professionals/${id}/disable`, {
      reason,
      version: await versionOf(id),
    })
    expect(disabled.status).toBe(200)
    expect((await gone.read('/today')).status).toBe(401)
    expect(Date.now() - before).toBeLessThan(1000)
    const { rows } = await world.admin.query('select id from session where professional_id = $1', [id])
    expect(rows).toEqual([])
    const again = { reason, version: await versionOf(id) }
    expect((await administrator.change(`/professionals/${id}/enable`, again)).status).toBe(200)
    const back = await signInAs(world, id)
    expect((await back.read('/today')).json<{ works: boolean }>().works).toBe(false)
    expect((await historyOf(id)).slice(0, 2).map((each) => each.change)).toEqual(['enabled', 'disabled'])
  })
})
