import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addDays, helsinkiDateTime } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, longText, timeInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { breachClock } from '#rights/rights-request/rights-request.ts'
import {
  Breach,
  BreachDesk,
  CASES_SHOWN,
  DESCRIPTION_LEAST,
  DESCRIPTION_LIMIT,
  Touched,
  TouchedCase,
} from './breach.ts'
import { breaches, insertBreach, staffOf, touched, touchedCases } from './breach.queries.ts'
import { words } from './breach.words.ts'

const HOUR = 3_600_000
const ofInstance = () => Promise.resolve({ kind: 'breach' })

/** Breaches with their clocks. */
export const readBreaches = readOperation({
  name: 'readBreaches',
  summary: words.summary,
  path: '/breaches',
  permission: 'breach.read',
  input: z.object({}),
  output: BreachDesk,
  target: ofInstance,
  log: (result) => ({ objectKind: 'breach', objectIds: result.breaches.map((each) => each.id) }),
  handle: async ({ tx, actor, target }) => {
    const [all, staff] = await Promise.all([breaches(tx), staffOf(tx)])
    return { breaches: all, staff, can: allowedOf(actor, target, ['breach.record']) }
  },
})

/** A session id, where a session was taken over; empty otherwise. */
const optionalSession = () =>
  z
    .union([z.literal(''), z.guid({ error: 'id_invalid' }).toLowerCase()], { error: 'id_invalid' })
    .transform((value) => (value === '' ? undefined : value))
    .optional()

/** Starts the clock of a breach (GDPR 33) and says what is to be looked for in the log: a person of the staff or a session. */
export const recordBreach = writeOperation({
  name: 'recordBreach',
  summary: words.record,
  path: '/breaches',
  permission: 'breach.record',
  input: z.object({
    noticedOn: dateInput(),
    noticedTime: timeInput(),
    staffId: optionalSession(),
    session: optionalSession(),
    fromOn: dateInput(),
    untilOn: dateInput(),
    description: longText(DESCRIPTION_LIMIT).min(DESCRIPTION_LEAST, 'too_short'),
  }),
  output: z.object({ id: idOutput }),
  target: ofInstance,
  log: (result) => ({ objectKind: 'breach', objectId: result.id }),
  done: words.recordDone,
  handle: async ({ tx, input, now }) => {
    const noticedAt = helsinkiDateTime(input.noticedOn, input.noticedTime)
    const staff = input.staffId === undefined ? [] : await staffOf(tx)
    const errors = [
      ...((input.staffId === undefined) === (input.session === undefined) ? [fieldError('staffId', 'choose_one')] : []),
      ...(input.staffId !== undefined && !staff.some((each) => each.id === input.staffId)
        ? [fieldError('staffId', 'choose_one')]
        : []),
      ...(noticedAt > now ? [fieldError('noticedOn', 'date_in_future')] : []),
      ...(input.untilOn < input.fromOn ? [fieldError('untilOn', 'date_invalid')] : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const id = await insertBreach(tx, {
      noticedAt,
      clock: breachClock.id,
      dueAt: new Date(noticedAt.getTime() + breachClock.hours * HOUR),
      professionalId: input.staffId ?? null,
      sessionId: input.session ?? null,
      lookedFrom: helsinkiDateTime(input.fromOn, '00:00'),
      lookedUntil: helsinkiDateTime(addDays(input.untilOn, 1), '00:00'),
      description: input.description,
    })
    return { id }
  },
})

type BreachTarget = Target & { readonly breach: Breach }
async function breachTarget(tx: Read, input: { readonly breachId: string }): Promise<BreachTarget | null> {
  const breach = (await breaches(tx)).find((each) => each.id === input.breachId)
  return breach === undefined ? null : { kind: 'breach', id: breach.id, breach }
}

/** Everything the person or session touched in the time, from the access log: kinds of acts, and the cases. No content. */
export const readBreach = readOperation({
  name: 'readBreach',
  summary: words.readOne,
  path: '/breaches/:breachId',
  permission: 'breach.read',
  input: z.object({ breachId: idInput('breach') }),
  output: z.object({ breach: Breach, touched: z.array(Touched), cases: z.array(TouchedCase) }),
  target: breachTarget,
  log: (result, input) => ({
    objectKind: 'breach',
    objectId: input.breachId,
    objectIds: result.cases.map((each) => each.caseId),
  }),
  handle: async ({ tx, target: { breach } }) => ({
    breach,
    touched: await touched(tx, breach),
    cases: await touchedCases(tx, breach, CASES_SHOWN),
  }),
})

export const breachOperations: readonly AnyOperation[] = [readBreaches, recordBreach, readBreach]
