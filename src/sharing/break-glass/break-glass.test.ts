import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityIndex } from '#kernel/identity-index.ts'
import { breakGlass, colleagueOf, emergencyAbout } from '#testing/break-glass.ts'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { countOfText, textsIn } from '#testing/sealed.ts'
import { openWorld, TEST_SECRET, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const CODE = '010112A900K'
const OWN = 'Egen socialanteckning'
const SHARED = 'Gemensam anteckning'
const OTHERS = 'Polisens anteckning'
let world: World
let police: Visitor
let member: Visitor
/** A social worker of another team: in the authority, not in the case. */
let duty: Visitor
let officer: Visitor
beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  member = await world.signIn({ team, profession: 'social_work' })
  duty = await colleagueOf(world, member)
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
})
afterAll(() => world.close())

const openCase = async (options = {}): Promise<TestCase> => {
  const opened = await openTestCase(world, { responsible: 'police', phase: 'follow_up', ...options })
  await world.admin.query('update person set identity_index = $1 where id = $2', [
    identityIndex(TEST_SECRET, CODE),
    opened.youthId,
  ])
  const write = (visitor: Visitor, visibility: string, body: string) =>
    visitor.change(`/cases/${opened.caseId}/entries`, { visibility, body, language: 'sv' })
  await write(member, 'own_register', OWN)
  await write(member, 'case_team', SHARED)
  await write(police, 'own_register', OTHERS)
  return opened
}
const opened = async (inCase: TestCase): Promise<string> => {
  const reply = await breakGlass(duty, inCase.number)
  expect(reply.status).toBe(200)
  return reply.json<{ id: string }>().id
}
const withoutTokens = (html: string): string => html.replaceAll(/name="(_csrf|idempotencyKey)" value="[^"]*"/g, '')

