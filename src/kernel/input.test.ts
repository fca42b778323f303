import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import * as input from './input.ts'
import type { Id } from './ids.ts'

/** What the field becomes, or the message code it is refused with. */
const read = (schema: z.ZodType, value: unknown): unknown => {
  const result = z.object({ field: schema }).safeParse(value === undefined ? {} : { field: value })
  return result.success ? result.data.field : input.issuesToFieldErrors(result.error)[0]?.code
}

describe('text', () => {
  test('is trimmed, composed, and a line break in a short text becomes a space', () => {
    expect(read(input.shortText(), '  Kyrksla\u0308tt \n')).toBe('Kyrkslätt')
    expect(read(input.shortText(), 'a\r\nb\tc')).toBe('a b c')
  })

  test('keeps its line breaks in a long text, all of one kind', () => {
    expect(read(input.longText(), ' a\r\nb\rc\u2028d\ve\tf ')).toBe('a\nb\nc\nd\ne\tf')
  })

  test('is required unless it is optional', () => {
    for (const empty of [undefined, '', '  ', '\n', '\u200b\u00ad']) {
      expect(read(input.shortText(), empty)).toBe('required')
      expect(read(input.longText(), empty)).toBe('required')
      expect(read(input.optionalShortText(), empty)).toBeUndefined()
      expect(read(input.optionalLongText(), empty)).toBeUndefined()
    }
    expect(read(input.shortText(), null)).toBe('required')
  })

  test('has a limit, counted after tidying, and says which', () => {
    expect(read(input.shortText(3), ' abc ')).toBe('abc')
    expect(read(input.longText(3), 'a\r\nb')).toBe('a\nb')
    const result = z.object({ name: input.shortText(3) }).safeParse({ name: 'abcd' })
    expect(input.issuesToFieldErrors(result.error ?? { issues: [] })).toEqual([
      {
        field: 'name',
        code: 'too_long',
        text: {
          sv: 'Texten är för lång. Skriv högst 3 tecken.',
          fi: 'Teksti on liian pitkä. Kirjoita enintään 3 merkkiä.',
          en: 'The text is too long. Write at most 3 characters.',
        },
      },
    ])
  })

  test('control characters and half characters are refused, other scripts and emoji are kept', () => {
    for (const bad of ['a\u0000b', 'a\u0007b', 'a\u001bb', 'a\u007fb', 'a\u009fb', 'a\ud800b']) {
      expect(read(input.shortText(), bad)).toBe('characters_not_allowed')
      expect(read(input.optionalLongText(), bad)).toBe('characters_not_allowed')
    }
    for (const good of ['محمد', 'Ngũgĩ', '👩‍👧', '<b>&amp;'])
      expect(read(input.shortText(), good)).toBe(good.normalize('NFC'))
  })

  test('a number or a list is not text', () => {
    expect(read(input.shortText(), 5)).toBe('type_invalid')
    expect(read(input.optionalLongText(), ['a'])).toBe('type_invalid')
  })

  test('what has been tidied stays as it is when tidied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (typed) => {
        const first = input.longText().safeParse(typed)
        if (first.success) expect(input.longText().parse(first.data)).toBe(first.data)
      }),
    )
  })

  test('a very long run of spaces is refused at once', () => {
    const started = performance.now()
    expect(read(input.longText(), `${'a '.repeat(10)}${' '.repeat(1_000_000)}b`)).toBe('too_long')
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('dates and times', () => {
  test('a day is read as typed and kept as ISO', () => {
    expect(read(input.dateInput(), ' 1.2.26 ')).toBe('2026-02-01')
    expect(read(input.dateInput(), '31.2.2026')).toBe('date_invalid')
    expect(read(input.dateInput(), '')).toBe('required')
    expect(read(input.dateInput(), 20260201)).toBe('type_invalid')
    expect(read(input.dateInput(), '1'.repeat(300))).toBe('too_long')
    expect(read(input.optionalDateInput(), ' ')).toBeUndefined()
    expect(read(input.optionalDateInput(), undefined)).toBeUndefined()
    expect(read(input.optionalDateInput(), '31.2.2026')).toBe('date_invalid')
  })

  test('a time is read as typed', () => {
    expect(read(input.timeInput(), 'kl. 14')).toBe('14:00')
    expect(read(input.timeInput(), '25')).toBe('time_invalid')
    expect(read(input.optionalTimeInput(), '')).toBeUndefined()
  })
})

describe('codes', () => {
  test('one code of a list', () => {
    expect(read(input.code('urgency'), 'prompt')).toBe('prompt')
    expect(read(input.code('urgency'), 'soon')).toBe('code_unknown')
    expect(read(input.code('urgency'), '')).toBe('choose_one')
    expect(read(input.code('urgency'), undefined)).toBe('choose_one')
    expect(read(input.optionalCode('urgency'), '')).toBeUndefined()
    expect(read(input.optionalCode('urgency'), undefined)).toBeUndefined()
    expect(read(input.optionalCode('urgency'), 'soon')).toBe('code_unknown')
  })

  test('several codes: none, one checkbox, many, each once', () => {
    expect(read(input.codes('triggers'), undefined)).toEqual([])
    expect(read(input.codes('triggers'), '')).toEqual([])
    expect(read(input.codes('triggers'), 'offence_report')).toEqual(['offence_report'])
    expect(read(input.codes('triggers'), ['concern_self', 'offence_report', 'concern_self'])).toEqual([
      'concern_self',
      'offence_report',
    ])
    expect(read(input.codes('triggers'), ['rumour'])).toBe('code_unknown')
    expect(read(input.codes('triggers', { min: 1 }), undefined)).toBe('choose_at_least_one')
    expect(read(input.codes('triggers', { min: 1 }), [''])).toBe('choose_at_least_one')
    expect(read(input.codes('triggers', { min: 1 }), 'offence_report')).toEqual(['offence_report'])
  })
})

describe('ids, checkboxes and numbers', () => {
  test('an id is a UUID in lower case', () => {
    expect(read(input.idInput('meeting'), '0B5E8E0C-8E0F-4D3C-9B57-0D1B1F1F3A11')).toBe(
      '0b5e8e0c-8e0f-4d3c-9b57-0d1b1f1f3a11',
    )
    expect(read(input.idInput(), '1; drop table')).toBe('id_invalid')
    expect(read(input.idInput(), 7)).toBe('id_invalid')
    expect(read(input.idInput(), '')).toBe('required')
    expectTypeOf<z.infer<ReturnType<typeof input.idInput<'meeting'>>>>().toEqualTypeOf<Id<'meeting'>>()
  })

  test('a checkbox that is not sent is not ticked', () => {
    for (const ticked of [true, 'true', 'on', '1']) expect(read(input.flag(), ticked)).toBe(true)
    for (const unticked of [undefined, false, 'false', '']) expect(read(input.flag(), unticked)).toBe(false)
    expect(read(input.flag(), 'perhaps')).toBe('flag_invalid')
    expect(read(input.flag(), 1)).toBe('flag_invalid')
  })

  test('a whole number within its limits, typed or not', () => {
    expect(read(input.integer(1, 2000), ' 1 200 ')).toBe(1200)
    expect(read(input.integer(-5, 5), '−3')).toBe(-3)
    expect(read(input.integer(1, 10), 10)).toBe(10)
    for (const bad of ['2,5', 2.5, '0x1', '1e3', 'tre', true, NaN]) {
      expect(read(input.integer(1, 10), bad)).toBe('number_invalid')
    }
    expect(read(input.integer(1, 10), '')).toBe('required')
    expect(read(input.optionalInteger(1, 10), '')).toBeUndefined()
    expect(read(input.optionalInteger(1, 10), undefined)).toBeUndefined()
    expect(read(input.optionalInteger(1, 10), '11')).toBe('number_range')
    const result = input.integer(1, 10).safeParse(0)
    expect(input.issuesToFieldErrors(result.error ?? { issues: [] })[0]?.text.sv).toBe(
      'Talet ska vara mellan 1 och 10.',
    )
  })

  test('a version is needed and is a number from one', () => {
    expect(read(input.versionInput(), '3')).toBe(3)
    for (const bad of [undefined, '', '0', 'x', 2 ** 40])
      expect(read(input.versionInput(), bad)).toBe('version_invalid')
  })
})

describe('contact details and the personal identity code', () => {
  test('an email address', () => {
    expect(read(input.emailInput(), ' åsa.berg@exempel.fi ')).toBe('åsa.berg@exempel.fi')
    for (const bad of ['asa', 'asa@', 'asa@exempel', 'a b@exempel.fi', '<a@exempel.fi>', 'a@@exempel.fi']) {
      expect(read(input.emailInput(), bad)).toBe('email_invalid')
    }
    expect(read(input.emailInput(), '')).toBe('required')
    expect(read(input.optionalEmailInput(), '')).toBeUndefined()
  })

  test('a phone number, as people write it', () => {
    for (const good of ['040 123 4567', '+358 40 123 4567', '(09) 310 1691', '040-1234567']) {
      expect(read(input.phoneInput(), good)).toBe(good)
    }
    expect(read(input.phoneInput(), ' 040  123\u00a04567 ')).toBe('040 123 4567')
    for (const bad of ['1234', '040 123 4567 mamma', '0'.repeat(16), '++358401234']) {
      expect(read(input.phoneInput(), bad)).toBe('phone_invalid')
    }
    expect(read(input.optionalPhoneInput(), '')).toBeUndefined()
  })

  test('a personal identity code in its official form, a test code only where it is allowed', () => {
    expect(read(input.personalIdentityCodeInput(), '131052-308t')).toBe('131052-308T')
    expect(read(input.personalIdentityCodeInput(), '131052-308A')).toBe('personal_identity_code_invalid')
    expect(read(input.personalIdentityCodeInput(), '010111A900A')).toBe('personal_identity_code_invalid')
    expect(read(input.personalIdentityCodeInput({ allowTest: true }), '010111a900a')).toBe('010111A900A')
    expect(read(input.optionalPersonalIdentityCodeInput(), '')).toBeUndefined()
    expect(read(input.optionalPersonalIdentityCodeInput({ allowTest: true }), '010111A900A')).toBe('010111A900A')
  })
})

const everyBlock = z.strictObject({
  name: input.shortText(),
  note: input.optionalLongText(),
  day: input.dateInput(),
  end: input.optionalDateInput(),
  time: input.optionalTimeInput(),
  urgency: input.code('urgency'),
  source: input.optionalCode('referral_sources'),
  triggers: input.codes('triggers', { min: 1 }),
  reasons: input.codes('concern_reasons'),
  team: input.idInput('team'),
  agreed: input.flag(),
  age: input.integer(0, 120),
  worry: input.optionalInteger(0, 3),
  version: input.versionInput(),
  email: input.optionalEmailInput(),
  phone: input.optionalPhoneInput(),
  code: input.optionalPersonalIdentityCodeInput({ allowTest: true }),
})

describe('the description of an input', () => {
  const schema = z.toJSONSchema(everyBlock, { io: 'input' })

  test('asks for what is required and nothing else', () => {
    expect(schema.required).toEqual(['name', 'day', 'urgency', 'triggers', 'team', 'age', 'version'])
    expect(schema.additionalProperties).toBe(false)
  })

  test('shows limits, codes and examples', () => {
    expect(schema.properties).toMatchObject({
      name: { type: 'string', minLength: 1, maxLength: 200 },
      note: { type: 'string', maxLength: 8000 },
      day: { type: 'string', examples: ['2026-11-26', '26.11.2026'] },
      urgency: { enum: ['immediate', 'prompt', 'normal'] },
      triggers: { type: 'array', minItems: 1 },
      team: { type: 'string', format: 'uuid' },
      age: { type: 'integer', minimum: 0, maximum: 120 },
      agreed: { type: 'boolean' },
    })
  })

  test('is kept by its own example of a personal identity code', () => {
    const example = z.toJSONSchema(input.personalIdentityCodeInput({ allowTest: true }), { io: 'input' }).examples
    expect(example).toEqual(['010111A900A'])
  })

  test('gives types an operation can use', () => {
    type Read = z.infer<typeof everyBlock>
    expectTypeOf<Read['note']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Read['triggers']>().toEqualTypeOf<string[]>()
    expectTypeOf<Read['agreed']>().toEqualTypeOf<boolean>()
    expectTypeOf<Read['age']>().toEqualTypeOf<number>()
    expectTypeOf<Read['worry']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<object>().not.toExtend<Pick<Read, 'name'>>()
    expectTypeOf<object>().toExtend<Pick<Read, 'note' | 'end' | 'source' | 'worry' | 'email' | 'code'>>()
  })
})
