import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput, type InputFieldError } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listMunicipalities, listOwnTeams, teamForMunicipality } from '#network/team/team.queries.ts'
import { personsIn } from '../free-text/free-text.queries.ts'
import { isConfined } from './confined.ts'
import { Signal, signalErrors, signalFields, signalTeam, type TypedSignal } from './signal.ts'
import { insertSignal, signalTarget, updateSignal, withdrawSignal as takeWordsAway } from './signal.queries.ts'
import { words } from './signal.words.ts'

const signalInput = z.object({ signalId: idInput('phenomenon_signal') })
const signalLog = (_result: unknown, input: { readonly signalId: string }) => ({
  objectKind: 'phenomenon_signal',
  objectId: input.signalId,
})
const place = z.object({ code: z.string(), name: textOutput })
const places = z.array(place)

/** Everything that is wrong with a signal as typed for a team: its days, its place and its words. */
async function wrongWith(tx: Read, typed: TypedSignal, teamId: string, today: string): Promise<InputFieldError[]> {
  const ofPlace = await teamForMunicipality(tx, typed.municipality, today)
  const placeErrors =
    ofPlace === undefined
      ? [fieldError('municipality', 'choose_one')]
      : isConfined(typed.type) && ofPlace.teamId !== teamId
        ? [fieldError('municipality', 'signal_elsewhere')]
        : []
  return [
    ...signalErrors(typed, today),
    ...placeErrors,
    ...(await personsIn(tx, { description: typed.description }, typed.nobody)),
  ]
}

/** For which of one's teams, and in which municipalities, one can write a signal. */
export const readSignalForm = readOperation({
  name: 'readSignalForm',
  summary: words.formSummary,
  path: '/signal-form',
  permission: 'signal.write',
  input: z.object({}),
  output: z.object({ teams: z.array(z.object({ id: idOutput, name: textOutput })), municipalities: places }),
  target: () => Promise.resolve({ kind: 'phenomenon_signal' }),
  log: () => ({ objectKind: 'phenomenon_signal' }),
  handle: async ({ tx }) => ({
    teams: (await listOwnTeams(tx)).map(({ id, name }) => ({ id, name })),
    municipalities: await listMunicipalities(tx),
  }),
})

/** Writes a signal. @throws InvalidInput with the places of what names somebody, or may */
export const writeSignal = writeOperation({
  name: 'writeSignal',
  summary: words.writeSummary,
  path: '/signals',
  permission: 'signal.write',
  ownCases: () => 'all',
  input: z.object({ ...signalTeam, ...signalFields }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'phenomenon_signal' }),
  log: (result) => ({ objectKind: 'phenomenon_signal', objectId: result.id }),
  done: words.written,
  handle: async ({ tx, actor, input: { team, ...typed }, today }) => {
    const errors = await wrongWith(tx, typed, team, today)
    if (![...actor.teams, ...actor.coordinatedTeams].includes(team)) errors.unshift(fieldError('team', 'choose_one'))
    if (errors.length > 0) throw new InvalidInput(errors)
    return { id: await insertSignal(tx, { ...typed, teamId: team, confined: isConfined(typed.type), today }) }
  },
})

export const openSignal = readOperation({
  name: 'openSignal',
  summary: words.openSummary,
  path: '/signals/:signalId',
  permission: 'phenomenon.read',
  input: signalInput,
  output: z.object({ signal: Signal, municipalities: places, can: canOutput }),
  target: (tx, input) => signalTarget(tx, input.signalId),
  log: signalLog,
  handle: async ({ tx, actor, target }) => ({
    signal: target.signal,
    municipalities: await listMunicipalities(tx),
    can: target.signal.withdrawnOn === null ? allowedOf(actor, target, ['signal.change', 'phenomenon.open']) : [],
  }),
})

const alreadyBack = (signal: Signal): void => {
  if (signal.withdrawnOn !== null) throw new NotPossible('signal_withdrawn', words.isWithdrawn)
}

export const changeSignal = writeOperation({
  name: 'changeSignal',
  summary: words.changeSummary,
  path: '/signals/:signalId',
  permission: 'signal.change',
  ownCases: () => 'all',
  input: signalInput.extend({ ...signalFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => signalTarget(tx, input.signalId),
  log: signalLog,
  done: words.changed,
  handle: async ({ tx, input: { signalId, version, ...typed }, target: { signal, teamId }, today }) => {
    alreadyBack(signal)
    const errors = await wrongWith(tx, typed, teamId, today)
    if (isConfined(typed.type) !== signal.confined) errors.push(fieldError('type', 'signal_other_circle'))
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await updateSignal(tx, signalId, version, typed))) throw new StaleVersion()
    return { id: signalId }
  },
})

/** Takes a signal back: its words are gone for good. Not while it belongs to a phenomenon. */
export const withdrawSignal = writeOperation({
  name: 'withdrawSignal',
  summary: words.withdrawSummary,
  path: '/signals/:signalId/withdraw',
  permission: 'signal.change',
  input: signalInput.extend({ version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => signalTarget(tx, input.signalId),
  log: signalLog,
  done: words.withdrawn,
  handle: async ({ tx, input, target: { signal }, today }) => {
    alreadyBack(signal)
    if (signal.phenomenon !== null) throw new NotPossible('signal_joined', words.isJoined)
    if (!(await takeWordsAway(tx, signal.id, input.version, today))) throw new StaleVersion()
    return { id: signal.id }
  },
})

export const signalOperations: readonly AnyOperation[] = [
  readSignalForm,
  writeSignal,
  openSignal,
  changeSignal,
  withdrawSignal,
]
