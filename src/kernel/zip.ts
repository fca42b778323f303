import { strToU8, zipSync } from 'fflate'

/** The first moment a zip file can tell: the same texts give the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** Texts as files of one zip file, in the order of their names. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const named = Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Buffer.from(
    zipSync(Object.fromEntries(named.map(([name, text]) => [name, strToU8(text)])), { level: 6, mtime: NO_TIME }),
  )
}
