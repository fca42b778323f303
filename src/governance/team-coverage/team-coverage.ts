import { z } from 'zod'
import { authorityRegisters } from '#access/actor.ts'
import { dateInput, fieldError, optionalDateInput, shortText, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, idOutput } from '#kernel/output.ts'
import './team-coverage.words.ts'

/** How an authority's expertise is ensured where no member stands for it (G-12), with the days it holds. */
export const OtherWay = z.object({
  id: idOutput,
  registerKind: z.enum(authorityRegisters),
  ensuredBy: z.string(),
  validFrom: dayOutput,
  /** Half-open: the first day it no longer holds. */
  validUntil: dayOutput.nullable(),
})
export type OtherWay = z.infer<typeof OtherWay>

/** What is typed: the text says in which way, and by whom. */
export const coverageFields = {
  registerKind: z.enum(authorityRegisters, { error: 'choose_one' }),
  ensuredBy: shortText(300).min(3, 'too_short'),
  validFrom: dateInput(),
  /** Last day it holds. */
  lastOn: optionalDateInput(),
}

/** What is wrong with the days. ISO. */
export const coverageErrors = (validFrom: string, lastOn: string | undefined): InputFieldError[] =>
  lastOn !== undefined && lastOn < validFrom ? [fieldError('lastOn', 'coverage_ends_too_early')] : []
