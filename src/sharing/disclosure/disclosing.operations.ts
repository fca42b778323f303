import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { casePersons } from '#casework/anchor-case/anchor-case.queries.ts'
import { Entry, ENTRY_LIMIT } from '#casework/entry/entry.ts'
import { entryTarget, type EntryTarget } from '#casework/entry/entry.operations.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import {
  dateInput,
  fieldError,
  flag,
  idInput,
  optionalCode,
  optionalLongText,
  optionalShortText,
  shortText,
  versionInput,
} from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { authorityOfRegister, type DisclosureRule } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { requestToAnswer, settleByTelling } from '#sharing/information-request/request-answer.command.ts'
import { databaseNow, insertDisclosure } from './disclosure.queries.ts'
import {
  endOfDay,
  longestUntil,
  NAME_LIMIT,
  nameParts,
  namesIn,
  NECESSITY_LIMIT,
  NECESSITY_MINIMUM,
  outsideAuthorities,
  outsidePersons,
} from './disclosure.ts'
import { assertNotKept } from './guardian-recipient.command.ts'
import { words } from './sharing-form.words.ts'
import { RECIPIENT_LENGTH, SharingChoices, SharingForm } from './sharing-form.ts'
import { sharingChoices, sharingForm } from './sharing-form.command.ts'
import {
  assertPurpose,
  assertSomeRule,
  chosenRule,
  restingConsent,
  verdictFor,
  type Sharing,
} from './sharing-basis.command.ts'
import { assertShareable, findRecipient } from './sharing-checks.command.ts'
import { SharedText, toldMarks } from './shared-text.ts'
import { assertSharedText, sharedText } from './shared-text.command.ts'
import sensitive from './sensitive-subjects.json' with { type: 'json' }

const ofEntry = { caseId: idInput('case'), entryId: idInput('entry') }
const outsideKind = () =>
  z
    .preprocess(
      (value) => (value === '' ? undefined : value),
      z.enum([...outsideAuthorities(), ...outsidePersons()], { error: 'code_unknown' }).optional(),
    )
    .optional()
const optionalId = () => z.preprocess((value) => (value === '' ? undefined : value), idInput().optional()).optional()
const logOf = (_result: unknown, input: { readonly caseId: string; readonly entryId: string }) => ({
  objectKind: 'entry',
  objectId: input.entryId,
  caseId: input.caseId,
})

type Asked = {
  readonly tx: Read
  readonly target: EntryTarget
  readonly input: { readonly caseId: string; readonly recipient: string; readonly requestId?: string | undefined }
  readonly mode: 'demo' | 'production'
  readonly today: string
  readonly now: Date
}

/** Everything that must hold of the text and of the recipient before the basis is looked for. */
async function sharingOf({ tx, target, input, mode, today, now }: Asked): Promise<Sharing> {
  const { entry } = target
  assertShareable(entry, tx.actor.ownRegisterId)
  const place = { caseId: input.caseId, teamId: target.teamId, today }
  const to = await findRecipient(tx, place, input.recipient, entry.subject)
  const from = authorityOfRegister[tx.actor.ownRegisterKind ?? 'police']
  const request = await requestToAnswer(tx, input.caseId, input.requestId, to.registerId)
  // The later of both clocks: what has ended by either of them carries nothing new.
  const inDatabase = await databaseNow(tx)
  const latest = inDatabase > now ? inDatabase : now
  return {
    caseId: input.caseId,
    subject: entry.subject,
    from,
    to,
    requested: request !== null || to.asked,
    mode,
    today,
    now: latest,
  }
}

/** Whom one may tell a note of one's own register, with what the rules say of each. */
export const readSharing = readOperation({
  name: 'readSharing',
  summary: words.readSharing,
  path: '/cases/:caseId/entries/:entryId/sharing',
  permission: 'disclosure.make',
  input: z.object(ofEntry),
  output: z.object({ case: CaseHead, entry: Entry, text: SharedText, ...SharingChoices }),
  target: entryTarget,
  log: logOf,
  handle: async ({ tx, target, today, mode }) => {
    assertShareable(target.entry, tx.actor.ownRegisterId)
    const [choices, text] = await Promise.all([
      sharingChoices(tx, { target, today, mode }),
      sharedText(tx, target.entry, []),
    ])
    return { case: target.headOn(today), entry: target.entry, text, ...choices }
  },
})

/**
 * Asks whether this recipient may be told, before anything is written. A no is said with its provision and what would be lawful
 * instead, and stands in the log: that is why asking is an act.
 */
export const chooseRecipient = writeOperation({
  name: 'chooseRecipient',
  summary: words.chooseRecipient,
  path: '/cases/:caseId/entries/:entryId/sharing',
  permission: 'disclosure.make',
  input: z.object({
    ...ofEntry,
    /** A recipient's value, or `outside` with the kind of authority. */
    recipient: optionalShortText(RECIPIENT_LENGTH),
    authority: outsideKind(),
  }),
  output: z.object({ recipient: z.string() }),
  target: entryTarget,
  log: logOf,
  done: words.chosen,
  handle: async (context) => {
    const { recipient, authority } = context.input
    if (recipient === undefined) throw new InvalidInput([fieldError('recipient', 'choose_one')])
    if (recipient === 'outside' && authority === undefined)
      throw new InvalidInput([fieldError('authority', 'choose_one')])
    const value = recipient === 'outside' ? `outside-${authority ?? ''}` : recipient
    const sharing = await sharingOf({ ...context, input: { caseId: context.input.caseId, recipient: value } })
    assertSomeRule(await verdictFor(context.tx, sharing))
    return { recipient: sharing.to.value }
  },
})

