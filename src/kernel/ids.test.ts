import { expect, expectTypeOf, test } from 'vitest'
import { caseNumber, newId, type Id } from './ids.ts'

test('a new id is a random UUID and can be the id of any noun', () => {
  const meeting: Id<'meeting'> = newId()
  expect(meeting).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(newId()).not.toBe(meeting)
})

test('the id of a meeting is not the id of a case, but both are text', () => {
  expectTypeOf<Id<'meeting'>>().not.toExtend<Id<'anchor_case'>>()
  expectTypeOf<Id<'meeting'>>().toExtend<string>()
  expectTypeOf(newId).returns.toExtend<Id<'meeting'>>()
})

test('a case number is the prefix and six characters that cannot be mistaken for one another', () => {
  expect(caseNumber('VN', () => Uint8Array.of(7, 19, 3, 26, 29, 9))).toBe('VN-7K3TX9')
  for (let turn = 0; turn < 200; turn += 1) expect(caseNumber('VN')).toMatch(/^VN-[0-9A-HJKMNP-TV-Z]{6}$/)
})

test('every character of a case number is equally likely', () => {
  const drawn = Array.from({ length: 256 }, (_, byte) => caseNumber('X', () => new Uint8Array(6).fill(byte)).charAt(2))
  const counts = Map.groupBy(drawn, (character) => character)
  expect(counts.size).toBe(32)
  expect([...counts.values()].every((group) => group.length === 8)).toBe(true)
})
