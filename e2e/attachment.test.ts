import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { numbersOf, pdf, photo, place } from '../src/testing/file-samples.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A social worker attaches a photo for everybody in the case and a nurse a paper of her own register: the others save the photo without
 * the place where it was taken and never learn of the paper. What is no file of an allowed kind is refused in words.
 */
const team = 'Raseborgs ankarteam'

let journey: Journey
let social: SignedInVisit
let nurse: SignedInVisit
let list = ''
beforeAll(async () => {
  journey = await openJourney()
  social = await inSwedish(journey, { team, profession: 'social_work' })
  nurse = await inSwedish(journey, { team, profession: 'psychiatric_nursing' })
  const casesOf = async (visit: SignedInVisit): Promise<string[]> =>
    (await read<{ cases: { id: string; restricted: boolean }[] }>(visit, '/cases')).cases
      .filter(({ restricted }) => !restricted)
      .map(({ id }) => id)
  const nursed = await casesOf(nurse)
  const both = (await casesOf(social)).find((id) => nursed.includes(id))
  if (both === undefined) throw new Error('the demo has no case of both')
  list = `/cases/${both}/attachments`
})
afterAll(() => journey.close())

async function attach(
  { page }: SignedInVisit,
  visibility: string,
  name: string,
  type: string,
  bytes: Buffer,
): Promise<void> {
  await page.goto(`${list}/new`)
  await page.check(`input[name="visibility"][value="${visibility}"]`)
  await page.setInputFiles('input[type="file"]', { name, mimeType: type, buffer: bytes })
  await page.getByRole('button', { name: 'Bifoga filen' }).click()
}
const main = ({ page }: SignedInVisit): Promise<string | null> => page.textContent('main')

test('a photo is attached for everybody in the case, and saved without its place', async () => {
  for (const language of ['fi', 'en', 'sv']) await social.open(`${list}/new?lang=${language}`)
  const taken = await photo()
  expect(taken.includes(Buffer.from(place.said))).toBe(true)
  await attach(social, 'case_team', 'IMG_2041.jpg', 'image/jpeg', taken)
  await social.page.waitForURL(list)
  await social.check()
  expect(await main(social)).toContain('Filen bifogades.')
  await nurse.open(list)
  const saving = nurse.page.waitForEvent('download')
  await nurse.page.getByRole('link', { name: /^IMG_2041.jpg/ }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('IMG_2041.jpg')
  const kept = await readFile(await download.path())
  expect(kept.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  for (const mark of [Buffer.from(place.said), Buffer.from('Exif'), ...numbersOf(987_654)])
    expect(kept.includes(mark)).toBe(false)
})

test('a paper of the own register is there for nobody of another authority', async () => {
  await attach(nurse, 'own_register', 'Läkarintyg.pdf', 'application/pdf', pdf())
  await nurse.page.waitForURL(list)
  await nurse.check()
  expect(await main(nurse)).toContain('Läkarintyg.pdf')
  const address = (await nurse.page.getByRole('link', { name: /^Läkarintyg.pdf/ }).getAttribute('href')) ?? ''
  expect(await nurse.status(address)).toBe(200)
  await social.open(list)
  expect(await main(social)).not.toContain('Läkarintyg')
  expect(await social.status(address)).toBe(404)
})

test('what only calls itself a picture is refused in words, and what was chosen stays', async () => {
  await attach(social, 'case_team', 'bild.png', 'image/png', Buffer.from('<script>alert(1)</script>'))
  await social.check()
  expect(await main(social)).toContain('Den här sortens fil tas inte emot.')
  expect(await social.page.isChecked('input[name="visibility"][value="case_team"]')).toBe(true)
  await attach(social, 'case_team', 'bild.png', 'image/png', pdf())
  await social.check()
  expect(await main(social)).toContain('Filen är något annat än vad dess namn säger.')
  await social.open(list)
  expect(await main(social)).not.toContain('bild.png')
})

test('is taken back with a reason, by who attached it', async () => {
  await social.page.getByRole('link', { name: /^Återta filen\s*: IMG_2041/ }).click()
  await social.page.waitForURL(/\/retract$/)
  const { pathname } = new URL(social.page.url())
  for (const language of ['fi', 'en', 'sv']) await social.open(`${pathname}?lang=${language}`)
  await social.page.fill('[name="reason"]', 'Hör till ett annat ärende.')
  await social.page.getByRole('button', { name: 'Återta filen' }).click()
  await social.page.waitForURL(list)
  await social.check()
  expect(await main(social)).toContain('Hör till ett annat ärende.')
})
