import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import {
  code,
  codes,
  fieldError,
  idInput,
  longText,
  optionalCode,
  optionalDateInput,
  optionalShortText,
  type InputFieldError,
} from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { deciderFactsOf } from './consent-decider.queries.ts'
import { decidedOrRefused } from './consent-target.command.ts'
import { insertConsent } from './consent-writing.queries.ts'
import { consentEnd, consentSubjects, EXPLAINED_LIMIT, NAME_LIMIT, Recipient } from './consent.ts'
import { words } from './consent-form.words.ts'
import { recipientsOf } from './consent.queries.ts'

/** Whom one can name, and which languages the young person uses: what the form that asks for a consent shows. */
export const prepareConsent = readOperation({
  name: 'prepareConsent',
  summary: words.prepare,
  path: '/cases/:caseId/consents/new',
  permission: 'consent.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({
    case: CaseHead,
    recipients: z.array(Recipient),
    contactLanguage: z.string().nullable(),
    interpreterLanguage: z.string().nullable(),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, actor, target, today }) => {
    const [recipients, { persons }] = await Promise.all([
      recipientsOf(tx, target.teamId, today),
      deciderFactsOf(tx, target, today),
    ])
    const youth = persons.find((each) => each.role === 'youth')
    return {
      case: target.headOn(today),
      recipients,
      contactLanguage: youth?.contactLanguage ?? null,
      interpreterLanguage: youth?.interpreterLanguage ?? null,
      can: allowedOf(actor, target, ['consent.ask']),
    }
  },
})

/** The choice of the form for somebody who is no authority of the team. */
export const OUTSIDE = 'outside'
const registerOrOutside = (value: unknown): unknown => (value === OUTSIDE || value === '' ? undefined : value)

const fields = {
  caseId: idInput('case'),
  subjects: codes('consent_categories', { min: 1 }).refine(
    (chosen) => chosen.every((each) => consentSubjects.includes(each)),
    'consent_not_possible',
  ),
  /** An authority of the team; left out (or `outside`) for somebody else, who is then described by the two next fields. */
  toRegisterId: z.preprocess(registerOrOutside, idInput('register').optional()),
  toAuthority: optionalCode('consent_recipients'),
  toName: optionalShortText(NAME_LIMIT),
  purpose: code('disclosure_purposes'),
  explained: longText(EXPLAINED_LIMIT).min(10, 'too_short'),
  language: code('languages'),
  interpreterLanguage: optionalCode('languages'),
  /** The last day. */
  validUntil: optionalDateInput(),
}
type Input = z.output<z.ZodObject<typeof fields>>

/** The recipient is an authority of the team, or somebody else of a kind and with a name. */
function recipientErrors(input: Input, recipients: readonly Recipient[]): InputFieldError[] {
  if (input.toRegisterId !== undefined)
    return recipients.some((each) => each.registerId === input.toRegisterId)
      ? []
      : [fieldError('toRegisterId', 'choose_one')]
  if (input.toAuthority === undefined && input.toName === undefined) return [fieldError('toRegisterId', 'choose_one')]
  return [
    ...(input.toAuthority === undefined ? [fieldError('toAuthority', 'choose_one')] : []),
    ...((input.toName ?? '').length < 2 ? [fieldError('toName', 'required')] : []),
  ]
}

/**
 * Records that a consent is asked for: about what, to whom, for what, explained how and in which language. Who must say
 * yes follows from the recorded judgement and from custody; nothing may be told before all of them have.
 * @throws NotPossible when nobody can be asked yet: not judged, decided by different persons, or no guardian may decide.
 */
export const askConsent = writeOperation({
  name: 'askConsent',
  summary: words.ask,
  path: '/cases/:caseId/consents',
  permission: 'consent.ask',
  input: z.object(fields),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'consent', objectId: result.id, caseId: input.caseId }),
  done: words.askDone,
  handle: async ({ tx, input, target, today }) => {
    const [recipients, { facts }] = await Promise.all([
      recipientsOf(tx, target.teamId, today),
      deciderFactsOf(tx, target, today),
    ])
    const errors = [
      ...recipientErrors(input, recipients),
      ...(input.validUntil !== undefined && input.validUntil < today ? [fieldError('validUntil', 'date_in_past')] : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const { decidedBy, judgementId } = decidedOrRefused(facts, input.subjects)
    const inside = input.toRegisterId !== undefined
    const id = await insertConsent(tx, target, {
      personId: facts?.youthId ?? '',
      subjects: input.subjects,
      toRegisterId: input.toRegisterId ?? null,
      toAuthority: inside ? null : (input.toAuthority ?? null),
      toName: inside ? null : (input.toName ?? null),
      purpose: input.purpose,
      decidedBy,
      judgementId,
      explained: input.explained,
      language: input.language,
      interpreterLanguage: input.interpreterLanguage ?? null,
      validUntil: consentEnd(input.validUntil, decidedBy, target.youthBirthDate),
    })
    return { id }
  },
})
