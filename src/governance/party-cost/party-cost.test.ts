import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const year = 2025
let world: World
let steering: Visitor
let leadership: Visitor

type Report = {
  readonly costs: {
    agencyName: { sv: string }
    recorded: { personYears: number; staffCost: number; otherCost: number } | null
  }[]
  readonly total: { personYears: number; staffCost: number; otherCost: number }
}
const report = async (): Promise<Report> => (await steering.read(`/governance/costs?year=${year}`)).json<Report>()

beforeAll(async () => {
  world = await openWorld()
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  leadership = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
})
afterAll(() => world.close())

describe('costs of the parties (G-14)', () => {
  it('are recorded by each party for itself', async () => {
    const own = `/governance/own-costs/${year}`
    expect((await steering.change(own, { personYears: '0,75', staffCost: '41 200', otherCost: 800 })).status).toBe(200)
    expect((await leadership.change(own, { personYears: '4,5', staffCost: 290000, otherCost: 12000 })).status).toBe(200)
    const rows = (await report()).costs.filter((each) => each.recorded !== null)
    expect(rows.map((each) => [each.agencyName.sv, each.recorded?.staffCost]).sort()).toEqual([
      ['Hangö stad', 41200],
      ['Västra Nylands välfärdsområde', 290000],
    ])
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await worker.change(own, { personYears: 1, staffCost: 1, otherCost: 1 })).status).toBe(403)
    expect((await worker.read('/governance/costs')).status).toBe(403)
  })

  it('cannot be written for another party, whatever is sent and whatever the server does', async () => {
    const { rows } = await world.admin.query<{ id: string }>(
      `select id from agency where name ->> 'sv' = 'Ingå kommun'`,
    )
    const sent = { personYears: 2, staffCost: 5, otherCost: 5, agencyId: rows[0]?.id, seenVersion: 1 }
    await steering.change(`/governance/own-costs/${year}`, sent)
    expect((await report()).costs.find((each) => each.agencyName.sv === 'Ingå kommun')?.recorded).toBeNull()
    // As the request's own role in the database, for Hangö: the server cannot write for Ingå even if it wanted to.
    const write = async (agency: string, at: number): Promise<void> => {
      await world.admin.query('begin')
      try {
        await world.admin.query(
          `select set_config('app.instance', p.instance_id::text, true), set_config('app.professional', p.id::text, true),
                  set_config('app.agency', p.agency_id::text, true), set_config('app.functions', '{steering_group}', true)
             from professional p where p.id = $1`,
          [steering.persona.id],
        )
        await world.admin.query('set local role fairlead_app')
        await world.admin.query(
          `insert into party_cost (instance_id, agency_id, year, person_years, staff_cost, other_cost, recorded_by, recorded_on)
           select app.instance_id(), a.id, $2, 1, 1, 1, app.professional_id(), '2026-01-01' from agency a where a.name ->> 'sv' = $1`,
          [agency, at],
        )
      } finally {
        await world.admin.query('rollback')
      }
    }
    await expect(write('Hangö stad', 2019)).resolves.toBeUndefined()
    await expect(write('Ingå kommun', 2019)).rejects.toThrow(/row-level security/)
  })

  it('add up: the total is the sum of the rows, and every party is there', async () => {
    const { costs, total } = await report()
    expect(costs).toHaveLength(12)
    const sum = (part: 'personYears' | 'staffCost' | 'otherCost'): number =>
      costs.reduce((all, each) => all + (each.recorded?.[part] ?? 0), 0)
    expect(total).toEqual({ personYears: sum('personYears'), staffCost: sum('staffCost'), otherCost: sum('otherCost') })
    const page = (await steering.page(`/governance/costs?year=${year}`)).body
    expect(page).toContain('10 parter har inte antecknat sitt än.')
  })

  it('charge nobody: a row has one party, and no column for another', async () => {
    const { rows } = await world.admin.query<{ parties: string }>(
      `select count(*) as parties from pg_constraint where conrelid = 'party_cost'::regclass and confrelid = 'agency'::regclass`,
    )
    expect(Number(rows[0]?.parties)).toBe(1)
  })

  it('are changed on the version that was seen, and never for a year to come', async () => {
    const again = { personYears: 1, staffCost: 41000, otherCost: 800 }
    const own = `/governance/own-costs/${year}`
    const seen = (await steering.read(own)).json<{ own: { recorded: { version: number } } }>().own.recorded.version
    expect((await steering.change(own, { ...again, seenVersion: 0 })).status).toBe(412)
    expect((await steering.change(own, { ...again, seenVersion: seen })).status).toBe(200)
    const next = new Date().getFullYear() + 1
    expect((await steering.change(`/governance/own-costs/${next}`, again)).body).toContain('year_in_future')
    expect((await steering.change(own, { ...again, personYears: '1,234' })).body).toContain('decimal_invalid')
  })

  it('are not those of another instance', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    const theirs = (await elsewhere.read(`/governance/costs?year=${year}`)).json<Report>()
    expect(theirs.total).toEqual({ personYears: 0, staffCost: 0, otherCost: 0 })
  })
})
