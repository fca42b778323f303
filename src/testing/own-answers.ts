import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openTestCase, type TestCase } from './case.ts'
import { asGuestOf, type GuestBrowser } from './guest.ts'
import { meetingWithTimes, proposeDays } from './proposed-times.ts'
import { openWorld, type Visitor, type World } from './world.ts'

type Answered = {
  number: number
  reply: string
  way: string
  recordedByName: string | null
  interpreterLanguage: string | null
  remote: boolean
  message: string | null
}
type Opened = {
  meeting: {
    version: number
    participants: { id: string; personId: string | null; reply: string; interpreterLanguage: string | null }[]
  }
  times: { id: string; startsAt: string; waiting: number }[]
  answered: { participantId: string; answers: Answered[] }[]
}

/** A meeting with three proposed times, made anew for each test, and those who ask and answer. */
export type AskedMeeting = {
  world: World
  social: Visitor
  police: Visitor
  inCase: TestCase
  meetingId: string
}

/** Opens a world for the file and a case with a meeting for each test; what it holds is there once they have begun. */
export function useAskedMeeting(): AskedMeeting {
  const at = {} as AskedMeeting
  beforeAll(async () => {
    at.world = await openWorld()
    const team = 'Raseborgs ankarteam'
    at.social = await at.world.signIn({ team, profession: 'social_work' })
    at.police = await at.world.signIn({ team, profession: 'police' })
  })
  afterAll(() => at.world.close())
  beforeEach(async () => {
    at.inCase = await openTestCase(at.world)
    await at.world.admin.query('delete from sign_in_attempt')
    at.meetingId = await meetingWithTimes(at.world, at.police, at.inCase, [11, 12, 13])
  })
  return at
}

/** What tests of answers ask of such a meeting. */
export function answering(at: AskedMeeting) {
  const pathOf = (part = ''): string => `/cases/${at.inCase.caseId}/meetings/${at.meetingId}${part}`
  const read = async (): Promise<Opened> => (await at.police.read(pathOf())).json<Opened>()
  const askedAs = async (personId: string): Promise<string> =>
    (await read()).meeting.participants.find((each) => each.personId === personId)?.id ?? ''
  return {
    pathOf,
    read,
    askedAs,
    answersOf: async (personId: string): Promise<Answered[]> => {
      const asked = await askedAs(personId)
      return (await read()).answered.find((each) => each.participantId === asked)?.answers ?? []
    },
    mother: (): string => at.inCase.guardianIds[0],
    father: (): string => at.inCase.guardianIds[1],
    guest: (personId: string): Promise<GuestBrowser> => asGuestOf(at.world, at.social, at.inCase, personId),
    own: (): string => `/mina/moten/${at.meetingId}`,
    propose: (...ahead: readonly number[]): Promise<void> => proposeDays(at.world, at.police, pathOf(), ahead),
  }
}
