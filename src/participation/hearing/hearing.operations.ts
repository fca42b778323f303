import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { InvalidInput, Refused, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import type { Read } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { Hearing, hearingErrors, hearingFields, hearingTeam } from './hearing.ts'
import {
  findHearing,
  insertHearing,
  listHearings as hearingsThereAre,
  recordsFor,
  updateHearing,
} from './hearing.queries.ts'
import { words } from './hearing.words.ts'

const SHOWN_AT_MOST = 200

const hearingInput = z.object({ hearingId: idInput('hearing') })
const hearingLog = (_result: unknown, { hearingId }: { readonly hearingId: string }) => ({
  objectKind: 'hearing',
  objectId: hearingId,
})
async function hearingTarget(tx: Read, { hearingId }: { readonly hearingId: string }) {
  const hearing = await findHearing(tx, hearingId)
  return hearing === undefined ? null : { kind: 'hearing', id: hearing.id, hearing }
}

export const listHearings = readOperation({
  name: 'listHearings',
  summary: words.listSummary,
  path: '/hearings',
  permission: 'hearing.read',
  input: z.object({}),
  output: z.object({ hearings: z.array(Hearing), can: canOutput }),
  target: () => Promise.resolve({ kind: 'hearing' }),
  log: (result) => ({ objectKind: 'hearing', objectIds: result.hearings.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    hearings: await hearingsThereAre(tx, SHOWN_AT_MOST),
    can: allowedOf(actor, { kind: 'hearing' }, ['hearing.record']),
  }),
})

export const readHearing = readOperation({
  name: 'readHearing',
  summary: words.readSummary,
  path: '/hearings/:hearingId',
  permission: 'hearing.read',
  input: hearingInput,
  output: Hearing,
  target: hearingTarget,
  log: hearingLog,
  handle: ({ target: { hearing } }) => Promise.resolve(hearing),
})

/** For which teams one may record, and whether for the region. */
export const readHearingForm = readOperation({
  name: 'readHearingForm',
  summary: words.formSummary,
  path: '/hearing-form',
  permission: 'hearing.record',
  input: z.object({}),
  output: z.object({ teams: z.array(z.object({ id: idOutput, name: textOutput })), region: z.boolean() }),
  target: () => Promise.resolve({ kind: 'hearing' }),
  log: () => ({ objectKind: 'hearing' }),
  handle: async ({ tx }) => ({
    teams: (await listTeams(tx)).filter((team) => recordsFor(tx, team.id)).map(({ id, name }) => ({ id, name })),
    region: recordsFor(tx, null),
  }),
})

/** Records that young people were heard. @throws InvalidInput for a team of others, or a day to come. */
export const recordHearing = writeOperation({
  name: 'recordHearing',
  summary: words.recordSummary,
  path: '/hearings',
  permission: 'hearing.record',
  input: z.object({ ...hearingTeam, ...hearingFields }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'hearing' }),
  log: (result) => ({ objectKind: 'hearing', objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input: { team, ...typed }, today }) => {
    const teamId = team ?? null
    const errors = hearingErrors(typed.heldOn, today)
    const notYours = { field: 'team', code: 'not_yours', text: words.notYours }
    const all = recordsFor(tx, teamId) ? errors : [notYours, ...errors]
    if (all.length > 0) throw new InvalidInput(all)
    const id = newId()
    await insertHearing(tx, { ...typed, id, teamId, today })
    return { id }
  },
})

export const changeHearing = writeOperation({
  name: 'changeHearing',
  summary: words.changeSummary,
  path: '/hearings/:hearingId',
  permission: 'hearing.record',
  input: hearingInput.extend({ ...hearingFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: hearingTarget,
  log: hearingLog,
  done: words.saved,
  handle: async ({ tx, input: { version, hearingId, ...typed }, target, today }) => {
    if (!target.hearing.mayChange) throw new Refused('not_your_role')
    const errors = hearingErrors(typed.heldOn, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await updateHearing(tx, hearingId, version, typed))) throw new StaleVersion()
    return { id: hearingId }
  },
})

export const hearingOperations: readonly AnyOperation[] = [
  listHearings,
  readHearing,
  readHearingForm,
  recordHearing,
  changeHearing,
]
