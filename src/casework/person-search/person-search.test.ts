import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityIndex } from '#kernel/identity-index.ts'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { openWorld, TEST_SECRET, type Visitor, type World } from '#testing/world.ts'
import type { PersonHit } from './person-search.ts'

const team = 'Raseborgs ankarteam'
const purpose = 'they_got_in_touch'
let world: World
let opened: TestCase
let police: Visitor
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())

const search = (who: Visitor, sought: string) => who.change('/search', { sought, purpose })
const namesFor = async (who: Visitor, sought: string): Promise<string[]> =>
  (await search(who, sought)).json<{ hits: PersonHit[] }>().hits.map(({ name }) => name)
const { youth } = testPersons

describe('a search for a person (U-07)', () => {
  it('finds by the beginning of any name, without accents and in any order, in one’s own cases', async () => {
    for (const sought of [
      youth.family,
      youth.family.slice(0, 3).toLowerCase(),
      `${youth.family} ${youth.given}`,
      'provstrom eli',
    ])
      expect([sought, await namesFor(police, sought)]).toEqual([
        sought,
        expect.arrayContaining([`${youth.given} ${youth.family}`]),
      ])
    expect(await namesFor(police, 'Ingensadan')).toEqual([])
  })

  it('finds by a personal identity code without opening any name but the one', async () => {
    const code = '010112A900K'
    await world.admin.query('update person set identity_index = $1 where id = $2', [
      identityIndex(TEST_SECRET, code),
      opened.youthId,
    ])
    expect(await namesFor(police, code.toLowerCase())).toEqual([`${youth.given} ${youth.family}`])
    expect(await namesFor(police, '010112A901L')).toEqual([])
  })

  it('finds nobody of a case one does not work in, and answers as when there is nobody', async () => {
    const elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    const [found, absent] = [await search(elsewhere, youth.family), await search(elsewhere, 'Ingensadan')]
    expect([found.status, found.body]).toEqual([200, absent.body])
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    expect((await search(officer, youth.family)).status).toBe(403)
    expect((await officer.page('/search')).status).toBe(403)
  })

  it('is not made without a purpose of searching, and logs the purpose with what was found and never with what was typed', async () => {
    const before = await world.admin.query<{ n: number }>(
      `select count(*)::int as n from access_log where operation = 'searchPersons'`,
    )
    for (const wrong of [undefined, '', 'log_check', 'none']) {
      const refused = await police.change('/search', { sought: youth.family, purpose: wrong })
      expect([wrong, refused.status]).toEqual([wrong, 400])
      expect(refused.body).toContain('search_purpose_needed')
    }
    await search(police, youth.family)
    const { rows } = await world.admin.query<Record<string, unknown>>(
      `select * from access_log where operation = 'searchPersons' order by at desc`,
    )
    expect(rows).toHaveLength(Number(before.rows[0]?.n) + 1)
    expect([rows[0]?.['reason'], rows[0]?.['object_ids']]).toEqual([purpose, [opened.caseId]])
    expect(JSON.stringify(rows)).not.toContain(youth.family)
  })

  it('is asked in a form: the name stands in no address, and the purpose is remembered until the session ends', async () => {
    expect((await police.page('/cases?lang=sv')).body).toContain('action="/search"')
    const unasked = await police.submit('/search', { sought: youth.family, purpose: '' })
    expect([unasked.status, unasked.body.includes('Välj varför du söker.')]).toEqual([400, true])
    const found = await police.submit('/search', { sought: youth.family, purpose })
    expect(found.status).toBe(200)
    expect(found.body).toContain(`href="/cases/${opened.caseId}"`)
    expect(found.headers.location).toBeUndefined()
    const addresses = [...found.body.matchAll(/(?:href|action)="([^"]*)"/g)].map((match) => match[1])
    expect(addresses.filter((each) => each?.includes(youth.family))).toEqual([])
    const cookie = String([found.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
    const chosen = new RegExp(`<option value="${purpose}" selected`)
    const pageWith = async (who: Visitor): Promise<string> =>
      (await world.visit({ method: 'GET', url: '/cases', headers: { cookie: `${who.cookie}; ${cookie}` } })).body
    expect(await pageWith(police)).toMatch(chosen)
    // Whoever signs in next on the same computer is asked anew.
    expect(await pageWith(await world.signIn({ team, profession: 'social_work' }))).not.toMatch(chosen)
  })

  it('keeps no answer with names for a repeat of the page’s form', async () => {
    const kept = async (): Promise<number> =>
      (
        await world.admin.query(
          `select from idempotency_key where operation = 'searchPersons' and professional_id = $1`,
          [police.persona.id],
        )
      ).rowCount ?? 0
    const before = await kept()
    await police.submit('/search', { sought: youth.family, purpose })
    expect(await kept()).toBe(before)
  })
})
