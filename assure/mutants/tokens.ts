/** A token of SQL, where it stands in the text, and how many parentheses are open around it. */
export type Token = { readonly text: string; readonly from: number; readonly to: number; readonly depth: number }

const pattern = /'(?:[^']|'')*'|[a-z_][\w$]*|\d+|<=|>=|<>|::|:=|&&|\|\||@>|[^\s]/giy

/** Empties comments, keeping every place in the text. */
export const withoutComments = (sql: string): string =>
  sql.replace(/'(?:[^']|'')*'|--[^\n]*/g, (found) => (found.startsWith('--') ? ' '.repeat(found.length) : found))

/** The tokens of a part of a text, keywords in lower case. */
export function tokensOf(sql: string, from = 0, to = sql.length): Token[] {
  const tokens: Token[] = []
  let depth = 0
  const search = new RegExp(pattern)
  let at = from
  while (at < to) {
    const space = /\s*/y
    space.lastIndex = at
    space.exec(sql)
    search.lastIndex = space.lastIndex
    const found = search.exec(sql)
    if (found === null || search.lastIndex > to) break
    const text = found[0].startsWith("'") ? found[0] : found[0].toLowerCase()
    if (text === ')' || text === ']') depth--
    tokens.push({ text, from: found.index, to: search.lastIndex, depth })
    if (text === '(' || text === '[') depth++
    at = search.lastIndex
  }
  return tokens
}
