import { z } from 'zod'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { identityIndex } from '#kernel/identity-index.ts'
import { fieldError, registerErrorTexts, shortText } from '#kernel/input.ts'
import { findPurpose, isStatedOn, purposesFor } from '#kernel/stated-purpose.ts'
import { HITS_LIMIT, PersonHit, SOUGHT_LEAST, SOUGHT_LIMIT, soughtBy } from './person-search.ts'
import { findPersons } from './person-search.queries.ts'
import { errorTexts, words } from './person-search.words.ts'

registerErrorTexts(errorTexts)

const anywhere = () => Promise.resolve({ kind: 'person_search' })
const [first, ...others] = purposesFor('search').map(({ id }) => id)
const purposeInput = z.enum([first ?? '', ...others], { error: 'search_purpose_needed' })

/** The page of the search. */
export const preparePersonSearch = readOperation({
  name: 'preparePersonSearch',
  summary: words.prepareSummary,
  path: '/search',
  permission: 'person.search',
  input: z.object({}),
  output: z.object({}),
  target: anywhere,
  log: () => ({ objectKind: 'person_search' }),
  handle: () => Promise.resolve({}),
})

/**
 * Looks for a person by name or identity code in one's own cases and contacts, for a purpose that is stated and logged (U-07). A change by
 * its method alone: what is typed must stand in no address.
 */
export const searchPersons = writeOperation({
  name: 'searchPersons',
  summary: words.search,
  path: '/search',
  permission: 'person.search',
  ownCases: () => 'all',
  input: z.object({ sought: shortText(SOUGHT_LIMIT).min(SOUGHT_LEAST, 'too_short'), purpose: purposeInput }),
  output: z.object({ hits: z.array(PersonHit), more: z.boolean() }),
  target: anywhere,
  log: (result, input) => ({
    objectKind: 'person_search',
    objectIds: [...new Set(result.hits.map((each) => each.id))],
    purpose: input.purpose,
  }),
  done: words.search,
  handle: async ({ tx, input, today, secret }) => {
    const purpose = findPurpose(input.purpose)
    if (purpose === undefined || !isStatedOn(purpose, today))
      throw new InvalidInput([fieldError('purpose', 'search_purpose_needed')])
    const sought = soughtBy(input.sought)
    const index = 'words' in sought ? null : identityIndex(secret, sought.personalIdentityCode)
    return await findPersons(tx, sought, index, HITS_LIMIT)
  },
})

export const personSearchOperations: readonly AnyOperation[] = [preparePersonSearch, searchPersons]
