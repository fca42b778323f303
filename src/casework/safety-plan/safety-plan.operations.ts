import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { casePersons, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, integer, longText, optionalLongText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import {
  CONTACT_LIMIT,
  SafetyPlanOpened,
  SafetyPlans,
  SECRET_LIMIT,
  STEPS_LIMIT,
  STEPS_MINIMUM,
  type Protected,
  type SafetyPlan,
} from './safety-plan.ts'
import { insertSafetyPlan, safetyPlansOf } from './safety-plan.queries.ts'
import { words } from './safety-plan.words.ts'

const protectedOf = ({ id, name, role }: CasePerson, plans: readonly SafetyPlan[]): Protected => ({
  personId: id,
  name,
  role,
  plan: plans.find((each) => each.personId === id) ?? null,
})

/** The safety plan of each person of the case who is not its other party. */
export const readSafetyPlans = readOperation({
  name: 'readSafetyPlans',
  summary: words.read,
  path: '/cases/:caseId/safety-plans',
  permission: 'safety_plan.read',
  input: z.object({ caseId: idInput('case') }),
  output: SafetyPlans,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'safety_plan',
    caseId: input.caseId,
    objectIds: result.people.flatMap((each) => (each.plan === null ? [] : [each.plan.id])),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [persons, plans] = await Promise.all([casePersons(tx, input.caseId), safetyPlansOf(tx, input.caseId)])
    return {
      case: target.headOn(today),
      people: persons.filter((each) => !each.otherParty).map((each) => protectedOf(each, plans)),
      can: allowedOf(actor, target, ['safety_plan.write']),
    }
  },
})

type PersonTarget = CaseTarget & { readonly person: CasePerson; readonly apart: boolean }

/** A person of the case as a target, with whether the parties of the case are kept apart. */
async function personTarget(tx: Read, input: { caseId: string; personId: string }): Promise<PersonTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  if (inCase === null) return null
  const persons = await casePersons(tx, input.caseId)
  const person = persons.find((each) => each.id === input.personId)
  if (person === undefined) return null
  const apart = inCase.head.restriction === 'domestic_violence' || persons.some((each) => each.otherParty)
  return { ...inCase, kind: 'safety_plan', id: person.id, person, apart }
}

/** @throws NotPossible for the other party, and in a case that is not on the track of domestic violence. */
function assertProtected({ person, apart }: PersonTarget): void {
  if (person.otherParty) throw new NotPossible('safety_plan_other_party', words.notOtherParty)
  if (!apart) throw new NotPossible('not_domestic_violence', words.onlyDomesticViolence)
}

const ofPerson = { caseId: idInput('case'), personId: idInput('person') }

/** One person's safety plan with its earlier versions. */
export const readSafetyPlan = readOperation({
  name: 'readSafetyPlan',
  summary: words.readOne,
  path: '/cases/:caseId/persons/:personId/safety-plan',
  permission: 'safety_plan.read',
  input: z.object(ofPerson),
  output: SafetyPlanOpened,
  target: personTarget,
  log: (result, input) => ({
    objectKind: 'safety_plan',
    caseId: input.caseId,
    objectIds: [result.person.plan, ...result.earlier].flatMap((each) => (each === null ? [] : [each.id])),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    assertProtected(target)
    const plans = (await safetyPlansOf(tx, input.caseId)).filter((each) => each.personId === input.personId)
    return {
      case: target.headOn(today),
      person: protectedOf(target.person, plans),
      earlier: plans.slice(1),
      can: allowedOf(actor, target, ['safety_plan.write']),
    }
  },
})

/** Writes a person's safety plan, or its next version; what was agreed before stays to be read. */
export const writeSafetyPlan = writeOperation({
  name: 'writeSafetyPlan',
  summary: words.write,
  path: '/cases/:caseId/persons/:personId/safety-plan',
  permission: 'safety_plan.write',
  input: z.object({
    ...ofPerson,
    safeContact: longText(CONTACT_LIMIT).min(3, 'too_short'),
    steps: longText(STEPS_LIMIT).min(STEPS_MINIMUM, 'too_short'),
    secret: optionalLongText(SECRET_LIMIT),
    /** The version that was read; 0 when there was none. */
    earlier: integer(0, 998),
  }),
  output: z.object({ id: idOutput }),
  target: personTarget,
  log: (result, input) => ({ objectKind: 'safety_plan', objectId: result.id, caseId: input.caseId }),
  done: words.writeDone,
  handle: async ({ tx, input, target }) => {
    assertProtected(target)
    const plans = (await safetyPlansOf(tx, input.caseId)).filter((each) => each.personId === input.personId)
    if ((plans[0]?.version ?? 0) !== input.earlier) throw new StaleVersion()
    const { personId, safeContact, steps, secret } = input
    const version = input.earlier + 1
    const id = await insertSafetyPlan(tx, target, { personId, version, safeContact, steps, secret: secret ?? null })
    if (id === undefined) throw new StaleVersion()
    return { id }
  },
})

export const safetyPlanOperations: readonly AnyOperation[] = [readSafetyPlans, readSafetyPlan, writeSafetyPlan]
