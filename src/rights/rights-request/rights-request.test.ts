import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { clockFor, lastDay, type CaseRights } from './rights-request.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let youthWork: Visitor
let elsewhere: Visitor
let inCase: TestCase
let today = ''

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  youthWork = await world.signIn({ team, profession: 'youth_work' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  inCase = await openTestCase(world, { responsible: 'social_work', phase: 'assessment' })
  today = new Date().toISOString().slice(0, 10)
})
afterAll(() => world.close())

const path = (part = ''): string => `/cases/${inCase.caseId}/rights${part}`
const ask = async (who: Visitor, controller: Visitor, more: object = {}) =>
  await who.change(path(), {
    kind: 'access',
    controllerId: await registerOf(world, controller),
    personId: inCase.youthId,
    askedBy: 'self',
    receivedOn: today,
    ...more,
  })
const rights = async (who: Visitor): Promise<CaseRights> => (await who.read(path())).json<CaseRights>()

describe('a request of a person', () => {
  it('goes to the controller it is for, whoever received it, with the clock of that controller', async () => {
    const asked = await ask(police, social, { said: 'Jag vill se vad ni har skrivit.' })
    expect(asked.status).toBe(200)
    const { id, dueOn } = asked.json<{ id: string; dueOn: string }>()
    expect(dueOn).toBe(lastDay(clockFor('access', 'social_care', today) ?? ({} as never), today))
    expect((await rights(social)).requests.find((each) => each.id === id)?.mine).toBe(true)
    // Who received it sees that it is on its way, and answers nothing.
    expect((await rights(police)).requests.find((each) => each.id === id)?.mine).toBe(false)
    expect((await police.read(path(`/${id}`))).status).toBe(404)
    expect((await rights(youthWork)).requests.some((each) => each.id === id)).toBe(false)
    expect((await elsewhere.read(path())).status).toBe(404)
    const desk = await social.page('/rights-requests?lang=sv')
    expect([desk.status, desk.body.includes(`/cases/${inCase.caseId}/rights/${id}`)]).toEqual([200, true])
    expect((await youthWork.page('/rights-requests')).body).not.toContain(id)
  })

  it('is never for a register outside the case, about a stranger, or from tomorrow', async () => {
    const bad = await social.change(path(), {
      kind: 'access',
      controllerId: inCase.sharedRegisterId,
      personId: inCase.caseId,
      askedBy: 'self',
      receivedOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    })
    expect(bad.status).toBe(400)
    expect(bad.body).toContain('personId')
  })

  it('counts a month of the data, and less is refused where the data have no clock', () => {
    expect(lastDay(clockFor('access', 'health_care', '2026-01-31') ?? ({} as never), '2026-01-31')).toBe('2026-02-28')
    expect(clockFor('access', 'police', '2026-01-31')?.certainty).toBe('uncertain')
    expect(clockFor('access', 'shared', '2026-01-31')).toBeUndefined()
    expect(clockFor('access', 'social_care', '2018-05-24')).toBeUndefined()
  })

  it('is extended once with its reason, and answered once with where to complain', async () => {
    const { id } = (await ask(social, social, { kind: 'rectification' })).json<{ id: string }>()
    const extend = (version: number) =>
      social.change(path(`/${id}/extend`), { reason: 'Arkivet måste gås igenom först.', version })
    expect((await extend(1)).status).toBe(200)
    expect((await extend(2)).json<{ reason: string }>().reason).toBe('extension_not_possible')
    const page = await social.page(`${path(`/${id}`)}?lang=sv`)
    expect(page.body).toContain('Dataombudsmannens byrå')
    const answer = { outcome: 'refused', answer: 'Uppgiften är riktig enligt polisens anmälan.', version: 2 }
    expect((await social.change(path(`/${id}/answer`), { ...answer, answer: 'Nej.' })).status).toBe(400)
    expect((await social.change(path(`/${id}/answer`), { ...answer, version: 1 })).status).toBe(412)
    expect((await social.change(path(`/${id}/answer`), answer)).status).toBe(200)
    expect((await social.change(path(`/${id}/answer`), { ...answer, version: 3 })).status).toBe(409)
    expect((await youthWork.change(path(`/${id}/answer`), answer)).status).toBe(404)
  })
})

