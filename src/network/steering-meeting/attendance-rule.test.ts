import { expect, test } from 'vitest'
import type { SteeringGroupSeat } from '#network/steering-group/steering-group.ts'
import { cameOf } from './attendance-rule.ts'

const seat = (agencyId: string, role: SteeringGroupSeat['role'], number = 1): SteeringGroupSeat => ({
  id: `${agencyId}-${role}-${number}`,
  agencyId,
  role,
  office: null,
  personName: 'Någon',
  validFrom: '2024-06-17',
  validUntil: null,
  decision: null,
  version: 1,
})
const member = seat('hango', 'member')
const substitute = seat('hango', 'substitute')
const other = seat('inga', 'member')
const all = [member, substitute, other]

test('a substitute comes in the place of the member of the same party', () => {
  const [came] = cameOf([{ seat: substitute, name: 'Fredrik' }], all, [])
  expect(came).toMatchObject({ cameAs: 'substitute', forSeatId: member.id })
})

test('a substitute whose member came too comes in nobody’s place', () => {
  const came = cameOf(
    [
      { seat: member, name: 'Anna' },
      { seat: substitute, name: 'Fredrik' },
    ],
    all,
    [],
  )
  expect(came.map((each) => each.forSeatId)).toEqual([null, null])
})

test('two substitutes never take the same place', () => {
  const second = seat('hango', 'substitute', 2)
  const came = cameOf(
    [
      { seat: substitute, name: 'Fredrik' },
      { seat: second, name: 'Maria' },
    ],
    [...all, second],
    [],
  )
  expect(came.map((each) => each.forSeatId)).toEqual([member.id, null])
})

test('whoever is heard has no seat', () => {
  expect(cameOf([], all, ['En expert'])).toEqual([
    { name: 'En expert', cameAs: 'heard', agencyId: null, seatId: null, forSeatId: null },
  ])
})
