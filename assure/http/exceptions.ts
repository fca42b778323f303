/*
 * What the proof over HTTP leaves out, each with its reason. Whatever stands in no list here has to be met: a table with rows that are
 * shown to somebody and kept from somebody, a way of being shown something with an answer.
 */

const unread =
  'no request of staff may read it (database/definitions/policies); src/testing/catalog.test.ts holds the grants'
const setUp = 'the same for everybody, written when an instance is set up'
const written = 'written by the server itself while it is asked; the part `log` compares it with what was read'

/** Tables no world lays a row of. */
export const notLaid: Readonly<Record<string, string>> = {
  agency: 'laid with the registers and named in every page; a name of an authority is kept from nobody in the instance',
  access_log: written,
  log_checkpoint: written,
  log_key: written,
  log_leaf: written,
  idempotency_key: 'an answer that is kept is given to nobody but who sends the same request again',
  retention_choice: setUp,
  retention_rule: setUp,
  translation_check: 'says of a printed text, by its fingerprint, that somebody has read it; about nobody',
  crypto_key: 'made by the keys of the instance; the part `canaries` looks for what they seal',
  concern_draft: unread,
  feedback_pile: unread,
  feedback_ticket: unread,
  guest_idempotency_key: unread,
  guest_session: unread,
  identity_link: unread,
  identity_provider: unread,
  invitation: unread,
  local_account: unread,
  meeting_notice: unread,
  passkey: unread,
  session: unread,
  sign_in_attempt: unread,
  sign_in_challenge: unread,
}

const people = 'says which person it is about, and nothing of its own'
const figures = 'holds codes and classes of figures, which stand in many rows alike'

/** Tables whose rows are kept from people, but cannot be recognised where they are shown. */
export const notRecognised: Readonly<Record<string, string>> = {
  case_circle: people,
  consent_giver: people,
  team_review_participant: people,
  register_transfer: people,
  own_words_withdrawal: people,
  log_handout: people,
  staff_name_setting: 'shown as yes or no from a day on',
  right_review: 'shown as the day of the last look alone',
  case_indicator: figures,
  case_indicator_year: figures,
  feedback_tally: figures,
  prevention_work_hours: figures,
  published_cell: figures,
  warning_run: figures,
  working_time: figures,
  register_purpose: 'decides who may read, and is shown nowhere',
  subject_reader: 'decides who may read, and is shown nowhere',
  outbox: 'addresses and links are for the sender that carries them, and are shown nowhere',
  team_municipality: 'names a municipality by the code many rows have',
}

const signIn = 'about somebody’s own way of signing in; nobody of the worlds has one (src/sign-in has the tests)'
const noFile = 'no file lies behind a row that is laid; the part `canaries` and the tests of files read files'

const unsettled = 'a letter needs a meeting whose people, times and place are settled together; no laid one is'
const invited =
  'an own invitation comes from a function, beside every case (src/casework/meeting-invitation has the tests)'
const recipient = 'whom a text may be told follows from rules of the law; those that are laid let nobody be told'
const logged = 'made of rows of the access log, which the server writes itself; the part `log` reads them'

/** Ways that show nobody of the worlds what they are for; what they answer instead is looked through as every answer. */
export const notAnswered: Readonly<Record<string, string>> = {
  'json /own-sign-in/password': signIn,
  'page /own-sign-in/password': signIn,
  'json /own-sign-in/passkeys/:passkeyId': signIn,
  'page /own-sign-in/passkeys/:passkeyId/remove': signIn,
  'json /account-invitations/:accountInvitationId': signIn,
  'page /account-invitations/:accountInvitationId': signIn,
  'json /identity-providers/:providerId': signIn,
  'page /identity-providers/:providerId/end': signIn,
  'page /cases/:caseId/attachments/:attachmentId/content': noFile,
  'page /network/files/:networkFileId/content': noFile,
  'json /cases/:caseId/meetings/:meetingId/letters/:personId': unsettled,
  'page /cases/:caseId/meetings/:meetingId/letters/:personId': unsettled,
  'page /cases/:caseId/meetings/:meetingId/letters/:personId/letter.pdf': unsettled,
  'json /meeting-invitations/:invitedAsId': invited,
  'page /meeting-invitations/:invitedAsId': invited,
  'json /cases/:caseId/entries/:entryId/sharing/:recipient': recipient,
  'page /cases/:caseId/entries/:entryId/share/:recipient': recipient,
  'page /cases/:caseId/entries/:entryId/share/:recipient/requests/:requestId': recipient,
  'page /cases/:caseId/plan/:planId/sheet.pdf': 'a paper for one of the family, who is chosen on the page before it',
  'json /log-review/rows/:logSampleRowId': logged,
  'page /log-review/rows/:logSampleRowId': logged,
  'json /cases/:caseId/log-requests/:logRequestPartId/answer': logged,
  'page /cases/:caseId/log-requests/:logRequestPartId/answer.pdf': logged,
  'page /cases/:caseId/log-requests/:logRequestPartId/answer.json': logged,
}
