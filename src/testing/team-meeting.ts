import { afterAll, beforeAll } from 'vitest'
import { openTestCase, type TestCase } from './case.ts'
import { firstMeeting } from './meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from './world.ts'

type Participant = {
  id: string
  role: string
  personId: string | null
  name: string
  organisation: string | null
  profession: string | null
  addedValue: string
  reply: string
  member: boolean
}
type Meeting = {
  id: string
  state: string
  version: number
  startsAt: string
  minutes: number
  participants: Participant[]
  cancelledReason: string | null
}
export type Problem = { reason: string; errors?: { path: string; code: string; detail: string }[] }

/** A case in November 2026, with workers of its team and of another. */
export type CaseWithMeetings = {
  world: World
  opened: TestCase
  police: Visitor
  youthWorker: Visitor
  otherTeam: Visitor
}

/** Opens a world with one case for the file; what it holds is there once the tests have begun. */
export function useCaseWithMeetings(): CaseWithMeetings {
  const team = 'Raseborgs ankarteam'
  const at = {} as CaseWithMeetings
  beforeAll(async () => {
    at.world = await openWorld()
    at.world.now = new Date('2026-11-02T07:00:00Z')
    at.opened = await openTestCase(at.world)
    at.police = await at.world.signIn({ team, profession: 'police' })
    at.youthWorker = await at.world.signIn({ team, profession: 'youth_work' })
    at.otherTeam = await at.world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
  })
  afterAll(() => at.world.close())
  return at
}

/** What tests of meetings ask of such a case, or of another. */
export function arranging(at: CaseWithMeetings) {
  const meetings = (of: TestCase = at.opened): string => `/cases/${of.caseId}/meetings`
  return {
    meetings,
    idOf: (reply: Reply): string => reply.json<{ id: string }>().id,
    read: async (id: string, of: TestCase = at.opened): Promise<Meeting> =>
      (await at.police.read(`${meetings(of)}/${id}`)).json<{ meeting: Meeting }>().meeting,
    arrange: (changed: object = {}, of: TestCase = at.opened): Promise<Reply> =>
      at.police.change(meetings(of), firstMeeting(of, changed)),
  }
}
