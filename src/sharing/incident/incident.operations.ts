import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, optionalDateInput, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { Incident, incidentErrors, incidentFields, incidentOutcomes, IncidentParticipant } from './incident.ts'
import {
  countIncidentsByType,
  incidentTarget,
  insertIncident,
  listIncidents as incidentsThereAre,
  participantsOf,
  settleIncident,
} from './incident.queries.ts'
import { words } from './incident.words.ts'

/** More than a team has living incidents. */
const SHOWN_AT_MOST = 200

const incidentInput = z.object({ incidentId: idInput('incident') })
const incidentLog = (_result: unknown, input: { readonly incidentId: string }) => ({
  objectKind: 'incident',
  objectId: input.incidentId,
})

/** Incidents of the actor's teams and of the actor's cases. */
export const listIncidents = readOperation({
  name: 'listIncidents',
  summary: words.listSummary,
  path: '/incidents',
  permission: 'incident.list',
  ownCases: () => 'all',
  input: z.object({}),
  output: z.object({ incidents: z.array(Incident), can: canOutput }),
  target: () => Promise.resolve({ kind: 'incident' }),
  log: (result) => ({ objectKind: 'incident', objectIds: result.incidents.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    incidents: await incidentsThereAre(tx, SHOWN_AT_MOST),
    can: allowedOf(actor, { kind: 'incident' }, ['incident.record', 'incident.count']),
  }),
})

/** Teams in which the actor can record an incident. */
export const readIncidentForm = readOperation({
  name: 'readIncidentForm',
  summary: words.formSummary,
  path: '/incident-form',
  permission: 'incident.record',
  input: z.object({}),
  output: z.object({ teams: z.array(z.object({ id: idOutput, name: textOutput })), today: dayOutput }),
  target: () => Promise.resolve({ kind: 'incident' }),
  log: () => ({ objectKind: 'incident' }),
  handle: async ({ tx, actor, today }) => ({
    teams: (await listTeams(tx)).filter((team) => actor.teams.includes(team.id)).map(({ id, name }) => ({ id, name })),
    today,
  }),
})

/** Records an incident without names; it cannot be used before a second person has read it. */
export const recordIncident = writeOperation({
  name: 'recordIncident',
  summary: words.recordSummary,
  path: '/incidents',
  permission: 'incident.record',
  input: z.object(incidentFields),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'incident' }),
  log: (result) => ({ objectKind: 'incident', objectId: result.id }),
  done: words.recordDone,
  handle: async ({ tx, actor, input, today }) => {
    const errors = incidentErrors(input, today)
    if (!actor.teams.includes(input.team)) errors.push(fieldError('team', 'choose_one'))
    if (errors.length > 0) throw new InvalidInput(errors)
    return { id: await insertIncident(tx, { ...input, teamId: input.team }) }
  },
})

/** One incident, with those who took part and whose case the actor is in; of the others nothing is there, not even a number. */
export const openIncident = readOperation({
  name: 'openIncident',
  summary: words.openSummary,
  path: '/incidents/:incidentId',
  permission: 'incident.read',
  ownCases: () => 'all',
  input: incidentInput,
  output: z.object({ incident: Incident, participants: z.array(IncidentParticipant), can: canOutput }),
  target: (tx, input) => incidentTarget(tx, input.incidentId),
  log: (result, input) => ({
    ...incidentLog(result, input),
    objectIds: result.participants.map((each) => each.id),
  }),
  handle: async ({ tx, actor, target }) => ({
    incident: target.incident,
    participants: await participantsOf(tx, target.id),
    can: target.incident.outcome === null ? allowedOf(actor, target, ['incident.review']) : [],
  }),
})

/** A second person has read the text: it names nobody and can be used, or it must be written anew. */
export const reviewIncident = writeOperation({
  name: 'reviewIncident',
  summary: words.reviewSummary,
  path: '/incidents/:incidentId/review',
  permission: 'incident.review',
  ownCases: () => 'all',
  input: incidentInput.extend({
    outcome: z.enum(incidentOutcomes, { error: 'choose_one' }),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: (tx, input) => incidentTarget(tx, input.incidentId),
  log: incidentLog,
  done: words.reviewDone,
  handle: async ({ tx, input, target, now }) => {
    if (target.incident.outcome !== null) throw new NotPossible('incident_reviewed', words.alreadyReviewed)
    if (!(await settleIncident(tx, target.id, input.version, input.outcome, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

/** How many incidents, by type, in the teams the actor coordinates: never who, and never how many young persons (C-07). */
export const countIncidents = readOperation({
  name: 'countIncidents',
  summary: words.countSummary,
  path: '/incident-counts',
  permission: 'incident.count',
  // A day that cannot be read is taken as none: the period shown says what was counted.
  input: z.object({ from: optionalDateInput().catch(undefined), until: optionalDateInput().catch(undefined) }),
  output: z.object({
    from: dayOutput,
    /** The day after the last one counted. */
    until: dayOutput,
    counts: z.array(z.object({ type: z.string(), incidents: z.number().int() })),
  }),
  target: () => Promise.resolve({ kind: 'incident' }),
  log: () => ({ objectKind: 'incident' }),
  handle: async ({ tx, input, today }) => {
    const year = Number(today.slice(0, 4))
    const from = input.from ?? `${year}-01-01`
    const until = input.until ?? `${year + 1}-01-01`
    return { from, until, counts: await countIncidentsByType(tx, from, until) }
  },
})

export const incidentOperations: readonly AnyOperation[] = [
  listIncidents,
  readIncidentForm,
  recordIncident,
  openIncident,
  reviewIncident,
  countIncidents,
]
