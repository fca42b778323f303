import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPhenomenon, teamId, typedSignal, writeSignal } from '#testing/phenomena.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let worker: Visitor
let coordinator: Visitor
let neighbour: Visitor
let neighbours: Visitor
let lojo: Visitor
let steering: Visitor
let leader: Visitor
let esbo = ''
let kyrkslatt = ''

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  worker = await world.signIn({ team: 'Esbo ankarteam', profession: 'youth_work' })
  coordinator = await world.signIn({ team: 'Esbo ankarteam', function: 'coordinator' })
  neighbour = await world.signIn({ team: 'Kyrkslätts ankarteam', profession: 'social_work' })
  neighbours = await world.signIn({ team: 'Kyrkslätts ankarteam', function: 'coordinator' })
  lojo = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
  esbo = await teamId(world, 'Esbo ankarteam')
  kyrkslatt = await teamId(world, 'Kyrkslätts ankarteam')
})
afterAll(() => world.close())

const inEsbo = { municipality: '049' }
const inKyrkslatt = { municipality: '257' }
type News = { id: string; phenomenonId: string | null; signalId: string; municipalityName: { sv: string } }
const newsOf = async (who: Visitor, phenomenonId: string): Promise<News[]> =>
  (await who.read('/today'))
    .json<{ phenomenonNews: News[] }>()
    .phenomenonNews.filter((each) => each.phenomenonId === phenomenonId)
const join = (who: Visitor, phenomenonId: string, ...signals: string[]) =>
  who.change(`/phenomena/${phenomenonId}/signals`, { signals })

async function openWith(who: Visitor, team: string, ...signals: string[]): Promise<string> {
  const opened = await startPhenomenon(who, team, signals)
  expect(opened.status, opened.body).toBe(200)
  return opened.json<{ id: string }>().id
}

describe('a phenomenon (F-02)', () => {
  it('is opened of signals by who coordinates the team, and read on the board by teams, leaders and steering group', async () => {
    const signal = await writeSignal(worker, esbo, inEsbo)
    expect((await startPhenomenon(worker, esbo, [signal])).status).toBe(403)
    expect((await startPhenomenon(lojo, esbo, [signal])).status).toBe(400)
    const id = await openWith(coordinator, esbo, signal)
    for (const reader of [worker, neighbour, lojo, steering, leader]) {
      expect((await reader.page(`/phenomena/${id}`)).body).toContain('Skadegörelse på kvällarna')
      expect((await reader.page('/phenomena')).body).toContain(`/phenomena/${id}`)
    }
    expect((await join(coordinator, id, signal)).body).toContain('signal_cannot_join')
  })

  it('is not there for other instances, administrators and data-protection officers', async () => {
    const id = await openWith(coordinator, esbo)
    const others = [
      await world.signIn({ instance: 'helsingfors', function: 'coordinator' }),
      await world.signIn({ instance: 'helsingfors', profession: 'police' }),
    ]
    for (const other of others) {
      expect((await other.read(`/phenomena/${id}`)).status).toBe(404)
      expect((await other.page('/phenomena')).body).not.toContain(id)
    }
    for (const who of ['administrator', 'data_protection_officer']) {
      const other = await world.signIn({ instance: 'vastra-nyland', function: who })
      expect([404, 403]).toContain((await other.read(`/phenomena/${id}`)).status)
      expect((await other.read('/phenomena')).status).toBe(403)
    }
  })

  it('is met before anybody is a client: measures with an owner, a day, a status, an evaluation and the observed effect', async () => {
    const id = await openWith(coordinator, esbo)
    const path = `/phenomena/${id}/measures`
    const planned = { what: 'Vuxna rör sig i centrum', ownerId: worker.persona.id, dueOn: '30.11.2026' }
    expect((await steering.change(path, planned)).status).toBe(403)
    expect((await neighbours.change(path, planned)).status).toBe(403)
    expect((await coordinator.change(path, { ...planned, dueOn: '21.11.2026' })).body).toContain('date_in_past')
    const measure = (await coordinator.change(path, planned)).json<{ id: string }>().id
    expect((await worker.page('/?lang=sv')).body).toContain(`${path}/${measure}`)
    const followed = { status: 'done', dueOn: '30.11.2026', version: 1 }
    expect((await neighbour.change(`${path}/${measure}`, followed)).status).toBe(403)
    const unsaid = await worker.change(`${path}/${measure}`, followed)
    expect(unsaid.body).toContain('measure_evaluation')
    expect((await coordinator.change(`/phenomena/${id}/close`, { ...closing, version: 1 })).body).toContain(
      'measures_open',
    )
    const said = { ...followed, evaluation: 'Det blev lugnare på kvällarna.', effect: 'decreased' }
    expect((await worker.change(`${path}/${measure}`, said)).status).toBe(200)
    expect((await worker.change(`${path}/${measure}`, { ...said, version: 2 })).status).toBe(409)
    expect((await neighbour.page(`/phenomena/${id}?lang=sv`)).body).toContain('har minskat')
    expect((await coordinator.change(`/phenomena/${id}/close`, { ...closing, version: 1 })).status).toBe(200)
    expect((await steering.page('/phenomena?show=closed')).body).toContain(id)
    expect((await coordinator.change(path, planned)).status).toBe(409)
  })

  it('has a measure that rests on a hearing of young people (P-07)', async () => {
    const heard = await coordinator.change('/hearings', {
      team: esbo,
      kind: 'youth_council',
      title: 'Tryggare kvällar i centrum',
      heldOn: '3.11.2026',
      summary: 'De vill ha vuxna som lyssnar.',
    })
    const hearingId = heard.json<{ id: string }>().id
    const id = await openWith(coordinator, esbo)
    const planned = { what: 'Vuxna rör sig i centrum', ownerId: worker.persona.id, dueOn: '30.11.2026', hearingId }
    const measure = (await coordinator.change(`/phenomena/${id}/measures`, planned)).json<{ id: string }>().id
    const page = (await steering.page(`/phenomena/${id}/measures/${measure}`)).body
    expect(page).toContain(`href="/hearings/${hearingId}"`)
    expect(page).toContain('Tryggare kvällar i centrum')
    const unknown = { ...planned, hearingId: measure }
    expect((await coordinator.change(`/phenomena/${id}/measures`, unknown)).status).toBe(400)
  })

  it('names nobody in any of its words', async () => {
    const id = await openWith(coordinator, esbo)
    const number = 'Ring 040 123 4567 om det händer.'
    const tries = [
      startPhenomenon(coordinator, esbo, [], { summary: number }),
      startPhenomenon(coordinator, esbo, [], { title: 'ABC-123 igen' }),
      coordinator.change(`/phenomena/${id}`, { title: 'Ett namn', summary: number, version: 1 }),
      coordinator.change(`/phenomena/${id}/close`, { ...closing, closingNote: number, version: 1 }),
      coordinator.change(`/phenomena/${id}/measures`, {
        what: number,
        ownerId: worker.persona.id,
        dueOn: '30.11.2026',
      }),
    ]
    for (const reply of await Promise.all(tries)) {
      expect(reply.status).toBe(400)
      expect(reply.body).toContain('text_names_somebody')
    }
  })
})

