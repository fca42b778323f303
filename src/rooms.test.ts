import { describe, expect, it } from 'vitest'
import { permissions } from '#access/permissions.ts'
import { jsonSchema } from '#http/openapi.ts'
import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { modulesOf } from '#testing/sources.ts'
import { operations, pages } from './rooms.ts'

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === 'object' && value !== null && 'perform' in value && 'permission' in value
const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'operations' in value && 'path' in value

/** What the matching modules export, also inside exported lists. */
async function exported(pattern: RegExp): Promise<unknown[]> {
  const modules = await modulesOf(pattern)
  return modules.flatMap((each) =>
    Object.values(each.exports).flatMap((value): unknown[] => (Array.isArray(value) ? value : [value])),
  )
}

const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
const repeated = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index)

describe('the list of rooms', () => {
  it('has every verb that is written anywhere', async () => {
    const written = (await exported(/\.operations\.ts$/)).filter(isOperation)
    expect([...new Set(written.filter((each) => !operations.includes(each)).map((each) => each.name))]).toEqual([])
  })

  it('has every screen that is written anywhere', async () => {
    const written = (await exported(/\.pages\.tsx$/)).filter(isPage)
    expect(written.filter((each) => !pages.includes(each)).map((each) => each.path)).toEqual([])
  })

  it('has every verb that a screen performs', () => {
    const performed = pages.flatMap((page) => page.operations)
    expect(performed.filter((each) => !operations.includes(each)).map((each) => each.name)).toEqual([])
  })

  it('names a verb once and gives it an address of its own', () => {
    expect(repeated(operations.map((each) => each.name))).toEqual([])
    expect(repeated(operations.map((each) => `${each.method} ${each.path.replace(/:\w+/g, ':')}`))).toEqual([])
    expect(repeated(pages.map((page) => page.path.replace(/:\w+/g, ':')))).toEqual([])
  })

  it('has a verb for every permission', () => {
    // Asked inside `decideScreening`, of one outcome.
    const used = new Set<string>(['case.open', ...operations.map((each) => each.permission)])
    expect(Object.keys(permissions).filter((permission) => !used.has(permission))).toEqual([])
  })
})

describe.each(operations.map((each) => [each.name, each] as const))('the verb %s', (name, operation) => {
  it('takes what its address names, and gives an object of declared fields', () => {
    const input = jsonSchema(operation.input, 'input')
    expect(input.type).toBe('object')
    expect(Object.keys(input.properties ?? {})).toEqual(expect.arrayContaining(parametersOf(operation.path)))
    expect(jsonSchema(operation.output, 'output').type).toBe('object')
  })

  it('is called by a verb, in lower case words of its noun, and says what it did', () => {
    expect(name).toMatch(/^[a-z][A-Za-z]+$/)
    expect(operation.path).toMatch(/^(\/([a-z][a-z-]*|:[a-z][A-Za-z]*))+$/)
    expect(operation.method === 'POST').toBe(operation.done !== undefined)
  })
})
