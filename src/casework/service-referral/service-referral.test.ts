import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIds } from '#kernel/codes.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { confirmByAfter, isUnconfirmed, isUnsettled, nextStatuses, stepErrors } from './service-referral.ts'

let world: World
let opened: TestCase
let police: Visitor
let socialWorker: Visitor
let otherTeam: Visitor
const team = 'Raseborgs ankarteam'

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T10:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  socialWorker = await world.signIn({ team, profession: 'social_work' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(async () => {
  await world.close()
})

type Service = {
  id: string
  status: string
  version: number
  confirmBy: string | null
  unconfirmed: boolean
  proposedFollowUp: string | null
  steps: { status: string; confirmedBy: string | null; reason: string | null; recordedByName: string }[]
}
const services = (caseId: string): string => `/cases/${caseId}/services`
const listed = async (visitor: Visitor, caseId = opened.caseId): Promise<Service[]> =>
  (await visitor.read(services(caseId))).json<{ services: Service[] }>().services

const offer = async (visitor: Visitor, caseId = opened.caseId, provider = 'Mentorn i Ekenäs'): Promise<string> => {
  const body = { serviceType: 'special_youth_work', provider, offeredOn: '2.11.2026', note: 'Träffas på onsdagar.' }
  const reply = await visitor.change(services(caseId), body)
  expect(reply.status).toBe(200)
  return reply.json<{ id: string }>().id
}

type Step = { status: string; happenedOn: string; confirmedBy?: string; reason?: string; version: number }
const record = (visitor: Visitor, id: string, step: Step, caseId = opened.caseId) =>
  visitor.change(`${services(caseId)}/${id}/steps`, step)

/** Offered, accepted and passed on to the service, all on the second of November. */
async function sent(provider: string): Promise<string> {
  const id = await offer(police, opened.caseId, provider)
  await record(police, id, { status: 'accepted', happenedOn: '2026-11-02', version: 1 })
  await record(police, id, { status: 'sent', happenedOn: '2026-11-02', version: 2 })
  return id
}

type Problem = { reason: string; errors?: { path: string; code: string }[] }
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)

describe('the steps of a service', () => {
  it('lead from offered to started and ended, and end in a refusal, a withdrawal or a start that never came', () => {
    expect(nextStatuses('offered')).toEqual(['accepted', 'refused'])
    expect(nextStatuses('accepted')).toEqual(['sent', 'withdrawn'])
    expect(nextStatuses('sent')).toEqual(['waiting', 'started', 'not_started', 'withdrawn'])
    expect(nextStatuses('started')).toEqual(['ended'])
    const over = codeIds('service_referral_statuses').filter((status) => nextStatuses(status).length === 0)
    expect(over).toEqual(['not_started', 'refused', 'withdrawn', 'ended'])
    expect(codeIds('service_referral_statuses').filter((status) => isUnsettled({ status }))).toEqual([
      'offered',
      'accepted',
      'sent',
      'waiting',
    ])
  })

  it('ask for a confirmation 28 days after the service was passed on or was said to wait', () => {
    expect(confirmByAfter('sent', '2026-11-02')).toBe('2026-11-30')
    expect(confirmByAfter('waiting', '2026-11-30')).toBe('2026-12-28')
    expect(confirmByAfter('started', '2026-11-10')).toBeNull()
    expect(isUnconfirmed({ confirmBy: '2026-11-30' }, '2026-11-29')).toBe(false)
    expect(isUnconfirmed({ confirmBy: '2026-11-30' }, '2026-11-30')).toBe(true)
  })

  it('cannot be recorded before the previous one, in the future, or without what they need', () => {
    const errors = (status: string, happenedOn: string, from = 'sent') =>
      stepErrors({ status: from, happenedOn: '2026-11-02' }, { status, happenedOn }, '2026-11-05').map(
        (each) => each.code,
      )
    expect(errors('started', '2026-11-05')).toEqual(['service_start_unconfirmed'])
    expect(errors('not_started', '2026-11-05')).toEqual(['service_reason_required'])
    expect(errors('waiting', '2026-11-06')).toEqual(['date_in_future'])
    expect(errors('waiting', '2026-11-01')).toEqual(['service_step_before_previous'])
    expect(errors('ended', '2026-11-05')).toEqual(['service_status_not_next'])
    expect(errors('waiting', '2026-11-05')).toEqual([])
  })
})

describe('a service of a case', () => {
  it('is offered by one member and seen by the others with who offered it', async () => {
    const id = await offer(police)
    const seen = (await listed(socialWorker)).find((each) => each.id === id)
    expect(seen?.status).toBe('offered')
    expect(seen?.steps.map((each) => each.status)).toEqual(['offered'])
    const page = await socialWorker.page(services(opened.caseId))
    expect(page.status).toBe(200)
    expect(page.body).toContain('Mentorn i Ekenäs')
    expect(page.body).toContain('erbjuden')
  })

  it('cannot have been offered tomorrow', async () => {
    const body = { serviceType: 'hobby', provider: 'Simklubben', offeredOn: '3.11.2026' }
    const reply = await police.change(services(opened.caseId), body)
    expect(reply.status).toBe(400)
    expect(codesOf(reply)).toEqual(['/offeredOn date_in_future'])
  })

  it('has not started until somebody has confirmed it, and then proposes a day to follow up', async () => {
    const id = await sent('Ungdomspolikliniken')
    const unconfirmed = await record(socialWorker, id, { status: 'started', happenedOn: '2026-11-02', version: 3 })
    expect(unconfirmed.status).toBe(400)
    expect(codesOf(unconfirmed)).toEqual(['/confirmedBy service_start_unconfirmed'])
    const confirmedBy = 'Skötaren ringde'
    const step = { status: 'started', happenedOn: '2026-11-02', confirmedBy, version: 3 }
    const started = await record(socialWorker, id, step)
    expect(started.json()).toEqual({ version: 4, proposedFollowUp: '2027-02-02' })
    const seen = (await listed(police)).find((each) => each.id === id)
    expect(seen).toMatchObject({
      status: 'started',
      confirmBy: null,
      unconfirmed: false,
      proposedFollowUp: '2027-02-02',
    })
    expect(seen?.steps[0]).toMatchObject({ status: 'started', confirmedBy })
  })

  it('cannot jump over a step', async () => {
    const id = await offer(police)
    const step = { status: 'started', happenedOn: '2026-11-02', confirmedBy: 'Mamman', version: 1 }
    const jump = await record(police, id, step)
    expect(jump.status).toBe(400)
    expect(codesOf(jump)).toEqual(['/status service_status_not_next'])
  })

  it('is refused with a reason and then asks for nothing more', async () => {
    const id = await offer(police)
    const step = { status: 'refused', happenedOn: '2026-11-02', version: 1 }
    expect(codesOf(await record(police, id, step))).toEqual(['/reason service_reason_required'])
    expect((await record(police, id, { ...step, reason: 'Vill vänta.' })).status).toBe(200)
    expect((await police.page(`${services(opened.caseId)}/${id}/steps`)).body).toContain('Inget mer behöver antecknas')
  })

  it('changed by somebody else meanwhile is not overwritten', async () => {
    const id = await offer(police)
    expect((await record(socialWorker, id, { status: 'accepted', happenedOn: '2026-11-02', version: 1 })).status).toBe(
      200,
    )
    const late = await record(police, id, { status: 'refused', happenedOn: '2026-11-02', reason: 'Nej', version: 1 })
    expect(late.status).toBe(412)
    expect((await listed(police)).find((each) => each.id === id)?.status).toBe('accepted')
  })

  it('is offered once when the button is pressed twice', async () => {
    const key = randomUUID()
    const body = { serviceType: 'hobby', provider: 'Tvåklickarna', offeredOn: '2.11.2026' }
    const both = await Promise.all([
      police.change(services(opened.caseId), body, key),
      police.change(services(opened.caseId), body, key),
    ])
    expect(both.map((each) => each.status)).toEqual([200, 200])
    expect(both[0].body).toBe(both[1].body)
    const page = await police.page(services(opened.caseId))
    expect(page.body.split('Tvåklickarna').length - 1).toBe(1)
  })

  it('keeps what was typed in the form when something is wrong', async () => {
    const path = `${services(opened.caseId)}/new`
    const wrong = await police.submit(path, {
      serviceType: 'hobby',
      provider: 'Ridskolan',
      offeredOn: '31.2.2026',
      note: '',
    })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('value="Ridskolan"')
    expect(wrong.body).toContain('value="31.2.2026"')
    const right = await police.submit(path, {
      serviceType: 'hobby',
      provider: 'Ridskolan',
      offeredOn: '2.11.26',
      note: '',
    })
    expect(right.status).toBe(303)
    expect(right.headers.location).toBe(services(opened.caseId))
  })
})

describe('a service that has started', () => {
  it('is recorded with a form that needs no script, and its page leads to a follow-up until one is set', async () => {
    const own = await openTestCase(world)
    const base = services(own.caseId)
    const id = await offer(police, own.caseId)
    const moved = async (fields: Record<string, string>): Promise<Reply> =>
      await police.submit(`${base}/${id}/steps`, fields)
    for (const status of ['accepted', 'sent'])
      expect((await moved({ status, happenedOn: '2.11.2026' })).status).toBe(303)
    const wrong = await moved({ status: 'started', happenedOn: '2.11.2026', confirmedBy: '', reason: '' })
    expect([wrong.status, wrong.body.includes('href="#field-confirmedBy"')]).toEqual([400, true])
    const started = await moved({ status: 'started', happenedOn: '2.11.2026', confirmedBy: 'Mamman ringde' })
    expect([started.status, started.headers['location']]).toEqual([303, base])
    const proposal = `/cases/${own.caseId}/follow-ups/new?dueOn=2027-02-02`
    expect((await police.page(base)).body).toContain(proposal)
    const followUp = { what: 'Har hjälpen fått fäste?', dueOn: '2027-02-02', responsibleId: own.memberIds['police'] }
    expect((await police.change(`/cases/${own.caseId}/follow-ups`, followUp)).status).toBe(200)
    expect((await police.page(base)).body).not.toContain(proposal)
  })
})

describe('a service nobody has confirmed', () => {
  it('comes up by itself after 28 days, on top of the list and on the page of today, until it is confirmed', async () => {
    const own = await openTestCase(world)
    const id = await offer(police, own.caseId, 'Familjerådgivningen')
    await record(police, id, { status: 'accepted', happenedOn: '2026-11-02', version: 1 }, own.caseId)
    await record(police, id, { status: 'sent', happenedOn: '2026-11-02', version: 2 }, own.caseId)
    await offer(police, own.caseId, 'Simklubben')
    world.now = new Date('2026-11-29T10:00:00Z')
    expect((await listed(police, own.caseId)).some((each) => each.unconfirmed)).toBe(false)
    world.now = new Date('2026-11-30T10:00:00Z')
    expect((await listed(police, own.caseId)).map((each) => [each.id === id, each.unconfirmed])).toEqual([
      [true, true],
      [false, false],
    ])
    expect((await police.page(services(own.caseId))).body).toContain(
      'Ingen har bekräftat att en av tjänsterna har börjat',
    )
    const today = (await socialWorker.read('/today')).json<{ services: { id: string }[] }>()
    expect(today.services.map((each) => each.id)).toContain(id)
    expect((await otherTeam.read('/today')).body).not.toContain(id)
    const step = { status: 'started', happenedOn: '2026-11-30', confirmedBy: 'Pappan ringde', version: 3 }
    expect((await record(police, id, step, own.caseId)).status).toBe(200)
    expect((await listed(police, own.caseId)).some((each) => each.unconfirmed)).toBe(false)
    world.now = new Date('2026-11-02T10:00:00Z')
  })
})

describe('somebody of another team', () => {
  it('gets the same answer for a service that is there as for one that is not', async () => {
    const id = await offer(police)
    const none = randomUUID()
    const step = { status: 'accepted', happenedOn: '2026-11-02', version: 1 }
    const body = { serviceType: 'hobby', provider: 'Ridskolan', offeredOn: '2.11.2026' }
    const pairs = [
      [await otherTeam.read(services(opened.caseId)), await otherTeam.read(services(none))],
      [await otherTeam.read(`${services(opened.caseId)}/${id}`), await otherTeam.read(`${services(none)}/${none}`)],
      [await otherTeam.change(services(opened.caseId), body), await otherTeam.change(services(none), body)],
      [await record(otherTeam, id, step), await record(otherTeam, none, step, none)],
    ]
    for (const [there, absent] of pairs) {
      expect([there?.status, absent?.status]).toEqual([404, 404])
      expect(there?.body).toBe(absent?.body)
    }
  })

  it('are offered actors of the directory that hold today', async () => {
    const coordinator = await world.signIn({ team, function: 'coordinator' })
    const { rows } = await world.admin.query<{ id: string }>(`select id from agency where name ->> 'sv' = 'Hangö stad'`)
    const entry = {
      ...{ name: 'Föreningen Stödlinan', kind: 'third_sector', services: ['ngo_support'], languages: ['sv'] },
      ...{ ownerAgencyId: rows[0]?.id, validFrom: '1.1.2026' },
    }
    expect((await coordinator.change('/governance/directory', entry)).status).toBe(200)
    const gone = { ...entry, name: 'Föreningen Drivis', validUntil: '1.6.2026' }
    expect((await coordinator.change('/governance/directory', gone)).status).toBe(200)
    const page = (await police.page(`${services(opened.caseId)}/new`)).body
    expect(page).toContain('<option value="Föreningen Stödlinan">stöd av en organisation</option>')
    expect(page).not.toContain('Drivis')
    expect((await otherTeam.read(`/cases/${opened.caseId}/service-offer`)).status).toBe(404)
  })

  it('cannot reach a service through a case of their own', async () => {
    const theirs = await openTestCase(world, { team: 'Lojo ankarteam' })
    const id = await offer(police)
    expect((await otherTeam.read(`${services(theirs.caseId)}/${id}`)).status).toBe(404)
    expect(
      (await record(otherTeam, id, { status: 'accepted', happenedOn: '2026-11-02', version: 1 }, theirs.caseId)).status,
    ).toBe(404)
  })
})
