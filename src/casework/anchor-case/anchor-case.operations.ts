import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Permission } from '#access/permissions.ts'
import { assessmentProgress } from '#casework/assessment/assessment.queries.ts'
import { Deadline } from '#casework/deadline/deadline.ts'
import { deadlinesOfCase } from '#casework/deadline/deadline.queries.ts'
import { OpenPrompt } from '#casework/duty-prompt/duty-prompt.ts'
import { promptsOfCase } from '#casework/duty-prompt/duty-prompt.queries.ts'
import { Entry } from '#casework/entry/entry.ts'
import { entriesOfCase } from '#casework/entry/entry.queries.ts'
import { FollowUp } from '#casework/follow-up/follow-up.ts'
import { followUpsOfCase } from '#casework/follow-up/follow-up.queries.ts'
import { MeetingBrief } from '#casework/meeting/meeting.ts'
import { meetingsOfCase } from '#casework/meeting/meeting.queries.ts'
import { ReceivedText } from '#casework/received-text/received-text.ts'
import { receivedInCase } from '#casework/received-text/received-text.queries.ts'
import { planProgress } from '#casework/service-plan/service-plan.queries.ts'
import { ServiceReferral } from '#casework/service-referral/service-referral.ts'
import { servicesOfCase } from '#casework/service-referral/service-referral.queries.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, optionalInteger } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import {
  CaseHead,
  CaseListItem,
  CaseMember,
  CasePerson,
  CaseWithCan,
  Deviation,
  EmergencyOpening,
  type CaseFacts,
} from './anchor-case.ts'
import { caseMembers, casePersons, caseTarget } from './anchor-case.queries.ts'
import { countMyCases, listMyCases } from './case-list.queries.ts'
import { deviationsOfCase } from './deviation.queries.ts'
import { words } from './anchor-case.words.ts'
import { conflictedWithCase, openingsOfCase } from './case-relationship.queries.ts'

const PAGE_SIZE = 25
/** Entries shown on the case page; older ones are found on their own meetings and pages. */
export const ENTRIES_SHOWN = 30

const casePermissions = [
  'entry.write',
  'disclosure.answer',
  'disclosure.take_in',
  'case.add_member',
  'case.advance',
  'case.close',
  'case.hand_over',
  'person.edit',
  'meeting.arrange',
  'assessment.record',
  'service_plan.write',
  'service_referral.offer',
  'follow_up.set',
  'deadline.complete',
  'case_restriction.decide',
  'other_party.mark',
  'protected_identity.record',
] as const satisfies readonly Permission[]

/** The actor's own cases: those they are a member of, and no others. */
export const listCases = readOperation({
  name: 'listCases',
  summary: words.listSummary,
  path: '/cases',
  permission: 'case.list',
  ownCases: (input) => input.show,
  input: z.object({ show: z.enum(['open', 'closed']).catch('open').default('open'), page: optionalInteger(1, 10_000) }),
  output: z.object({
    cases: z.array(CaseListItem),
    show: z.string(),
    page: z.number().int(),
    pageSize: z.number().int(),
    total: z.number().int(),
  }),
  target: () => Promise.resolve({ kind: 'case' }),
  log: (result) => ({ objectKind: 'case', objectIds: result.cases.map((each) => each.id) }),
  handle: async ({ tx, input }) => {
    const page = input.page ?? 1
    const closed = input.show === 'closed'
    const [cases, total] = await Promise.all([
      listMyCases(tx, closed, PAGE_SIZE, (page - 1) * PAGE_SIZE),
      countMyCases(tx, closed),
    ])
    return { cases, show: input.show, page, pageSize: PAGE_SIZE, total }
  },
})

/** What the page of a case holds in an emergency and in the archive, beside the texts of the reader's own authority. */
const nothingElse = (head: CaseHead, referralId: string) => ({
  case: head,
  referralId,
  members: [],
  persons: [],
  received: [],
  meetings: [],
  assessment: { areas: 0, youthView: false, causes: 0 },
  plan: { state: 'none' as const, planId: null, actions: 0 },
  services: [],
  followUps: [],
  deadlines: [],
  prompts: [],
  deviations: [],
  responsibleConflicted: false,
  openings: [],
  can: [],
})

