import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardianLimitPages } from '#casework/guardian-limit/guardian-limit.pages.tsx'
import { intakePages } from '#intake/intake.ts'
import { referralImportPages } from '#intake/referral-import/referral-import.pages.tsx'
import { languages } from '#kernel/language.ts'
import { sharingPages } from '#sharing/sharing.ts'
import { openTestCase } from '#testing/case.ts'
import { contact, readContact, register, someone } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { AuthorityRegister } from './actor.ts'
import { helpFor } from './role-help.ts'
import { helpTexts, recordingTexts, type HelpRole, type HelpScreen } from './role-help.words.ts'

const team = 'Raseborgs ankarteam'
const professions: Readonly<Record<AuthorityRegister, string>> = {
  police: 'police',
  social_care: 'social_work',
  health_care: 'psychiatric_nursing',
  youth_work: 'youth_work',
}

/** Papers and files, and the pages of those who keep the rules, the log and the reviews: no role of the process. */
const withoutHelp =
  /print$|\.csv$|^\/(rules|access-log|log-requests|log-review|time-limit-extract|break-glass\/reviews)/
/** Open to everybody who is signed in; of the coordinator it asks nothing. */
const forEveryone = '/may-tell'

let world: World
/** Every address of the process in this world: contacts and reviews, then the parts of a case. */
let addresses: string[]
let routing: string
let reviewing: string

beforeAll(async () => {
  world = await openWorld()
  const { caseId, teamId } = await openTestCase(world)
  const social = await world.signIn({ team, profession: 'social_work' })
  const urgent = { ...someone, discussion: 'open', urgency: 'immediate', triggers: ['child_welfare_notification'] }
  const routed = await register(social, contact(urgent))
  const unrouted = await register(social, contact({ municipality: 'unknown' }))
  const deadlineId = (await readContact(social, routed)).deadlines[0]?.id ?? ''
  routing = `/referrals/${unrouted.referralId}/route`
  reviewing = `/reviews/team/${teamId}`
  const parts = ['', '/meetings', '/meetings/new', '/assessment', '/plan', '/services', '/follow-ups']
  const intake = intakePages
    // A paper is read by whoever gets it.
    .filter((page) => page.get !== undefined && page.leavesAs === undefined)
    .flatMap(({ path }) =>
      [routed, unrouted].map(({ referralId }) =>
        path.replace(':referralId', referralId).replace(':teamId', teamId).replace(':deadlineId', deadlineId),
      ),
    )
  const exchange = [...sharingPages, ...guardianLimitPages, ...referralImportPages]
    .filter((page) => page.get !== undefined && !withoutHelp.test(page.path))
    .flatMap(({ path }) =>
      [routed, unrouted].map(({ referralId }) => path.replace(':referralId', referralId).replace(':caseId', caseId)),
    )
    .filter((path) => !path.includes(':'))
  addresses = [...new Set([...intake, ...exchange, ...parts.map((part) => `/cases/${caseId}${part}`)])]
})
afterAll(async () => {
  await world.close()
})

const screens = Object.keys(helpTexts) as HelpScreen[]
const textOf = (role: HelpRole, screen: HelpScreen): string | undefined =>
  (helpTexts[screen] as Partial<Record<HelpRole, { sv: string }>>)[role]?.sv

/** Addresses that open for the visitor, with the screens whose help they show to the role. */
async function reached(visitor: Visitor, role: HelpRole): Promise<Map<string, HelpScreen[]>> {
  const found = new Map<string, HelpScreen[]>()
  for (const address of addresses) {
    const { status, body } = await visitor.page(`${address}?lang=sv`)
    if (status !== 200) continue
    const shown = body.includes(recordingTexts[role].sv) ? body : ''
    found.set(
      address,
      screens.filter((screen) => shown.includes(textOf(role, screen) ?? '\0')),
    )
  }
  return found
}
const without = (found: Map<string, HelpScreen[]>): string[] =>
  [...found].filter(([, shown]) => shown.length !== 1).map(([address]) => address)

describe('the help of a role', () => {
  it.each(Object.entries(professions))(
    'is on every screen of the process and of the exchange that %s reaches',
    async (role, profession) => {
      const found = await reached(await world.signIn({ team, profession }), role as AuthorityRegister)
      expect(without(found)).toEqual([])
      expect(screens.filter((screen) => ![...found.values()].flat().includes(screen))).toEqual([])
    },
  )

  it('is on every screen that a coordinator reaches: the contacts, the manual queue and the team review', async () => {
    const coordinator = await world.signIn({ team, function: 'coordinator' })
    const found = await reached(coordinator, 'coordinator')
    expect(without(found)).toEqual([forEveryone])
    const opened = [...found.keys()]
    expect(opened).toEqual(
      expect.arrayContaining(['/referrals', routing, '/reviews', reviewing, '/incidents', '/conflicts-of-interest']),
    )
    expect(opened.filter((address) => address.startsWith('/cases'))).toEqual([])
    for (const language of languages) {
      const { body } = await coordinator.page(`/referrals?lang=${language}`)
      expect(body).toContain(helpTexts.intake.coordinator[language])
    }
  })

  it('is given for each role to somebody who both works cases and coordinates, and to nobody without a role', () => {
    const both = { ownRegisterKind: 'social_care', coordinatedTeams: ['a team'] } as const
    expect(helpFor(both, 'intake')).toEqual([
      helpTexts.intake.social_care,
      recordingTexts.social_care,
      helpTexts.intake.coordinator,
      recordingTexts.coordinator,
    ])
    expect(helpFor(both, 'case')).toEqual([helpTexts.case.social_care, recordingTexts.social_care])
    expect(helpFor({ ownRegisterKind: null, coordinatedTeams: [] }, 'intake')).toEqual([])
  })
})
