import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { OpenPrompt, type DutyKind } from '#casework/duty-prompt/duty-prompt.ts'
import { promptsOfCase } from '#casework/duty-prompt/duty-prompt.queries.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { canOutput } from '#kernel/output.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { Mediation } from '#sharing/mediation/mediation.ts'
import { mediationsOfCase } from '#sharing/mediation/mediation.queries.ts'
import { PresenceTask } from '#sharing/presence-task/presence-task.ts'
import { presenceTasksOfCase } from '#sharing/presence-task/presence-task.queries.ts'
import { isUnderLiability, RecruitmentConcern } from '#sharing/recruitment-concern/recruitment-concern.ts'
import { concernsOfCase } from '#sharing/recruitment-concern/recruitment-concern.queries.ts'
import { ThreatNotice, threatRules } from '#sharing/threat-notice/threat-notice.ts'
import { threatNoticesOfCase } from '#sharing/threat-notice/threat-notice.queries.ts'
import { deadlinesOfManner, basisOf, firstRuleFor, ruleOfManner } from './duty-basis.ts'
import { childFactsOf } from './duty-child.queries.ts'
import { DutyForm, ShownDuty, welfareManners, type Fulfilment, type Manner } from './duty.ts'
import { dutiesOfCase, settledIn } from './duty.queries.ts'
import { words } from './duty.words.ts'

const Duties = z.object({
  case: CaseHead,
  prompts: z.array(OpenPrompt),
  duties: z.array(ShownDuty),
  threatNotices: z.array(ThreatNotice),
  presenceTasks: z.array(PresenceTask),
  mediations: z.array(Mediation),
  concerns: z.array(RecruitmentConcern),
  /** What the own authority can begin here at all, whatever the case. */
  offers: z.array(z.enum(['offence', 'threat', 'presence', 'recruitment', 'county'])),
  can: canOutput,
})
export type Duties = z.infer<typeof Duties>

/** What the own authority has done and what the case asks of it: never another authority's. */
export const readDuties = readOperation({
  name: 'readDuties',
  summary: words.list,
  path: '/cases/:caseId/duties',
  permission: 'duty.read',
  input: z.object({ caseId: idInput('case') }),
  output: Duties,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'duty',
    caseId: input.caseId,
    objectIds: [
      ...result.duties,
      ...result.threatNotices,
      ...result.presenceTasks,
      ...result.mediations,
      ...result.concerns,
    ].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input: { caseId }, target, today }) => {
    const [prompts, duties, threatNotices, presenceTasks, mediations, concerns, rules] = await Promise.all([
      promptsOfCase(tx, caseId),
      dutiesOfCase(tx, caseId),
      threatNoticesOfCase(tx, caseId),
      presenceTasksOfCase(tx, caseId),
      mediationsOfCase(tx, caseId),
      concernsOfCase(tx, caseId),
      rulesOn(tx, today),
    ])
    const isPolice = actor.ownRegisterKind === 'police'
    const offers = {
      offence: !isPolice,
      threat: firstRuleFor(rules, threatRules, actor.ownRegisterKind) !== null,
      presence: isPolice,
      county: actor.ownRegisterKind === 'social_care',
      recruitment: isUnderLiability(target.youthBirthDate, today) && actor.teams.includes(target.teamId),
    }
    return {
      case: target.headOn(today),
      prompts,
      duties,
      threatNotices,
      presenceTasks,
      mediations,
      concerns,
      offers: (['offence', 'threat', 'presence', 'recruitment', 'county'] as const).filter((each) => offers[each]),
      can: allowedOf(actor, target, [
        'duty.fulfil',
        'threat_notice.give',
        'presence_task.send',
        'presence_task.answer',
        'mediation.refer',
        'recruitment_concern.raise',
      ]),
    }
  },
})

/** What a form of notifying shows: the child's data, what asks, what was done before and what each way rests on. */
export const formOf = (spec: { name: string; path: string; kind: DutyKind; manners: readonly Manner[] }) =>
  readOperation({
    name: spec.name,
    summary: words.list,
    path: spec.path,
    permission: 'duty.fulfil',
    input: z.object({ caseId: idInput('case') }),
    output: DutyForm,
    target: (tx, input) => caseTarget(tx, input.caseId),
    log: (_result, input) => ({ objectKind: 'duty', caseId: input.caseId }),
    handle: async ({ tx, actor, input: { caseId }, target, today }) => {
      const [child, prompts, duties, rules, settled] = await Promise.all([
        childFactsOf(tx, caseId),
        promptsOfCase(tx, caseId),
        dutiesOfCase(tx, caseId),
        rulesOn(tx, today),
        settledIn(tx, caseId, [...new Set(spec.manners.flatMap((each) => deadlinesOfManner[each]))]),
      ])
      const own = duties.find((each) => each.kind === spec.kind && each.outcome === 'fulfilled')
      const earlier: Fulfilment | null =
        own === undefined ? (settled ?? null) : { byName: own.decidedByName, on: own.sentOn ?? '' }
      const manners = spec.manners.flatMap((manner) => {
        const rule = ruleOfManner(rules, manner, actor.ownRegisterKind)
        return rule === null && manner !== 'notification' ? [] : [{ manner, basis: rule && basisOf(rule) }]
      })
      const asked = prompts.filter((each) => each.kind === spec.kind)
      return { case: target.headOn(today), child, earlier, prompts: asked, manners, can: [] }
    },
  })

export const readNotificationForm = formOf({
  name: 'readNotificationForm',
  path: '/cases/:caseId/child-welfare-notifications/form',
  kind: 'child_welfare',
  manners: welfareManners,
})

export const readOffenceForm = formOf({
  name: 'readOffenceForm',
  path: '/cases/:caseId/offence-judgements/form',
  kind: 'offence_against_child',
  manners: ['police_notification'],
})

export const dutyListOperations: readonly AnyOperation[] = [readDuties, readNotificationForm, readOffenceForm]
