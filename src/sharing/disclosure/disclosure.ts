import { z } from 'zod'
import { authorityRegisters } from '#access/actor.ts'
import { addDays, helsinkiDateTime } from '#kernel/clock.ts'
import { codeList, findCode, label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import times from './disclosure-times.json' with { type: 'json' }

/** Longest statement of necessity, reason, name of a recipient outside the system, in characters. */
export const NECESSITY_LIMIT = 2000
/** Shortest statement of necessity that can say anything, in characters. */
export const NECESSITY_MINIMUM = 20
export const REASON_LIMIT = 1000
export const NAME_LIMIT = 200

/** The last day one proposes and the last one allows for reading what is told, ISO days (disclosure-times.json). */
export const usualUntil = (today: string): string => addDays(today, times.usualDays)
export const longestUntil = (today: string): string => addDays(today, times.longestDays)
/** The first moment after a last day: disclosures are half-open. */
export const endOfDay = (day: string): Date => helsinkiDateTime(addDays(day, 1), '00:00')

/**
 * Whom one tells: an authority of the case, one person of it, or somebody outside the system by the kind of authority they are.
 * A guardian of the case is one of its persons, and some rules hold only when they have asked. In addresses and forms: `register-<id>`,
 * `person-<id>`, `outside-<code of authority_kinds or person_kinds>`, `guardian-<id>`, `asked-guardian-<id>`.
 */
export type Recipient =
  | { readonly kind: 'register'; readonly registerId: string }
  | { readonly kind: 'person'; readonly professionalId: string }
  | { readonly kind: 'outside'; readonly authority: string }
  | { readonly kind: 'guardian'; readonly personId: string; readonly asked: boolean }

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const recipientForm = new RegExp(
  `^(?:register-(${uuid})|person-(${uuid})|outside-([a-z_]{2,40})|(asked-)?guardian-(${uuid}))$`,
)
/** Kinds of authorities nobody tells about one person: they get figures only (D16, D17). */
const withoutPersons: readonly string[] = ['thl', 'service_network']

/** Private persons outside the case that a rule may name (code of `person_kinds`). The family is found in the case itself. */
const ofTheFamily: readonly string[] = ['child', 'guardian', 'other_party', 'close_person']
export const outsidePersons = (): readonly string[] =>
  codeList('person_kinds')
    .codes.map((each) => each.id)
    .filter((id) => !ofTheFamily.includes(id))

/** What a recipient outside the system is, in words: an authority or organisation, or a private person. */
export const outsideLabel = (code: string): Text =>
  label(findCode('authority_kinds', code) === undefined ? 'person_kinds' : 'authority_kinds', code)

/** Kinds of authorities outside the system that may be told about one person (code of `authority_kinds`). */
export const outsideAuthorities = (): readonly string[] =>
  codeList('authority_kinds')
    .codes.map((each) => each.id)
    .filter((id) => !withoutPersons.includes(id))

/** Reads a recipient from an address or a form; null when it is none. */
export function parseRecipient(text: string): Recipient | null {
  const found = recipientForm.exec(text)
  if (found === null) return null
  const [, registerId, professionalId, authority, asked, guardianId] = found
  if (registerId !== undefined) return { kind: 'register', registerId }
  if (professionalId !== undefined) return { kind: 'person', professionalId }
  if (guardianId !== undefined) return { kind: 'guardian', personId: guardianId, asked: asked !== undefined }
  const kinds = [...outsideAuthorities(), ...outsidePersons()]
  return authority !== undefined && kinds.includes(authority) ? { kind: 'outside', authority } : null
}

/** What has become of a disclosure, as its teller sees it. `told` is one outside the system, which nobody reads here. */
export const disclosureStates = [
  'waiting',
  'accepted',
  'declined',
  'revoked',
  'consent_withdrawn',
  'rule_annulled',
  'expired',
  'told',
] as const
export type DisclosureState = (typeof disclosureStates)[number]

type Conditions = {
  readonly outside: boolean
  readonly answer: 'accepted' | 'declined' | null
  readonly validUntil: Date
  readonly revokedAt: Date | null
  /** First moment the consent counts no longer; null when it is live, or none was needed. */
  readonly consentEndedAt: Date | null
  readonly ruleAnnulledAt: Date | null
}

/** The state of a disclosure at a moment: what ended it, else what the recipient has answered. Pure. */
export function disclosureState(disclosure: Conditions, now: Date): DisclosureState {
  if (disclosure.revokedAt !== null && disclosure.revokedAt <= now) return 'revoked'
  if (disclosure.answer === 'declined') return 'declined'
  if (disclosure.consentEndedAt !== null && disclosure.consentEndedAt <= now) return 'consent_withdrawn'
  if (disclosure.ruleAnnulledAt !== null && disclosure.ruleAnnulledAt <= now) return 'rule_annulled'
  if (disclosure.outside) return 'told'
  if (disclosure.validUntil <= now) return 'expired'
  return disclosure.answer ?? 'waiting'
}

/** States in which the recipient reads the text, and the teller can take it back. */
export const isLive = (state: DisclosureState): boolean => ['waiting', 'accepted', 'told'].includes(state)

/** Everything one must know of a disclosure (X-03; 703/2023 §§ 10, 39), as the authority that told sees it. */
export const Disclosure = z.object({
  id: idOutput,
  state: z.enum(disclosureStates),
  entryId: idOutput.nullable(),
  entryVersion: z.number().int().nullable(),
  /** Code of `consent_categories`. */
  subject: z.string(),
  /** The text as it was given; null where something was told outside the system, or when it has been removed. */
  body: z.string().nullable(),
  toRegisterKind: z.enum(authorityRegisters).nullable(),
  toRegisterName: textOutput.nullable(),
  toPersonName: z.string().nullable(),
  /** Code of `authority_kinds`, outside the system. */
  toAuthority: z.string().nullable(),
  toName: z.string().nullable(),
  fromRegisterName: textOutput,
  tellerName: z.string(),
  tellerProfession: z.string(),
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  ruleName: textOutput,
  citations: z.array(textOutput),
  consentId: idOutput.nullable(),
  requestId: idOutput.nullable(),
  /** Code of `disclosure_purposes`. */
  purpose: z.string(),
  necessity: z.string().nullable(),
  pseudonymised: z.boolean(),
  decidedAt: momentOutput,
  validFrom: momentOutput,
  validUntil: momentOutput,
  answerReason: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: momentOutput.nullable(),
  revokedAt: momentOutput.nullable(),
  revokedByName: z.string().nullable(),
  revocationReason: z.string().nullable(),
})
export type Disclosure = z.infer<typeof Disclosure>

/** The parts of persons' names that could tell who a text is about: "Anna-Maria af Berg" gives Anna, Maria and Berg. */
export const nameParts = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.flatMap((name) => (name ?? '').split(/[\s-]+/)).filter((part) => part.length > 2)),
]

/** Longest ending that still counts as the same name: Swedish "Elins", Finnish "Elinille". */
const LONGEST_ENDING = 4

/**
 * Names that still stand in a text, with or without an ending. Finds rather one too many ("Elinor" for Elin): it is a warning, and
 * the writer answers it.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const plain = text.normalize('NFC').toLowerCase()
  return names.filter((name) => {
    const wanted = name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
    const asWord = new RegExp(`(?<![\\p{L}\\p{N}])${wanted}\\p{L}{0,${LONGEST_ENDING}}(?![\\p{L}\\p{N}])`, 'u')
    return wanted !== '' && asWord.test(plain)
  })
}
