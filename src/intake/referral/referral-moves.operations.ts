import { sql } from 'kysely'
import { z } from 'zod'
import { settleDeadline } from '#casework/deadline/deadline.queries.ts'
import { isOpen } from '#casework/deadline/deadline.ts'
import { assessesUrgency } from '#intake/screening/screening.ts'
import { db } from '#db/connection.ts'
import { InvalidInput, NotFound, NotPossible, Refused, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { helsinkiDateTime, helsinkiTime } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, longText, timeInput, versionInput } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listMunicipalities, listTeams, teamForMunicipality } from '#network/team/team.queries.ts'
import { holdWaiting } from './hold-referral.command.ts'
import { insertPersons } from './identity.queries.ts'
import { MEASURE_LIMIT, ReferralHead, urgentNeedRules } from './referral.ts'
import { hasIdentity, identityErrors, identityFields } from './referral-input.ts'
import { deadlinesOfReferral, linkEarlierReferral } from './referral-detail.queries.ts'
import { referralTarget } from './referral.queries.ts'
import { assertNoRelative } from './register-referral.command.ts'
import { teamWritesInRegister } from './registration.queries.ts'
import { words } from './referral-moves.words.ts'

const referralInput = z.object({ referralId: idInput('referral') })
const referralLog = (_result: unknown, input: { readonly referralId: string }) => ({
  objectKind: 'referral',
  objectId: input.referralId,
})

