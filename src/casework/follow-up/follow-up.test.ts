import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

let world: World
let opened: TestCase
let police: Visitor
let youthWorker: Visitor
let otherTeam: Visitor
const team = 'Raseborgs ankarteam'

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T10:00:00Z')
  opened = await openTestCase(world, { birthDate: '2009-01-31' })
  police = await world.signIn({ team, profession: 'police' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(async () => {
  await world.close()
})

type FollowUp = {
  id: string
  what: string
  dueOn: string
  doneOn: string | null
  outcome: string | null
  version: number
}
type Shown = { due: FollowUp[]; done: FollowUp[]; turningEighteen: { days: number; level: string } | null }
const followUps = (caseId = opened.caseId): string => `/cases/${caseId}/follow-ups`
const shown = async (visitor: Visitor): Promise<Shown> => (await visitor.read(followUps())).json<Shown>()

const responsible = (): string => opened.memberIds['youth_work'] ?? ''
const set = (visitor: Visitor, what: string, dueOn: string, responsibleId = responsible()) =>
  visitor.change(followUps(), { what, dueOn, responsibleId })
const setId = async (what: string, dueOn: string): Promise<string> =>
  (await set(police, what, dueOn)).json<{ id: string }>().id

type Problem = { reason: string; errors?: { path: string; code: string }[] }
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)

describe('a follow-up', () => {
  it('waits in the order of its days for the member who is responsible, and comes up on their page of today', async () => {
    const later = await setId('Kolla att hobbyn fortsätter', '2026-11-20')
    const sooner = await setId('Ring familjen', '2026-11-03')
    expect((await shown(police)).due.map((each) => each.id)).toEqual([sooner, later])
    const today = async (visitor: Visitor): Promise<string> => (await visitor.read('/today')).body
    expect(await today(youthWorker)).toContain(sooner)
    expect(await today(police)).not.toContain(sooner)
    expect(await today(otherTeam)).not.toContain(sooner)
    world.now = new Date('2026-11-04T10:00:00Z')
    const page = await youthWorker.page(followUps())
    expect(page.body).toContain('försenad')
    expect(page.body).toContain('20.11.2026')
    world.now = new Date('2026-11-02T10:00:00Z')
  })

  it('is done on a day that has been, with how it is going', async () => {
    const id = await setId('Träffa mentorn', '2026-11-02')
    const done = (doneOn: string, outcome?: string, version = 1) =>
      youthWorker.change(`${followUps()}/${id}/done`, { doneOn, outcome, version })
    expect(codesOf(await done('3.11.2026', 'Det går bra.'))).toEqual(['/doneOn date_in_future'])
    expect(codesOf(await done('2.11.2026'))).toEqual(['/outcome required'])
    expect((await done('2.11.2026', 'Det går bra.')).status).toBe(200)
    const after = await shown(police)
    expect(after.due.map((each) => each.id)).not.toContain(id)
    expect(after.done.find((each) => each.id === id)).toMatchObject({ doneOn: '2026-11-02', outcome: 'Det går bra.' })
    expect((await done('2.11.2026', 'En gång till.')).status).toBe(412)
    const again = await done('2.11.2026', 'En gång till.', 2)
    expect([again.status, again.json<Problem>().reason]).toEqual([409, 'follow_up_done'])
  })

  it('cannot be set for a day that has passed or for somebody outside the case', async () => {
    expect(codesOf(await set(police, 'För sent', '1.11.2026'))).toEqual(['/dueOn date_in_past'])
    const stranger = otherTeam.persona.id
    expect(codesOf(await set(police, 'Fel person', '5.11.2026', stranger))).toEqual(['/responsibleId choose_one'])
  })

  it('is set once when the button is pressed twice', async () => {
    const key = randomUUID()
    const body = { what: 'Dubbelklick', dueOn: '2026-11-09', responsibleId: responsible() }
    const both = await Promise.all([police.change(followUps(), body, key), police.change(followUps(), body, key)])
    expect(both[0].body).toBe(both[1].body)
    expect((await shown(police)).due.filter((each) => each.what === 'Dubbelklick')).toHaveLength(1)
  })

  it('is offered with the day a started service proposes', async () => {
    const page = await police.page(`${followUps()}/new?dueOn=2027-02-02`)
    expect(page.body).toContain('value="2.2.2027"')
    expect((await police.page(`${followUps()}/new?dueOn=2027-02-31`)).body).not.toContain('2.2027"')
  })

  it('is set and done with forms that need no script', async () => {
    const fields = { what: 'Genom formuläret', dueOn: '10.11.26', responsibleId: responsible() }
    const sent = await police.submit(`${followUps()}/new`, fields)
    expect([sent.status, sent.headers['location']]).toEqual([303, followUps()])
    const id = (await shown(police)).due.find((each) => each.what === fields.what)?.id ?? ''
    const path = `${followUps()}/${id}/done`
    const done = await police.submit(path, { doneOn: '2.11.2026', outcome: 'Klart.' })
    expect([done.status, done.headers['location']]).toEqual([303, followUps()])
    expect((await police.page(path)).body).toContain('redan antecknad')
  })
})

describe('the eighteenth birthday', () => {
  it('is told on the page of follow-up from 90 days before', async () => {
    expect((await shown(police)).turningEighteen).toEqual({ days: 90, level: 'first' })
    expect((await police.page(followUps())).body).toContain('Den unga fyller 18 år om 90 dagar.')
  })
})

describe('somebody of another team', () => {
  it('gets the same answer for a follow-up that is there as for one that is not', async () => {
    const id = await setId('Hemligt för andra', '2026-11-12')
    const none = randomUUID()
    const body = { what: 'x', dueOn: '2026-11-12', responsibleId: responsible() }
    const done = { doneOn: '2026-11-02', outcome: 'x', version: 1 }
    const pairs = [
      [await otherTeam.read(followUps()), await otherTeam.read(followUps(none))],
      [await otherTeam.read(`${followUps()}/${id}`), await otherTeam.read(`${followUps(none)}/${none}`)],
      [await otherTeam.change(followUps(), body), await otherTeam.change(followUps(none), body)],
      [
        await otherTeam.change(`${followUps()}/${id}/done`, done),
        await otherTeam.change(`${followUps(none)}/${none}/done`, done),
      ],
    ]
    for (const [there, absent] of pairs) {
      expect([there?.status, absent?.status]).toEqual([404, 404])
      expect(there?.body).toBe(absent?.body)
    }
  })
})
