import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Write } from '#db/transaction.ts'
import { InvalidInput, NotFound, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listOwnTeams } from '#network/team/team.queries.ts'
import { personsIn } from '../free-text/free-text.queries.ts'
import { Measure } from '../measure/measure.ts'
import { measuresOf } from '../measure/measure.queries.ts'
import { SpreadNotice } from '../spread-notice/spread-notice.ts'
import { unseenNotices } from '../spread-notice/spread-notice.queries.ts'
import { isConfined } from '../signal/confined.ts'
import { Signal } from '../signal/signal.ts'
import { looseSignals, signalsOf } from '../signal/signal.queries.ts'
import { BoardLine, closingFields, Phenomenon, phenomenonFields, phenomenonStart, signalsInput } from './phenomenon.ts'
import {
  endPhenomenon,
  insertPhenomenon,
  joinSignal,
  phenomenonTarget,
  readLines,
  takeSignalOut,
  updatePhenomenon,
} from './phenomenon.queries.ts'
import { words } from './phenomenon.words.ts'

const SHOWN_AT_MOST = 200

const phenomenonInput = z.object({ phenomenonId: idInput('phenomenon') })
const phenomenonLog = (_result: unknown, input: { readonly phenomenonId: string }) => ({
  objectKind: 'phenomenon',
  objectId: input.phenomenonId,
})

/** The board of the region: phenomena, and signals that belong to none yet. */
export const readBoard = readOperation({
  name: 'readBoard',
  summary: words.boardSummary,
  path: '/phenomena',
  permission: 'phenomenon.read',
  input: z.object({ show: z.enum(['open', 'closed']).catch('open') }),
  output: z.object({
    show: z.enum(['open', 'closed']),
    phenomena: z.array(BoardLine),
    signals: z.array(Signal),
    notices: z.array(SpreadNotice),
    can: canOutput,
  }),
  target: () => Promise.resolve({ kind: 'phenomenon' }),
  log: (result) => ({
    objectKind: 'phenomenon',
    objectIds: [...result.phenomena, ...result.signals, ...result.notices].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input: { show }, today }) => ({
    show,
    phenomena: await readLines(tx, show, today, SHOWN_AT_MOST),
    signals: show === 'open' ? await looseSignals(tx, SHOWN_AT_MOST) : [],
    notices: show === 'open' ? await unseenNotices(tx) : [],
    can: allowedOf(actor, { kind: 'phenomenon' }, [
      'signal.write',
      'phenomenon.open',
      'phenomenon_mail.change',
      'spread_notice.see',
      'prevention_work.read',
      'prevention_work.count',
    ]),
  }),
})

/** What a new phenomenon can be opened for, and of which signals. */
export const readPhenomenonForm = readOperation({
  name: 'readPhenomenonForm',
  summary: words.formSummary,
  path: '/phenomenon-form',
  permission: 'phenomenon.open',
  input: z.object({}),
  output: z.object({ teams: z.array(z.object({ id: idOutput, name: textOutput })), signals: z.array(Signal) }),
  target: () => Promise.resolve({ kind: 'phenomenon' }),
  log: (result) => ({ objectKind: 'phenomenon', objectIds: result.signals.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    teams: (await listOwnTeams(tx))
      .filter(({ id }) => actor.coordinatedTeams.includes(id))
      .map(({ id, name }) => ({ id, name })),
    signals: await looseSignals(tx, SHOWN_AT_MOST),
  }),
})

/** Joins them all, or says which field was wrong and joins none. */
async function joinAll(tx: Write, signals: readonly string[], phenomenonId: string, today: string): Promise<void> {
  for (const each of signals)
    if (!(await joinSignal(tx, each, phenomenonId, today)))
      throw new InvalidInput([{ field: 'signals', code: 'signal_cannot_join', text: words.cannotJoin }])
}

/** Opens a phenomenon for a team the actor coordinates, of any signals of the board. */
export const startPhenomenon = writeOperation({
  name: 'startPhenomenon',
  summary: words.startSummary,
  path: '/phenomena',
  permission: 'phenomenon.open',
  ownCases: () => 'all',
  input: z.object({ ...phenomenonStart, ...phenomenonFields, signals: signalsInput(0) }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'phenomenon' }),
  log: (result, input) => ({ objectKind: 'phenomenon', objectId: result.id, objectIds: input.signals }),
  done: words.started,
  handle: async ({ tx, actor, input, today }) => {
    const { team, type, title, summary } = input
    const errors = await personsIn(tx, { title, summary }, input.nobody)
    if (!actor.coordinatedTeams.includes(team)) errors.unshift(fieldError('team', 'choose_one'))
    if (errors.length > 0) throw new InvalidInput(errors)
    const id = await insertPhenomenon(tx, { teamId: team, type, title, summary, confined: isConfined(type), today })
    await joinAll(tx, input.signals, id, today)
    return { id }
  },
})

