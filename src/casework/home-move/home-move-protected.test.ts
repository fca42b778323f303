import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { HomeMoves } from './home-move.ts'

const team = 'Raseborgs ankarteam'
const LOJO = '444'
let world: World
let social: Visitor
let police: Visitor

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())

const today = (): string => world.now.toISOString().slice(0, 10)
const move = async (of: TestCase, to: object): Promise<void> => {
  const done = await social.change(`/cases/${of.caseId}/moves`, { movedOn: today(), ...to })
  expect(done.status, done.body).toBe(200)
}
const protect = async (of: TestCase): Promise<string> => {
  const done = await social.change(`/cases/${of.caseId}/protected-identities`, {
    personId: of.youthId,
    period: 'until_further_notice',
    source: 'population_register',
    decidedOn: today(),
  })
  expect(done.status, done.body).toBe(200)
  return done.json<{ id: string }>().id
}
const moves = async (who: Visitor, of: TestCase): Promise<HomeMoves> =>
  (await who.read(`/cases/${of.caseId}/moves`)).json<HomeMoves>()

describe('a young person who moved before they were protected (661/2009 § 36)', () => {
  it('is placed nowhere any more: not by the move, and not by the team that was asked', async () => {
    const of = await openTestCase(world, { responsible: 'social_work' })
    await move(of, { reach: 'inside', municipality: LOJO })
    const before = await moves(police, of)
    expect(before.moves.map((each) => each.to?.sv)).toEqual(['Lojo'])
    expect(before.transfers).toHaveLength(1)
    await protect(of)
    const after = await moves(police, of)
    expect(after.moves).toMatchObject([{ hidden: true, from: null, to: null, place: null }])
    expect(after.transfers).toEqual([])
    const page = (await police.page(`/cases/${of.caseId}/moves?lang=sv`)).body
    expect(page).not.toContain('Lojo')
    // Whoever asked the team knows it.
    expect((await moves(social, of)).transfers).toHaveLength(1)
  })

  it('keeps where they went among what is opened with a grant, also outside the region', async () => {
    const of = await openTestCase(world, { responsible: 'social_work' })
    await move(of, { reach: 'outside', place: 'Kuopio' })
    const protection = await protect(of)
    expect((await moves(police, of)).moves).toMatchObject([{ hidden: true, place: null }])
    const granted = await police.change(`/cases/${of.caseId}/protected-identities/${protection}/grants`, {
      professionalId: social.persona.id,
      reason: 'Behöver veta orten för att ordna stödet.',
      days: 2,
    })
    expect(granted.status, granted.body).toBe(200)
    const opened = await social.read(`/cases/${of.caseId}/protected-identities/${protection}/details`)
    expect(opened.json<{ details: unknown[] }>().details).toContainEqual({ slot: 'municipality', value: 'Kuopio' })
  })
})
