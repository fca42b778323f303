import { z } from 'zod'
import { longText, optionalLongText, optionalShortText, shortText } from './input.ts'
import type { Text } from './language.ts'

type Typed = { readonly sv?: string | undefined; readonly fi?: string | undefined; readonly en?: string | undefined }

/** In all three languages: what is missing is said as in the first language that is there; null when nothing is. */
function inAll({ sv, fi, en }: Typed): Text | null {
  const any = sv ?? fi ?? en
  return any === undefined ? null : { sv: sv ?? any, fi: fi ?? any, en: en ?? any }
}

const both = (typed: Typed & { readonly sv: string; readonly fi: string }): Text => ({
  sv: typed.sv,
  fi: typed.fi,
  en: typed.en ?? typed.sv,
})

/** A line in both national languages (423/2003), and in English where there is one. `maximum` characters each. */
export const textInput = (maximum: number) =>
  z.object({ sv: shortText(maximum), fi: shortText(maximum), en: optionalShortText(maximum) }).transform(both)

/** Like `textInput`, with line breaks. */
export const longTextInput = (maximum: number) =>
  z.object({ sv: longText(maximum), fi: longText(maximum), en: optionalLongText(maximum) }).transform(both)

/** A line in any of the languages; null when it is in none. */
export const optionalTextInput = (maximum: number) =>
  z
    .object({ sv: optionalShortText(maximum), fi: optionalShortText(maximum), en: optionalShortText(maximum) })
    .optional()
    .transform((typed) => inAll(typed ?? {}))
