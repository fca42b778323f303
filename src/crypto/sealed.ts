/**
 * Every column whose values are sealed: `table.column`, the columns that name its row, whose key seals it, and which
 * key-encryption key stands above that one. Rows without a register belong to the instance's own key. The database knows the same
 * columns by their type, the domain `sealed`; a test compares the two.
 */
export const sealedFields = {
  'person.given_name': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.family_name': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.personal_identity_code': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.temporary_identifier': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.phone': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.email': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.address': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.contact_address': { row: ['id'], register: 'register_id', purpose: 'record' },
  'person.school': { row: ['id'], register: 'register_id', purpose: 'record' },
  'entry.body': { row: ['id'], register: 'register_id', purpose: 'record' },
  'entry_version.body': { row: ['entry_id', 'version'], register: 'register_id', purpose: 'record' },
  'disclosure.to_name': { row: ['id'], register: 'from_register_id', purpose: 'record' },
  'disclosure.necessity': { row: ['id'], register: 'from_register_id', purpose: 'record' },
  'disclosed_text.body': { row: ['disclosure_id'], register: null, purpose: 'record' },
  'referral_detail.source_contact': { row: ['referral_id'], register: 'register_id', purpose: 'record' },
  'referral_detail.need': { row: ['referral_id'], register: 'register_id', purpose: 'record' },
  'referral_detail.urgent_measure': { row: ['referral_id'], register: 'register_id', purpose: 'record' },
  'duty.reason': { row: ['id'], register: 'register_id', purpose: 'record' },
  'duty.new_facts': { row: ['id'], register: 'register_id', purpose: 'record' },
  'duty.not_informed_reason': { row: ['id'], register: 'register_id', purpose: 'record' },
  'duty.recipient': { row: ['id'], register: 'register_id', purpose: 'record' },
  'duty.child_name': { row: ['id'], register: 'register_id', purpose: 'record' },
  'duty.child_identity_code': { row: ['id'], register: 'register_id', purpose: 'record' },
  'duty.child_address': { row: ['id'], register: 'register_id', purpose: 'record' },
  'duty.guardians': { row: ['id'], register: 'register_id', purpose: 'record' },
  'threat_notice.threatened': { row: ['id'], register: 'register_id', purpose: 'record' },
  'threat_notice.threat': { row: ['id'], register: 'register_id', purpose: 'record' },
  'safety_plan.safe_contact': { row: ['id'], register: null, purpose: 'record' },
  'safety_plan.steps': { row: ['id'], register: null, purpose: 'record' },
  'safety_plan.secret': { row: ['id'], register: null, purpose: 'record' },
  'information_request.question': { row: ['id'], register: 'from_register_id', purpose: 'record' },
  'information_request.necessity': { row: ['id'], register: 'from_register_id', purpose: 'record' },
  'information_request.answer': { row: ['id'], register: 'from_register_id', purpose: 'record' },
  'other_party.reason': { row: ['id'], register: null, purpose: 'record' },
  'case_restriction.reason': { row: ['id'], register: null, purpose: 'record' },
  'meeting.place': { row: ['id'], register: null, purpose: 'record' },
  'draft.fields': { row: ['professional_id', 'form'], register: null, purpose: 'record' },
  'entry.address_reason': { row: ['id'], register: 'register_id', purpose: 'record' },
  'home_move.place': { row: ['id'], register: null, purpose: 'record' },
  'of_age_choice.reason': { row: ['id'], register: null, purpose: 'record' },
  'of_age_choice.service': { row: ['id'], register: null, purpose: 'record' },
  'identity_change.note': { row: ['id'], register: 'register_id', purpose: 'record' },
  'identity_change.temporary_identifier': { row: ['id'], register: 'register_id', purpose: 'record' },
  'identity_change.personal_identity_code': { row: ['id'], register: 'register_id', purpose: 'record' },
  'identity_change.given_name': { row: ['id'], register: 'register_id', purpose: 'record' },
  'identity_change.family_name': { row: ['id'], register: 'register_id', purpose: 'record' },
  'protected_grant.reason': { row: ['id'], register: null, purpose: 'record' },
  'protected_detail.value': { row: ['protection_id', 'slot'], register: null, purpose: 'protected' },
  'attachment.name': { row: ['id'], register: 'register_id', purpose: 'record' },
  'attachment.file_key': { row: ['id'], register: 'register_id', purpose: 'record' },
  'network_file.file_key': { row: ['id'], register: null, purpose: 'record' },
  'guest_link.address': { row: ['id'], register: null, purpose: 'record' },
  'guest_idempotency_key.response': { row: ['person_id', 'operation', 'key'], register: null, purpose: 'record' },
  'outbox.address': { row: ['id'], register: null, purpose: 'record' },
  'outbox.link': { row: ['id'], register: null, purpose: 'record' },
  'concern.answers': { row: ['referral_id'], register: 'register_id', purpose: 'record' },
  'live_text.body': { row: ['id'], register: 'register_id', purpose: 'record' },
  'meeting_answer.substitute': { row: ['id'], register: null, purpose: 'record' },
  'meeting_answer.message': { row: ['id'], register: null, purpose: 'record' },
  'feedback_pile.answer': { row: ['id'], register: null, purpose: 'record' },
  'feedback_text.body': { row: ['id'], register: null, purpose: 'record' },
  'family_view.words': { row: ['id'], register: 'register_id', purpose: 'record' },
  'family_view.missing_reason': { row: ['id'], register: 'register_id', purpose: 'record' },
  'released_text.body': { row: ['id'], register: 'register_id', purpose: 'record' },
  'released_remark.body': { row: ['id'], register: 'register_id', purpose: 'record' },
  'contact_attempt.note': { row: ['id'], register: null, purpose: 'record' },
  'participation_end.note': { row: ['id'], register: null, purpose: 'record' },
  'message_thread.subject': { row: ['id'], register: null, purpose: 'record' },
  'external_task.note': { row: ['id'], register: null, purpose: 'record' },
  'phenomenon_mail.address': { row: ['professional_id'], register: null, purpose: 'record' },
  'picture_key.value': { row: ['id'], register: null, purpose: 'record' },
  'message.body': { row: ['id'], register: null, purpose: 'record' },
  'idempotency_key.response': { row: ['professional_id', 'operation', 'key'], register: null, purpose: 'record' },
} as const satisfies Record<`${string}.${string}`, SealedColumn>

