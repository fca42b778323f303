import { asHeading, type Language, type Text } from '#kernel/language.ts'
import { changeOf } from '#picture/release/release.ts'
import { changeWords, words as releaseWords } from '#picture/release/release.words.ts'
import { findingsOf, type Changed, type Highest } from './picture-findings.ts'
import {
  ALL,
  classOf,
  isWhole,
  numberAt,
  periodBefore,
  REGION,
  type PictureArea,
  type PicturePhenomenon,
  type RegionalPicture,
} from './regional-picture.ts'
import { periodName, words } from './regional-picture.words.ts'

/** Names of the lattice's codes; a code nobody has named is its own name. */
export function namesOf({ areas, phenomena }: Pick<RegionalPicture, 'areas' | 'phenomena'>): (code: string) => Text {
  const known = new Map<string, Text>(
    [...areas, ...phenomena].map(({ code, name }: PictureArea | PicturePhenomenon) => [code, name]),
  )
  known.set(REGION, words.region)
  known.set(ALL, words.allPhenomena)
  return (code) => known.get(code) ?? { sv: code, fi: code, en: code }
}

const listIn = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names)

/**
 * What the numbers of a choice say, as sentences, the most important first. A change is told only where the rounding cannot have turned it
 * round; what cannot be told apart is said to be so.
 */
export function sentencesOf(picture: RegionalPicture, language: Language): string[] {
  const name = namesOf(picture)
  const say = (text: Text): string => text[language]
  const called = (code: string): string => say(name(code))
  const list = (all: readonly { readonly code: string }[]): string =>
    listIn(
      language,
      all.map(({ code }) => called(code)),
    )
  const highest = (found: Highest, sentence: (names: string, size: string) => Text): string[] => [
    say(sentence(list(found.first), found.first[0] === undefined ? '' : classOf(found.first[0].number).name)),
    ...(found.asHigh.length === 0 ? [] : [say(words.asHigh(list(found.asHigh)))]),
  ]
  const change = (found: Changed, sentence: (name: string, before: string, now: string) => Text): string =>
    say(sentence(say(asHeading(name(found.code))), classOf(found.before).name, classOf(found.number).name))
  const findings = findingsOf(picture)
  const anything = picture.numbers.some(
    ({ area, period }) => area === picture.chosen.area && period === picture.chosen.period,
  )
  if (!anything) return [say(words.noNumber)]
  return [
    ...(findings.phenomenon === null ? [say(words.lowest)] : highest(findings.phenomenon, words.highestPhenomenon)),
    ...(findings.municipality === null ? [] : highest(findings.municipality, words.highestMunicipality)),
    ...findings.up.map((each) => change(each, words.up)),
    ...findings.down.map((each) => change(each, words.down)),
    ...(findings.unclear.length === 0 ? [] : [say(words.unclear(list(findings.unclear)))]),
    isWhole(picture, picture.chosen.period)
      ? say((findings.compared ? words.comparedWith : words.notCompared)(periodName(findings.before)))
      : say(words.yearGoesOn),
  ]
}

/** How the chosen number has changed since the quarter or year before, as far as it can be told. */
export function changeSentence(picture: RegionalPicture, language: Language): string {
  const { chosen, clearChange } = picture
  const before = periodBefore(chosen.period)
  const [earlier, now] = [numberAt(picture, { period: before }), numberAt(picture, {})]
  if (now === undefined) return words.noNumber[language]
  if (!isWhole(picture, chosen.period)) return words.yearGoesOn[language]
  if (earlier === undefined || !isWhole(picture, before)) return words.notCompared(periodName(before))[language]
  const text = changeWords[changeOf(earlier, now, clearChange)]
  return words.since(text, periodName(before))[language]
}

/** The chosen number itself, with what is certain about it. */
export function chosenSentence(picture: RegionalPicture, language: Language): string {
  const number = numberAt(picture, {})
  if (number === undefined) return words.noNumber[language]
  const { name, least, most } = classOf(number)
  return words.chosenNumber(name, releaseWords.range({ least, most }))[language]
}

/** Teams that had municipalities of the chosen one at other times, with the first and last quarter of their numbers. */
export function otherTeams(picture: RegionalPicture): { area: PictureArea; first: string; last: string }[] {
  const chosen = picture.areas.find(({ code }) => code === picture.chosen.area)
  if (chosen?.kind !== 'team') return []
  return picture.areas.flatMap((area) => {
    if (area.kind !== 'team' || area.code === chosen.code) return []
    if (!area.municipalities.some((code) => chosen.municipalities.includes(code))) return []
    const quarters = quartersOf(picture, area.code)
    const [first, last] = [quarters[0], quarters.at(-1)]
    return first === undefined || last === undefined ? [] : [{ area, first, last }]
  })
}

/** Quarters in which an area has a number of its own. */
export const quartersOf = (picture: RegionalPicture, area: string): string[] =>
  picture.quarters.filter((period) => numberAt(picture, { area, phenomenon: ALL, period }) !== undefined)

/** That a team has other numbers than the one that had its municipalities at another time; nothing where there is none. */
export function teamSentences(picture: RegionalPicture, language: Language): string[] {
  const others = otherTeams(picture)
  if (others.length === 0) return []
  const name = namesOf(picture)
  const own = quartersOf(picture, picture.chosen.area)
  const all = [
    ...others.map(({ area, first, last }) => ({ code: area.code, first, last })),
    { code: picture.chosen.area, first: own[0], last: own.at(-1) },
  ]
  const told = all.flatMap(({ code, first, last }) =>
    first === undefined || last === undefined
      ? []
      : [words.teamNumbers(name(code)[language], periodName(first), periodName(last))[language]],
  )
  return [...told, words.oldTimes[language]]
}
