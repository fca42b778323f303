import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { entryVisibility } from '#casework/entry/entry.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { ageOn } from '#kernel/clock.ts'
import { codes, idInput, longText } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { judgedCapacities, MaturityJudgement, REASONS_LIMIT } from './maturity-judgement.ts'
import { insertJudgement, judgementsOfCase } from './maturity-judgement.queries.ts'
import { words } from './maturity-judgement.words.ts'

const ADULT = 18

/** What has been judged so far, as far as the actor may read it. */
export const readMaturityJudgements = readOperation({
  name: 'readMaturityJudgements',
  summary: words.list,
  path: '/cases/:caseId/maturity-judgements',
  permission: 'consent.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead, judgements: z.array(MaturityJudgement), can: canOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'maturity_judgement',
    caseId: input.caseId,
    objectIds: result.judgements.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => ({
    case: target.headOn(today),
    judgements: await judgementsOfCase(tx, input.caseId),
    can: allowedOf(actor, target, ['maturity.judge']),
  }),
})

/**
 * Records whether the young person understands what telling about these matters means. It decides who is asked for
 * consent. @throws NotPossible when there is nobody to judge: no young person is known, or they are of age.
 */
export const judgeMaturity = writeOperation({
  name: 'judgeMaturity',
  summary: words.judge,
  path: '/cases/:caseId/maturity-judgements',
  permission: 'maturity.judge',
  input: z.object({
    caseId: idInput('case'),
    visibility: entryVisibility(),
    subjects: codes('consent_categories', { min: 1 }),
    capacity: z.enum(judgedCapacities, { error: 'choose_one' }),
    reasons: longText(REASONS_LIMIT).min(10, 'too_short'),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'maturity_judgement', objectId: result.id, caseId: input.caseId }),
  done: words.judgeDone,
  handle: async ({ tx, actor, input, target, today }) => {
    if (target.youthId === null) throw new NotPossible('no_young_person', words.noYouth)
    if (target.youthBirthDate !== null && ageOn(target.youthBirthDate, today) >= ADULT)
      throw new NotPossible('of_age', words.ofAge)
    const registerId = input.visibility === 'own_register' ? actor.ownRegisterId : actor.sharedRegisterId
    if (registerId === null) throw new Error('Only a worker has a register to write in')
    const { subjects, capacity, reasons } = input
    return {
      id: await insertJudgement(tx, target, { personId: target.youthId, registerId, subjects, capacity, reasons }),
    }
  },
})

export const maturityJudgementOperations: readonly AnyOperation[] = [readMaturityJudgements, judgeMaturity]
