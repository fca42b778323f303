import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePersonalIdentityCode, syntheticPersonalIdentityCode } from './personal-identity-code.ts'

const allowTest = { allowTest: true }
const birthDates = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const codes = fc.tuple(birthDates, fraction, fraction).map(([birthDate, first, second]) => {
  const draws = [first, second]
  return { birthDate, code: syntheticPersonalIdentityCode(birthDate, () => draws.shift() ?? 0) }
})
const checkCharacters = Array.from('0123456789ABCDEFHJKLMNPRSTUVWXY')

/** A code with the given individual number and a right check character, built without the code under test. */
const withNumber = (individualNumber: string): string =>
  `010111A${individualNumber}${String(checkCharacters[Number(`010111${individualNumber}`) % 31])}`

describe('reading a personal identity code', () => {
  test('the code of the public example is read with its birth date', () => {
    expect(parsePersonalIdentityCode('131052-308T')).toEqual({
      code: '131052-308T',
      birthDate: '1952-10-13',
      synthetic: false,
    })
  })

  test('lower case, spaces and a long dash are accepted', () => {
    for (const typed of [' 131052-308t ', '131052 - 308T', '131052–308T', '131052−308T']) {
      expect(parsePersonalIdentityCode(typed)?.code).toBe('131052-308T')
    }
  })

  test.each(Array.from('-YXWVU'))('the century sign %s means the 1900s', (sign) => {
    expect(parsePersonalIdentityCode(`131052${sign}308T`)?.birthDate).toBe('1952-10-13')
  })

  test.each(Array.from('ABCDEF'))('the century sign %s means the 2000s', (sign) => {
    expect(parsePersonalIdentityCode(withNumber('002').replace('A', sign))?.birthDate).toBe('2011-01-01')
  })

  test('the plus sign means the 1800s', () => {
    expect(parsePersonalIdentityCode('131052+308T')?.birthDate).toBe('1852-10-13')
  })

  test.each(['G', 'H', 'Z', '/', '*'])('the century sign %s does not exist', (sign) => {
    expect(parsePersonalIdentityCode(`131052${sign}308T`)).toBeNull()
  })

  test('individual numbers 000 and 001 are never given', () => {
    expect(parsePersonalIdentityCode(withNumber('000'), allowTest)).toBeNull()
    expect(parsePersonalIdentityCode(withNumber('001'), allowTest)).toBeNull()
    expect(parsePersonalIdentityCode(withNumber('002'))).not.toBeNull()
  })

  test('test codes 900–999 are refused unless they are asked for', () => {
    expect(parsePersonalIdentityCode(withNumber('899'))?.synthetic).toBe(false)
    expect(parsePersonalIdentityCode(withNumber('900'))).toBeNull()
    expect(parsePersonalIdentityCode(withNumber('999'))).toBeNull()
    expect(parsePersonalIdentityCode(withNumber('900'), allowTest)?.synthetic).toBe(true)
  })

  test.each(['', '131052-308', '131052308T', '300252-308T', '290211A002A', '131352-308T', '131052-308T1', 'abc'])(
    '"%s" is no personal identity code',
    (typed) => {
      expect(parsePersonalIdentityCode(typed, allowTest)).toBeNull()
    },
  )
})

describe('synthetic codes', () => {
  test('every synthetic code is read back with its birth date and is marked as synthetic', () => {
    fc.assert(
      fc.property(codes, ({ birthDate, code }) => {
        expect(parsePersonalIdentityCode(code, allowTest)).toEqual({ code, birthDate, synthetic: true })
        expect(parsePersonalIdentityCode(code)).toBeNull()
      }),
    )
  })

  test('one changed digit or check character is noticed', () => {
    const places = fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9, 10)
    fc.assert(
      fc.property(codes, places, fc.constantFrom(...checkCharacters), ({ code }, place, character) => {
        fc.pre(code[place] !== character)
        const changed = code.slice(0, place) + character + code.slice(place + 1)
        expect(parsePersonalIdentityCode(changed, allowTest)).toBeNull()
      }),
    )
  })

  test('the same random numbers give the same code', () => {
    expect(syntheticPersonalIdentityCode('2011-01-01', () => 0)).toBe('010111A900A')
    expect(syntheticPersonalIdentityCode('2011-01-01', () => 0.999)).toBe('010111F999H')
  })

  test.each(['2030-01-01', '1849-12-31', '1799-01-01', '2011-02-30', 'x'])('no code is made for %s', (birthDate) => {
    expect(() => syntheticPersonalIdentityCode(birthDate, () => 0)).toThrow(RangeError)
  })
})