export type SealedColumn = {
  /** Columns that name the row within its instance; their values, joined by `/`, are part of the associated data. */
  readonly row: readonly string[]
  /** Column with the register whose key seals it; null: the instance's own key. */
  readonly register: string | null
  /** `protected`: under the key-encryption key that only protected addresses have (661/2009 § 36). */
  readonly purpose: KeyPurpose
}

export const keyPurposes = ['record', 'protected'] as const
export type KeyPurpose = (typeof keyPurposes)[number]

export type SealedField = keyof typeof sealedFields

declare const field: unique symbol

/** A sealed value of one column, as it stands in the database. Only a transaction opens it (`Read.open` in #db/transaction.ts). */
export type Sealed<Field extends SealedField> = Buffer & { readonly [field]: Field }

/** Which data key seals: that of a register, or the instance's own (null). */
export type KeyScope = {
  readonly instanceId: string
  readonly registerId: string | null
  readonly purpose: KeyPurpose
}

/** The sealed field of a table's column, or undefined when the column is not sealed. */
export const sealedFieldOf = (table: string, column: string): SealedField | undefined =>
  `${table}.${column}` in sealedFields ? (`${table}.${column}` as SealedField) : undefined

/** Columns that name the row of a field within its instance. */
export const rowNames = (field: SealedField): readonly string[] => sealedFields[field].row
