import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeList } from '#kernel/codes.ts'
import { newId } from '#kernel/ids.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { lifeAreas } from './assessment.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let stranger: Visitor
let otherInstance: Visitor
let inCase: TestCase
let assessment: string

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  otherInstance = await world.signIn({ instance: 'helsingfors', profession: 'social_work' })
  inCase = await openTestCase(world)
  assessment = `/cases/${inCase.caseId}/assessment`
})
afterAll(() => world.close())

type Area = {
  area: string
  recordings: { note: string | null; worry: number | null; registerKind: string; version: number }[]
}
type View = {
  party: string
  name: string | null
  latest: { words: string | null; missingReason: string | null; version: number } | null
  earlier: unknown[]
}
type Assessment = { areas: Area[]; views: View[]; causes: { actors: string[] }[]; missing: { kind: string }[] }
const read = async (who: Visitor): Promise<Assessment> => (await who.read(assessment)).json<Assessment>()
/** The page in Swedish, whatever language the person has chosen. */
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body
const areaAs = async (who: Visitor, area: string) =>
  (await read(who)).areas.find((each) => each.area === area)?.recordings ?? []

const area = (body: object) => ({ area: 'school', visibility: 'case_team', source: 'school', worry: 2, ...body })
const ownWords = {
  party: 'youth',
  known: 'yes',
  words: 'Jag vill bara ha det lugnt <hemma> & i skolan.',
  language: 'sv',
  foundOut: 'alone',
}

test('life areas come from the code list, without the two that are answered in own words', async () => {
  const shown = (await read(social)).areas.map((each) => each.area)
  expect(shown).toEqual(lifeAreas.map((each) => each.id))
  const listed = codeList('life_areas').codes.map((each) => each.id)
  expect(listed.filter((id) => !shown.includes(id))).toEqual(['own_wish', 'guardian_view'])
  const page = await sv(social, assessment)
  for (const each of lifeAreas) expect(page).toContain(each.label.sv.slice(1))
})

test('a note the health nurse keeps for her own authority is not there for police, social services or youth work', async () => {
  const secret = 'Sover två timmar per natt.'
  const recorded = await nurse.change(
    `${assessment}/areas`,
    area({ area: 'health_sleep', visibility: 'own_register', note: secret, source: 'observation' }),
  )
  expect(recorded.status).toBe(200)
  expect((await areaAs(nurse, 'health_sleep'))[0]?.note).toBe(secret)
  expect(await sv(nurse, assessment)).toContain(secret)
  for (const other of [police, social, youthWorker]) {
    expect(await areaAs(other, 'health_sleep')).toEqual([])
    expect(await sv(other, assessment)).not.toContain(secret)
    expect(await sv(other, `${assessment}/areas/health_sleep/case_team`)).not.toContain(secret)
  }
})

test('what is recorded for the team is read by every member of the case', async () => {
  await social.change(`${assessment}/areas`, area({ area: 'family', note: 'Pappa hämtar varje dag.', strength: 3 }))
  for (const member of [police, social, nurse, youthWorker]) {
    expect((await areaAs(member, 'family'))[0]).toMatchObject({
      note: 'Pappa hämtar varje dag.',
      registerKind: 'shared',
    })
  }
})

test('two authorities and the team can each say their own about the same area', async () => {
  await police.change(`${assessment}/areas`, area({ area: 'offending', visibility: 'own_register', worry: 3 }))
  await social.change(`${assessment}/areas`, area({ area: 'offending', visibility: 'own_register', worry: 1 }))
  await social.change(`${assessment}/areas`, area({ area: 'offending', visibility: 'case_team', worry: 2 }))
  expect((await areaAs(social, 'offending')).map((each) => each.worry).sort()).toEqual([1, 2])
  expect((await areaAs(police, 'offending')).map((each) => each.worry).sort()).toEqual([2, 3])
})

