import { z } from 'zod'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { optionalDateInput } from '#kernel/input.ts'
import { Attendance, isTold, periodErrors, toldOf, usualPeriod } from './attendance.ts'
import { countAttendance } from './attendance.queries.ts'
import { words } from './attendance.words.ts'

/** How often each organisation came to the meetings of the actor's teams it was asked to (C-40); the last half year unless told otherwise. */
export const readAttendance = readOperation({
  name: 'readAttendance',
  summary: words.read,
  path: '/meeting-attendance',
  permission: 'attendance.count',
  input: z.object({ from: optionalDateInput(), until: optionalDateInput() }),
  output: Attendance,
  target: () => Promise.resolve({ kind: 'attendance' }),
  log: () => ({ objectKind: 'attendance' }),
  handle: async ({ tx, input, today }) => {
    const usual = usualPeriod(today)
    const period = { from: input.from ?? usual.from, until: input.until ?? usual.until }
    const errors = periodErrors(period.from, period.until, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    return { ...period, organisations: (await countAttendance(tx, period)).filter(isTold).map(toldOf) }
  },
})

export const attendanceOperations: readonly AnyOperation[] = [readAttendance]
