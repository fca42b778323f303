import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CDPSession } from 'playwright-core'
import { inDatabase } from './support/database.ts'
import { openJourney, type Journey, type SignedInVisit, type Visit } from './support/journey.ts'

/**
 * A colleague is invited, makes a passkey with the code, signs in with it, proves with it again who they are, and is refused
 * without being verified. The authenticator is Chromium's own virtual one, spoken to over CDP.
 */
let journey: Journey
let administrator: SignedInVisit
let colleague: Visit
let device: CDPSession
let authenticatorId = ''
let code = ''

/** Keys belong to a name, not to a number: the journey goes to localhost. */
const at = (path: string): string => `${journey.server.url.replace('127.0.0.1', 'localhost')}${path}`

beforeAll(async () => {
  journey = await openJourney({ FAIRLEAD_PUBLIC_URL: 'http://localhost:{port}' })
  administrator = await journey.as({ instance: 'vastra-nyland', function: 'administrator' })
  colleague = await journey.visit()
  device = await colleague.page.context().newCDPSession(colleague.page)
  await device.send('WebAuthn.enable')
  const made = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  authenticatorId = made.authenticatorId
})
afterAll(() => journey.close())

const verified = (isUserVerified: boolean) =>
  device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
const pressKey = async (): Promise<void> => colleague.page.locator('[data-passkey-start]').click()

test('the administrator makes an invitation and sees a code', async () => {
  await administrator.page.goto('/?lang=sv')
  await administrator.page.getByRole('link', { name: 'Konton' }).click()
  await administrator.check()
  await administrator.page.locator('main table a').first().click()
  await administrator.check()
  await administrator.page.getByRole('link', { name: 'Bjud in' }).click()
  await administrator.check()
  await administrator.page.locator('[name="signInName"]').fill('nyckel@raseborg.example')
  await administrator.page.getByRole('button', { name: 'Bjud in' }).click()
  await administrator.check()
  code = (await administrator.page.locator('main .fl-code').first().textContent()) ?? ''
  expect(code).toMatch(/^(\w{4}-){4}\w{4}$/)
})

test('the colleague makes a passkey with the code and is signed in', async () => {
  await colleague.page.goto(at('/sign-in/invitation?lang=sv'))
  await colleague.check()
  await colleague.page.locator('[name="code"]').fill(code.toLowerCase())
  await colleague.page.getByRole('button', { name: 'Fortsätt' }).click()
  await colleague.check()
  await colleague.page.getByRole('link', { name: 'Med nyckel' }).click()
  await colleague.check()
  await colleague.page.locator('[name="name"]').fill('Testnyckeln')
  await pressKey()
  await colleague.page.waitForURL(at('/'))
  await colleague.page.goto(at('/own-sign-in'))
  await colleague.check()
  const page = (await colleague.page.locator('main').textContent()) ?? ''
  for (const shown of ['Nyckel: Testnyckeln', 'nyckel@raseborg.example', 'Den du använder nu'])
    expect(page).toContain(shown)
})

const signOut = async (): Promise<void> => {
  await colleague.page.locator('.fl-person__out').click()
  await colleague.page.waitForURL('**/sign-in')
}

test('the passkey signs in, without a name, and leads back to where one was', async () => {
  await signOut()
  await colleague.page.goto(at('/sign-in/ways?returnTo=/network'))
  await colleague.check()
  await pressKey()
  await colleague.page.waitForURL(at('/network'))
  expect(await colleague.page.locator('.fl-person__name').count()).toBe(1)
})

test('a key that did not verify its person opens nothing, and the page says so in one sentence', async () => {
  await signOut()
  await verified(false)
  await colleague.page.goto(at('/sign-in/ways'))
  await pressKey()
  const message = colleague.page.locator('[data-passkey-message]')
  await message.waitFor({ state: 'visible', timeout: 60_000 })
  expect(await message.textContent()).toContain('Inloggningen lyckades inte.')
  await verified(true)
})

test('a change of the ways to sign in asks for the passkey again, and comes back', async () => {
  await colleague.page.goto(at('/sign-in/ways'))
  await pressKey()
  await colleague.page.waitForURL(at('/'))
  await inDatabase(journey.server, `update session set strong_at = now() - interval '13 hours'`, [])
  await colleague.page.goto(at('/own-sign-in/passkeys/new'))
  expect(new URL(colleague.page.url()).pathname).toBe('/sign-in/step-up')
  await colleague.check()
  await pressKey()
  await colleague.page.waitForURL(at('/own-sign-in/passkeys/new'))
  await colleague.check()
  // The device has a key of this person already, so that a second is not made there.
  await colleague.page.locator('[name="name"]').fill('En till')
  await pressKey()
  await colleague.page.locator('[data-passkey-message]').waitFor({ state: 'visible', timeout: 60_000 })
})

test('the screens that change a password or take a key away are complete in three languages', async () => {
  await colleague.page.goto(at('/own-sign-in'))
  const remove = await colleague.page.getByRole('link', { name: /^Ta bort/ }).getAttribute('href')
  for (const language of ['fi', 'en', 'sv']) {
    for (const path of ['/own-sign-in', '/own-sign-in/password', remove ?? '/']) {
      await colleague.page.goto(at(`${path}?lang=${language}`))
      // What a key refused a moment ago left in the browser's console is no fault of this page.
      await colleague.check().catch((error: unknown) => {
        if (!/lost: 40[19]/.test(String(error))) throw error
      })
    }
  }
  await colleague.page.getByRole('button', { name: 'Ta bort nyckeln' }).click()
  await colleague.page.locator('.govuk-error-summary').waitFor()
  expect(await colleague.page.locator('main').textContent()).toContain('Det här är ditt enda sätt att logga in.')
})

test('a copied key, whose counter goes back, opens nothing', async () => {
  await signOut()
  await inDatabase(journey.server, 'update passkey set counter = 1000000', [])
  await colleague.page.goto(at('/sign-in/ways'))
  await pressKey()
  await colleague.page.locator('[data-passkey-message]').waitFor({ state: 'visible' })
  expect(new URL(colleague.page.url()).pathname).toBe('/sign-in/ways')
})

test('the pages say what they need in three languages, narrow and wide', async () => {
  const visitor = await journey.visit()
  for (const language of ['fi', 'en', 'sv']) {
    for (const path of ['/sign-in/ways', '/sign-in/invitation']) await visitor.open(`${path}?lang=${language}`)
  }
})
