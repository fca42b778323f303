import { numberOf, textOf } from './canary.ts'
import { hashOf } from './cookie.ts'
import type { Value } from './special.ts'

/* Values of what regions hand over to a national instance (docs/decisions/0043), beside the special values of `special.ts`. */

const is =
  (value: unknown): Value =>
  () =>
    value

export const nationValues: Readonly<Record<string, Value>> = {
  // The name of its row in letters: a key has no digits.
  'national_region.key': (_row, n) =>
    `region-${String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`,
  'national_region.first_year': is(2025),
  'national_delivery.year': is(2025),
  'national_delivery.inhabitants_year': is(2024),
  'national_delivery.manifest_sha256': (_row, n) => hashOf(`manifest ${n}`),
  'national_delivery.sha256': (_row, n) => hashOf(String(n)),
  'national_delivery.content': (_row, n) => textOf(n).repeat(5),
  'national_number.area': is('region'),
  // A sum of work is shown as it was handed over: the row is known again by it.
  'national_number.indicator': is('costs'),
  'national_number.lowest': (_row, n) => numberOf(n),
  'national_number.highest': (_row, n) => numberOf(n),
}

/** What a row also tells although it need not: of whom a region counts, and who says so. */
export const nationTold: Readonly<Record<string, readonly string[]>> = {
  national_delivery: ['inhabitants', 'inhabitants_year', 'inhabitants_source'],
}
