import { z } from 'zod'
import type { Read, Write } from '#db/transaction.ts'
import { keptFile, KeptFile } from '#files/file-store.ts'
import { ReceivedFile } from '#files/receive.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { findAgreement } from '#network/agreement/agreement.queries.ts'
import { findDecision } from '#network/decision/decision.queries.ts'
import { findTemplateStep } from '#network/start-up/start-up.ts'
import { MOST_FILES, type Beside } from './network-file.ts'
import { filesOf, findNetworkFile, hasStep, insertNetworkFile, retractNetworkFile } from './network-file.queries.ts'
import { words } from './network-file.words.ts'

const agreementInput = z.object({ agreementId: idInput('agreement') })
const decisionInput = z.object({ decisionId: idInput('decision') })
const received = { file: z.instanceof(ReceivedFile, { error: 'file_missing' }) }
const Heading = z.object({ name: textOutput })

async function agreementTarget(tx: Read, { agreementId }: z.output<typeof agreementInput>) {
  const found = await findAgreement(tx, agreementId)
  return found === undefined ? null : { kind: 'network', id: found.id, name: found.name }
}

async function decisionTarget(tx: Read, { decisionId }: z.output<typeof decisionInput>) {
  const found = await findDecision(tx, decisionId)
  if (found === undefined) return null
  const { organ, section } = found
  const named = (language: 'sv' | 'fi' | 'en'): string => `${organ[language]} ${section}`
  return { kind: 'network', id: found.id, name: { sv: named('sv'), fi: named('fi'), en: named('en') } }
}

const stepInput = z.object({ step: z.string().max(40) })
async function stepTarget(tx: Read, { step }: z.output<typeof stepInput>) {
  const name = findTemplateStep(step)?.name
  return name !== undefined && (await hasStep(tx, step)) ? { kind: 'network', id: tx.actor.instanceId, name } : null
}

const log = (_result: unknown, _input: unknown, { id }: { readonly id: string }) => ({
  objectKind: 'network',
  objectId: id,
})

/** What a paper is about to be laid beside; asked before a byte of it is received. */
export const prepareAgreementFile = readOperation({
  name: 'prepareAgreementFile',
  summary: words.prepare,
  path: '/network/agreements/:agreementId/files/new',
  permission: 'network_file.attach',
  input: agreementInput,
  output: Heading,
  target: agreementTarget,
  log,
  handle: ({ target: { name } }) => Promise.resolve({ name }),
})
export const prepareDecisionFile = readOperation({
  name: 'prepareDecisionFile',
  summary: words.prepare,
  path: '/network/decisions/:decisionId/files/new',
  permission: 'network_file.attach',
  input: decisionInput,
  output: Heading,
  target: decisionTarget,
  log,
  handle: ({ target: { name } }) => Promise.resolve({ name }),
})

export const prepareStartUpFile = readOperation({
  name: 'prepareStartUpFile',
  summary: words.prepare,
  path: '/network/start-up/:step/files/new',
  permission: 'network_file.attach',
  input: stepInput,
  output: Heading,
  target: stepTarget,
  log,
  handle: ({ target: { name } }) => Promise.resolve({ name }),
})

/**
 * Lays a received file beside its agreement or decision. These papers have no quarantine: what could not be searched for malware now is
 * sent again later. @throws NotPossible with the sentence
 */
async function lay(tx: Write, beside: Beside, file: ReceivedFile): Promise<{ id: string }> {
  if (file.found === 'malware') throw new NotPossible('attachment_infected', words.infected, 'file')
  if (file.found === 'waiting') throw new NotPossible('scanner_away', words.scannerAway, 'file')
  await tx.lock(`network-file:${tx.actor.professionalId}`)
  if ((await filesOf(tx, beside)).length >= MOST_FILES) throw new NotPossible('files_full', words.full, 'file')
  const { name, type, kept } = file
  const id = await insertNetworkFile(tx, {
    beside,
    name,
    mediaType: type.mediaType,
    byteSize: kept.size,
    file: kept.file,
    keyText: kept.keyText,
  })
  return { id }
}

/** The content comes with a form; in JSON there is none. */
export const attachToAgreement = writeOperation({
  name: 'attachToAgreement',
  summary: words.attach,
  path: '/network/agreements/:agreementId/files',
  permission: 'network_file.attach',
  input: agreementInput.extend(received),
  output: z.object({ id: idOutput }),
  target: agreementTarget,
  log,
  done: words.attachDone,
  handle: ({ tx, input }) => lay(tx, { agreementId: input.agreementId }, input.file),
})
export const attachToDecision = writeOperation({
  name: 'attachToDecision',
  summary: words.attach,
  path: '/network/decisions/:decisionId/files',
  permission: 'network_file.attach',
  input: decisionInput.extend(received),
  output: z.object({ id: idOutput }),
  target: decisionTarget,
  log,
  done: words.attachDone,
  handle: ({ tx, input }) => lay(tx, { decisionId: input.decisionId }, input.file),
})

export const attachToStartUp = writeOperation({
  name: 'attachToStartUp',
  summary: words.attach,
  path: '/network/start-up/:step/files',
  permission: 'network_file.attach',
  input: stepInput.extend(received),
  output: z.object({ id: idOutput }),
  target: stepTarget,
  log,
  done: words.attachDone,
  handle: ({ tx, input }) => lay(tx, { startUpStep: input.step }, input.file),
})

const fileInput = z.object({ networkFileId: idInput('network file') })
async function fileTarget(tx: Read, { networkFileId }: z.output<typeof fileInput>) {
  const file = await findNetworkFile(tx, networkFileId)
  return file === undefined ? null : { kind: 'network_file', id: file.id, file }
}
const fileLog = (_result: unknown, { networkFileId }: z.output<typeof fileInput>) => ({
  objectKind: 'network_file',
  objectId: networkFileId,
})

/** Opens a paper, with a row in the log for every time. Written down, the content is empty: it goes out as a stream. */
export const openNetworkFile = readOperation({
  name: 'openNetworkFile',
  summary: words.open,
  path: '/network/files/:networkFileId/content',
  permission: 'network.read',
  input: fileInput,
  output: z.object({ name: z.string(), mediaType: z.string(), content: z.instanceof(KeptFile) }),
  target: fileTarget,
  log: fileLog,
  handle: ({ target: { file } }) =>
    Promise.resolve({
      name: file.name,
      mediaType: file.mediaType,
      content: keptFile(file.file, file.keyText, file.byteSize),
    }),
})

/** Takes a paper away from the page; that it was there stays in the log. */
export const removeNetworkFile = writeOperation({
  name: 'removeNetworkFile',
  summary: words.remove,
  path: '/network/files/:networkFileId/remove',
  permission: 'network_file.attach',
  input: fileInput.extend({ version: versionInput() }),
  output: z.object({
    agreementId: idOutput.nullable(),
    decisionId: idOutput.nullable(),
    startUpStep: z.string().nullable(),
  }),
  target: fileTarget,
  log: fileLog,
  done: words.removeDone,
  handle: async ({ tx, input, target, today }) => {
    if (!(await retractNetworkFile(tx, target.id, input.version, today))) throw new StaleVersion()
    const { agreementId, decisionId, startUpStep } = target.file
    return { agreementId, decisionId, startUpStep }
  },
})

export const networkFileOperations: readonly AnyOperation[] = [
  prepareAgreementFile,
  prepareDecisionFile,
  attachToAgreement,
  attachToDecision,
  prepareStartUpFile,
  attachToStartUp,
  openNetworkFile,
  removeNetworkFile,
]
