import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let inCase: TestCase
let assessment: string

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  inCase = await openTestCase(world)
  assessment = `/cases/${inCase.caseId}/assessment`
})
afterAll(() => world.close())

type View = {
  party: string
  name: string | null
  latest: { words: string | null; missingReason: string | null; version: number } | null
  earlier: unknown[]
}
const read = async (who: Visitor) => (await who.read(assessment)).json<{ views: View[]; missing: { kind: string }[] }>()
const ownWords = {
  party: 'youth',
  known: 'yes',
  words: 'Jag vill bara ha det lugnt <hemma> & i skolan.',
  language: 'sv',
  foundOut: 'alone',
}
/** The page in Swedish, whatever language the person has chosen. */
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body

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
  expect(page).toMatch(/<div lang="sv" dir="auto"><figure class="fl-quote">/)
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
