import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { isLanguage, languages } from '#kernel/language.ts'
import { deciderFactsOf } from './consent-decider.queries.ts'
import { words } from './consent-sheet.words.ts'
import { consentTarget, decidedOrRefused, type ConsentTarget } from './consent-target.command.ts'
import { ConsentSheet } from './consent-sheet.ts'
import { withState } from './consent.ts'

/**
 * What stands on the paper, and the languages it could be in: the one it was explained in, then the young person's.
 * @throws NotPossible when it is over, or nobody can sign yet.
 */
export async function sheetToSign(tx: Read, target: ConsentTarget, now: Date, today: string) {
  const consent = withState(target.consent, now)
  if (consent.state === 'withdrawn' || consent.state === 'expired')
    throw new NotPossible(`consent_${consent.state}`, words.over)
  const { facts, persons } = await deciderFactsOf(tx, target, today)
  const signing =
    consent.state === 'live'
      ? consent.givers.map((each) => each.personId)
      : decidedOrRefused(facts, consent.subjects).givers
  const { head } = target
  const sheet = {
    ...consent,
    consentId: consent.id,
    caseId: target.caseId,
    caseNumber: head.number,
    youthName: head.youthName,
    contactName: head.responsibleName,
    teamName: head.teamName,
    signers: persons.filter((each) => signing.includes(each.id)).map(({ name, role }) => ({ name, role })),
  }
  return { sheet, languages: [consent.language, persons.find((each) => each.role === 'youth')?.contactLanguage] }
}

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
    const { sheet, languages: known } = await sheetToSign(tx, target, now, today)
    return { ...sheet, language: [input.language, ...known].find(isLanguage) ?? actor.language }
  },
})
