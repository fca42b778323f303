import * as z from 'zod'
import { registerErrorTexts } from './input-errors.ts'

registerErrorTexts({
  decimal_invalid: {
    sv: 'Skriv ett tal med högst två decimaler, till exempel 12,5.',
    fi: 'Kirjoita luku, jossa on enintään kaksi desimaalia, esimerkiksi 12,5.',
    en: 'Write a number with at most two decimals, for example 12.5.',
  },
})

/** "33,33", "1 200.5" and 33.33 as numbers; an empty field as missing; everything else as it came. */
const asNumber = (value: unknown): unknown => {
  if (typeof value !== 'string') return value ?? undefined
  const digits = value.replace(/\s/g, '').replace(',', '.')
  if (digits === '') return undefined
  return /^\d{1,12}(\.\d{1,2})?$/.test(digits) ? Number(digits) : value
}

const invalid = ({ input }: { readonly input?: unknown }): string =>
  input === undefined || input === null ? 'required' : 'decimal_invalid'
const hasTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

/**
 * A number of at most two decimals from `minimum` to `maximum`, also as typed text with a comma. Gives hundredths as a whole
 * number, so that sums are exact: "33,33" is 3333.
 */
export const hundredths = (minimum: number, maximum: number) =>
  z.preprocess(
    asNumber,
    z
      .number({ error: invalid })
      .refine(hasTwoDecimals, 'decimal_invalid')
      .refine((value) => value >= minimum && value <= maximum, {
        message: 'number_range',
        params: { minimum, maximum },
      })
      .meta({ minimum, maximum })
      .transform((value) => Math.round(value * 100)),
  )
