import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages, type Text } from '#kernel/language.ts'
import { modulesOf, sourceFiles } from './sources.ts'

/**
 * A value for a word's parameter of any kind: reads as 5, can be called, asked for any property and gone through.
 * Only for seeing that the sentence exists in every language; what it says with real values is the room's own test.
 */
const anyValue: unknown = new Proxy(() => undefined, {
  apply: () => anyValue,
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => 5
    if (key === Symbol.iterator) return [][Symbol.iterator].bind([])
    return anyValue
  },
})

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  languages.every((language) => typeof (value as Record<string, unknown>)[language] === 'string')

type Word = { readonly key: string; readonly text: Text }

/** Every text in a value: words, lists of words, sentences made from values. */
function wordsIn(key: string, value: unknown, depth = 0): Word[] {
  if (isText(value)) return [{ key, text: value }]
  if (typeof value === 'function' && depth < 3)
    return wordsIn(key, (value as (...given: unknown[]) => unknown)(...Array<unknown>(6).fill(anyValue)), depth + 1)
  if (typeof value !== 'object' || value === null || depth > 4) return []
  return Object.entries(value).flatMap(([name, each]) => wordsIn(`${key}.${name}`, each, depth + 1))
}

const modules = await modulesOf(/\.words\.ts$/)
const words = modules.flatMap(({ file, exports }) => wordsIn(file, exports))

/** The same in Swedish and Finnish: names, signs and words both languages spell alike. */
const spelledAlike = /^(Fairlead|5, 5 min)$/

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')

describe('the words of the product', () => {
  it('are found in every room', () => {
    expect(modules.length).toBeGreaterThan(5)
    expect(words.length).toBeGreaterThan(300)
    expect(modules.filter(({ file, exports }) => wordsIn(file, exports).length === 0).map(({ file }) => file)).toEqual(
      [],
    )
  })

  it('are complete in Swedish, Finnish and English', () => {
    const empty = words.filter(({ text }) => languages.some((language) => text[language].trim() === ''))
    expect(empty.map(({ key }) => key)).toEqual([])
  })

  it('are not Swedish left standing in the Finnish text', () => {
    const same = words.filter(
      ({ text }) => text.sv === text.fi && letters(text.sv) !== '' && !spelledAlike.test(text.sv),
    )
    expect(same.map(({ key, text }) => `${key}: ${text.sv}`)).toEqual([])
  })

  it('end the same way in every language: a sentence is a sentence, a label a label', () => {
    // "kl." is an abbreviation, no end of a sentence.
    const ending = (text: string): string => /[.?!…:]$/.exec(text.trim().replace(/\bkl\.$/, 'kl'))?.[0] ?? ''
    const uneven = words.filter(({ text }) => new Set(languages.map((language) => ending(text[language]))).size > 1)
    expect(uneven.map(({ key, text }) => `${key}: ${text.sv} | ${text.fi} | ${text.en}`)).toEqual([])
  })

  it('name readers after “Endast”, “Vain” and “Only”, and say nothing twice', () => {
    const readers = sourceFiles().flatMap(({ file, text, imports }) =>
      [...text.matchAll(/register=\{words\.(\w+)\}/g)].map(([, name = '']) => {
        const own = imports.find((each) =>
          new RegExp(`import \\{[^}]*\\bwords\\b(?! as)[^}]*\\} from '[^']*/${path.basename(each)}'`).test(text),
        )
        const word = modules.find((each) => each.file === own)?.exports.words as Record<string, Text> | undefined
        return { key: `${file}: ${name}`, text: word?.[name] }
      }),
    )
    expect(readers.length).toBeGreaterThan(5)
    const isName = (text: string): boolean =>
      !/^\p{Lu}/u.test(text) && !/^(syns|näkyy|seen|visible)|läser|lukee|reads/u.test(text)
    const wrong = readers.filter(
      ({ text }) => text === undefined || !languages.every((language) => isName(text[language])),
    )
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it('have no double spaces and no straight quotation marks', () => {
    const untidy = words.filter(({ text }) => languages.some((language) => /\s\s|^\s|"/.test(text[language])))
    expect(untidy.map(({ key, text }) => `${key}: ${text.sv} | ${text.fi} | ${text.en}`)).toEqual([])
  })
})