const closing = { effect: 'gone', closingNote: 'Vuxna på plats hjälpte mest av allt.' }

describe('a phenomenon that spreads (F-05)', () => {
  it('to a second municipality is told to the coordinators concerned, without personal data', async () => {
    const first = await writeSignal(worker, esbo, inEsbo)
    const id = await openWith(coordinator, esbo, first)
    expect(await newsOf(neighbours, id)).toEqual([])
    const second = await writeSignal(neighbour, kyrkslatt, inKyrkslatt)
    expect((await join(coordinator, id, second)).status).toBe(200)
    const [news, ...more] = await newsOf(neighbours, id)
    expect([news?.municipalityName.sv, more]).toEqual(['Kyrkslätt', []])
    expect((await neighbours.page('/?lang=sv')).body).toContain(`href="/phenomena/${id}"`)
    // Whoever joined it knows; workers and teams it does not concern are not told.
    for (const other of [coordinator, worker, neighbour, lojo, steering]) expect(await newsOf(other, id)).toEqual([])
    const { rows } = await world.admin.query<Record<string, unknown>>(
      'select * from phenomenon_notice where phenomenon_id = $1 and team_id = $2',
      [id, kyrkslatt],
    )
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      [
        'confined',
        'id',
        'instance_id',
        'kind',
        'made_at',
        'mailed_at',
        'municipality_code',
        'phenomenon_id',
        'seen_at',
      ].concat(['seen_by', 'signal_id', 'team_id', 'version']),
    )
  })

  it('within the same municipalities and teams is news to nobody', async () => {
    const id = await openWith(coordinator, esbo, await writeSignal(worker, esbo, inEsbo))
    await join(coordinator, id, await writeSignal(worker, esbo, inEsbo))
    const { rows } = await world.admin.query('select 1 from phenomenon_notice where phenomenon_id = $1', [id])
    expect(rows).toEqual([])
  })

  it('to a second team in the same municipality is told too', async () => {
    const id = await openWith(coordinator, esbo, await writeSignal(worker, esbo, inEsbo))
    await join(neighbours, id, await writeSignal(neighbour, kyrkslatt, inEsbo))
    expect((await newsOf(coordinator, id)).map((each) => each.municipalityName.sv)).toEqual(['Esbo'])
  })

  it('is seen once for the team, by who coordinates it', async () => {
    const id = await openWith(coordinator, esbo, await writeSignal(worker, esbo, inEsbo))
    await join(coordinator, id, await writeSignal(neighbour, kyrkslatt, inKyrkslatt))
    const [news] = await newsOf(neighbours, id)
    const path = `/spread-notices/${news?.id ?? ''}/seen`
    expect((await lojo.change(path, { version: 1 })).status).toBe(404)
    expect((await neighbour.change(path, { version: 1 })).status).toBe(404)
    expect((await neighbours.change(path, { version: 1 })).status).toBe(200)
    expect(await newsOf(neighbours, id)).toEqual([])
    expect((await neighbours.change(path, { version: 2 })).status).toBe(409)
  })

  it('loses a signal again by a coordinator it concerns', async () => {
    const signal = await writeSignal(worker, esbo, inEsbo)
    const id = await openWith(coordinator, esbo, signal)
    const path = `/phenomena/${id}/signals/${signal}/part`
    expect((await worker.change(path, {})).status).toBe(403)
    expect((await lojo.change(path, {})).status).toBe(404)
    expect((await worker.change(`/signals/${signal}/withdraw`, { version: 2 })).body).toContain('signal_joined')
    expect((await coordinator.change(path, {})).status).toBe(200)
    expect((await worker.change(`/signals/${signal}/withdraw`, { version: 3 })).status).toBe(200)
  })
})

