import { expect, test } from 'vitest'
import { optionalBusinessIdInput } from './business-id.ts'

const input = optionalBusinessIdInput()

test.each(['0202248-1', ' 0202248-1 ', '0202248–1'])('"%s" is read as a business id', (typed) => {
  expect(input.parse(typed)).toBe('0202248-1')
})

test.each(['0202248-2', '02022481', '202248-1', 'FI02022481', '١٢٣٤٥٦٧-1'])('"%s" is refused', (typed) => {
  expect(input.safeParse(typed).error?.issues[0]?.message).toBe('business_id_invalid')
})

test('an empty field is none', () => {
  expect(input.parse('')).toBeUndefined()
  expect(input.parse(undefined)).toBeUndefined()
})
