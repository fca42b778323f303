import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { HouseholdKind, LinkableCase } from './household-link.ts'
import { endLink, householdLinksOf, insertHouseholdLink, linkableCases } from './household-link.queries.ts'
import { words } from './household-link.words.ts'

/** The actor's other open cases. */
export const prepareHouseholdLink = readOperation({
  name: 'prepareHouseholdLink',
  summary: words.prepareSummary,
  path: '/cases/:caseId/household-links/new',
  permission: 'household_link.make',
  ownCases: () => 'open',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead, cases: z.array(LinkableCase) }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'household_link',
    caseId: input.caseId,
    objectIds: result.cases.map((each) => each.id),
  }),
  handle: async ({ tx, input, target, today }) => ({
    case: target.headOn(today),
    cases: await linkableCases(tx, input.caseId),
  }),
})

/**
 * Links the cases of siblings or of young persons of one household (C-06). Both must be the actor's own; one that is not there
 * for the actor is answered like one that is not there at all.
 */
export const makeHouseholdLink = writeOperation({
  name: 'makeHouseholdLink',
  summary: words.makeSummary,
  path: '/cases/:caseId/household-links',
  permission: 'household_link.make',
  ownCases: () => 'open',
  input: z.object({ caseId: idInput('case'), otherCase: idInput('case'), kind: HouseholdKind }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'household_link',
    objectId: result.id,
    caseId: input.caseId,
    objectIds: [input.caseId, input.otherCase],
  }),
  done: words.makeDone,
  handle: async ({ tx, input }) => {
    const other = (await linkableCases(tx, input.caseId)).find((each) => each.id === input.otherCase)
    if (other === undefined) throw new InvalidInput([fieldError('otherCase', 'choose_one')])
    const id = await insertHouseholdLink(tx, input.caseId, other.id, input.kind)
    if (id === null) throw new NotPossible('cases_linked', words.alreadyLinked)
    return { id }
  },
})

async function linkTarget(tx: Read, input: { caseId: string; linkId: string }): Promise<CaseTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const link = (inCase === null ? [] : await householdLinksOf(tx, input.caseId)).find(
    (each) => each.id === input.linkId,
  )
  return inCase === null || link === undefined ? null : { ...inCase, kind: 'household_link', id: link.id }
}

/** Ends a link; that there was one stays in the log. */
export const endHouseholdLink = writeOperation({
  name: 'endHouseholdLink',
  summary: words.endSummary,
  path: '/cases/:caseId/household-links/:linkId/end',
  permission: 'household_link.end',
  ownCases: () => 'all',
  input: z.object({ caseId: idInput('case'), linkId: idInput('household_link'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: linkTarget,
  log: (_result, input) => ({ objectKind: 'household_link', objectId: input.linkId, caseId: input.caseId }),
  done: words.endDone,
  handle: async ({ tx, input, now }) => {
    if (!(await endLink(tx, input.linkId, input.version, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const householdLinkOperations: readonly AnyOperation[] = [
  prepareHouseholdLink,
  makeHouseholdLink,
  endHouseholdLink,
]
