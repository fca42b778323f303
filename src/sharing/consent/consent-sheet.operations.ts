import { z } from 'zod'
import { NotPossible } from '#http/errors.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { isLanguage, languages } from '#kernel/language.ts'
import { idOutput, languageOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { deciderFactsOf } from './consent-decider.queries.ts'
import { words } from './consent-sheet.words.ts'
import { consentTarget, decidedOrRefused } from './consent-target.command.ts'
import { Consent, withState } from './consent.ts'

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

/** A consent as a paper for signing, in the family's language. @throws NotPossible when it is over, or nobody can sign yet. */
export const readConsentSheet = exportOperation({
  name: 'readConsentSheet',
  summary: words.read,
  path: '/cases/:caseId/consents/:consentId/sheet',
  permission: 'consent.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['for_family'] },
  input: z.object({
    caseId: idInput('case'),
    consentId: idInput('consent'),
    language: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: ConsentSheet,
  target: consentTarget,
  log: (_result, input) => ({ objectKind: 'consent_sheet', objectId: input.consentId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, now, today }) => {
    const consent = withState(target.consent, now)
    if (consent.state === 'withdrawn' || consent.state === 'expired')
      throw new NotPossible(`consent_${consent.state}`, words.over)
    const { facts, persons } = await deciderFactsOf(tx, target, today)
    const signing =
      consent.state === 'live'
        ? consent.givers.map((each) => each.personId)
        : decidedOrRefused(facts, consent.subjects).givers
    const youth = persons.find((each) => each.role === 'youth')
    const language = [input.language, consent.language, youth?.contactLanguage].find(isLanguage) ?? actor.language
    const { head } = target
    return {
      ...consent,
      consentId: consent.id,
      caseId: input.caseId,
      caseNumber: head.number,
      youthName: head.youthName,
      contactName: head.responsibleName,
      teamName: head.teamName,
      language,
      signers: persons.filter((each) => signing.includes(each.id)).map(({ name, role }) => ({ name, role })),
    }
  },
})
