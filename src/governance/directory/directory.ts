import { z } from 'zod'
import { addMonths } from '#kernel/clock.ts'
import { findCode } from '#kernel/codes.ts'
import { namesSomebody } from '#kernel/names-somebody.ts'
import {
  code,
  codes,
  dateInput,
  fieldError,
  idInput,
  optionalDateInput,
  optionalInteger,
  optionalLongText,
  optionalShortText,
  shortText,
  type InputFieldError,
} from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { normalisePlaceName as folded } from '#kernel/place-names.ts'
import published from './directory-rules.json' with { type: 'json' }
import './directory.words.ts'

/** Longest description of what an actor offers, in characters. */
export const DESCRIPTION_LIMIT = 2000

const rules = z
  .object({ sources: z.array(z.string()).min(1), verified: z.boolean(), stale_after_months: z.int().min(1) })
  .parse(published)
/** Months after which an entry nobody has checked is flagged (G-19). The teams' own practice, unverified. */
export const STALE_AFTER_MONTHS = rules.stale_after_months

/** What an actor is. `private`: a private service provider. */
export const actorKinds = ['public', 'third_sector', 'parish', 'school', 'club', 'private'] as const
export const ActorKind = z.enum(actorKinds, { error: 'choose_one' })
export type ActorKind = z.infer<typeof ActorKind>

/** An actor and the services it offers (G-19, C-21). Codes of service_types, cause_categories, languages and municipalities. */
export const DirectoryEntry = z.object({
  id: idOutput,
  name: z.string(),
  kind: ActorKind,
  services: z.array(z.string()),
  topics: z.array(z.string()),
  /** Empty: the whole region. */
  municipalities: z.array(z.object({ code: z.string(), name: textOutput })),
  languages: z.array(z.string()),
  ageFrom: z.number().int().nullable(),
  ageUntil: z.number().int().nullable(),
  description: z.string().nullable(),
  contact: z.string().nullable(),
  ownerAgencyId: idOutput,
  ownerName: textOutput,
  validFrom: dayOutput,
  /** Half-open: the first day it no longer holds. */
  validUntil: dayOutput.nullable(),
  checkedOn: dayOutput,
  /** Nobody has checked it for longer than the rule says. */
  stale: z.boolean(),
  /** Its last day has passed. */
  ended: z.boolean(),
  version: z.number().int(),
})
export type DirectoryEntry = z.infer<typeof DirectoryEntry>

/** Whether nobody has found an entry right for longer than the rule says. ISO days. */
export const isStale = (checkedOn: string, today: string): boolean => checkedOn < addMonths(today, -STALE_AFTER_MONTHS)

/** What is asked of the directory; what is left out is not asked. */
export const directorySearch = {
  q: optionalShortText(100),
  kind: z.preprocess((value) => (value === '' ? undefined : value), ActorKind.optional()),
  service: z.preprocess((value) => (value === '' ? undefined : value), code('service_types').optional()),
  municipality: optionalShortText(3),
  language: z.preprocess((value) => (value === '' ? undefined : value), code('languages').optional()),
  age: optionalInteger(0, 120),
  topic: z.preprocess((value) => (value === '' ? undefined : value), code('cause_categories').optional()),
}
export type DirectorySearch = {
  readonly [Asked in keyof typeof directorySearch]?: z.output<(typeof directorySearch)[Asked]> | undefined
}

/** An entry helps with a cause when it says so, or offers a service that the code list names for it. */
const helpsWith = ({ topics, services }: DirectoryEntry, topic: string): boolean =>
  topics.includes(topic) ||
  services.some((service) => findCode('cause_categories', topic)?.serviceTypes?.includes(service) === true)

const isForAge = ({ ageFrom, ageUntil }: DirectoryEntry, age: number): boolean =>
  (ageFrom === null || ageFrom <= age) && (ageUntil === null || age <= ageUntil)

/** Whether an entry is what was asked for. An actor of the whole region works in each municipality. */
export const entryMatches = (entry: DirectoryEntry, asked: DirectorySearch): boolean =>
  (asked.kind === undefined || entry.kind === asked.kind) &&
  (asked.service === undefined || entry.services.includes(asked.service)) &&
  (asked.language === undefined || entry.languages.includes(asked.language)) &&
  (asked.age === undefined || isForAge(entry, asked.age)) &&
  (asked.topic === undefined || helpsWith(entry, asked.topic)) &&
  (asked.municipality === undefined ||
    entry.municipalities.length === 0 ||
    entry.municipalities.some((each) => each.code === asked.municipality)) &&
  folded(asked.q ?? '')
    .split(' ')
    .every((word) => folded(`${entry.name} ${entry.description ?? ''}`).includes(word))

const asList = (value: unknown): unknown => (value === undefined || value === '' ? [] : [value].flat())
const municipalityCodes = z
  .preprocess(asList, z.array(z.string().regex(/^\d{3}$/, 'code_unknown')).max(60, 'input_invalid'))
  .default([])

/** What is typed of an entry. */
export const directoryFields = {
  name: shortText(120).min(2, 'too_short'),
  kind: ActorKind,
  services: codes('service_types', { min: 1 }),
  topics: codes('cause_categories'),
  municipalities: municipalityCodes,
  languages: codes('languages', { min: 1 }),
  ageFrom: optionalInteger(0, 120),
  ageUntil: optionalInteger(0, 120),
  description: optionalLongText(DESCRIPTION_LIMIT),
  contact: optionalShortText(300),
  ownerAgencyId: idInput('agency'),
  validFrom: dateInput(),
  validUntil: optionalDateInput(),
}
export type TypedEntry = Readonly<z.output<z.ZodObject<typeof directoryFields>>>

/** What is wrong with an entry beyond its single fields. `known`: codes of the instance's municipalities. ISO days. */
export function entryErrors(typed: TypedEntry, known: readonly string[]): InputFieldError[] {
  const { ageFrom, ageUntil, validFrom, validUntil, municipalities, description } = typed
  return [
    ...(ageFrom !== undefined && ageUntil !== undefined && ageUntil < ageFrom
      ? [fieldError('ageUntil', 'directory_age_order')]
      : []),
    ...(validUntil !== undefined && validUntil <= validFrom
      ? [fieldError('validUntil', 'directory_ends_too_early')]
      : []),
    ...(municipalities.every((each) => known.includes(each)) ? [] : [fieldError('municipalities', 'code_unknown')]),
    // The contact has a number and an address on purpose: an office's.
    ...(description !== undefined && namesSomebody(description)
      ? [fieldError('description', 'directory_names_somebody')]
      : []),
  ]
}
