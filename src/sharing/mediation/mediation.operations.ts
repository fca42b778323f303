import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { entryVisibility } from '#casework/entry/entry.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { dateInput, fieldError, idInput, longText, optionalLongText, shortText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { MATTER_LIMIT, MediationOpened, mediationStates, nextOf, NOTE_LIMIT, OFFICE_LIMIT } from './mediation.ts'
import {
  insertMediation,
  mediationsOfCase,
  moveMediation,
  stepsOfMediation,
  type FoundMediation,
} from './mediation.queries.ts'
import { words } from './mediation.words.ts'

/** Head of the case for the form. */
export const readMediationForm = readOperation({
  name: 'readMediationForm',
  summary: words.form,
  path: '/cases/:caseId/mediations/form',
  permission: 'mediation.refer',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: ({ target, today }) => Promise.resolve({ case: target.headOn(today) }),
})

/** Records that the young person was directed to mediation (417/2007 § 24, subsection 2; 1015/2005). */
export const referToMediation = writeOperation({
  name: 'referToMediation',
  summary: words.refer,
  path: '/cases/:caseId/mediations',
  permission: 'mediation.refer',
  input: z.object({
    caseId: idInput('case'),
    visibility: entryVisibility(),
    matter: longText(MATTER_LIMIT).min(10, 'too_short'),
    office: shortText(OFFICE_LIMIT).min(2, 'too_short'),
    referredOn: dateInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'mediation', objectId: result.id, caseId: input.caseId }),
  done: words.referDone,
  handle: async ({ tx, actor, input, target, today }) => {
    const { matter, office, referredOn } = input
    if (referredOn > today) throw new InvalidInput([fieldError('referredOn', 'date_in_future')])
    const registerId = input.visibility === 'own_register' ? actor.ownRegisterId : actor.sharedRegisterId
    if (registerId === null) throw new Error('Only a worker has a register to write in')
    return { id: await insertMediation(tx, target, { matter, office, referredOn, registerId }) }
  },
})

type MediationTarget = CaseTarget & { readonly mediation: FoundMediation }

async function mediationTarget(
  tx: Read,
  input: { caseId: string; mediationId: string },
): Promise<MediationTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const mediations = inCase === null ? [] : await mediationsOfCase(tx, input.caseId)
  const mediation = mediations.find((each) => each.id === input.mediationId)
  return inCase === null || mediation === undefined ? null : { ...inCase, kind: 'mediation', mediation }
}

const mediationInput = z.object({ caseId: idInput('case'), mediationId: idInput('mediation') })

/** One mediation with every status it has had. */
export const readMediation = readOperation({
  name: 'readMediation',
  summary: words.read,
  path: '/cases/:caseId/mediations/:mediationId',
  permission: 'mediation.read',
  input: mediationInput,
  output: MediationOpened,
  target: mediationTarget,
  log: (_result, input) => ({ objectKind: 'mediation', objectId: input.mediationId, caseId: input.caseId }),
  handle: async ({ tx, actor, target, today }) => ({
    case: target.headOn(today),
    mediation: target.mediation,
    steps: await stepsOfMediation(tx, target.mediation.id),
    next: [...nextOf(target.mediation.state)],
    can: allowedOf(actor, target, ['mediation.follow']),
  }),
})

/** Records where the mediation has come to; each status stays to be read. */
export const followMediation = writeOperation({
  name: 'followMediation',
  summary: words.follow,
  path: '/cases/:caseId/mediations/:mediationId',
  permission: 'mediation.follow',
  input: mediationInput.extend({
    state: z.enum(mediationStates, { error: 'choose_one' }),
    happenedOn: dateInput(),
    note: optionalLongText(NOTE_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: mediationTarget,
  log: (_result, input) => ({ objectKind: 'mediation', objectId: input.mediationId, caseId: input.caseId }),
  done: words.followDone,
  handle: async ({ tx, input, target: { mediation, caseId }, today }) => {
    const { state, happenedOn: on, version } = input
    const note = input.note ?? null
    if (mediation.version !== version) throw new StaleVersion()
    if (!nextOf(mediation.state).includes(state)) throw new NotPossible('mediation_state', words.notNext, 'state')
    if (on > today) throw new InvalidInput([fieldError('happenedOn', 'date_in_future')])
    if (note !== null && note.length < 3) throw new InvalidInput([fieldError('note', 'too_short', { minimum: 3 })])
    const step = { mediationId: mediation.id, registerId: mediation.registerId, state, note, on, version }
    if (!(await moveMediation(tx, caseId, step))) throw new StaleVersion()
    return { version: version + 1 }
  },
})

export const mediationOperations: readonly AnyOperation[] = [
  readMediationForm,
  referToMediation,
  readMediation,
  followMediation,
]
