import { z } from 'zod'
import { exportOperation } from '#http/taking-out.ts'
import type { AnyOperation } from '#http/operation.ts'
import { findCode } from '#kernel/codes.ts'
import { familyLanguages, textVariants } from '#kernel/family-texts.ts'
import { idInput } from '#kernel/input.ts'
import { languages as interfaceLanguages } from '#kernel/language.ts'
import { checksOf, shownText } from '#participation/family-text/family-text.queries.ts'
import { sheetToSign } from '#sharing/consent/consent-sheet.operations.ts'
import { consentTarget } from '#sharing/consent/consent-target.command.ts'
import { ConsentPaper } from './consent-paper.ts'
import { words } from './consent-paper.words.ts'

const known = (code: string | null | undefined): code is string => familyLanguages.includes(code ?? '')

/** A consent as a form to sign, on the screen and as PDF, in standard or easy language. @throws NotPossible when it is over. */
export const readConsentPaper = exportOperation({
  name: 'readConsentPaper',
  summary: words.read,
  path: '/cases/:caseId/consents/:consentId/paper',
  permission: 'consent.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['for_family'] },
  input: z.object({
    caseId: idInput('case'),
    consentId: idInput('consent'),
    /** Code of `languages`; one without texts is given visibly in another. */
    code: z
      .string()
      .max(5)
      .refine((id) => findCode('languages', id) !== undefined, 'code_unknown')
      .optional(),
    variant: z.enum(textVariants, { error: 'code_unknown' }).default('standard'),
    instead: z.enum(interfaceLanguages, { error: 'code_unknown' }).optional(),
  }),
  output: ConsentPaper,
  target: consentTarget,
  log: (_result, input) => ({ objectKind: 'consent_sheet', objectId: input.consentId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, now, today }) => {
    const { sheet, languages } = await sheetToSign(tx, target, now, today)
    const code = input.code ?? languages.find(known) ?? actor.language
    const checks = await checksOf(tx)
    const instead = input.instead ?? actor.language
    return {
      ...sheet,
      code,
      variant: input.variant,
      instead,
      explanation: shownText(checks, 'consent_plain', code, input.variant, instead),
    }
  },
})

export const consentPaperOperations: readonly AnyOperation[] = [readConsentPaper]
