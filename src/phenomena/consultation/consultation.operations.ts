import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listOwnTeams } from '#network/team/team.queries.ts'
import { personsIn } from '../free-text/free-text.queries.ts'
import { Consultation, consultationErrors, consultationFields, consultationTeam } from './consultation.ts'
import {
  consultationTarget,
  insertConsultation,
  listConsultations as consultationsThereAre,
  updateConsultation,
} from './consultation.queries.ts'
import { words } from './consultation.words.ts'

const SHOWN_AT_MOST = 200

const consultationInput = z.object({ consultationId: idInput('consultation') })
const consultationLog = (_result: unknown, input: { readonly consultationId: string }) => ({
  objectKind: 'consultation',
  objectId: input.consultationId,
})
type Typed = z.output<z.ZodObject<typeof consultationFields>>

/** What is wrong with a consultation as typed: its day, its time, and words that name somebody. */
const wrongWith = async (tx: Read, typed: Typed, today: string) => [
  ...consultationErrors(typed.askedOn, typed.hours, today),
  ...(await personsIn(tx, { question: typed.question, advice: typed.advice }, typed.nobody)),
]

/** Consultations of the actor's teams. */
export const listConsultations = readOperation({
  name: 'listConsultations',
  summary: words.listSummary,
  path: '/consultations',
  permission: 'consultation.read',
  input: z.object({}),
  output: z.object({ consultations: z.array(Consultation), can: canOutput }),
  target: () => Promise.resolve({ kind: 'consultation' }),
  log: (result) => ({ objectKind: 'consultation', objectIds: result.consultations.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    consultations: await consultationsThereAre(tx, SHOWN_AT_MOST),
    can: allowedOf(actor, { kind: 'consultation' }, ['consultation.record']),
  }),
})

export const readConsultationForm = readOperation({
  name: 'readConsultationForm',
  summary: words.formSummary,
  path: '/consultation-form',
  permission: 'consultation.record',
  input: z.object({}),
  output: z.object({ teams: z.array(z.object({ id: idOutput, name: textOutput })), today: dayOutput }),
  target: () => Promise.resolve({ kind: 'consultation' }),
  log: () => ({ objectKind: 'consultation' }),
  handle: async ({ tx, today }) => ({
    teams: (await listOwnTeams(tx)).map(({ id, name }) => ({ id, name })),
    today,
  }),
})

/** Records a consultation: what was asked and advised in general, never about whom. */
export const recordConsultation = writeOperation({
  name: 'recordConsultation',
  summary: words.recordSummary,
  path: '/consultations',
  permission: 'consultation.record',
  ownCases: () => 'all',
  input: z.object({ ...consultationTeam, ...consultationFields }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'consultation' }),
  log: (result) => ({ objectKind: 'consultation', objectId: result.id }),
  done: words.recorded,
  handle: async ({ tx, actor, input: { team, hours, ...typed }, today }) => {
    const errors = await wrongWith(tx, { ...typed, hours }, today)
    if (![...actor.teams, ...actor.coordinatedTeams].includes(team)) errors.unshift(fieldError('team', 'choose_one'))
    if (errors.length > 0 || hours === undefined) throw new InvalidInput(errors)
    return { id: await insertConsultation(tx, { ...typed, minutes: hours, teamId: team, today }) }
  },
})

export const readConsultation = readOperation({
  name: 'readConsultation',
  summary: words.readSummary,
  path: '/consultations/:consultationId',
  permission: 'consultation.read',
  input: consultationInput,
  output: z.object({ consultation: Consultation, can: canOutput }),
  target: (tx, input) => consultationTarget(tx, input.consultationId),
  log: consultationLog,
  handle: ({ actor, target }) =>
    Promise.resolve({
      consultation: target.consultation,
      can: allowedOf(actor, target, ['consultation.change']),
    }),
})

export const changeConsultation = writeOperation({
  name: 'changeConsultation',
  summary: words.changeSummary,
  path: '/consultations/:consultationId',
  permission: 'consultation.change',
  ownCases: () => 'all',
  input: consultationInput.extend({ ...consultationFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => consultationTarget(tx, input.consultationId),
  log: consultationLog,
  done: words.changed,
  handle: async ({ tx, input, target, today }) => {
    const errors = await wrongWith(tx, input, today)
    if (errors.length > 0 || input.hours === undefined) throw new InvalidInput(errors)
    if (!(await updateConsultation(tx, target.id, input.version, { ...input, minutes: input.hours })))
      throw new StaleVersion()
    return { id: target.id }
  },
})

export const consultationOperations: readonly AnyOperation[] = [
  listConsultations,
  readConsultationForm,
  recordConsultation,
  readConsultation,
  changeConsultation,
]
