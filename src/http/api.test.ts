import fastJson from 'fast-json-stringify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestCase } from '#testing/case.ts'
import { serverBefore } from '#testing/door.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { operations } from '../rooms.ts'
import { jsonSchema } from './openapi.ts'
import { readOperation } from './operation.ts'

let world: World
let police: Visitor
let document: Document
beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  document = (await world.visit({ method: 'GET', url: '/api/openapi.json' })).json<Document>()
})
afterAll(async () => {
  await world.close()
})

type Described = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[]
  readonly requestBody?: unknown
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >
}
type Document = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

/** `/cases/:caseId` as OpenAPI writes it, with its method. */
const addressOf = (method: string, path: string): string => `${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`

const described = (): Map<string, Described> =>
  new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, each]): [string, Described] => [`${method.toUpperCase()} ${path}`, each]),
    ),
  )

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and describes every verb at its own address, and nothing that is not there', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    const seam = ['GET /api/v1/demo/personas', 'POST /api/v1/demo/session', 'DELETE /api/v1/session']
    const verbs = operations.map((each) => addressOf(each.method, each.path))
    expect([...described().keys()].sort()).toEqual([...verbs, ...seam].sort())
  })

  it('says of every verb how its answer is written, and it can be written so', () => {
    for (const each of operations)
      expect([each.name, typeof fastJson(jsonSchema(each.output, 'output'))]).toEqual([each.name, 'function'])
  })

  it('names every verb by its own name, permission, parameters and answers', () => {
    for (const operation of operations) {
      const each = described().get(addressOf(operation.method, operation.path))
      expect(each?.operationId).toBe(operation.name)
      expect(each?.summary).toBe(operation.summary.en)
      expect(each?.description).toContain(operation.permission)
      const inPath = (each?.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => parameter.name)
      expect(inPath.sort(), operation.name).toEqual(
        [...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1]).sort(),
      )
      expect(Object.keys(each?.responses ?? {}), operation.name).toEqual(expect.arrayContaining(['200', 'default']))
      const key = (each?.parameters ?? []).find((parameter) => parameter.name === 'idempotency-key')
      expect(key?.required === true, operation.name).toBe(operation.method === 'POST')
    }
  })

  it('declares every field that may leave, and no more', () => {
    /** Objects of a schema that would let undeclared fields through. */
    const open = (schema: unknown, at: string): string[] => {
      if (typeof schema !== 'object' || schema === null) return []
      const { type, properties, additionalProperties } = schema as Record<string, unknown>
      const loose = type === 'object' && properties !== undefined && additionalProperties !== false ? [at] : []
      return [
        ...loose,
        ...Object.entries(schema).flatMap(([name, each]) => (name === 'examples' ? [] : open(each, `${at}.${name}`))),
      ]
    }
    const answers = operations.flatMap((operation) => {
      const each = described().get(addressOf(operation.method, operation.path))
      return open(Object.values(each?.responses['200']?.content ?? {})[0]?.schema, operation.name)
    })
    expect(answers).toEqual([])
  })

  it('can be read by people, in their language', async () => {
    const page = await world.visit({ method: 'GET', url: '/api?lang=fi' })
    expect(page.status).toBe(200)
    for (const operation of operations) expect(page.body).toContain(`<strong>${operation.name}</strong>`)
  })
})

describe('an answer of the API', () => {
  it('loses everything that its verb does not declare', async () => {
    const row = {
      id: 1,
      name: 'Elin',
      secret: 'not declared',
      nested: { shown: true, hidden: 'not declared' },
      list: [{ a: 1, b: 'not declared' }],
    }
    const leaky = readOperation({
      name: 'readTrial',
      summary: { sv: 'Prov', fi: 'Koe', en: 'Trial' },
      path: '/trial',
      permission: 'today.read',
      input: z.object({}),
      output: z.object({
        id: z.number(),
        nested: z.object({ shown: z.boolean() }),
        list: z.array(z.object({ a: z.number() })),
      }),
      target: () => Promise.resolve({ kind: 'today' }),
      log: () => ({ objectKind: 'today' }),
      handle: () => Promise.resolve(row),
    })
    const { server, close } = await serverBefore(world, { operations: [leaky] })
    const reply = await server.inject({ method: 'GET', url: '/api/v1/trial', headers: { cookie: police.cookie } })
    await close()
    expect(reply.json()).toEqual({ id: 1, nested: { shown: true }, list: [{ a: 1 }] })
  })

  it('says for every wrong field where it is and what is wrong, in the language of the program’s reader', async () => {
    const opened = await openTestCase(world)
    const reply = await world.visit({
      method: 'POST',
      url: `/api/v1/cases/${opened.caseId}/entries`,
      headers: { cookie: police.cookie, 'idempotency-key': crypto.randomUUID(), 'accept-language': 'en' },
      payload: { visibility: 'everyone', body: '' },
    })
    expect(reply.status).toBe(400)
    const { errors } = reply.json<{ errors: { path: string; code: string; detail: string }[] }>()
    expect(errors.map((each) => [each.path, each.code])).toEqual([
      ['/visibility', 'choose_one'],
      ['/body', 'required'],
      ['/language', 'choose_one'],
    ])
    for (const each of errors) expect(each.detail).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    ['broken JSON', '{"body":', 400],
    ['an empty body', '', 400],
    ['a list', '[]', 400],
    ['a number', '1', 400],
    ['a body that is too large', JSON.stringify({ body: 'x'.repeat(1_100_000) }), 413],
    ['a field that reaches into the machinery', '{"__proto__":{"admin":true},"visibility":"case_team"}', 400],
  ])('refuses %s without saying how it is built', async (_, payload, status) => {
    const opened = await openTestCase(world)
    const reply = await world.visit({
      method: 'POST',
      url: `/api/v1/cases/${opened.caseId}/entries`,
      headers: { cookie: police.cookie, 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' },
      payload,
    })
    expect(reply.status).toBe(status)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.body).not.toMatch(/FST_|SyntaxError|zod|node_modules|at \w+ \(/)
  })
})
