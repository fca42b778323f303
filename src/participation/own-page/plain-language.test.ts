import { describe, expect, it } from 'vitest'
import { words as message } from '#participation/message/own-message.words.ts'
import { notOpenTexts, words as opening } from '#participation/guest/opening.words.ts'
import { messageTexts, subjectText } from '#participation/outbox/outbox.words.ts'
import { externalPlaceTexts, words as external } from '#participation/invited-external/external-page.words.ts'
import { languages, type Language, type Text } from '#kernel/language.ts'
import { channelsOn } from '../complaint-contact/complaint-channel.ts'
import { words as answer, ownReplyTexts } from '../own-answer/own-answer.words.ts'
import { saidTexts, words as card } from './own-card.words.ts'
import { words as consent } from './own-consent.words.ts'
import { words as page } from './own-page.words.ts'
import { words as ownWords } from './own-words.words.ts'

/** Everything the family reads on these pages, with something in the places of names and days. */
const texts: readonly Text[] = [
  ...[opening, consent, page, ownWords, card, answer, message, external].flatMap(
    (each) => Object.values(each) as (Text | ((...parts: string[]) => Text))[],
  ),
  ...Object.values(notOpenTexts),
  ...Object.values(saidTexts),
  ...Object.values(ownReplyTexts),
  ...Object.values(externalPlaceTexts),
  ...Object.values(messageTexts).map((each) => each('https://fairlead.example')),
  subjectText,
  ...channelsOn('2026-11-22').flatMap(({ name, when }) => [name, when]),
].map((each) => (typeof each === 'function' ? each('Heidi', 'teamet', '1.1.2026') : each))

const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/https?:\S+|\d+\.\d+\.\d+/g, 'x')
    .split(/[.!?](?:\s|$)|\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
const wordsIn = (sentence: string): number => sentence.split(/\s+/).length

/** Words of the office that a family should not have to know. */
const jargon: Readonly<Record<Language, RegExp>> = {
  sv: /utlämnande|register|sekretess|klientrelation|befogenhet|behandling av personuppgifter|tvärsektoriell/i,
  fi: /luovutu|rekister|salassapi|asiakassuh|toimival|moniammatill/i,
  en: /disclosure|controller|confidentiality|multi-agency|pursuant/i,
}

describe.each(languages)('what the family reads in %s', (language) => {
  const sentences = texts.flatMap((each) => sentencesOf(each[language]))

  it('has at most fifteen words a sentence on average, and no long one', () => {
    const counts = sentences.map(wordsIn)
    expect(counts.length).toBeGreaterThan(100)
    expect(counts.reduce((sum, each) => sum + each, 0) / counts.length).toBeLessThanOrEqual(15)
    expect(sentences.filter((each) => wordsIn(each) > 20)).toEqual([])
  })

  it('has no words of the office', () => {
    expect(sentences.filter((each) => jargon[language].test(each))).toEqual([])
  })
})
