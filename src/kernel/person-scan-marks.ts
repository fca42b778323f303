import published from './data/names.json' with { type: 'json' }
import { isDay } from './clock.ts'
import type { HardKind, PersonFinding } from './person-scan.ts'

const either = (words: string): string => words.replaceAll(' ', '|')
const abbreviations = new Set(published.abbreviations.split(' '))
const roads = new Set(published.roads.split(' '))

/** Six digits of a day, a sign of the century, three digits and a letter: a code with a wrong last letter names somebody as well. */
const identityCode = /(?<!\d)\d{6} ?[-+A-FU-Y] ?\d{3} ?[0-9A-Z](?![\p{L}\d])/giu
const looksLikeBirth = (code: string): boolean =>
  ['19', '20'].some((century) => isDay(`${century}${code.slice(4, 6)}-${code.slice(2, 4)}-${code.slice(0, 2)}`))

/** Mobile numbers, numbers with an area code, and numbers of other countries. */
const phones = [
  /(?<![\d+])(?:\+ ?358|00 ?358|0)[ .-]?(?:\(0\)[ .-]?)?(?:4\d|50)(?:[ .-]?\d){5,8}(?!\d)/g,
  /(?<![\d+.,])(?:\+358|00358|0)[ -]?[1-9]\d?[ -]\d{3,4}(?:[ -]?\d){2,4}(?!\d)/g,
  /(?<!\d)\+ ?\d(?:[ .-]?\d){6,13}(?!\d)/g,
]

const plates = [
  // ABC-123 and AB-1 in capitals; in small letters only three and three.
  /(?<![\p{L}\d-])(\p{Lu}{2,3})-\d{1,3}(?![\p{L}\d-])/gu,
  /(?<![\p{L}\d-])(\p{Ll}{3})-\d{3}(?![\p{L}\d-])/gu,
  /(?<![\p{L}\d-])(\p{Lu}{3}) ?\d{3}(?![\p{L}\d-])/gu,
]

const email =
  /[\p{L}\d][\p{L}\d._%+-]{0,63} ?(?:@|\(at\)|\[at\]|\(ät\)) ?[\p{L}\d-]{1,63}(?: ?(?:\.|\(dot\)|\(piste\)|\(punkt\)) ?[\p{L}\d-]{2,63}){1,4}/giu

const street = new RegExp(
  `(?<![\\p{L}])(\\p{L}[\\p{L}-]{2,40}(?:${either(published.streetEndings)})) \\d{1,4}(?: ?\\p{L}(?! ?\\p{L}))?(?: ?\\d{1,3})?(?!\\d|[.:]\\d)`,
  'giu',
)

const all = (text: string, pattern: RegExp, kind: HardKind, counts: (match: RegExpMatchArray) => boolean) =>
  [...text.matchAll(pattern)].filter(counts).map((match): PersonFinding => {
    const start = match.index
    return { kind, start, end: start + match[0].trimEnd().length }
  })
const always = (): boolean => true

/** What names somebody for sure, in a folded text (fold-text.ts); findings may overlap. */
export const hardFindings = (text: string): PersonFinding[] => [
  ...all(text, identityCode, 'identity_code', ([code]) => looksLikeBirth(code)),
  ...all(text, email, 'email', always),
  ...phones.flatMap((pattern) => all(text, pattern, 'phone', always)),
  ...plates.flatMap((pattern) => all(text, pattern, 'plate', ([, letters = '']) => !abbreviations.has(letters))),
  ...all(text, street, 'address', ([, name = '']) => !roads.has(name.toLowerCase())),
]
