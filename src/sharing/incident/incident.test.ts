import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let elsewhere: Visitor
let coordinator: Visitor
let first: TestCase
let second: TestCase

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
  world.now = new Date('2026-11-22T09:00:00Z')
})
afterAll(async () => {
  await world.close()
})
beforeEach(async () => {
  first = await openTestCase(world, { members: ['police', 'social_work'] })
  second = await openTestCase(world, { members: ['police', 'psychiatric_nursing'] })
})

const event = (more: object = {}): object => ({
  team: first.teamId,
  happenedOn: '2026-11-20',
  type: 'group_violence',
  area: 'station',
  description: 'Ett större gäng bråkade vid stationen på kvällen.',
  expiresOn: '2027-03-01',
  ...more,
})

type Opened = {
  incident: { outcome: string | null; version: number }
  participants: { id: string; caseId: string; role: string }[]
  can: string[]
}
type Links = { incidents: { id: string; incidentId: string; role: string; version: number }[] }

const recorded = async (): Promise<string> => (await police.change('/incidents', event())).json<{ id: string }>().id
const approve = (who: Visitor, id: string) => who.change(`/incidents/${id}/review`, { outcome: 'approved', version: 1 })
async function approved(): Promise<string> {
  const id = await recorded()
  expect((await approve(social, id)).status).toBe(200)
  return id
}
const linkTo = (who: Visitor, { caseId }: TestCase, incident: string, role?: string) =>
  who.change(`/cases/${caseId}/incidents`, { incident, ...(role === undefined ? {} : { role }) })
const linksOf = async (who: Visitor, { caseId }: TestCase): Promise<Links['incidents']> =>
  (await who.read(`/cases/${caseId}/links`)).json<Links>().incidents

describe('an incident before it is used', () => {
  it('is read through by a second person of the team, never by who recorded it', async () => {
    const id = await recorded()
    expect((await police.read(`/incidents/${id}`)).json<Opened>().can).toEqual([])
    expect((await approve(police, id)).status).toBe(403)
    expect((await social.read(`/incidents/${id}`)).json<Opened>().can).toEqual(['incident.review'])
    expect((await approve(social, id)).status).toBe(200)
    expect((await approve(nurse, id)).json()).toMatchObject({ reason: 'incident_reviewed' })
  })

  it('cannot be linked to a case before that, nor when it must be written anew', async () => {
    const id = await recorded()
    expect((await linkTo(police, first, id, 'suspect')).status).toBe(409)
    await social.change(`/incidents/${id}/review`, { outcome: 'rejected', version: 1 })
    expect((await linkTo(police, first, id, 'suspect')).status).toBe(409)
  })

  it('names nobody by identity code, does not lie in the future, and ends within a year', async () => {
    const wrong = await police.change(
      '/incidents',
      event({
        description: 'En av dem var 010112A900K enligt vakten.',
        happenedOn: '2026-12-24',
        expiresOn: '2029-01-01',
      }),
    )
    expect(problemCodes(wrong)).toEqual([
      '/happenedOn date_in_future',
      '/expiresOn incident_expires_too_late',
      '/description identity_code_in_text',
    ])
    expect(problemCodes(await police.change('/incidents', event({ expiresOn: '2026-11-22' })))).toEqual([
      '/expiresOn incident_expires_too_early',
    ])
  })

  it('is recorded in one’s own team only', async () => {
    expect(problemCodes(await elsewhere.change('/incidents', event()))).toEqual(['/team choose_one'])
  })
})

