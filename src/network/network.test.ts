import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#db/seed/network.seed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

type Text = { sv: string; fi: string; en: string }
type Coverage = { registerKind: string; state: string; ensuredBy: string[]; gapFrom: string | null }

const vastraNyland = (kind: string, key: string): string => idOf(`vastra-nyland/${kind}/${key}`)
const helsingfors = (kind: string, key: string): string => idOf(`helsingfors/${kind}/${key}`)

let world: World
let raseborg: Visitor
let helsinki: Visitor
let steering: Visitor

beforeAll(async () => {
  world = await openWorld()
  raseborg = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  helsinki = await world.signIn({ instance: 'helsingfors', profession: 'police', function: 'worker' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => world.close())

const data = async <Answer>(visitor: Visitor, path: string): Promise<Answer> => {
  const reply = await visitor.read(path)
  expect(reply.status, `${path}: ${reply.body}`).toBe(200)
  return reply.json<Answer & Record<string, unknown>>()
}

describe('the agreement', () => {
  type Agreement = {
    kind: string
    status: string
    aim: Text
    parties: {
      agencyName: Text
      agencyKind: string
      signatoryName: string | null
      signature: string
      decision: { section: string } | null
    }[]
  }

  test('of Västra Nyland has twelve parties, each once', async () => {
    const { parties } = await data<Agreement>(raseborg, `/network/agreements/${vastraNyland('agreement', 'agreement')}`)
    expect(parties).toHaveLength(12)
    expect(new Set(parties.map((party) => party.agencyName.sv)).size).toBe(12)
    expect(parties.filter((party) => party.agencyKind === 'municipality')).toHaveLength(10)
    const hango = parties.find((party) => party.agencyName.sv === 'Hangö stad')
    expect(hango).toMatchObject({ signature: 'authorised', decision: { section: '§ 178' } })
  })

  test('of Helsingfors has three signatories and its protocol two', async () => {
    const signatories = async (key: string): Promise<(string | null)[]> => {
      const { parties, status } = await data<Agreement>(
        helsinki,
        `/network/agreements/${helsingfors('agreement', key)}`,
      )
      expect(status).toBe('in_force')
      expect(parties.map((party) => party.signature)).toEqual(parties.map(() => 'signed'))
      return parties.map((party) => party.signatoryName)
    }
    expect(await signatories('agreement')).toEqual(['Jari Liukku', 'Juha Jolkkonen', 'Juha Ahonen'])
    expect(await signatories('protocol')).toEqual(['Jari Liukku', 'Jukka-Pekka Ujula'])
  })

  test('of another instance is not there, with the same bytes as one that never was', async () => {
    const other = await raseborg.read(`/network/agreements/${helsingfors('agreement', 'agreement')}`)
    const never = await raseborg.read(`/network/agreements/${idOf('nothing at all')}`)
    expect(other.status).toBe(404)
    expect(other.body).toBe(never.body)
    expect((await raseborg.read('/network/agreements/not-an-id')).body).toBe(never.body)
  })

  test('is refused to somebody who has not signed in', async () => {
    const reply = await world.visit({ method: 'GET', url: '/api/v1/network' })
    expect(reply.status).toBe(401)
  })
})

describe('the parties', () => {
  type Parties = { parties: { kind: string; name: Text; registers: { kind: string }[] }[] }

  test('of Västra Nyland: social care and health care are two registers of the county', async () => {
    const { parties } = await data<Parties>(raseborg, '/network/parties')
    expect(parties).toHaveLength(12)
    const county = parties.find((party) => party.kind === 'wellbeing_services_county')
    expect(county?.registers.map((register) => register.kind).sort()).toEqual(['health_care', 'social_care'])
  })

  test('of Helsingfors: the city itself has the social and health duty, there is no county', async () => {
    const { parties } = await data<Parties>(helsinki, '/network/parties')
    expect(parties.map((party) => party.kind)).toEqual(['police', 'city_social_health', 'city_youth', 'city'])
  })
})

describe('the overview', () => {
  type Overview = {
    name: Text
    founded: number | null
    selectionPanel: string[]
    teams: { key: string; municipalities: Text[]; coverage: Coverage[] }[]
    partiesWithoutMember: Text[]
    municipalitiesWithoutTeam: Text[]
  }

  test('of Västra Nyland shows four teams that have all ten municipalities between them', async () => {
    const { teams, municipalitiesWithoutTeam } = await data<Overview>(raseborg, '/network')
    const names = Object.fromEntries(teams.map((team) => [team.key, team.municipalities.map((name) => name.sv).sort()]))
    expect(names).toEqual({
      lojo: ['Högfors', 'Lojo', 'Vichtis'],
      raseborg: ['Hangö', 'Ingå', 'Raseborg'],
      kyrkslatt: ['Kyrkslätt', 'Sjundeå'],
      esbo: ['Esbo', 'Grankulla'],
    })
    expect(municipalitiesWithoutTeam).toEqual([])
  })

  test('of Helsingfors shows its own rules and nothing of Västra Nyland', async () => {
    const overview = await data<Overview>(helsinki, '/network')
    expect(overview).toMatchObject({ founded: 2012, selectionPanel: ['police', 'social_work', 'psychiatric_nursing'] })
    expect(overview.teams.map((team) => team.key)).toEqual(['ankaret-helsingfors'])
    expect(JSON.stringify(overview)).not.toMatch(/Raseborg|Lojo|Kyrkslätt|Esbo/)
  })

  test('lists eleven parties that have no member in the steering group', async () => {
    const { partiesWithoutMember } = await data<Overview>(steering, '/network')
    expect(partiesWithoutMember).toHaveLength(11)
    expect(partiesWithoutMember.map((name) => name.sv)).not.toContain('Hangö stad')
  })
})

describe('a team', () => {
  type Team = {
    seat: Text
    coverage: Coverage[]
    members: { name: string; profession: string; validUntil: string | null }[]
    municipalities: { name: Text; validFrom: string; validUntil: string | null }[]
    youthWorkResource: { state: string } | null
  }
  const team = (key: string): Promise<Team> => data<Team>(raseborg, `/network/teams/${vastraNyland('team', key)}`)
  const health = (found: Team): Coverage | undefined =>
    found.coverage.find((each) => each.registerKind === 'health_care')

  test('has all four authorities on the day the demo begins', async () => {
    world.now = new Date('2026-11-26T10:00:00Z')
    for (const key of ['lojo', 'raseborg', 'kyrkslatt', 'esbo']) {
      expect(
        (await team(key)).coverage.map((each) => each.state),
        key,
      ).toEqual(['member', 'member', 'member', 'member'])
    }
  })

  test('whose nurse leaves at the end of the year shows the gap before it comes and when it is there', async () => {
    world.now = new Date('2026-11-26T10:00:00Z')
    expect(health(await team('kyrkslatt'))).toMatchObject({ state: 'member', gapFrom: '2027-01-01' })
    const page = await raseborg.page(`/network/teams/${vastraNyland('team', 'kyrkslatt')}`)
    expect(page.body).toContain('Till 31.12.2026, ingen efter det')
    world.now = new Date('2027-01-01T10:00:00Z')
    expect(health(await team('kyrkslatt'))).toMatchObject({ state: 'missing', gapFrom: '2027-01-01' })
  })

  test('loses the warning when another way is recorded', async () => {
    world.now = new Date('2027-02-01T10:00:00Z')
    const change = `insert into team_coverage values ($1, gen_random_uuid(), $2, 'health_care', 'Polikliniken i Kyrkslätt', '2027-01-01', null)`
    await world.admin.query(change, [idOf('vastra-nyland'), vastraNyland('team', 'kyrkslatt')])
    expect(health(await team('kyrkslatt'))).toMatchObject({
      state: 'ensured',
      ensuredBy: ['Polikliniken i Kyrkslätt'],
      gapFrom: null,
    })
  })

  test('shows in what other way health care is ensured beside its own nurse', async () => {
    expect(health(await team('lojo'))).toMatchObject({
      state: 'member',
      ensuredBy: [expect.stringContaining('Ungdomspsykiatriska')],
    })
  })

  test('shows to the steering group that the special youth-work resource is not agreed', async () => {
    const page = await steering.page(`/network/teams/${vastraNyland('team', 'raseborg')}`)
    expect(page.body).toContain('Inte avtalat')
  })

  test('of another instance is not there', async () => {
    const reply = await helsinki.page(`/network/teams/${vastraNyland('team', 'raseborg')}`)
    expect(reply.status).toBe(404)
    expect(reply.body).not.toContain('Raseborg')
  })
})

describe('the steering group', () => {
  type Group = {
    representation: {
      agencyName: Text
      hasMember: boolean
      seats: { role: string; office: Text; decision: { section: string } | null }[]
    }[]
  }

  test('has Hangö with a member and a substitute appointed by § 178, and flags the other parties', async () => {
    const { representation } = await data<Group>(steering, '/network/steering-group')
    const hango = representation.find((party) => party.hasMember)
    expect(hango?.agencyName.sv).toBe('Hangö stad')
    expect(hango?.seats.map(({ role, office, decision }) => [role, office.sv, decision?.section])).toEqual([
      ['member', 'bildningsdirektören', '§ 178'],
      ['substitute', 'ungdoms- och idrottschefen', '§ 178'],
    ])
    expect(representation.filter((party) => !party.hasMember)).toHaveLength(11)
    const page = await steering.page('/network/steering-group')
    expect(page.body.match(/Medlem saknas/g)).toHaveLength(11)
  })
})

describe('a decision', () => {
  type Found = {
    decisions: { id: string; section: string; registerNumber: string; proposal: string; decision: string }[]
  }

  test.each(['§ 178', '320/12.05.00/2024', '§178 hangö', '17.06.2024'])('is found by "%s"', async (query) => {
    const { decisions } = await data<Found>(raseborg, `/network/decisions?q=${encodeURIComponent(query)}`)
    expect(decisions).toMatchObject([
      { section: '§ 178', registerNumber: '320/12.05.00/2024', decision: 'Förslaget godkändes.' },
    ])
    expect(decisions[0]?.proposal).toContain('befullmäktigar stadsdirektören')
  })

  test('that does not match is not found, and marks of the search language mean nothing', async () => {
    for (const query of ['§ 179', '%', '_']) {
      const { decisions } = await data<Found>(raseborg, `/network/decisions?q=${encodeURIComponent(query)}`)
      expect(decisions, query).toEqual([])
    }
  })

  test('shows proposal and decision apart, and no phone number', async () => {
    const page = await raseborg.page(`/network/decisions/${vastraNyland('decision', 'hango-178')}`)
    expect(page.status).toBe(200)
    expect(page.body).toContain('Karl-Erik Gustafsson')
    expect(page.body).not.toMatch(/0\d{2} \d{3} \d{4}/)
  })
})

test('every page opens in all three languages and every reading leaves a row in the log', async () => {
  const paths = [
    '/network',
    '/network/parties',
    `/network/agreements/${vastraNyland('agreement', 'agreement')}`,
    `/network/teams/${vastraNyland('team', 'raseborg')}`,
    '/network/steering-group',
    '/network/decisions',
    `/network/decisions/${vastraNyland('decision', 'hango-178')}`,
    '/network/municipalities',
  ]
  const count = `select count(*)::int as rows from access_log where object_kind = 'network' and result = 'allowed'`
  const before = (await world.admin.query<{ rows: number }>(count)).rows[0]?.rows ?? 0
  for (const path of paths) {
    for (const language of ['sv', 'fi', 'en']) {
      const page = await steering.page(`${path}?lang=${language}`)
      expect(page.status, `${path} ${language}`).toBe(200)
      expect(page.body).toContain(`<html lang="${language}"`)
      expect(page.body.match(/<h1/g)).toHaveLength(1)
    }
  }
  expect((await world.admin.query<{ rows: number }>(count)).rows[0]?.rows).toBe(before + 3 * paths.length)
})
