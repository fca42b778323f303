import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPool } from '#db/connection.ts'
import { idOf } from '#db/seed/network.seed.ts'
import { asActor, type Read } from '#db/transaction.ts'
import { hashToken } from '#http/session.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import {
  findMunicipalities,
  listMunicipalities,
  listTeams,
  regularAttendees,
  teamForMunicipality,
  teamWorkers,
} from './team.queries.ts'

const TODAY = '2026-11-26'
const teamId = (key: string): string => idOf(`vastra-nyland/team/${key}`)

let world: World
let pool: pg.Pool
let raseborg: Visitor
let helsinki: Visitor

beforeAll(async () => {
  world = await openWorld()
  raseborg = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  helsinki = await world.signIn({ instance: 'helsingfors', profession: 'police', function: 'worker' })
  const { rows } = await world.admin.query<{ name: string }>('select current_database() as name')
  const url = new URL(inject('adminUrl'))
  url.username = 'fairlead_app'
  url.pathname = `/${rows[0]?.name ?? ''}`
  pool = openPool(url.href, 1, () => undefined)
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

const as = <Answer>(visitor: Visitor, read: (tx: Read) => Promise<Answer>): Promise<Answer> =>
  asActor(pool, { tokenHash: hashToken(visitor.cookie.split('=')[1] ?? '') }, async (tx) => ({
    result: await read(tx),
  }))

test.each([
  ['078', 'raseborg'],
  ['235', 'esbo'],
  ['927', 'lojo'],
  ['755', 'kyrkslatt'],
])('a contact from municipality %s goes to the team %s', async (code, team) => {
  expect(await as(raseborg, (tx) => teamForMunicipality(tx, code, TODAY))).toEqual({ teamId: teamId(team) })
})

test('a municipality of another instance, and a day before the division, give no team', async () => {
  expect(await as(raseborg, (tx) => teamForMunicipality(tx, '091', TODAY))).toBeUndefined()
  expect(await as(helsinki, (tx) => teamForMunicipality(tx, '078', TODAY))).toBeUndefined()
  expect(await as(raseborg, (tx) => teamForMunicipality(tx, '078', '2024-06-16'))).toBeUndefined()
})

test('all ten municipalities have a team, and Helsingfors has its one', async () => {
  const covered = await as(raseborg, async (tx) => {
    const all = await listMunicipalities(tx)
    const teams: unknown[] = []
    for (const { code } of all) teams.push(await teamForMunicipality(tx, code, TODAY))
    return teams
  })
  expect(covered).toHaveLength(10)
  expect(covered).not.toContain(undefined)
  expect((await as(helsinki, listMunicipalities)).map((each) => each.code)).toEqual(['091'])
  expect((await as(raseborg, listTeams)).map((each) => each.key)).toEqual(['esbo', 'kyrkslatt', 'lojo', 'raseborg'])
})

test('the four who work in a team are found without its coordinator', async () => {
  const workers = await as(raseborg, (tx) => teamWorkers(tx, teamId('raseborg'), TODAY))
  expect(workers.map(({ profession, registerKind }) => [profession, registerKind]).sort()).toEqual([
    ['police', 'police'],
    ['psychiatric_nursing', 'health_care'],
    ['social_work', 'social_care'],
    ['youth_work', 'youth_work'],
  ])
})

test('one whose term has ended works there no longer', async () => {
  const professions = async (day: string): Promise<string[]> =>
    (await as(raseborg, (tx) => teamWorkers(tx, teamId('kyrkslatt'), day))).map((each) => each.profession)
  expect(await professions('2026-12-31')).toContain('psychiatric_nursing')
  expect(await professions('2027-01-01')).not.toContain('psychiatric_nursing')
})

test('regular attendees are professionals with a name or organisations outside, each with an added value', async () => {
  const attendees = await as(raseborg, (tx) => regularAttendees(tx, teamId('raseborg')))
  expect(attendees).toMatchObject([
    {
      professionalId: idOf('vastra-nyland/professional/raseborg/youth_work'),
      name: 'Jonas Segelvind',
      organisation: null,
    },
    { professionalId: null, name: null, organisation: 'Skolkuratorerna i Raseborg, Hangö och Ingå' },
  ])
  for (const { addedValue } of attendees) expect(addedValue).not.toBe('')
})

test('a place name that the instance does not have finds nothing', async () => {
  expect(await as(raseborg, (tx) => findMunicipalities(tx, 'Helsingfors'))).toEqual([])
})