describe('a case opened in an emergency', () => {
  it('is found by its number or by the identity code of the young person, and says what it shows', async () => {
    const inCase = await openCase()
    expect((await duty.page(`/cases/${inCase.caseId}`)).status).toBe(404)
    const done = await duty.submit('/break-glass', emergencyAbout(` ${inCase.number.toLowerCase()} `, { hours: '2' }))
    expect([done.status, done.headers['location']]).toEqual([303, `/cases/${inCase.caseId}`])
    const page = await duty.page(`/cases/${inCase.caseId}?lang=sv`)
    expect(page.status).toBe(200)
    for (const shown of [inCase.number, OWN, 'Nödöppning till', 'min kvar']) expect(page.body).toContain(shown)
    const { rows } = await world.admin.query<{ hours: number }>(
      `select extract(epoch from ends_at - opened_at)::int / 3600 as hours from break_glass where case_id = $1`,
      [inCase.caseId],
    )
    expect(rows).toEqual([{ hours: 2 }])
    await world.admin.query('delete from break_glass')
    const found = await breakGlass(duty, CODE)
    expect(found.status).toBe(200)
    expect((await duty.page(`/cases/${found.json<{ caseId: string }>().caseId}`)).status).toBe(200)
  })

  it('shows nothing of another authority and nothing of the shared workspace, on no page and in no answer', async () => {
    const inCase = await openCase()
    await opened(inCase)
    const answer = (await duty.read(`/cases/${inCase.caseId}`)).json<{
      entries: { body: string }[]
      members: unknown[]
      persons: unknown[]
      can: string[]
      case: { youthName: string | null; brokenGlass: { minutesLeft: number } }
    }>()
    expect(answer.entries.map((each) => each.body)).toEqual([OWN])
    expect([answer.members, answer.persons, answer.can, answer.case.youthName]).toEqual([[], [], [], null])
    expect(answer.case.brokenGlass.minutesLeft).toBe(60)
    const paths = ['', '/meetings', '/assessment', '/plan', '/services', '/follow-ups', '/restriction', '/entries/new']
    for (const path of [...paths, '/members/new', '/advance', '/close', '/hand-over', '/persons/new']) {
      const page = await duty.page(`/cases/${inCase.caseId}${path}`)
      if (path !== '') expect([path, page.status]).toEqual([path, 403])
      for (const hidden of [SHARED, OTHERS, testPersons.youth.family, testPersons.guardians[1].family])
        expect(page.body).not.toContain(hidden)
    }
    const texts = await world.admin.query<{ id: string }>('select id from entry where case_id = $1', [inCase.caseId])
    for (const { id } of texts.rows) {
      const [body] = await textsIn(world, 'entry.body', 'id = $1', [id])
      expect((await duty.page(`/cases/${inCase.caseId}/entries/${id}`)).status).toBe(body === OWN ? 200 : 404)
    }
  })

  it('is not in the list of cases, and its contact is not there', async () => {
    const inCase = await openCase()
    await opened(inCase)
    expect((await duty.read('/cases')).body).not.toContain(inCase.caseId)
    expect((await duty.page('/')).body).not.toContain(inCase.number)
    expect((await duty.read(`/referrals/${inCase.referralId}`)).body).not.toContain(SHARED)
  })

  it('cannot be changed', async () => {
    const inCase = await openCase()
    await opened(inCase)
    const note = { visibility: 'own_register', body: 'Skrev i nöd.', language: 'sv' }
    for (const visibility of ['own_register', 'case_team'])
      expect((await duty.change(`/cases/${inCase.caseId}/entries`, { ...note, visibility })).status).toBe(403)
    const member = { professionalId: duty.persona.id, addedValue: 'Jour' }
    expect((await duty.change(`/cases/${inCase.caseId}/members`, member)).status).toBe(403)
    expect(await countOfText(world, 'entry.body', 'Skrev i nöd.')).toBe(0)
  })

  it('closes by itself: after its end the next request finds nothing', async () => {
    const inCase = await openCase()
    const id = await opened(inCase)
    expect((await duty.page(`/cases/${inCase.caseId}`)).status).toBe(200)
    await world.admin.query(
      `update break_glass set opened_at = now() - interval '1 hour', ends_at = now() - interval '1 millisecond' where id = $1`,
      [id],
    )
    const after = await duty.page(`/cases/${inCase.caseId}`)
    expect([after.status, withoutTokens(after.body)]).toEqual([
      404,
      withoutTokens((await duty.page(`/cases/${randomUUID()}`)).body),
    ])
  })

  it('has the opening in the log, and every read names it', async () => {
    const inCase = await openCase()
    const id = await opened(inCase)
    await duty.page(`/cases/${inCase.caseId}`)
    await police.page(`/cases/${inCase.caseId}`)
    const { rows } = await world.admin.query(
      `select operation, object_id, break_glass_id, professional_id from access_log
        where case_id = $1 and result = 'allowed' and operation in ('openBreakGlass', 'openCase') order by at`,
      [inCase.caseId],
    )
    expect(rows).toEqual([
      { operation: 'openBreakGlass', object_id: id, break_glass_id: null, professional_id: duty.persona.id },
      { operation: 'openCase', object_id: inCase.caseId, break_glass_id: id, professional_id: duty.persona.id },
      { operation: 'openCase', object_id: inCase.caseId, break_glass_id: null, professional_id: police.persona.id },
    ])
    expect((await officer.page('/access-log?lang=sv')).body).toContain(`/break-glass/reviews/${id}`)
  })
})

