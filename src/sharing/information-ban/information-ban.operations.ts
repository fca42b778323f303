import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { casePersons, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { entryVisibility } from '#casework/entry/entry.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { code, codes, fieldError, idInput, optionalLongText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { InformationBans, isReasonOf, REFUSAL_LIMIT, SAID_LIMIT, type InformationBan } from './information-ban.ts'
import { bansOfCase, insertBan, liftBan } from './information-ban.queries.ts'
import { words } from './information-ban.words.ts'

/** Bans of a case that the actor may read: those of the own register and of the shared workspace. */
export const readInformationBans = readOperation({
  name: 'readInformationBans',
  summary: words.list,
  path: '/cases/:caseId/information-bans',
  permission: 'information_ban.read',
  input: z.object({ caseId: idInput('case') }),
  output: InformationBans,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'information_ban',
    caseId: input.caseId,
    objectIds: result.bans.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [bans, persons] = await Promise.all([bansOfCase(tx, input.caseId), casePersons(tx, input.caseId)])
    return {
      case: target.headOn(today),
      bans,
      guardians: persons.filter(({ role }) => role === 'guardian').map(({ id, name }) => ({ id, name })),
      can: allowedOf(actor, target, ['information_ban.record', 'information_ban.lift']),
    }
  },
})

const MINIMUM = 10

/**
 * Records what the young person does not want a guardian to be told, and why; followed, or not followed with the reasons
 * (703/2023 §§ 40, 51; 785/1992 § 9).
 */
export const recordInformationBan = writeOperation({
  name: 'recordInformationBan',
  summary: words.record,
  path: '/cases/:caseId/information-bans',
  permission: 'information_ban.record',
  input: z.object({
    caseId: idInput('case'),
    visibility: entryVisibility(),
    guardianId: idInput('person'),
    subjects: codes('consent_categories', { min: 1 }),
    /** A weighty one, except where the young person decides about their own care. */
    reason: code('ban_reasons'),
    said: optionalLongText(SAID_LIMIT),
    outcome: z.enum(['followed', 'refused'], { error: 'choose_one' }),
    refusalReasons: optionalLongText(REFUSAL_LIMIT),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'information_ban', objectId: result.id, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, actor, input, target }) => {
    const persons = await casePersons(tx, input.caseId)
    const followed = input.outcome === 'followed'
    const refusalReasons = followed ? null : (input.refusalReasons ?? '')
    const errors = [
      ...(persons.some((each) => each.id === input.guardianId && each.role === 'guardian')
        ? []
        : [fieldError('guardianId', 'choose_one')]),
      ...(isReasonOf(input.reason, actor.ownRegisterKind) ? [] : [fieldError('reason', 'ban_reason_of_health_care')]),
      ...(refusalReasons !== null && refusalReasons.length < MINIMUM
        ? [fieldError('refusalReasons', 'ban_refusal_reasons_missing')]
        : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const registerId = input.visibility === 'own_register' ? actor.ownRegisterId : actor.sharedRegisterId
    if (registerId === null) throw new Error('Only a worker has a register to write in')
    const { guardianId, subjects, reason, said } = input
    const ban = { guardianId, subjects, reason, said: said ?? null, followed, refusalReasons, registerId }
    return { id: await insertBan(tx, target, ban) }
  },
})

type BanTarget = CaseTarget & { readonly ban: InformationBan }

/** A ban as a target: there only when its case and its register are. */
async function banTarget(tx: Read, input: { caseId: string; banId: string }): Promise<BanTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const bans = inCase === null ? [] : await bansOfCase(tx, input.caseId)
  const ban = bans.find((each) => each.id === input.banId)
  return inCase === null || ban === undefined ? null : { ...inCase, id: ban.id, kind: 'information_ban', ban }
}

/** Lifts a ban when the young person says so; that there was one stays to be read by those who could read it. */
export const liftInformationBan = writeOperation({
  name: 'liftInformationBan',
  summary: words.lift,
  path: '/cases/:caseId/information-bans/:banId/lift',
  permission: 'information_ban.lift',
  input: z.object({ caseId: idInput('case'), banId: idInput('information_ban'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: banTarget,
  log: (_result, input) => ({ objectKind: 'information_ban', objectId: input.banId, caseId: input.caseId }),
  done: words.liftDone,
  handle: async ({ tx, input, target: { ban } }) => {
    if (ban.liftedAt !== null) throw new NotPossible('information_ban_lifted', words.alreadyLifted)
    if (!(await liftBan(tx, { id: ban.id, version: input.version }))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const informationBanOperations: readonly AnyOperation[] = [
  readInformationBans,
  recordInformationBan,
  liftInformationBan,
]
