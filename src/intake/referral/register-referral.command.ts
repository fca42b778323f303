import type { Write } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { fieldError } from '#kernel/input.ts'
import { newId } from '#kernel/ids.ts'
import { listMunicipalities, teamForMunicipality } from '#network/team/team.queries.ts'
import { missingMunicipalities, rulesOfContact, type EarlierReferral } from './referral.ts'
import { ageAtContact, hasIdentity, receivedAt, referralErrors, type RegisterReferral } from './referral-input.ts'
import { referralsOfPerson } from './referral-detail.queries.ts'
import { ownConflictWith } from '#intake/screening/conflict.queries.ts'
import { identityIndex } from '#kernel/identity-index.ts'
import { insertPersons } from './identity.queries.ts'
import {
  drawNumber,
  insertDeadlines,
  insertDetail,
  insertReferences,
  insertReferral,
  instanceRules,
  teamWritesInRegister,
} from './registration.queries.ts'

/** What does not stop a registration but should be known: no criterion of the target group was chosen (C-04). */
export type RegistrationWarning = 'no_criterion'

export type Registered = {
  readonly referralId: string
  readonly number: string
  /** Null when the contact waits in the manual queue. */
  readonly teamId: string | null
  readonly warnings: readonly RegistrationWarning[]
}

/** A name kept in a register that nobody of the team writes in could never be opened. */
async function assertCanBeOpened(
  tx: Write,
  input: RegisterReferral,
  teamId: string | null,
  registerId: string,
  today: string,
): Promise<void> {
  if (teamId === null || input.discussion === 'open' || !hasIdentity(input)) return
  if (!(await teamWritesInRegister(tx, teamId, registerId, today)))
    throw new InvalidInput([fieldError('discussion', 'identity_would_be_stuck')])
}

/** A relative's contact would be gone for the receiver as soon as it is saved: a colleague must receive it (434/2003 §§ 27–28). */
export async function assertNoRelative(
  tx: Write,
  { youth }: Pick<RegisterReferral, 'youth'>,
  secret: string,
): Promise<void> {
  const { personalIdentityCode } = youth
  if (personalIdentityCode !== undefined && (await ownConflictWith(tx, identityIndex(secret, personalIdentityCode))))
    throw new InvalidInput([fieldError('youth.personalIdentityCode', 'own_relative')])
}

/** The newest earlier contact, where the name is open from the start; otherwise the link is made when it is opened (C-26). */
async function openlyKnownEarlier(
  tx: Write,
  { discussion, youth }: RegisterReferral,
  secret: string,
): Promise<EarlierReferral | undefined> {
  if (discussion !== 'open' || youth.personalIdentityCode === undefined) return undefined
  return (await referralsOfPerson(tx, identityIndex(secret, youth.personalIdentityCode)))[0]
}

/**
 * Registers one contact: metadata, what the team discusses, the authority's own reference numbers, who it is about (when that
 * is known), and the time limits it starts. Everything is checked before anything is written, so that a refused row leaves
 * nothing behind. The team follows from the municipality (G-11); without one the contact waits in the manual queue.
 * @param now time of the request, `today` the same as a day in Finland, `secret` key of the identity index.
 * @throws InvalidInput with one error a field.
 */
export async function registerReferralRow(
  tx: Write,
  input: RegisterReferral,
  now: Date,
  today: string,
  secret: string,
): Promise<Registered> {
  const { ownRegisterId, sharedRegisterId } = tx.actor
  if (ownRegisterId === null || sharedRegisterId === null) throw new Error('Only a worker registers contacts')
  const [rules, municipalities] = await Promise.all([instanceRules(tx), listMunicipalities(tx)])
  const errors = referralErrors(input, {
    now,
    ageLimit: rules.age_limit,
    municipalities: new Set(municipalities.map((each) => each.code)),
  })
  if (errors.length > 0) throw new InvalidInput(errors)

  await assertNoRelative(tx, input, secret)

  const missing = missingMunicipalities.find((each) => each === input.municipality) ?? null
  const teamId = missing === null ? ((await teamForMunicipality(tx, input.municipality, today))?.teamId ?? null) : null
  await assertCanBeOpened(tx, input, teamId, ownRegisterId, today)

  const received = receivedAt(input, now)
  const previous = await openlyKnownEarlier(tx, input, secret)
  const referralId = newId()
  const number = await drawNumber(tx, `${rules.case_prefix}-K`)
  const of = { referralId, teamId }
  await insertReferral(tx, {
    id: referralId,
    teamId,
    number,
    receivedAt: received,
    channel: input.channel,
    urgency: input.urgency,
    municipalityCode: missing === null ? input.municipality : null,
    municipalityMissing: missing,
    previousReferralId: previous?.id ?? null,
  })
  await insertDetail(tx, of, sharedRegisterId, { ...input, age: ageAtContact(input, helsinkiDay(received)) })
  const references = input.triggers.flatMap((trigger) => {
    const reference = input.references[trigger]
    return reference === undefined ? [] : [[trigger, reference] as const]
  })
  if (references.length > 0) await insertReferences(tx, of, ownRegisterId, references)
  if (hasIdentity(input))
    await insertPersons(
      tx,
      { ...of, registerId: input.discussion === 'open' ? sharedRegisterId : ownRegisterId },
      input,
      secret,
    )
  await insertDeadlines(tx, { ...of, startOn: helsinkiDay(received) }, rulesOfContact(input.triggers, input.urgency))
  return { referralId, number, teamId, warnings: input.criteria.length === 0 ? ['no_criterion'] : [] }
}
