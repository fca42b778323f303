import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addDays, helsinkiDateTime } from '#kernel/clock.ts'
import { dateInput, idInput, integer, longText, versionInput } from '#kernel/input.ts'
import { textOutput } from '#kernel/output.ts'
import { ANSWER_LEAST, ANSWER_LIMIT, LogAlarm, reviewFindings, rulesOn, SAMPLE_LIMIT, SampleRow } from './log-review.ts'
import { drawSample, findAlarm, findSampleRow, listAlarms, listSampleRows, writeAnswer } from './log-review.queries.ts'
import { words } from './log-review.words.ts'

const deskTarget = () => Promise.resolve({ kind: 'log_alarm' })

const Rule = z.object({
  name: textOutput,
  source: textOutput,
  certainty: z.string(),
  count: z.number(),
  kind: z.string(),
})

/** The review desk: alarms, rows that were drawn, and the rules both come from. Metadata only, never content of a case. */
export const listLogReview = readOperation({
  name: 'listLogReview',
  summary: words.desk,
  path: '/log-review',
  permission: 'log_review.review',
  input: z.object({}),
  output: z.object({ alarms: z.array(LogAlarm), sample: z.array(SampleRow), rules: z.array(Rule) }),
  target: deskTarget,
  log: (result) => ({
    objectKind: 'log_alarm',
    objectIds: [...result.alarms, ...result.sample].map((each) => each.id),
  }),
  handle: async ({ tx, today }) => ({
    alarms: await listAlarms(tx),
    sample: await listSampleRows(tx),
    rules: rulesOn(today).map(({ name, source, certainty, count, kind }) => ({ name, source, certainty, count, kind })),
  }),
})

/** Draws rows at random from the log of a time (906/2019 § 17). */
export const drawLogSample = writeOperation({
  name: 'drawLogSample',
  summary: words.draw,
  path: '/log-review/samples',
  permission: 'log_review.review',
  input: z.object({ from: dateInput(), until: dateInput(), size: integer(1, SAMPLE_LIMIT) }),
  output: z.object({ drawn: z.number().int() }),
  target: deskTarget,
  log: () => ({ objectKind: 'log_alarm' }),
  done: words.drawDone,
  handle: async ({ tx, input }) => {
    if (input.until < input.from) throw new NotPossible('ends_before', words.endsBefore, 'until')
    const [from, until] = [helsinkiDateTime(input.from, '00:00'), helsinkiDateTime(addDays(input.until, 1), '00:00')]
    const drawn = await drawSample(tx, from, until, input.size)
    if (drawn === 0) throw new NotPossible('nothing_to_draw', words.nothingToDraw, 'from')
    return { drawn }
  },
})

type AlarmTarget = Target & { readonly alarm: LogAlarm }
async function alarmTarget(tx: Read, input: { readonly logAlarmId: string }): Promise<AlarmTarget | null> {
  const alarm = await findAlarm(tx, input.logAlarmId)
  return alarm === undefined ? null : { kind: 'log_alarm', id: alarm.id, alarm }
}

type RowTarget = Target & { readonly row: SampleRow }
async function rowTarget(tx: Read, input: { readonly logSampleRowId: string }): Promise<RowTarget | null> {
  const row = await findSampleRow(tx, input.logSampleRowId)
  return row === undefined ? null : { kind: 'log_alarm', id: row.id, row }
}

const finding = {
  outcome: z.enum(reviewFindings, { error: 'choose_one' }),
  answer: longText(ANSWER_LIMIT).min(ANSWER_LEAST, 'too_short'),
  version: versionInput(),
}

export const readLogAlarm = readOperation({
  name: 'readLogAlarm',
  summary: words.readAlarm,
  path: '/log-review/alarms/:logAlarmId',
  permission: 'log_review.review',
  input: z.object({ logAlarmId: idInput('log_alarm') }),
  output: z.object({ alarm: LogAlarm }),
  target: alarmTarget,
  log: (_result, input) => ({ objectKind: 'log_alarm', objectId: input.logAlarmId }),
  handle: ({ target }) => Promise.resolve({ alarm: target.alarm }),
})

/** Answers an alarm with a finding and a reason; never one about oneself. */
export const answerLogAlarm = writeOperation({
  name: 'answerLogAlarm',
  summary: words.answerAlarm,
  path: '/log-review/alarms/:logAlarmId',
  permission: 'log_review.review',
  input: z.object({ logAlarmId: idInput('log_alarm'), ...finding }),
  output: z.object({ version: z.number().int() }),
  target: alarmTarget,
  log: (_result, input) => ({ objectKind: 'log_alarm', objectId: input.logAlarmId }),
  done: words.answerDone,
  handle: async ({ tx, actor, input, target: { alarm }, now }) => {
    if (alarm.professionalId === actor.professionalId) throw new NotPossible('about_yourself', words.notYourOwn)
    if (alarm.outcome !== null) throw new NotPossible('already_answered', words.alreadyAnswered)
    const about = { id: alarm.id, version: input.version }
    const { outcome, answer } = input
    if (!(await writeAnswer(tx, 'log_alarm', about, { outcome, answer, now }))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const readLogSampleRow = readOperation({
  name: 'readLogSampleRow',
  summary: words.readRow,
  path: '/log-review/rows/:logSampleRowId',
  permission: 'log_review.review',
  input: z.object({ logSampleRowId: idInput('log_sample_row') }),
  output: z.object({ row: SampleRow }),
  target: rowTarget,
  log: (_result, input) => ({ objectKind: 'log_alarm', objectId: input.logSampleRowId }),
  handle: ({ target }) => Promise.resolve({ row: target.row }),
})

/** The finding about a row that was drawn; never one of one's own. */
export const answerLogSampleRow = writeOperation({
  name: 'answerLogSampleRow',
  summary: words.answerRow,
  path: '/log-review/rows/:logSampleRowId',
  permission: 'log_review.review',
  input: z.object({ logSampleRowId: idInput('log_sample_row'), ...finding }),
  output: z.object({ version: z.number().int() }),
  target: rowTarget,
  log: (_result, input) => ({ objectKind: 'log_alarm', objectId: input.logSampleRowId }),
  done: words.answerDone,
  handle: async ({ tx, actor, input, target: { row }, now }) => {
    if (row.professionalId === actor.professionalId) throw new NotPossible('about_yourself', words.notYourOwn)
    if (row.outcome !== null) throw new NotPossible('already_answered', words.alreadyAnswered)
    const about = { id: row.id, version: input.version }
    const { outcome, answer } = input
    if (!(await writeAnswer(tx, 'log_sample_row', about, { outcome, answer, now }))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const logReviewOperations: readonly AnyOperation[] = [
  listLogReview,
  drawLogSample,
  readLogAlarm,
  answerLogAlarm,
  readLogSampleRow,
  answerLogSampleRow,
]
