import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { idInput, integer, flag } from '#kernel/input.ts'
import { isLanguage, languages, type Language, type Text } from '#kernel/language.ts'
import { dayOutput, idOutput, languageOutput, textOutput } from '#kernel/output.ts'
import { Audience, feedbackRules } from './questionnaire.ts'

/** Without I, L, O and U: nothing that is read as something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/**
 * The code of a ticket (60 bits), made of the installation's secret, the batch and a number: the paper can be printed again, and the code
 * stands nowhere. `number` counts from 0.
 */
export const ticketCode = (secret: string, batchId: string, number: number): string =>
  [...createHmac('sha256', secret).update(`feedback ticket:${batchId}:${number}`).digest().subarray(0, LENGTH)]
    .map((byte) => LETTERS[byte & 31])
    .join('')

/** As it is printed: `7F3K-9QXA-2MBC`. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** What was typed, without spaces and lines, where it can be a code at all; anything else must not stand in an address. */
export function typedCode(typed: string): string | undefined {
  const code = typed.replace(/[^0-9A-Za-z]/g, '')
  return code.length === LENGTH ? code : undefined
}

/** What the database keeps of a code, however it was typed. */
export const hashOfCode = (typed: string): Buffer =>
  createHash('sha256')
    .update('feedback ticket ')
    .update(
      typed
        .toUpperCase()
        .replace(/[IL]/g, '1')
        .replace(/O/g, '0')
        .replace(/[^0-9A-Z]/g, ''),
    )
    .digest()

/** Where one answers, in each language; all of them open the same form. */
export const answerPath: Readonly<Record<Language, string>> = { sv: '/svara', fi: '/vastaa', en: '/answer' }

/** Where everybody reads what came of the answers (P-06). */
export const repliesPath: Readonly<Record<Language, string>> = { sv: '/du-sa', fi: '/sanoit', en: '/you-said' }

/** What is typed of a new batch: for whom, never for which case. */
export const batchFields = {
  team: idInput('team'),
  audience: Audience,
  tickets: integer(10, 100).refine((count) => feedbackRules.ticketsAtOnce.includes(count), 'choose_one'),
  language: z.enum(languages, { error: 'choose_one' }),
  easy: flag(),
}

/** Tickets that were made together. How many of them have been used, nobody can see. */
export const TicketBatch = z.object({
  id: idOutput,
  teamName: textOutput,
  audience: Audience,
  period: dayOutput,
  language: languageOutput,
  easy: z.boolean(),
  tickets: z.number().int(),
  validUntil: dayOutput,
  madeByName: z.string(),
  madeOn: dayOutput,
})
export type TicketBatch = z.infer<typeof TicketBatch>

/** The language stored for a batch. */
export const batchLanguage = (stored: string): Language => (isLanguage(stored) ? stored : 'sv')

/** What a ticket opens: whom the questions are for, and about which team. */
export type OpenTicket = {
  readonly instanceId: string
  readonly audience: Audience
  readonly teamName: Text
  readonly instanceName: Text
}
