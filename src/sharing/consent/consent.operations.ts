import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead, CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { GuardianLimit } from '#casework/guardian-limit/guardian-limit.ts'
import { limitsOfCase } from '#casework/guardian-limit/guardian-limit.queries.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { formatDate } from '#kernel/format.ts'
import { idInput, optionalLongText, versionInput } from '#kernel/input.ts'
import { languages, type Text } from '#kernel/language.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { MaturityJudgement } from '#sharing/maturity-judgement/maturity-judgement.ts'
import { judgementsOfCase } from '#sharing/maturity-judgement/maturity-judgement.queries.ts'
import { askConsentAnew } from './consent-anew.operations.ts'
import { askConsent, prepareConsent } from './consent-asking.operations.ts'
import { deciderOf, leftOutReasons, undecidedReasons } from './consent-decider.ts'
import { deciderFactsOf } from './consent-decider.queries.ts'
import { readConsentSheet } from './consent-sheet.operations.ts'
import { consentTarget } from './consent-target.command.ts'
import { markWithdrawn } from './consent-writing.queries.ts'
import { recordYes } from './consent-yes.operations.ts'
import { Consent, ConsentInFull, withState, WITHDRAWAL_LIMIT } from './consent.ts'
import { consentsOfCase, disclosuresOn } from './consent.queries.ts'
import { words } from './consent.words.ts'

/** Every consent of a case, with what decides who decides. Bans are on a page of their own. */
export const readConsents = readOperation({
  name: 'readConsents',
  summary: words.list,
  path: '/cases/:caseId/consents',
  permission: 'consent.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({
    case: CaseHead,
    consents: z.array(Consent),
    judgements: z.array(MaturityJudgement),
    limits: z.array(GuardianLimit),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'consent',
    caseId: input.caseId,
    objectIds: [...result.consents, ...result.judgements, ...result.limits].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, now, today }) => {
    const [consents, judgements, limits] = await Promise.all([
      consentsOfCase(tx, input.caseId),
      judgementsOfCase(tx, input.caseId),
      limitsOfCase(tx, input.caseId),
    ])
    return {
      case: target.headOn(today),
      consents: consents.map((each) => withState(each, now)),
      judgements,
      limits: limits.filter((each) => each.endedAt === null),
      can: allowedOf(actor, target, ['consent.ask', 'maturity.judge', 'guardian_limit.set', 'information_ban.record']),
    }
  },
})

const Named = CasePerson.pick({ id: true, role: true, name: true })

/** One consent: what it covers, who has said yes, who must still, who is left out and why, and what rests on it. */
export const readConsent = readOperation({
  name: 'readConsent',
  summary: words.read,
  path: '/cases/:caseId/consents/:consentId',
  permission: 'consent.read',
  input: z.object({ caseId: idInput('case'), consentId: idInput('consent') }),
  output: z.object({
    case: CaseHead,
    consent: ConsentInFull,
    /** Who must still say yes; empty once it is given. */
    waitsFor: z.array(Named),
    /** Of a given consent: those who said yes but could not any more, because of what was recorded since. */
    leftOut: z.array(Named.extend({ reason: z.enum(leftOutReasons) })),
    /** Why nobody can be asked as things are now. */
    undecided: z.enum(undecidedReasons).nullable(),
    /** Disclosures the actor may know of that rest on it, or that its withdrawal ended. */
    resting: z.number().int(),
    can: canOutput,
  }),
  target: consentTarget,
  log: (_result, input) => ({ objectKind: 'consent', objectId: input.consentId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, now, today }) => {
    const consent = withState(target.consent, now)
    const [{ facts, persons }, resting] = await Promise.all([
      deciderFactsOf(tx, target, today),
      disclosuresOn(tx, input.caseId, consent.id),
    ])
    const { state } = consent
    const decider =
      facts !== null && (state === 'asked' || state === 'live') ? deciderOf(facts, consent.subjects) : null
    const given = new Set(consent.givers.map((each) => each.personId))
    const leftOut = (decider?.leftOut ?? []).filter((each) => state === 'asked' || given.has(each.personId))
    const named = (id: string) => persons.filter((each) => each.id === id).map(({ role, name }) => ({ id, role, name }))
    return {
      case: target.headOn(today),
      consent,
      waitsFor:
        state === 'asked' && decider?.decided === true
          ? decider.givers.filter((each) => !given.has(each)).flatMap(named)
          : [],
      leftOut: leftOut.flatMap(({ personId, reason }) => named(personId).map((each) => ({ ...each, reason }))),
      undecided: state === 'asked' && decider?.decided === false ? decider.reason : null,
      resting,
      can: allowedOf(actor, target, ['consent.record', 'consent.withdraw', 'maturity.judge']),
    }
  },
})

const inEachLanguage = (build: (day: string) => Text, when: Date): Text => {
  const [sv, fi, en] = languages.map((language) => build(formatDate(when, language))[language])
  return { sv: sv ?? '', fi: fi ?? '', en: en ?? '' }
}

/**
 * Withdraws a consent (X-07; 703/2023 § 58). It acts on the next statement everywhere: the policies of what was told ask for a
 * consent that lives. Also a question nobody has answered is taken back this way.
 * @throws NotPossible `consent_withdrawn` the second time, with the day of the first.
 */
export const withdrawConsent = writeOperation({
  name: 'withdrawConsent',
  summary: words.withdraw,
  path: '/cases/:caseId/consents/:consentId/withdraw',
  permission: 'consent.withdraw',
  input: z.object({
    caseId: idInput('case'),
    consentId: idInput('consent'),
    note: optionalLongText(WITHDRAWAL_LIMIT),
    version: versionInput(),
  }),
  /** `ended`: how many disclosures the actor may know of ended with it. */
  output: z.object({ id: idOutput, ended: z.number().int() }),
  target: consentTarget,
  log: (_result, input) => ({ objectKind: 'consent', objectId: input.consentId, caseId: input.caseId }),
  done: words.withdrawDone,
  handle: async ({ tx, input, target: { consent } }) => {
    if (consent.withdrawnAt !== null)
      throw new NotPossible('consent_withdrawn', inEachLanguage(words.alreadyWithdrawn, consent.withdrawnAt))
    const ended = await disclosuresOn(tx, input.caseId, consent.id)
    if (!(await markWithdrawn(tx, { id: consent.id, version: input.version }, input.note ?? null)))
      throw new StaleVersion()
    return { id: consent.id, ended }
  },
})

export const consentOperations: readonly AnyOperation[] = [
  readConsents,
  prepareConsent,
  askConsent,
  askConsentAnew,
  readConsent,
  recordYes,
  withdrawConsent,
  readConsentSheet,
]
