import { z } from 'zod'
import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { casePersons } from '#casework/anchor-case/anchor-case.queries.ts'
import { keptFrom, keptFromGuardian } from '#casework/guardian-limit/kept-from.queries.ts'
import { guardiansNotAsked } from '#casework/guardian-limit/guardian-limit.queries.ts'
import { looksLikeAddress } from '#casework/protected-identity/address-in-text.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotFound, NotPossible } from '#http/errors.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { isLanguage, languages } from '#kernel/language.ts'
import { PlanSheet, sheetContent, sheetRecipients, type SheetRecipient } from './plan-sheet.ts'
import { words } from './plan-sheet.words.ts'
import { assertInForce, planTarget } from './plan-target.command.ts'
import { ACTIONS_MAX, type ServicePlan } from './service-plan.ts'

const notForRecipient = () => new NotPossible('not_for_recipient', words.notForRecipient)

/** The one it is for. @throws NotFound for nobody of the case. @throws NotPossible for somebody of it who may not get it. */
function chosenRecipient(
  persons: readonly CasePerson[],
  recipients: readonly SheetRecipient[],
  chosen: string,
): SheetRecipient {
  const found = recipients.find((each) => each.id === chosen)
  if (found !== undefined) return found
  if (persons.some((each) => each.id === chosen)) throw notForRecipient()
  throw new NotFound()
}

type Asked = { readonly caseId: string; readonly without: readonly string[] }
const nothing = { ownGoal: null, ownGoalLanguage: null, actions: [] }

/** What stands on the paper of the one it is for; nothing before somebody is chosen. */
async function contentFor(tx: Read, plan: ServicePlan, recipient: SheetRecipient | null, asked: Asked) {
  if (recipient === null) return nothing
  const kept = recipient.role === 'guardian' ? await keptFromGuardian(tx, asked.caseId, recipient.id) : []
  const content = sheetContent(plan, kept, asked.without)
  // NOTE: the same sentence as for a limit, so that it does not tell why.
  if (content === null) throw notForRecipient()
  const texts = content.actions.flatMap((each) => [each.goal, each.what, each.who])
  // As a letter: looks at the text alone, never at what is protected.
  if ([content.ownGoal ?? '', ...texts].some(looksLikeAddress) && (await liveProtections(tx, asked.caseId)).length > 0)
    throw new NotPossible('sheet_names_address', words.namesAddress)
  return content
}

/** Ids of actions with commas between them, as they stand in an address. */
const leftOutActions = () =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').filter((each) => each !== '') : value),
      z.array(idInput()).max(ACTIONS_MAX),
    )
    .default([])

/**
 * The plan in force as a sheet for the young person or one guardian, in plain words. What the reader is not to be told is not on it, and
 * that something is left out is neither on the paper nor in the log.
 * @throws NotPossible `plan_not_agreed` before consent is stored, `not_for_recipient` for somebody who may not get it, `sheet_names_address`
 * for an address on the paper of a case in which somebody is protected.
 */
export const readPlanSheet = exportOperation({
  name: 'readPlanSheet',
  summary: words.read,
  path: '/cases/:caseId/plan/:planId/sheet',
  permission: 'service_plan.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['for_family'] },
  input: z.object({
    caseId: idInput(),
    planId: idInput(),
    /** Id of the person of the case it is for. */
    for: idInput('person').optional(),
    /** Actions that the maker leaves out. */
    without: leftOutActions(),
    language: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: PlanSheet,
  target: planTarget,
  log: (result, input) => ({
    objectKind: 'plan_sheet',
    objectId: input.planId,
    caseId: input.caseId,
    ...(result.recipient === null ? {} : { objectIds: [result.recipient.id] }),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    assertInForce(target.plan)
    const { plan, head } = target
    const persons = await casePersons(tx, input.caseId)
    const limited = await guardiansNotAsked(tx, input.caseId)
    const recipients = sheetRecipients(
      persons,
      limited.map((each) => each.guardianId),
    )
    const recipient = input.for === undefined ? null : chosenRecipient(persons, recipients, input.for)
    const reader = persons.find((each) => (recipient === null ? each.role === 'youth' : each.id === recipient.id))
    const contactLanguage = reader?.contactLanguage
    return {
      planId: plan.id,
      caseId: input.caseId,
      caseNumber: head.number,
      youthName: head.youthName,
      contactName: head.responsibleName,
      teamName: head.teamName,
      recipients,
      recipient,
      language: input.language ?? (isLanguage(contactLanguage) ? contactLanguage : actor.language),
      ...(await contentFor(tx, plan, recipient, input)),
      agreements: plan.agreements,
      agreedOn:
        plan.agreements
          .map((each) => each.agreedOn)
          .sort()
          .at(-1) ?? today,
      keptFrom: await keptFrom(tx, input.caseId),
    }
  },
})
