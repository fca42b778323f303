import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import type { ConsentInFull, Stored } from './consent.ts'
import { deciderOf, type Decider, type DeciderFacts } from './consent-decider.ts'
import { storedConsent } from './consent.queries.ts'
import { undecidedTexts, words } from './consent.words.ts'

export type ConsentTarget = CaseTarget & { readonly consent: Stored<ConsentInFull> }

/** A consent as a target: there only when its case is. */
export async function consentTarget(
  tx: Read,
  input: { readonly caseId: string; readonly consentId: string },
): Promise<ConsentTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const consent = inCase === null ? undefined : await storedConsent(tx, input.caseId, input.consentId)
  return inCase === null || consent === undefined ? null : { ...inCase, id: consent.id, kind: 'consent', consent }
}

type Decided = Extract<Decider, { decided: true }>

/** Who must say yes. @throws NotPossible when nobody can be asked yet, with what to do about it. */
export function decidedOrRefused(facts: DeciderFacts | null, subjects: readonly string[]): Decided {
  if (facts === null) throw new NotPossible('no_young_person', words.noYouth)
  const decider = deciderOf(facts, subjects)
  if (!decider.decided) throw new NotPossible(`consent_${decider.reason}`, undecidedTexts[decider.reason])
  return decider
}
