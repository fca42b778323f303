import { randomBytes } from 'node:crypto'
import { csrfOf, ORIGIN } from './door.ts'
import type { Reply, Visitor, World } from './world.ts'

export type Sent = { readonly name: string; readonly bytes: Buffer; readonly type?: string }
type Fields = readonly (readonly [string, string])[]

/** The body of a form with a file, as a browser writes it. */
export function multipart(fields: Fields, file?: Sent): { readonly type: string; readonly body: Buffer } {
  const boundary = `----fairlead${randomBytes(12).toString('hex')}`
  const parts: Buffer[] = fields.map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  if (file !== undefined)
    parts.push(
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`,
      ),
      file.bytes,
      Buffer.from('\r\n'),
    )
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) }
}

export const formOf = (caseId: string): string => `/cases/${caseId}/attachments/new`

/** Sends the form for a file as the browser would, with the hidden fields of the page. */
export async function attach(
  world: World,
  visitor: Visitor,
  caseId: string,
  file: Sent | undefined,
  fields: Readonly<Record<string, string>> = { visibility: 'case_team' },
): Promise<Reply> {
  const shown = await visitor.page(formOf(caseId))
  const key = /name="idempotencyKey" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const hidden: Fields = [
    ['_csrf', csrfOf(shown)],
    ['idempotencyKey', key],
  ]
  return await post(world, visitor, formOf(caseId), multipart([...hidden, ...Object.entries(fields)], file))
}

/** A POST of such a body. */
export const post = (
  world: World,
  visitor: Visitor,
  url: string,
  { type, body }: { readonly type: string; readonly body: Buffer },
): Promise<Reply> =>
  world.visit({
    method: 'POST',
    url,
    headers: { cookie: visitor.cookie, 'content-type': type, origin: ORIGIN },
    payload: body,
  })

/** What a file's content is when somebody saves it; its headers with it. */
export async function saved(
  world: World,
  visitor: Visitor,
  path: string,
): Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }> {
  const reply = await world.server.inject({
    method: 'GET',
    url: path,
    headers: { cookie: visitor.cookie, host: '127.0.0.1:3000', origin: ORIGIN },
  })
  return { status: reply.statusCode, bytes: reply.rawPayload, headers: reply.headers }
}

type Row = { readonly id: string; readonly file: string; readonly state: string; readonly media_type: string }

/** The newest file of a case, as it stands in the database. */
export async function newest(world: World, caseId: string): Promise<Row | undefined> {
  const { rows } = await world.admin.query<Row>(
    'select id, file, state, media_type from attachment where case_id = $1 order by added_at desc, id limit 1',
    [caseId],
  )
  return rows[0]
}
