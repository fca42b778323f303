import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { GuestWrite, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'

type NewConsent = {
  readonly personId: string
  readonly subjects: readonly string[]
  readonly toRegisterId: string | null
  readonly toAuthority: string | null
  readonly toName: string | null
  readonly purpose: string
  readonly decidedBy: string
  readonly judgementId: string | null
  readonly explained: string
  readonly language: string
  readonly interpreterLanguage: string | null
  readonly validUntil: Date | null
}

/** Records that a consent is asked for, in one's own name. Nobody has said yes yet. @returns its id. */
export async function insertConsent(tx: Write, inCase: CaseTarget, consent: NewConsent): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('consent').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      person_id: consent.personId,
      subjects: [...consent.subjects],
      to_register_id: consent.toRegisterId,
      to_authority: consent.toAuthority,
      to_name: consent.toName,
      purpose: consent.purpose,
      decided_by: consent.decidedBy,
      maturity_judgement_id: consent.judgementId,
      explained: consent.explained,
      language: consent.language,
      interpreter_language: consent.interpreterLanguage,
      recorded_by: tx.actor.professionalId,
      valid_until: consent.validUntil,
    }),
  )
  return id
}

type Yes = {
  readonly consentId: string
  readonly caseId: string
  readonly personId: string
  readonly method: string
  readonly givenAt: Date
}

/** Records that somebody said yes, received by the actor. */
export const insertGiver = (tx: Write, yes: Yes) =>
  tx.run(
    db.insertInto('consent_giver').values({
      instance_id: tx.actor.instanceId,
      consent_id: yes.consentId,
      case_id: yes.caseId,
      person_id: yes.personId,
      method: yes.method,
      given_at: yes.givenAt,
      received_by: tx.actor.professionalId,
    }),
  )

type Versioned = { readonly id: string; readonly version: number }
/** How it was settled when the last yes came; `aloneReason` when one guardian was enough. */
type Settled = {
  readonly decidedBy: string
  readonly judgementId: string | null
  readonly validUntil: Date | null
  readonly aloneReason: string | null
}

/**
 * Marks that one more has said yes; with `settled` everyone who must has, and the consent is given from this moment (the
 * database's, as everywhere a consent is asked for). @returns false when somebody else was faster.
 */
export async function markYes(tx: Write, consent: Versioned, settled: Settled | null): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('consent')
      .set({
        version: consent.version + 1,
        ...(settled && {
          given_at: sql`now()`,
          decided_by: settled.decidedBy,
          maturity_judgement_id: settled.judgementId,
          valid_until: settled.validUntil,
          alone_reason: settled.aloneReason,
        }),
      })
      .where('id', '=', consent.id)
      .where('version', '=', consent.version),
  )
  return changed === 1
}

/** Withdraws a consent from this moment. @returns false when somebody else was faster. */
export async function markWithdrawn(tx: Write, consent: Versioned, note: string | null): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('consent')
      .set({
        withdrawn_at: sql`now()`,
        withdrawal_recorded_by: tx.actor.professionalId,
        withdrawal_note: note,
        version: consent.version + 1,
      })
      .where('id', '=', consent.id)
      .where('version', '=', consent.version),
  )
  return changed === 1
}

/**
 * The same by somebody who had said yes, on their own page. It ends what was told by the same column: the policies of what was told ask for a
 * consent that lives. @returns false when somebody else was faster.
 */
export async function markWithdrawnByGiver(tx: GuestWrite, consent: Versioned): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('consent')
      .set({ withdrawn_at: sql`now()`, withdrawn_by_person: tx.actor.personId, version: consent.version + 1 })
      .where('id', '=', consent.id)
      .where('version', '=', consent.version),
  )
  return changed === 1
}