describe('what the person gets', () => {
  it('is what one’s own authority and the team know of the person, without a word of anybody else', async () => {
    await writeOwnNote(social, inCase.caseId, 'Elin sover dåligt. Kanariebror Ville röker.', 'concern_facts')
    await writeOwnNote(police, inCase.caseId, 'Kanariepolisens egen anteckning.', 'concern_facts')
    const mine = await writeOwnNote(social, inCase.caseId, 'Elin har en hund.', 'concern_facts')
    const marked = (await social.read(`/cases/${inCase.caseId}`)).json<{
      entries: { id: string; body: string; version: number }[]
    }>()
    const entry = marked.entries.find((each) => each.body.includes('Kanariebror'))
    await social.change(`/cases/${inCase.caseId}/entries/${entry?.id ?? ''}/third-persons`, {
      passage: 'Kanariebror Ville röker.',
      about: 'brodern',
      version: entry?.version,
    })
    await social.change(`/cases/${inCase.caseId}/guardian-limits`, {
      guardianId: inCase.guardianIds[1],
      kind: 'no_information',
      reason: 'Kanariedomstolen har begränsat rätten.',
    })
    const banned = await social.change(`/cases/${inCase.caseId}/information-bans`, {
      visibility: 'own_register',
      guardianId: inCase.guardianIds[0],
      subjects: ['mental_health'],
      reason: 'fear_of_violence',
      outcome: 'followed',
      said: 'Kanarieförbud.',
    })
    expect(banned.status, banned.body).toBe(200)
    await social.change(`/cases/${inCase.caseId}/causes`, {
      category: 'family',
      description: 'Kanariefar dricker.',
      actors: ['social_welfare'],
    })
    await world.admin.query(
      `insert into cause (instance_id, id, case_id, team_id, category, description, actors, recorded_by)
       select instance_id, gen_random_uuid(), id, team_id, 'family', 'Kanarieorsak om fadern.', '{x}', responsible_id from anchor_case where id = $1`,
      [inCase.caseId],
    )
    const { id } = (await ask(social, social)).json<{ id: string }>()
    const exported = async () => (await social.page(path(`/${id}/data.json`))).body
    const first = await exported()
    for (const there of ['Elin har en hund.', testPersons.youth.family, '2012-03-05', 'Elin sover dåligt.'])
      expect(first).toContain(there)
    for (const hidden of [
      'Kanarie',
      testPersons.guardians[1].family,
      '"given_name": "Anna"',
      'secret',
      'identity_index',
    ])
      expect([hidden, first.includes(hidden)]).toEqual([hidden, false])

    // A text somebody has read through is given; what was typed beside it is not taken for a key.
    const whole = (await social.read(path(`/${id}/package`))).json<{
      sections: { table: string; rows: { cells: { key: string | null; value: string }[] }[] }[]
    }>()
    const cells = whole.sections.flatMap((each) => each.rows.flatMap((row) => row.cells))
    const cause = cells.find((cell) => cell.value === 'Kanarieorsak om fadern.')
    expect(cause?.key).toMatch(/^cause\.description:/)
    const released = await social.change(path(`/${id}/package`), {
      released: [cause?.key ?? '', 'entry.body:all'],
      version: 1,
    })
    expect(released.status).toBe(200)
    expect(await exported()).toContain('Kanarieorsak om fadern.')

    const pdf = await social.page(path(`/${id}/data.pdf`))
    expect([pdf.status, pdf.headers['content-type'], pdf.body.startsWith('%PDF')]).toEqual([
      200,
      'application/pdf',
      true,
    ])
    for (const other of [police, youthWork]) expect((await other.page(path(`/${id}/data.json`))).status).toBe(404)
    expect((await elsewhere.page(path(`/${id}/data.pdf`))).status).toBe(404)
    const { rows } = await world.admin.query<{ reason: string }>(
      `select distinct reason from access_log where operation = 'exportAccessPackage' and result = 'allowed'`,
    )
    expect(rows).toEqual([{ reason: 'subject_access' }])
    expect(mine).not.toBe('')
  })

  it('is only what is about a guardian when a guardian asks about themself', async () => {
    const { id } = (await ask(social, social, { personId: inCase.guardianIds[0], askedBy: 'guardian' })).json<{
      id: string
    }>()
    const body = (await social.page(path(`/${id}/data.json`))).body
    expect(body).toContain('Anna')
    for (const hidden of ['Elin', 'Kanarie', 'Mikael']) expect([hidden, body.includes(hidden)]).toEqual([hidden, false])
  })
})

describe('a text that was wrong', () => {
  it('is corrected in sight, and everyone who was told it is notified; nobody else is', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, 'Elin var på plats.', 'offence_facts')
    const told = await tell(police, world, inCase.caseId, entryId, {
      recipient: `register-${await registerOf(world, social)}`,
      rule: 'd4_suspect_under_18/1',
      purpose: 'child_protection',
    })
    expect([told.status, told.body]).toEqual([200, told.body])
    const corrected = await police.change(`/cases/${inCase.caseId}/entries/${entryId}/correct`, {
      body: 'Elin var inte på plats.',
      reason: 'Fel person.',
      version: 1,
    })
    expect(corrected.status).toBe(200)
    const { notices } = await rights(social)
    expect(notices.map((each) => each.kind)).toEqual(['corrected'])
    expect((await social.page('/rights-requests?lang=sv')).body).toContain('har rättats')
    for (const other of [youthWork, police]) expect((await rights(other)).notices).toEqual([])
    const seen = `${path()}/notices/${notices[0]?.id ?? ''}/seen`
    expect((await youthWork.change(seen, {})).status).toBe(404)
    expect((await social.change(seen, {})).status).toBe(200)
    expect((await rights(social)).notices[0]?.seenAt).not.toBeNull()

    const retracted = await police.change(`/cases/${inCase.caseId}/entries/${entryId}/retract`, {
      reason: 'Fel ärende.',
      version: 2,
    })
    expect(retracted.status).toBe(200)
    expect((await rights(social)).notices.map((each) => each.kind).sort()).toEqual(['corrected', 'retracted'])
  })
})