describe('an incident with many young people (C-07)', () => {
  it('has the role of each in their own case, and the role is always asked for', async () => {
    const id = await approved()
    expect(problemCodes(await linkTo(police, first, id))).toEqual(['/role choose_one'])
    expect((await linkTo(police, first, id, 'suspect')).status).toBe(200)
    expect((await linkTo(police, second, id, 'victim')).status).toBe(200)
    expect(await linksOf(police, first)).toMatchObject([{ incidentId: id, role: 'suspect' }])
    expect(await linksOf(police, second)).toMatchObject([{ incidentId: id, role: 'victim' }])
    expect((await linkTo(police, first, id, 'witness')).json()).toMatchObject({ reason: 'incident_linked' })
  })

  it('shows to each only those whose case they are in', async () => {
    const id = await approved()
    await linkTo(police, first, id, 'suspect')
    await linkTo(police, second, id, 'victim')
    const seenBy = async (who: Visitor): Promise<string[]> =>
      (await who.read(`/incidents/${id}`)).json<Opened>().participants.map((each) => each.caseId)
    expect((await seenBy(police)).sort()).toEqual([first.caseId, second.caseId].sort())
    expect(await seenBy(social)).toEqual([first.caseId])
    expect(await seenBy(nurse)).toEqual([second.caseId])
  })

  it('answers byte for byte the same whether or not others took part', async () => {
    const id = await approved()
    await linkTo(police, first, id, 'suspect')
    const look = async (): Promise<string[]> => [
      (await social.read(`/incidents/${id}`)).body,
      (await social.read('/incidents')).body,
      (await social.read(`/cases/${first.caseId}/links`)).body,
      (await coordinator.read('/incident-counts')).body,
    ]
    const before = await look()
    await linkTo(police, second, id, 'victim')
    expect(await look()).toEqual(before)
    const links = await linksOf(police, second)
    await police.change(`/cases/${second.caseId}/incidents/${links[0]?.id ?? ''}/end`, { version: 1 })
    expect(await look()).toEqual(before)
  })

  it('is not there for another team, until one of its own cases is linked', async () => {
    const id = await approved()
    const nothing = await elsewhere.read('/incidents/00000000-0000-4000-8000-000000000000')
    const hidden = await elsewhere.read(`/incidents/${id}`)
    expect(hidden.status).toBe(404)
    const said = (body: string): string => body.replace(/"requestId":"[^"]*"/, '')
    expect(said(hidden.body)).toBe(said(nothing.body))
    expect((await elsewhere.read('/incidents')).json<{ incidents: unknown[] }>().incidents).toEqual([])
    // Somebody who works in both teams' cases links it; then the members of that case read it.
    const theirs = await openTestCase(world, { team: 'Lojo ankarteam', members: ['police'] })
    await world.admin.query(
      `insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by)
       values ($1, $2, $3, $4, 'känner gruppen', $5)`,
      [theirs.instanceId, theirs.caseId, police.persona.id, theirs.teamId, theirs.memberIds['police']],
    )
    expect((await linkTo(police, theirs, id, 'bystander')).status).toBe(200)
    await linkTo(police, first, id, 'suspect')
    const opened = (await elsewhere.read(`/incidents/${id}`)).json<Opened>()
    expect(opened.participants.map((each) => each.caseId)).toEqual([theirs.caseId])
    expect((await linkTo(elsewhere, first, id, 'witness')).status).toBe(404)
  })

  it('is linked by members of the case only, and a hidden incident is answered like a missing one', async () => {
    const id = await approved()
    expect((await linkTo(nurse, first, id, 'suspect')).status).toBe(404)
    const theirs = await openTestCase(world, { team: 'Lojo ankarteam', members: ['police'] })
    const missing = await linkTo(elsewhere, theirs, '00000000-0000-4000-8000-000000000000', 'suspect')
    const hidden = await linkTo(elsewhere, theirs, id, 'suspect')
    expect(problemCodes(hidden)).toEqual(['/incident choose_one'])
    expect(problemCodes(missing)).toEqual(problemCodes(hidden))
  })

  it('disappears from the cases when it has expired, and then nobody reads it', async () => {
    const id = await approved()
    await linkTo(police, first, id, 'suspect')
    await world.admin.query(
      `update incident set happened_on = current_date - 9, expires_on = (now() at time zone 'Europe/Helsinki')::date where id = $1`,
      [id],
    )
    expect(await linksOf(police, first)).toEqual([])
    expect((await police.read(`/incidents/${id}`)).status).toBe(404)
    expect((await linkTo(police, second, id, 'victim')).status).toBe(400)
  })

  it('keeps a wrong role in the log: the link is ended and made anew', async () => {
    const id = await approved()
    await linkTo(police, first, id, 'suspect')
    const [link] = await linksOf(social, first)
    const end = `/cases/${first.caseId}/incidents/${link?.id ?? ''}/end`
    expect((await nurse.change(end, { version: 1 })).status).toBe(404)
    expect((await social.change(end, { version: 1 })).status).toBe(200)
    expect((await linkTo(social, first, id, 'witness')).status).toBe(200)
    expect(await linksOf(police, first)).toMatchObject([{ role: 'witness' }])
  })
})

describe('incidents counted', () => {
  it('are counted apart from persons, by the coordinator of the team', async () => {
    const counted = async (who: Visitor): Promise<number> =>
      (await who.read('/incident-counts?from=2026-11-01&until=2026-12-01'))
        .json<{ counts: { type: string; incidents: number }[] }>()
        .counts.reduce((sum, each) => sum + each.incidents, 0)
    const lojo = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
    const before = await counted(coordinator)
    const id = await approved()
    await linkTo(police, first, id, 'suspect')
    await linkTo(police, second, id, 'victim')
    expect(await counted(coordinator)).toBe(before + 1)
    expect(await counted(lojo)).toBe(0)
    expect((await police.read('/incident-counts')).status).toBe(403)
    expect((await coordinator.read(`/incidents/${id}`)).status).toBe(404)
  })
})

describe('the pages', () => {
  it('record, review and link an incident without JavaScript', async () => {
    const made = await police.submit('/incidents/new', {
      team: first.teamId,
      happenedOn: '20.11.2026',
      type: 'vandalism',
      area: 'school_area',
      description: 'Rutor krossades på skolgården.',
      expiresOn: '1.2.2027',
    })
    expect(made.status).toBe(303)
    const path = String(made.headers['location'])
    expect((await social.page(path)).body).toContain('Granska texten')
    await approve(social, path.split('/').at(-1) ?? '')
    const form = `/cases/${first.caseId}/links/incidents/new`
    expect((await police.submit(form, { incident: path.split('/').at(-1) ?? '', role: '' })).body).toContain('Välj')
    const linked = await police.submit(form, { incident: path.split('/').at(-1) ?? '', role: 'suspect' })
    expect(linked.headers['location']).toBe(`/cases/${first.caseId}/links`)
    expect((await social.page(`/cases/${first.caseId}/links`)).body).toContain('misstänkt')
    expect((await coordinator.page('/incidents/count')).body).toContain('Räknar händelser, inte unga')
  })
})
