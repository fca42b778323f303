import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages, type Language } from '#kernel/language.ts'
import { pages } from '../src/rooms.ts'
import type { Screens } from './support/check-page.ts'
import { openJourney, type Journey, type SignedInVisit, type Who } from './support/journey.ts'

/**
 * Every screen of the product, found by following links and forms as people do, looked at in the three languages; in Swedish
 * narrow and wide, in the dark and in the light. A screen that nobody can reach from Today fails.
 */

/** Who together can reach everything. */
const people: readonly Who[] = [
  { team: 'Raseborgs ankarteam', profession: 'social_work' },
  { team: 'Raseborgs ankarteam', profession: 'police' },
  { team: 'Raseborgs ankarteam', function: 'coordinator' },
  { team: 'Lojo ankarteam', profession: 'social_work' },
  { instance: 'helsingfors', profession: 'police' },
  { instance: 'vastra-nyland', function: 'data_protection_officer' },
  { instance: 'vastra-nyland', function: 'leadership' },
  { instance: 'vastra-nyland', function: 'steering_group' },
  { instance: 'vastra-nyland', function: 'administrator' },
  { function: 'national_coordinator' },
]
/**
 * Addresses of one screen that are read to find more links. One is enough for most; more are read only while there are screens that
 * nobody has reached.
 */
const readsPerScreen = [1, 4, 40]
/** Where cases and people differ in what they lead to: these are read whichever way. */
const differing: ReadonlySet<string> = new Set([
  '/cases/:caseId',
  '/cases/:caseId/consents',
  '/cases/:caseId/disclosures',
  '/cases/:caseId/duties',
  '/cases/:caseId/follow-ups',
  '/cases/:caseId/identity',
  '/cases/:caseId/meetings/:meetingId',
  '/cases/:caseId/persons/:personId/edit',
  '/cases/:caseId/plan',
  '/cases/:caseId/recruitment-concerns',
  '/log-requests/:logRequestPartId',
  '/network/teams/:teamId',
  '/professionals/:professionalId',
  '/referrals/:referralId',
])
const READS_OF_DIFFERING = 40

/** A file to take home is no screen. */
const isFile = (path: string): boolean => /\.\w+$|\/content$/.test(path)

/** Screens of things the demo has none of: each is walked and looked at in the journey beside it. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['/own-sign-in/password', 'passkey.test.ts'],
  ['/own-sign-in/passkeys/:passkeyId/remove', 'passkey.test.ts'],
  ['/account-invitations/:accountInvitationId', 'passkey.test.ts'],
  ['/identity-providers/:providerId/end', 'provider-sign-in.test.ts'],
  ['/cases/:caseId/coming-of-age/choose', 'life-events.test.ts'],
  ['/cases/:caseId/attachments/:attachmentId/retract', 'attachment.test.ts'],
  ['/network/ending/:endingId', 'ending.test.ts'],
  ['/network/ending/:endingId/take-back', 'ending.test.ts'],
  ['/network/ending/reopening', 'ending.test.ts'],
  ['/network/merger-plans/:mergerPlanId', 'team-merger.test.ts'],
])

const parameters = (screen: string): number => screen.split(':').length
/** The fewer parameters, the earlier: `/cases/:caseId/meetings/new` is no `/cases/:caseId/meetings/:meetingId`. */
const screens = pages
  .filter((page) => page.get !== undefined)
  .map((page) => page.path)
  .filter((path) => !isFile(path) && !elsewhere.has(path))
  .sort((a, b) => parameters(a) - parameters(b))
const shapeOf = (screen: string): RegExp => new RegExp(`^${screen.replace(/:\w+/g, '[^/]+')}$`)
const screenOf = (address: string): string | undefined => screens.find((screen) => shapeOf(screen).test(address))

/** Screens that a form leads to by what is chosen in it: where one choice leads. */
const behindForm: ReadonlyMap<string, string> = new Map([
  ['/cases/:caseId/entries/:entryId/share', 'outside-education'],
])

/** Addresses an address leads to, asked once; undefined when it does not open. */
function linksOf(person: SignedInVisit): (address: string) => Promise<readonly string[] | undefined> {
  const known = new Map<string, Promise<readonly string[] | undefined>>()
  const read = async (address: string): Promise<readonly string[] | undefined> => {
    const answer = await person.page.context().request.get(address)
    if (answer.status() !== 200) return undefined
    return [...(await answer.text()).matchAll(/(?:href|action)="(\/[^"?#]*)/g)].map(([, link = '']) => link)
  }
  return (address) => {
    const links = known.get(address) ?? read(address)
    known.set(address, links)
    return links
  }
}

/** Screens a person reaches from Today, with the first address of each. */
async function reach(linksFrom: ReturnType<typeof linksOf>, most: number): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const read = new Map<string, number>()
  const waiting = ['/']
  const seen = new Set(waiting)
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const screen = screenOf(address)
    const times = screen === undefined ? most : (read.get(screen) ?? 0)
    if (screen === undefined || times >= (differing.has(screen) ? READS_OF_DIFFERING : most)) continue
    read.set(screen, times + 1)
    const links = await linksFrom(address)
    if (links === undefined) continue
    if (!found.has(screen)) found.set(screen, address)
    const choice = behindForm.get(screen)
    if (choice !== undefined) waiting.push(`${address}/${choice}`)
    for (const link of links) {
      if (!seen.has(link) && !isFile(link)) waiting.push(link)
      seen.add(link)
    }
  }
  return found
}

/** Every screen by axe at every size in Swedish; in one of the other languages by axe, in the other by its width. */
function sizesIn(language: Language, place: number): Screens {
  if (language === 'sv') return 'all'
  return (place % 2 === 0) === (language === 'fi') ? 'narrow' : 'width'
}

let journey: Journey
/** Screens by the person who looks at them: the first in the list who can. */
const looks = new Map<Who, Map<string, string>>()

beforeAll(async () => {
  journey = await openJourney()
  const visits = await Promise.all(people.map(async (who) => ({ who, person: await journey.as(who) })))
  const ways = new Map(visits.map(({ who, person }) => [who, linksOf(person)]))
  for (const most of readsPerScreen) {
    const taken = new Set<string>()
    for (const [who, linksFrom] of ways) {
      const reached = await reach(linksFrom, most)
      looks.set(who, new Map([...reached].filter(([screen]) => screen === '/' || !taken.has(screen))))
      for (const screen of reached.keys()) taken.add(screen)
    }
    if (screens.every((screen) => taken.has(screen))) break
  }
  for (const { person } of visits) await person.close()
}, 600_000)
afterAll(async () => {
  await journey.close()
})

describe('every screen', () => {
  it('is reached by somebody by following links from Today', () => {
    const reached = new Set([...looks.values()].flatMap((each) => [...each.keys()]))
    expect(screens.filter((screen) => !reached.has(screen))).toEqual([])
  })

  it.each(languages)('is complete in %s', { timeout: 900_000 }, async (language) => {
    const wrong: string[] = []
    // All of them are looked at before the test fails: one run says everything that is wrong.
    const note = (error: unknown): number => wrong.push(error instanceof Error ? error.message : String(error))
    let place = 0
    for (const [who, reached] of looks) {
      const person = await journey.as(who, { language })
      await person.page.goto(`/?lang=${language}`)
      for (const address of reached.values()) {
        await person.page.goto(address)
        expect(await person.page.getAttribute('html', 'lang'), address).toBe(language)
        await person.check(sizesIn(language, place++)).catch(note)
      }
      await person.close()
    }
    expect(wrong.join('\n')).toBe('')
  })
})
