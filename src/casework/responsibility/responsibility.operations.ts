import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, longText, versionInput } from '#kernel/input.ts'
import { Professional } from '#network/professional/professional.ts'
import { professionalTarget, type ProfessionalTarget } from '#network/professional/professional.operations.ts'
import { NOTE_LIMIT, Responsibility, Successor } from './responsibility.ts'
import { handOverFrom, responsibilitiesOf, successorsOf } from './responsibility.queries.ts'
import { words } from './responsibility.words.ts'

const personInput = z.object({ professionalId: idInput('professional') })

/** Open cases a person is responsible for: how many, where and since when, for their administrator (G-20). */
export const listResponsibilities = readOperation({
  name: 'listResponsibilities',
  summary: words.title,
  path: '/professionals/:professionalId/responsibilities',
  permission: 'responsibility.hand_over',
  input: personInput,
  output: z.object({ professional: Professional, responsibilities: z.array(Responsibility) }),
  target: professionalTarget,
  log: (result) => ({
    objectKind: 'responsibility',
    objectId: result.professional.id,
    objectIds: result.responsibilities.map((each) => each.id),
  }),
  handle: async ({ tx, target }) => ({
    professional: target.professional,
    responsibilities: await responsibilitiesOf(tx, target.professional.id),
  }),
})

type ResponsibilityTarget = ProfessionalTarget & { readonly responsibility: Responsibility }

async function responsibilityTarget(
  tx: Read,
  input: { readonly professionalId: string; readonly responsibilityId: string },
): Promise<(Target & ResponsibilityTarget) | null> {
  const found = await professionalTarget(tx, input)
  if (found === null) return null
  const open = await responsibilitiesOf(tx, found.professional.id)
  const responsibility = open.find((each) => each.id === input.responsibilityId)
  return responsibility === undefined ? null : { ...found, responsibility }
}

const responsibilityInput = personInput.extend({ responsibilityId: idInput('responsibility') })

/** Who may take one case over. */
export const readResponsibility = readOperation({
  name: 'readResponsibility',
  summary: words.readSummary,
  path: '/professionals/:professionalId/responsibilities/:responsibilityId',
  permission: 'responsibility.hand_over',
  input: responsibilityInput,
  output: z.object({
    professional: Professional,
    responsibility: Responsibility,
    successors: z.array(Successor),
  }),
  target: responsibilityTarget,
  log: (_result, input) => ({
    objectKind: 'responsibility',
    objectId: input.responsibilityId,
    caseId: input.responsibilityId,
  }),
  handle: async ({ tx, target }) => ({
    professional: target.professional,
    responsibility: target.responsibility,
    successors: await successorsOf(tx, target.responsibility.id),
  }),
})

/** Gives the responsibility for a case to somebody else of its team, with a note that stands in the case (G-20). */
export const handOverResponsibility = writeOperation({
  name: 'handOverResponsibility',
  summary: words.handOver,
  path: '/professionals/:professionalId/responsibilities/:responsibilityId',
  permission: 'responsibility.hand_over',
  input: responsibilityInput.extend({
    successorId: idInput('professional'),
    note: longText(NOTE_LIMIT).min(10, 'too_short'),
    version: versionInput(),
  }),
  output: z.object({}),
  target: responsibilityTarget,
  log: (_result, input) => ({
    objectKind: 'responsibility',
    objectId: input.responsibilityId,
    caseId: input.responsibilityId,
  }),
  done: words.handOverDone,
  handle: async ({ tx, actor, input, target: { responsibility } }) => {
    if (input.successorId === actor.professionalId) throw new NotPossible('own_rights', words.notYourself)
    const successors = await successorsOf(tx, responsibility.id)
    if (!successors.some((each) => each.professionalId === input.successorId))
      throw new InvalidInput([fieldError('successorId', 'choose_one')])
    if (!(await handOverFrom(tx, responsibility.id, input.version, input.successorId, input.note)))
      throw new StaleVersion()
    return {}
  },
})

export const responsibilityOperations: readonly AnyOperation[] = [
  listResponsibilities,
  readResponsibility,
  handOverResponsibility,
]
