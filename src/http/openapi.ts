import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { rowSchemas } from '#kernel/input-rows.ts'
import type { AnyOperation } from './operation.ts'

type Schema = Record<string, unknown>

/** JSON Schema of a zod schema: what one may send (`input`), or what one gets (`output`, nothing undeclared). */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: target }) => {
      const row = rowSchemas.get(zodSchema)
      if (row !== undefined) Object.assign(target, { type: 'array', items: jsonSchema(row, io) })
      if (zodSchema._zod.def.type === 'date') Object.assign(target, { type: 'string', format: 'date-time' })
    },
  })
  delete made.$schema
  return made
}

/** Splits an operation's input into what the path, the query and the body carry. */
function inputSchemas(operation: AnyOperation): { params?: Schema; querystring?: Schema; body?: Schema } {
  const whole = jsonSchema(operation.input, 'input')
  const properties = (whole.properties ?? {}) as Record<string, Schema>
  const required = new Set((whole.required ?? []) as string[])
  const inPath = new Set([...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? ''))
  const part = (names: string[]): Schema => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? { type: 'string' }])),
    required: names.filter((name) => required.has(name) || inPath.has(name)),
  })
  const rest = Object.keys(properties).filter((name) => !inPath.has(name))
  return {
    ...(inPath.size > 0 ? { params: part([...inPath]) } : {}),
    ...(operation.method === 'GET' && rest.length > 0 ? { querystring: part(rest) } : {}),
    ...(operation.method === 'POST' ? { body: part(rest) } : {}),
  }
}

/** RFC 9457 problem, the shape of every refusal of the API. */
const problemSchema: Schema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    reason: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
        required: ['path', 'code', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'reason'],
}

/** An operation as the description of the API tells of it: what it is for, what one sends, and how it answers. */
export const describeOperation = (operation: AnyOperation): FastifySchema => ({
  operationId: operation.name,
  summary: operation.summary.en,
  description: `${operation.summary.sv} Permission: ${operation.permission}.`,
  tags: [operation.permission.split('.')[0] ?? ''],
  ...inputSchemas(operation),
  ...(operation.method === 'POST'
    ? {
        headers: {
          type: 'object',
          properties: { 'idempotency-key': { type: 'string', format: 'uuid' } },
          required: ['idempotency-key'],
        },
      }
    : {}),
  response: {
    200: { description: 'Done', ...jsonSchema(operation.output, 'output') },
    default: { description: 'Problem', ...problemSchema },
  },
})
