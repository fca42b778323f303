import { jsonSchema } from '#http/openapi.ts'
import type { AnyOperation } from '#http/operation.ts'

type Schema = {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly minimum?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly examples?: readonly unknown[]
}

/** The id that a sample carries where its verb asks for one, by the name of the field; '' leaves out a field that may be left out. */
export type SampleIds = (field: string) => string

/** The day that lies so many days from now, ISO. */
export const dayAway = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const LONG_ENOUGH = 'Ett prov som är långt nog för fältet.'
const texts: Readonly<Record<string, string>> = {
  time: '10:00',
  section: '§ 5',
  municipality: '710',
  signInName: 'nagon@raseborg.example',
}
const isDay = (field: string): boolean => /(On|From|Until)$|^(date|until|from)$/.test(field)

function textOf(field: string): string {
  if (field in texts) return texts[field] ?? ''
  if (isDay(field)) return dayAway(50)
  if (/[tT]ime$/.test(field)) return '10:00'
  return LONG_ENOUGH
}

function sampleOf(field: string, schema: Schema, ids: SampleIds): unknown {
  if (schema.enum) return schema.enum.find((each) => each !== '')
  const [first] = schema.anyOf ?? []
  if (first) return sampleOf(field, first, ids)
  if (schema.format === 'uuid') return ids(field)
  if (schema.examples?.[0] !== undefined && !isDay(field)) return schema.examples[0]
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return false
  if (schema.type === 'array') return schema.items ? [sampleOf(field, schema.items, ids)] : []
  if (schema.properties) return sampleObject(schema, ids)
  return schema.type === 'object' ? {} : textOf(field)
}

/** Names of the fields that ask for an id, also inside rows. */
function idsAskedIn(schema: Schema, name = ''): string[] {
  if (schema.format === 'uuid') return [name]
  const [first] = schema.anyOf ?? []
  const inner = first ?? schema.items
  if (inner) return idsAskedIn(inner, name)
  return Object.entries(schema.properties ?? {}).flatMap(([each, part]) => idsAskedIn(part, each))
}

/** Fields that must be there, and those that ask for an id where one is given for them. */
const sampleObject = (schema: Schema, ids: SampleIds): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(
        ([name, part]) =>
          (schema.required ?? []).includes(name) ||
          name === 'addedValue' ||
          idsAskedIn(part, name).some((each) => ids(each) !== ''),
      )
      .map(([name, part]) => [name, sampleOf(name, part, ids)]),
  )

/** What the JSON schema of some verbs does not say: which fields go together. */
const together: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  releaseText: { subject: 'family', body: 'Det här vet vi redan om er vardag.' },
  endParticipation: { saidBy: 'youth', saidOn: dayAway(-1) },
  beginParticipationAgain: { on: dayAway(-1) },
  recordContactAttempt: { triedOn: dayAway(-1) },
  recordFamilyView: { words: 'Det ska bli lugnt hemma.', language: 'sv', foundOut: 'alone' },
  closeCase: { youth: { missingReason: 'Nåddes inte.' }, guardian: { missingReason: 'Nåddes inte.' } },
  registerReferral: { triggers: ['child_welfare_notification'] },
  proposeDisclosureRuleVersion: {
    fromAuthorities: ['police'],
    toAuthorities: ['social_welfare'],
    citations: [{ act: '1/2000', name: { sv: 'Lag', fi: 'Laki', en: 'Act' } }],
  },
}

const inPath = (operation: AnyOperation): readonly string[] =>
  [...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')

/** Names of the fields of a body (or query) that ask for the id of a row. */
export const idFieldsOf = (operation: AnyOperation): string[] =>
  idsAskedIn(jsonSchema(operation.input, 'input') as Schema).filter((name) => !inPath(operation).includes(name))

/** A body (or query) that the schema of the verb accepts: required fields, what must go with them, and ids. */
export function sampleInput(operation: AnyOperation, ids: SampleIds): Record<string, unknown> {
  const whole = jsonSchema(operation.input, 'input') as Schema
  const names = inPath(operation)
  const body = { ...sampleObject(whole, ids), ...together[operation.name] }
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
}
