import type { Chance } from '../world/random.ts'
import { CANARY, extraFields, hostileValue } from './hostile.ts'

/** A body while it is spoiled: objects all the way down. */
type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Somewhere in the body: the object, and one of its fields. */
function somewhere(body: Node, chance: Chance): { node: Node; field: string } | undefined {
  const fields = Object.keys(body)
  if (fields.length === 0) return undefined
  const field = chance.pick(fields)
  const value = body[field]
  const inner = Array.isArray(value) ? (value as unknown[])[0] : value
  return isNode(inner) && chance.happens(0.5)
    ? (somewhere(inner, chance) ?? { node: body, field })
    : { node: body, field }
}

/** Many times over it still makes a body that can be written. */
const isSmall = (value: unknown): boolean => JSON.stringify([value]).length < 10_000

/** Makes one thing of the body wrong, in place. */
export function spoil(body: Node, chance: Chance): void {
  const place = somewhere(body, chance)
  const kind = chance.below(10)
  if (place === undefined || kind === 0) {
    body[chance.pick(extraFields)] = hostileValue(chance)
    return
  }
  const { node, field } = place
  const value = node[field]
  if (kind === 1) Reflect.deleteProperty(node, field)
  else if (kind === 2) node[field] = [value]
  else if (kind === 3) node[field] = { [field]: value }
  else if (kind === 4 && isSmall(value)) node[field] = Array.from({ length: 150 }, () => value)
  else node[field] = hostileValue(chance)
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const marks: readonly [RegExp, string][] = [
  [/"@@proto@@"/g, '"__proto__"'],
  [/"@@(-?1e999)@@"/g, '$1'],
  [/@@bytes@@/g, '\xff\xfe\xc3\x28'],
]

/** As bytes, with what JSON.stringify cannot make. */
function toBytes(text: string): Buffer {
  // UTF-8 read as Latin-1, so that bytes which are no UTF-8 can be put among it.
  const raw = marks.reduce((left, [mark, put]) => left.replace(mark, put), Buffer.from(text).toString('latin1'))
  return bytes(raw)
}

const wholes: readonly string[] = [
  '',
  '[]',
  'null',
  'true',
  '1',
  `"${CANARY}"`,
  '{',
  '{"a":',
  '{"a":1,}',
  '{"a":1}{"b":2}',
  '\ufeff{}',
  `{"__proto__":{"polluted":"${CANARY}"}}`,
  `{"constructor":{"prototype":{"polluted":"${CANARY}"}}}`,
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  '{"version":1e999}',
  '{"version":1,"version":2}',
]

/** A body of JSON; sometimes one that is none. */
export function jsonBody(body: Node, chance: Chance): Buffer {
  if (!chance.happens(0.1)) return toBytes(JSON.stringify(body))
  if (chance.happens(0.7)) return Buffer.from(chance.pick(wholes))
  if (chance.happens(0.02)) return Buffer.from(JSON.stringify({ ...body, reason: 'x'.repeat(1_200_000) }))
  const whole = toBytes(JSON.stringify(body))
  return chance.happens(0.5)
    ? whole.subarray(0, chance.below(whole.length + 1))
    : Buffer.concat([whole, bytes('\xff\x00')])
}

/** Fields of a form; sometimes twice, or badly encoded. */
export function formBody(fields: readonly (readonly [string, string])[], chance: Chance): Buffer {
  const named = fields.map(([name, value]) => [name.replaceAll('@@proto@@', '__proto__'), value] as [string, string])
  const text = new URLSearchParams(named).toString()
  if (!chance.happens(0.1)) return bytes(text)
  return bytes(
    chance.pick([
      `${text}&${text}`,
      `${text}&a=%C3%28&b=%&c=%ZZ`,
      `${text}&__proto__=x&__proto__.polluted=${CANARY}&constructor.prototype.polluted=${CANARY}`,
      `${text}&a.0.b=1&a.99.b=2&a.100.b=3&a=4&a.b.c.d.e.f=5`,
      `${text}&${'a&'.repeat(1500)}`,
      text.replaceAll('=', '[]='),
      '',
      '=&=&&',
      `${text}\u0000`,
    ]),
  )
}
