import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom } from '#testing/disclosure.ts'
import { asGuestOf } from '#testing/guest.ts'
import { firstMeeting, testSchool } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const address = 'Tallgatan 7'
let world: World
let social: Visitor
let inCase: TestCase
let planId = ''

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
})
afterAll(() => world.close())

/** A meeting and a plan that name an address and a school, written while nobody was protected. */
beforeEach(async () => {
  inCase = await openTestCase(world, { responsible: 'social_work' })
  await world.admin.query('delete from sign_in_attempt')
  const path = `/cases/${inCase.caseId}`
  const arranged = await social.change(
    `${path}/meetings`,
    firstMeeting(inCase, { date: dayFrom(world, 7), purpose: `Vi ses hemma på ${address}.` }),
  )
  expect(arranged.status, arranged.body).toBe(200)
  const dueOn = dayFrom(world, 30)
  const written = await social.change(`${path}/plan`, {
    ownGoal: 'Jag vill sova gott.',
    ownGoalLanguage: 'sv',
    actions: [
      { goal: 'Sova bättre', what: 'Telefonen bort kl. 21', who: 'Elin', dueOn },
      { goal: 'Träffas', what: `Mormor kommer till ${address}`, who: 'Mormor', dueOn },
    ],
  })
  planId = written.json<{ id: string }>().id
  const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: dayFrom(world, 0) }]
  expect((await social.change(`${path}/plan/${planId}/agree`, { agreements, version: 1 })).status).toBe(200)
})

const protect = async (): Promise<void> => {
  const done = await social.change(`/cases/${inCase.caseId}/protected-identities`, {
    personId: inCase.youthId,
    period: 'until_further_notice',
    source: 'person',
    decidedOn: '1.10.2026',
  })
  expect(done.status, done.body).toBe(200)
}
const seenBy = async (personId: string): Promise<string> => {
  const browser = await asGuestOf(world, social, inCase, personId)
  const pages = await Promise.all(['', '/moten', '/plan'].map((part) => browser.page(`/mina${part}?lang=sv`)))
  expect(pages.map((each) => each.status)).toEqual([200, 200, 200])
  return pages.map((each) => each.body).join('\n')
}

describe('the own page of a case in which somebody is protected', () => {
  it('has no address in any words of the staff, for whoever comes', async () => {
    expect(await seenBy(inCase.guardianIds[0])).toContain(address)
    await protect()
    for (const personId of [inCase.youthId, inCase.guardianIds[0]]) {
      const seen = await seenBy(personId)
      expect(seen).not.toContain('Tallgatan')
      expect(seen).toContain('Telefonen bort kl. 21')
    }
  })

  it('does not tell a guardian which school comes to the meeting', async () => {
    expect(await seenBy(inCase.guardianIds[0])).toContain(testSchool)
    await protect()
    const seen = await seenBy(inCase.guardianIds[0])
    for (const hidden of [testSchool, 'Kim Provgren']) expect(seen).not.toContain(hidden)
    expect(seen).toContain('Elin Provström')
    expect(await seenBy(inCase.youthId)).toContain(testSchool)
  })
})

describe('the plan on paper of such a case', () => {
  it('is not made while an address stands on it', async () => {
    const sheet = (query: string): Promise<Reply> =>
      social.read(`/cases/${inCase.caseId}/plan/${planId}/sheet?for=${inCase.guardianIds[0]}${query}`)
    const before = await sheet('')
    expect(before.status).toBe(200)
    await protect()
    const refused = await sheet('')
    expect([refused.status, refused.json<{ reason: string }>().reason]).toEqual([409, 'sheet_names_address'])
    const { actions } = before.json<{ actions: { id: string; what: string }[] }>()
    const naming = actions.find((each) => each.what.includes(address))?.id ?? ''
    const without = await sheet(`&without=${naming}`)
    expect([without.status, without.body.includes('Tallgatan')]).toEqual([200, false])
  })
})
