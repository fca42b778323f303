import { extractText, getDocumentProxy } from 'unpdf'
import type { Visitor, World } from './world.ts'

/** What somebody reads on a paper, and what a machine that reads it aloud is told of it. */
export type ReadPdf = {
  readonly text: string
  readonly tagged: boolean
  readonly language: string | null
  readonly bytes: Buffer
}

/** Reads a PDF as a reader would: its text, whether it is tagged, and its language. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const raw = bytes.toString('latin1')
  return {
    text: text.replace(/\s+/g, ' '),
    tagged: (await document.getMarkInfo())?.Marked === true,
    language: /\/Lang\s*\(([^)]*)\)/.exec(raw)?.[1] ?? null,
    bytes,
  }
}

/** The PDF somebody gets from an address; its status where they get none. */
export async function fetchPdf(world: World, visitor: Visitor, url: string): Promise<ReadPdf | number> {
  const reply = await world.server.inject({
    method: 'GET',
    url,
    headers: { cookie: visitor.cookie, host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
  })
  return reply.statusCode === 200 ? readPdf(reply.rawPayload) : reply.statusCode
}
