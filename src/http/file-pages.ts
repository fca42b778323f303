import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { FileRefused } from '#files/refusal.ts'
import { MOST_BYTES } from '#kernel/file-types.ts'
import { answer, assertOwnForm, pageRequest, registerPages, type PageServer } from './page-routes.ts'
import type { Page, SentFile } from './pages.ts'
import { assertSameSite } from './session.ts'

/** What a form with a file may have: a handful of short fields, then one file. */
const limits = {
  parts: 16,
  fields: 15,
  files: 1,
  fieldNameSize: 60,
  fieldSize: 4000,
  headerPairs: 20,
  // One byte more than is taken in, so that what is too large is told from what is just large enough.
  fileSize: MOST_BYTES + 1,
} as const

/** Whoever announces far more than is taken in is not listened to. */
const MOST_ANNOUNCED = 3 * MOST_BYTES

export const carriesFiles = (page: Page): boolean => page.upload !== undefined || page.hands !== undefined

/** 4xx of what is no form with one file; the number of the status is all that is said. */
class UnreadableForm extends Error {
  readonly statusCode: number
  constructor(statusCode: number) {
    super('unreadable form')
    this.name = 'UnreadableForm'
    this.statusCode = statusCode
  }
}

type Read = { readonly fields: Readonly<Record<string, unknown>>; readonly file: MultipartFile | undefined }

/** The fields that come before the file, and the file, of which nothing has been read yet. @throws UnreadableForm */
async function readForm(request: FastifyRequest): Promise<Read> {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  const parts = request.parts()
  for (;;) {
    const next = await parts.next()
    if (next.done === true) return { fields, file: undefined }
    const part = next.value
    if (part.type === 'file') return { fields, file: part }
    if (part.valueTruncated || part.fieldnameTruncated) throw new UnreadableForm(413)
    const { fieldname: name, value } = part
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
}

/** A browser that sends no file says so with a part that has no name and no content. */
async function* contentOf(part: MultipartFile): AsyncGenerator<Buffer> {
  for await (const chunk of part.file as AsyncIterable<Buffer>) yield chunk
  if (part.file.truncated) throw new FileRefused('file_too_large')
}

const sentOf = (part: MultipartFile | undefined): SentFile | undefined =>
  // No name at all is possible too, whatever its type says.
  part?.filename ? { name: part.filename, source: contentOf(part) } : undefined

async function receiveForm(request: FastifyRequest): Promise<MultipartFile | undefined> {
  if (!request.isMultipart()) return undefined
  if (Number(request.headers['content-length'] ?? 0) > MOST_ANNOUNCED) throw new UnreadableForm(413)
  try {
    const { fields, file } = await readForm(request)
    request.body = fields
    // Whatever becomes of it, a file that nobody reads any further must not end the process.
    file?.file.on('error', () => undefined)
    return file
  } catch (error) {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 400
    throw new UnreadableForm(status === 413 ? 413 : 400)
  }
}

/** Pages with files: their own scope, where forms may have parts and no answer is compressed. */
export async function registerFilePages(
  app: FastifyInstance,
  server: PageServer,
  pages: readonly Page[],
): Promise<void> {
  await app.register(multipart, { limits, throwFileSizeLimit: false })
  registerPages(app, server, pages)
  for (const { path, upload } of pages) {
    if (upload === undefined) continue
    app.post(path, { schema: { hide: true } }, async (request, reply) => {
      assertSameSite(request, server.publicOrigin)
      const part = await receiveForm(request)
      try {
        assertOwnForm(server, request)
        return await answer(reply, await upload(pageRequest(server, request), sentOf(part)), server.door)
      } finally {
        // What was not read of it, so that the answer reaches who is still sending.
        part?.file.resume()
      }
    })
  }
}
