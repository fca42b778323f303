import type { FormValues } from '#web/view.ts'

/** Fields of ours that travel with a form but are no part of what the person typed. */
const ownFields = new Set(['_csrf', 'idempotencyKey', 'lang'])
/** Names that would reach into an object's machinery. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const MAX_INDEX = 99

/** What the person typed, as typed: to be shown again when something is wrong, and kept as a draft. */
export function typedValues(body: unknown): FormValues {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (ownFields.has(name)) continue
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((each): each is string => typeof each === 'string')
  }
  return values
}

type Node = Record<string, unknown>

/**
 * Form fields as an operation's input: dotted names become objects and lists (`actions.0.what`), empty fields disappear.
 * A form cannot say more than a JSON body could; the operation's schema decides about both.
 */
export function formToInput(values: FormValues): Record<string, unknown> {
  const root: Node = Object.create(null) as Node
  for (const [name, value] of Object.entries(values)) {
    const parts = name.split('.')
    if (parts.length > 4 || parts.some((part) => forbidden.has(part) || part === '')) continue
    const meant = Array.isArray(value) ? value.filter((each) => each !== '') : value
    if (meant === '' || (Array.isArray(meant) && meant.length === 0)) continue
    let node = root
    for (const part of parts.slice(0, -1)) {
      const next = node[part]
      node = (typeof next === 'object' && next !== null ? next : (node[part] = Object.create(null) as Node)) as Node
    }
    const last = parts.at(-1)
    if (last !== undefined) node[last] = meant
  }
  return listed(root) as Record<string, unknown>
}

/** Objects whose keys are all small numbers are lists. */
function listed(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => [key, listed(value)])
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,2}$/.test(key) && Number(key) <= MAX_INDEX)
  if (!isList) return Object.fromEntries(entries)
  const list: unknown[] = []
  for (const [key, value] of entries) list[Number(key)] = value
  return Array.from(list, (each) => each ?? {})
}
