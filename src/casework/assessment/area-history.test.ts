import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '#db/connection.ts'
import { asActor } from '#db/transaction.ts'
import { hashToken } from '#http/session.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { earlierAreaTexts } from './area-history.queries.ts'

const team = 'Raseborgs ankarteam'
let world: World
let pool: ReturnType<typeof openPool>
let police: Visitor
let social: Visitor
let nurse: Visitor
let stranger: Visitor
let inCase: TestCase
let assessment: string

beforeAll(async () => {
  world = await openWorld()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 1, () => undefined)
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  assessment = `/cases/${inCase.caseId}/assessment`
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

type Text = { note: string | null; worry: number | null; source: string; authorName: string; version: number }
type Assessment = { areas: { area: string; recordings: (Text & { earlier: Text[] })[] }[] }

const record = (who: Visitor, body: object) => who.change(`${assessment}/areas`, { source: 'school', ...body })
const recordingsOf = async (who: Visitor, area: string) =>
  (await who.read(assessment)).json<Assessment>().areas.find((each) => each.area === area)?.recordings ?? []
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body
/** All earlier texts of the case that exist for a person. */
async function asked(who: Visitor) {
  const tokenHash = hashToken(who.cookie.split('=')[1] ?? '')
  return await asActor(pool, { tokenHash, caseId: inCase.caseId }, async (tx) => ({
    result: await earlierAreaTexts(tx, inCase.caseId),
  }))
}
const canary = (): string => `kanarie ${randomUUID()}`

test('what a life area said before a colleague changed it is shown with its time and its author', async () => {
  const [first, second] = [canary(), canary()]
  world.now = new Date('2026-03-02T08:15:00Z')
  await record(social, { area: 'school', visibility: 'case_team', note: first, worry: 3 })
  world.now = new Date('2026-03-05T12:00:00Z')
  const change = { area: 'school', visibility: 'case_team', note: second, worry: 1, source: 'guardian', version: 1 }
  expect((await record(police, change)).status).toBe(200)

  const [shown] = await recordingsOf(nurse, 'school')
  expect(shown).toMatchObject({ note: second, worry: 1, authorName: police.persona.name, version: 2 })
  expect(shown?.earlier).toMatchObject([
    { note: first, worry: 3, source: 'school', authorName: social.persona.name, version: 1 },
  ])
  for (const path of [assessment, `${assessment}/areas/school/case_team`]) {
    const page = await sv(nurse, path)
    for (const part of ['Tidigare versioner', first, second, '2.3.2026 kl. 10.15']) expect(page).toContain(part)
  }
})

test('every change keeps one more text, the latest first', async () => {
  const texts = [canary(), canary(), canary()]
  for (const [version, note] of texts.entries()) {
    await record(social, { area: 'family', visibility: 'case_team', note, ...(version > 0 ? { version } : {}) })
  }
  const [shown] = await recordingsOf(police, 'family')
  expect(shown?.earlier.map((each) => each.note)).toEqual([texts[1], texts[0]])
})

test('the earlier text of an authority’s own recording is there for that authority alone', async () => {
  const earlier = canary()
  const own = { area: 'mental_health', visibility: 'own_register' }
  await record(nurse, { ...own, note: earlier })
  await record(nurse, { ...own, note: 'Ny text', version: 1 })
  expect((await recordingsOf(nurse, 'mental_health'))[0]?.earlier.map((each) => each.note)).toEqual([earlier])
  for (const other of [police, social, stranger]) {
    for (const path of [assessment, `${assessment}/areas/mental_health/case_team`]) {
      expect((await other.read(path)).body).not.toContain(earlier)
      expect(await sv(other, path)).not.toContain(earlier)
    }
  }
  // Not only left out of the page: for the others the row does not exist, whatever a statement asks for.
  const earlierIn = async (who: Visitor) => [...(await asked(who)).values()].flat().map((each) => each.note)
  expect(await earlierIn(nurse)).toContain(earlier)
  for (const other of [police, social]) expect(await earlierIn(other)).not.toContain(earlier)
  expect(await earlierIn(stranger)).toEqual([])
  const { rows } = await world.admin.query(
    `select r.kind from assessment_area_version v join register r on r.instance_id = v.instance_id and r.id = v.register_id
      where v.note = $1`,
    [earlier],
  )
  expect(rows).toEqual([{ kind: 'health_care' }])
})

test('a change of an older version keeps and changes nothing', async () => {
  const area = { area: 'offending', visibility: 'case_team' }
  await record(police, { ...area, note: 'Ett' })
  await record(police, { ...area, note: 'Två', version: 1 })
  expect((await record(social, { ...area, note: 'Tre', version: 1 })).status).toBe(412)
  const [shown] = await recordingsOf(police, 'offending')
  expect([shown?.note, shown?.earlier.map((each) => each.note)]).toEqual(['Två', ['Ett']])
})

test('two who save the same version at once: one is kept, the other is told', async () => {
  const area = { area: 'substances', visibility: 'case_team' }
  await record(police, { ...area, note: 'Före' })
  const answers = await Promise.all(
    [police, social].map((who) => record(who, { ...area, note: `av ${who.persona.name}`, version: 1 })),
  )
  expect(answers.map((each) => each.status).sort()).toEqual([200, 412])
  const [shown] = await recordingsOf(police, 'substances')
  expect(shown?.earlier.map((each) => each.note)).toEqual(['Före'])
})
