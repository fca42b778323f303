import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { idInput, longText, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput } from '#kernel/output.ts'
import { lastQuarter, needErrors, TEXT_LIMIT, UnmetCount, UnmetNeed, unmetNeedFields } from './unmet-need.ts'
import { countUnmet, findNeed, insertNeed, listNeeds, settleNeed } from './unmet-need.queries.ts'
import { words } from './unmet-need.words.ts'

const SHOWN_AT_MOST = 200
const path = '/governance/unmet-needs'
const kind = 'unmet_need'

/** Services somebody recorded as missing. */
export const readUnmetNeeds = readOperation({
  name: 'readUnmetNeeds',
  summary: words.listSummary,
  path,
  permission: 'unmet_need.read',
  input: z.object({}),
  output: z.object({ needs: z.array(UnmetNeed), can: canOutput }),
  target: () => Promise.resolve({ kind }),
  log: (result) => ({ objectKind: kind, objectIds: result.needs.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    needs: await listNeeds(tx, SHOWN_AT_MOST),
    can: allowedOf(actor, { kind }, ['unmet_need.record', 'unmet_need.settle', 'unmet_need.count']),
  }),
})

/** How often services were not had, as casework has it: classes of five of the newest quarter that is over. No second entry. */
export const countUnmetNeeds = readOperation({
  name: 'countUnmetNeeds',
  summary: words.countSummary,
  path: '/governance/unmet-counts',
  permission: 'unmet_need.count',
  input: z.object({}),
  output: z.object({ quarter: dayOutput, counts: z.array(UnmetCount) }),
  target: () => Promise.resolve({ kind }),
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, today }) => {
    const quarter = lastQuarter(today)
    return { quarter, counts: await countUnmet(tx, quarter) }
  },
})

/** What a form about a new need asks is known: nothing is read. */
export const readUnmetNeedForm = readOperation({
  name: 'readUnmetNeedForm',
  summary: words.recordSummary,
  path: '/governance/unmet-need-form',
  permission: 'unmet_need.record',
  input: z.object({}),
  output: z.object({}),
  target: () => Promise.resolve({ kind }),
  log: () => ({ objectKind: kind }),
  handle: () => Promise.resolve({}),
})

/** Records a service that is missing. @throws InvalidInput when the text tells of a person. */
export const recordUnmetNeed = writeOperation({
  name: 'recordUnmetNeed',
  summary: words.recordSummary,
  path,
  permission: 'unmet_need.record',
  input: z.object(unmetNeedFields),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind }),
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input, today }) => {
    const errors = needErrors('what', input.what)
    if (errors.length > 0) throw new InvalidInput(errors)
    const id = newId()
    await insertNeed(tx, { ...input, id, today })
    return { id }
  },
})

const needInput = z.object({ unmetNeedId: idInput('unmet_need') })
const needLog = (_result: unknown, { unmetNeedId }: { readonly unmetNeedId: string }) => ({
  objectKind: kind,
  objectId: unmetNeedId,
})
async function needTarget(tx: Read, { unmetNeedId }: { readonly unmetNeedId: string }) {
  const need = await findNeed(tx, unmetNeedId)
  return need === undefined ? null : { kind, id: need.id, need }
}

export const readUnmetNeed = readOperation({
  name: 'readUnmetNeed',
  summary: words.formSummary,
  path: `${path}/:unmetNeedId`,
  permission: 'unmet_need.settle',
  input: needInput,
  output: UnmetNeed,
  target: needTarget,
  log: needLog,
  handle: ({ target }) => Promise.resolve(target.need),
})

/** Records that a service is no longer missing, and how. @throws NotPossible when that was said before. */
export const settleUnmetNeed = writeOperation({
  name: 'settleUnmetNeed',
  summary: words.settleSummary,
  path: `${path}/:unmetNeedId/settle`,
  permission: 'unmet_need.settle',
  input: needInput.extend({ how: longText(TEXT_LIMIT), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: needTarget,
  log: needLog,
  done: words.settledDone,
  handle: async ({ tx, input, target: { need }, today }) => {
    if (need.settledOn !== null) throw new NotPossible('already_settled', words.alreadySettled)
    const errors = needErrors('how', input.how)
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await settleNeed(tx, { id: need.id, version: input.version, how: input.how, today })))
      throw new StaleVersion()
    return { id: need.id }
  },
})

export const unmetNeedOperations: readonly AnyOperation[] = [
  readUnmetNeeds,
  countUnmetNeeds,
  readUnmetNeedForm,
  recordUnmetNeed,
  readUnmetNeed,
  settleUnmetNeed,
]
