import { FinnishSSN } from 'finnish-ssn'
import { isDay } from './clock.ts'

/** A personal identity code (personbeteckning, henkilötunnus) that has been read and found right. */
export type PersonalIdentityCode = {
  /** In the official form, upper case: `131052-308T`. */
  readonly code: string
  /** ISO `yyyy-mm-dd`. */
  readonly birthDate: string
  /** True for the individual numbers 900–999, which are never given to a person and are used in tests and demo data. */
  readonly synthetic: boolean
}

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Century signs since 2023: each century has several. The first one is the old one. */
const centurySigns: Readonly<Record<string, string>> = { '18': '+', '19': '-YXWVU', '20': 'ABCDEF' }

/** Trims, removes spaces, puts a plain hyphen for any dash, upper case. */
const tidy = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .toUpperCase()

const birthDateOf = (code: string): string | undefined => {
  const century = Object.keys(centurySigns).find((key) => centurySigns[key]?.includes(code.charAt(6)))
  return century && `${century}${code.slice(4, 6)}-${code.slice(2, 4)}-${code.slice(0, 2)}`
}

/**
 * Reads a personal identity code as people type it. Null when the form, the date, the check character or the individual
 * number is wrong: 000 and 001 are never given, 900–999 are accepted only with `allowTest`.
 * Whether the birth date lies in the future is the caller's question, who has a clock.
 */
export const parsePersonalIdentityCode = (
  text: string,
  { allowTest = false }: { readonly allowTest?: boolean } = {},
): PersonalIdentityCode | null => {
  const code = tidy(text)
  if (!FinnishSSN.validate(code)) return null
  const individualNumber = Number(code.slice(7, 10))
  const synthetic = individualNumber >= 900
  if (individualNumber < 2 || (synthetic && !allowTest)) return null
  const birthDate = birthDateOf(code)
  return birthDate === undefined ? null : { code, birthDate, synthetic }
}

/**
 * A code of the 900–999 range with a right check character, for demo data and tests: it belongs to nobody (S-09).
 * `random` gives numbers in [0, 1). All century signs of the century are used, so one day has 600 codes (100 before 1900).
 * Throws RangeError when the birth date is no day from 1850 to 2029, which is as far as the codes are readable.
 */
export const syntheticPersonalIdentityCode = (birthDate: string, random: () => number): string => {
  const signs = centurySigns[birthDate.slice(0, 2)]
  if (!isDay(birthDate) || signs === undefined) throw new RangeError(`No code for the birth date ${birthDate}`)
  const sign = signs.charAt(Math.floor(random() * signs.length))
  const individualNumber = String(900 + Math.floor(random() * 100))
  const digits = `${birthDate.slice(8, 10)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`
  const check = checkCharacters.charAt(Number(`${digits}${individualNumber}`) % checkCharacters.length)
  const code = `${digits}${sign}${individualNumber}${check}`
  if (!FinnishSSN.validate(code)) throw new RangeError(`No code for the birth date ${birthDate}`)
  return code
}
