import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotFound, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { code, idInput, longText, optionalCode, optionalLongText, versionInput } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { idOutput, languageOutput, textOutput } from '#kernel/output.ts'
import {
  OpenedRelease,
  Reader,
  RELEASED_LIMIT,
  ReleasedText,
  ReleasedTexts,
  remarkKinds,
  REMARK_LIMIT,
} from './released-text.ts'
import { cardOf, endRelease, insertRelease, insertRemark, releasedTextsOf } from './released-text.queries.ts'
import { words } from './released-text.words.ts'
import { contentToRelease, keptFromReader, readersOf, releasableNotes } from './releasing.command.ts'

/** What the own authority has released to the family, to whom, and what they say of it. Of other authorities nothing is here. */
export const readReleasedTexts = readOperation({
  name: 'readReleasedTexts',
  summary: words.read,
  path: '/cases/:caseId/released-texts',
  permission: 'released_text.read',
  input: z.object({ caseId: idInput('case') }),
  output: ReleasedTexts,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'released_text',
    caseId: input.caseId,
    objectIds: [...result.texts, ...result.notes].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [readers, texts, { notes, waiting }] = await Promise.all([
      readersOf(tx, input.caseId),
      releasedTextsOf(tx, input.caseId),
      releasableNotes(tx, input.caseId),
    ])
    return {
      case: target.headOn(today),
      readers,
      texts,
      notes,
      waiting,
      writerLanguage: actor.language,
      can: allowedOf(actor, target, ['released_text.release', 'released_text.end', 'released_text.remark']),
    }
  },
})

/** Releases a note of the own register, or a summary, to one person of the family: decided by the authority whose knowledge it is. */
export const releaseText = writeOperation({
  name: 'releaseText',
  summary: words.release,
  path: '/cases/:caseId/released-texts',
  permission: 'released_text.release',
  input: z.object({
    caseId: idInput('case'),
    personId: idInput('person'),
    /** The note; left out for a summary, which then needs its subject and text. */
    entryId: z.preprocess((value) => (value === '' ? undefined : value), idInput('entry').optional()),
    subject: optionalCode('consent_categories'),
    body: optionalLongText(RELEASED_LIMIT),
    language: z.enum(languages, { error: 'choose_one' }),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'released_text', objectId: result.id, caseId: input.caseId }),
  done: words.releaseDone,
  handle: async ({ tx, input, target }) => {
    const content = await contentToRelease(tx, input)
    return { id: await insertRelease(tx, target, { personId: input.personId, ...content }) }
  },
})

/** A released text of the own authority as a target. */
async function textTarget(tx: Read, { caseId, textId }: { readonly caseId: string; readonly textId: string }) {
  const target = await caseTarget(tx, caseId)
  const text = target === null ? undefined : (await releasedTextsOf(tx, caseId)).find((each) => each.id === textId)
  return target === null || text === undefined ? null : { ...target, id: text.id, kind: 'released_text', text }
}

/** A released text of the own authority. */
export const readReleasedText = readOperation({
  name: 'readReleasedText',
  summary: words.read,
  path: '/cases/:caseId/released-texts/:textId',
  permission: 'released_text.read',
  input: z.object({ caseId: idInput('case'), textId: idInput() }),
  output: OpenedRelease,
  target: textTarget,
  log: (_result, input) => ({ objectKind: 'released_text', objectId: input.textId, caseId: input.caseId }),
  handle: ({ target, today }) => Promise.resolve({ case: target.headOn(today), text: target.text }),
})

const ended = () => new NotPossible('release_ended', words.releaseEnded)

/** Ends a release: the person sees it no longer. What they have read they have read. */
export const endReleasedText = writeOperation({
  name: 'endReleasedText',
  summary: words.end,
  path: '/cases/:caseId/released-texts/:textId/end',
  permission: 'released_text.end',
  input: z.object({ caseId: idInput('case'), textId: idInput(), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: textTarget,
  log: (_result, input) => ({ objectKind: 'released_text', objectId: input.textId, caseId: input.caseId }),
  done: words.endDone,
  handle: async ({ tx, input, target: { text } }) => {
    if (text.endedAt !== null) throw ended()
    if (!(await endRelease(tx, { id: text.id, version: input.version }))) throw new StaleVersion()
    return { id: text.id }
  },
})

/** Writes down, unedited, what the person says of a released text: what is wrong in it, or what is missing. */
export const recordRemark = writeOperation({
  name: 'recordReleasedRemark',
  summary: words.remark,
  path: '/cases/:caseId/released-texts/:textId/remarks',
  permission: 'released_text.remark',
  input: z.object({
    caseId: idInput('case'),
    textId: idInput(),
    kind: z.enum(remarkKinds, { error: 'choose_one' }),
    body: longText(REMARK_LIMIT),
    language: code('languages'),
  }),
  output: z.object({ id: idOutput }),
  target: textTarget,
  log: (result, input) => ({ objectKind: 'released_remark', objectId: result.id, caseId: input.caseId }),
  done: words.remarkDone,
  handle: async ({ tx, input, target }) => {
    if (target.text.endedAt !== null) throw ended()
    const { kind, body, language } = input
    return { id: await insertRemark(tx, target, { kind, body, language }) }
  },
})

/** The card of one person on paper: what the own authority has released to them now. */
export const readReleasedCard = exportOperation({
  name: 'readReleasedCard',
  summary: words.card,
  path: '/cases/:caseId/released-texts/cards/:personId',
  permission: 'released_text.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['for_family'] },
  input: z.object({
    caseId: idInput('case'),
    personId: idInput('person'),
    language: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: z.object({
    caseId: idOutput,
    caseNumber: z.string(),
    reader: Reader,
    registerName: textOutput,
    language: languageOutput,
    texts: z.array(ReleasedText),
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'released_text',
    caseId: input.caseId,
    objectIds: [input.personId, ...result.texts.map((each) => each.id)],
  }),
  handle: async ({ tx, actor, input, target }) => {
    const reader = (await readersOf(tx, input.caseId)).find((each) => each.id === input.personId)
    if (reader === undefined || actor.ownRegisterName === null) throw new NotFound()
    return {
      caseId: input.caseId,
      caseNumber: target.head.number,
      reader,
      registerName: actor.ownRegisterName,
      language: input.language ?? actor.language,
      texts: await cardOf(tx, input.caseId, reader.id, await keptFromReader(tx, input.caseId, reader)),
    }
  },
})

export const releasedTextOperations: readonly AnyOperation[] = [
  readReleasedTexts,
  readReleasedText,
  releaseText,
  endReleasedText,
  recordRemark,
  readReleasedCard,
]
