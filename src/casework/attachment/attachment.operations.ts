import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { authorRelation, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { checkSubject } from '#casework/entry/entry.operations.ts'
import { defaultSubject, entryVisibility, SHARED_SUBJECT } from '#casework/entry/entry.ts'
import type { Read } from '#db/transaction.ts'
import { keptFile, KeptFile } from '#files/file-store.ts'
import { ReceivedFile } from '#files/receive.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { attachmentQuota } from '#kernel/file-types.ts'
import { fieldError, idInput, optionalCode, shortText, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { Attachment, SHOWN } from './attachment.ts'
import {
  attachmentsOfCase,
  attachmentUse,
  findAttachment,
  insertAttachment,
  retract,
  type AttachmentUse,
  type FoundAttachment,
} from './attachment.queries.ts'
import { words } from './attachment.words.ts'

/** The files of a case that the actor may see. */
export const readAttachments = readOperation({
  name: 'readAttachments',
  summary: words.list,
  path: '/cases/:caseId/attachments',
  permission: 'attachment.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead, attachments: z.array(Attachment), can: canOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'attachment',
    caseId: input.caseId,
    objectIds: result.attachments.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => ({
    case: target.headOn(today),
    attachments: await attachmentsOfCase(tx, input.caseId, SHOWN),
    can: allowedOf(actor, target, ['attachment.add']),
  }),
})

/** The case a file is about to be attached to; asked before a byte of the file is received. */
export const prepareAttachment = readOperation({
  name: 'prepareAttachment',
  summary: words.prepare,
  path: '/cases/:caseId/attachments/new',
  permission: 'attachment.add',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: ({ target, today }) => Promise.resolve({ case: target.headOn(today) }),
})

/** @throws InvalidInput when the authority's part of the case is full, or the person has attached enough for a day. */
function assertRoom(use: AttachmentUse, size: number): void {
  const { caseRegisterBytes, personDayBytes } = attachmentQuota
  if (use.caseBytes + size > caseRegisterBytes) throw new InvalidInput([fieldError('file', 'attachment_case_full')])
  if (use.dayBytes + size > personDayBytes) throw new InvalidInput([fieldError('file', 'attachment_day_full')])
}

/**
 * Writes down a file that has been received (src/files/receive.ts): its content lies sealed in its folder, and nobody has its key until
 * this is committed. The content itself comes with a form; in JSON there is none.
 */
export const attachFile = writeOperation({
  name: 'attachFile',
  summary: words.attach,
  path: '/cases/:caseId/attachments',
  permission: 'attachment.add',
  input: z.object({
    caseId: idInput('case'),
    visibility: entryVisibility(),
    subject: optionalCode('consent_categories'),
    file: z.instanceof(ReceivedFile, { error: 'file_missing' }),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'attachment', objectId: result.id, caseId: input.caseId }),
  done: words.attachDone,
  handle: async ({ tx, actor, input, target, now }) => {
    const { file, subject } = input
    if (file.found === 'malware') throw new NotPossible('attachment_infected', words.infected, 'file')
    const own = input.visibility === 'own_register'
    if (own) await checkSubject(tx, subject)
    const registerId = own ? actor.ownRegisterId : actor.sharedRegisterId
    if (registerId === null) throw new Error('Only a worker has a register to attach to')
    // Of two files one person sends at once, the second meets the first.
    await tx.lock(`attachment:${actor.professionalId}`)
    assertRoom(await attachmentUse(tx, input.caseId, registerId), file.kept.size)
    const id = await insertAttachment(tx, {
      case: target,
      registerId,
      subject: own ? (subject ?? defaultSubject(actor.ownRegisterKind)) : SHARED_SUBJECT,
      name: file.name,
      mediaType: file.type.mediaType,
      byteSize: file.kept.size,
      file: file.kept.file,
      keyText: file.kept.keyText,
      state: file.found === 'waiting' ? 'quarantined' : 'ready',
      scannedAt: file.found === 'clean' ? now : null,
    })
    return { id }
  },
})

type AttachmentTarget = CaseTarget & { readonly attachment: FoundAttachment }

/** A file as a target: there only when its case and its compartment are. */
async function attachmentTarget(
  tx: Read,
  input: { readonly caseId: string; readonly attachmentId: string },
): Promise<AttachmentTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const attachment = inCase === null ? undefined : await findAttachment(tx, input.attachmentId)
  if (inCase === null || attachment?.caseId !== input.caseId) return null
  const author = authorRelation(inCase, attachment.authorId, tx.actor.professionalId)
  const relations = [...(inCase.relations ?? []), ...author]
  return { ...inCase, id: attachment.id, kind: 'attachment', relations, attachment }
}

const ofAttachment = { caseId: idInput('case'), attachmentId: idInput('attachment') }
const logOf = (_result: unknown, input: { readonly caseId: string; readonly attachmentId: string }) => ({
  objectKind: 'attachment',
  objectId: input.attachmentId,
  caseId: input.caseId,
})

/** What is known of one file, without its content. */
export const readAttachment = readOperation({
  name: 'readAttachment',
  summary: words.read,
  path: '/cases/:caseId/attachments/:attachmentId',
  permission: 'attachment.read',
  input: z.object(ofAttachment),
  output: z.object({ case: CaseHead, attachment: Attachment, can: canOutput }),
  target: attachmentTarget,
  log: logOf,
  handle: ({ actor, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      attachment: target.attachment,
      can: allowedOf(actor, target, target.attachment.retractedAt === null ? ['attachment.retract'] : []),
    }),
})

/** Opens the content of a file, with a row in the log for every time. Written down, the content is empty: it goes out as a stream. */
export const openAttachment = readOperation({
  name: 'openAttachment',
  summary: words.open,
  path: '/cases/:caseId/attachments/:attachmentId/content',
  permission: 'attachment.read',
  input: z.object(ofAttachment),
  output: z.object({ name: z.string(), mediaType: z.string(), content: z.instanceof(KeptFile) }),
  target: attachmentTarget,
  log: logOf,
  handle: ({ target: { attachment } }) => {
    const { state, file, keyText, byteSize, name, mediaType } = attachment
    if (state === 'refused' || keyText === null) throw new NotPossible('attachment_refused', words.wasRefused)
    if (state === 'quarantined') throw new NotPossible('attachment_quarantined', words.stillWaits)
    return Promise.resolve({ name, mediaType, content: keptFile(file, keyText, byteSize) })
  },
})

/** Takes back a file one attached oneself: it stands with the reason, as a text does. Also in a closed case. */
export const retractAttachment = writeOperation({
  name: 'retractAttachment',
  summary: words.retract,
  path: '/cases/:caseId/attachments/:attachmentId/retract',
  permission: 'attachment.retract',
  input: z.object({ ...ofAttachment, reason: shortText(300).min(3, 'too_short'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: attachmentTarget,
  log: logOf,
  done: words.retractDone,
  handle: async ({ tx, input, target, now }) => {
    if (target.attachment.retractedAt !== null) throw new NotPossible('attachment_retracted', words.alreadyRetracted)
    if (!(await retract(tx, { id: input.attachmentId, version: input.version, reason: input.reason }, now)))
      throw new StaleVersion()
    return { id: input.attachmentId }
  },
})

export const attachmentOperations: readonly AnyOperation[] = [
  readAttachments,
  prepareAttachment,
  attachFile,
  readAttachment,
  openAttachment,
  retractAttachment,
]