describe('recruitment of children under 15 to organised crime', () => {
  const recruiting = {
    ...inEsbo,
    type: 'recruitment_under_15',
    ageBand: '13_14',
    description: 'Barn erbjuds pengar för att flytta paket.',
  }

  it('has its own guidance, and stays inside the responsible team', async () => {
    expect((await worker.page('/signals/new?lang=sv')).body).toContain(
      'Ett barn som värvas är ett barn som behöver skydd',
    )
    const signal = await writeSignal(worker, esbo, recruiting)
    expect((await worker.page(`/signals/${signal}?lang=sv`)).body).toContain('Gör en barnskyddsanmälan')
    const colleague = await world.signIn({ team: 'Esbo ankarteam', profession: 'police' })
    expect((await colleague.page('/?lang=sv')).body).toContain(`href="/signals/${signal}"`)
    for (const outside of [neighbour, neighbours, lojo, steering, leader]) {
      expect((await outside.read(`/signals/${signal}`)).status).toBe(404)
      expect((await outside.page('/phenomena')).body).not.toContain(signal)
      expect((await outside.page('/')).body).not.toContain(signal)
    }
  })

  it('is told within the team alone also when it spreads, and is joined to nothing that others see', async () => {
    const first = await writeSignal(worker, esbo, recruiting)
    const second = await writeSignal(worker, esbo, { ...recruiting, municipality: '235' })
    const open = await openWith(coordinator, esbo)
    expect((await join(coordinator, open, first)).body).toContain('signal_cannot_join')
    // Since they were written, the municipality has gone over to another team: that team is told nothing.
    const moveTo = (to: string) =>
      world.admin.query(`update team_municipality set team_id = $1 where municipality_code = '235'`, [to])
    await moveTo(kyrkslatt)
    const opened = await startPhenomenon(coordinator, esbo, [first, second], { type: 'recruitment_under_15' })
    await moveTo(esbo)
    const id = opened.json<{ id: string }>().id
    const { rows } = await world.admin.query<{ team_id: string }>(
      'select team_id from phenomenon_notice where phenomenon_id = $1',
      [id],
    )
    expect(rows).toEqual([{ team_id: esbo }])
    for (const outside of [neighbours, lojo, steering, leader]) {
      expect((await outside.read(`/phenomena/${id}`)).status).toBe(404)
      expect((await outside.page('/phenomena')).body).not.toContain(id)
    }
    const theirs = { what: 'Samtal med skolorna', ownerId: neighbours.persona.id, dueOn: '30.11.2026' }
    expect((await coordinator.change(`/phenomena/${id}/measures`, theirs)).body).toContain('measure_owner')
    const ours = { ...theirs, ownerId: worker.persona.id }
    const measure = (await coordinator.change(`/phenomena/${id}/measures`, ours)).json<{ id: string }>().id
    expect((await steering.read(`/phenomena/${id}/measures/${measure}`)).status).toBe(404)
  })

  it('is about the municipalities of the team, and about children under 15', async () => {
    const away = await worker.change('/signals', typedSignal(esbo, { ...recruiting, ...inKyrkslatt }))
    expect(away.body).toContain('signal_elsewhere')
    const older = await worker.change('/signals', typedSignal(esbo, { ...recruiting, ageBand: '15_17' }))
    expect(older.body).toContain('signal_not_under_15')
    const signal = await writeSignal(worker, esbo, recruiting)
    const { team: _, ...opened } = typedSignal(esbo, { ...inEsbo, version: 1 })
    expect((await worker.change(`/signals/${signal}`, opened)).body).toContain('signal_other_circle')
  })
})
