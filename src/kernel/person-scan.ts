import published from './data/names.json' with { type: 'json' }
import { hardFindings } from './person-scan-marks.ts'
import { foldText } from './fold-text.ts'

/** What gives a person away for sure: a text with one of these is not saved. */
export const hardKinds = ['identity_code', 'phone', 'plate', 'email', 'address'] as const
/** What may be a person: the writer changes it, or says that it is nobody. */
export const softKinds = ['name', 'own_case_name', 'handle'] as const
export type HardKind = (typeof hardKinds)[number]
export type SoftKind = (typeof softKinds)[number]

/** A place in a text that may tell who somebody is; [start, end) in UTF-16 units of the text. */
export type PersonFinding = {
  readonly kind: HardKind | SoftKind
  readonly start: number
  readonly end: number
}

/** Whether a finding refuses the text, whatever its writer says. */
export const isHard = (finding: Pick<PersonFinding, 'kind'>): boolean => hardKinds.some((each) => each === finding.kind)

const listed = (words: string): readonly string[] => words.split(' ').map((each) => each.toLowerCase())
const given = new Set([published.given.fi, published.given.sv, published.given.other].flatMap(listed))
const family = new Set(listed(published.family))
const alsoWords = new Set(listed(published.alsoWords))
const places = new Set(listed(published.places))
const familyEnding = new RegExp(`\\p{L}{2}(${published.familyEndings.replaceAll(' ', '|')})s?$`, 'u')

/** Case endings of a Finnish noun as they follow a name's stem. */
const endings = new Set(
  'n a ä ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi tta ttä an än en in on un yn ön hin han seen'.split(' '),
)
const LONGEST_ENDING = 4

/** Names by the stems that Finnish inflects: Mikko → miko(n), Virtanen → virtase(n), Elias → eliakse(n), Oliver → oliveri(n). */
function stemsOf(name: string): string[] {
  const weak = name.replace(/(kk|pp|tt)(?=[^kpt]$)/, (pair) => pair.charAt(0))
  const others = name.endsWith('nen')
    ? [`${name.slice(0, -3)}se`]
    : name.endsWith('s')
      ? [`${name.slice(0, -1)}kse`, `${name.slice(0, -1)}a`]
      : /[^aeiouyåäö]$/.test(name)
        ? [`${name}i`]
        : []
  return [name, weak, ...others]
}

const stemmed = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].flatMap(stemsOf))
const givenStems = stemmed(given)
const familyStems = stemmed(family)

/** Whether a word in lower case is one of the names, in Finnish inflected and in Swedish with the s of the genitive. */
function isNameIn(stems: ReadonlySet<string>, names: ReadonlySet<string>, word: string): boolean {
  if (names.has(word) || (word.endsWith('s') && names.has(word.slice(0, -1)))) return true
  for (let length = 1; length <= LONGEST_ENDING && length < word.length - 1; length++)
    if (endings.has(word.slice(-length)) && stems.has(word.slice(0, -length))) return true
  return false
}

type Word = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  /** Where any word has a capital letter. */
  readonly first: boolean
}

/** Words of letters, also with a hyphen in them. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)].map((match) => {
    const [word] = match
    const start = match.index
    return {
      text: word,
      lower: word.toLowerCase(),
      start,
      end: start + word.length,
      capital: /^\p{Lu}/u.test(word),
      first: /(^|[.!?:…\n"”»(]|[-•–] )\s*$/u.test(text.slice(Math.max(0, start - 4), start)),
    }
  })
}

/** Whether a word is a name, or a double name of two: Jan-Erik, but not Max-hamburgare. */
const isNamed = (word: string, named: (part: string) => boolean): boolean => word.split('-').every(named)

/** Ends as Finnish family names do, and is no definite form of a Swedish word: Korhonen, but not stationen. */
const endsAsFamily = (word: string): boolean => word.length > 5 && familyEnding.test(word) && !word.endsWith('ionen')

