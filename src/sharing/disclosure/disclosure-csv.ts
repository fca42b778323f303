import type { ReceivedText } from '#casework/received-text/received-text.ts'
import { label } from '#kernel/codes.ts'
import type { CsvRow } from '#kernel/csv.ts'
import { formatDateTime } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import { words as webWords } from '#web/web.words.ts'
import { answerText, disclosureColumns, words } from './disclosure-export.words.ts'
import { outsideLabel, type Disclosure } from './disclosure.ts'
import { stateTexts } from './disclosure.words.ts'

/** One row of the export, by column (X-03: what, who gave, to whom, when, for what, on which provision and consent). */
export type ExportRow = Readonly<Record<keyof typeof disclosureColumns, string>>

const said = (language: Language) => (text: Text | null) => (text === null ? '' : text[language])

/** Who was told, in one line. */
export const recipientOf = (told: Disclosure, language: Language): string =>
  told.toAuthority === null
    ? [said(language)(told.toRegisterName), told.toPersonName ?? ''].filter((part) => part !== '').join(', ')
    : `${outsideLabel(told.toAuthority)[language]}, ${told.toName ?? ''}`

const moment = (at: Date | null, language: Language): string => (at === null ? '' : formatDateTime(at, language))

/** Every field of what one's own authority has told. */
export const toldRow = (told: Disclosure, language: Language): ExportRow => {
  const say = said(language)
  return {
    secrecy: say(webWords.secret),
    direction: say(words.told),
    subject: say(label('consent_categories', told.subject)),
    text: told.body ?? '',
    version: told.entryVersion === null ? '' : String(told.entryVersion),
    namesLeftOut: say(told.pseudonymised ? words.yes : words.no),
    from: say(told.fromRegisterName),
    teller: told.tellerName,
    to: recipientOf(told, language),
    toldAt: moment(told.decidedAt, language),
    until: moment(told.validUntil, language),
    purpose: say(label('disclosure_purposes', told.purpose)),
    rule: `${say(told.ruleName)} (${told.ruleId}/${told.ruleVersion})`,
    citations: told.citations.map(say).join('; '),
    consent: told.consentId ?? '',
    request: told.requestId ?? '',
    necessity: told.necessity ?? '',
    state: say(stateTexts[told.state]),
    answer: [told.answeredByName ?? '', moment(told.answeredAt, language), told.answerReason ?? '']
      .filter((part) => part !== '')
      .join(', '),
    revocation: [told.revokedByName ?? '', moment(told.revokedAt, language), told.revocationReason ?? '']
      .filter((part) => part !== '')
      .join(', '),
  }
}

/** What one has been told and may still read; the recipient's record of it (703/2023 § 39). */
export const receivedRow = (received: ReceivedText, to: Text | null, language: Language): ExportRow => {
  const say = said(language)
  return {
    secrecy: say(webWords.secret),
    direction: say(words.received),
    subject: say(label('consent_categories', received.subject)),
    text: received.body,
    version: '',
    namesLeftOut: say(received.pseudonymised ? words.yes : words.no),
    from: say(received.fromRegisterName),
    teller: received.tellerName,
    to: say(to),
    toldAt: moment(received.toldAt, language),
    until: moment(received.validUntil, language),
    purpose: say(label('disclosure_purposes', received.purpose)),
    rule: say(received.ruleName),
    citations: received.citations.map(say).join('; '),
    consent: say(received.onConsent ? words.yes : words.no),
    request: '',
    necessity: '',
    state: say(answerText(received.answer)),
    answer: '',
    revocation: '',
  }
}

/** The rows as a table in the language. */
export function disclosureTable(rows: readonly ExportRow[], language: Language): CsvRow[] {
  const columns = Object.keys(disclosureColumns) as (keyof typeof disclosureColumns)[]
  const head = columns.map((column) => disclosureColumns[column][language])
  return [head, ...rows.map((row) => columns.map((column) => row[column]))]
}