/** Everything of a case the actor may read, for the page of the case. */
export const openCase = readOperation({
  name: 'openCase',
  summary: words.open,
  path: '/cases/:caseId',
  permission: 'case.read',
  input: z.object({ caseId: idInput() }),
  output: z.object({
    case: CaseHead,
    referralId: idOutput,
    members: z.array(CaseMember),
    persons: z.array(CasePerson),
    entries: z.array(Entry),
    /** What other authorities have told the reader's; in nobody else's answer. */
    received: z.array(ReceivedText),
    meetings: z.array(MeetingBrief),
    assessment: z.object({ areas: z.number().int(), youthView: z.boolean(), causes: z.number().int() }),
    plan: z.object({
      state: z.enum(['none', 'draft', 'agreed']),
      planId: idOutput.nullable(),
      actions: z.number().int(),
    }),
    services: z.array(ServiceReferral),
    followUps: z.array(FollowUp),
    deadlines: z.array(Deadline),
    /** What asks the reader's authority about a duty to notify. */
    prompts: z.array(OpenPrompt),
    deviations: z.array(Deviation),
    /** The responsible worker has a conflict of interest and sees the case no longer: somebody else must take over. */
    responsibleConflicted: z.boolean(),
    /** Openings in an emergency; told to the responsible worker. */
    openings: z.array(EmergencyOpening),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'case',
    objectId: input.caseId,
    caseId: input.caseId,
    objectIds: [...result.entries, ...result.received, ...result.openings].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const { caseId } = input
    // Sent together: one wait for all of them.
    const head = target.headOn(today)
    if (head.brokenGlass !== null || head.archived)
      return { ...nothingElse(head, target.referralId), entries: await entriesOfCase(tx, caseId, ENTRIES_SHOWN) }
    const responsible = head.responsibleId === actor.professionalId
    const [
      members,
      persons,
      entries,
      received,
      meetings,
      assessment,
      plan,
      services,
      followUps,
      deadlines,
      prompts,
      deviations,
      conflicted,
      openings,
    ] = await Promise.all([
      caseMembers(tx, caseId),
      casePersons(tx, caseId),
      entriesOfCase(tx, caseId, ENTRIES_SHOWN),
      receivedInCase(tx, caseId),
      meetingsOfCase(tx, caseId),
      assessmentProgress(tx, caseId),
      planProgress(tx, caseId),
      servicesOfCase(tx, caseId),
      followUpsOfCase(tx, caseId),
      deadlinesOfCase(tx, caseId),
      head.closedAt === null ? promptsOfCase(tx, caseId) : Promise.resolve<OpenPrompt[]>([]),
      deviationsOfCase(tx, caseId),
      // Whoever is responsible and reads this has no conflict.
      responsible ? Promise.resolve<string[]>([]) : conflictedWithCase(tx, caseId),
      responsible ? openingsOfCase(tx, caseId) : Promise.resolve<EmergencyOpening[]>([]),
    ])
    const can = allowedOf(actor, target, casePermissions)
    return {
      case: head,
      referralId: target.referralId,
      members,
      persons,
      entries,
      received,
      meetings,
      assessment,
      plan,
      services,
      followUps,
      deadlines,
      prompts,
      deviations,
      responsibleConflicted: !responsible && conflicted.includes(head.responsibleId),
      openings,
      can,
    }
  },
})

/** A case as its page gets it. */
export type OpenedCase = z.output<typeof openCase.output>

/** Only the head of a case, for pages that show a form in it. */
export const openCaseHead = readOperation({
  name: 'openCaseHead',
  summary: words.head,
  path: '/cases/:caseId/head',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput() }),
  output: CaseWithCan,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: ({ actor, target, today }) =>
    Promise.resolve({ case: target.headOn(today), can: allowedOf(actor, target, casePermissions) }),
})

/** What has happened so far, as far as the phases ask for it. */
export const factsOf = (result: {
  meetings: readonly { state: string }[]
  assessment: { areas: number; youthView: boolean }
  plan: { state: string }
  services: readonly unknown[]
}): CaseFacts => ({
  meetingPlanned: result.meetings.some((meeting) => meeting.state !== 'cancelled'),
  meetingHeld: result.meetings.some((meeting) => meeting.state === 'held'),
  assessed: result.assessment.areas > 0,
  youthViewKnown: result.assessment.youthView,
  planAgreed: result.plan.state === 'agreed',
  serviceOffered: result.services.length > 0,
})

export const anchorCaseReading: readonly AnyOperation[] = [listCases, openCase, openCaseHead]
