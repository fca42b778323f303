import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { codeIds } from '#kernel/codes.ts'
import { helsingfors } from './helsingfors.ts'
import { municipalitySeeds, type InstanceSeed } from './instance-seed.ts'
import { idOf } from './network.seed.ts'
import { vastraNyland } from './vastra-nyland.ts'

const instances: readonly (readonly [string, InstanceSeed])[] = [
  ['Västra Nyland', vastraNyland],
  ['Helsingfors', helsingfors],
]

test('a key always gets the same id, and the id has the shape of a random one', () => {
  expect(idOf('vastra-nyland/team/raseborg')).toBe('a5490992-9bad-4ed7-832b-f7885b6396a1')
  expect(z.uuidv4().safeParse(idOf('helsingfors')).success).toBe(true)
})

test('the eleven municipalities each belong to one team of the two instances', () => {
  const teams = instances.flatMap(([, seed]) => seed.teams.map((team) => team.key))
  expect(municipalitySeeds).toHaveLength(11)
  for (const { team } of municipalitySeeds) expect(teams).toContain(team)
})

describe.each(instances)('%s', (_name, seed) => {
  const inTeam = (team: string) => seed.professionals.filter((each) => each.membership?.team === team)

  test('has the four professions and a coordinator in every team', () => {
    for (const team of seed.teams) {
      const professions = new Set(inTeam(team.key).map((each) => each.profession))
      expect(professions, team.key).toEqual(
        new Set(['police', 'social_work', 'psychiatric_nursing', 'youth_work', 'coordinator']),
      )
    }
  })

  test('has one of each who works outside the teams', () => {
    const outside = seed.professionals.filter((each) => each.membership === undefined).map((each) => each.function)
    expect(outside).toEqual(['leadership', 'steering_group', 'data_protection_officer', 'administrator'])
  })

  test('lets each worker write in a register of their own authority, and nobody else in any', () => {
    for (const each of seed.professionals) {
      const register = seed.registers.find(({ key }) => key === each.register)
      expect(register?.agency, each.key).toBe(each.function === 'worker' ? each.agency : undefined)
    }
  })

  test('puts the youth worker of a team in a municipality of the team', () => {
    for (const team of seed.teams) {
      const agency = seed.agencies.find(
        ({ key }) => key === inTeam(team.key).find((each) => each.profession === 'youth_work')?.agency,
      )
      const own = municipalitySeeds.filter((each) => each.team === team.key).map((each) => each.code)
      expect(own).toContain(agency?.municipality)
    }
  })

  test('uses only known professions', () => {
    const used = [...seed.professionals, ...seed.teams.flatMap((team) => team.regularAttendees)].map(
      (each) => each.profession,
    )
    for (const profession of [...used, ...seed.selectionPanel]) expect(codeIds('professions')).toContain(profession)
  })

  test('gives no persona the name of a real office-holder', () => {
    const real = ['Gustafsson', 'Liukku', 'Jolkkonen', 'Ahonen', 'Ujula']
    for (const { familyName } of seed.professionals) expect(real).not.toContain(familyName)
  })
})
