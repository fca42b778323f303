import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { fieldError, idInput, longText, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { PictureRelease, quartersToBuild, REASON_LIMIT, yearsToRevise } from './publication.ts'
import {
  insertRelease,
  listReleases,
  releaseTarget,
  requestAudit,
  showRelease,
  shownSince,
  takeBackRelease,
} from './publication.queries.ts'
import { words } from './publication.words.ts'

const kind = 'picture_release'
const path = '/picture/releases'
const SHOWN_AT_MOST = 100
const verbs = ['picture_release.make', 'picture_release.publish'] as const
const periodSchema = z.string()

/** Releases of the picture with where they stand, for those who make them; and what can be asked for next. */
export const readPictureReleases = readOperation({
  name: 'readPictureReleases',
  summary: words.listSummary,
  path,
  permission: 'picture_release.make',
  input: z.object({}),
  output: z.object({
    releases: z.array(PictureRelease),
    quarters: z.array(periodSchema),
    years: z.array(z.object({ year: z.string(), period: periodSchema })),
  }),
  target: () => Promise.resolve({ kind }),
  log: (result) => ({ objectKind: kind, objectIds: result.releases.map(({ id }) => id) }),
  handle: async ({ tx, today }) => {
    const releases = await listReleases(tx, SHOWN_AT_MOST)
    return { releases, quarters: quartersToBuild(releases, today), years: yearsToRevise(releases) }
  },
})

/** Asks for the release of a closed quarter, or for the revision of a year: the server draws it. */
export const buildPictureRelease = writeOperation({
  name: 'buildPictureRelease',
  summary: words.buildSummary,
  path,
  permission: 'picture_release.make',
  input: z.object({
    kind: z.enum(['quarter', 'revision'], { error: 'code_unknown' }),
    period: z.string().regex(/^\d{4}-Q[1-4]$/, 'code_unknown'),
  }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind }),
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.buildDone,
  handle: async ({ tx, input, today, now }) => {
    const releases = await listReleases(tx, SHOWN_AT_MOST)
    const possible =
      input.kind === 'quarter' ? quartersToBuild(releases, today) : yearsToRevise(releases).map(({ period }) => period)
    if (!possible.includes(input.period)) throw new InvalidInput([fieldError('period', 'code_unknown')])
    const id = newId()
    if (!(await insertRelease(tx, { ...input, id, now }))) throw new NotPossible('release_exists', words.exists)
    return { id }
  },
})

const releaseInput = z.object({ pictureReleaseId: idInput(kind) })
type Input = z.infer<typeof releaseInput>
const target = (tx: Parameters<typeof releaseTarget>[0], { pictureReleaseId }: Input) =>
  releaseTarget(tx, pictureReleaseId)
const log = (_result: unknown, { pictureReleaseId }: Input) => ({ objectKind: kind, objectId: pictureReleaseId })

export const readPictureRelease = readOperation({
  name: 'readPictureRelease',
  summary: words.readSummary,
  path: `${path}/:pictureReleaseId`,
  permission: 'picture_release.make',
  input: releaseInput,
  output: z.object({ release: PictureRelease, outdated: z.boolean(), can: canOutput }),
  target,
  log,
  handle: async ({ tx, actor, target: { release } }) => ({
    release,
    outdated:
      (release.state === 'built' || release.state === 'audited') &&
      release.builtAt !== null &&
      (await shownSince(tx, release.builtAt)),
    can: allowedOf(actor, { kind }, verbs),
  }),
})

/** Asks for the audit: the server attacks the release together with those before it. */
export const auditPictureRelease = writeOperation({
  name: 'auditPictureRelease',
  summary: words.auditSummary,
  path: `${path}/:pictureReleaseId/audit`,
  permission: 'picture_release.make',
  input: releaseInput.extend({ version: versionInput() }),
  output: z.object({ id: idOutput }),
  target,
  log,
  done: words.auditDone,
  handle: async ({ tx, input, target: { release }, now }) => {
    if (release.state !== 'built' || release.auditing) throw new NotPossible('not_built', words.notBuilt)
    if (!(await requestAudit(tx, release.id, input.version, now))) throw new StaleVersion()
    return { id: release.id }
  },
})

/** Shows an audited release to everybody of the instance. @throws NotPossible when something else was shown since it was built */
export const publishPictureRelease = writeOperation({
  name: 'publishPictureRelease',
  summary: words.publishSummary,
  path: `${path}/:pictureReleaseId/publish`,
  permission: 'picture_release.publish',
  input: releaseInput.extend({ version: versionInput() }),
  output: z.object({ id: idOutput }),
  target,
  log,
  done: words.publishDone,
  handle: async ({ tx, input, target: { release } }) => {
    if (release.state !== 'audited') throw new NotPossible('not_audited', words.notAudited)
    if (release.builtAt === null || (await shownSince(tx, release.builtAt)))
      throw new NotPossible('outdated', words.outdated)
    if (!(await showRelease(tx, release.id, input.version))) throw new StaleVersion()
    return { id: release.id }
  },
})

/** Takes a release back, with a reason: it is shown to nobody any more. */
export const withdrawPictureRelease = writeOperation({
  name: 'withdrawPictureRelease',
  summary: words.withdrawSummary,
  path: `${path}/:pictureReleaseId/withdraw`,
  permission: 'picture_release.publish',
  input: releaseInput.extend({ reason: longText(REASON_LIMIT).min(3, 'too_short'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target,
  log,
  done: words.withdrawDone,
  handle: async ({ tx, input, target: { release } }) => {
    if (release.state === 'withdrawn' || release.state === 'refused') throw new NotPossible('over', words.over)
    if (!(await takeBackRelease(tx, release.id, input.version, input.reason))) throw new StaleVersion()
    return { id: release.id }
  },
})

export const publicationOperations: readonly AnyOperation[] = [
  readPictureReleases,
  buildPictureRelease,
  readPictureRelease,
  auditPictureRelease,
  publishPictureRelease,
  withdrawPictureRelease,
]
