import { z } from 'zod'
import { codeIds } from '#kernel/codes.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { dayOutput, languageOutput, textOutput } from '#kernel/output.ts'
import { TeamContact } from '#network/team-contact/team-contact.ts'
import published from './receipt-rules.json' with { type: 'json' }

/**
 * All a receipt can ever tell: the day the contact was received, that it has been dealt with (never how), and how the team is reached.
 * Nothing of the outcome and nothing of the young person can be named in a rule.
 */
export const tellable = ['received_on', 'handled', 'handler_contact'] as const

const ruleSchema = z.strictObject({
  /** Code of referral_sources. */
  referralSource: z.enum(codeIds('referral_sources')),
  tells: z.array(z.enum(tellable)).min(1).readonly(),
  /** First day it holds, and the first on which it no longer does. ISO. */
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** Acts and sections it is read from. */
  source: z.string().min(1),
  /** Why it tells this much and no more. */
  because: z.string().min(1),
  /** Whether a lawyer has confirmed it. */
  verified: z.boolean(),
})
export type ReceiptRule = Readonly<z.infer<typeof ruleSchema>>

/** Every rule there has been. Source: receipt-rules.json. */
export const receiptRules: readonly ReceiptRule[] = z
  .strictObject({ note: z.string(), rules: z.array(ruleSchema) })
  .parse(published).rules

/** What may be told to a kind of source by the rules of a day (ISO); undefined when no rule speaks of it, which means nothing. */
export const receiptRuleOf = (
  referralSource: string,
  day: string,
  among: readonly ReceiptRule[] = receiptRules,
): ReceiptRule | undefined =>
  among.find(
    (each) =>
      each.referralSource === referralSource &&
      each.validFrom <= day &&
      (each.validUntil === null || day < each.validUntil),
  )

/**
 * A receipt to whoever made a contact that staff wrote down (C-12). The same whatever the team decided: no name, no number, no address
 * of who gets it. What the rule does not tell is null.
 */
export const Receipt = z.object({
  language: languageOutput,
  receivedOn: dayOutput.nullable(),
  handled: z.boolean().nullable(),
  team: TeamContact.extend({ name: textOutput }).nullable(),
  /** On the screen of whoever prints it; never on the paper. */
  rule: z.object({ source: z.string(), verified: z.boolean() }),
})
export type Receipt = z.infer<typeof Receipt>

type Told = Pick<Receipt, 'team'> & { readonly receivedAt: Date; readonly waiting: boolean }

/** What stands on the paper: of what is known, only what the rule tells. */
export function receiptBy(rule: ReceiptRule, known: Told): Omit<Receipt, 'language'> {
  const tells = (what: (typeof tellable)[number]): boolean => rule.tells.includes(what)
  return {
    receivedOn: tells('received_on') ? helsinkiDay(known.receivedAt) : null,
    handled: tells('handled') ? !known.waiting : null,
    team: tells('handler_contact') ? known.team : null,
    rule: { source: rule.source, verified: rule.verified },
  }
}
