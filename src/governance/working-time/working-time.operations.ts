import { z } from 'zod'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, integer } from '#kernel/input.ts'
import { hoursFields, minutesOf, monthInput, openMonths, OwnMonth, WorkingTimeSum } from './working-time.ts'
import { ownMonth, ownMonths, saveMonth, workingTimeOf } from './working-time.queries.ts'
import { words } from './working-time.words.ts'

const kind = 'working_time'
const own = '/governance/own-working-time'

/** A year's sums by party, profession and activity (G-15). */
export const readWorkingTime = readOperation({
  name: 'readWorkingTime',
  summary: words.sumsSummary,
  path: '/governance/working-time',
  permission: 'working_time.read_sums',
  input: z.object({ year: integer(2015, 2100).optional() }),
  output: z.object({ year: z.number().int(), sums: z.array(WorkingTimeSum) }),
  target: () => Promise.resolve({ kind }),
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, input, today }) => {
    const year = input.year ?? Number(today.slice(0, 4))
    return { year, sums: await workingTimeOf(tx, year) }
  },
})

/** One's own months that are still open, written in or not. */
export const listOwnMonths = readOperation({
  name: 'listOwnMonths',
  summary: words.ownSummary,
  path: own,
  permission: 'working_time.record',
  input: z.object({}),
  output: z.object({ months: z.array(OwnMonth) }),
  target: (tx) => Promise.resolve({ kind, id: tx.actor.professionalId }),
  log: (_result, _input, target) => ({ objectKind: kind, objectId: target.id }),
  handle: async ({ tx, today }) => {
    const open = openMonths(today)
    const written = await ownMonths(tx, open.at(-1) ?? '')
    return {
      months: open.map((month) => written.find((each) => each.month === month) ?? { month, hours: [], version: 0 }),
    }
  },
})

const monthOnly = z.object({ month: monthInput() })

export const readOwnMonth = readOperation({
  name: 'readOwnMonth',
  summary: words.monthSummary,
  path: `${own}/:month`,
  permission: 'working_time.record',
  input: monthOnly,
  output: OwnMonth,
  target: (tx) => Promise.resolve({ kind, id: tx.actor.professionalId }),
  log: (_result, _input, target) => ({ objectKind: kind, objectId: target.id }),
  handle: ({ tx, input }) => ownMonth(tx, input.month),
})

/** Records one's own hours of a month. @throws InvalidInput for a month that is closed, StaleVersion when it was written meanwhile. */
export const recordOwnMonth = writeOperation({
  name: 'recordOwnMonth',
  summary: words.recordSummary,
  path: `${own}/:month`,
  permission: 'working_time.record',
  input: monthOnly.extend({
    ...hoursFields,
    /** Of what the writer saw; 0 when nothing had been written. */
    seenVersion: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  }),
  output: z.object({ month: z.string() }),
  target: (tx) => Promise.resolve({ kind, id: tx.actor.professionalId }),
  log: (_result, _input, target) => ({ objectKind: kind, objectId: target.id }),
  hold: (input) => `working_time/${input.month}`,
  done: words.saved,
  handle: async ({ tx, input: { month, hours, seenVersion }, today }) => {
    if (!openMonths(today).includes(month)) throw new InvalidInput([fieldError('month', 'month_closed')])
    const { version } = await ownMonth(tx, month)
    if (version !== seenVersion || !(await saveMonth(tx, { month, version }, minutesOf(hours))))
      throw new StaleVersion()
    return { month }
  },
})

export const workingTimeOperations: readonly AnyOperation[] = [
  readWorkingTime,
  listOwnMonths,
  readOwnMonth,
  recordOwnMonth,
]
