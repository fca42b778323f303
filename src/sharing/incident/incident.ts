import { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import { code, dateInput, fieldError, idInput, longText, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { parsePersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import './incident-errors.words.ts'

/** Longest description of an incident, in characters. */
export const DESCRIPTION_LIMIT = 2000
/** An incident stays as short a time as possible, and this many days at most. */
const LONGEST_DAYS = 366

/** What a young person was in an incident. Obligatory: suspect, victim and witness are kept apart (616/2019 § 15). */
export const incidentRoles = ['suspect', 'victim', 'witness', 'bystander'] as const
export const IncidentRole = z.enum(incidentRoles, { error: 'choose_one' })
export type IncidentRole = z.infer<typeof IncidentRole>

/** What the second person says of an incident: it can be used, or it must be written anew. */
export const incidentOutcomes = ['approved', 'rejected'] as const

/** An incident (C-07): what happened, without names. It has no number and knows no participants. */
export const Incident = z.object({
  id: idOutput,
  teamName: textOutput,
  happenedOn: dayOutput,
  /** Code of `phenomenon_types`. */
  type: z.string(),
  /** Code of `phenomenon_areas`. */
  area: z.string(),
  description: z.string(),
  /** The first day on which it is no longer there. */
  expiresOn: dayOutput,
  recordedByName: z.string(),
  /** Null while it waits for a second person. */
  outcome: z.enum(incidentOutcomes).nullable(),
  reviewedByName: z.string().nullable(),
  reviewedAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type Incident = z.infer<typeof Incident>

/** A young person's part in an incident, in their own case. */
export const IncidentParticipant = z.object({
  id: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  youthName: z.string().nullable(),
  role: IncidentRole,
  version: z.number().int(),
})
export type IncidentParticipant = z.infer<typeof IncidentParticipant>

/** An incident as one case sees it. */
export const CaseIncident = z.object({
  /** Of the participation. */
  id: idOutput,
  incidentId: idOutput,
  happenedOn: dayOutput,
  type: z.string(),
  area: z.string(),
  role: IncidentRole,
  version: z.number().int(),
})
export type CaseIncident = z.infer<typeof CaseIncident>

/** What is typed of a new incident. */
export const incidentFields = {
  team: idInput('team'),
  happenedOn: dateInput(),
  type: code('phenomenon_types'),
  area: code('phenomenon_areas'),
  description: longText(DESCRIPTION_LIMIT).min(10, 'too_short'),
  expiresOn: dateInput(),
}
type IncidentInput = z.output<z.ZodObject<typeof incidentFields>>

const looksLikeCode = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/gi
const namesSomebody = (text: string): boolean =>
  (text.match(looksLikeCode) ?? []).some((found) => parsePersonalIdentityCode(found, { allowTest: true }) !== null)

/** What a new incident cannot be on the day it is recorded (ISO `yyyy-mm-dd`): in the future, endless, or with an identity code. */
export function incidentErrors(input: IncidentInput, today: string): InputFieldError[] {
  return [
    ...(input.happenedOn > today ? [fieldError('happenedOn', 'date_in_future')] : []),
    ...(input.expiresOn <= today ? [fieldError('expiresOn', 'incident_expires_too_early')] : []),
    ...(input.expiresOn > addDays(today, LONGEST_DAYS) ? [fieldError('expiresOn', 'incident_expires_too_late')] : []),
    ...(namesSomebody(input.description) ? [fieldError('description', 'identity_code_in_text')] : []),
  ]
}
