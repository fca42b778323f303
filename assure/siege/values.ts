import type { Chance } from '../world/random.ts'
import type { Schema } from './targets.ts'

/** Which id a field asks for. */
export type NameId = (field: string) => string

const DAY_MS = 86_400_000
const dayAway = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
const isDay = (field: string): boolean => /(On|From|Until)$|^(date|until|from)$/.test(field)

const texts = ['Ett prov som är långt nog för fältet.', 'Nuori tuli ajoissa ja kertoi, miten viikko meni.', 'Elin']

function textOf(field: string, schema: Schema, chance: Chance): string {
  if (field === 'municipality') return '710'
  if (field === 'language') return chance.pick(['sv', 'fi', 'en'])
  if (isDay(field)) return dayAway(chance.below(120) - 60)
  if (field === 'time' || /[tT]ime$/.test(field)) return '10:00'
  return chance.pick(texts).slice(0, schema.maxLength ?? 200)
}

/** A value that the schema accepts, as far as the schema says what it accepts. */
export function valueOf(field: string, schema: Schema, nameId: NameId, chance: Chance): unknown {
  if (schema.enum) return chance.pick(schema.enum)
  if (schema.anyOf?.length) return valueOf(field, chance.pick(schema.anyOf), nameId, chance)
  if (schema.format === 'uuid') return nameId(field)
  if (schema.examples?.length && !isDay(field)) return chance.pick(schema.examples)
  if (field === 'version') return 1 + chance.below(3)
  if (schema.type === 'integer' || schema.type === 'number') {
    const least = schema.minimum ?? 1
    return least + chance.below(Math.min(50, (schema.maximum ?? least + 5) - least + 1))
  }
  if (schema.type === 'boolean') return chance.happens(0.5)
  if (schema.type === 'null') return null
  if (schema.type === 'array') {
    const count = Math.max(schema.minItems ?? 0, 1 + chance.below(2))
    const { items } = schema
    return items ? Array.from({ length: count }, () => valueOf(field, items, nameId, chance)) : []
  }
  if (schema.properties) return objectOf(schema, nameId, chance)
  return schema.type === 'object' ? {} : textOf(field, schema, chance)
}

/** An object with all it must have and some of what it may. @param share of the optional fields that are there */
export function objectOf(
  schema: Schema,
  nameId: NameId,
  chance: Chance,
  share = chance.pick([0, 0.3, 0.7, 1]),
): Record<string, unknown> {
  const required = new Set(schema.required ?? [])
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([field]) => required.has(field) || chance.happens(share))
      .map(([field, each]) => [field, valueOf(field, each, nameId, chance)]),
  )
}

/** An object as a form sends it: `actions.0.what`. With a heap of its own: what is made wrong on purpose lies deeper than calls reach. */
export function fieldsOf(value: unknown): [string, string][] {
  const fields: [string, string][] = []
  const heap: [string, unknown][] = [['', value]]
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const [name, each] = next
    if (typeof each !== 'object' || each === null) fields.push([name, String(each)])
    else {
      const inner = Object.entries(each).map(([key, part]): [string, unknown] => [
        name === '' ? key : `${name}.${key}`,
        part,
      ])
      heap.push(...inner.toReversed())
    }
  }
  return fields
}