/** A phenomenon with its signals and measures. */
export const readPhenomenon = readOperation({
  name: 'readPhenomenon',
  summary: words.readSummary,
  path: '/phenomena/:phenomenonId',
  permission: 'phenomenon.read',
  input: phenomenonInput,
  output: z.object({
    phenomenon: Phenomenon,
    signals: z.array(Signal),
    measures: z.array(Measure),
    today: dayOutput,
    can: canOutput,
  }),
  target: (tx, input) => phenomenonTarget(tx, input.phenomenonId),
  log: (result, input) => ({
    ...phenomenonLog(result, input),
    objectIds: [...result.signals, ...result.measures].map((each) => each.id),
  }),
  handle: async ({ tx, actor, target, today }) => ({
    phenomenon: target.phenomenon,
    signals: await signalsOf(tx, target.id),
    measures: await measuresOf(tx, target.id),
    today,
    can: target.phenomenon.closedOn === null ? allowedOf(actor, target, ['phenomenon.lead', 'phenomenon.join']) : [],
  }),
})

/** The same with the signals of the board that could be joined to it. */
export const readJoinable = readOperation({
  name: 'readJoinable',
  summary: words.joinableSummary,
  path: '/phenomena/:phenomenonId/joinable',
  permission: 'phenomenon.join',
  input: phenomenonInput,
  output: z.object({ phenomenon: Phenomenon, signals: z.array(Signal) }),
  target: (tx, input) => phenomenonTarget(tx, input.phenomenonId),
  log: (result, input) => ({ ...phenomenonLog(result, input), objectIds: result.signals.map((each) => each.id) }),
  handle: async ({ tx, target: { phenomenon } }) => ({
    phenomenon,
    signals: (await looseSignals(tx, SHOWN_AT_MOST)).filter(({ confined }) => confined === phenomenon.confined),
  }),
})

const stillOpen = (phenomenon: Phenomenon): void => {
  if (phenomenon.closedOn !== null) throw new NotPossible('phenomenon_closed', words.isClosed)
}

export const changePhenomenon = writeOperation({
  name: 'changePhenomenon',
  summary: words.changeSummary,
  path: '/phenomena/:phenomenonId',
  permission: 'phenomenon.lead',
  ownCases: () => 'all',
  input: phenomenonInput.extend({ ...phenomenonFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => phenomenonTarget(tx, input.phenomenonId),
  log: phenomenonLog,
  done: words.changed,
  handle: async ({ tx, input: { title, summary, nobody, version }, target }) => {
    stillOpen(target.phenomenon)
    const errors = await personsIn(tx, { title, summary }, nobody)
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await updatePhenomenon(tx, target.id, version, { title, summary }))) throw new StaleVersion()
    return { id: target.id }
  },
})

/** Joins signals; when the phenomenon has thereby spread, the coordinators concerned are told (F-05). */
export const joinSignals = writeOperation({
  name: 'joinSignals',
  summary: words.joinSummary,
  path: '/phenomena/:phenomenonId/signals',
  permission: 'phenomenon.join',
  input: phenomenonInput.extend({ signals: signalsInput(1) }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => phenomenonTarget(tx, input.phenomenonId),
  log: (result, input) => ({ ...phenomenonLog(result, input), objectIds: input.signals }),
  done: words.joined,
  handle: async ({ tx, input, target, today }) => {
    stillOpen(target.phenomenon)
    await joinAll(tx, input.signals, target.id, today)
    return { id: target.id }
  },
})

/** Takes a signal out again. Notices that were made of it stay. */
export const partSignal = writeOperation({
  name: 'partSignal',
  summary: words.partSummary,
  path: '/phenomena/:phenomenonId/signals/:signalId/part',
  permission: 'phenomenon.join',
  input: phenomenonInput.extend({ signalId: idInput('phenomenon_signal') }),
  output: z.object({ id: idOutput }),
  target: async (tx, input) => {
    const target = await phenomenonTarget(tx, input.phenomenonId)
    const signals = target === null ? [] : await signalsOf(tx, target.id)
    return signals.some(({ id }) => id === input.signalId) ? target : null
  },
  log: (result, input) => ({ ...phenomenonLog(result, input), objectIds: [input.signalId] }),
  done: words.parted,
  handle: async ({ tx, input, target }) => {
    stillOpen(target.phenomenon)
    if (!(await takeSignalOut(tx, input.signalId))) throw new NotFound()
    return { id: target.id }
  },
})

/** Closes a phenomenon with the effect that was seen; what is done about it must have ended. */
export const closePhenomenon = writeOperation({
  name: 'closePhenomenon',
  summary: words.closeSummary,
  path: '/phenomena/:phenomenonId/close',
  permission: 'phenomenon.lead',
  ownCases: () => 'all',
  input: phenomenonInput.extend({ ...closingFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => phenomenonTarget(tx, input.phenomenonId),
  log: phenomenonLog,
  done: words.closed,
  handle: async ({ tx, input: { effect, closingNote, nobody, version }, target, today }) => {
    stillOpen(target.phenomenon)
    const measures = await measuresOf(tx, target.id)
    if (measures.some(({ endedOn }) => endedOn === null)) throw new NotPossible('measures_open', words.measuresOpen)
    const errors = await personsIn(tx, { closingNote }, nobody)
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await endPhenomenon(tx, target.id, version, { effect, closingNote, today }))) throw new StaleVersion()
    return { id: target.id }
  },
})

export const phenomenonOperations: readonly AnyOperation[] = [
  readBoard,
  readPhenomenonForm,
  startPhenomenon,
  readPhenomenon,
  readJoinable,
  changePhenomenon,
  joinSignals,
  partSignal,
  closePhenomenon,
]