/** Whether a word looks like the name of somebody. In lower case only as it stands, and never what is also an ordinary word. */
function isName(word: Word, exempt: ReadonlySet<string>): boolean {
  if (word.text.length < 2 || exempt.has(word.lower) || places.has(word.lower)) return false
  const ordinary = alsoWords.has(word.lower)
  if (!word.capital) return !ordinary && word.text.length > 3 && given.has(word.lower)
  if (ordinary && word.first) return false
  return isNamed(
    word.lower,
    (each) =>
      isNameIn(givenStems, given, each) || isNameIn(familyStems, family, each) || (!word.first && endsAsFamily(each)),
  )
}

/** Names that follow a name in capital letters belong to it: Elin Xavi. */
function namesIn(text: string, exempt: ReadonlySet<string>): PersonFinding[] {
  const words = wordsOf(text)
  let before: Word | undefined
  const found: PersonFinding[] = []
  for (const word of words) {
    const follows =
      before !== undefined &&
      word.capital &&
      text.slice(before.end, word.start) === ' ' &&
      !places.has(word.lower) &&
      !exempt.has(word.lower)
    const named = isName(word, exempt) || follows
    if (named) found.push({ kind: 'name', start: word.start, end: word.end })
    before = named && word.capital ? word : undefined
  }
  return found
}

/** Names the writer knows from their own cases, however they are written. */
function knownIn(text: string, known: readonly string[], exempt: ReadonlySet<string>): PersonFinding[] {
  const names = new Set(
    known.flatMap((each) => each.toLowerCase().split(/[\s-]+/)).filter((each) => each.length > 2 && !exempt.has(each)),
  )
  const stems = stemmed(names)
  return wordsOf(text)
    .filter((word) => !exempt.has(word.lower))
    .filter((word) => isNamed(word.lower, (each) => isNameIn(stems, names, each)))
    .filter((word) => word.capital || !alsoWords.has(word.lower))
    .map(({ start, end }) => ({ kind: 'own_case_name' as const, start, end }))
}

const handlesIn = (text: string, exempt: ReadonlySet<string>): PersonFinding[] =>
  [...text.matchAll(/(?<![\p{L}\d.])@[\p{L}\d_][\p{L}\d_.]{2,}/gu)]
    .filter(([handle]) => !exempt.has(handle.toLowerCase()))
    .map((match) => ({ kind: 'handle' as const, start: match.index, end: match.index + match[0].length }))

type Scanning = {
  /** Names of people the writer knows of; compared and forgotten. */
  readonly known?: readonly string[]
  /** Words that are nobody: names of municipalities, and what the writer has said so of. */
  readonly nobody?: readonly string[]
}

const strength = ({ kind }: PersonFinding): number => (isHard({ kind }) ? 2 : Number(kind === 'own_case_name'))

/** The surest first where two overlap, then in the order of the text. */
function apart(found: readonly PersonFinding[]): PersonFinding[] {
  const kept: PersonFinding[] = []
  for (const each of [...found].sort((one, other) => strength(other) - strength(one) || one.start - other.start))
    if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each)
  return kept.sort((one, other) => one.start - other.start)
}

/**
 * What in a text may tell who somebody is: identity codes, phone numbers, plates, e-mail and street addresses for sure; names, as far as a
 * list and the writer's own cases know them, perhaps. Offline; nothing is kept. Not everything is found (docs/decisions/0033).
 */
export function scanForPersons(text: string, { known = [], nobody = [] }: Scanning = {}): PersonFinding[] {
  const { folded, at } = foldText(text)
  const exempt = new Set(nobody.flatMap((each) => each.toLowerCase().split(/\s+/)))
  const found = [
    ...hardFindings(folded),
    ...handlesIn(folded, exempt),
    ...knownIn(folded, known, exempt),
    ...namesIn(folded, exempt),
  ]
  return apart(found).map(({ kind, start, end }) => ({ kind, start: at(start), end: at(end - 1) + 1 }))
}
