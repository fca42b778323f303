import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { shortText } from './input.ts'
import { errorText, fieldError, issuesToFieldErrors, registerErrorTexts } from './input-errors.ts'
import { words } from './input.words.ts'
import { languages } from './language.ts'

const meeting = z
  .strictObject({ place: shortText(5), actions: z.array(z.object({ what: shortText() })), kind: z.enum(['a']) })
  .superRefine((value, context) => {
    if (value.place === 'moon') context.addIssue({ code: 'custom', message: 'place_too_far', path: ['place'] })
  })

const errorsOf = (value: unknown) => issuesToFieldErrors(meeting.safeParse(value).error ?? { issues: [] })

describe('the errors of a refused input', () => {
  test('name each field with dots, once, in the order of the form', () => {
    const found = errorsOf({ place: 'far\u0000far', actions: [{ what: 'x' }, { what: '' }], kind: 'b' })
    expect(found.map(({ field, code }) => [field, code])).toEqual([
      ['place', 'too_long'],
      ['actions.1.what', 'required'],
      ['kind', 'code_unknown'],
    ])
  })

  test('name every unknown field', () => {
    const found = errorsOf({ place: 'x', actions: [], kind: 'a', admin: true, role: 'x' })
    expect(found.map(({ field, code }) => [field, code])).toEqual([
      ['admin', 'unknown_field'],
      ['role', 'unknown_field'],
    ])
  })

  test('fall back to a plain sentence where a schema is not made of the building blocks', () => {
    expect(errorsOf({ place: 'x', kind: 'a' })).toMatchObject([{ field: 'actions', code: 'type_invalid' }])
    const own = z.object({ day: z.string().refine(() => false) }).safeParse({ day: 'x' })
    expect(issuesToFieldErrors(own.error ?? { issues: [] })).toMatchObject([{ field: 'day', code: 'input_invalid' }])
    expect(errorsOf('not an object')).toMatchObject([{ field: '', code: 'type_invalid' }])
  })
})

describe('sentences of a noun of its own', () => {
  const tooFar = { sv: 'Platsen är för långt borta.', fi: 'Paikka on liian kaukana.', en: 'The place is too far away.' }

  test('are registered by code and used in the errors', () => {
    registerErrorTexts({ place_too_far: tooFar })
    registerErrorTexts({ place_too_far: tooFar })
    expect(errorsOf({ place: 'moon', actions: [], kind: 'a' })).toEqual([
      { field: 'place', code: 'place_too_far', text: tooFar },
    ])
  })

  test('may not give a known code another sentence', () => {
    expect(() => {
      registerErrorTexts({ required: tooFar })
    }).toThrow('required')
  })

  test('an error made by hand has its sentence, and an unknown code is a mistake', () => {
    expect(fieldError('birthDate', 'date_in_future')).toEqual({
      field: 'birthDate',
      code: 'date_in_future',
      text: words.date_in_future,
    })
    expect(fieldError('age', 'number_range', { minimum: 0, maximum: 17 }).text.en).toContain('0 and 17')
    expect(() => errorText('nonsense')).toThrow('nonsense')
  })
})

test('every code has a sentence in three languages that ends with a full stop', () => {
  for (const code of Object.keys(words)) {
    const text = errorText(code, { minimum: 1, maximum: 9 })
    for (const language of languages) expect(text[language], code).toMatch(/^\p{Lu}[^?]*\.$/u)
  }
})
