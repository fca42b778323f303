import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerClient, startProvider, type TestProvider } from '../src/testing/provider.ts'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit, type Visit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/** An authority adds its own sign-in; a colleague is linked to it by an invitation and signs in with it from then on. */
let journey: Journey
let administrator: SignedInVisit
let colleague: Visit
let provider: TestProvider

beforeAll(async () => {
  journey = await openJourney()
  provider = await startProvider('tjansteman-17')
  administrator = await inSwedish(journey, { instance: 'vastra-nyland', function: 'administrator' })
  colleague = await journey.visit()
})
afterAll(async () => {
  await journey.close()
  await provider.stop()
})

const atProvider = (visit: Visit): Promise<void> =>
  visit.page.getByRole('button', { name: 'Logga in hos myndigheten' }).click()

test('the administrator adds the authority’s sign-in and reads where people come back to', async () => {
  await administrator.page.goto('/accounts')
  await administrator.page.getByRole('link', { name: 'Myndighetens inloggning' }).click()
  await administrator.check()
  await administrator.page.getByRole('link', { name: 'Lägg till en inloggning' }).click()
  await administrator.check()
  await fillAndSend(administrator.page, {
    name: 'Landskapets inloggning',
    issuer: provider.issuer,
    clientId: providerClient.client_id,
    clientSecret: providerClient.client_secret,
    algorithm: 'RS256',
  })
  await administrator.check()
  const callback = (await administrator.page.locator('main .fl-code').first().textContent()) ?? ''
  expect(callback).toMatch(/\/sign-in\/provider\/[0-9a-f-]{36}\/callback$/)
  expect(await administrator.page.content()).not.toContain(providerClient.client_secret)
  provider.open(callback)
})

test('a colleague with a code is linked by signing in there', async () => {
  await administrator.page.goto('/accounts')
  await administrator.page.locator('main table a').first().click()
  await administrator.page.getByRole('link', { name: 'Bjud in' }).click()
  await fillAndSend(administrator.page, { signInName: 'kollega@raseborg.example' })
  const code = (await administrator.page.locator('main .fl-code').first().textContent()) ?? ''
  await colleague.page.goto('/sign-in/invitation?lang=sv')
  await fillAndSend(colleague.page, { code })
  await colleague.check()
  await colleague.page.getByRole('link', { name: 'Landskapets inloggning' }).click()
  await atProvider(colleague)
  await colleague.page.waitForURL(`${journey.server.url}/`)
  await colleague.check()
})

test('and signs in with it from then on, back to the page they wanted', async () => {
  await colleague.page.locator('.fl-person__out').click()
  await colleague.page.context().clearCookies()
  await colleague.page.goto('/sign-in/ways?lang=sv&returnTo=/network')
  await colleague.check('all')
  await colleague.page.getByRole('link', { name: 'Landskapets inloggning' }).click()
  await atProvider(colleague)
  await colleague.page.waitForURL('**/network')
  expect(await colleague.page.locator('.fl-person__name').count()).toBe(1)
})

test('the administrator can stop using it', async () => {
  await administrator.page.goto('/identity-providers')
  const end = await administrator.page.getByRole('link', { name: /^Sluta använda/ }).getAttribute('href')
  for (const language of ['fi', 'en', 'sv']) {
    await administrator.page.goto(`${end ?? '/'}?lang=${language}`)
    await administrator.check()
  }
  expect(await administrator.page.locator('main').textContent()).toContain('Ingen kan logga in med den längre.')
})

test('a stranger of the same provider is refused in one sentence', async () => {
  provider.subject = 'tjansteman-18'
  const stranger = await journey.visit()
  await stranger.page.goto('/sign-in/ways?lang=sv')
  await stranger.page.getByRole('link', { name: 'Landskapets inloggning' }).click()
  await atProvider(stranger)
  await stranger.page.waitForLoadState('load')
  expect(await stranger.page.locator('h1').textContent()).toBe('Inloggningen lyckades inte')
  expect(await stranger.status('/')).toBe(303)
})
