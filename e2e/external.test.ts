import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit, type Visit, type VisitOptions } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * The curator of a school is asked to a meeting from outside (C-14): by a one-time link they say which time suits and who comes instead, later
 * that their task is done, and see nothing else of the case. On a phone and on a desk, with scripts and without.
 */
const team = 'Raseborgs ankarteam'
const school = 'Ekåsens högstadium'
const curator = 'Kim Provgren'
const home = '/mina/inbjudan'

type Action = { readonly id: string; readonly what: string; readonly goal: string; readonly version: number }
type Plan = { readonly id: string; readonly actions: readonly Action[] }
type Person = { readonly role: string; readonly name: string | null; readonly id: string }
type Meeting = {
  readonly meeting: {
    readonly version: number
    readonly participants: readonly { readonly id: string; readonly organisation: string | null }[]
  }
  readonly times: readonly { readonly id: string }[]
}

let journey: Journey
let police: SignedInVisit
let inCase = ''
let meeting = ''
let askedId = ''
let plan: Plan
let task: Action
let youth: Person

const day = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))
const mainOf = async (visit: Visit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
async function send(path: string, data: object): Promise<unknown> {
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await police.page.context().request.post(`/api/v1${path}`, { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
  return await answer.json()
}

/** An open case of the police officer with a plan in force and a young person who can be asked. */
async function findCase(): Promise<void> {
  const { cases } = await read<{ cases: readonly { id: string; restricted: boolean; phase: string }[] }>(
    police,
    '/cases',
  )
  for (const { id, restricted, phase } of cases) {
    if (restricted || phase === 'closed') continue
    const { current, can } = await read<{ current: Plan | null; can: readonly string[] }>(police, `/cases/${id}/plan`)
    const { persons } = await read<{ persons: readonly Person[] }>(police, `/cases/${id}`)
    const young = persons.find((each) => each.role === 'youth' && each.name !== null)
    const [first] = current?.actions ?? []
    if (current === null || first === undefined || young === undefined || !can.includes('service_plan.write')) continue
    const open = current.actions.find(
      (each) => !('status' in each && ['achieved', 'changed'].includes(String(each.status))),
    )
    if (open === undefined) continue
    inCase = `/cases/${id}`
    plan = current
    task = open
    youth = young
    return
  }
  throw new Error('the demo has no such case')
}

async function arrange(): Promise<void> {
  const { id } = (await send(`${inCase}/meetings`, {
    type: 'network',
    date: day(8),
    startTime: '14.00',
    placeKind: 'police_premises',
    place: 'Stationen, rum 3',
    purpose: 'Komma överens om stöd i skolan.',
    language: 'sv',
    personIds: [youth.id],
    guardianMissingReason: 'Vårdnadshavarna är bortresta.',
    interpreterMissingReason: 'Ingen tolk behövs den här gången.',
    professionals: [],
    externals: [
      { organisation: school, name: curator, profession: 'student_welfare', addedValue: 'Känner vardagen i skolan.' },
    ],
  })) as { id: string }
  meeting = `${inCase}/meetings/${id}`
  const { meeting: made } = await read<Meeting>(police, meeting)
  const times = [8, 9].map((ahead) => ({ date: day(ahead), startTime: '14.00' }))
  await send(`${meeting}/times`, { times, version: made.version })
  askedId = made.participants.find((each) => each.organisation === school)?.id ?? ''
}

/** Makes a link by clicking, from the page of the meeting. @returns the path of the link that is handed over */
async function linkByHand(): Promise<string> {
  await police.open(meeting)
  await police.page.locator(`main a[href$="/participants/${askedId}/guest-link"]`).click()
  await police.check()
  await fillAndSend(police.page, { channel: 'by_hand' })
  await police.check()
  const link = (await police.page.locator('main code').first().textContent()) ?? ''
  expect(link).toMatch(/\/mina\/oppna\/[\w-]{43}$/)
  return new URL(link).pathname
}

/** Opens the link in a browser of its own, by pressing the button. */
async function comeBy(link: string, options: VisitOptions = {}): Promise<Visit> {
  const visit = await journey.visit(options)
  await visit.open(link)
  await visit.page.locator('main form button[type="submit"]').click()
  await visit.page.waitForURL(`**${home}`)
  await visit.check()
  return visit
}

const nothingElse = async (visit: Visit): Promise<void> => {
  const seen = await mainOf(visit)
  const names = (youth.name ?? '?').split(' ')
  const others = plan.actions.filter((each) => each.id !== task.id).map((each) => each.what)
  for (const kept of [...names, 'Komma överens om stöd', 'Känner vardagen', task.goal, ...others]) {
    expect(seen).not.toContain(kept)
  }
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  await findCase()
  await arrange()
})
afterAll(() => journey.close())

test('the police officer sees first what the curator will see', async () => {
  await police.open(`${meeting}/participants/${askedId}/guest-link`)
  const shown = await mainOf(police)
  for (const each of ['Det här ses genom länken', curator, school, 'Stationen, rum 3']) expect(shown).toContain(each)
})

test('the curator answers a time and names a substitute, on a phone without scripts and in Finnish', async () => {
  const phone = await comeBy(await linkByHand(), { javaScript: false, language: 'fi' })
  await phone.page.setViewportSize({ width: 320, height: 640 })
  await phone.page.goto(`${home}?lang=fi`)
  expect(await mainOf(phone)).toContain('Ehdotetut ajat')
  expect(await mainOf(phone)).toContain('Stationen, rum 3')
  await nothingElse(phone)
  await phone.page.locator(`main a[href="${home}/svar"]`).click()
  // Half of it first: every word stays.
  await fillAndSend(phone.page, { 'times.0.fits': 'impossible', substituteRole: 'rehtori' })
  expect(await phone.page.locator('main [name="substituteRole"]').inputValue()).toBe('rehtori')
  await fillAndSend(phone.page, { 'times.1.fits': 'best', substituteName: 'Ulla Ersättarson' })
  expect(new URL(phone.page.url()).pathname).toBe(home)
  expect(await mainOf(phone)).toContain('tilalle tulee Ulla Ersättarson, rehtori')
  expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

  await police.open(meeting)
  const seen = await mainOf(police)
  for (const each of ['(med länk)', 'Ulla Ersättarson, rehtori']) expect(seen).toContain(each)
})

test('a task is given to the curator, who later says that it is done, with scripts', async () => {
  await police.open(`${inCase}/plan/${plan.id}/actions/${task.id}`)
  await police.page.locator('main a[href$="/external-task"]').click()
  await police.check()
  await fillAndSend(police.page, { participantId: askedId })
  await police.check()
  expect(await mainOf(police)).toContain(`Given till ${curator}, ${school}`)

  const own = await comeBy(await linkByHand())
  expect(await mainOf(own)).toContain(task.what)
  await nothingElse(own)
  await own.page.locator(`main a[href^="${home}/uppgifter/"]`).click()
  await own.check()
  await fillAndSend(own.page, { note: 'Vi har träffats två gånger.' })
  await own.check()
  expect(await mainOf(own)).toContain('Vi har träffats två gånger.')

  await police.open(`${inCase}/plan`)
  const shown = await mainOf(police)
  for (const each of [`Klart enligt ${curator}, ${school}`, 'Vi har träffats två gånger.'])
    expect(shown).toContain(each)
})

test('every page of the curator is sound in each language, and the family’s are not there', async () => {
  const own = await comeBy(await linkByHand())
  for (const language of ['sv', 'fi', 'en'])
    for (const path of [home, `${home}/svar`]) {
      await own.open(`${path}?lang=${language}`)
      expect([path, await own.page.getAttribute('html', 'lang')]).toEqual([path, language])
    }
  for (const part of ['', '/moten', '/plan', '/ord', '/samtycken', '/vem-har-last', '/rattigheter'])
    expect([part, await own.status(`/mina${part}`)]).toEqual([part, 404])
  for (const path of [meeting, inCase]) expect([path, await own.status(path)]).toEqual([path, 303])
  await own.page.getByRole('button', { name: /Stäng min sida|Close my page/ }).click()
  await own.page.waitForURL('**/mina/stang')
  expect(await own.status(home)).toBe(401)
})
