import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Permission } from '#access/permissions.ts'
import { assessmentProgress } from '#casework/assessment/assessment.queries.ts'
import { Deadline } from '#casework/deadline/deadline.ts'
import { deadlinesOfCase } from '#casework/deadline/deadline.queries.ts'
import { Entry } from '#casework/entry/entry.ts'
import { entriesOfCase } from '#casework/entry/entry.queries.ts'
import { FollowUp } from '#casework/follow-up/follow-up.ts'
import { followUpsOfCase } from '#casework/follow-up/follow-up.queries.ts'
import { MeetingBrief } from '#casework/meeting/meeting.ts'
import { meetingsOfCase } from '#casework/meeting/meeting.queries.ts'
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
  type CaseFacts,
} from './anchor-case.ts'
import {
  caseMembers,
  casePersons,
  caseTarget,
  countMyCases,
  deviationsOfCase,
  listMyCases,
} from './anchor-case.queries.ts'
import { words } from './anchor-case.words.ts'

const PAGE_SIZE = 25
/** Entries shown on the case page; older ones are found on their own meetings and pages. */
export const ENTRIES_SHOWN = 30

const casePermissions = [
  'entry.write',
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
    deviations: z.array(Deviation),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'case',
    objectId: input.caseId,
    caseId: input.caseId,
    objectIds: result.entries.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const { caseId } = input
    // Sent together: one wait for all of them.
    const head = target.headOn(today)
    const [members, persons, entries, meetings, assessment, plan, services, followUps, deadlines, deviations] =
      await Promise.all([
        caseMembers(tx, caseId),
        casePersons(tx, caseId),
        entriesOfCase(tx, caseId, ENTRIES_SHOWN),
        meetingsOfCase(tx, caseId),
        assessmentProgress(tx, caseId),
        planProgress(tx, caseId),
        servicesOfCase(tx, caseId),
        followUpsOfCase(tx, caseId),
        deadlinesOfCase(tx, caseId),
        deviationsOfCase(tx, caseId),
      ])
    const can = allowedOf(actor, target, casePermissions)
    return {
      case: head,
      referralId: target.referralId,
      members,
      persons,
      entries,
      meetings,
      assessment,
      plan,
      services,
      followUps,
      deadlines,
      deviations,
      can,
    }
  },
})

/** Only the head of a case, for pages that show a form in it. */
export const openCaseHead = readOperation({
  name: 'openCaseHead',
  summary: words.head,
  path: '/cases/:caseId/head',
  permission: 'case.read',
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
