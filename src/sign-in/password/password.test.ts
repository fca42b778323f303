import { describe, expect, it } from 'vitest'
import { isCommon, PASSWORD_LEAST, passwordErrors } from './password.ts'

const codesOf = (password: string): string[] => passwordErrors(password).map((each) => each.code)

describe('a password', () => {
  it('has twelve to 128 characters as people count them, of any kind, and is not changed', () => {
    expect(codesOf('grävling 🐤 tv')).toEqual([])
    expect(codesOf('x7 grävling')).toEqual(['password_too_short'])
    expect(codesOf('🐤🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵')).toEqual(['password_too_short'])
    const long = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x4e00 + index * 37)).join('')
    expect(codesOf(long)).toEqual([])
    expect(codesOf(`${long}好`)).toEqual(['password_too_long'])
    expect(codesOf('   mellanslag före och efter   ')).toEqual([])
    expect(codesOf('utan siffror och stora bokstäver')).toEqual([])
  })

  it.each([
    'password1234',
    'passwordpassword',
    'P@ssw0rd2026!',
    'qwertyuiop12',
    'Salasana2026!',
    'salasana12345',
    'lösenord1234',
    'Losenord!!!!',
    '123456789012',
    '210987654321',
    'aaaaaaaaaaaa',
    'abababababab',
    'abcabcabcabc',
    'abcdefghijkl',
    'iloveyou2026',
    'Sommaren2026',
    'kesäloma2026!',
    'helsinki12345',
    'ankarteam2026',
    'fairlead2026!!',
    'letmein123456',
    'welcome2026!!',
    '111111111111',
    'qwertyqwerty',
    'asdfghjklöä1',
    'administrator1',
    'mammapappa123',
    'kissakoira99',
    'hejhejhejhej',
    'Raseborg2026!',
    'minecraft1234',
    'trustno1trustno1',
  ])('that everybody thinks of is refused: %s', (password) => {
    expect(Array.from(password).length).toBeGreaterThanOrEqual(PASSWORD_LEAST)
    expect(codesOf(password)).toEqual(['password_common'])
  })

  it('is not refused for a common word among others', () => {
    for (const password of [
      'grävling under tvättlina 7',
      'kissa söi sinisen portaan',
      'Xk39-vbQ2-mmP0',
      'correct horse battery',
    ])
      expect(codesOf(password), password).toEqual([])
  })

  it('is not made of the person’s own names', () => {
    const about = ['anna.ankarlina@raseborg.example', 'Anna', 'Ankarlina']
    for (const password of ['AnnaAnkarlina', 'ankarlina2026!', 'Anna.Ankarlina1'])
      expect(isCommon(password, about), password).toBe(true)
    expect(isCommon('ankarlina2026!')).toBe(false)
  })
})
