import { describe, expect, it } from 'vitest'
import { languages, type Language, type Text } from '#kernel/language.ts'
import * as after from './concern-after.words.ts'
import * as form from './concern-form.words.ts'
import * as start from './concern.words.ts'

/** Average length of a sentence in plain language, and the longest one, in words. */
const AVERAGE = 15
const LONGEST = 20

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && languages.every((each) => typeof (value as Text)[each] === 'string')

function textsIn(value: unknown): Text[] {
  if (isText(value)) return [value]
  if (typeof value === 'function') return textsIn((value as (text: string) => unknown)('040 00 01'))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const texts = [start, form, after].flatMap(textsIn)

/** Sentences of a language; a heading or a label is one. */
const sentencesIn = (language: Language): string[] =>
  texts.flatMap((text) => text[language].split(/(?<=[.?!])\s+/)).filter((each) => each.trim() !== '')
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length

/** Running text, without the labels, which would make the average look better. */
const running = (language: Language): number[] =>
  texts
    .filter((text) => /[.!?]$/.test(text[language]) && wordsOf(text[language]) > 4)
    .flatMap((text) => text[language].split(/(?<=[.?!])\s+/).map(wordsOf))

/** What families need not know. */
const jargon: Readonly<Record<Language, RegExp>> = {
  sv: /screening|remiss|klient|multiprofessionell|handläggning|rättsgrund|register|instans/i,
  fi: /seulonta|lähete(?!t)|asiakas|moniammatilli|käsittelijä|oikeusperust|rekister|instanssi/i,
  en: /screening|referral|client|multiprofessional|legal basis|register|instance/i,
}

describe('the words of the public form', () => {
  it('are many enough to be judged', () => {
    expect(texts.length).toBeGreaterThan(100)
  })

  for (const language of languages) {
    it(`are plain in ${language}: short sentences, no jargon`, () => {
      const lengths = running(language)
      const average = lengths.reduce((sum, each) => sum + each, 0) / lengths.length
      expect(average).toBeLessThanOrEqual(AVERAGE)
      expect(sentencesIn(language).filter((each) => wordsOf(each) > LONGEST)).toEqual([])
      expect(texts.map((text) => text[language]).filter((each) => jargon[language].test(each))).toEqual([])
    })
  }
})
