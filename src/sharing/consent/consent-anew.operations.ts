import { z } from 'zod'
import { isYouthOfAge } from '#casework/coming-of-age/coming-of-age.queries.ts'
import { NotPossible } from '#http/errors.ts'
import { writeOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { deciderFactsOf } from './consent-decider.queries.ts'
import { consentTarget, decidedOrRefused } from './consent-target.command.ts'
import { insertConsent } from './consent-writing.queries.ts'
import { consentState } from './consent.ts'
import { words } from './consent-form.words.ts'

/**
 * Asks a consent that ended with the guardians' say anew, of the adult alone and about the same (C-35, X-05). Nothing is told on it
 * before they have said yes. @throws NotPossible while the old one lives, or when the young person is not of age.
 */
export const askConsentAnew = writeOperation({
  name: 'askConsentAnew',
  summary: words.anew,
  path: '/cases/:caseId/consents/:consentId/anew',
  permission: 'consent.ask',
  input: z.object({ caseId: idInput('case'), consentId: idInput('consent') }),
  output: z.object({ id: idOutput }),
  target: consentTarget,
  log: (result, input) => ({ objectKind: 'consent', objectId: result.id, caseId: input.caseId }),
  done: words.askDone,
  handle: async ({ tx, input, target, now, today }) => {
    const old = target.consent
    const [ofAge, { facts }] = await Promise.all([isYouthOfAge(tx, input.caseId), deciderFactsOf(tx, target, today)])
    if (!ofAge || consentState(old, now) !== 'expired') throw new NotPossible('consent_not_ended', words.notEnded)
    const { decidedBy, judgementId } = decidedOrRefused(facts, old.subjects)
    const id = await insertConsent(tx, target, {
      personId: facts?.youthId ?? '',
      subjects: old.subjects,
      toRegisterId: old.toRegisterId,
      toAuthority: old.toAuthority,
      toName: old.toName,
      purpose: old.purpose,
      decidedBy,
      judgementId,
      explained: old.explained,
      language: old.language,
      interpreterLanguage: old.interpreterLanguage,
      validUntil: null,
    })
    return { id }
  },
})
