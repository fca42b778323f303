import { expect, test } from 'vitest'
import { normalisePlaceName } from './place-names.ts'

test.each([
  ['Kyrkslätt', 'kyrkslatt'],
  [' KYRKSLÄTT ', 'kyrkslatt'],
  ['Kyrksla\u0308tt', 'kyrkslatt'],
  ['Ingå', 'inga'],
  ['Sjundeå', 'sjundea'],
  ['Högfors', 'hogfors'],
  ['Västra   Nyland', 'vastra nyland'],
  ['Västra-Nyland', 'vastra nyland'],
  ['', ''],
])('"%s" is matched as "%s"', (name, normalised) => {
  expect(normalisePlaceName(name)).toBe(normalised)
})
