import { afterAll, beforeAll, beforeEach } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from './case.ts'
import { openWorld, type Reply, type Visitor, type World } from './world.ts'

type Action = { id: string; goal: string; what: string; who: string; dueOn: string; status: string; version: number }
type Plan = {
  id: string
  planNumber: number
  version: number
  ownGoal: string | null
  actions: Action[]
  agreements: { givenBy: string }[]
}
type Plans = { current: Plan | null; draft: Plan | null; earlier: Plan[] }

/** A case without a plan yet, made anew for each test, with those who work in it; `plan` is the address of its plan. */
export type CaseToPlan = {
  world: World
  police: Visitor
  social: Visitor
  nurse: Visitor
  youthWorker: Visitor
  inCase: TestCase
  plan: string
  today: string
}

/** Opens a world for the file and a case for each test; what it holds is there once they have begun. */
export function useCaseToPlan(): CaseToPlan {
  const team = 'Raseborgs ankarteam'
  const at = {} as CaseToPlan
  beforeAll(async () => {
    at.world = await openWorld()
    at.police = await at.world.signIn({ team, profession: 'police' })
    at.social = await at.world.signIn({ team, profession: 'social_work' })
    at.nurse = await at.world.signIn({ team, profession: 'psychiatric_nursing' })
    at.youthWorker = await at.world.signIn({ team, profession: 'youth_work' })
  })
  beforeEach(async () => {
    at.inCase = await openTestCase(at.world)
    at.plan = `/cases/${at.inCase.caseId}/plan`
    at.today = helsinkiDay(at.world.now)
  })
  afterAll(() => at.world.close())
  return at
}

export const ownGoal = { ownGoal: 'Jag vill sluta vara arg & <less> hela tiden.', ownGoalLanguage: 'sv' }
export const spokenConsent = { givenBy: 'youth', method: 'oral_witnessed', capacity: 'understands' }

/** What tests of plans ask of such a case. */
export function planning(at: CaseToPlan) {
  const read = async (who: Visitor): Promise<Plans> => (await who.read(at.plan)).json<Plans>()
  const action = (over: object = {}) => ({
    goal: 'Sova bättre',
    what: 'Telefonen bort kl. 21',
    who: 'Elin och pappa',
    dueOn: addDays(at.today, 30),
    ...over,
  })
  return {
    read,
    action,
    sv: async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body,
    errorsOf: (reply: Reply) =>
      reply.json<{ errors: { path: string; code: string }[] }>().errors.map((each) => [each.path, each.code]),
    /** Writes and agrees a first plan. @returns its id. */
    agreedPlan: async (over: object = {}): Promise<string> => {
      const { social, plan, today } = at
      const { id } = (await social.change(plan, { ...ownGoal, actions: [action(over)] })).json<{ id: string }>()
      const agreements = [{ ...spokenConsent, agreedOn: today }]
      await social.change(`${plan}/${id}/agree`, { agreements, version: (await read(social)).draft?.version })
      return id
    },
  }
}
