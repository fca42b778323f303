import { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import { optionalBusinessIdInput } from '#kernel/business-id.ts'
import { longTextInput, optionalTextInput, textInput } from '#kernel/input-texts.ts'
import {
  dateInput,
  fieldError,
  flag,
  idInput,
  optionalDateInput,
  optionalShortText,
  registerErrorTexts,
  shortText,
  versionInput,
  type InputFieldError,
} from '#kernel/input.ts'
import { agencyKinds } from '#network/agency/agency.ts'
import { agreementKinds } from './agreement-kind.ts'
import { errorTexts } from './agreement.words.ts'

registerErrorTexts(errorTexts)

/** Longest aim or purpose, in characters. */
export const TEXT_LIMIT = 2000
export const REASON_LIMIT = 500

export const agreementFields = {
  name: textInput(200),
  aim: longTextInput(TEXT_LIMIT),
  purpose: longTextInput(TEXT_LIMIT),
  registerNumber: optionalShortText(60),
}
export const newAgreementInput = z.object({
  kind: z.enum(agreementKinds, { error: 'choose_one' }),
  ...agreementFields,
  validFrom: optionalDateInput(),
  /** The last day it is to be in force; empty when no end is agreed. */
  lastOn: optionalDateInput(),
})

const agreementId = idInput('agreement')
export const agreementInput = z.object({ agreementId })
export const changeAgreementInput = newAgreementInput
  .omit({ kind: true })
  .extend({ agreementId, version: versionInput() })

const optionalId = <Noun extends string>(noun: Noun) =>
  z.preprocess((value) => (value === '' ? undefined : value), idInput(noun).optional())

/** An organisation that is known here, or a new one. */
export const addPartyInput = z.object({
  agreementId,
  agency: optionalId('agency'),
  name: optionalTextInput(120),
  kind: z.preprocess((value) => (value === '' ? undefined : value), z.enum(agencyKinds).optional()),
  businessId: optionalBusinessIdInput(),
})

const party = { agreementId, partyId: idInput('agency') }
export const partyInput = z.object(party)
export const recordPartyInput = z.object({
  ...party,
  signatoryOffice: optionalTextInput(120),
  signatoryName: optionalShortText(120),
  decision: optionalId('decision'),
  signed: flag(),
  signedOn: optionalDateInput(),
  version: versionInput(),
})
export const partyLeavesInput = z.object({ ...party, lastOn: dateInput(), version: versionInput() })

export const forceInput = z.object({ agreementId, validFrom: dateInput(), version: versionInput() })
export const endInput = z.object({
  agreementId,
  lastOn: dateInput(),
  reason: shortText(REASON_LIMIT).min(3, 'too_short'),
  version: versionInput(),
})

/** The first day after a last one that was typed. */
export const dayAfter = (lastOn: string | undefined): string | null =>
  lastOn === undefined ? null : addDays(lastOn, 1)

/** A term ends after it has begun. Days are ISO, the last one included. */
export const termErrors = (validFrom: string | undefined | null, lastOn: string | undefined): InputFieldError[] =>
  validFrom !== undefined && validFrom !== null && lastOn !== undefined && lastOn < validFrom
    ? [fieldError('lastOn', 'term_ends_before_it_begins')]
    : []
