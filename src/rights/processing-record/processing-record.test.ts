import { afterAll, beforeAll, expect, describe, it } from 'vitest'
import { languages } from '#kernel/language.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { Controller, ProcessingRecord } from './processing-record.ts'
import { words } from './processing-record.words.ts'

let world: World
let officer: Visitor
beforeAll(async () => {
  world = await openWorld()
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
})
afterAll(() => world.close())

describe('the record of processing', () => {
  it('names every table of the database with its classes and what its columns hold', async () => {
    const { tables, uncertain } = (await officer.read('/processing-record')).json<ProcessingRecord>()
    const { rows } = await world.admin.query<{ n: number }>(
      `select count(*)::int as n from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
    )
    expect(tables).toHaveLength(rows[0]?.n ?? -1)
    const person = tables.find((each) => each.table === 'person')
    expect(person).toMatchObject({ privacy: 'identity', retention: 'shared_workspace' })
    expect(person?.columns['identity']).toBeGreaterThan(5)
    expect(uncertain).toBeGreaterThan(0)
  })

  it('is shown with the impact assessment in three languages, to those who answer for it', async () => {
    for (const language of ['sv', 'fi', 'en']) {
      expect((await officer.page(`/processing-record?lang=${language}`)).status).toBe(200)
      expect((await officer.page(`/processing-record/impact-assessment?lang=${language}`)).status).toBe(200)
    }
    const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await police.page('/processing-record')).status).toBe(403)
    expect((await police.read('/processing-record')).status).toBe(403)
  })
})

describe('the privacy notice', () => {
  it('of each controller is there for everybody who is signed in, and of no other instance', async () => {
    const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const { rows } = await world.admin.query<{ id: string; key: string }>(
      'select r.id, i.key from register r join instance i on i.id = r.instance_id where r.kind <> $1 order by r.id',
      ['shared'],
    )
    const answers = await Promise.all(
      rows.map(async ({ id, key }) => [key, (await police.page(`/privacy-notices/${id}`)).status] as const),
    )
    expect(answers.filter(([key, status]) => status !== (key === 'vastra-nyland' ? 200 : 404))).toEqual([])
  })

  it('is on paper in each language, whole and in words for a twelve-year-old, in the name of the controller', async () => {
    const { controllers } = (await officer.read('/privacy-notices')).json<{ controllers: Controller[] }>()
    expect(controllers.length).toBeGreaterThan(3)
    for (const { id, name } of controllers)
      for (const language of languages) {
        const [whole, plain] = await Promise.all(
          ['', '&for=child'].map(
            async (more) => (await officer.page(`/privacy-notices/${id}?language=${language}${more}`)).body,
          ),
        )
        for (const text of [words.whoKeeps, words.howLong, words.yourRights]) expect(whole).toContain(text[language])
        for (const text of [words.child1, words.child5]) expect(plain).toContain(text[language])
        expect(plain).toContain(words.child2(name[language])[language])
        expect(plain).not.toContain(words.whoKeeps[language])
      }
  })
})
