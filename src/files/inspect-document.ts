import { contentOf, partsOf, type Part } from './archive.ts'
import { FileRefused } from './refusal.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const ODT = 'application/vnd.oasis.opendocument.text'

/** Whether the first bytes are those of an archive, of which only documents are taken in. */
export const isArchive = (bytes: Buffer): boolean =>
  ['504b0304', '504b0506', '504b0708'].includes(bytes.toString('hex', 0, 4))

/** Parts that run, or hold another file of which nobody knows what it is. */
const activeParts =
  /(^|\/)(vbaProject|vbaData|activeX|embeddings|Basic|Scripts|Object \d|customUI)|oleObject|\.(bin|exe|dll|js|vbs|jar|html?|svgz?|hta|lnk|zip|docm|dotm|ole)$/i

/** What makes a document do something when it is opened, in the words of the two formats. */
const activeText =
  /macroEnabled|vbaProject|activeX|oleObject|<script:|office:script[\s>]|script:event-listener|text:dde|<!DOCTYPE|<!ENTITY|<w:instrText[^>]*>[^<]*\bDDE/i

/** What is fetched from elsewhere when the document is opened; a link that somebody follows is none of that. */
function fetchesFromOutside(text: string): boolean {
  const relations = [...text.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag)
  return relations.some(
    (tag) => /TargetMode\s*=\s*["']External["']/i.test(tag) && !/relationships\/hyperlink["']/.test(tag),
  )
}

function assertHarmless(name: string, content: Buffer): void {
  const text = content.toString(content[0] === 0xff && content[1] === 0xfe ? 'utf16le' : 'utf8')
  if (activeText.test(text) || fetchesFromOutside(text)) throw new FileRefused('file_active')
  if (content.includes(0) && !name.endsWith('.odttf')) throw new FileRefused('file_active')
}

type Kind = 'docx' | 'odt'

function kindOf(parts: readonly Part[], texts: ReadonlyMap<string, Buffer>): Kind {
  const first = parts.find((each) => each.offset === 0)
  if (texts.get('mimetype')?.toString('latin1') === ODT && first?.name === 'mimetype' && first.method === 0)
    return 'odt'
  if (
    texts.get('[Content_Types].xml')?.includes(DOCX) === true &&
    parts.some((each) => each.name === 'word/document.xml')
  )
    return 'docx'
  throw new FileRefused('file_type_not_allowed')
}

/**
 * Which document an archive is: every part is unpacked, within bounds, and looked at.
 * @throws FileRefused for archives that are no document, for macros, embedded files, locked or overgrown ones.
 */
export async function inspectDocument(bytes: Buffer): Promise<Kind> {
  const parts = partsOf(bytes)
  if (parts.some((each) => activeParts.test(each.name))) throw new FileRefused('file_active')
  const texts = new Map<string, Buffer>()
  for (const part of parts) {
    const content = await contentOf(bytes, part)
    if (!/\.(xml|rels|rdf)$|^mimetype$/i.test(part.name)) continue
    assertHarmless(part.name, content)
    if (part.name === 'mimetype' || part.name === '[Content_Types].xml') texts.set(part.name, content)
  }
  return kindOf(parts, texts)
}
