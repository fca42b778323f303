import { describe, expect, it } from 'vitest'
import { languages, type Language, type Text } from '#kernel/language.ts'
import { wordsASentence } from '#testing/sentences.ts'
import { easySteps, faultTexts, stepTexts, words } from './answer.words.ts'
import { audiences, questionnaireOf, type Style } from './questionnaire.ts'
import { words as replyWords } from './reply.words.ts'
import { paper } from './ticket.words.ts'

const name: Text = { sv: 'Raseborgs ankarteam', fi: 'Raaseporin ankkuritiimi', en: 'Raseborg Anchor team' }
const MOST = 15

/** What a person meets who answers, standard sentences and errors alike. */
const shown: readonly Text[] = [
  ...Object.values(words).flatMap((word) => (typeof word === 'function' ? [] : [word])),
  words.about(name),
  words.takes(7),
  words.textLimit(1000),
  ...Object.values(faultTexts),
  ...Object.values(easySteps),
  ...Object.values(stepTexts).flatMap((steps) => Object.values(steps)),
  ...Object.values(paper).flatMap((word) => (typeof word === 'function' ? [] : [word])),
  paper.until('30.1.2027'),
  replyWords.publicIntro,
]

const asked = (style: Style, language: Language): string[] =>
  audiences.flatMap((audience) => {
    const { intro, questions } = questionnaireOf(audience)
    return [intro[style][language], ...questions.map((question) => question[style][language])]
  })

/** The longest sentence of a text, in words. */
const longest = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).map((sentence) => wordsASentence([sentence])))

describe.each(languages)('texts for those who answer, in %s', (language) => {
  it('have at most fifteen words a sentence, on average and nearly always', () => {
    const texts = shown.map((text) => text[language])
    expect(wordsASentence(texts)).toBeLessThanOrEqual(MOST)
    expect(longest(texts)).toBeLessThanOrEqual(MOST)
  })

  it('ask shorter in easy language than in standard', () => {
    expect(wordsASentence(asked('standard', language))).toBeLessThanOrEqual(MOST)
    expect(wordsASentence(asked('easy', language))).toBeLessThanOrEqual(wordsASentence(asked('standard', language)))
  })
})

describe('the measure', () => {
  it('counts words of sentences, and would notice a long one', () => {
    expect(wordsASentence(['Ett två tre. Fyra fem!'])).toBe(2.5)
    expect(wordsASentence([Array(30).fill('ord').join(' ')])).toBeGreaterThan(MOST)
  })
})
