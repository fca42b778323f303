import type { Write } from '#db/transaction.ts'
import { NotFound, NotPossible, StaleVersion } from '#http/errors.ts'
import type { DuplicateLink, Lead, Matter } from './possible-duplicate.ts'
import {
  answerQuestion,
  askIfKnown,
  duplicatesOf,
  insertDuplicateLink,
  settleLink,
} from './possible-duplicate.queries.ts'
import { words } from './possible-duplicate.words.ts'

/*
 * The same acts from a case and from a contact. What a person gets to know of another team never depends on anything but the
 * questions there are: asking says the same whether or not anybody knows the young person.
 */

/** Asks, and returns the ids of the questions there are now. @throws NotPossible when nothing can be asked about the own side. */
export async function ask(tx: Write, matter: Matter): Promise<string[]> {
  const result = await askIfKnown(tx, matter)
  if (result === 'no_code') throw new NotPossible('no_identity_code', words.noCode)
  if (result === 'kept_quiet') throw new NotPossible('kept_quiet', words.keptQuiet)
  return (await duplicatesOf(tx, matter)).questions.map((each) => each.id)
}

/** Says who takes the lead. @throws NotFound when the question is not of this contact or case. */
export async function answer(tx: Write, matter: Matter, questionId: string, lead: Lead): Promise<void> {
  const { questions } = await duplicatesOf(tx, matter)
  if (!questions.some((each) => each.id === questionId)) throw new NotFound()
  if (!(await answerQuestion(tx, questionId, lead))) throw new NotPossible('lead_answered', words.alreadyAnswered)
}

/** Proposes that another contact or case of the team is the same. @throws NotFound when there is no such for the actor. */
export async function propose(tx: Write, matter: Matter, otherReferralId: string): Promise<string> {
  const { possible } = await duplicatesOf(tx, matter)
  const other = possible.find((each) => each.referralId === otherReferralId)
  if (other === undefined) throw new NotFound()
  const id = await insertDuplicateLink(tx, matter, other)
  if (id === null) throw new NotPossible('duplicate_proposed', words.alreadyProposed)
  return id
}

type Settling = {
  readonly duplicateId: string
  readonly outcome: NonNullable<DuplicateLink['outcome']>
  readonly version: number
}

/** Says whether a proposal holds; by somebody else than who made it. */
export async function settle(tx: Write, matter: Matter, settling: Settling, now: Date): Promise<void> {
  const link = (await duplicatesOf(tx, matter)).links.find((each) => each.id === settling.duplicateId)
  if (link === undefined) throw new NotFound()
  if (link.outcome !== null) throw new NotPossible('duplicate_settled', words.alreadySettled)
  if (!link.maySettle) throw new NotPossible('own_proposal', words.ownProposal)
  if (!(await settleLink(tx, link.id, settling.version, settling.outcome, now))) throw new StaleVersion()
}