/** What the form of one recipient offers: the rules that carry it, the purposes, the live consents. */
export const readSharingForm = readOperation({
  name: 'readSharingForm',
  summary: words.readSharingForm,
  path: '/cases/:caseId/entries/:entryId/sharing/:recipient',
  permission: 'disclosure.make',
  input: z.object({
    ...ofEntry,
    recipient: shortText(RECIPIENT_LENGTH),
    requestId: optionalId(),
    told: toldMarks(),
  }),
  output: z.object({ case: CaseHead, entry: Entry, text: SharedText, ...SharingForm }),
  target: entryTarget,
  log: logOf,
  handle: async (context) => {
    const { tx, target } = context
    const sharing = await sharingOf(context)
    const verdict = await verdictFor(tx, sharing)
    assertSomeRule(verdict)
    const text = await sharedText(tx, target.entry, context.input.told)
    const form = await sharingForm(tx, sharing, verdict)
    return { case: target.headOn(context.today), entry: target.entry, text, ...form }
  },
})

type Typed = {
  readonly necessity?: string | undefined
  readonly until: string
  readonly pseudonymised: boolean
  readonly body?: string | undefined
  readonly namesChecked: boolean
}

/** @throws InvalidInput for what the form can say by its fields: necessity, end, and names left standing. */
async function assertTyped(tx: Read, sharing: Sharing, rule: DisclosureRule, typed: Typed): Promise<void> {
  const { necessity, until, body } = typed
  if (rule.necessityRequired && necessity === undefined)
    throw new InvalidInput([fieldError('necessity', 'necessity_missing')])
  if (necessity !== undefined && necessity.length < NECESSITY_MINIMUM)
    throw new InvalidInput([fieldError('necessity', 'too_short', { minimum: NECESSITY_MINIMUM })])
  if (until < sharing.today) throw new InvalidInput([fieldError('until', 'date_in_past')])
  if (until > longestUntil(sharing.today)) throw new InvalidInput([fieldError('until', 'disclosure_too_long')])
  if (!typed.pseudonymised) return
  if (body === undefined) throw new InvalidInput([fieldError('body', 'required')])
  const persons = await casePersons(tx, sharing.caseId)
  const names = nameParts(persons.flatMap((each) => [each.givenName, each.familyName]))
  const left = namesIn(body, names)
  if (left.length > 0 && !typed.namesChecked)
    throw new InvalidInput([fieldError('body', 'names_left', { names: left.join(', ') })])
}

/**
 * Tells exactly this version of this note to exactly this recipient, on a rule, for a purpose, until a day. Everything
 * is asked of the database of this moment; what does not carry is refused with its provision and logged.
 */
export const discloseEntry = writeOperation({
  name: 'discloseEntry',
  summary: words.disclose,
  path: '/cases/:caseId/entries/:entryId/disclosures',
  permission: 'disclosure.make',
  stepUp: ({ entry }) => sensitive.subjects.includes(entry.subject),
  input: z.object({
    ...ofEntry,
    recipient: shortText(RECIPIENT_LENGTH),
    toName: optionalShortText(NAME_LIMIT),
    rule: optionalShortText(80),
    purpose: optionalCode('disclosure_purposes'),
    consentId: optionalId(),
    necessity: optionalLongText(NECESSITY_LIMIT),
    until: dateInput(),
    pseudonymised: flag(),
    body: optionalLongText(ENTRY_LIMIT),
    namesChecked: flag(),
    /** Passages about other people that the recipient must know; all others are left out. */
    told: toldMarks(),
    /** Of the text as the sender saw it (`text.fingerprint` of readSharingForm); another text is not told in its place. */
    fingerprint: optionalShortText(60),
    marksChecked: flag(),
    requestId: optionalId(),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: entryTarget,
  log: (result, input) => ({ objectKind: 'disclosure', objectId: result.id, caseId: input.caseId }),
  done: words.discloseDone,
  handle: async (context) => {
    const { tx, input, target } = context
    if (target.entry.version !== input.version) throw new StaleVersion()
    const sharing = await sharingOf(context)
    const outside = sharing.to.registerId === null
    const toName = sharing.to.name ?? input.toName
    if (outside && (toName?.length ?? 0) < 2) throw new InvalidInput([fieldError('toName', 'required')])
    if (outside && toName !== undefined) await assertNotKept(tx, input.caseId, toName, sharing.subject)
    const purpose = await assertPurpose(tx, sharing, input.purpose)
    const rule = await chosenRule(tx, sharing, input.rule)
    const { consentId, necessity } = input
    const resting = await restingConsent(tx, sharing, rule, { consentId, necessity, purpose, toName })
    await assertTyped(tx, sharing, rule, input)
    const text = await sharedText(tx, target.entry, input.told)
    assertSharedText(text, input)
    const leftOut = text.body === target.entry.body ? null : text.body
    const id = await insertDisclosure(tx, {
      case: target,
      entry: target.entry,
      to: {
        registerId: sharing.to.registerId,
        professionalId: sharing.to.professionalId,
        authority: outside ? sharing.to.authority : null,
        name: outside ? (toName ?? null) : null,
      },
      rule,
      consentId: resting,
      requestId: input.requestId ?? null,
      purpose,
      necessity: necessity ?? null,
      pseudonymised: input.pseudonymised,
      body: input.pseudonymised ? (input.body ?? null) : leftOut,
      validUntil: endOfDay(input.until),
    })
    await settleByTelling(tx, input.requestId)
    return { id }
  },
})

export const disclosingOperations: readonly AnyOperation[] = [
  readSharing,
  chooseRecipient,
  readSharingForm,
  discloseEntry,
]
