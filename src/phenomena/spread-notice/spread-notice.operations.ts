import { z } from 'zod'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { emailInput, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { MailWish } from './spread-notice.ts'
import { keepMailWish, mailWish, markSeen, noticeTarget } from './spread-notice.queries.ts'
import { words } from './spread-notice.words.ts'

/** Somebody who coordinates the team has seen it: it waits for nobody any longer. */
export const seeSpreadNotice = writeOperation({
  name: 'seeSpreadNotice',
  summary: words.seeSummary,
  path: '/spread-notices/:spreadNoticeId/seen',
  permission: 'spread_notice.see',
  input: z.object({ spreadNoticeId: idInput('phenomenon_notice'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => noticeTarget(tx, input.spreadNoticeId),
  log: (_result, input) => ({ objectKind: 'phenomenon_notice', objectId: input.spreadNoticeId }),
  done: words.seen,
  handle: async ({ tx, input, target, now }) => {
    if (target.seen) throw new NotPossible('notice_seen', words.alreadySeen)
    if (!(await markSeen(tx, target.id, input.version, now))) throw new StaleVersion()
    return { id: target.id }
  },
})

const own = () => Promise.resolve({ kind: 'phenomenon_mail' })

export const readPhenomenonMail = readOperation({
  name: 'readPhenomenonMail',
  summary: words.readMailSummary,
  path: '/phenomenon-mail',
  permission: 'phenomenon_mail.change',
  input: z.object({}),
  output: MailWish,
  target: own,
  log: () => ({ objectKind: 'phenomenon_mail' }),
  handle: ({ tx }) => mailWish(tx),
})

/** One's own wish: an address for a mail that says only that something waits, or none. */
export const changePhenomenonMail = writeOperation({
  name: 'changePhenomenonMail',
  summary: words.mailSummary,
  path: '/phenomenon-mail',
  permission: 'phenomenon_mail.change',
  input: z.object({ email: z.union([z.literal('').transform(() => undefined), emailInput()]).optional() }),
  output: z.object({ wanted: z.boolean() }),
  target: own,
  log: () => ({ objectKind: 'phenomenon_mail' }),
  done: words.mailSaved,
  handle: async ({ tx, input, today }) => {
    await keepMailWish(tx, input.email, today)
    return { wanted: input.email !== undefined }
  },
})

export const spreadNoticeOperations: readonly AnyOperation[] = [
  seeSpreadNotice,
  readPhenomenonMail,
  changePhenomenonMail,
]
