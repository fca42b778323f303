import type { FileType } from './file-types.ts'

/** Longest name of a file without its ending, in characters. */
const LONGEST = 80
/** Names Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** The name without folders: what a browser or an attacker put before it says where it lay, or where it should lie. */
const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? ''

/** The ending of a name in small letters; '' when it has none. */
export const extensionOf = (name: string): string =>
  /\.([^.\s]{1,12})\s*$/u.exec(visible(lastPart(name)))?.[1]?.toLowerCase() ?? ''

/** Without what cannot be seen or turns the reading direction, and without halves of characters. */
const visible = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/gu, '')

/**
 * A name that does no harm wherever the file is saved: one part, no marks that turn the reading direction, no second ending, of bounded
 * length, and with the ending of what the content was found to be.
 */
export function harmlessName(given: string, type: FileType): string {
  const base = visible(lastPart(given))
    .replace(/\.[^.\s]{1,12}\s*$/u, '')
    .replace(/[<>:"|?*%;'`$&{}[\]^~#=@+,!]/gu, ' ')
    .replace(/\./g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s-]+|[\s-]+$/gu, '')
  const short = Array.from(base).slice(0, LONGEST).join('').trim()
  const name = short === '' || reserved.test(short) ? `file ${short}`.trim() : short
  return `${name}.${type.extensions[0] ?? type.id}`
}

/** Content-Disposition of a download: saved, never shown, under its name in RFC 5987 with a plain one for old browsers. */
export function savedAs(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w .()-]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain.startsWith('.') || plain === '' ? `file${plain}` : plain}"; filename*=UTF-8''${encoded}`
}