describe('nothing is opened', () => {
  const refused = async (visitor: Visitor, about: string): Promise<string> => {
    const reply = await breakGlass(visitor, about)
    expect(reply.status).toBe(409)
    expect(reply.json<{ reason: string }>().reason).toBe('break_glass_not_opened')
    return reply.body
  }

  it('to another authority, with a conflict of interest, or from outside a circle: as if there were no such case', async () => {
    const absent = await refused(duty, 'VN-000000')
    const onlyPolice = await openTestCase(world, { members: ['police'] })
    const barred = await openCase()
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, case_id, kind, declared_by)
       values ($1, gen_random_uuid(), $2, $3, 'own_relative', $2)`,
      [barred.instanceId, duty.persona.id, barred.caseId],
    )
    const circled = await openCase()
    const restriction = { track: 'radicalisation', reason: 'Hotbilden kräver det.', circle: [member.persona.id] }
    expect((await police.change(`/cases/${circled.caseId}/restriction`, restriction)).status).toBe(200)
    for (const each of [onlyPolice, barred, circled]) {
      expect(await refused(duty, each.number)).toBe(absent)
      expect((await duty.page(`/cases/${each.caseId}`)).status).toBe(404)
    }
    const elsewhere = await world.signIn({ instance: 'helsingfors', profession: 'social_work', function: 'worker' })
    expect(await refused(elsewhere, (await openCase()).number)).toBe(await refused(elsewhere, 'VN-000000'))
  })

  it('the page answers the same for a case that is denied and for one that never was', async () => {
    const denied = await openTestCase(world, { members: ['police'] })
    const [one, another] = await Promise.all(
      [denied.number, 'VN-000000'].map(async (about) => {
        const page = await duty.submit('/break-glass', emergencyAbout(about))
        return [page.status, withoutTokens(page.body).replaceAll(about, '')]
      }),
    )
    expect(one).toEqual(another)
  })

  it('a conflict or a restriction that comes later ends it at once', async () => {
    const inCase = await openCase()
    await opened(inCase)
    const restriction = { track: 'radicalisation', reason: 'Hotbilden kräver det.', circle: [member.persona.id] }
    await police.change(`/cases/${inCase.caseId}/restriction`, restriction)
    expect((await duty.page(`/cases/${inCase.caseId}`)).status).toBe(404)
    const another = await openCase()
    await opened(another)
    await duty.change('/conflicts-of-interest', { personalIdentityCode: CODE, kind: 'own_relative' })
    expect((await duty.page(`/cases/${another.caseId}`)).status).toBe(404)
    await world.admin.query('delete from conflict_of_interest')
    expect((await duty.page(`/cases/${another.caseId}`)).status).toBe(200)
  })

  it('without a reason, with too short an explanation, or for more than four hours', async () => {
    const { number } = await openCase()
    expect((await breakGlass(duty, number, { reason: undefined })).status).toBe(400)
    expect((await breakGlass(duty, number, { explanation: 'Det är bråttom.' })).status).toBe(400)
    for (const hours of [0, 5]) expect((await breakGlass(duty, number, { hours })).status).toBe(400)
  })

  it('by a member, who is told to open the case as usual, nor by anybody who works no cases', async () => {
    const { number } = await openCase()
    const already = await breakGlass(member, number)
    expect([already.status, already.json<{ reason: string }>().reason]).toEqual([409, 'member_already'])
    for (const who of [
      { instance: 'vastra-nyland', function: 'administrator' },
      { instance: 'vastra-nyland', function: 'data_protection_officer' },
      { team, profession: 'coordinator' },
    ])
      expect((await breakGlass(await world.signIn(who), number)).status).toBe(403)
  })

  it('and a refused attempt is in the log', async () => {
    await refused(duty, 'VN-999999')
    const { rows } = await world.admin.query(
      `select result, reason from access_log where operation = 'openBreakGlass' and professional_id = $1 order by at desc limit 1`,
      [duty.persona.id],
    )
    expect(rows).toEqual([{ result: 'refused', reason: 'break_glass_not_opened' }])
  })

  it('and keeps no identity code anywhere', async () => {
    await duty.submit('/break-glass', emergencyAbout(CODE, { explanation: 'kort' }))
    await breakGlass(duty, CODE)
    const { rows } = await world.admin.query<{ stored: string }>(
      `select g::text as stored from break_glass g union all select d::text from draft d
       union all select k::text from idempotency_key k union all select l::text from access_log l`,
    )
    expect(rows.filter((row) => row.stored.includes(CODE))).toEqual([])
  })
})
