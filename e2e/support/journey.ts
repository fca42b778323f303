/**
 * Journeys: people use the built product in a real browser, as a team would.
 *
 *   const journey = await openJourney()                                   // beforeAll: server with demo data, browser
 *   const anna = await journey.as('Anna Ankarlina')                       // signs in by clicking; a browser profile of her own
 *   const police = await journey.as({ team: 'Raseborgs ankarteam', profession: 'police' }, { language: 'fi' })
 *   await anna.open('/referrals')                                         // goes there and checks the page
 *   await anna.page.getByRole('link', { name: 'Ny kontakt' }).click()     // everything of playwright
 *   await anna.check()                                                    // axe, one h1, fits 320 and 1280 px, no complaints
 *   expect(await anna.status(`/cases/${id}`)).toBe(404)                   // what an address answers to this person
 *   await journey.close()                                                 // afterAll
 *
 * A test file opens one journey; its server, database and browsers are its own and go with it. Run `npm run build` first when
 * you run a file alone: npx vitest run --config vitest.e2e.config.ts e2e/sign-in.test.ts
 */
import type { Browser, Page, Response } from 'playwright-core'
import { inject } from 'vitest'
import { openBrowser } from './browser.ts'
import { checkPage, listen, type Screens } from './check-page.ts'
import { startServer, type RunningServer } from './server.ts'

type Language = 'sv' | 'fi' | 'en'

/** A person of the demo as `GET /api/v1/demo/personas` lists them. */
export type Persona = {
  readonly id: string
  readonly instance: string
  readonly name: string
  readonly profession: string
  readonly functions: readonly string[]
  readonly teams: readonly Readonly<Record<Language, string>>[]
}

/** By name, or by what they are: the first in the order of the sign-in page. */
export type Who =
  | string
  | { readonly instance?: string; readonly team?: string; readonly profession?: string; readonly function?: string }

export type VisitOptions = {
  /** Language of the browser's choice; Swedish when left out. */
  readonly language?: Language
  /** False to go without scripts, as the product must allow. */
  readonly javaScript?: boolean
}

/** A browser profile of its own, empty at first. */
export type Visit = {
  readonly page: Page
  /** Goes to a path of ours and checks the page. */
  readonly open: (path: string) => Promise<Response | null>
  /** Checks the page as it stands (check-page.ts). */
  readonly check: (screens?: Screens) => Promise<void>
  /** What a path answers to this person, without leaving the page. */
  readonly status: (path: string) => Promise<number>
  readonly close: () => Promise<void>
}
export type SignedInVisit = Visit & { readonly persona: Persona }

export type Journey = {
  readonly server: RunningServer
  readonly personas: readonly Persona[]
  /** Somebody who has not signed in. */
  readonly visit: (options?: VisitOptions) => Promise<Visit>
  /** Somebody who signs in through the sign-in page by clicking, and has come to Today. */
  readonly as: (who: Who, options?: VisitOptions) => Promise<SignedInVisit>
  readonly close: () => Promise<void>
}

function personaOf(personas: readonly Persona[], who: Who): Persona {
  const found = personas.find((persona) =>
    typeof who === 'string'
      ? persona.name === who
      : (who.instance === undefined || persona.instance === who.instance) &&
        (who.team === undefined || persona.teams.some((team) => team.sv === who.team)) &&
        (who.profession === undefined || persona.profession === who.profession) &&
        (who.function === undefined || persona.functions.includes(who.function)),
  )
  if (found === undefined) throw new Error(`The demo has no person ${JSON.stringify(who)}`)
  return found
}

async function openVisit(
  browser: Browser,
  url: string,
  { language = 'sv', javaScript = true }: VisitOptions,
  /** How closely its pages are looked at, unless a check asks for more. */
  usually: Screens = 'all',
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: javaScript,
    locale: `${language}-FI`,
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  listen(page)
  // Axe is a script itself: a page without scripts is looked at by those with them.
  const check = (screens = usually): Promise<void> => (javaScript ? checkPage(page, screens) : Promise.resolve())
  return {
    page,
    check,
    open: async (path) => {
      const answer = await page.goto(path)
      await check()
      return answer
    },
    status: async (path) => (await context.request.get(path, { maxRedirects: 0 })).status(),
    close: () => context.close(),
  }
}

/** Starts the product, with the demo, and a browser. */
export async function openJourney(environment: Readonly<Record<string, string>> = {}): Promise<Journey> {
  const server = await startServer(environment, inject('demoData'))
  const browser = await openBrowser().catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  const personas = (await (await fetch(`${server.url}/api/v1/demo/personas`)).json()) as Persona[]
  const visit = (options: VisitOptions = {}, usually?: Screens): Promise<Visit> =>
    openVisit(browser, server.url, options, usually)
  return {
    server,
    personas,
    visit,
    as: async (who, options = {}) => {
      const persona = personaOf(personas, who)
      // Screens of whoever is signed in are all looked at closely in every-page.test.ts.
      const opened = await visit(options, 'narrow')
      await opened.page.goto('/sign-in')
      await opened.page.getByRole('button', { name: persona.name }).click()
      await opened.page.waitForURL('/')
      return { ...opened, persona }
    },
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}
