import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let youthWorker: Visitor
let inCase: TestCase
let assessment: string

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  inCase = await openTestCase(world)
  assessment = `/cases/${inCase.caseId}/assessment`
})
afterAll(() => world.close())

const read = async (who: Visitor) => (await who.read(assessment)).json<{ causes: { actors: string[] }[] }>()
/** The page in Swedish, whatever language the person has chosen. */
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body

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
  // The list is in the order of recording.
  world.now = new Date(world.now.getTime() + 60_000)
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
