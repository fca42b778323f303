import { z } from 'zod'
import {
  dateInput,
  fieldError,
  idInput,
  longText,
  optionalInteger,
  shortText,
  type InputFieldError,
} from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** Longest summary of a hearing, in characters. */
export const SUMMARY_LIMIT = 4000

/** Who was heard, in general. */
export const hearingKinds = ['youth_council', 'hearing', 'school', 'other'] as const
export const HearingKind = z.enum(hearingKinds, { error: 'choose_one' })

/** Young people were heard when something was planned (Youth Act 1285/2016 § 24, P-07): in general, no persons. */
export const Hearing = z.object({
  id: idOutput,
  teamId: idOutput.nullable(),
  /** Null: the whole region. */
  teamName: textOutput.nullable(),
  kind: HearingKind,
  title: z.string(),
  heldOn: dayOutput,
  /** About how many were heard; null when nobody counted. */
  heard: z.number().int().nullable(),
  summary: z.string(),
  recordedByName: z.string(),
  recordedOn: dayOutput,
  version: z.number().int(),
  mayChange: z.boolean(),
})
export type Hearing = z.infer<typeof Hearing>

/** What is typed of a hearing. */
export const hearingFields = {
  kind: HearingKind,
  title: shortText(120).min(3, 'too_short'),
  heldOn: dateInput(),
  heard: optionalInteger(1, 10_000),
  summary: longText(SUMMARY_LIMIT).min(10, 'too_short'),
}

/** For a team, or for the whole region when left empty. */
export const hearingTeam = {
  team: z.preprocess((value) => (value === '' ? undefined : value), idInput('team').optional()),
}

/** A hearing has been held when it is recorded. Days are ISO. */
export const hearingErrors = (heldOn: string, today: string): InputFieldError[] =>
  heldOn > today ? [fieldError('heldOn', 'date_in_future')] : []
