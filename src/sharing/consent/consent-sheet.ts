import { z } from 'zod'
import { idOutput, languageOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { Consent } from './consent.ts'

/**
 * What is signed: about what, to whom, for what and until when, and who signs. Nothing of who was left out and why, and
 * nothing of what the young person has forbidden: the paper may lie on a guardian's table.
 */
export const ConsentSheet = Consent.pick({
  subjects: true,
  toRegisterName: true,
  toAuthority: true,
  toName: true,
  purpose: true,
  interpreterLanguage: true,
  validUntil: true,
}).extend({
  consentId: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  youthName: z.string().nullable(),
  contactName: z.string(),
  teamName: textOutput,
  /** The language asked for, else the one it was explained in, else the young person's, else that of whoever asks. */
  language: languageOutput,
  signers: z.array(z.object({ name: z.string().nullable(), role: z.string() })),
  /** When everyone had said yes; null while it is only asked for. */
  givenAt: momentOutput.nullable(),
})
