import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Actor } from '#access/actor.ts'
import type { Permission } from '#access/permissions.ts'
import { referralStates } from '#access/states.ts'
import { assessesUrgency, missingInPanel } from '#intake/screening/screening.ts'
import { decisionsOf, stancesOf } from '#intake/screening/screening.queries.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { concernAnswersOf } from '#intake/concern-answers/concern-answers.queries.ts'
import { helsinkiTime } from '#kernel/clock.ts'
import { idInput, optionalInteger } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listMunicipalities, listOwnTeams } from '#network/team/team.queries.ts'
import { Referral, ReferralListItem } from './referral.ts'
import { registerReferralInput } from './referral-input.ts'
import {
  deadlinesOfReferral,
  earlierReferrals,
  referralDetail,
  referralPersons,
  referralReferences,
} from './referral-detail.queries.ts'
import { countReferrals, listReferrals, referralTarget, type ReferralTarget } from './referral.queries.ts'
import { registerReferralRow } from './register-referral.command.ts'
import { instanceRules } from './registration.queries.ts'
import { words } from './referral.words.ts'

const PAGE_SIZE = 25
/** Decided contacts grow for ever: beyond this the list says "more than". */
export const COUNTED_AT_MOST = 1000

/** What the form for a new contact needs: the instance's municipalities, its age limit, and the present day and time. */
export const readIntakeForm = readOperation({
  name: 'readIntakeForm',
  summary: words.formSummary,
  path: '/intake-form',
  permission: 'referral.register',
  input: z.object({}),
  output: z.object({
    municipalities: z.array(z.object({ code: z.string(), name: textOutput })),
    ageLimit: z.number().int(),
    today: dayOutput,
    time: z.string(),
  }),
  target: () => Promise.resolve({ kind: 'referral' }),
  log: () => ({ objectKind: 'referral' }),
  handle: async ({ tx, now, today }) => {
    const [municipalities, rules] = await Promise.all([listMunicipalities(tx), instanceRules(tx)])
    return { municipalities, ageLimit: rules.age_limit, today, time: helsinkiTime(now) }
  },
})

/** A new contact, by any worker of any profession, through any channel (C-01). */
export const registerReferral = writeOperation({
  name: 'registerReferral',
  summary: words.registerSummary,
  path: '/referrals',
  permission: 'referral.register',
  ownCases: () => 'all',
  input: registerReferralInput,
  output: z.object({
    referralId: idOutput,
    number: z.string(),
    /** Null when the contact waits in the manual queue. */
    teamId: idOutput.nullable(),
    warnings: z.array(z.enum(['no_criterion'])),
  }),
  target: () => Promise.resolve({ kind: 'referral' }),
  log: (result) => ({ objectKind: 'referral', objectId: result.referralId }),
  done: words.registerDone,
  handle: async ({ tx, input, now, today, secret }) => {
    const { warnings, ...registered } = await registerReferralRow(tx, input, now, today, secret)
    return { ...registered, warnings: [...warnings] }
  },
})

/** Contacts the actor may know of, as metadata: the most urgent first, then the oldest. */
export const listReferralsOperation = readOperation({
  name: 'listReferrals',
  summary: words.listSummary,
  path: '/referrals',
  permission: 'referral.list',
  // One that became a case is listed for the members of the case.
  ownCases: (input) => (input.state === 'selected' ? 'all' : undefined),
  input: z.object({
    state: z.enum(referralStates).catch('waiting').default('waiting'),
    /** A team, or `none` for the manual queue. */
    team: z
      .union([z.guid(), z.literal('none')])
      .optional()
      .catch(undefined),
    page: optionalInteger(1, 10_000),
  }),
  output: z.object({
    referrals: z.array(ReferralListItem),
    state: z.enum(referralStates),
    team: z.string().nullable(),
    page: z.number().int(),
    pageSize: z.number().int(),
    /** Counted no further than `countedAtMost`. */
    total: z.number().int(),
    countedAtMost: z.number().int(),
    /** Teams the actor works in or coordinates. */
    teams: z.array(z.object({ id: idOutput, name: textOutput })),
    mayRegister: z.boolean(),
  }),
  target: () => Promise.resolve({ kind: 'referral' }),
  log: (result) => ({ objectKind: 'referral', objectIds: result.referrals.map((each) => each.id) }),
  handle: async ({ tx, actor, input }) => {
    const page = input.page ?? 1
    const filter = { state: input.state, team: input.team }
    const [referrals, total, teams] = await Promise.all([
      listReferrals(tx, filter, PAGE_SIZE, (page - 1) * PAGE_SIZE),
      countReferrals(tx, filter, COUNTED_AT_MOST + 1),
      listOwnTeams(tx),
    ])
    return {
      referrals,
      state: input.state,
      team: input.team ?? null,
      page,
      pageSize: PAGE_SIZE,
      total,
      countedAtMost: COUNTED_AT_MOST,
      teams: teams.map(({ id, name }) => ({ id, name })),
      mayRegister: allowedOf(actor, { kind: 'referral' }, ['referral.register']).length > 0,
    }
  },
})

const referralPermissions = [
  'referral.route',
  'referral.assess_urgency',
  'referral.record_identity',
  'referral.open_identity',
  'referral.settle_deadline',
  'referral.state_stance',
  'referral.decide',
  'referral.order_agenda',
  'invited_expert.invite',
  'receipt.read',
] as const satisfies readonly Permission[]

/** What the actor may do with the contact now; beside the table, what the contact itself leaves to be done. */
export function referralCan(actor: Actor, target: ReferralTarget): Permission[] {
  return allowedOf(actor, target, referralPermissions).filter((permission) => {
    if (permission === 'referral.route') return target.teamId === null
    if (permission === 'referral.assess_urgency') return assessesUrgency(actor)
    if (permission === 'referral.record_identity') return target.identity === null
    // Who wrote on the web has a code that tells the same.
    if (permission === 'receipt.read') return target.head.channel !== 'web'
    return true
  })
}

/** Everything of a contact the actor may see. */
export const readReferral = readOperation({
  name: 'readReferral',
  summary: words.readSummary,
  path: '/referrals/:referralId',
  permission: 'referral.read',
  ownCases: () => 'all',
  input: z.object({ referralId: idInput('referral') }),
  output: Referral,
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (result, input) => ({
    objectKind: 'referral',
    objectId: input.referralId,
    ...(result.case === null ? {} : { caseId: result.case.id }),
  }),
  handle: async ({ tx, actor, target }) => {
    const { id } = target
    // Sent together: one wait for all of them.
    const [detail, persons, concern, references, stances, decisions, earlier, deadlines] = await Promise.all([
      referralDetail(tx, id, target.identity !== null),
      referralPersons(tx, id),
      concernAnswersOf(tx, id),
      referralReferences(tx, id),
      stancesOf(tx, id),
      decisionsOf(tx, id),
      earlierReferrals(tx, id),
      deadlinesOfReferral(tx, id),
    ])
    const panelMissing =
      target.seesDetail && target.state === 'waiting' ? missingInPanel(actor.selectionPanel, stances) : []
    return {
      referral: target.head,
      detail,
      persons,
      concern,
      references,
      stances,
      decisions,
      panelMissing,
      earlier,
      deadlines,
      case: target.case,
      can: referralCan(actor, target),
    }
  },
})

export const referralOperations: readonly AnyOperation[] = [
  readIntakeForm,
  registerReferral,
  listReferralsOperation,
  readReferral,
]
