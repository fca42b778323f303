import { z } from 'zod'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { addDays } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, integer, optionalDateInput, versionInput } from '#kernel/input.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { instanceKind } from '#network/instance/instance.queries.ts'
import { functionsIn, Membership, Professional, weightyFunctions } from '#network/professional/professional.ts'
import {
  neverOneself,
  professionalTarget,
  reasonInput,
  type ProfessionalTarget,
} from '#network/professional/professional.operations.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { endMembership, giveMembership } from './right.queries.ts'
import { words } from './right.words.ts'

export const TeamChoice = z.object({ id: idOutput, name: textOutput })

/** `lastOn` is the last day of a term as people write it; null when it goes on. @returns the first day after it. */
export function dayAfterLast(validFrom: string, lastOn: string | undefined): string | null {
  if (lastOn === undefined) return null
  if (lastOn < validFrom) throw new InvalidInput([fieldError('lastOn', 'ends_before_it_begins')])
  return addDays(lastOn, 1)
}

/** A right never begins in days that have passed. @throws InvalidInput */
export function notInThePast(field: string, day: string, today: string): void {
  if (day < today) throw new InvalidInput([fieldError(field, 'date_in_past')])
}

const personInput = z.object({ professionalId: idInput('professional') })

/** Teams of the instance, around the forms that give a right. */
export const prepareRight = readOperation({
  name: 'prepareRight',
  summary: words.prepareSummary,
  path: '/professionals/:professionalId/rights',
  permission: 'right.give',
  input: personInput,
  output: z.object({
    professional: Professional,
    teams: z.array(TeamChoice),
    /** Functions that can be given here. */
    functions: z.array(z.enum(weightyFunctions)),
  }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  handle: async ({ tx, target }) => ({
    professional: target.professional,
    functions: [...functionsIn(await instanceKind(tx))],
    teams: (await listTeams(tx)).map(({ id, name }) => ({ id, name })),
  }),
})

/** Gives a place in a team, where the person works cases. */
export const giveTeam = writeOperation({
  name: 'giveTeam',
  summary: words.giveTeam,
  path: '/professionals/:professionalId/memberships',
  permission: 'right.give',
  input: personInput.extend({
    teamId: idInput('team'),
    sharePercent: integer(1, 100),
    validFrom: dateInput(),
    lastOn: optionalDateInput(),
    reason: reasonInput(),
  }),
  output: z.object({ id: idOutput }),
  target: professionalTarget,
  log: (result) => ({ objectKind: 'team_membership', objectId: result.id }),
  done: words.giveTeamDone,
  handle: async ({ tx, input, target: { professional }, today }) => {
    neverOneself(tx, professional.id)
    if (professional.registerKind === null) throw new NotPossible('no_register', words.noRegister)
    if (!professional.active) throw new NotPossible('not_active', words.notActive)
    notInThePast('validFrom', input.validFrom, today)
    const teams = await listTeams(tx)
    if (!teams.some((each) => each.id === input.teamId)) throw new InvalidInput([fieldError('teamId', 'choose_one')])
    const term = { ...input, validUntil: dayAfterLast(input.validFrom, input.lastOn) }
    const id = await giveMembership(tx, professional.id, term, input.reason)
    if (id === null) throw new NotPossible('in_the_team_already', words.inTheTeamAlready)
    return { id }
  },
})

type MembershipTarget = ProfessionalTarget & { readonly membership: Membership }

async function membershipTarget(
  tx: Read,
  input: { readonly professionalId: string; readonly membershipId: string },
): Promise<(Target & MembershipTarget) | null> {
  const found = await professionalTarget(tx, input)
  const membership = found?.professional.memberships.find((each) => each.id === input.membershipId)
  return found === null || membership === undefined ? null : { ...found, membership }
}

const membershipInput = personInput.extend({ membershipId: idInput('team_membership') })

/** One place in a team, around the form that ends it. */
export const readMembership = readOperation({
  name: 'readMembership',
  summary: words.readMembershipSummary,
  path: '/professionals/:professionalId/memberships/:membershipId',
  permission: 'right.end',
  input: membershipInput,
  output: z.object({ professional: Professional, membership: Membership }),
  target: membershipTarget,
  log: (_result, input) => ({ objectKind: 'team_membership', objectId: input.membershipId }),
  handle: ({ target }) => Promise.resolve({ professional: target.professional, membership: target.membership }),
})

/** Ends a place in a team after a last day; today's is the last one when it ends at once. */
export const endTeam = writeOperation({
  name: 'endTeam',
  summary: words.endTeam,
  path: '/professionals/:professionalId/memberships/:membershipId',
  permission: 'right.end',
  input: membershipInput.extend({
    /** The last day; left out to end it at once. */
    lastOn: optionalDateInput(),
    reason: reasonInput(),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: membershipTarget,
  log: (_result, input) => ({ objectKind: 'team_membership', objectId: input.membershipId }),
  done: words.endTeamDone,
  handle: async ({ tx, input, target: { professional, membership }, today }) => {
    neverOneself(tx, professional.id)
    if (input.lastOn !== undefined) notInThePast('lastOn', input.lastOn, today)
    const until = input.lastOn === undefined ? today : addDays(input.lastOn, 1)
    if (!(await endMembership(tx, membership.id, input.version, until, input.reason))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const membershipOperations: readonly AnyOperation[] = [prepareRight, giveTeam, readMembership, endTeam]
