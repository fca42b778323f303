import { openJourney } from './support/journey.ts'
import { inDatabase } from './support/database.ts'
const out = '/tmp/w/shots'
const journey = await openJourney({ FAIRLEAD_STEP_UP_MINUTES: '5' })
const shot = async (visit: any, name: string) => {
  for (const width of [1280, 360]) {
    await visit.page.setViewportSize({ width, height: 900 })
    await visit.page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true })
  }
  await visit.page.setViewportSize({ width: 1280, height: 900 })
}
const admin = await journey.as({ instance: 'vastra-nyland', function: 'administrator' })
for (const lang of ['sv', 'fi', 'en']) {
  await admin.page.goto(`/accounts?lang=${lang}`); await shot(admin, `accounts-${lang}`)
  await admin.page.goto(`/own-sign-in?lang=${lang}`); await shot(admin, `own-${lang}`)
  await admin.page.goto(`/own-sign-in/passkeys/new?lang=${lang}`); await shot(admin, `newkey-${lang}`)
  await admin.page.goto(`/identity-providers/new?lang=${lang}`); await shot(admin, `provider-${lang}`)
  await admin.page.goto(`/sign-in/ways?lang=${lang}`); await shot(admin, `ways-${lang}`)
}
await admin.page.goto('/accounts?lang=sv')
await admin.page.locator('main table a').first().click(); await shot(admin, 'account-sv')
await admin.page.getByRole('link', { name: 'Bjud in' }).click(); await shot(admin, 'invite-sv')
await admin.page.locator('[name="signInName"]').fill('anna@raseborg.example')
await admin.page.getByRole('button', { name: 'Bjud in' }).click(); await admin.page.waitForURL('**/invitations/**'); await shot(admin, 'code-sv')
const code = (await admin.page.locator('main .fl-code').first().textContent()) ?? ''
const v = await journey.visit()
await v.page.goto('/sign-in/invitation?lang=sv'); await shot(v, 'invitation-sv')
await v.page.locator('[name="code"]').fill(code); await v.page.getByRole('button', { name: 'Fortsätt' }).click(); await v.page.waitForURL('**/means'); await shot(v, 'means-sv')
for (const lang of ['sv', 'fi', 'en']) { await v.page.goto(`/sign-in/invitation/password?lang=${lang}`); await shot(v, `password-${lang}`) }
await inDatabase(journey.server, `update session set strong_at = now() - interval '6 minutes'`, [])
for (const lang of ['sv', 'fi', 'en']) { await admin.page.goto(`/sign-in/step-up?lang=${lang}&returnTo=/break-glass`); await shot(admin, `stepup-${lang}`) }
console.log(await admin.page.locator('main').innerHTML())
await journey.close()
