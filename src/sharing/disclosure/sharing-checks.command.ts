import type { FoundEntry } from '#casework/entry/entry.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotFound, NotPossible } from '#http/errors.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { authorityOfRegister } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { words } from './disclosure-refusal.words.ts'
import { outsideLabel, outsidePersons, parseRecipient } from './disclosure.ts'
import { guardianToTell } from './guardian-recipient.command.ts'
import {
  agreementStanding,
  professionsReading,
  recipientsInCase,
  type AgreementStanding,
  type CaseRecipient,
} from './recipient.queries.ts'

/** Whom one tells, found in the case or named outside the system. */
export type FoundRecipient = {
  readonly value: string
  /** Code of `authority_kinds`, or of `person_kinds` for a private person, as the rules know it. */
  readonly authority: string
  readonly isPerson: boolean
  /** Of a guardian of the case; null where it is typed or known otherwise. */
  readonly name: string | null
  /** The recipient has asked: rules on answering hold too. */
  readonly asked: boolean
  /** How sentences call it. */
  readonly called: Text
  readonly registerId: string | null
  readonly registerKind: CaseRecipient['registerKind'] | null
  readonly professionalId: string | null
}

/** @throws NotPossible when the text is none of one's own to share: shared already, taken back, or itself received from others. */
export function assertShareable(entry: FoundEntry, ownRegisterId: string | null): void {
  if (entry.registerId !== ownRegisterId) throw new NotPossible('not_own_register', words.notOwnRegister)
  if (entry.retractedAt !== null) throw new NotPossible('entry_retracted', words.retracted)
  if (entry.receivedDisclosureId !== null) throw new NotPossible('received_not_onward', words.received)
}

/** What is known of the case for finding a recipient in it. */
export type Place = { readonly caseId: string; readonly teamId: string; readonly today: string }

const nobodyInside = { registerId: null, registerKind: null, professionalId: null, name: null, asked: false }
const sameText = (text: string): Text => ({ sv: text, fi: text, en: text })

function assertAgreement(standing: AgreementStanding, authority: Text): void {
  if (standing.party === 'never')
    throw new NotPossible('outside_agreement', words.outsideAgreement(authority), 'recipient')
  if (standing.party === 'ended') {
    const day = standing.endedOn === null ? '' : formatDate(standing.endedOn, 'sv')
    throw new NotPossible('agreement_ended', words.agreementEnded(authority, standing.agreement, day), 'recipient')
  }
}

/** Everyone who would read it works in the team today, and in a profession that reads this in its own authority. */
async function assertReaders(tx: Read, readers: readonly CaseRecipient[], subject: string | null): Promise<void> {
  const [first] = readers
  if (first === undefined) throw new NotPossible('recipient_not_in_case', words.notInCase, 'recipient')
  const left = readers.find((each) => !each.inTeam)
  if (left !== undefined) throw new NotPossible('recipient_left_team', words.leftTeam(left.name), 'recipient')
  if (subject === null) return
  const professions = await professionsReading(tx, first.registerKind, subject)
  const outsider = readers.find((each) => professions?.includes(each.profession) === false)
  if (outsider === undefined) return
  const profession = label('professions', outsider.profession)
  const about = label('consent_categories', subject)
  throw new NotPossible('recipient_profession', words.wrongProfession(outsider.name, profession, about), 'recipient')
}

/**
 * The recipient by its value, allowed by the agreement, the team and the profession.
 * @throws NotFound for a value that is no recipient.
 * @throws NotPossible with the sentence and the provision why this recipient may not be told.
 */
export async function findRecipient(
  tx: Read,
  place: Place,
  value: string,
  subject: string | null,
): Promise<FoundRecipient> {
  const recipient = parseRecipient(value)
  if (recipient === null) throw new NotFound()
  if (recipient.kind === 'outside') {
    const { authority } = recipient
    return {
      ...nobodyInside,
      value,
      authority,
      isPerson: outsidePersons().includes(authority),
      called: outsideLabel(authority),
    }
  }
  if (recipient.kind === 'guardian') {
    const name = await guardianToTell(tx, place.caseId, recipient.personId, subject)
    const { asked } = recipient
    return { ...nobodyInside, value, authority: 'guardian', isPerson: true, called: sameText(name), name, asked }
  }
  const own = { register: tx.actor.ownRegisterId, person: tx.actor.professionalId }
  if (recipient.kind === 'register' ? recipient.registerId === own.register : recipient.professionalId === own.person)
    throw new NotPossible('own_authority', words.ownAuthority, 'recipient')
  const members = await recipientsInCase(tx, place)
  const inTeam = members.filter((each) => each.inTeam)
  const readers =
    recipient.kind === 'person'
      ? members.filter((each) => each.professionalId === recipient.professionalId)
      : // Somebody who has left the team reads nothing any more; the authority is told as long as somebody of it is left.
        (inTeam.some((each) => each.registerId === recipient.registerId) ? inTeam : members).filter(
          (each) => each.registerId === recipient.registerId,
        )
  await assertReaders(tx, readers, subject)
  const [first] = readers
  if (first === undefined) throw new NotPossible('recipient_not_in_case', words.notInCase, 'recipient')
  assertAgreement(await agreementStanding(tx, first.agencyId, place.today), first.agencyName)
  assertAgreement(
    await agreementStanding(tx, tx.actor.agencyId, place.today),
    tx.actor.ownRegisterName ?? first.agencyName,
  )
  return {
    value,
    authority: authorityOfRegister[first.registerKind],
    isPerson: false,
    name: null,
    asked: false,
    called: recipient.kind === 'person' ? sameText(first.name) : first.registerName,
    registerId: first.registerId,
    registerKind: first.registerKind,
    professionalId: recipient.kind === 'person' ? recipient.professionalId : null,
  }
}
