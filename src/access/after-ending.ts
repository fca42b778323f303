import type { Permission } from './permissions.ts'

/** Last part of a permission that only reads. */
const readingVerbs = new Set([
  ...['read', 'list', 'count', 'search', 'desk', 'read_sums', 'read_texts'],
  // Shown, printed or taken out, and nothing is written of the work.
  ...['prepare', 'take', 'see'],
])
/** Permissions with such a part that write what ends with the work. */
const writeAllTheSame: ReadonlySet<Permission> = new Set<Permission>(['external_value.take', 'spread_notice.see'])

/**
 * What goes on in an instance that has ended (U-13), beside reading, and why. The database has its own list
 * (database/definitions/policies/zzz_ended_instance.sql), and either alone refuses.
 */
const goesOn = {
  'instance_ending.propose': 'An instance is reopened, by two.',
  'instance_ending.settle': 'An instance is reopened, by two.',
  'draft.write': 'Half-written answers are kept.',
  'disclosure_rule.ask': 'A question, not an answer that is kept.',
  'own_sign_in.change': 'Who reads the archive signs in.',
  'account.end_sessions': 'Who reads the archive signs in.',
  'account.invite': 'Who reads the archive signs in.',
  'identity_provider.change': 'Who reads the archive signs in.',
  'professional.add': 'Somebody keeps the archive.',
  'professional.change': 'Somebody keeps the archive.',
  'right.give': 'Who may read the archive.',
  'right.end': 'Who may read the archive.',
  'right.settle': 'Who may read the archive, by two.',
  'right.review': 'Rights that are no longer needed are found.',
  'induction.confirm': 'Where it is a condition, nobody reads before it.',
  'conflict_of_interest.declare': 'Who must not read is kept out.',
  'conflict_of_interest.declare_in_case': 'Who must not read is kept out.',
  'conflict_of_interest.end': 'Who must not read is kept out.',
  'calendar_feed.change': 'A feed is revoked; the database makes no new one.',
  'break_glass.open': 'Emergency reading of one’s own record.',
  'break_glass.review': 'Emergency reading is reviewed.',
  'log_review.review': 'Reading is reviewed.',
  'log_request.register': 'Everybody may ask who has read about them.',
  'log_request.decide': 'Everybody may ask who has read about them.',
  'log_request.hand_out': 'Everybody may ask who has read about them.',
  'rights.record': 'Rights requests of the person.',
  'rights.answer': 'Rights requests and their answers.',
  'processing_restriction.set': 'Processing is restricted (GDPR 18).',
  'third_person.mark': 'What is about somebody else is kept back from an answer.',
  'entry.retract': 'What is wrong is taken back.',
  'consent.withdraw': 'A withdrawal never waits.',
  'own_words.withdraw': 'Nobody waits to take back what they said.',
  'disclosure.revoke': 'What was shared is called back.',
  'information_ban.lift': 'A young person lifts a ban of theirs.',
  'released_text.end': 'What was released is called back.',
  'protected_identity.open': 'Reading, under a grant that holds.',
  'feedback.remove_text': 'A text that names somebody is removed.',
  'legal_hold.set': 'What a court needs is not erased.',
  'legal_hold.lift': 'What a court needs is not erased.',
  'register_transfer.confirm': 'A record has come to its own register.',
  'erasure.propose': 'What is due is erased, by two.',
  'erasure.approve': 'What is due is erased, by two.',
  'instance_export.ask': 'Everything is written out, by two.',
  'instance_export.approve': 'Everything is written out, by two.',
  'breach.record': 'Breaches are handled.',
} as const satisfies Partial<Record<Permission, string>>

/** May this still be done when the work of the instance has ended? Pure. */
export const goesOnAfterEnding = (permission: Permission): boolean =>
  permission in goesOn ||
  (!writeAllTheSame.has(permission) && readingVerbs.has(permission.slice(permission.indexOf('.') + 1)))
