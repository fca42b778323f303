import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { turningEighteen } from '#casework/deadline/deadline.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { eighteenthBirthday } from '#kernel/clock.ts'
import { fieldError, idInput, longText, optionalDateInput, optionalShortText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import {
  ComingOfAge,
  comingOfAgeChoices,
  longestUntil,
  REASON_LEAST,
  REASON_LIMIT,
  SERVICE_LIMIT,
} from './coming-of-age.ts'
import { choicesOf, consentsEndedWithGuardians, insertChoice, isYouthOfAge } from './coming-of-age.queries.ts'
import { words } from './coming-of-age.words.ts'

/** When the young person turns 18, what has been chosen, and which consents ended with their guardians. */
export const readComingOfAge = readOperation({
  name: 'readComingOfAge',
  summary: words.read,
  path: '/cases/:caseId/coming-of-age',
  permission: 'coming_of_age.read',
  input: z.object({ caseId: idInput('case') }),
  output: ComingOfAge,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'coming_of_age',
    caseId: input.caseId,
    objectIds: [...result.choices, ...result.endedConsents].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input: { caseId }, target, today }) => {
    const [choices, endedConsents, ofAge] = await Promise.all([
      choicesOf(tx, caseId),
      consentsEndedWithGuardians(tx, caseId),
      isYouthOfAge(tx, caseId),
    ])
    const birth = target.youthBirthDate
    return {
      case: target.headOn(today),
      birthday: birth === null ? null : eighteenthBirthday(birth),
      ofAge,
      open: turningEighteen(birth, today) !== null,
      choices,
      endedConsents,
      can: allowedOf(actor, target, ['coming_of_age.choose', 'consent.ask', 'case.close']),
    }
  },
})

/** What is wrong with the last day: none when the case is closed, else from today to the longest time of one choice. Days are ISO. */
function untilErrors(choice: string, until: string | undefined, today: string) {
  if (choice === 'close') return until === undefined ? [] : [fieldError('until', 'of_age_no_until')]
  if (until === undefined) return [fieldError('until', 'required')]
  const last = longestUntil(today)
  return until < today || until > last ? [fieldError('until', 'of_age_until', { last })] : []
}

/**
 * Chooses how the case of somebody who turns 18 goes on (C-35): who chose, when, why and until when. Until the end of that day the case
 * may take its next steps; then it is asked again. @throws NotPossible before the first warning.
 */
export const chooseAtEighteen = writeOperation({
  name: 'chooseAtEighteen',
  summary: words.choose,
  path: '/cases/:caseId/coming-of-age/choices',
  permission: 'coming_of_age.choose',
  input: z.object({
    caseId: idInput('case'),
    choice: z.enum(comingOfAgeChoices, { error: 'choose_one' }),
    reason: longText(REASON_LIMIT).min(REASON_LEAST, 'too_short'),
    service: optionalShortText(SERVICE_LIMIT),
    until: optionalDateInput(),
  }),
  output: z.object({ id: idOutput, choice: z.enum(comingOfAgeChoices) }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'coming_of_age', objectId: result.id, caseId: input.caseId }),
  done: words.chooseDone,
  handle: async ({ tx, input, target, today }) => {
    const { choice, reason, service, until } = input
    if (turningEighteen(target.youthBirthDate, today) === null) throw new NotPossible('not_yet', words.notYet)
    const errors = [
      ...untilErrors(choice, until, today),
      ...(choice === 'adult_services' && service === undefined ? [fieldError('service', 'required')] : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const id = await insertChoice(tx, target, {
      choice,
      reason,
      service: choice === 'adult_services' ? (service ?? null) : null,
      until: until ?? null,
    })
    return { id, choice }
  },
})

export const comingOfAgeOperations: readonly AnyOperation[] = [readComingOfAge, chooseAtEighteen]
