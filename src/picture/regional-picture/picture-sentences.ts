import type { Language, Text } from '#kernel/language.ts'
import { changeOf } from '#picture/release/release.ts'
import { changeWords, words as releaseWords } from '#picture/release/release.words.ts'
import { findingsOf, type Changed, type Changes, type Highest } from './picture-findings.ts'
import {
  ALL,
  classOf,
  isWhole,
  isYear,
  numberAt,
  periodBefore,
  type PictureArea,
  type PicturePhenomenon,
  type RegionalPicture,
} from './regional-picture.ts'
import { findingWords } from './picture-findings.words.ts'
import { bandText, periodName } from './regional-picture.words.ts'

/** Names of the lattice's codes; a code nobody has named is its own name. */
export function namesOf({ areas, phenomena }: Pick<RegionalPicture, 'areas' | 'phenomena'>): (code: string) => Text {
  const known = new Map<string, Text>(
    [...areas, ...phenomena].map(({ code, name }: PictureArea | PicturePhenomenon) => [code, name]),
  )
  return (code) => known.get(code) ?? { sv: code, fi: code, en: code }
}

/** A name with the chosen age band: "Stöld och snatteri, 13–14 år"; as it is, when every age is chosen. */
export function ofAge({ chosen }: Pick<RegionalPicture, 'chosen'>, name: Text): Text {
  if (chosen.ageBand === ALL) return name
  const band = bandText(chosen.ageBand)
  return { sv: `${name.sv}, ${band.sv}`, fi: `${name.fi}, ${band.fi}`, en: `${name.en}, ${band.en}` }
}

/** A sentence begins with a capital, whatever name it begins with. */
const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('sv') + sentence.slice(1)

const listIn = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names)

type Voice = {
  readonly say: (text: Text) => string
  readonly called: (code: string) => string
  readonly list: (all: readonly { readonly code: string }[]) => string
}

function voiceOf(picture: RegionalPicture, language: Language): Voice {
  const name = namesOf(picture)
  const say = (text: Text): string => text[language]
  const called = (code: string): string => say(name(code))
  return {
    say,
    called,
    list: (all) =>
      listIn(
        language,
        all.map(({ code }) => called(code)),
      ),
  }
}

/** The most names that are told of what is as high: with more of them nothing is said by naming them. */
const MOST_NAMES = 4

type HighestWords = { readonly highest: (names: string, size: string) => Text; readonly nothingApart: Text }

function highestSentences(
  { say, list }: Voice,
  found: Highest | null,
  { highest, nothingApart }: HighestWords,
): string[] {
  const [first] = found?.first ?? []
  if (found === null || first === undefined) return []
  if (!found.apart) return [say(nothingApart)]
  const { asHigh } = found
  return [
    say(highest(list(found.first), classOf(first.number).name)),
    ...(asHigh.length > MOST_NAMES ? [say(findingWords.asHighMany(asHigh.length))] : []),
    ...(asHigh.length > 0 && asHigh.length <= MOST_NAMES ? [capital(say(findingWords.asHigh(list(asHigh))))] : []),
  ]
}

function changeSentences({ say, called, list }: Voice, { up, down, unclear, before, compared }: Changes): string[] {
  if (!compared) return [say(findingWords.notCompared(periodName(before)))]
  const one = (found: Changed, sentence: (name: string, before: string, now: string) => Text): string =>
    capital(say(sentence(called(found.code), classOf(found.before).name, classOf(found.number).name)))
  if (up.length + down.length === 0) return [say(findingWords.nothingChanged(periodName(before)))]
  return [
    ...up.map((each) => one(each, findingWords.up)),
    ...down.map((each) => one(each, findingWords.down)),
    ...(unclear.length === 0 ? [] : [say(findingWords.unclear(list(unclear)))]),
    say(findingWords.comparedWith(periodName(before))),
  ]
}

function yearAgoSentences({ say, list }: Voice, changes: Changes | null): string[] {
  if (changes?.compared !== true) return []
  const { up, down, before } = changes
  if (up.length + down.length === 0) return [say(findingWords.nothingChanged(periodName(before)))]
  return [
    ...(up.length === 0 ? [] : [say(findingWords.upSince(periodName(before), list(up)))]),
    ...(down.length === 0 ? [] : [say(findingWords.downSince(periodName(before), list(down)))]),
  ]
}

/**
 * What the numbers of a choice say, as sentences, the most important first. A change is told only where the rounding cannot have turned it
 * round; what cannot be told apart is said to be so.
 */
export function sentencesOf(picture: RegionalPicture, language: Language): string[] {
  const { chosen, numbers } = picture
  const voice = voiceOf(picture, language)
  if (!numbers.some(({ area, period }) => area === chosen.area && period === chosen.period))
    return [voice.say(findingWords.noNumber)]
  const { phenomenon, municipality, last, yearAgo } = findingsOf(picture)
  return [
    ...(phenomenon === null ? [voice.say(findingWords.lowest)] : highestSentences(voice, phenomenon, phenomenonWords)),
    ...highestSentences(voice, municipality, municipalityWords),
    ...(isWhole(picture, chosen.period) ? changeSentences(voice, last) : [voice.say(findingWords.yearGoesOn)]),
    ...yearAgoSentences(voice, yearAgo),
  ]
}

const phenomenonWords = { highest: findingWords.highestPhenomenon, nothingApart: findingWords.noPhenomenonApart }
const municipalityWords = { highest: findingWords.highestMunicipality, nothingApart: findingWords.noMunicipalityApart }

/** Which municipality is highest, as far as it can be told; undefined within one municipality, or when all are the lowest class. */
export const municipalitySentence = (picture: RegionalPicture, language: Language): string | undefined =>
  highestSentences(voiceOf(picture, language), findingsOf(picture).municipality, municipalityWords)[0]

/** How the number of the chosen quarter, or the newest of a year, has changed since the quarter before, as far as it can be told. */
export function changeSentence(picture: RegionalPicture, language: Language): string {
  const { chosen, clearChange, quarters } = picture
  const period = isYear(chosen.period)
    ? (quarters.findLast((each) => each.startsWith(chosen.period)) ?? '')
    : chosen.period
  const before = periodBefore(period)
  const [earlier, now] = [numberAt(picture, { period: before }), numberAt(picture, { period })]
  if (now === undefined) return findingWords.noNumber[language]
  if (earlier === undefined) return findingWords.notCompared(periodName(before))[language]
  const text = changeWords[changeOf(earlier, now, clearChange)]
  return findingWords.since(text, periodName(before))[language]
}

/** The chosen number itself, with what is certain about it. */
export function chosenSentence(picture: RegionalPicture, language: Language): string {
  const number = numberAt(picture, {})
  if (number === undefined) return findingWords.noNumber[language]
  const { name, least, most } = classOf(number)
  const sentence = findingWords.chosenNumber(name, releaseWords.range({ least, most }))[language]
  const band = picture.chosen.ageBand
  return band === ALL ? sentence : capital(`${bandText(band)[language]}: ${sentence}`)
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
      : [findingWords.teamNumbers(name(code)[language], periodName(first), periodName(last))[language]],
  )
  return [...told, findingWords.oldTimes[language]]
}
