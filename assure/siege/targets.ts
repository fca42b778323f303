import type { SiegeFacts } from './serve.ts'

/** As much of JSON Schema as the description of the API uses. */
export type Schema = {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly examples?: readonly unknown[]
}

type Described = {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly in: string
    readonly name: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}
export type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }

/** A way in, with what may be sent there. */
export type Target = {
  readonly form: 'api' | 'page' | 'other'
  readonly method: string
  /** As the router has it: `/api/v1/cases/:caseId`. */
  readonly path: string
  readonly body: Schema | undefined
  readonly query: Schema | undefined
  readonly operation: string | undefined
  /** Relations that open it; empty for what is no verb. */
  readonly who: readonly string[]
}

const querySchema = (each: Described | undefined): Schema | undefined => {
  const asked = (each?.parameters ?? []).filter((parameter) => parameter.in === 'query')
  if (asked.length === 0) return undefined
  return {
    type: 'object',
    properties: Object.fromEntries(asked.map(({ name, schema }) => [name, schema])),
    required: asked.filter(({ required }) => required === true).map(({ name }) => name),
  }
}

const bodySchema = (each: Described | undefined): Schema | undefined =>
  each?.requestBody?.content['application/json']?.schema

/** Every way in that the router has; the HEAD beside each GET is asked where methods are. */
export function targetsOf(facts: SiegeFacts, description: Description): Target[] {
  const described = new Map<string, Described>()
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, each] of Object.entries(methods)) described.set(`${method.toUpperCase()} ${path}`, each)
  const verbs = new Map(facts.operations.map((each) => [each.name, each]))
  const byName = (name: string): Described | undefined => {
    const verb = verbs.get(name)
    return verb && described.get(`${verb.method} /api/v1${verb.path.replace(/:(\w+)/g, '{$1}')}`)
  }
  const pages = new Map(facts.pages.map((page) => [page.path, page]))
  return facts.routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url }): Target => {
      const page = pages.get(url)
      if (page !== undefined) {
        const operation = method === 'GET' ? page.read : page.submit
        const each = byName(operation)
        const who = verbs.get(operation)?.who ?? []
        const query = method === 'GET' ? querySchema(each) : undefined
        const body = method === 'POST' ? bodySchema(each) : undefined
        return { form: 'page', method, path: url, body, query, operation, who }
      }
      const each = described.get(`${method} ${url.replace(/:(\w+)/g, '{$1}')}`)
      const form = url.startsWith('/api/v1') ? 'api' : 'other'
      const who = verbs.get(each?.operationId ?? '')?.who ?? []
      return {
        form,
        method,
        path: url,
        body: bodySchema(each),
        query: querySchema(each),
        operation: each?.operationId,
        who,
      }
    })
}

export const nameOf = ({ method, path }: Pick<Target, 'method' | 'path'>): string => `${method} ${path}`

/** Names of the parts of a path. */
export const partsOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')

export const changes = ({ method }: Pick<Target, 'method'>): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)
