import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles, type SourceFile } from '#testing/sources.ts'

/**
 * Which file may know which. `of` are the files the rule is about; each may import `only` what matches, and `never` what
 * matches. Tests may import anything. The same list is printed in ARCHITECTURE.md.
 */
type ImportRule = { readonly says: string; readonly of: RegExp; readonly only?: RegExp; readonly never?: RegExp }

/** `meeting.ts` and `meeting-arranging.ts`: the vocabulary of a noun, without SQL, verbs or screens. */
const vocabulary =
  /^(intake|casework|sharing|network|governance|picture|phenomena|rights|sign-in|participation)\/[a-z-]+\/[a-z-]+\.ts$/
const room = (...names: string[]): RegExp => new RegExp(`^(${names.join('|')})/`)
const either = (...patterns: RegExp[]): RegExp => new RegExp(patterns.map((each) => each.source).join('|'))

const importRules: readonly ImportRule[] = [
  { says: 'the kernel stands on nothing of ours', of: room('kernel'), only: room('kernel') },
  { says: 'decisions about access know only the kernel', of: room('access'), only: room('access', 'kernel') },
  { says: 'sealing knows no work and no database', of: room('crypto'), only: room('crypto', 'kernel') },
  { says: 'files know only how they are sealed', of: room('files'), only: room('files', 'crypto', 'kernel') },
  { says: 'the database room knows no work', of: /^db\/[^/]+$/, only: room('db', 'crypto', 'access', 'kernel') },
  { says: 'components and themes know no data and no verbs', of: room('web'), only: room('web', 'access', 'kernel') },
  {
    says: 'the door knows no room of the work',
    of: room('http'),
    only: room('http', 'web', 'db', 'files', 'crypto', 'access', 'kernel'),
  },
  {
    says: 'the picture reaches casework only through the database',
    of: room('picture'),
    never: room('casework', 'intake', 'sharing', 'rights', 'participation'),
  },
  {
    says: 'phenomena know no case and nobody in one: only the names that must not be written',
    of: room('phenomena'),
    never:
      /^(casework\/(?!person\/known-names\.queries\.ts)|intake\/|sharing\/|rights\/|participation\/(?!hearing\/|outbox\/))/,
  },
  {
    says: 'the network knows no case',
    of: room('network'),
    never: room('casework', 'intake', 'sharing', 'picture', 'rights', 'participation'),
  },
  {
    says: 'resources, costs and goals know no case',
    of: room('governance'),
    never: room('casework', 'intake', 'sharing', 'picture', 'rights', 'participation'),
  },
  {
    says: 'a vocabulary knows other vocabularies, words, its data, access and the kernel',
    of: vocabulary,
    only: either(vocabulary, /\.words\.ts$/, /\.json$/, room('kernel', 'access')),
  },
  {
    says: 'words know only words, codes and what they name',
    of: /\.words\.ts$/,
    only: either(/\.words\.ts$/, vocabulary, room('kernel', 'access'), /^web\/view\.ts$/),
  },
  {
    says: 'SQL knows vocabularies, other SQL, the database, and how to say that it was too late',
    of: /\.queries\.ts$/,
    only: either(vocabulary, /\.queries\.ts$/, room('db', 'crypto', 'kernel', 'access'), /^http\/errors\.ts$/),
  },
  {
    says: 'signing in knows no work',
    of: room('sign-in'),
    only: room('sign-in', 'http', 'web', 'db', 'access', 'kernel'),
  },
  { says: 'verbs know no screens', of: /\.operations\.ts$/, never: /\.tsx$|^web\/components\// },
  {
    says: 'screens ask verbs, never the database',
    of: /^(?!main)(?!web).*\.tsx$/,
    never: /\.queries\.ts$|^db\/(?!transaction\.ts)/,
  },
]

const files = sourceFiles()
const products = files.filter(
  ({ file }) => !/\.test\.tsx?$/.test(file) && !file.startsWith('testing/') && !file.startsWith('web/client/'),
)

/** Imports that break a rule, as `file → import`. */
const broken = (rule: ImportRule, among: readonly SourceFile[]): string[] =>
  among
    .filter(({ file }) => rule.of.test(file))
    .flatMap(({ file, imports }) =>
      imports
        .filter((each) => rule.only?.test(each) === false || rule.never?.test(each) === true)
        .map((each) => `${file} → ${each}`),
    )

describe('which file may know which', () => {
  for (const rule of importRules) {
    it(rule.says, () => {
      expect(broken(rule, products)).toEqual([])
    })
  }

  it('is noticed when a screen asks the database', () => {
    const screen = {
      file: 'casework/meeting/meeting.pages.tsx',
      text: '',
      needs: [],
      imports: ['casework/meeting/meeting.queries.ts', 'db/connection.ts'],
    }
    expect(importRules.flatMap((rule) => broken(rule, [screen]))).toHaveLength(2)
  })

  it('writes SQL only in queries, in verbs, in the database room and at the door', () => {
    const allowed = either(room('db', 'http'), /\.(queries|operations)\.ts$/, /^main\.ts$/)
    const senders = products.filter(
      ({ text }) => /from '(pg|kysely)'/.test(text) && !/^import type \S+ from 'pg'$/m.test(text),
    )
    expect(senders.map(({ file }) => file).filter((file) => !allowed.test(file))).toEqual([])
  })
})

/** What is left when everything that knows nothing of the rest has been taken away, again and again: what goes in circles. */
function circles(known: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Map(known)
  for (let before = -1; before !== left.size;) {
    before = left.size
    for (const [name, others] of left) {
      if (![...others].some((other) => other !== name && left.has(other))) left.delete(name)
    }
  }
  return [...left.keys()].sort()
}

const roomOf = (file: string): string => file.split('/')[0] ?? ''

describe('rooms', () => {
  it('know each other one way only: nothing goes in circles', () => {
    const known = new Map<string, Set<string>>()
    for (const { file, imports } of products.filter(
      (each) => each.file.includes('/') && !each.file.startsWith('db/seed/'),
    )) {
      const others = known.get(roomOf(file)) ?? new Set()
      known.set(roomOf(file), others)
      for (const each of imports) others.add(roomOf(each))
    }
    expect(circles(known)).toEqual([])
  })

  it('have no files that wait for each other when they run', () => {
    expect(circles(new Map(products.map(({ file, needs }) => [file, new Set(needs)])))).toEqual([])
    expect(
      circles(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['a'])],
          ['c', new Set(['a'])],
        ]),
      ),
    ).toEqual(['a', 'b', 'c'])
  })

  it('have two levels of folders, never three', () => {
    expect(files.map(({ file }) => file).filter((file) => file.split('/').length > 3)).toEqual([])
  })

  it('have no file longer than 300 lines', () => {
    const written = files.filter(({ file }) => /\.(ts|tsx|scss)$/.test(file) && file !== 'db/schema.ts')
    expect(written.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file)).toEqual([])
  })

  it('have no barrels and no drawers for leftovers', () => {
    expect(
      files.map(({ file }) => file).filter((file) => /(^|\/)(index|utils?|helpers?|common|misc)(\.|\/)/.test(file)),
    ).toEqual([])
  })

  it('ask for the day where the work is done, not where the server stands', () => {
    const definitions = path.resolve(import.meta.dirname, '../database/definitions')
    const statements = readdirSync(definitions, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.sql'))
      .map((file) => ({ file, text: readFileSync(path.join(definitions, file), 'utf8') }))
    expect(statements.length).toBeGreaterThan(100)
    const days = [...statements, ...products].filter(({ text }) => /\bcurrent_date\b/i.test(text))
    expect(days.map(({ file }) => file)).toEqual([])
  })

  it('leave nothing for later and silence no check', () => {
    const silenced =
      /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)|eslint-disable|prettier-ignore|\.(skip|only|todo)\(/
    expect(
      files.filter(({ file, text }) => file !== 'architecture.test.ts' && silenced.test(text)).map(({ file }) => file),
    ).toEqual([])
  })
})
