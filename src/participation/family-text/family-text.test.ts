import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { familyText } from '#kernel/family-texts.ts'
import { fetchPdf } from '#testing/pdf.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let officer: Visitor
let leader: Visitor

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
})
afterAll(() => world.close())

const page = async (who: Visitor, path: string): Promise<string> => (await who.page(path)).body
const fingerprint = familyText('voluntary', 'ar', 'standard', 'sv').fingerprint
const check = (who: Visitor, changed: object = {}): Promise<Reply> =>
  who.change('/family-texts/ar/voluntary/check', { fingerprint, ...changed })

describe('the leaflet for a family', () => {
  it('is there in each language, standard and easy, with the team', async () => {
    for (const [code, text] of [
      ['sv', 'Det är frivilligt'],
      ['fi', 'Osallistuminen on vapaaehtoista'],
      ['en', 'It is voluntary'],
      ['ru', 'Это добровольно'],
    ] as const) {
      const body = await page(police, `/family-texts/${code}/leaflet?variant=easy`)
      expect(body).toContain(text)
      expect(body).toContain(`<div class="fl-prose fl-family-text" lang="${code}" dir="ltr">`)
      expect(body).toContain('Raseborgs ankarteam')
    }
  })

  it('is set from right to left where the language is', async () => {
    const body = await page(police, '/family-texts/ar/leaflet')
    expect(body).toContain('<div class="fl-prose fl-family-text" lang="ar" dir="rtl">')
    expect(body).toContain('المشاركة طوعية')
  })

  it('says visibly that a language has no text, and is given in the reader’s own', async () => {
    const body = await page(police, '/family-texts/ti/leaflet?instead=fi&lang=fi')
    expect(body).toContain('Osallistuminen on vapaaehtoista')
    expect(body).toContain('Tekstiä ei ole tällä kielellä.')
    expect((await police.page('/family-texts/xx/leaflet')).status).toBe(404)
  })

  it('says how the team is reached, on the page and on paper, and nothing where nobody has filled it in', async () => {
    const leaflet = (language: string): string =>
      `/family-texts/${language}/leaflet?lang=${language}&instead=${language}`
    expect(await page(police, leaflet('sv'))).not.toContain('040 00 01')
    await world.admin.query(
      `update team set contact_phone = '040 00 01', contact_email = 'ankare@raseborg.example',
         contact_hours = '{"sv":"vardagar 9–15","fi":"arkisin 9–15","en":"weekdays 9–15"}' where name ->> 'sv' = $1`,
      [team],
    )
    for (const [language, hours] of [
      ['sv', 'vardagar 9–15'],
      ['fi', 'arkisin 9–15'],
    ] as const) {
      const paper = await fetchPdf(world, police, leaflet(language).replace('/leaflet?', '/leaflet.pdf?'))
      const said = typeof paper === 'number' ? '' : paper.text
      for (const line of ['040 00 01', 'ankare@raseborg.example', hours])
        for (const text of [await page(police, leaflet(language)), said])
          expect([language, line, text.includes(line)]).toEqual([language, line, true])
    }
  })

  it('is a PDF in every language, also from right to left', async () => {
    for (const code of ['sv', 'fi', 'en', 'ar', 'so', 'ru', 'uk', 'et', 'ti']) {
      const pdf = await police.page(`/family-texts/${code}/leaflet.pdf?variant=easy`)
      expect([code, pdf.status, pdf.headers['content-type']]).toEqual([code, 200, 'application/pdf'])
      expect(pdf.body).toContain('pdfuaid')
    }
  })
})

describe('a translation', () => {
  it('stands as a machine’s draft until two persons with a function have found it right', async () => {
    expect(await page(police, '/family-texts/ar?lang=sv')).toContain('Maskinöversatt, inte kontrollerad')
    expect((await check(police)).status).toBe(403)
    expect((await check(officer)).json()).toEqual({ verified: false })
    const again = await check(officer)
    expect([again.status, again.json<{ reason: string }>().reason]).toEqual([409, 'translation_checked'])
    expect((await check(leader)).json()).toEqual({ verified: true })
    const list = await page(police, '/family-texts?lang=sv')
    expect(list).toContain('Maskinöversatt: 1 av 10 kontrollerade')
  })

  it('is checked as it was read: what has changed since is not', async () => {
    const other = await check(officer, { fingerprint: '0'.repeat(64) })
    expect([other.status, other.json<{ reason: string }>().reason]).toEqual([412, 'stale_version'])
    expect((await officer.change('/family-texts/sv/voluntary/check', { fingerprint })).status).toBe(404)
    expect((await officer.change('/family-texts/ar/nothing/check', { fingerprint })).status).toBe(404)
  })

  it('is checked for each instance by itself', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'leadership' })
    const body = (await elsewhere.read('/family-texts')).json<{ languages: { code: string; verified: number }[] }>()
    expect(body.languages.find((each) => each.code === 'ar')?.verified).toBe(0)
  })
})
