import { expect, test } from 'vitest'
import { signatureStateOf } from './agreement.ts'

const decision = { id: '00000000-0000-4000-8000-000000000000', section: '§ 178', decidedOn: '2024-06-17' }

test('a decision to sign is not yet a signature', () => {
  expect(signatureStateOf({ signed: false, decision })).toBe('authorised')
})

test('a recorded signature counts, whether or not the decision behind it is recorded', () => {
  expect(signatureStateOf({ signed: true, decision: null })).toBe('signed')
  expect(signatureStateOf({ signed: true, decision })).toBe('signed')
})

test('a party of which nothing is recorded is not said to have signed', () => {
  expect(signatureStateOf({ signed: false, decision: null })).toBe('not_recorded')
})
