import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { keptFromAsker } from '#casework/guardian-limit/asker.command.ts'
import { keptFrom } from '#casework/guardian-limit/kept-from.queries.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import { isYouthOfAge } from '#casework/coming-of-age/coming-of-age.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { requestTarget, type RequestTarget } from '#rights/rights-request/rights-request.operations.ts'
import { releaseTexts } from '#rights/rights-request/rights-request.queries.ts'
import { words as requestWords } from '#rights/rights-request/rights-request.words.ts'
import { AccessPackage, releasedOnly } from './access-package.ts'
import { packageOf } from './access-package.queries.ts'
import { words } from './access-package.words.ts'

/** A request to see one's data, for the actor's register. */
async function accessTarget(
  tx: Read,
  input: { readonly caseId: string; readonly rightsRequestId: string },
): Promise<RequestTarget | null> {
  const found = await requestTarget(tx, input)
  return found?.request.kind === 'access' && found.request.personId !== null ? found : null
}

const ofRequest = { caseId: idInput('case'), rightsRequestId: idInput('rights_request') }
const logOf = (_result: unknown, input: { readonly caseId: string; readonly rightsRequestId: string }) => ({
  objectKind: 'access_package',
  objectId: input.rightsRequestId,
  caseId: input.caseId,
  purpose: 'subject_access',
})

async function wholePackage(tx: Read, target: RequestTarget, today: string): Promise<AccessPackage> {
  const { request } = target
  const personId = request.personId ?? ''
  // A guardian asked while the young person was a child: from the birthday on there is nothing to hand them (C-35).
  if (request.askedBy === 'guardian' && personId === target.youthId && (await isYouthOfAge(tx, target.caseId)))
    throw new NotPossible('of_age', requestWords.ofAge)
  const { caseId, youthId } = target
  const [isYouth, self] = [personId === youthId, request.askedBy === 'self']
  const kept = await keptFromAsker(tx, { caseId, youthId, personId, self })
  const addressKept = !self && (await liveProtections(tx, caseId)).length > 0
  const about = { caseId, personId, isYouth, kept: self ? null : kept, addressKept }
  const { sections, waiting } = await packageOf(tx, about)
  return {
    case: target.headOn(today),
    request,
    controller: request.registerName,
    sections: [...sections],
    keptFrom: self ? { parties: [], guardians: [] } : await keptFrom(tx, caseId),
    withheld: { texts: 0, entries: waiting },
    can: request.outcome === null ? allowedOf(tx.actor, target, ['rights.answer']) : [],
  }
}

/** All that could be given, for the worker who reads it through: every free text waits until somebody has seen whom it is about. */
export const readAccessPackage = readOperation({
  name: 'readAccessPackage',
  summary: words.review,
  path: '/cases/:caseId/rights/:rightsRequestId/package',
  permission: 'rights.answer',
  input: z.object(ofRequest),
  output: AccessPackage,
  target: accessTarget,
  log: logOf,
  handle: ({ tx, target, today }) => wholePackage(tx, target, today),
})

/** What the person gets, as data to keep and to carry on (GDPR 15, 20): nothing of third persons, nothing nobody has read through. */
export const exportAccessPackage = exportOperation({
  name: 'exportAccessPackage',
  summary: words.export,
  path: '/cases/:caseId/rights/:rightsRequestId/package/export',
  permission: 'rights.answer',
  takesOut: { persons: true, copyFor: 'family', purposes: ['subject_access'] },
  input: z.object(ofRequest),
  output: AccessPackage,
  target: accessTarget,
  log: logOf,
  handle: async ({ tx, target, today }) => releasedOnly(await wholePackage(tx, target, today)),
})

/** Keeps which texts are about the person alone. */
export const releasePackageTexts = writeOperation({
  name: 'releasePackageTexts',
  summary: words.release,
  path: '/cases/:caseId/rights/:rightsRequestId/package',
  permission: 'rights.answer',
  input: z.object({
    ...ofRequest,
    released: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().max(300, 'too_long')).max(5000, 'too_long'),
    ),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: accessTarget,
  log: logOf,
  done: words.releaseDone,
  handle: async ({ tx, input, target, today }) => {
    if (target.request.outcome !== null) throw new NotPossible('request_answered', requestWords.alreadyAnswered)
    const whole = await wholePackage(tx, target, today)
    const known = new Set(
      whole.sections.flatMap((each) => each.rows.flatMap((row) => row.cells.map((cell) => cell.key))),
    )
    const released = input.released.filter((key) => known.has(key))
    if (!(await releaseTexts(tx, { id: target.request.id, version: input.version }, released))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const accessPackageOperations: readonly AnyOperation[] = [
  readAccessPackage,
  exportAccessPackage,
  releasePackageTexts,
]
