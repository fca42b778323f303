import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, optionalShortText } from '#kernel/input.ts'
import { REASON_LIMIT } from '#network/professional/professional.operations.ts'
import { PersonToReview } from './right-review.ts'
import { peopleToReview, writeReview } from './right-review.queries.ts'
import { words } from './right-review.words.ts'

/** Rights of the agency with their last use and review: those that are due first (906/2019 § 16). */
export const listRightReviews = readOperation({
  name: 'listRightReviews',
  summary: words.title,
  path: '/right-reviews',
  permission: 'right.review',
  input: z.object({}),
  output: z.object({ people: z.array(PersonToReview) }),
  target: (tx) => Promise.resolve({ kind: 'right_review', id: tx.actor.agencyId }),
  log: (result) => ({ objectKind: 'right_review', objectIds: result.people.map((each) => each.professionalId) }),
  handle: async ({ tx }) => ({ people: await peopleToReview(tx) }),
})

type ReviewTarget = Target & { readonly person: PersonToReview }

async function reviewTarget(tx: Read, input: { readonly professionalId: string }): Promise<ReviewTarget | null> {
  const people = await peopleToReview(tx)
  const person = people.find((each) => each.professionalId === input.professionalId)
  return person === undefined ? null : { kind: 'right_review', id: person.professionalId, person }
}

const personInput = z.object({ professionalId: idInput('professional') })

/** One person's rights, around the form of the review. */
export const readRightReview = readOperation({
  name: 'readRightReview',
  summary: words.readSummary,
  path: '/right-reviews/:professionalId',
  permission: 'right.review',
  input: personInput,
  output: PersonToReview,
  target: reviewTarget,
  log: (_result, input) => ({ objectKind: 'right_review', objectId: input.professionalId }),
  handle: ({ target }) => Promise.resolve(target.person),
})

/** The keys of rights, as the form saw them: what was given meanwhile has not been looked at. */
export const keysOf = (person: PersonToReview): string =>
  person.rights
    .map((each) => each.key)
    .sort()
    .join(' ')

const asList = (value: unknown): unknown =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]

/** Keeps or ends each right of a person, in the reviewer's name; never one's own. */
export const reviewRights = writeOperation({
  name: 'reviewRights',
  summary: words.review,
  path: '/right-reviews/:professionalId',
  permission: 'right.review',
  input: personInput.extend({
    /** Keys of the rights that end today; the others are kept. */
    end: z.preprocess(asList, z.array(z.string().max(60, 'too_long')).max(50, 'too_many')),
    /** Needed when something ends. */
    note: optionalShortText(REASON_LIMIT),
    /** Keys of all rights that were looked at. */
    seen: z.string().max(4000, 'too_long'),
  }),
  output: z.object({ kept: z.number().int(), ended: z.number().int() }),
  target: reviewTarget,
  log: (_result, input) => ({ objectKind: 'right_review', objectId: input.professionalId }),
  done: words.reviewDone,
  handle: async ({ tx, input, target: { person } }) => {
    if (keysOf(person) !== input.seen) throw new StaleVersion()
    if (input.end.some((key) => !person.rights.some((each) => each.key === key)))
      throw new InvalidInput([fieldError('end', 'choose_one')])
    const note = input.note !== undefined && input.note.length >= 3 ? input.note : null
    if (input.end.length > 0 && note === null) throw new InvalidInput([fieldError('note', 'required')])
    for (const right of person.rights) {
      const ends = input.end.includes(right.key)
      if (!(await writeReview(tx, person.professionalId, right, ends ? 'end' : 'keep', note)))
        throw new NotPossible('right_not_ended', words.notEnded)
    }
    return { kept: person.rights.length - input.end.length, ended: input.end.length }
  },
})

export const rightReviewOperations: readonly AnyOperation[] = [listRightReviews, readRightReview, reviewRights]
