import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, optionalDateInput, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listMunicipalities, listOwnTeams, listTeamsEver } from '#network/team/team.queries.ts'
import { personsIn } from '../free-text/free-text.queries.ts'
import { PreventionWork, workErrors, workFields, workStart } from './prevention-work.ts'
import { countWork, insertWork, listWork, openMeasures, updateWork, workTarget } from './prevention-work.queries.ts'
import { words } from './prevention-work.words.ts'

const SHOWN_AT_MOST = 200

const workInput = z.object({ preventionWorkId: idInput('prevention_work') })
const workLog = (_result: unknown, input: { readonly preventionWorkId: string }) => ({
  objectKind: 'prevention_work',
  objectId: input.preventionWorkId,
})
const named = z.array(z.object({ id: idOutput, name: textOutput }))
const formParts = {
  municipalities: z.array(z.object({ code: z.string(), name: textOutput })),
  measures: z.array(z.object({ id: idOutput, what: z.string() })),
}
const partsOf = async (tx: Read) => ({
  municipalities: await listMunicipalities(tx),
  measures: await openMeasures(tx),
})

/** Prevention work of the actor's teams. */
export const listPreventionWork = readOperation({
  name: 'listPreventionWork',
  summary: words.listSummary,
  path: '/prevention-work',
  permission: 'prevention_work.read',
  input: z.object({}),
  output: z.object({ works: z.array(PreventionWork), can: canOutput }),
  target: () => Promise.resolve({ kind: 'prevention_work' }),
  log: (result) => ({ objectKind: 'prevention_work', objectIds: result.works.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    works: await listWork(tx, SHOWN_AT_MOST),
    can: allowedOf(actor, { kind: 'prevention_work' }, [
      'prevention_work.record',
      'prevention_work.count',
      'consultation.read',
    ]),
  }),
})

/** For which teams, places and measures one can record. */
export const readPreventionWorkForm = readOperation({
  name: 'readPreventionWorkForm',
  summary: words.formSummary,
  path: '/prevention-work-form',
  permission: 'prevention_work.record',
  input: z.object({}),
  output: z.object({ teams: named, ...formParts }),
  target: () => Promise.resolve({ kind: 'prevention_work' }),
  log: () => ({ objectKind: 'prevention_work' }),
  handle: async ({ tx }) => ({
    teams: (await listOwnTeams(tx)).map(({ id, name }) => ({ id, name })),
    ...(await partsOf(tx)),
  }),
})

type Chosen = { readonly municipality?: string | undefined; readonly measureId?: string | undefined }

/** A place or a measure that is not on the actor's board, and that the work was not part of before. */
async function unknownIn(tx: Read, { municipality, measureId }: Chosen, before?: string) {
  const { municipalities, measures } = await partsOf(tx)
  const knowsMeasure = measureId === undefined || measureId === before || measures.some(({ id }) => id === measureId)
  return [
    ...(municipality === undefined || municipalities.some(({ code }) => code === municipality)
      ? []
      : [fieldError('municipality', 'choose_one')]),
    ...(knowsMeasure ? [] : [fieldError('measureId', 'choose_one')]),
  ]
}

/** Records work that is no case, with hours by profession. */
export const recordPreventionWork = writeOperation({
  name: 'recordPreventionWork',
  summary: words.recordSummary,
  path: '/prevention-work',
  permission: 'prevention_work.record',
  ownCases: () => 'all',
  input: z.object({ ...workStart, ...workFields }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'prevention_work' }),
  log: (result) => ({ objectKind: 'prevention_work', objectId: result.id }),
  done: words.recorded,
  handle: async ({ tx, actor, input, today }) => {
    const minutes = Object.entries(input.hours).flatMap(([profession, each]): [string, number][] =>
      each === undefined ? [] : [[profession, each]],
    )
    const errors = [
      ...([...actor.teams, ...actor.coordinatedTeams].includes(input.team) ? [] : [fieldError('team', 'choose_one')]),
      ...workErrors(input.heldOn, input.note, today),
      ...(await unknownIn(tx, input)),
      ...(minutes.length === 0 ? [fieldError(`hours.${actor.profession}`, 'hours_missing')] : []),
      ...(await personsIn(tx, { note: input.note }, input.nobody)),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    return { id: await insertWork(tx, { ...input, teamId: input.team, today }, minutes) }
  },
})

export const readPreventionWork = readOperation({
  name: 'readPreventionWork',
  summary: words.readSummary,
  path: '/prevention-work/:preventionWorkId',
  permission: 'prevention_work.read',
  input: workInput,
  output: z.object({ work: PreventionWork, ...formParts, can: canOutput }),
  target: (tx, input) => workTarget(tx, input.preventionWorkId),
  log: workLog,
  handle: async ({ tx, actor, target }) => ({
    work: target.work,
    ...(await partsOf(tx)),
    can: allowedOf(actor, target, ['prevention_work.change']),
  }),
})

/** Changes what was done; hours and team stay. By whoever recorded it and by who coordinates the team. */
export const changePreventionWork = writeOperation({
  name: 'changePreventionWork',
  summary: words.changeSummary,
  path: '/prevention-work/:preventionWorkId',
  permission: 'prevention_work.change',
  ownCases: () => 'all',
  input: workInput.extend({ ...workFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => workTarget(tx, input.preventionWorkId),
  log: workLog,
  done: words.changed,
  handle: async ({ tx, input, target, today }) => {
    const errors = [
      ...workErrors(input.heldOn, input.note, today),
      ...(await unknownIn(tx, input, target.work.measure?.id)),
      ...(await personsIn(tx, { note: input.note }, input.nobody)),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await updateWork(tx, target.id, input.version, input))) throw new StaleVersion()
    return { id: target.id }
  },
})

/** How much prevention work and consultation there was, by team, type and profession; apart from cases, and without a word of any. */
export const countPreventionWork = readOperation({
  name: 'countPreventionWork',
  summary: words.countSummary,
  path: '/prevention-work-counts',
  permission: 'prevention_work.count',
  // A day that cannot be read is taken as none: the period shown says what was counted.
  input: z.object({ from: optionalDateInput().catch(undefined), until: optionalDateInput().catch(undefined) }),
  output: z.object({
    from: dayOutput,
    /** The day after the last one counted. */
    until: dayOutput,
    teams: named,
    /** Rows without a profession are of all of them. */
    counts: z.array(
      z.object({
        teamId: idOutput,
        type: z.string(),
        profession: z.string().nullable(),
        times: z.number().int(),
        minutes: z.number().int(),
        reached: z.number().int().nullable(),
      }),
    ),
    can: canOutput,
  }),
  target: () => Promise.resolve({ kind: 'prevention_work' }),
  log: () => ({ objectKind: 'prevention_work' }),
  handle: async ({ tx, actor, input, today }) => {
    const year = Number(today.slice(0, 4))
    const from = input.from ?? `${year}-01-01`
    const until = input.until ?? `${year + 1}-01-01`
    return {
      from,
      until,
      teams: (await listTeamsEver(tx)).map(({ id, name }) => ({ id, name })),
      counts: (await countWork(tx, from, until)).map(({ team_id: teamId, ...row }) => ({ teamId, ...row })),
      can: allowedOf(actor, { kind: 'prevention_work' }, ['prevention_work.read']),
    }
  },
})

export const preventionWorkOperations: readonly AnyOperation[] = [
  listPreventionWork,
  readPreventionWorkForm,
  recordPreventionWork,
  readPreventionWork,
  changePreventionWork,
  countPreventionWork,
]
