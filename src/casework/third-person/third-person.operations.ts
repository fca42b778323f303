import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { Entry } from '#casework/entry/entry.ts'
import { entryTarget, type EntryTarget } from '#casework/entry/entry.operations.ts'
import { InvalidInput, NotFound, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, longText, shortText, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { ABOUT_LIMIT, PASSAGE_LIMIT, passagesOf, ThirdPersonMark } from './third-person.ts'
import { endMarks, insertMarks, marksOfEntry } from './third-person.queries.ts'
import { words } from './third-person.words.ts'

const textOf = ({ entry }: EntryTarget) => ({
  caseId: entry.caseId,
  entryId: entry.id,
  registerId: entry.registerId,
  version: entry.version,
})

/** A text with its marks. Whoever reads the text reads what is marked in it; only its author marks. */
export const readThirdPersons = readOperation({
  name: 'readThirdPersons',
  summary: words.title,
  path: '/cases/:caseId/entries/:entryId/third-persons',
  permission: 'client_copy.read',
  input: z.object({ caseId: idInput(), entryId: idInput() }),
  output: z.object({
    case: CaseHead,
    entry: Entry,
    /** Those of the text as it stands now. */
    marks: z.array(ThirdPersonMark),
    /** How many marks of an earlier version no longer fit and wait for the author. */
    stale: z.number().int(),
    can: canOutput,
  }),
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  handle: async ({ tx, actor, target }) => {
    const marks = await marksOfEntry(tx, target.entry.id)
    const now = marks.filter((each) => each.entryVersion === target.entry.version)
    return {
      case: target.head,
      entry: target.entry,
      marks: now,
      stale: marks.length - now.length,
      can: target.entry.retractedAt === null ? allowedOf(actor, target, ['third_person.mark']) : [],
    }
  },
})

const output = z.object({ entryId: idOutput })

/** Marks a passage that tells about another person, wherever it stands in the text. */
export const markThirdPerson = writeOperation({
  name: 'markThirdPerson',
  summary: words.mark,
  path: '/cases/:caseId/entries/:entryId/third-persons',
  permission: 'third_person.mark',
  input: z.object({
    caseId: idInput(),
    entryId: idInput(),
    passage: longText(PASSAGE_LIMIT),
    about: shortText(ABOUT_LIMIT),
    /** Of the text that the passage was chosen in. */
    version: versionInput(),
  }),
  output,
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  done: words.markDone,
  handle: async ({ tx, input, target }) => {
    const { entry } = target
    if (entry.retractedAt !== null) throw new NotPossible('entry_retracted', words.retracted)
    if (entry.version !== input.version) throw new StaleVersion()
    const found = passagesOf(entry.body, input.passage)
    if (found.length === 0) throw new InvalidInput([fieldError('passage', 'passage_not_found')])
    const marks = (await marksOfEntry(tx, entry.id)).filter((each) => each.entryVersion === entry.version)
    const fresh = found.filter(
      (each) => !marks.some((mark) => mark.startsAt <= each.startsAt && each.endsAt <= mark.endsAt),
    )
    if (fresh.length === 0) throw new InvalidInput([fieldError('passage', 'passage_marked')])
    const about = input.about
    await insertMarks(
      tx,
      textOf(target),
      fresh.map((each) => ({ ...each, about })),
    )
    return { entryId: entry.id }
  },
})

/** Takes a mark away again. */
export const unmarkThirdPerson = writeOperation({
  name: 'unmarkThirdPerson',
  summary: words.unmark,
  path: '/cases/:caseId/entries/:entryId/third-persons/:markId/remove',
  permission: 'third_person.mark',
  input: z.object({ caseId: idInput(), entryId: idInput(), markId: idInput() }),
  output,
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  done: words.unmarkDone,
  handle: async ({ tx, input, target, now }) => {
    const { entry } = target
    const mark = (await marksOfEntry(tx, entry.id)).find((each) => each.id === input.markId)
    if (mark?.entryVersion !== entry.version) throw new NotFound()
    await endMarks(tx, [mark.id], now)
    return { entryId: entry.id }
  },
})

/** The author has looked at the corrected text: marks that no longer fit are ended, and the text is in the copy again. */
export const reviewThirdPersons = writeOperation({
  name: 'reviewThirdPersons',
  summary: words.review,
  path: '/cases/:caseId/entries/:entryId/third-persons/review',
  permission: 'third_person.mark',
  input: z.object({ caseId: idInput(), entryId: idInput(), version: versionInput() }),
  output,
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  done: words.reviewDone,
  handle: async ({ tx, input, target, now }) => {
    const { entry } = target
    if (entry.version !== input.version) throw new StaleVersion()
    const stale = (await marksOfEntry(tx, entry.id)).filter((each) => each.entryVersion !== entry.version)
    await endMarks(
      tx,
      stale.map((each) => each.id),
      now,
    )
    return { entryId: entry.id }
  },
})

export const thirdPersonOperations: readonly AnyOperation[] = [
  readThirdPersons,
  markThirdPerson,
  unmarkThirdPerson,
  reviewThirdPersons,
]
