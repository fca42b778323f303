import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const school = 'Kanariegatans skola'
const number = '040 555 1234'
let world: World
let social: Visitor
let nurse: Visitor

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())

/** A case whose contact was written on the public form. */
async function written(reporter: 'young_person' | 'relative'): Promise<TestCase> {
  const inCase = await openTestCase(world, { responsible: 'social_work' })
  await world.admin.query(
    `insert into referral_detail (instance_id, referral_id, case_id, team_id, register_id, source, triggers, target_criteria, concern_reasons)
     values ($1, $2, $3, $4, $5, 'guardian_relative', '{concern_relative}', '{}', '{}')`,
    [inCase.instanceId, inCase.referralId, inCase.caseId, inCase.teamId, inCase.sharedRegisterId],
  )
  const answers = { answers: { school, phone: number, relation: 'moster' }, notKnown: [] }
  await world.admin.query(
    `insert into concern (instance_id, referral_id, team_id, register_id, case_id, reporter, language, answers, code_hash)
     values ($1, $2, $3, $4, $5, $6, 'sv', $7, sha256($8::bytea))`,
    [
      inCase.instanceId,
      inCase.referralId,
      inCase.teamId,
      inCase.sharedRegisterId,
      inCase.caseId,
      reporter,
      world.vault.seal(
        'concern.answers',
        inCase.referralId,
        { instanceId: inCase.instanceId, registerId: inCase.sharedRegisterId },
        JSON.stringify(answers),
      ),
      Buffer.from(inCase.referralId),
    ],
  )
  return inCase
}

/** What a member without a grant is shown of the contact, as page and as data. */
const shown = async ({ referralId }: TestCase): Promise<string> => {
  const [page, data] = [
    await nurse.page(`/referrals/${referralId}?lang=sv`),
    await nurse.read(`/referrals/${referralId}`),
  ]
  expect([page.status, data.status]).toEqual([200, 200])
  return page.body + data.body
}
const protect = async ({ caseId, youthId }: TestCase): Promise<void> => {
  const done = await social.change(`/cases/${caseId}/protected-identities`, {
    personId: youthId,
    period: 'until_further_notice',
    source: 'person',
    decidedOn: world.now.toISOString().slice(0, 10),
  })
  expect(done.status, done.body).toBe(200)
}

it.each([
  ['young_person', [school, number], []],
  ['relative', [school], [number, 'moster']],
] as const)(
  'what a %s wrote on the public form tells no longer where somebody protected is',
  async (who, kept, told) => {
    const inCase = await written(who)
    const before = await shown(inCase)
    for (const text of [...kept, ...told]) expect(before).toContain(text)
    await protect(inCase)
    const after = await shown(inCase)
    for (const text of kept) expect([text, after.includes(text)]).toEqual([text, false])
    for (const text of told) expect(after).toContain(text)
  },
)

it('nor does the copy that a guardian asks for', async () => {
  const inCase = await written('relative')
  const copy = async (): Promise<string> => {
    const asked = await social.change(`/cases/${inCase.caseId}/rights`, {
      kind: 'access',
      controllerId: await registerOf(world, social),
      personId: inCase.youthId,
      askedBy: 'guardian',
      receivedOn: world.now.toISOString().slice(0, 10),
    })
    return (await social.read(`/cases/${inCase.caseId}/rights/${asked.json<{ id: string }>().id}/package`)).body
  }
  expect(await copy()).toContain(school)
  await protect(inCase)
  expect(await copy()).not.toContain(school)
})
