import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { codes, dateInput, fieldError, idInput } from '#kernel/input.ts'
import { dayOutput } from '#kernel/output.ts'
import { Professional } from '#network/professional/professional.ts'
import {
  neverOneself,
  professionalTarget,
  reasonInput,
  type ProfessionalTarget,
} from '#network/professional/professional.operations.ts'
import { requiredInductions } from '#network/professional/professional.queries.ts'
import { Induction } from './induction.ts'
import { confirmKinds, inductionsOf, withdrawKind } from './induction.queries.ts'
import { words } from './induction.words.ts'

const personInput = z.object({ professionalId: idInput('professional') })

/** What a person has been introduced to, and what the instance asks for. */
export const readInductions = readOperation({
  name: 'readInductions',
  summary: words.title,
  path: '/professionals/:professionalId/inductions',
  permission: 'induction.confirm',
  input: personInput,
  output: z.object({
    professional: Professional,
    inductions: z.array(Induction),
    requiredInductions: z.array(z.string()),
    today: dayOutput,
  }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  handle: async ({ tx, target, today }) => {
    const [inductions, required] = await Promise.all([inductionsOf(tx, target.professional.id), requiredInductions(tx)])
    return { professional: target.professional, inductions, requiredInductions: required, today }
  },
})

/** Confirms that somebody has been introduced; never oneself. */
export const confirmInductions = writeOperation({
  name: 'confirmInductions',
  summary: words.confirm,
  path: '/professionals/:professionalId/inductions',
  permission: 'induction.confirm',
  input: personInput.extend({ kinds: codes('induction_kinds', { min: 1 }), completedOn: dateInput() }),
  output: z.object({ confirmed: z.number().int() }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  done: words.confirmDone,
  handle: async ({ tx, input, target: { professional }, today }) => {
    neverOneself(tx, professional.id)
    if (input.completedOn > today) throw new InvalidInput([fieldError('completedOn', 'date_in_future')])
    return { confirmed: await confirmKinds(tx, professional.id, input.kinds, input.completedOn) }
  },
})

type InductionTarget = ProfessionalTarget & { readonly induction: Induction }

async function inductionTarget(
  tx: Read,
  input: { readonly professionalId: string; readonly inductionId: string },
): Promise<(Target & InductionTarget) | null> {
  const found = await professionalTarget(tx, input)
  if (found === null) return null
  const induction = (await inductionsOf(tx, found.professional.id)).find((each) => each.id === input.inductionId)
  return induction === undefined ? null : { ...found, induction }
}

const inductionInput = personInput.extend({ inductionId: idInput('induction') })

export const readInduction = readOperation({
  name: 'readInduction',
  summary: words.readSummary,
  path: '/professionals/:professionalId/inductions/:inductionId',
  permission: 'induction.confirm',
  input: inductionInput,
  output: z.object({ professional: Professional, induction: Induction }),
  target: inductionTarget,
  log: (_result, input) => ({ objectKind: 'induction', objectId: input.inductionId }),
  handle: ({ target }) => Promise.resolve({ professional: target.professional, induction: target.induction }),
})

/** Takes back what was confirmed by mistake; where it is a condition, the person is in no team from then on. */
export const withdrawInduction = writeOperation({
  name: 'withdrawInduction',
  summary: words.withdraw,
  path: '/professionals/:professionalId/inductions/:inductionId',
  permission: 'induction.confirm',
  input: inductionInput.extend({ reason: reasonInput() }),
  output: z.object({}),
  target: inductionTarget,
  log: (_result, input) => ({ objectKind: 'induction', objectId: input.inductionId }),
  done: words.withdrawDone,
  handle: async ({ tx, input, target: { professional, induction } }) => {
    neverOneself(tx, professional.id)
    if (!(await withdrawKind(tx, induction.id, input.reason)))
      throw new NotPossible('withdrawn_already', words.withdrawnAlready)
    return {}
  },
})

export const inductionOperations: readonly AnyOperation[] = [
  readInductions,
  confirmInductions,
  readInduction,
  withdrawInduction,
]
