import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A meeting that happens: times are proposed, answers come by phone and from colleagues, a missing interpreter stops the confirmation until
 * somebody says why, and then there is a letter and a calendar file.
 */
const team = 'Raseborgs ankarteam'

type Person = {
  readonly id: string
  readonly role: string
  readonly name: string
  readonly interpreterLanguage: string | null
}
type Case = { readonly persons: readonly Person[] }
type Meeting = {
  readonly meeting: {
    readonly participants: readonly {
      readonly id: string
      readonly personId: string | null
      readonly professionalId: string | null
    }[]
  }
  readonly times: readonly { readonly id: string; readonly startsAt: string }[]
}

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let elsewhere: SignedInVisit
let inCase = ''
let youth: Person
let guardian: Person
let meeting = ''

const dayAt = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))
const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname
const mainOf = async (visit: SignedInVisit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
const readMeeting = (): Promise<Meeting> => read<Meeting>(police, meeting)
const participantOf = async (person: Person): Promise<string> =>
  (await readMeeting()).meeting.participants.find((each) => each.personId === person.id)?.id ?? ''

/** Opens a case of the police officer in which a young person and a guardian can be met. */
async function findCase(): Promise<void> {
  const { cases } = await read<{ cases: readonly { id: string; restricted: boolean; phase: string }[] }>(
    police,
    '/cases',
  )
  for (const { id, restricted, phase } of cases) {
    if (restricted || phase === 'closed') continue
    const { persons } = await read<Case>(police, `/cases/${id}`)
    const [young, adult] = ['youth', 'guardian'].map((role) => persons.find((each) => each.role === role))
    const protections = await read<{ protections?: readonly unknown[] }>(police, `/cases/${id}/protected-identities`)
    if (young === undefined || adult === undefined || (protections.protections ?? []).length > 0) continue
    inCase = `/cases/${id}`
    youth = young
    guardian = adult
    return
  }
  throw new Error('the demo has no such case')
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  social = await inSwedish(journey, { team, profession: 'social_work' })
  elsewhere = await inSwedish(journey, { team: 'Lojo ankarteam', profession: 'youth_work' })
  await findCase()
})
afterAll(() => journey.close())

test('a guardian needs an interpreter, and the composer says so', async () => {
  await police.open(`${inCase}/persons/${guardian.id}/edit`)
  await fillAndSend(police.page, { interpreterLanguage: 'ar' })
  await police.open(`${inCase}/meetings/new`)
  expect(await mainOf(police)).toContain('Någon i familjen behöver tolk: arabiska.')
  expect(await mainOf(police)).toContain('Ansvarar för ärendet.')
})

test('a meeting is planned, several times are proposed and shown to everybody in the case', async () => {
  await fillAndSend(police.page, {
    personIds: [youth.id, guardian.id],
    leftOut: ['interpreter'],
    type: 'network',
    date: dayAt(8),
    startTime: '14.00',
    placeKind: 'police_premises',
    place: 'Stationen, rum 3',
    purpose: 'Höra hur det är och komma överens om stöd.',
    interpreterLanguage: '',
    guardianMissingReason: 'Den andra vårdnadshavaren är bortrest.',
  })
  await police.check()
  meeting = pathOf(police)
  expect(meeting).toMatch(/\/meetings\/[0-9a-f-]{36}$/)
  expect(await mainOf(police)).toContain('Föreslogs, behövs inte')
  await police.page.getByRole('link', { name: 'Föreslå tider' }).click()
  await police.check()
  await fillAndSend(police.page, { 'times.1.date': dayAt(9), 'times.1.startTime': '9.30' })
  await police.check()
  expect(await mainOf(police)).toContain('Föreslagna tider')
  expect(await mainOf(police)).toContain('Inte bekräftat')
})

test('answers are written in as they come, and a later one counts', async () => {
  const [first, second] = (await readMeeting()).times
  expect([first, second].every((each) => each !== undefined)).toBe(true)
  for (const [person, fits] of [
    [youth, ['best', 'possible']],
    [guardian, ['impossible', 'best']],
    [youth, ['impossible', 'best']],
  ] as const) {
    await police.open(`${meeting}/participants/${await participantOf(person)}`)
    await fillAndSend(police.page, { 'times.0.fits': fits[0], 'times.1.fits': fits[1], way: 'phone' })
  }
  await police.open(`${meeting}/participants/${await participantOf(youth)}`)
  expect(await police.page.locator('ol li > strong').count()).toBe(2)
})

