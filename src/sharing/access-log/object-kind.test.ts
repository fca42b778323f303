import { expect, test } from 'vitest'
import { guestPermissions } from '#access/guest-permissions.ts'
import { permissions } from '#access/permissions.ts'
import { kindTexts, words } from '#sharing/log-request/log-answer.words.ts'
import { sourceFiles } from '#testing/sources.ts'
import { objectKindText } from './object-kind.words.ts'

/** What the log may write in its column of kinds: a permission's noun, or what an operation names. */
const named = /(?:objectKind:|const kind =) '([a-z_]+)'/g
const kinds = new Set([
  ...[...Object.keys(permissions), ...Object.keys(guestPermissions)].map((each) => each.split('.')[0] ?? ''),
  ...sourceFiles()
    .filter(({ file }) => /\.(operations|queries)\.ts$/.test(file))
    .flatMap(({ text }) => [...text.matchAll(named)].map(([, kind = '']) => kind)),
])

test('every kind of thing in the log has its word, so that no reviewer reads a code', () => {
  expect(kinds.size).toBeGreaterThan(100)
  expect([...kinds].filter((kind) => objectKindText(kind) === words.otherKind)).toEqual([])
})

test('what a family is told as the page of the case is named to the reviewer', () => {
  const told = Object.keys(kindTexts).filter((kind) => kind !== 'case' && kindTexts[kind] === kindTexts['case'])
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter((kind) => objectKindText(kind) === kindTexts['case'])).toEqual([])
})
