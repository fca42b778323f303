import { describe, expect, it, test } from 'vitest'
import {
  familyLanguages,
  familyText,
  familyTextIds,
  furtherLanguages,
  labelsIn,
  placeholdersOf,
  textVariants,
} from './family-texts.ts'
import { languages } from './language.ts'

/** Words in each sentence. A placeholder is one word; a heading, a greeting and a signature end with their line. */
const sentencesOf = (text: string): number[] =>
  text
    .split(/\n|(?<=[.!?:])\s+/)
    .map(
      (each) =>
        each
          .trim()
          .split(/\s+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    )
    .filter((count) => count > 0)

const averageOf = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0) / counts.length
const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

describe.each(familyTextIds)('the text %s', (id) => {
  const versions = languages.flatMap((language) => textVariants.map((variant) => ({ language, variant })))

  it.each(versions)(
    'is in plain language: sentences of at most 15 words on average ($language, $variant)',
    (version) => {
      const counts = sentencesOf(familyText(id, version.language, version.variant, 'sv').body)
      expect(averageOf(counts)).toBeLessThanOrEqual(15)
      expect(Math.max(...counts)).toBeLessThanOrEqual(25)
    },
  )

  it.each(languages)('is no longer in easy language than in standard language (%s)', (language) => {
    const [standard, easy] = textVariants.map((variant) => familyText(id, language, variant, 'sv').body.length)
    expect(easy).toBeLessThanOrEqual(standard ?? 0)
  })

  it.each(familyLanguages)('leaves the same things open in every language (%s)', (language) => {
    const known = placeholdersOf(id)
    for (const variant of textVariants) {
      const here = [...new Set(placeholdersIn(familyText(id, language, variant, 'sv').body))].sort()
      const swedish = [...new Set(placeholdersIn(familyText(id, 'sv', variant, 'sv').body))].sort()
      expect(here).toEqual(swedish)
      expect(known).toEqual(expect.arrayContaining(here))
    }
  })
})

test('the average is noticed when it is too long', () => {
  expect(averageOf(sentencesOf(`${'ord '.repeat(20)}. Kort.`))).toBeGreaterThan(10)
  expect(sentencesOf('En mening. Två ord! Hej {name}')).toEqual([2, 2, 2])
})

describe('further languages', () => {
  it('begin with those that were asked for', () => {
    expect(furtherLanguages).toEqual(['ar', 'so', 'ru', 'uk', 'et'])
  })

  it('fall back to a language of the country where there is no text', () => {
    expect(familyText('voluntary', 'ti', 'easy', 'fi')).toMatchObject({ language: 'fi', fingerprint: null })
    expect(labelsIn('ti', 'fi').signature).toBe('Allekirjoitus')
    expect(labelsIn('ar', 'fi').signature).toBe('التوقيع')
  })

  it('have a fingerprint that follows the text', () => {
    const prints = familyTextIds.map((id) => familyText(id, 'ar', 'easy', 'sv').fingerprint)
    expect(new Set(prints).size).toBe(familyTextIds.length)
    expect(familyText('voluntary', 'ar', 'standard', 'sv').fingerprint).toBe(prints[1])
  })
})
