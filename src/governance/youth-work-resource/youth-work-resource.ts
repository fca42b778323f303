import { z } from 'zod'
import { hundredths } from '#kernel/decimal-input.ts'
import { fieldError, idInput, optionalShortText, type InputFieldError } from '#kernel/input.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import './youth-work-resource.words.ts'

/** All shares together, in hundredths of a per cent. */
export const WHOLE = 10_000

export const resourceStates = ['not_agreed', 'agreed'] as const

/** The special youth-work resource of one team, and how its municipalities share it (G-13). */
export const YouthWorkShares = z.object({
  teamId: idOutput,
  teamName: textOutput,
  state: z.enum(resourceStates),
  /** Each municipality of the team today, in hundredths of a per cent; null when nothing has been agreed for it. */
  shares: z.array(z.object({ code: z.string(), municipality: textOutput, share: z.number().int().nullable() })),
  agreementId: idOutput.nullable(),
  agreementName: textOutput.nullable(),
  /** Where in the agreement, or beside it. */
  reference: z.string().nullable(),
  version: z.number().int(),
  mayAgree: z.boolean(),
})
export type YouthWorkShares = z.infer<typeof YouthWorkShares>

/** What is typed; what "not agreed" does not need may be left out. */
export const youthWorkFields = {
  state: z.enum(resourceStates, { error: 'choose_one' }),
  agreementId: z.preprocess((value) => (value === '' ? undefined : value), idInput('agreement').optional()),
  reference: optionalShortText(200),
  shares: z
    .array(
      z.object({
        code: z.string().regex(/^\d{3}$/, 'code_unknown'),
        percent: hundredths(0, 100).optional(),
      }),
    )
    .max(60, 'input_invalid')
    .default([]),
}
export type TypedShares = Readonly<z.output<z.ZodObject<typeof youthWorkFields>>>

/** The sum of shares in hundredths of a per cent: whole numbers, so that 33,33 + 33,33 + 33,34 is a whole. */
export const totalShare = (shares: TypedShares['shares']): number =>
  shares.reduce((total, each) => total + (each.percent ?? 0), 0)

/** "99" and "99,5": hundredths of a per cent as people write them. */
const percentText = (share: number): string => String(share / 100)

/**
 * What is wrong with what was agreed: shares that are no whole, a municipality of another team or one twice, no agreement or no place in
 * it. Nothing is wrong with "not agreed". `ofTeam`: codes of the team's municipalities.
 */
export function shareErrors(typed: TypedShares, ofTeam: readonly string[]): InputFieldError[] {
  if (typed.state === 'not_agreed') return []
  const codes = typed.shares.map((each) => each.code)
  const total = totalShare(typed.shares)
  const foreign = codes.findIndex((code, place) => !ofTeam.includes(code) || codes.indexOf(code) !== place)
  return [
    ...(foreign === -1 ? [] : [fieldError(`shares.${foreign}.percent`, 'share_of_another_team')]),
    ...(total === WHOLE ? [] : [fieldError('shares.0.percent', 'shares_no_whole', { total: percentText(total) })]),
    ...(typed.agreementId === undefined ? [fieldError('agreementId', 'choose_one')] : []),
    ...(typed.reference === undefined ? [fieldError('reference', 'required')] : []),
  ]
}
