import { z } from 'zod'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation } from '#http/operation.ts'
import { helsinkiDateTime } from '#kernel/clock.ts'
import { code, dateInput, fieldError, idInput, optionalLongText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import type { Decider } from './consent-decider.ts'
import { deciderFactsOf } from './consent-decider.queries.ts'
import { consentTarget, decidedOrRefused } from './consent-target.command.ts'
import { insertGiver, markYes } from './consent-writing.queries.ts'
import { ALONE_REASON_LIMIT, atMostUntilOfAge, isMethodEnough, withState, type ConsentState } from './consent.ts'
import { words } from './consent-form.words.ts'
import { leftOutTexts, words as consentWords } from './consent.words.ts'

const over: Readonly<Record<ConsentState, boolean>> = { asked: false, live: false, expired: true, withdrawn: true }

type Decided = Extract<Decider, { decided: true }>

/** That this person may say yes now. @throws NotPossible with why not, and the provision. */
function assertMayGive(decider: Decided, personId: string, name: string, given: ReadonlySet<string>): void {
  const out = decider.leftOut.find((each) => each.personId === personId)
  if (out !== undefined) throw new NotPossible(`consent_${out.reason}`, leftOutTexts[out.reason](name))
  if (!decider.givers.includes(personId)) throw new NotPossible('consent_not_theirs', words.notTheirs)
  if (given.has(personId)) throw new NotPossible('consent_already_said', words.alreadySaid)
}

type Answer = { readonly personId: string; readonly given: ReadonlySet<string>; readonly alone: string | undefined }

/**
 * Whether everyone who must has said yes now. With a reason why one guardian is enough (361/1983 § 5), guardians who have not
 * answered are not waited for; the young person always is.
 */
function settledBy(decider: Decided, youthId: string | null, { personId, given, alone }: Answer) {
  const missing = decider.givers.filter((each) => each !== personId && !given.has(each))
  if (missing.length === 0) return { decidedBy: decider.decidedBy, aloneReason: null }
  if (alone === undefined || personId === youthId || missing.includes(youthId ?? '')) return null
  const both = decider.decidedBy === 'guardians_both'
  return { decidedBy: both ? 'guardian_one' : decider.decidedBy, aloneReason: alone }
}

/**
 * Records that one of those who decide has said yes, how, on which day, and that the actor received it. The consent is given
 * when all of them have (361/1983 § 5); who they are is asked again each time, with the judgements and limits of this moment.
 * @throws NotPossible when this person cannot, with the reason; StaleVersion when a colleague recorded something meanwhile.
 */
export const recordYes = writeOperation({
  name: 'recordYes',
  summary: words.record,
  path: '/cases/:caseId/consents/:consentId/yes',
  permission: 'consent.record',
  input: z.object({
    caseId: idInput('case'),
    consentId: idInput('consent'),
    personId: idInput('person'),
    method: code('consent_methods'),
    givenOn: dateInput(),
    aloneReason: optionalLongText(ALONE_REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput, given: z.boolean() }),
  target: consentTarget,
  log: (_result, input) => ({ objectKind: 'consent', objectId: input.consentId, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, input, target, now, today }) => {
    const consent = withState(target.consent, now)
    const { personId, method, givenOn } = input
    if (over[consent.state]) throw new NotPossible(`consent_${consent.state}`, words.over)
    if (consent.state === 'live') throw new NotPossible('consent_given', words.nobodyLeft)
    if (consent.version !== input.version) throw new StaleVersion()
    const { facts, persons } = await deciderFactsOf(tx, target, today)
    const decider = decidedOrRefused(facts, consent.subjects)
    const given = new Set(consent.givers.map((each) => each.personId))
    const name = persons.find((each) => each.id === personId)?.name ?? consentWords.unnamed.sv
    assertMayGive(decider, personId, name, given)
    const alone = input.aloneReason
    const errors = [
      ...(givenOn > today ? [fieldError('givenOn', 'date_in_future')] : []),
      ...(isMethodEnough(method, consent.subjects) ? [] : [fieldError('method', 'consent_must_be_written')]),
      ...(alone !== undefined && alone.length < 10 ? [fieldError('aloneReason', 'too_short', { minimum: 10 })] : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)

    const settled = settledBy(decider, target.youthId, { personId, given, alone })
    const kept = settled && {
      ...settled,
      judgementId: decider.judgementId,
      validUntil: atMostUntilOfAge(consent.validUntil, settled.decidedBy, target.youthBirthDate),
    }
    if (!(await markYes(tx, { id: consent.id, version: input.version }, kept))) throw new StaleVersion()
    const givenAt = givenOn === today ? now : helsinkiDateTime(givenOn, '12:00')
    await insertGiver(tx, { consentId: consent.id, caseId: input.caseId, personId, method, givenAt })
    return { id: consent.id, given: settled !== null }
  },
})
