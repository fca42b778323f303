import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { addWorker, openAdministration, signInAs, teamOf } from '#testing/administration.ts'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const reason = 'Slutar sin tjänst.'
const note = 'Anna slutade i dag; mötet på fredag är bokat.'
let world: World
let administrator: Visitor
let today: string
beforeAll(async () => {
  world = await openWorld()
  ;({ administrator } = await openAdministration(world))
  today = helsinkiDay(world.now)
})
afterAll(() => world.close())

type Responsibilities = {
  professional: { version: number }
  responsibilities: { id: string; version: number }[]
}
const responsibilitiesOf = async (id: string): Promise<Responsibilities> =>
  (await administrator.read(`/professionals/${id}/responsibilities`)).json<Responsibilities>()
const unattendedFor = async (who: Visitor) =>
  (await who.read('/today')).json<{ people: { unattended: { professionalId: string; cases: number }[] } }>().people
    .unattended

/** A new social worker in the team who is responsible for a case of their own. */
async function workerWithCase(): Promise<{ id: string; worker: Visitor; inCase: TestCase }> {
  const id = await addWorker(administrator)
  const teamId = await teamOf(world, 'raseborg')
  const place = { teamId, sharePercent: 50, validFrom: today, reason }
  expect((await administrator.change(`/professionals/${id}/memberships`, place)).status).toBe(200)
  const inCase = await openTestCase(world, { responsible: 'police' })
  await world.admin.query(
    `insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by)
     values ($1, $2, $3, $4, 'selection', $5)`,
    [inCase.instanceId, inCase.caseId, id, inCase.teamId, inCase.memberIds.police],
  )
  await world.admin.query('update anchor_case set responsible_id = $1 where id = $2', [id, inCase.caseId])
  return { id, worker: await signInAs(world, id), inCase }
}

