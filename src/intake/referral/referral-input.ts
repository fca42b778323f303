import { z } from 'zod'
import { ageOn, helsinkiDateTime, helsinkiDay } from '#kernel/clock.ts'
import {
  codes,
  fieldError,
  longText,
  optionalCode,
  optionalDateInput,
  optionalEmailInput,
  optionalInteger,
  optionalPersonalIdentityCodeInput,
  optionalPhoneInput,
  optionalShortText,
  optionalTimeInput,
  registerErrorTexts,
  type InputFieldError,
} from '#kernel/input.ts'
import { rows } from '#kernel/input-rows.ts'
import { codeIds } from '#kernel/codes.ts'
import { parsePersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import { channels, custodies, discussions, missingMunicipalities, NEED_LIMIT } from './referral.ts'
import { words } from './referral-input.words.ts'

registerErrorTexts(words)

/** A contact registered some seconds ahead of the server's clock is not a mistake worth stopping for. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

type Asked = { readonly input?: unknown }
/** Several choices stand on one form: each says which of them is missing. */
const missing = (sentence: string) => ({
  error: ({ input }: Asked) => (input === undefined || input === null || input === '' ? sentence : 'code_unknown'),
})
const chooseOne = { error: 'choose_one' } as const

const youthInput = z.object({
  givenName: optionalShortText(100),
  familyName: optionalShortText(100),
  /** Codes of the 900–999 range are accepted: demo and training use no others (S-09). */
  personalIdentityCode: optionalPersonalIdentityCodeInput({ allowTest: true }),
  birthDate: optionalDateInput(),
  school: optionalShortText(200),
  phone: optionalPhoneInput(),
  address: optionalShortText(300),
  contactLanguage: optionalCode('languages'),
  motherTongue: optionalCode('languages'),
  interpreterLanguage: optionalCode('languages'),
})

const guardianInput = z.object({
  givenName: optionalShortText(100),
  familyName: optionalShortText(100),
  phone: optionalPhoneInput(),
  email: optionalEmailInput(),
  custody: z.enum(custodies, chooseOne).optional(),
  contactLanguage: optionalCode('languages'),
})

/** Who the contact is about; nothing of it is ever required. */
export const identityFields = {
  discussion: z.enum(discussions, chooseOne).default('without_identity'),
  youth: youthInput.default({}),
  guardians: rows(guardianInput, { max: 2 }).default([]),
}
export type IdentityInput = { [Field in keyof typeof identityFields]: z.output<(typeof identityFields)[Field]> }

/** A new contact. Required: channel, source, at least one trigger, urgency, municipality (or why there is none) and the need. */
export const registerReferralInput = z.object({
  channel: z.enum(channels, missing('channel_missing')),
  /** Day and time in Finland; now when left out. */
  receivedOn: optionalDateInput(),
  receivedTime: optionalTimeInput(),
  source: z.enum(codeIds('referral_sources'), missing('source_missing')),
  sourceContact: optionalShortText(200),
  triggers: codes('triggers')
    .refine((chosen) => chosen.length > 0, 'trigger_missing')
    .meta({ minItems: 1 }),
  /** The authority's own number by trigger; seen by that authority only (C-02). That of a trigger not chosen is not kept. */
  references: z.partialRecord(z.enum(codeIds('triggers')), optionalShortText(60)).default({}),
  need: z.string(missing('need_missing')).min(1, { error: 'need_missing', abort: true }).pipe(longText(NEED_LIMIT)),
  urgency: z.enum(codeIds('urgency'), missing('urgency_missing')),
  /** Code of the municipality, or `unknown` or `protected`: those wait in the manual queue (G-11). */
  municipality: z
    .string(missing('municipality_missing'))
    .regex(new RegExp(`^(\\d{3}|${missingMunicipalities.join('|')})$`), 'code_unknown'),
  age: optionalInteger(0, 120),
  ageOverrideReason: optionalShortText(500),
  criteria: codes('target_criteria'),
  reasons: codes('concern_reasons'),
  ...identityFields,
})
export type RegisterReferral = z.output<typeof registerReferralInput>

const isFilled = (row: object): boolean => Object.values(row).some((value) => value !== undefined)

/** Whether anything was written about who it is. */
export const hasIdentity = ({ youth, guardians }: Pick<IdentityInput, 'youth' | 'guardians'>): boolean =>
  isFilled(youth) || guardians.length > 0

/** Birth date as typed, or as the personal identity code tells it; undefined when neither is known. */
export const birthDateOf = ({ birthDate, personalIdentityCode }: IdentityInput['youth']): string | undefined =>
  birthDate ??
  (personalIdentityCode === undefined
    ? undefined
    : parsePersonalIdentityCode(personalIdentityCode, { allowTest: true })?.birthDate)

/** What cannot be right about who it is, judged against today (ISO day). */
export function identityErrors({ youth }: Pick<IdentityInput, 'youth'>, today: string): InputFieldError[] {
  const { birthDate, personalIdentityCode } = youth
  const coded = birthDateOf({ personalIdentityCode })
  const errors: InputFieldError[] = []
  if (coded !== undefined && coded > today) errors.push(fieldError('youth.personalIdentityCode', 'birth_date_future'))
  if (birthDate !== undefined && birthDate > today) errors.push(fieldError('youth.birthDate', 'birth_date_future'))
  else if (birthDate !== undefined && coded !== undefined && birthDate !== coded)
    errors.push(fieldError('youth.birthDate', 'birth_date_code_mismatch'))
  return errors
}

/** When the contact came in: as given, with the present time for today and midday for another day; now when left out. */
export function receivedAt(
  { receivedOn, receivedTime }: Pick<RegisterReferral, 'receivedOn' | 'receivedTime'>,
  now: Date,
): Date {
  const today = helsinkiDay(now)
  const day = receivedOn ?? today
  if (receivedTime !== undefined) return helsinkiDateTime(day, receivedTime)
  return day === today ? now : helsinkiDateTime(day, '12:00')
}

/** Age in whole years on the day of the contact, from the birth date or as given; undefined when not known. */
export function ageAtContact(input: Pick<RegisterReferral, 'age' | 'youth'>, receivedOn: string): number | undefined {
  const birthDate = birthDateOf(input.youth)
  return birthDate === undefined || birthDate > receivedOn ? input.age : ageOn(birthDate, receivedOn)
}

type Circumstances = { readonly now: Date; readonly ageLimit: number; readonly municipalities: ReadonlySet<string> }

const timeErrors = (input: RegisterReferral, received: Date, now: Date): InputFieldError[] => {
  if (input.receivedOn !== undefined && input.receivedOn > helsinkiDay(now))
    return [fieldError('receivedOn', 'date_in_future')]
  return received.getTime() > now.getTime() + CLOCK_TOLERANCE_MS
    ? [fieldError('receivedTime', 'received_in_future')]
    : []
}

const ageErrors = (input: RegisterReferral, receivedOn: string, limit: number): InputFieldError[] => {
  const age = ageAtContact(input, receivedOn)
  if (input.age !== undefined && age !== input.age) return [fieldError('age', 'age_birth_date_mismatch')]
  const overrideMissing = age !== undefined && age >= limit && input.ageOverrideReason === undefined
  return overrideMissing ? [fieldError('ageOverrideReason', 'age_override_required', { limit })] : []
}

/** Everything about a contact that its fields alone cannot tell, in the order of the form. Empty when it can be registered. */
export function referralErrors(
  input: RegisterReferral,
  { now, ageLimit, municipalities }: Circumstances,
): InputFieldError[] {
  const received = receivedAt(input, now)
  const knownMunicipality =
    municipalities.has(input.municipality) || missingMunicipalities.some((each) => each === input.municipality)
  return [
    ...timeErrors(input, received, now),
    ...(knownMunicipality ? [] : [fieldError('municipality', 'code_unknown')]),
    ...ageErrors(input, helsinkiDay(received), ageLimit),
    ...identityErrors(input, helsinkiDay(now)),
  ]
}
