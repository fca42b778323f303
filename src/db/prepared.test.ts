import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { db } from './connection.ts'
import { prepared, preparedFor } from './prepared.ts'

describe('a prepared statement', () => {
  const caseById = prepared((caseId: string, limit: number) =>
    db
      .selectFrom('anchor_case')
      .select('number')
      .where('id', '=', caseId)
      .where('phase', '<>', 'closed')
      .limit(sql.val(limit)),
  )

  it('keeps its text and takes other values each time', () => {
    const first = caseById('one', 5).compile()
    const second = caseById('two', 6).compile()
    expect(first.parameters).toEqual(['one', 'closed', 5])
    expect(second.parameters).toEqual(['two', 'closed', 6])
    expect(second.sql).toBe(first.sql)
    expect(first.sql).toBe('select "number" from "anchor_case" where "id" = $1 and "phase" <> $2 limit $3')
  })

  it('passes on properties, lists and nothing as they are', () => {
    type Row = { readonly number: string | null; readonly ids: readonly string[] }
    const statement = prepared((row: Row) =>
      db
        .selectFrom('anchor_case')
        .select('id')
        .where('number', '=', row.number)
        .where(sql<boolean>`id = any(${row.ids}::uuid[])`),
    )
    expect(statement({ number: null, ids: ['a', 'b'] }).compile().parameters).toEqual([null, ['a', 'b']])
  })

  it('refuses a text that depends on a value', () => {
    const statement = prepared((column: string) =>
      db.selectFrom('anchor_case').select(sql.raw(`lower(${column})`).as('any')),
    )
    expect(() => statement('number').compile()).toThrow('must not depend on a value')
  })
})

describe('a prepared statement of several shapes', () => {
  let built = 0
  const cases = preparedFor((shape: { readonly closed: boolean }) => (teamId: string) => {
    built += 1
    return db
      .selectFrom('anchor_case')
      .select('number')
      .where('team_id', '=', teamId)
      .$if(shape.closed, (query) => query.where('closed_at', 'is not', null))
  })

  it('is built once for each shape', () => {
    expect(cases({ closed: true })('one').compile().sql).toContain('is not null')
    expect(cases({ closed: false })('one').compile().sql).not.toContain('is not null')
    expect(cases({ closed: true })('two').compile().parameters).toEqual(['two'])
    expect(built).toBe(2)
  })
})
