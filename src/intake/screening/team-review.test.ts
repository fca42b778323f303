import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Referral } from '#intake/referral/referral.ts'
import { register, someone, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { moved, type ReviewBoard } from './team-review.ts'

const team = 'Raseborgs ankarteam'

let world: World
let police: Visitor
let social: Visitor
let coordinator: Visitor
let teamId: string

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
  teamId = (await board(police)).teamId
})
afterAll(async () => {
  await world.close()
})

const board = async (visitor: Visitor): Promise<ReviewBoard> => {
  const [first] = (await visitor.read('/reviews')).json<{ boards: ReviewBoard[] }>().boards
  if (first === undefined) throw new Error('no team')
  return first
}
const numbers = async (visitor: Visitor): Promise<string[]> => (await board(visitor)).agenda.map((each) => each.number)
const read = async ({ referralId }: RegisteredContact): Promise<Referral> =>
  (await police.read(`/referrals/${referralId}`)).json<Referral>()
const move = (visitor: Visitor, { referralId }: RegisteredContact, direction: string) =>
  visitor.change(`/referrals/${referralId}/agenda`, { direction })

describe('the order of the agenda', () => {
  const agenda = [
    { id: 'a', urgency: 'immediate' },
    { id: 'b', urgency: 'normal' },
    { id: 'c', urgency: 'normal' },
  ]

  it('changes among contacts of the same urgency only', () => {
    expect(moved(agenda, 'c', 'up')).toEqual(['a', 'c', 'b'])
    expect(moved(agenda, 'b', 'up')).toEqual(['a', 'b', 'c'])
    expect(moved(agenda, 'c', 'down')).toEqual(['a', 'b', 'c'])
    expect(moved(agenda, 'x', 'up')).toEqual(['a', 'b', 'c'])
  })
})

describe('the team review', () => {
  it('goes through what waits: urgent first, then in the team’s own order, then the oldest', async () => {
    const at = (day: string, urgency = 'normal') =>
      register(police, { ...someone, discussion: 'open', urgency, receivedOn: day, receivedTime: '8.00' })
    const older = await at('2.11.2026')
    const newer = await at('5.11.2026')
    const urgent = await at('9.11.2026', 'immediate')
    expect(await numbers(social)).toEqual([urgent.number, older.number, newer.number])
    expect((await move(coordinator, newer, 'up')).status).toBe(200)
    expect(await numbers(social)).toEqual([urgent.number, newer.number, older.number])
    await move(social, newer, 'up')
    expect(await numbers(social)).toEqual([urgent.number, newer.number, older.number])
    const pressed = await social.submit('/reviews', {})
    expect(pressed.status).toBe(404)
  })

  it('is started once, with those present, and proposes them when a decision is written', async () => {
    const waiting = await register(police, { ...someone, discussion: 'open' })
    expect((await coordinator.submit(`/reviews/team/${teamId}`, {})).body).toContain('Välj vilka som deltog')
    const started = await coordinator.submit(`/reviews/team/${teamId}`, {
      participants: [police.persona.id, social.persona.id, coordinator.persona.id],
    })
    expect(started.headers.location).toBe('/reviews')
    expect((await police.page('/reviews')).body).toContain('Genomgången pågår sedan 10.11.2026 kl. 12.00')
    expect(
      (await police.change(`/teams/${teamId}/review`, { participants: [police.persona.id] })).json(),
    ).toMatchObject({ reason: 'review_open' })
    const form = await police.page(`/referrals/${waiting.referralId}/decision?outcome=carried_over`)
    expect(form.body).toMatch(
      new RegExp(`value="${social.persona.id}"[^>]*checked|checked[^>]*value="${social.persona.id}"`),
    )
  })

  it('notes the decisions made meanwhile, and carries over what was not decided when it closes', async () => {
    const decided = await register(police, { ...someone, discussion: 'open' })
    const postponed = await register(police)
    const untouched = await register(police)
    const { open } = await board(police)
    const decide = async (registered: RegisteredContact, body: object) =>
      police.change(`/referrals/${registered.referralId}/decision`, {
        version: (await read(registered)).referral.version,
        participants: [police.persona.id],
        ...body,
      })
    expect(
      (await decide(decided, { outcome: 'selected', reason: 'many_professions', responsible: police.persona.id }))
        .status,
    ).toBe(200)
    expect((await decide(postponed, { outcome: 'carried_over', reason: 'more_information' })).status).toBe(200)
    expect((await read(decided)).decisions[0]?.reviewId).toBe(open?.id)
    expect((await read(postponed)).referral).toMatchObject({ state: 'waiting', carriedOver: 0 })

    const path = `/reviews/${open?.id ?? ''}/close`
    expect((await coordinator.change(path, { version: open?.version })).status).toBe(200)
    for (const each of [postponed, untouched]) expect((await read(each)).referral.carriedOver).toBe(1)
    expect((await board(police)).open).toBeNull()
    expect((await board(police)).past[0]?.participants.map((each) => each.name)).toContain(social.persona.name)
    expect((await coordinator.change(path, { version: open?.version })).json()).toMatchObject({
      reason: 'review_closed',
    })
    // Without a review going on, carrying over counts at once.
    await decide(untouched, { outcome: 'carried_over', reason: 'not_reached' })
    expect((await read(untouched)).referral.carriedOver).toBe(2)
    expect((await police.page('/reviews')).body).toContain('2 gånger')
  })

  it('shows the coordinator no names, and is not there for another team', async () => {
    const other = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect((await coordinator.page('/reviews')).body).not.toContain('Provperson')
    expect((await other.read(`/teams/${teamId}/review`)).status).toBe(404)
    expect((await board(other)).agenda).toEqual([])
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    expect((await leader.read('/reviews')).status).toBe(403)
  })
})