describe('a worker who leaves', () => {
  it('leaves no open case without a responsible worker: each is handed over with a note, and the new one is told', async () => {
    const { id, worker, inCase } = await workerWithCase()
    const police = await world.signIn({ team, profession: 'police' })
    expect((await worker.page(`/cases/${inCase.caseId}`)).status).toBe(200)
    const { professional } = await responsibilitiesOf(id)
    const disabled = await administrator.change(`/professionals/${id}/disable`, {
      reason,
      version: professional.version,
    })
    expect(disabled.status).toBe(200)
    expect((await worker.page(`/cases/${inCase.caseId}`)).status).not.toBe(200)
    expect(await unattendedFor(administrator)).toContainEqual({
      professionalId: id,
      name: expect.any(String) as string,
      cases: 1,
    })
    expect((await police.page('/?lang=sv')).body).toContain('Ärenden utan ansvarig')

    const { responsibilities } = await responsibilitiesOf(id)
    expect(responsibilities.map((each) => each.id)).toEqual([inCase.caseId])
    const path = `/professionals/${id}/responsibilities/${inCase.caseId}`
    const short = await administrator.submit(path, { successorId: police.persona.id, note: 'Kort' })
    expect(short.status).toBe(400)
    expect((await administrator.submit(path, { successorId: police.persona.id, note })).status).toBe(303)

    expect((await responsibilitiesOf(id)).responsibilities).toEqual([])
    expect((await unattendedFor(administrator)).map((each) => each.professionalId)).not.toContain(id)
    const page = (await police.page(`/cases/${inCase.caseId}?lang=sv`)).body
    expect(page).toContain(police.persona.name)
    expect((await police.page(`/cases/${inCase.caseId}/entries`)).body + page).toContain(note)
    const { rows } = await world.admin.query(
      `select left_at is not null as gone from case_member where case_id = $1 and professional_id = $2`,
      [inCase.caseId, id],
    )
    expect(rows).toEqual([{ gone: true }])
    const log = await world.admin.query(
      `select professional_id from access_log where operation = 'handOverResponsibility' and case_id = $1 and result = 'allowed'`,
      [inCase.caseId],
    )
    expect(log.rows).toEqual([{ professional_id: administrator.persona.id }])
  })

  it('also leaves a case behind when only the place in the team ends', async () => {
    const { id } = await workerWithCase()
    const { professional } = (await administrator.read(`/professionals/${id}`)).json<{
      professional: { memberships: { id: string }[] }
    }>()
    const place = `/professionals/${id}/memberships/${professional.memberships[0]?.id ?? ''}`
    expect((await unattendedFor(administrator)).map((each) => each.professionalId)).not.toContain(id)
    expect((await administrator.change(place, { reason, version: 1 })).status).toBe(200)
    expect((await unattendedFor(administrator)).map((each) => each.professionalId)).toContain(id)
  })

  it('is handed over by an administrator who sees neither the case nor the young person', async () => {
    const { id, inCase } = await workerWithCase()
    const list = `/professionals/${id}/responsibilities`
    for (const path of [list, `${list}/${inCase.caseId}`]) {
      const { status, body } = await administrator.page(path)
      expect(status).toBe(200)
      for (const hidden of [inCase.number, testPersons.youth.given, testPersons.youth.family])
        expect(body).not.toContain(hidden)
    }
    expect((await administrator.page(`/cases/${inCase.caseId}`)).status).toBe(404)
    const lojo = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    const elsewhere = await administrator.change(`${list}/${inCase.caseId}`, {
      successorId: lojo.persona.id,
      note,
      version: 1,
    })
    expect(elsewhere.status).toBe(400)
    const { rows } = await world.admin.query('select responsible_id from anchor_case where id = $1', [inCase.caseId])
    expect(rows).toEqual([{ responsible_id: id }])
  })

  it('never goes to somebody with a conflict of interest, nor outside the circle of a restricted case', async () => {
    const { id, inCase } = await workerWithCase()
    const [police, social] = [inCase.memberIds.police ?? '', inCase.memberIds.social_work ?? '']
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, kind, case_id, declared_by)
       values ($1, gen_random_uuid(), $2, 'relative', $3, $2)`,
      [inCase.instanceId, police, inCase.caseId],
    )
    const path = `/professionals/${id}/responsibilities/${inCase.caseId}`
    type Successors = { successors: { professionalId: string }[] }
    const successors = async (): Promise<string[]> =>
      (await administrator.read(path)).json<Successors>().successors.map((each) => each.professionalId)
    expect(await successors()).toContain(social)
    expect(await successors()).not.toContain(police)
    expect((await administrator.change(path, { successorId: police, note, version: 1 })).status).toBe(400)
    const { rows } = await world.admin.query<{ id: string }>(
      `insert into case_restriction (instance_id, id, case_id, team_id, track, reason, decided_by)
       values ($1, gen_random_uuid(), $2, $3, 'other', app.unsealed('Hålls liten.'), $4) returning id`,
      [inCase.instanceId, inCase.caseId, inCase.teamId, id],
    )
    await world.admin.query(
      `insert into case_circle (instance_id, restriction_id, case_id, professional_id, named_by)
       select $1, $2, $3, unnest($4::uuid[]), $5`,
      [inCase.instanceId, rows[0]?.id, inCase.caseId, [id, social], id],
    )
    expect(await successors()).toEqual([social])
  })

  it('is not handed over by anybody else: not by a leader, a coordinator or an administrator of another agency', async () => {
    const { id, inCase } = await workerWithCase()
    const path = `/professionals/${id}/responsibilities/${inCase.caseId}`
    const body = { successorId: inCase.memberIds.police, note, version: 1 }
    for (const who of [
      { instance: 'vastra-nyland', function: 'leadership' },
      { team, function: 'coordinator' },
      { team, profession: 'social_work' },
    ])
      expect((await (await world.signIn(who)).change(path, body)).status).toBe(404)
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await abroad.change(path, body)).status).toBe(404)
    const police = inCase.memberIds.police ?? ''
    expect((await administrator.page(`/professionals/${police}/responsibilities`)).status).toBe(404)
  })
})

describe('whoever stands in', () => {
  it('closes the case in the place of the responsible worker on the days given, not before and not after', async () => {
    const inCase = await openTestCase(world, { responsible: 'social_work', phase: 'follow_up' })
    const social = await world.signIn({ team, profession: 'social_work' })
    const police = await world.signIn({ team, profession: 'police' })
    const mayClose = async (): Promise<boolean> =>
      (await police.read(`/cases/${inCase.caseId}`)).json<{ can: string[] }>().can.includes('case.close')
    expect(await mayClose()).toBe(false)
    const later = { substituteId: police.persona.id, validFrom: addDays(today, 5), lastOn: addDays(today, 6) }
    expect((await social.change('/absences', later)).status).toBe(200)
    expect(await mayClose()).toBe(false)
    const now = { substituteId: police.persona.id, validFrom: today, lastOn: addDays(today, 2) }
    const recorded = await social.change('/absences', now)
    expect(recorded.status).toBe(200)
    expect(await mayClose()).toBe(true)
    expect((await police.page('/absences')).body).toContain(social.persona.name)
    const { id } = recorded.json<{ id: string }>()
    expect((await police.change(`/absences/${id}/end`, { version: 1 })).status).toBe(409)
    expect((await social.change(`/absences/${id}/end`, { version: 1 })).status).toBe(200)
    expect(await mayClose()).toBe(false)
  })

  it('names nobody themselves and works in the same team', async () => {
    const social = await world.signIn({ team, profession: 'social_work' })
    const lojo = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    const days = { validFrom: addDays(today, 20), lastOn: addDays(today, 21) }
    for (const substituteId of [social.persona.id, lojo.persona.id])
      expect((await social.change('/absences', { ...days, substituteId })).status).toBe(400)
    const across = { ...days, awayId: social.persona.id, substituteId: lojo.persona.id }
    const refused = await administrator.change('/absences', across)
    expect([refused.status, refused.json<{ reason: string }>().reason]).toEqual([409, 'no_shared_team'])
    const others = { ...days, awayId: lojo.persona.id, substituteId: social.persona.id }
    expect((await social.change('/absences', others)).status).toBe(400)
  })
})
