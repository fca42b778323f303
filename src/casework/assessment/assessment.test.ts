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

test('the young person’s view is missing until it is recorded, and needs a reason when it is not known', async () => {
  expect((await read(social)).missing[0]).toEqual({ kind: 'youth_view' })
  expect(await sv(social, assessment)).toContain('Den ungas egen åsikt')
  const noReason = await social.submit(`${assessment}/views/youth`, { known: 'no' })
  expect(noReason.status).toBe(400)
  expect(noReason.body).toContain('field-missingReason-error')
  const noWords = await social.change(`${assessment}/views`, { party: 'youth', known: 'yes' })
  expect(noWords.json<{ errors: { path: string }[] }>().errors.map((each) => each.path)).toEqual([
    '/words',
    '/language',
    '/foundOut',
  ])
  const unanswered = await social.change(`${assessment}/views`, { party: 'youth' })
  expect(unanswered.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/known', code: 'choose_one' }])
  const reason = await social.submit(`${assessment}/views/youth`, {
    known: 'no',
    missingReason: 'Elin ville inte tala i dag.',
  })
  expect(reason.status).toBe(303)
  expect((await read(police)).missing.map((each) => each.kind)).not.toContain('youth_view')
  expect(await sv(police, assessment)).toContain('Elin ville inte tala i dag.')
})

test('the young person’s words stand verbatim in quotation marks, and a newer record leaves the earlier one readable', async () => {
  const words = await youthWorker.submit(`${assessment}/views/youth`, ownWords)
  expect(words.status).toBe(303)
  const youth = (await read(nurse)).views.find((each) => each.party === 'youth')
  expect(youth?.latest?.words).toBe(ownWords.words)
  expect(youth?.earlier).toMatchObject([{ missingReason: 'Elin ville inte tala i dag.' }])
  const page = await sv(nurse, assessment)
  expect(page).toContain('”Jag vill bara ha det lugnt &lt;hemma> &amp; i skolan.”')
  expect(page).toMatch(/<div lang="sv"><figure class="fl-quote">/)
})

test('each guardian’s view is recorded apart from the young person’s and from the other guardian’s', async () => {
  const [first, second] = inCase.guardianIds
  const ofFirst = { known: 'yes', words: 'Olen huolissani.', language: 'fi', foundOut: 'with_interpreter' }
  expect((await social.submit(`${assessment}/views/guardian/${first}`, ofFirst)).status).toBe(303)
  expect(
    (await social.submit(`${assessment}/views/guardian/${second}`, { known: 'no', missingReason: 'Svarar inte.' }))
      .status,
  ).toBe(303)
  const { views } = await read(police)
  expect(views.map((each) => [each.party, each.name, each.latest?.words ?? each.latest?.missingReason])).toEqual([
    ['youth', 'Elin Provström', ownWords.words],
    ['guardian', 'Anna Provström', 'Olen huolissani.'],
    ['guardian', 'Mikael Testberg', 'Svarar inte.'],
  ])
  const page = await sv(police, assessment)
  expect(page.indexOf('youth-view')).toBeLessThan(page.indexOf('guardian-views'))
  expect(page.indexOf('guardian-views')).toBeLessThan(page.indexOf('Olen huolissani.'))
  expect((await social.change(`${assessment}/views`, { party: 'guardian', ...ofFirst })).status).toBe(404)
  expect(
    (await social.change(`${assessment}/views`, { party: 'guardian', personId: inCase.youthId, ...ofFirst })).status,
  ).toBe(404)
})

test('nobody rewrites what somebody said: the database lets no one change or remove a view', async () => {
  const client = world.admin
  const rights = await client.query<{ privilege_type: string }>(
    `select privilege_type from information_schema.role_table_grants where grantee = 'fairlead_app' and table_name = 'family_view'
     union select privilege_type from information_schema.role_column_grants where grantee = 'fairlead_app' and table_name = 'family_view'`,
  )
  expect([...new Set(rights.rows.map((row) => row.privilege_type))].sort()).toEqual(['INSERT', 'SELECT'])
})

test('two who record the young person’s view at once do not both replace the same one', async () => {
  const version = (await read(social)).views.find((each) => each.party === 'youth')?.latest?.version ?? 0
  const both = await Promise.all([
    social.change(`${assessment}/views`, { ...ownWords, words: 'Ett.', version }),
    police.change(`${assessment}/views`, { ...ownWords, words: 'Två.', version }),
  ])
  expect(both.map((each) => each.status).sort()).toEqual([200, 412])
})

test('a cause needs an actor, or a reason why none is needed, and not both', async () => {
  const cause = { category: 'peer_pressure' }
  const none = await social.change(`${assessment}/causes`, cause)
  expect(none.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/actors', code: 'cause_needs_actor' }])
  const both = await social.change(`${assessment}/causes`, { ...cause, actors: ['police'], noActorReason: 'Löst.' })
  expect(both.json<{ errors: unknown[] }>().errors).toMatchObject([
    { path: '/noActorReason', code: 'cause_actor_or_reason' },
  ])
  const form = `${assessment}/causes/peer_pressure`
  const refused = await social.submit(form, { description: 'Gänget vid stationen.' })
  expect(refused.status).toBe(400)
  expect(refused.body).toContain('Gänget vid stationen.')
  expect(
    (
      await social.submit(form, {
        actors: ['youth_work', 'police'],
        furtherActors: ['parish'],
        'otherActors.2.name': 'Tränaren',
      })
    ).status,
  ).toBe(303)
  expect(
    (await social.submit(`${assessment}/causes/money_problems`, { noActorReason: 'Familjen löser det själv.' })).status,
  ).toBe(303)
  expect((await read(youthWorker)).causes.map((each) => each.actors)).toEqual([
    ['youth_work', 'police', 'parish', 'Tränaren'],
    [],
  ])
  const page = await sv(youthWorker, assessment)
  for (const shown of ['Tränaren', 'Familjen löser det själv.', 'församling eller annat religiöst samfund'])
    expect(page).toContain(shown)
})

test('the form for a cause proposes the actors of its category first', async () => {
  const form = await sv(police, `${assessment}/causes/violence_at_home`)
  const [proposed = ''] = form.split('Fler myndigheter och aktörer')
  for (const actor of ['social_welfare', 'police', 'health_care'])
    expect(proposed).toContain(`name="actors" type="checkbox" value="${actor}"`)
  expect(proposed).not.toContain('value="parish"')
  expect((await police.page(`${assessment}/causes/nonsense`)).status).toBe(404)
  expect(await sv(police, `${assessment}/causes/new`)).toContain('Våld i hemmet')
})

test('when everything is recorded nothing is missing, and the team is shown the way to the plan', async () => {
  const before = (await read(social)).missing
  expect(before.map((each) => each.kind)).toEqual(['areas'])
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
