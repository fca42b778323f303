import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let social: Visitor
let nurse: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())
// Ten years old: the guardians say yes.
beforeEach(async () => {
  inCase = await openTestCase(world, { birthDate: `${world.now.getUTCFullYear() - 10}-01-01` })
})

/** The young person forbids it to the nurse, for the nurse's own register. */
const ban = async (subjects: readonly string[]): Promise<void> => {
  const done = await nurse.change(`/cases/${inCase.caseId}/information-bans`, {
    visibility: 'own_register',
    guardianId: inCase.guardianIds[0],
    subjects,
    reason: 'fear_of_violence',
    outcome: 'followed',
  })
  expect(done.status, done.body).toBe(200)
}
/** The paper that the social worker makes, and who is asked to sign it. */
const signersOf = async (subject: string): Promise<readonly string[]> => {
  const asked = await social.change(`/cases/${inCase.caseId}/consents`, {
    subjects: [subject],
    toRegisterId: await registerOf(world, nurse),
    purpose: 'joint_support',
    explained: 'Vi gick igenom vad vården får veta och varför.',
    language: 'sv',
  })
  expect(asked.status, asked.body).toBe(200)
  const at = `/cases/${inCase.caseId}/consents/${asked.json<{ id: string }>().id}`
  const { waitsFor } = (await social.read(at)).json<{ waitsFor: { id: string }[] }>()
  const sheet = (await social.read(`${at}/sheet`)).json<{ signers: { name: string }[] }>()
  expect(waitsFor).toHaveLength(sheet.signers.length)
  return sheet.signers.map((each) => each.name)
}

describe('the paper to sign', () => {
  const [mother, father] = ['Anna Provström', 'Mikael Testberg']

  it('is not for a guardian from whom the young person keeps the subject, by another authority’s ban', async () => {
    expect(await signersOf('health')).toEqual(expect.arrayContaining([mother, father]))
    await ban(['health'])
    expect(await signersOf('health')).toEqual([father])
    expect(await signersOf('school')).toEqual(expect.arrayContaining([mother, father]))
  })

  it('is not for one who is not to know that the young person takes part, whatever it is about', async () => {
    await ban(['participation'])
    expect(await signersOf('school')).toEqual([father])
  })
})
