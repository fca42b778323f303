import fastJson from 'fast-json-stringify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language, Text } from '#kernel/language.ts'
import { refusalTexts } from './http.words.ts'
import { InvalidInput, NotFound, Problem, Refused } from './errors.ts'
import { describeOperation, jsonSchema } from './openapi.ts'
import type { AnyOperation, TypedOperation } from './operation.ts'
import { perform, type Door } from './perform.ts'
import { languageOf } from './language.ts'
import { problemTitles, words } from './problem.words.ts'
import { assertSameSite, tokenHashOf } from './session.ts'

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The sentence that belongs to a problem, when it has one of its own. */
const sentence = (error: Problem): Text | undefined =>
  error instanceof Refused ? refusalTexts[error.reason] : error.text

/** Dotted field as a JSON pointer: `actions.0.what` → `/actions/0/what`. */
const pointer = (field: string): string => (field === '' ? '' : `/${field.replaceAll('.', '/')}`)

/** A refusal as application/problem+json; absent and denied have one constant body. */
export function sendProblem(reply: FastifyReply, error: Problem, language: Language): FastifyReply {
  const detail = sentence(error)?.[language]
  return reply
    .code(error.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:fairlead:problem:${error.reason}`,
      title: problemTitles[error.status]?.[language] ?? words.unexpected[language],
      status: error.status,
      reason: error.reason,
      ...(detail === undefined ? {} : { detail }),
      ...(error instanceof InvalidInput
        ? {
            errors: error.errors.map((each) => ({
              path: pointer(each.field),
              code: each.code,
              detail: each.text[language],
              ...(each.marks === undefined ? {} : { marks: each.marks }),
            })),
          }
        : {}),
    })
}

/** The key of a change. A header no foreign page can add without asking first, which we never allow (no CORS). */
function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && KEY.test(key)) return key.toLowerCase()
  throw new InvalidInput([
    { field: 'Idempotency-Key', code: 'idempotency_key_missing', text: words.idempotencyKeyMissing },
  ])
}

/**
 * Writes the answers of an operation as its schema says, and nothing beside it. Made when it is first asked for: those of all operations
 * together took a third of the memory of a server that had answered nobody.
 */
function writerOf({ output }: AnyOperation): (value: unknown) => string {
  let write: ((value: unknown) => string) | undefined
  return (value) => {
    write ??= fastJson(jsonSchema(output, 'output'))
    return write(value)
  }
}

/** Registers every operation under /api/v1, described by its own schemas. */
export function registerApi(
  api: FastifyInstance,
  door: Door,
  operations: readonly AnyOperation[],
  publicOrigin: string,
): void {
  for (const operation of operations as readonly TypedOperation<AnyOperation['input'], AnyOperation['output']>[]) {
    const changes = operation.method === 'POST'
    const write = writerOf(operation)
    api.route({
      method: operation.method,
      url: operation.path,
      // Written out when somebody reads the description, not for every start.
      config: { swaggerTransform: ({ url }) => ({ schema: describeOperation(operation), url }) },
      handler: async (request, reply) => {
        if (changes) assertSameSite(request, publicOrigin)
        const asking = { tokenHash: tokenHashOf(request), requestId: request.id }
        const input = { ...((changes ? request.body : request.query) as object | null), ...(request.params as object) }
        const { result } = await perform(
          door,
          operation,
          changes ? { ...asking, idempotencyKey: idempotencyKeyOf(request) } : asking,
          input,
        )
        reply.type('application/json; charset=utf-8').serializer(write)
        return result
      },
    })
  }
}

/** Errors of the API: problems as they are, everything else as one sentence and a log line without personal data. */
export function apiErrorHandler(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request)
  if (error instanceof Problem) return sendProblem(reply, error, language)
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status === 404) return sendProblem(reply, new NotFound(), language)
  if (status >= 500)
    request.log.error({ kind: error instanceof Error ? error.name : 'unknown', code: codeOf(error) }, 'request failed')
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: 'urn:fairlead:problem:request',
      title: problemTitles[status]?.[language] ?? words.unexpected[language],
      status,
      reason: status >= 500 ? 'unexpected' : 'bad_request',
    })
}

/** Machine code of an error (never its message: that may quote what a person typed). */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
