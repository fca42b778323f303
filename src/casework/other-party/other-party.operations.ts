import { z } from 'zod'
import { casePersons, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotFound, NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { formatDateTime } from '#kernel/format.ts'
import { idInput, longText, versionInput } from '#kernel/input.ts'
import type { Text } from '#kernel/language.ts'
import { idOutput } from '#kernel/output.ts'
import { REASON_LIMIT, sideOf, type OtherParty } from './other-party.ts'
import {
  endMark,
  insertOtherParty,
  newOtherPartyId,
  otherPartiesOf,
  otherPartyIds,
  plannedWithPersons,
} from './other-party.queries.ts'
import { words } from './other-party.words.ts'

const inWords = (moment: Date): Text => ({
  sv: formatDateTime(moment, 'sv'),
  fi: formatDateTime(moment, 'fi'),
  en: formatDateTime(moment, 'en'),
})

/**
 * Marks a guardian or close person as the other party (C-27). Refused while a planned meeting has both: the one who marks must
 * change it first, so that nobody comes to it unwarned.
 */
export const markOtherParty = writeOperation({
  name: 'markOtherParty',
  summary: words.markSummary,
  path: '/cases/:caseId/persons/:personId/other-party',
  permission: 'other_party.mark',
  input: z.object({
    caseId: idInput('case'),
    personId: idInput('person'),
    reason: longText(REASON_LIMIT).min(10, 'too_short'),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'other_party', objectId: input.personId, caseId: input.caseId }),
  done: words.markDone,
  handle: async ({ tx, input, target }) => {
    const person = (await casePersons(tx, input.caseId)).find((each) => each.id === input.personId)
    if (person === undefined) throw new NotFound()
    if (target.head.restriction !== 'domestic_violence')
      throw new NotPossible('not_domestic_violence', words.onlyDomesticViolence)
    if (person.role === 'youth') throw new NotPossible('youth_is_no_other_party', words.notTheYouth)
    const [others, planned] = await Promise.all([otherPartyIds(tx, input.caseId), plannedWithPersons(tx, input.caseId)])
    const both = planned.find((meeting) => sideOf(meeting.personIds, [...others, input.personId]) === 'both')
    if (both !== undefined) throw new NotPossible('meeting_has_both', words.meetingHasBoth(inWords(both.startsAt)))
    const id = newOtherPartyId()
    if (!(await insertOtherParty(tx, target, { id, personId: input.personId, reason: input.reason })))
      throw new NotPossible('other_party_marked', words.alreadyMarked)
    return { id }
  },
})

type MarkTarget = CaseTarget & { readonly mark: OtherParty }

async function markTarget(tx: Read, input: { caseId: string; otherPartyId: string }): Promise<MarkTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const mark = (inCase === null ? [] : await otherPartiesOf(tx, input.caseId)).find(
    (each) => each.id === input.otherPartyId,
  )
  return inCase === null || mark === undefined ? null : { ...inCase, id: mark.id, kind: 'other_party', mark }
}

/** Removes the mark; that there was one stays to be read in the log. */
export const endOtherParty = writeOperation({
  name: 'endOtherParty',
  summary: words.endSummary,
  path: '/cases/:caseId/other-parties/:otherPartyId/end',
  permission: 'other_party.mark',
  input: z.object({ caseId: idInput('case'), otherPartyId: idInput('other_party'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: markTarget,
  log: (_result, input) => ({ objectKind: 'other_party', objectId: input.otherPartyId, caseId: input.caseId }),
  done: words.endDone,
  handle: async ({ tx, input, now }) => {
    if (!(await endMark(tx, input.otherPartyId, input.version, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const otherPartyOperations: readonly AnyOperation[] = [markOtherParty, endOtherParty]