/** Teams and municipalities a contact of the manual queue can be sent to. */
export const readRouting = readOperation({
  name: 'readRouting',
  summary: words.routeFormSummary,
  path: '/referrals/:referralId/route',
  permission: 'referral.route',
  ownCases: () => 'all',
  input: referralInput,
  output: z.object({
    referral: ReferralHead,
    teams: z.array(z.object({ id: idOutput, name: textOutput })),
    municipalities: z.array(z.object({ code: z.string(), name: textOutput })),
  }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: referralLog,
  handle: async ({ tx, target }) => {
    const [teams, municipalities] = await Promise.all([listTeams(tx), listMunicipalities(tx)])
    return { referral: target.head, teams: teams.map(({ id, name }) => ({ id, name })), municipalities }
  },
})

/** From the manual queue to a team: by municipality, or straight to a team when the municipality must not be recorded (G-11). */
export const routeReferral = writeOperation({
  name: 'routeReferral',
  summary: words.routeSummary,
  path: '/referrals/:referralId/route',
  permission: 'referral.route',
  ownCases: () => 'all',
  input: referralInput.extend({
    municipality: z
      .string()
      .regex(/^(\d{3})?$/, 'code_unknown')
      .optional(),
    /** Left out where the team follows from the municipality. */
    team: z.guid('code_unknown').optional(),
  }),
  output: z.object({ referralId: idOutput, teamId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: referralLog,
  done: words.routeDone,
  handle: async ({ tx, input, target, today }) => {
    if (target.teamId !== null) throw new NotPossible('already_routed', words.alreadyRouted)
    const municipality = input.municipality ?? null
    if (municipality === null && input.team === undefined)
      throw new InvalidInput([fieldError('municipality', 'municipality_or_team')])
    const [teams, municipalities] = await Promise.all([listTeams(tx), listMunicipalities(tx)])
    if (municipality !== null && !municipalities.some((each) => each.code === municipality))
      throw new InvalidInput([fieldError('municipality', 'code_unknown')])
    const teamId =
      input.team ?? (municipality === null ? undefined : (await teamForMunicipality(tx, municipality, today))?.teamId)
    if (teamId === undefined || !teams.some((each) => each.id === teamId))
      throw new InvalidInput([fieldError('team', 'choose_one')])
    // A protected municipality may show the way to the team, but is not written down.
    const recorded = target.head.municipalityMissing === 'protected' ? null : municipality
    if ((await holdWaiting(tx, target.id)).team_id !== null)
      throw new NotPossible('already_routed', words.alreadyRouted)
    await tx.find(db.selectNoFrom(sql`app.route_referral(${target.id}::uuid, ${teamId}::uuid, ${recorded})`.as('done')))
    return { referralId: target.id, teamId }
  },
})

/** The present day and time, for the form of an urgent assessment. */
export const readUrgentAssessment = readOperation({
  name: 'readUrgentAssessment',
  summary: words.urgentFormSummary,
  path: '/referrals/:referralId/urgent-assessment',
  permission: 'referral.assess_urgency',
  ownCases: () => 'all',
  input: referralInput,
  output: z.object({ referral: ReferralHead, today: dayOutput, time: z.string() }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: referralLog,
  handle: ({ actor, target, now, today }) => {
    if (!assessesUrgency(actor)) throw new Refused('not_your_role')
    return Promise.resolve({ referral: target.head, today, time: helsinkiTime(now) })
  },
})

/** When social care assessed the urgent need and what was done at once (C-08); fulfils the duties to assess at once. */
export const assessUrgency = writeOperation({
  name: 'assessUrgency',
  summary: words.urgentSummary,
  path: '/referrals/:referralId/urgent-assessment',
  permission: 'referral.assess_urgency',
  ownCases: () => 'all',
  input: referralInput.extend({
    assessedOn: dateInput(),
    assessedTime: timeInput(),
    measure: longText(MEASURE_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ referralId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: referralLog,
  done: words.urgentDone,
  handle: async ({ tx, actor, input, target, now, today }) => {
    if (!assessesUrgency(actor)) throw new Refused('not_your_role')
    const assessedAt = helsinkiDateTime(input.assessedOn, input.assessedTime)
    if (input.assessedOn > today) throw new InvalidInput([fieldError('assessedOn', 'date_in_future')])
    if (assessedAt.getTime() > now.getTime() + 60_000)
      throw new InvalidInput([fieldError('assessedTime', 'assessed_in_future')])
    await holdWaiting(tx, target.id)
    const changed = await tx.run(
      db
        .updateTable('referral')
        .set({ urgent_assessed_at: assessedAt, urgent_assessed_by: actor.professionalId, version: sql`version + 1` })
        .where('id', '=', target.id)
        .where('version', '=', input.version),
    )
    if (changed === 0) throw new StaleVersion()
    await tx.run(
      db
        .updateTable('referral_detail')
        .set({
          urgent_measure: tx.seal('referral_detail.urgent_measure', target.id, actor.sharedRegisterId, input.measure),
          version: sql`version + 1`,
        })
        .where('referral_id', '=', target.id),
    )
    const duties = (await deadlinesOfReferral(tx, target.id)).filter(
      (each) => urgentNeedRules.includes(each.rule) && isOpen(each),
    )
    for (const duty of duties) await settleDeadline(tx, duty, { completedOn: input.assessedOn })
    return { referralId: target.id }
  },
})

/** The contact whose persons are to be recorded. */
export const readIdentityForm = readOperation({
  name: 'readIdentityForm',
  summary: words.identityFormSummary,
  path: '/referrals/:referralId/identity',
  permission: 'referral.record_identity',
  ownCases: () => 'all',
  input: referralInput,
  output: z.object({ referral: ReferralHead }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: referralLog,
  handle: ({ target }) => Promise.resolve({ referral: target.head }),
})

/** Who the contact is about, told later by the one who received it, when nothing was known at the start. */
export const recordIdentity = writeOperation({
  name: 'recordIdentity',
  summary: words.identitySummary,
  path: '/referrals/:referralId/identity',
  permission: 'referral.record_identity',
  ownCases: () => 'all',
  input: referralInput.extend(identityFields),
  output: z.object({ referralId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'referral_identity', objectId: input.referralId }),
  done: words.identityDone,
  handle: async ({ tx, actor, input, target, secret, today }) => {
    const { ownRegisterId, sharedRegisterId } = actor
    if (ownRegisterId === null || sharedRegisterId === null) throw new Refused('not_your_role')
    const errors = identityErrors(input, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!hasIdentity(input)) throw new InvalidInput([fieldError('youth.givenName', 'identity_empty')])
    await assertNoRelative(tx, input, secret)
    const open = input.discussion === 'open'
    if (!open && target.teamId !== null && !(await teamWritesInRegister(tx, target.teamId, ownRegisterId, today))) {
      throw new InvalidInput([fieldError('discussion', 'identity_would_be_stuck')])
    }
    await holdWaiting(tx, target.id)
    const place = { referralId: target.id, teamId: target.teamId, registerId: open ? sharedRegisterId : ownRegisterId }
    if (!(await insertPersons(tx, place, input, secret)))
      throw new NotPossible('identity_recorded', words.identityRecorded)
    await tx.run(
      db
        .updateTable('referral')
        .set({ version: sql`version + 1` })
        .where('id', '=', target.id),
    )
    if (open) await linkEarlierReferral(tx, target.id)
    return { referralId: target.id }
  },
})

/** Marks a time limit of a waiting contact as done today, such as the receipt to the one who made contact. */
export const settleReferralDeadline = writeOperation({
  name: 'settleReferralDeadline',
  summary: words.settleSummary,
  path: '/referrals/:referralId/deadlines/:deadlineId',
  permission: 'referral.settle_deadline',
  ownCases: () => 'all',
  input: referralInput.extend({ deadlineId: idInput('deadline') }),
  output: z.object({ referralId: idOutput }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'deadline', objectId: input.deadlineId }),
  done: words.settleDone,
  handle: async ({ tx, input, target, today }) => {
    const deadline = (await deadlinesOfReferral(tx, target.id)).find((each) => each.id === input.deadlineId)
    if (deadline === undefined) throw new NotFound()
    if (!isOpen(deadline)) throw new NotPossible('deadline_settled', words.deadlineSettled)
    if (!(await settleDeadline(tx, deadline, { completedOn: today }))) throw new StaleVersion()
    return { referralId: target.id }
  },
})

export const referralMoveOperations: readonly AnyOperation[] = [
  readRouting,
  routeReferral,
  readUrgentAssessment,
  assessUrgency,
  readIdentityForm,
  recordIdentity,
  settleReferralDeadline,
]