test('who will see the note must be chosen, and an empty recording is refused', async () => {
  const unchosen = await social.change(`${assessment}/areas`, { area: 'school', source: 'school', worry: 1 })
  expect(unchosen.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/visibility', code: 'choose_one' }])
  const empty = await social.change(`${assessment}/areas`, {
    area: 'school',
    source: 'school',
    visibility: 'case_team',
  })
  expect(empty.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/worry', code: 'area_empty' }])
  const offScale = await social.change(`${assessment}/areas`, area({ worry: 4 }))
  expect(offScale.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/worry', code: 'number_range' }])
  const unknown = await social.change(`${assessment}/areas`, area({ area: 'own_wish' }))
  expect(unknown.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/area', code: 'code_unknown' }])
})

test('the form for an area tells who will see it and offers the guiding questions of the list', async () => {
  const form = await sv(nurse, `${assessment}/areas/substances/own_register`)
  expect(form).toContain('fl-visibility--own_register')
  expect(form).not.toContain('fl-visibility--case_team')
  expect(form).toContain('Vad, hur ofta och i vilka situationer?')
  expect((await nurse.page(`${assessment}/areas/nonsense/own_register`)).status).toBe(404)
  expect((await nurse.page(`${assessment}/areas/substances/everyone`)).status).toBe(404)
})

test('someone who changes an area after a colleague did gets 412 and keeps the text', async () => {
  const form = `${assessment}/areas/friends_leisure/case_team`
  expect((await youthWorker.submit(form, { note: 'Spelar fotboll.', source: 'young_person' })).status).toBe(303)
  const stale = await social.change(`${assessment}/areas`, area({ area: 'friends_leisure', note: 'Utan version.' }))
  expect(stale.status).toBe(412)
  expect((await social.submit(form, { note: 'Spelar fotboll och trummor.', source: 'young_person' })).status).toBe(303)
  const late = await youthWorker.submit(form, { note: 'Har slutat spela.', source: 'observation', version: '1' })
  expect(late.status).toBe(412)
  expect(late.body).toContain('Har slutat spela.')
  expect(late.body).toContain('Spelar fotboll och trummor.')
  expect((await areaAs(social, 'friends_leisure'))[0]).toMatchObject({
    note: 'Spelar fotboll och trummor.',
    version: 2,
  })
})

test('when everything is recorded nothing is missing, and the team is shown the way to the plan', async () => {
  const before = (await read(social)).missing
  expect(before.map((each) => each.kind)).toEqual(['youth_view', 'guardian_view', 'guardian_view', 'areas', 'causes'])
  await social.change(`${assessment}/views`, ownWords)
  for (const personId of inCase.guardianIds)
    await social.change(`${assessment}/views`, { ...ownWords, party: 'guardian', personId })
  await social.change(`${assessment}/causes`, { category: 'unknown', noActorReason: 'Utreds ännu.' })
  for (const { id } of lifeAreas) {
    if ((await areaAs(social, id)).length === 0) await social.change(`${assessment}/areas`, area({ area: id }))
  }
  expect((await read(social)).missing).toEqual([])
  expect(await sv(social, assessment)).toContain(`/cases/${inCase.caseId}/plan`)
})

test('in a closed case the assessment is read but no longer written', async () => {
  const closed = await openTestCase(world, { phase: 'closed' })
  const path = `/cases/${closed.caseId}/assessment`
  const page = await social.page(path)
  expect(page.status).toBe(200)
  expect(page.body).not.toContain('Anteckna för ankarteamet')
  const changes = [
    social.change(`${path}/areas`, area({})),
    social.change(`${path}/views`, ownWords),
    social.change(`${path}/causes`, { category: 'unknown', actors: ['police'] }),
  ]
  for (const change of await Promise.all(changes))
    expect([change.status, change.json().reason]).toEqual([409, 'state_closed'])
  const form = await social.submit(`${path}/areas/school/case_team`, { note: 'Sen text.', source: 'school' })
  expect(form.status).toBe(409)
  expect(form.body).toContain('Sen text.')
})

test('for another team, another instance and a case that does not exist the answer is the same 404', async () => {
  const absent = `/cases/${newId()}/assessment`
  for (const outsider of [stranger, otherInstance]) {
    for (const under of ['', '/areas/school/case_team', '/views/youth', '/causes/peer_pressure']) {
      const denied = await outsider.read(`${assessment}${under}`)
      const missing = await outsider.read(`${absent}${under}`)
      expect([denied.status, denied.body]).toEqual([404, missing.body])
    }
    const denied = await outsider.change(`${assessment}/areas`, area({}))
    const missing = await outsider.change(`${absent}/areas`, area({}))
    expect([denied.status, denied.body]).toEqual([404, missing.body])
  }
})

test('every reading of the assessment is logged with the rows it showed, without content', async () => {
  await nurse.read(assessment)
  const logged = await world.admin.query<{ object_ids: string[]; result: string }>(
    `select object_ids, result from access_log where operation = 'readAssessment' and professional_id = $1 order by at desc limit 1`,
    [inCase.memberIds.psychiatric_nursing],
  )
  const own = await world.admin.query<{ id: string }>(
    `select id from assessment_area where area = 'health_sleep' and note like 'Sover%'`,
  )
  expect(logged.rows[0]?.object_ids).toContain(own.rows[0]?.id)
})
