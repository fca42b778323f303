import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { changesOf } from './mutate.ts'

const definitions = path.resolve(import.meta.dirname, '../../database/definitions')

/** One wrong policy or function: what differs, and the statements that install it. */
export type Mutant = {
  /** `entry_read` or `app.enter_case`. */
  readonly of: string
  readonly says: string
  readonly install: string
  /** The table of a policy; absent for functions. */
  readonly table?: string
  /** Whether it decides what is read, or what may be changed. */
  readonly about: 'reading' | 'changing'
}

/** A definition, and the part of its text that decides. */
type Definition = Omit<Mutant, 'says' | 'install'> & {
  readonly statement: string
  readonly from: number
  readonly to: number
}

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(definitions, folder))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(path.join(definitions, folder, name), 'utf8'))

const policyPattern = /^create policy (\w+) on (\w+) for (\w+) to fairlead_app[^;]*;/gm
const functionPattern = /^create or replace function (app\.\w+)[\s\S]*?\$\$([\s\S]*?)\$\$;/gm

/** The conditions of a policy: which rows there are, and what a row may become. */
function conditionsOf(statement: string, of: string, table: string, command: string): Definition[] {
  const check = /\bwith\s+check\s*\(/.exec(statement)?.index ?? statement.length
  const using = /\busing\s*\(/.exec(statement)?.index ?? statement.length
  const reading = command === 'select' || command === 'all'
  const parts: Definition[] = [
    { of, table, statement, from: using, to: check, about: reading ? 'reading' : 'changing' },
    { of, table, statement, from: check, to: statement.length, about: 'changing' },
  ]
  return parts.filter(({ from, to }) => from < to)
}

/** Every policy, and these functions. */
export function readDefinitions(functions: readonly string[]): Definition[] {
  const policies = filesOf('policies').flatMap((text) =>
    [...text.matchAll(policyPattern)].flatMap(([statement, of = '', table = '', command = '']) =>
      conditionsOf(statement, of, table, command),
    ),
  )
  const entering = filesOf('functions').flatMap((text) =>
    [...text.matchAll(functionPattern)]
      .filter(([, of = '']) => functions.includes(of))
      .map(([statement, of = '']): Definition => ({
        of,
        statement,
        from: statement.indexOf('$$') + 2,
        to: statement.length,
        about: 'reading',
      })),
  )
  return [...policies, ...entering]
}

/** Every mutant of a definition. */
export const mutantsOf = ({ statement, from, to, ...definition }: Definition): Mutant[] =>
  changesOf(statement, from, to).map(({ says, text }) => ({
    ...definition,
    says,
    install: definition.table === undefined ? text : `drop policy ${definition.of} on ${definition.table}; ${text}`,
  }))
