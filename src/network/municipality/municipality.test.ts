import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#db/seed/network.seed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

type Text = { sv: string; fi: string; en: string }

const teamId = (key: string): string => idOf(`vastra-nyland/team/${key}`)

let world: World
let raseborg: Visitor

beforeAll(async () => {
  world = await openWorld()
  raseborg = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
})
afterAll(() => world.close())

describe('a municipality', () => {
  type Found = { municipalities: { name: Text; code: string; team: { id: string; name: Text } | null }[] }
  const find = async (query: string): Promise<Found> => {
    const reply = await raseborg.read(`/network/municipalities?q=${encodeURIComponent(query)}`)
    expect(reply.status).toBe(200)
    return reply.json<Found>()
  }

  test.each(['Kyrklätt', 'Kyrkslätt', 'Kirkkonummi', 'kyrkslatt', ' KYRKSLÄTT '])(
    '"%s" finds Kyrkslätt and its team',
    async (query) => {
      const { municipalities } = await find(query)
      expect(municipalities).toMatchObject([{ code: '257', team: { id: teamId('kyrkslatt') } }])
    },
  )

  test.each([
    ['Vihtis', 'Vichtis'],
    ['Vihti', 'Vichtis'],
    ['hanko', 'Hangö'],
    ['inga', 'Ingå'],
  ])('"%s" finds %s', async (query, name) => {
    expect((await find(query)).municipalities.map((each) => each.name.sv)).toEqual([name])
  })

  test('belongs from the day of a change to its new team, and before it to the old one', async () => {
    const moved = `update team_municipality set valid_until = '2027-06-01' where municipality_code = '235'`
    const added = `insert into team_municipality values ($1, gen_random_uuid(), $2, '235', '2027-06-01', null)`
    await world.admin.query(moved)
    await world.admin.query(added, [idOf('vastra-nyland'), teamId('kyrkslatt')])
    world.now = new Date('2027-05-31T10:00:00Z')
    expect((await find('Grankulla')).municipalities).toMatchObject([{ team: { id: teamId('esbo') } }])
    world.now = new Date('2027-06-01T10:00:00Z')
    expect((await find('Grankulla')).municipalities).toMatchObject([{ team: { id: teamId('kyrkslatt') } }])
  })

  test('cannot belong to two teams on the same day', async () => {
    const second = `insert into team_municipality values ($1, gen_random_uuid(), $2, '078', '2026-01-01', null)`
    await expect(world.admin.query(second, [idOf('vastra-nyland'), teamId('lojo')])).rejects.toThrow(/exclusion/)
  })
})
