import { tokensOf, withoutComments, type Token } from './tokens.ts'

/** One small change of a text of SQL, and how to say it. */
export type Change = { readonly says: string; readonly text: string }

/** Words a condition never reaches across. */
const boundaries = new Set(
  (
    'where on if elsif then loop select from join left inner cross lateral union group order limit having when case else end begin ' +
    'return returns into using check for set values filter perform execute update insert delete offset'
  ).split(' '),
)
const punctuation = new Set([',', ';', ':='])

type Span = { readonly first: number; readonly last: number }

/** The operand of the `and` or `or` at `at`, to one side: up to what binds no tighter, or the edge of the condition. */
function operand(tokens: readonly Token[], at: number, step: 1 | -1): Span | undefined {
  const operator = tokens[at]
  if (operator === undefined) return undefined
  let end = at
  for (let index = at + step; index >= 0 && index < tokens.length; index += step) {
    const token = tokens[index]
    if (token === undefined || token.depth < operator.depth) break
    if (token.depth === operator.depth) {
      if (token.text === 'or' || (token.text === 'and' && operator.text === 'and')) break
      // `is distinct from` is one comparison.
      const distinct = token.text === 'from' && tokens[index - 1]?.text === 'distinct'
      if (!distinct && (boundaries.has(token.text) || punctuation.has(token.text))) break
    }
    end = index
  }
  if (end === at) return undefined
  return step === 1 ? { first: at + 1, last: end } : { first: end, last: at - 1 }
}

const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 110)

const comparisons: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

/** Conditions of one part only: what stands alone behind `where`, `using (` or `check (` becomes true. */
function lonely(tokens: readonly Token[], at: number): Span | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const opens = token.text === '(' && ['using', 'check'].includes(tokens[at - 1]?.text ?? '')
  if (!opens && token.text !== 'where') return undefined
  const depth = opens ? token.depth + 1 : token.depth
  let last = at
  for (let index = at + 1; index < tokens.length; index++) {
    const next = tokens[index]
    if (next === undefined || next.depth < depth) break
    if (next.depth === depth) {
      if (next.text === 'and' || next.text === 'or') return undefined
      if (boundaries.has(next.text) && next.text !== 'case' && next.text !== 'select') break
      if (punctuation.has(next.text)) break
    }
    last = index
  }
  return last === at ? undefined : { first: at + 1, last }
}

type Edit = { readonly says: string; readonly from: number; readonly to: number; readonly by: string }

/** A condition left out, an `and` that is an `or` and the other way round. */
function joints(source: string, tokens: readonly Token[], at: number): Edit[] {
  const token = tokens[at]
  if (token?.text !== 'and' && token?.text !== 'or') return []
  const other = token.text === 'and' ? 'or' : 'and'
  const edits: Edit[] = [
    {
      says: `${other} instead of ${token.text} before ${short(source.slice(token.to, token.to + 60))}`,
      from: token.from,
      to: token.to,
      by: other,
    },
  ]
  for (const step of [-1, 1] as const) {
    const span = operand(tokens, at, step)
    const [first, last] = [tokens[span?.first ?? -1], tokens[span?.last ?? -1]]
    if (first === undefined || last === undefined) continue
    const says = `without ${short(source.slice(first.from, last.to))}`
    edits.push(
      step === -1
        ? { says, from: first.from, to: token.to, by: ' ' }
        : { says, from: token.from, to: last.to, by: ' ' },
    )
  }
  return edits
}

/** A bound moved by one, a question turned into its opposite. */
function turns(source: string, tokens: readonly Token[], at: number): Edit[] {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return []
  const around = short(source.slice(Math.max(0, token.from - 40), token.to + 40))
  const edit = (by: string, to = token.to): Edit[] => [
    {
      says: `${by.trim() || 'nothing'} instead of ${short(source.slice(token.from, to))} in ${around}`,
      from: token.from,
      to,
      by,
    },
  ]
  const moved = comparisons[token.text]
  if (moved !== undefined) return edit(moved)
  if (token.text === '<>') return edit('=')
  if (token.text === 'is' && next?.text === 'null') return edit('is not')
  if (token.text === 'is' && next?.text === 'not') return edit('is', next.to)
  if (token.text === 'not' && tokens[at - 1]?.text !== 'is' && next?.text !== 'null') return edit(' ')
  return []
}

/** A condition that stands alone becomes true. */
function alone(source: string, tokens: readonly Token[], at: number): Edit[] {
  const span = lonely(tokens, at)
  const [first, last] = [tokens[span?.first ?? -1], tokens[span?.last ?? -1]]
  if (first === undefined || last === undefined) return []
  return [
    {
      says: `true instead of ${short(source.slice(first.from, last.to))}`,
      from: first.from,
      to: last.to,
      by: ' true ',
    },
  ]
}

/** Every small change of the conditions in a part of a text of SQL, each once. */
export function changesOf(sql: string, from = 0, to = sql.length): Change[] {
  const source = withoutComments(sql)
  const tokens = tokensOf(source, from, to)
  const changes = new Map<string, Change>()
  const said = new Map<string, number>()
  tokens.forEach((_token, at) => {
    for (const edit of [joints, turns, alone].flatMap((each) => each(source, tokens, at))) {
      const text = source.slice(0, edit.from) + edit.by + source.slice(edit.to)
      const same = text.replace(/\s+/g, ' ')
      if (changes.has(same)) continue
      const times = (said.get(edit.says) ?? 0) + 1
      said.set(edit.says, times)
      changes.set(same, { says: times === 1 ? edit.says : `${edit.says} (${times})`, text })
    }
  })
  return [...changes.values()]
}
