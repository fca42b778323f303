import { contentOf, partsOf } from '#files/archive.ts'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}
const unescaped = (text: string): string => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)

/** What stands in a workbook, sheet by sheet in their order: rows of cells. Throws when a cell is anything but a text. */
export async function sheetsOf(bytes: Buffer): Promise<{ name: string; rows: string[][] }[]> {
  const parts = partsOf(bytes)
  const read = async (name: string): Promise<string> => {
    const part = parts.find((each) => each.name === name)
    if (part === undefined) throw new Error(`The workbook has no ${name}`)
    return (await contentOf(bytes, part)).toString('utf8')
  }
  const shared = [...(await read('xl/sharedStrings.xml')).matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => unescaped(text),
  )
  const names = [...(await read('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    unescaped(name),
  )
  return Promise.all(
    names.map(async (name, place) => {
      const sheet = await read(`xl/worksheets/sheet${place + 1}.xml`)
      if (/<f>|<c [^>]*t="(?!s")/.test(sheet) || /<c r="\w+"(?: s="\d+")?><v>/.test(sheet))
        throw new Error(`${name} has a cell that is no text`)
      const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, index]) => shared[Number(index)] ?? ''),
      )
      return { name, rows }
    }),
  )
}
