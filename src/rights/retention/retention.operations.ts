import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { ErasureItem, ErasureList, LIST_LIMIT, RetentionPart, RetentionRule, SHOWN_LIMIT } from './retention.ts'
import {
  approveErasure,
  carryOutErasure,
  erasureItems,
  erasureLists,
  findErasureList,
  ledgerLines,
  makeErasureList,
  retentionParts,
  retentionRules,
  withdrawErasure,
} from './retention.queries.ts'
import { words } from './retention.words.ts'

const ofInstance = () => Promise.resolve({ kind: 'retention' })

/** Periods with their sources, and every part of a closed case with the day it ends: the dry run. */
export const readRetention = readOperation({
  name: 'readRetention',
  summary: words.summary,
  path: '/retention',
  permission: 'retention.read',
  input: z.object({}),
  output: z.object({ rules: z.array(RetentionRule), parts: z.array(RetentionPart), can: canOutput }),
  target: ofInstance,
  log: (result) => ({ objectKind: 'retention', objectIds: [...new Set(result.parts.map((each) => each.objectId))] }),
  handle: async ({ tx, actor, target }) => {
    const [rules, parts] = await Promise.all([retentionRules(tx), retentionParts(tx, SHOWN_LIMIT)])
    return { rules, parts, can: allowedOf(actor, target, ['erasure.propose', 'legal_hold.set']) }
  },
})

/** The list that waits, with what stands on it, and the lists before it. */
export const readErasures = readOperation({
  name: 'readErasures',
  summary: words.listSummary,
  path: '/erasures',
  permission: 'retention.read',
  input: z.object({}),
  output: z.object({
    open: ErasureList.nullable(),
    items: z.array(ErasureItem),
    earlier: z.array(ErasureList),
    can: canOutput,
  }),
  target: ofInstance,
  log: (result) => ({
    objectKind: 'erasure_list',
    objectIds: [...(result.open === null ? [] : [result.open]), ...result.earlier].map((each) => each.id),
  }),
  handle: async ({ tx, actor, target }) => {
    const all = await erasureLists(tx)
    const open = all.find((each) => each.state === 'proposed' || each.state === 'approved') ?? null
    const shown = open ?? all.find((each) => each.state === 'done')
    return {
      open,
      items: shown === undefined ? [] : await erasureItems(tx, shown.id),
      earlier: all.filter((each) => each.id !== open?.id),
      can: allowedOf(actor, target, ['erasure.propose', 'erasure.approve']),
    }
  },
})

const listOutput = z.object({ id: idOutput })

/** Makes the list of what is due today and not held. */
export const proposeErasure = writeOperation({
  name: 'proposeErasure',
  summary: words.make,
  path: '/erasures',
  permission: 'erasure.propose',
  input: z.object({}),
  output: listOutput,
  target: ofInstance,
  log: (result) => ({ objectKind: 'erasure_list', objectId: result.id }),
  done: words.makeDone,
  handle: async ({ tx }) => {
    const id = await makeErasureList(tx, LIST_LIMIT)
    if (id === null) throw new NotPossible('nothing_due', words.nothingDue)
    return { id }
  },
})

type ListTarget = Target & { readonly list: ErasureList }

async function listTarget(tx: Read, input: { readonly listId: string }): Promise<ListTarget | null> {
  const list = await findErasureList(tx, input.listId)
  return list === undefined ? null : { kind: 'erasure_list', id: list.id, list }
}

const listInput = z.object({ listId: idInput('erasure_list'), version: versionInput() })
const loggedList = (_result: unknown, input: { readonly listId: string }) => ({
  objectKind: 'erasure_list',
  objectId: input.listId,
})

/** One of the two approvals; the second comes from somebody else. */
export const approveErasureList = writeOperation({
  name: 'approveErasureList',
  summary: words.approve,
  path: '/erasures/:listId/approve',
  permission: 'erasure.approve',
  input: listInput,
  output: z.object({ state: z.string() }),
  target: listTarget,
  log: loggedList,
  done: words.approveDone,
  handle: async ({ tx, input }) => {
    const state = await approveErasure(tx, input.listId, input.version)
    if (state === null) throw new NotPossible('not_yours_to_approve', words.notYours)
    return { state }
  },
})

/** Takes a list back that waits for approval. */
export const withdrawErasureList = writeOperation({
  name: 'withdrawErasureList',
  summary: words.withdraw,
  path: '/erasures/:listId/withdraw',
  permission: 'erasure.approve',
  input: listInput,
  output: listOutput,
  target: listTarget,
  log: loggedList,
  done: words.withdrawDone,
  handle: async ({ tx, input }) => {
    if (!(await withdrawErasure(tx, input.listId, input.version)))
      throw new NotPossible('not_yours_to_approve', words.notYours)
    return { id: input.listId }
  },
})

/** Erases what stands on an approved list, in one job. What is on hold by now stays. */
export const carryOutErasureList = writeOperation({
  name: 'carryOutErasureList',
  summary: words.carryOut,
  path: '/erasures/:listId/carry-out',
  permission: 'erasure.approve',
  input: z.object({ listId: idInput('erasure_list') }),
  output: z.object({ erased: z.number().int(), objects: z.array(idOutput) }),
  target: listTarget,
  // The log says which cases: an erasure is one of the acts a log must show (1054/2018 § 19).
  log: (result, input) => ({ objectKind: 'erasure', objectId: input.listId, objectIds: result.objects }),
  done: words.carryOutDone,
  handle: async ({ tx, input, target: { list } }) => {
    if (list.state !== 'approved') throw new NotPossible('not_approved', words.notApproved)
    const erased = await carryOutErasure(tx, input.listId)
    const items = await erasureItems(tx, input.listId)
    const objects = items.filter((each) => each.outcome === 'erased').map((each) => each.objectId)
    return { erased, objects: [...new Set(objects)] }
  },
})

/** What has been erased, as lines to keep outside the database. */
export const exportErasureLedger = exportOperation({
  name: 'exportErasureLedger',
  summary: words.ledger,
  path: '/erasures/ledger',
  permission: 'retention.read',
  takesOut: { persons: true, copyFor: 'own', purposes: ['erasure_replay'] },
  input: z.object({}),
  output: z.object({ lines: z.array(z.string()) }),
  target: ofInstance,
  log: () => ({ objectKind: 'erasure_ledger' }),
  handle: async ({ tx }) => ({
    lines: (await ledgerLines(tx)).map((line) => JSON.stringify(line)),
  }),
})

export const retentionOperations: readonly AnyOperation[] = [
  readRetention,
  readErasures,
  proposeErasure,
  approveErasureList,
  withdrawErasureList,
  carryOutErasureList,
  exportErasureLedger,
]
