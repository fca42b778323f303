import type { FastifyInstance } from 'fastify'
import type { JSX } from 'preact'
import { Layout, renderPage } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { rememberLanguage } from './language.ts'
import { jsonSchema } from './openapi.ts'
import type { AnyOperation } from './operation.ts'
import { sendPage, viewOf, type PageServer } from './page-routes.ts'
import { words } from './reference.words.ts'

/** Names of the fields an operation takes; those it must have first. */
function fieldsOf(operation: AnyOperation): string {
  const schema = jsonSchema(operation.input, 'input')
  const required = new Set((schema.required ?? []) as string[])
  const names = Object.keys(schema.properties ?? {})
  return names
    .sort((a, b) => Number(required.has(b)) - Number(required.has(a)))
    .map((name) => (required.has(name) ? `${name} *` : name))
    .join(', ')
}

const Reference = ({ view, operations }: { view: View; operations: readonly AnyOperation[] }): JSX.Element => (
  <Layout view={view} title={words.title} wide>
    <p class="govuk-body-l">{view.t(words.intro)}</p>
    <p class="govuk-body">
      {view.t(words.rules)}{' '}
      <a class="govuk-link" href="/api/openapi.json">
        {view.t(words.document)}
      </a>
    </p>
    <DataTable
      view={view}
      caption={words.title}
      headers={[words.verb, words.path, words.permission, words.fields]}
      rows={operations.map((operation) => [
        <>
          <strong>{operation.name}</strong>
          <br />
          {view.t(operation.summary)}
        </>,
        <code class="fl-code">{`${operation.method} /api/v1${operation.path}`}</code>,
        <code class="fl-code">{operation.permission}</code>,
        fieldsOf(operation) || view.t(words.none),
      ])}
    />
  </Layout>
)

/** The readable reference of the API, drawn from the operations themselves. */
export function registerReference(app: FastifyInstance, server: PageServer, operations: readonly AnyOperation[]): void {
  app.get('/api', { schema: { hide: true } }, (request, reply) => {
    rememberLanguage(request, reply)
    return sendPage(
      reply,
      200,
      renderPage(<Reference view={viewOf(server, request, undefined)} operations={operations} />),
    )
  })
}