test('a colleague who is asked answers in Fairlead; somebody who is not asked sees nothing of it', async () => {
  await police.open(`${meeting}/edit`)
  const box = police.page.locator(`input[name^="professionals."][value="${social.persona.id}"]`)
  const name = (await box.getAttribute('name')) ?? ''
  await box.check()
  await fillAndSend(police.page, { [name.replace('professionalId', 'addedValue')]: 'Känner till stöden i familjen.' })
  const id =
    (await readMeeting()).meeting.participants.find((each) => each.professionalId === social.persona.id)?.id ?? ''
  await social.open('/')
  await social.page.locator(`main a[href="/meeting-invitations/${id}"]`).click()
  await social.check()
  expect(await mainOf(social)).not.toContain(youth.name)
  await fillAndSend(social.page, { 'times.0.fits': 'possible', 'times.1.fits': 'best', substitute: 'Ulla Ersättarson' })
  await social.check()
  await police.open(meeting)
  expect(await mainOf(police)).toContain('ersättare Ulla Ersättarson')
  for (const path of [meeting, `/meeting-invitations/${id}`]) expect(await elsewhere.status(path)).toBe(404)
})

test('without an interpreter it is not confirmed until somebody says why', async () => {
  await police.open(`${meeting}/confirm`)
  expect(await mainOf(police)).toContain('behöver tolk (arabiska), och ingen är bokad')
  await police.page.locator('input[name="timeId"]').first().check()
  await pressed(police.page)
  await police.check()
  expect(pathOf(police)).toBe(`${meeting}/confirm`)
  expect(await mainOf(police)).toContain('Boka tolk, eller skriv varför mötet hålls utan.')
  await fillAndSend(police.page, { interpreterMissingReason: 'Vårdnadshavaren vill tala svenska.' })
  await police.check()
  expect(pathOf(police)).toBe(meeting)
  expect(await mainOf(police)).toContain('Vårdnadshavaren vill tala svenska.')
  expect(await mainOf(police)).toContain(`${dayAt(9)} kl. 9.30`)
})

test('then there is a letter for each, and a file for the calendar without any name', async () => {
  await police.open(`${meeting}/letters/${guardian.id}`)
  expect(await mainOf(police)).toContain(`${dayAt(9)} kl. 9.30`)
  expect(await mainOf(police)).not.toContain(youth.name)
  const context = police.page.context()
  const pdf = await context.request.get(`${meeting}/letters/${guardian.id}/letter.pdf`)
  expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])
  const file = await (await context.request.get(`${meeting}/meeting.ics`)).text()
  expect(file).toContain('CLASS:PRIVATE')
  expect(file).not.toContain(youth.name.split(' ')[0] ?? '-')
})

test('the calendar of a professional is a private address that can be taken back', async () => {
  await police.open('/calendar-feed')
  await police.page.getByRole('button', { name: 'Gör en kalenderadress' }).click()
  await police.page.waitForLoadState('load')
  await police.check()
  const address = new URL((await police.page.locator('code').first().textContent()) ?? '').pathname
  const stranger = await journey.visit()
  expect(await stranger.status(address)).toBe(200)
  await police.page.getByRole('button', { name: 'Ta bort adressen' }).click()
  await police.page.waitForLoadState('load')
  expect(await stranger.status(address)).toBe(404)
})

test('interpreters are booked for each person, and attendance is counted by organisation', async () => {
  await police.open(`${meeting}/interpreters`)
  expect(await mainOf(police)).toContain(`Tolk för ${guardian.name}`)
  await police.open('/meeting-attendance')
  expect(await mainOf(police)).toContain('Närvaro, %')
})

test('everything of it works without scripts', async () => {
  const plain = await journey.as({ team, profession: 'police' }, { javaScript: false })
  await plain.page.goto(`${meeting}/times?lang=sv`)
  await fillAndSend(plain.page, { 'times.0.date': dayAt(10), 'times.1.date': dayAt(11), 'times.1.startTime': '10' })
  expect(new URL(plain.page.url()).pathname).toBe(meeting)
  expect(await plain.page.locator('main').textContent()).toContain('Föreslagna tider')
})
