import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { canOutput } from '#kernel/output.ts'
import { HouseholdLink } from '#sharing/household-link/household-link.ts'
import { householdLinksOf } from '#sharing/household-link/household-link.queries.ts'
import { CaseIncident } from '#sharing/incident/incident.ts'
import { incidentsOfCase } from '#sharing/incident/incident.queries.ts'
import { matterOfCase } from '#sharing/possible-duplicate/case-duplicate.operations.ts'
import { Duplicates, idsOf } from '#sharing/possible-duplicate/possible-duplicate.ts'
import { duplicatesOf } from '#sharing/possible-duplicate/possible-duplicate.queries.ts'
import { words } from './case-link.words.ts'

const linkPermissions = [
  'lead_question.ask',
  'lead_question.answer',
  'duplicate_link.propose',
  'duplicate_link.settle',
  'household_link.make',
  'household_link.end',
  'incident.take_part',
  'incident.leave',
] as const

/**
 * What ties a case to others, as far as the actor may know of both ends: other teams (only whom to contact), duplicates in the
 * team, siblings and household, incidents.
 */
export const readCaseLinks = readOperation({
  name: 'readCaseLinks',
  summary: words.readSummary,
  path: '/cases/:caseId/links',
  permission: 'case_link.read',
  ownCases: () => 'all',
  input: z.object({ caseId: idInput('case') }),
  output: Duplicates.extend({
    case: CaseHead,
    household: z.array(HouseholdLink),
    incidents: z.array(CaseIncident),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'case_link',
    objectId: input.caseId,
    caseId: input.caseId,
    objectIds: [...idsOf(result), ...[...result.household, ...result.incidents].map((each) => each.id)],
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [duplicates, household, incidents] = await Promise.all([
      duplicatesOf(tx, matterOfCase(target)),
      householdLinksOf(tx, input.caseId),
      incidentsOfCase(tx, input.caseId),
    ])
    const can = allowedOf(actor, target, linkPermissions)
    return { case: target.headOn(today), ...duplicates, household, incidents, can }
  },
})

export type CaseLinks = z.output<typeof readCaseLinks.output>

export const caseLinkOperations: readonly AnyOperation[] = [readCaseLinks]
