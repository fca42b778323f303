import { z } from 'zod'
import { casePersons, caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { InvalidInput } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { helsinkiDateTime } from '#kernel/clock.ts'
import { code, dateInput, fieldError, idInput, optionalShortText, timeInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { NOTE_LIMIT } from './contact-attempt.ts'
import { insertAttempt } from './contact-attempt.queries.ts'
import { words } from './contact-attempt.words.ts'

/** Records that somebody of the family was tried to be reached (C-38). Also before a yes: a contact rests on the contact, not on consent. */
export const recordContactAttempt = writeOperation({
  name: 'recordContactAttempt',
  summary: words.record,
  path: '/cases/:caseId/contact-attempts',
  permission: 'contact_attempt.record',
  input: z.object({
    caseId: idInput('case'),
    personId: idInput('person'),
    triedOn: dateInput(),
    time: timeInput(),
    means: code('contact_means'),
    outcome: code('contact_outcomes'),
    note: optionalShortText(NOTE_LIMIT),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'contact_attempt', objectId: result.id, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, input, target, now }) => {
    const persons = await casePersons(tx, input.caseId)
    if (!persons.some((each) => each.id === input.personId))
      throw new InvalidInput([fieldError('personId', 'choose_one')])
    const triedAt = helsinkiDateTime(input.triedOn, input.time)
    if (triedAt > now) throw new InvalidInput([fieldError('triedOn', 'date_in_future')])
    const { personId, means, outcome, note } = input
    return { id: await insertAttempt(tx, target, { personId, triedAt, means, outcome, note }) }
  },
})

export const contactAttemptOperations: readonly AnyOperation[] = [recordContactAttempt]
