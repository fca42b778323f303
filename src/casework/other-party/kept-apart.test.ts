import { expect, test } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { encounter } from './kept-apart.ts'

const met = (placeKind: string, place: string | null, minutes: number, ...moments: string[]) => ({
  placeKind,
  place,
  minutes,
  moments: moments.map((each) => new Date(each)),
})
const between = (one: ReturnType<typeof met>, other: ReturnType<typeof met>) => encounter(one, other, helsinkiDay)

test('two parties are never at one place on one day, also at a time that is only proposed', () => {
  const family = met('school', 'Skolan, rum 3', 60, '2026-11-12T08:00Z', '2026-11-13T08:00Z')
  expect(between(family, met('school', 'skolan,  RUM 3', 60, '2026-11-13T14:00Z'))).toBe('same_place')
  expect(between(family, met('school', 'Skolan, rum 3', 60, '2026-11-14T08:00Z'))).toBeNull()
})

test('in two rooms of one house an hour lies between them; elsewhere they may be met at the same time', () => {
  const family = met('police_premises', 'Ekenäs, rum 3', 60, '2026-11-12T08:00Z')
  const other = (place: string, from: string) => met('police_premises', place, 30, from)
  expect(between(family, other('Ekenäs, rum 4', '2026-11-12T09:30Z'))).toBe('too_close')
  expect(between(family, other('Ekenäs, rum 4', '2026-11-12T10:00Z'))).toBeNull()
  expect(between(family, other('Ekenäs, rum 4', '2026-11-12T06:31Z'))).toBe('too_close')
  expect(between(family, other('Ekenäs, rum 4', '2026-11-12T06:30Z'))).toBeNull()
  expect(between(family, other('Lojo, rum 1', '2026-11-12T08:00Z'))).toBeNull()
})

test('a remote meeting is a place when both have one address', () => {
  const link = 'https://mote.example/abc'
  const family = met('remote', link, 60, '2026-11-12T08:00Z')
  expect(between(family, met('remote', link, 60, '2026-11-12T12:00Z'))).toBe('same_place')
  expect(between(family, met('remote', 'https://mote.example/def', 60, '2026-11-12T08:00Z'))).toBeNull()
})
