import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '#db/seed/network.seed.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let coordinator: Visitor
let steering: Visitor
let decisionId = ''
let seatId = ''

const agency = (key: string): string => idOf(`vastra-nyland/agency/${key}`)
const typed = {
  agency: agency('inga'),
  organ: { sv: 'Kommunstyrelsen', fi: 'Kunnanhallitus' },
  decidedOn: '26.8.2024',
  section: '201',
  registerNumber: '412/12.05.00/2024',
  proposal: 'Kommunstyrelsen godkänner avtalet.',
  decision: 'Förslaget godkändes.',
  furtherInformation: 'Bildningschefen',
}

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-26T10:00:00Z')
  coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => world.close())

describe('a decision of a party (G-05)', () => {
  it('is registered and found by its section and its register number, proposal and decision apart', async () => {
    expect((await steering.change('/network/decisions', typed)).status).toBe(403)
    const tomorrow = await coordinator.change('/network/decisions', { ...typed, decidedOn: '27.11.2026' })
    expect(problemCodes(tomorrow)).toEqual(['/decidedOn date_in_future'])
    decisionId = (await coordinator.change('/network/decisions', typed)).json<{ id: string }>().id
    for (const query of ['§ 201', '412/12.05.00/2024']) {
      const { decisions } = (await steering.read(`/network/decisions?q=${encodeURIComponent(query)}`)).json<{
        decisions: { section: string; proposal: string; decision: string }[]
      }>()
      expect(decisions).toMatchObject([
        { section: '§ 201', proposal: 'Kommunstyrelsen godkänner avtalet.', decision: 'Förslaget godkändes.' },
      ])
    }
  })

  it('is corrected on the version one has read', async () => {
    const { agency: _, ...written } = typed
    const change = { ...written, decision: 'Förslaget godkändes enhälligt.', version: 1 }
    const path = `/network/decisions/${decisionId}`
    expect((await coordinator.change(path, change)).status).toBe(200)
    expect((await coordinator.change(path, change)).status).toBe(412)
    expect((await steering.page(path)).body).toContain('enhälligt')
  })
})

describe('a seat in the steering group (G-06, G-07)', () => {
  type Group = { representation: { agencyId: string; hasMember: boolean; seats: { personName: string | null }[] }[] }
  const inga = async () => {
    const { representation } = (await steering.read('/network/steering-group')).json<Group>()
    return representation.find((each) => each.agencyId === agency('inga'))
  }
  const seat = { agency: agency('inga'), role: 'member', validFrom: '2024-09-01' }

  it('is of an office, a person or both, by a decision of the party itself', async () => {
    expect(problemCodes(await coordinator.change('/network/steering-group/seats', seat))).toEqual([
      '/office/sv office_or_person',
    ])
    const foreign = { ...seat, personName: 'Maria Båk', decision: idOf('vastra-nyland/decision/hango-178') }
    expect(problemCodes(await coordinator.change('/network/steering-group/seats', foreign))).toEqual([
      '/decision code_unknown',
    ])
    expect((await steering.change('/network/steering-group/seats', { ...seat, personName: 'Maria Båk' })).status).toBe(
      403,
    )
    expect((await inga())?.hasMember).toBe(false)
    const given = await coordinator.change('/network/steering-group/seats', { ...foreign, decision: decisionId })
    seatId = given.json<{ id: string }>().id
    expect(await inga()).toMatchObject({ hasMember: true, seats: [{ personName: 'Maria Båk' }] })
    expect((await steering.page('/network/steering-group')).body).toContain('§ 201')
  })

  it('ends with its last day, and then the party is flagged again', async () => {
    const end = { personName: 'Maria Båk', validFrom: '2024-09-01', lastOn: '2026-11-26', version: 1 }
    const path = `/network/steering-group/seats/${seatId}`
    expect(problemCodes(await coordinator.change(path, { ...end, lastOn: '2024-08-01' }))).toEqual([
      '/lastOn term_ends_before_it_begins',
    ])
    expect((await coordinator.change(path, end)).status).toBe(200)
    expect((await inga())?.hasMember).toBe(true)
    world.now = new Date('2026-11-27T10:00:00Z')
    expect((await inga())?.hasMember).toBe(false)
  })
})
