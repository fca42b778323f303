import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { insertTransfer, transfersOf } from '#casework/case-transfer/case-transfer.queries.ts'
import { startDeadlines } from '#casework/deadline/deadline.queries.ts'
import { keepProtected, liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import type { Write } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { dateInput, fieldError, idInput, optionalShortText, type InputFieldError } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { listMunicipalities, listTeams, teamForMunicipality } from '#network/team/team.queries.ts'
import { countyMoveLimits, HomeMoves, moveReaches, PLACE_LIMIT } from './home-move.ts'
import { insertMove, movesOf, municipalityOf, setMunicipality } from './home-move.queries.ts'
import { words } from './home-move.words.ts'

/** Where the home is and was, and which team has been asked to take the case. */
export const readHomeMoves = readOperation({
  name: 'readHomeMoves',
  summary: words.read,
  path: '/cases/:caseId/moves',
  permission: 'home_move.read',
  input: z.object({ caseId: idInput('case') }),
  output: HomeMoves,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'home_move',
    caseId: input.caseId,
    objectIds: [...result.moves, ...result.transfers].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input: { caseId }, target, today }) => {
    const [moves, transfers, municipality, protections, municipalities, teams] = await Promise.all([
      movesOf(tx, caseId),
      transfersOf(tx, caseId),
      municipalityOf(tx, caseId),
      liveProtections(tx, caseId),
      listMunicipalities(tx),
      listTeams(tx),
    ])
    return {
      case: target.headOn(today),
      municipality: municipality?.name ?? null,
      protected: protections.some((each) => each.person_id === target.youthId),
      moves,
      transfers,
      municipalities,
      teams: teams.filter((each) => each.id !== target.teamId).map(({ id, name }) => ({ id, name })),
      can: allowedOf(actor, target, ['home_move.record', 'case_transfer.propose', 'case_transfer.withdraw']),
    }
  },
})

const fields = {
  caseId: idInput('case'),
  movedOn: dateInput(),
  reach: z.enum(moveReaches, { error: 'choose_one' }),
  /** Inside the instance; not for a protected young person. */
  municipality: optionalShortText(3),
  /** Outside it, or of a protected young person: kept apart then, never shown here. */
  place: optionalShortText(PLACE_LIMIT),
}
type Input = z.output<z.ZodObject<typeof fields>>

/** What is wrong with where somebody moved. `known`: codes of the instance. */
function placeErrors(input: Input, known: readonly string[], isProtected: boolean): InputFieldError[] {
  if (isProtected) return input.municipality === undefined ? [] : [fieldError('municipality', 'protected_elsewhere')]
  if (input.reach === 'outside') return input.place === undefined ? [fieldError('place', 'required')] : []
  return known.includes(input.municipality ?? '') ? [] : [fieldError('municipality', 'choose_one')]
}

/** Asks the team of the new municipality at once, where that is another one and nobody has been asked yet. */
async function offerToTeamOf(tx: Write, target: CaseTarget, code: string, movedOn: string, today: string) {
  const team = await teamForMunicipality(tx, code, today)
  if (team === undefined || team.teamId === target.teamId) return false
  const { caseId, teamId: fromTeamId } = target
  return (await insertTransfer(tx, { caseId, fromTeamId, toTeamId: team.teamId, movedOn, hidden: false })) !== undefined
}

/**
 * Records that the young person has moved (C-34). To a municipality of another team: that team is asked to take the case. To another
 * county: the time limits of telling it begin (417/2007 § 25 d). Of a protected young person nothing of where is written here: it is kept
 * apart, and another team is asked by hand, by somebody who may know (661/2009 § 36).
 */
export const recordHomeMove = writeOperation({
  name: 'recordHomeMove',
  summary: words.record,
  path: '/cases/:caseId/moves',
  permission: 'home_move.record',
  input: z.object(fields),
  output: z.object({ id: idOutput, offered: z.boolean() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'home_move', objectId: result.id, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, input, target, today }) => {
    const { caseId, movedOn, reach } = input
    const [municipalities, protections, from] = await Promise.all([
      listMunicipalities(tx),
      liveProtections(tx, caseId),
      municipalityOf(tx, caseId),
    ])
    const protection = protections.find((each) => each.person_id === target.youthId)
    const hidden = protection !== undefined
    const errors = [
      ...(movedOn > today ? [fieldError('movedOn', 'date_in_future')] : []),
      ...placeErrors(
        input,
        municipalities.map((each) => each.code),
        hidden,
      ),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const toCode = hidden || reach === 'outside' ? null : (input.municipality ?? null)
    const place = hidden || reach === 'inside' ? null : (input.place ?? null)
    const id = await insertMove(tx, target, { movedOn, reach, fromCode: from?.code ?? null, toCode, place, hidden })
    if (hidden) {
      if (input.place !== undefined) await keepProtected(tx, protection.id, 'municipality', input.place)
    } else await setMunicipality(tx, caseId, toCode)
    if (reach === 'outside') await startDeadlines(tx, target, countyMoveLimits, today)
    return { id, offered: toCode === null ? false : await offerToTeamOf(tx, target, toCode, movedOn, today) }
  },
})

export const homeMoveOperations: readonly AnyOperation[] = [readHomeMoves, recordHomeMove]
