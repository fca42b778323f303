import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { resealAll } from '#db/reseal.ts'
import { SESSION_COOKIE } from '#http/session.ts'
import { testVault } from '../../src/testing/keys.ts'
import type { Person, Place } from '../siege/place.ts'
import { fewOf, type Check, type How } from './check.ts'

const CANARY = 'Zqskarmkanarie'

const openContext = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })

/** Everything the browser keeps for our pages. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const names = await caches.keys()
    const workers = await navigator.serviceWorker.getRegistrations()
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      names,
      workers.length,
    ])
  })

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(directory, entry.name)
    return entry.isDirectory() ? filesUnder(file) : entry.isFile() ? [file] : []
  })
}

/** Files of the profile in which a text stands, as bytes of UTF-8 or UTF-16. */
const holding = (profile: string, text: string): string[] =>
  filesUnder(profile).filter((file) => {
    if (statSync(file).size > 200_000_000) return false
    const bytes = readFileSync(file)
    return bytes.includes(Buffer.from(text)) || bytes.includes(Buffer.from(text, 'utf16le'))
  })

async function plant({ admin, ids, urlFor }: Place, person: Person): Promise<string> {
  const caseId = ids.ownedBy(person.id).find((id) => ids.isCase(id)) ?? ''
  await admin.query('set session_replication_role = replica')
  await admin.query(`update person set given_name = app.unsealed($2) where case_id = $1`, [caseId, CANARY])
  await admin.query('set session_replication_role = default')
  await resealAll(urlFor('postgres'), await testVault(urlFor('postgres')))
  return caseId
}

async function visit(context: BrowserContext, place: Place, person: Person, caseId: string): Promise<string[]> {
  const wrong: string[] = []
  const page = await context.newPage()
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) violations.push(message.text())
  })
  // A cookie that says Secure is set as by a secure address; the browser sends it to itself all the same.
  const url = place.origin.replace('http:', 'https:')
  await context.addCookies([
    { name: SESSION_COOKIE, value: person.token, url, secure: true, httpOnly: true, sameSite: 'Lax' },
  ])
  const address = `${place.origin}/cases/${caseId}`
  await page.goto(address)
  if (!(await page.content()).includes(CANARY))
    wrong.push('the planted name is not shown to a member: that proves little')
  await page.goto(`${place.origin}/cases/${caseId}/entries/new`)
  const field = page.locator('textarea').first()
  await field.fill(`${CANARY} skrivet utkast`)
  await page.waitForTimeout(3000)
  await page.goto(address)
  await page.locator('form[action="/session/end"] button').first().click()
  await page.waitForURL(/\/sign-in/)
  const left = await kept(page)
  if (left.includes(CANARY) || left.includes(caseId)) wrong.push(`the browser keeps ${left.slice(0, 200)}`)
  if (left !== '[[],[],[],[],0]') wrong.push(`something is kept after signing out: ${left.slice(0, 200)}`)
  const cookies = (await context.cookies()).filter(({ name }) => !/language|done/.test(name))
  if (cookies.length > 0) wrong.push(`cookies are left: ${cookies.map(({ name }) => name).join()}`)
  for (let back = 0; back < 4; back++) {
    await page.goBack().catch(() => null)
    if ((await page.content()).includes(CANARY)) wrong.push('the page is shown again on going back')
  }
  if (violations.length > 0) wrong.push(`our own pages break our own policy: ${violations[0] ?? ''}`)
  // Another page cannot show ours inside itself.
  const framed = await context.newPage()
  await framed.setContent(`<iframe src="${place.origin}/sign-in"></iframe>`)
  await framed.waitForTimeout(800)
  const frame = framed.frames()[1]
  const shown = await frame?.content().catch(() => '')
  if (shown?.includes('fl-persona')) wrong.push('our page can be shown inside another')
  return wrong
}

/** Somebody reads a case, writes, signs out: nothing of it is left in the browser, on its disk, or behind the back button. */
async function run(place: Place, _how: How) {
  const person = place.people.find(
    ({ id, functions }) => functions.includes('worker') && place.ids.ownedBy(id).some((each) => place.ids.isCase(each)),
  )
  if (person === undefined) return { asked: 0, routes: 0, wrong: ['nobody has a case'] }
  const caseId = await plant(place, person)
  const session = await place.signIn(person)
  const profile = mkdtempSync(path.join(tmpdir(), 'fairlead-profile-'))
  try {
    const context = await openContext(profile)
    const wrong = await visit(context, place, { ...person, ...session }, caseId).finally(() => context.close())
    execFileSync('sync')
    // The address of a case holds an id drawn by chance, which the history of a browser keeps; nothing else may be there.
    for (const file of [...holding(profile, CANARY), ...holding(profile, session.token)])
      wrong.push(`on the disk: ${path.relative(profile, file)}`)
    return { asked: 12, routes: 4, wrong: fewOf(wrong) }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

export const storageAfterSignOut: Check = {
  name: 'storage-after-sign-out',
  asvs: ['14.3.1', '14.3.2', '14.3.3', '7.4.1', '3.4.6'],
  run,
  last: true,
  long: true,
}
