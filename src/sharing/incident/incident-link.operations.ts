import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { Incident, IncidentRole, type CaseIncident } from './incident.ts'
import {
  endParticipant,
  incidentsOfCase,
  incidentTarget,
  insertParticipant,
  listIncidents,
} from './incident.queries.ts'
import { words } from './incident.words.ts'

/** More than a team has living incidents. */
const OFFERED_AT_MOST = 200

const caseLog = (_result: unknown, input: { readonly caseId: string }) => ({
  objectKind: 'incident_participant',
  caseId: input.caseId,
})

/** Approved incidents that the case could be linked to. */
export const prepareIncidentLink = readOperation({
  name: 'prepareIncidentLink',
  summary: words.prepareLinkSummary,
  path: '/cases/:caseId/incidents/new',
  permission: 'incident.take_part',
  ownCases: () => 'all',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead, incidents: z.array(Incident) }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ ...caseLog(result, input), objectIds: result.incidents.map((each) => each.id) }),
  handle: async ({ tx, input, target, today }) => {
    const [all, linked] = await Promise.all([listIncidents(tx, OFFERED_AT_MOST), incidentsOfCase(tx, input.caseId)])
    const taken = new Set(linked.map((each) => each.incidentId))
    return {
      case: target.headOn(today),
      incidents: all.filter((each) => each.outcome === 'approved' && !taken.has(each.id)),
    }
  },
})

/** Links the case to an incident; what the young person was in it is always said. */
export const linkIncident = writeOperation({
  name: 'linkIncident',
  summary: words.linkSummary,
  path: '/cases/:caseId/incidents',
  permission: 'incident.take_part',
  ownCases: () => 'all',
  input: z.object({ caseId: idInput('case'), incident: idInput('incident'), role: IncidentRole }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ ...caseLog(result, input), objectId: result.id, objectIds: [input.incident] }),
  done: words.linkDone,
  handle: async ({ tx, input }) => {
    const found = await incidentTarget(tx, input.incident)
    if (found === null) throw new InvalidInput([fieldError('incident', 'choose_one')])
    if (found.incident.outcome !== 'approved') throw new NotPossible('incident_not_approved', words.notApproved)
    const id = await insertParticipant(tx, input.caseId, input.incident, input.role)
    if (id === null) throw new NotPossible('incident_linked', words.alreadyLinked)
    return { id }
  },
})

type LinkTarget = CaseTarget & { readonly link: CaseIncident }

async function linkTarget(tx: Read, input: { caseId: string; participantId: string }): Promise<LinkTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const link = (inCase === null ? [] : await incidentsOfCase(tx, input.caseId)).find(
    (each) => each.id === input.participantId,
  )
  return inCase === null || link === undefined ? null : { ...inCase, kind: 'incident_participant', id: link.id, link }
}

/** Ends the link: a wrong role is ended and linked anew. That there was one stays in the log. */
export const unlinkIncident = writeOperation({
  name: 'unlinkIncident',
  summary: words.unlinkSummary,
  path: '/cases/:caseId/incidents/:participantId/end',
  permission: 'incident.leave',
  input: z.object({ caseId: idInput('case'), participantId: idInput('participant'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: linkTarget,
  log: (result, input) => ({ ...caseLog(result, input), objectId: input.participantId }),
  done: words.unlinkDone,
  handle: async ({ tx, input, now }) => {
    if (!(await endParticipant(tx, input.participantId, input.version, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const incidentLinkOperations: readonly AnyOperation[] = [prepareIncidentLink, linkIncident, unlinkIncident]
