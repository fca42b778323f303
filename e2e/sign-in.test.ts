import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJourney, type Journey } from './support/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(async () => {
  await journey.close()
})

const titles = { sv: 'Logga in i demon', fi: 'Kirjaudu demoon', en: 'Sign in to the demo' } as const
const policeOfficer = { team: 'Raseborgs ankarteam', profession: 'police' } as const

describe('the sign-in page', () => {
  it.each(['sv', 'fi', 'en'] as const)(
    'is complete in %s, narrow and wide, in the dark and in the light',
    async (language) => {
      const visitor = await journey.visit({ language })
      await visitor.open(`/sign-in?lang=${language}`)
      expect(await visitor.page.getAttribute('html', 'lang')).toBe(language)
      expect(await visitor.page.locator('h1').innerText()).toBe(titles[language])
      await visitor.close()
    },
  )

  it('says at once that everything in the demo is made up', async () => {
    const visitor = await journey.visit()
    await visitor.open('/sign-in')
    expect(await visitor.page.locator('.fl-demo').isVisible()).toBe(true)
    await visitor.close()
  })

  it('lists the four professions and the coordinator of every team', () => {
    const teams = new Set(journey.personas.flatMap((persona) => persona.teams.map((team) => team.sv)))
    expect(teams.size).toBeGreaterThanOrEqual(5)
    for (const team of teams) {
      const members = journey.personas.filter((persona) => persona.teams.some((each) => each.sv === team))
      expect(new Set(members.map((persona) => persona.profession)).size, team).toBeGreaterThanOrEqual(3)
      expect(
        members.some((persona) => persona.functions.includes('coordinator')),
        team,
      ).toBe(true)
    }
  })
})

describe('a police officer of Raseborg', () => {
  it('signs in, comes to Today, and the browser keeps the session cookie where no script reads it', async () => {
    const officer = await journey.as(policeOfficer)
    await officer.check()
    expect(await officer.page.locator('.fl-person__name').innerText()).toBe(officer.persona.name)
    const cookies = await officer.page.context().cookies()
    const session = cookies.find((cookie) => cookie.name === '__Host-fairlead')
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
    expect(await officer.page.evaluate(() => document.cookie)).not.toContain('__Host-fairlead=')
    await officer.close()
  })

  it('signs in and out without JavaScript too', async () => {
    const officer = await journey.as(policeOfficer, { javaScript: false })
    expect(await officer.page.locator('.fl-person__name').innerText()).toBe(officer.persona.name)
    await officer.page.locator('.fl-person__out').click()
    await officer.page.waitForURL('**/sign-in')
    await officer.close()
  })

  it('signs out, and nothing of theirs comes back with the back button', async () => {
    const officer = await journey.as(policeOfficer)
    await officer.page.getByRole('button', { name: 'Logga ut' }).click()
    await officer.page.waitForURL('**/sign-in')
    await officer.check()
    await officer.page.goBack()
    await officer.page.waitForURL(/\/sign-in/)
    expect(await officer.page.content()).not.toContain('fl-person__name')
    expect(await officer.status('/')).toBe(303)
    await officer.close()
  })

  it('comes back to the page they wanted', async () => {
    const visitor = await journey.visit()
    await visitor.page.goto('/cases')
    expect(new URL(visitor.page.url()).searchParams.get('returnTo')).toBe('/cases')
    const officer = journey.personas.find((persona) => persona.profession === 'police')
    await visitor.page.getByRole('button', { name: officer?.name ?? '' }).click()
    await visitor.page.waitForURL('**/cases')
    await visitor.check()
    await visitor.close()
  })
})
