import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { listHearings } from '#participation/hearing/hearing.queries.ts'
import { personsIn } from '../free-text/free-text.queries.ts'
import { Phenomenon } from '../phenomenon/phenomenon.ts'
import { phenomenonTarget, type PhenomenonTarget } from '../phenomenon/phenomenon.queries.ts'
import { followErrors, followFields, isOver, Measure, measureFields } from './measure.ts'
import { findMeasure, insertMeasure, possibleOwners, updateMeasure } from './measure.queries.ts'
import { words } from './measure.words.ts'

const HEARINGS_AT_MOST = 100

const ofPhenomenon = z.object({ phenomenonId: idInput('phenomenon') })
const measureInput = ofPhenomenon.extend({ measureId: idInput('phenomenon_measure') })
const measureLog = (_result: unknown, input: { readonly measureId: string }) => ({
  objectKind: 'phenomenon_measure',
  objectId: input.measureId,
})
const hearings = z.array(z.object({ id: idOutput, title: z.string() }))
const hearingsToLink = async (tx: Read) =>
  (await listHearings(tx, HEARINGS_AT_MOST)).map(({ id, title }) => ({ id, title }))

/** Who could answer for a measure of the phenomenon: of what stays in a team, that team. */
const ownersFor = (tx: Read, phenomenon: Phenomenon, today: string) =>
  possibleOwners(tx, today, phenomenon.confined ? phenomenon.teamId : undefined)

const stillOpen = ({ closedOn }: Phenomenon): void => {
  if (closedOn !== null) throw new NotPossible('phenomenon_closed', words.phenomenonClosed)
}

/** Who can answer for a measure, and which hearings of young people it may rest on. */
export const readMeasureForm = readOperation({
  name: 'readMeasureForm',
  summary: words.formSummary,
  path: '/phenomena/:phenomenonId/measure-form',
  permission: 'phenomenon.lead',
  input: ofPhenomenon,
  output: z.object({
    phenomenon: Phenomenon,
    owners: z.array(z.object({ id: idOutput, name: z.string() })),
    hearings,
  }),
  target: (tx, input) => phenomenonTarget(tx, input.phenomenonId),
  log: (_result, input) => ({ objectKind: 'phenomenon', objectId: input.phenomenonId }),
  handle: async ({ tx, target, today }) => ({
    phenomenon: target.phenomenon,
    owners: await ownersFor(tx, target.phenomenon, today),
    hearings: await hearingsToLink(tx),
  }),
})

export const planMeasure = writeOperation({
  name: 'planMeasure',
  summary: words.planSummary,
  path: '/phenomena/:phenomenonId/measures',
  permission: 'phenomenon.lead',
  ownCases: () => 'all',
  input: ofPhenomenon.extend(measureFields),
  output: z.object({ id: idOutput }),
  target: (tx, input) => phenomenonTarget(tx, input.phenomenonId),
  log: (result) => ({ objectKind: 'phenomenon_measure', objectId: result.id }),
  done: words.planned,
  handle: async ({ tx, input, target, today }) => {
    stillOpen(target.phenomenon)
    const owners = await ownersFor(tx, target.phenomenon, today)
    const errors = [
      ...(await personsIn(tx, { what: input.what }, input.nobody)),
      ...(owners.some(({ id }) => id === input.ownerId) ? [] : [fieldError('ownerId', 'measure_owner')]),
      ...(input.dueOn < today ? [fieldError('dueOn', 'date_in_past')] : []),
      ...(await unknownHearing(tx, input.hearingId)),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    return { id: await insertMeasure(tx, { ...input, hearingId: input.hearingId, today }) }
  },
})

const unknownHearing = async (tx: Read, hearingId: string | undefined) =>
  hearingId === undefined || (await hearingsToLink(tx)).some(({ id }) => id === hearingId)
    ? []
    : [fieldError('hearingId', 'choose_one')]

type MeasureTarget = PhenomenonTarget & { readonly measure: Measure }

async function measureTarget(
  tx: Read,
  input: { readonly phenomenonId: string; readonly measureId: string },
): Promise<MeasureTarget | null> {
  const whole = await phenomenonTarget(tx, input.phenomenonId)
  const measure = whole === null ? undefined : await findMeasure(tx, whole.id, input.measureId)
  if (whole === null || measure === undefined) return null
  const owns = measure.ownerId === tx.actor.professionalId
  return { ...whole, relations: [...(whole.relations ?? []), ...(owns ? (['measure_owner'] as const) : [])], measure }
}

/** A measure, with what one may do to it. */
export const readMeasure = readOperation({
  name: 'readMeasure',
  summary: words.readSummary,
  path: '/phenomena/:phenomenonId/measures/:measureId',
  permission: 'phenomenon.read',
  input: measureInput,
  output: z.object({ phenomenon: Phenomenon, measure: Measure, hearings, can: canOutput }),
  target: measureTarget,
  log: measureLog,
  handle: async ({ tx, actor, target }) => ({
    phenomenon: target.phenomenon,
    measure: target.measure,
    hearings: await hearingsToLink(tx),
    can: target.measure.endedOn === null ? allowedOf(actor, target, ['measure.follow']) : [],
  }),
})

/** Says how a measure goes and, when it is done, what was seen to come of it. By its owner and by who coordinates the team. */
export const followMeasure = writeOperation({
  name: 'followMeasure',
  summary: words.followSummary,
  path: '/phenomena/:phenomenonId/measures/:measureId',
  permission: 'measure.follow',
  ownCases: () => 'all',
  input: measureInput.extend({ ...followFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: measureTarget,
  log: measureLog,
  done: words.followed,
  handle: async ({ tx, input, target: { measure }, today }) => {
    if (isOver(measure.status)) throw new NotPossible('measure_over', words.isOver)
    const errors = [
      ...followErrors(measure.status, input),
      ...(await personsIn(tx, { evaluation: input.evaluation }, input.nobody)),
      ...(await unknownHearing(tx, input.hearingId)),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await updateMeasure(tx, measure.id, input.version, { ...input, today }))) throw new StaleVersion()
    return { id: measure.id }
  },
})

export const measureOperations: readonly AnyOperation[] = [readMeasureForm, planMeasure, readMeasure, followMeasure]
