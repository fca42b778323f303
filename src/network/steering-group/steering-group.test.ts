import { expect, test } from 'vitest'
import { representationOf, type SteeringGroupSeat } from './steering-group.ts'

const text = (name: string) => ({ sv: name, fi: name, en: name })
const parties = [
  { id: 'hango', name: text('Hangö stad') },
  { id: 'inga', name: text('Ingå kommun') },
]
const seat = (agencyId: string, role: SteeringGroupSeat['role']): SteeringGroupSeat => ({
  id: `${agencyId}-${role}`,
  agencyId,
  role,
  office: text('bildningsdirektören'),
  personName: null,
  validFrom: '2024-06-17',
  validUntil: null,
  decision: null,
  version: 1,
})

test('a party without any seat is listed and flagged', () => {
  const [hango, inga] = representationOf(parties, [seat('hango', 'member')])
  expect(hango).toMatchObject({ hasMember: true })
  expect(inga).toMatchObject({ agencyId: 'inga', hasMember: false, seats: [] })
})

test('a substitute alone does not represent a party', () => {
  expect(representationOf(parties, [seat('hango', 'substitute')])[0]).toMatchObject({ hasMember: false })
})
