import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, Refused } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addDays } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { idInput } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { findTeam } from '#network/team/team.queries.ts'
import { coverageErrors, coverageFields, OtherWay } from './team-coverage.ts'
import { endWay, insertWay, mayEnsure, waysOf } from './team-coverage.queries.ts'
import { words } from './team-coverage.words.ts'

const path = '/governance/teams/:teamId/coverage'
const teamInput = z.object({ teamId: idInput('team') })
const teamLog = (_result: unknown, { teamId }: { readonly teamId: string }) => ({
  objectKind: 'team_coverage',
  objectId: teamId,
})
async function teamTarget(tx: Read, { teamId }: { readonly teamId: string }) {
  const team = await findTeam(tx, teamId)
  return team === undefined ? null : { kind: 'team_coverage', id: team.id, team }
}
/** @throws Refused for who coordinates other teams */
const assertOwn = (tx: Read, teamId: string): void => {
  if (!mayEnsure(tx, teamId)) throw new Refused('not_your_role')
}

export const readTeamCoverage = readOperation({
  name: 'readTeamCoverage',
  summary: words.readSummary,
  path,
  permission: 'team_coverage.ensure',
  input: teamInput,
  output: z.object({ teamId: idOutput, teamName: textOutput, ways: z.array(OtherWay), today: dayOutput }),
  target: teamTarget,
  log: teamLog,
  handle: async ({ tx, target: { team }, today }) => {
    assertOwn(tx, team.id)
    return { teamId: team.id, teamName: team.name, ways: await waysOf(tx, team.id, today), today }
  },
})

/** Records that an authority's expertise is ensured in another way than by a member (G-12): the gap is then no gap. */
export const ensureCoverage = writeOperation({
  name: 'ensureCoverage',
  summary: words.ensureSummary,
  path,
  permission: 'team_coverage.ensure',
  input: teamInput.extend(coverageFields),
  output: z.object({ id: idOutput, teamId: idOutput }),
  target: teamTarget,
  log: teamLog,
  done: words.saved,
  handle: async ({ tx, input: { teamId, lastOn, ...typed } }) => {
    assertOwn(tx, teamId)
    const errors = coverageErrors(typed.validFrom, lastOn)
    if (errors.length > 0) throw new InvalidInput(errors)
    const id = newId()
    await insertWay(tx, teamId, { ...typed, id, validUntil: lastOn === undefined ? null : addDays(lastOn, 1) })
    return { id, teamId }
  },
})

/** Today is the last day of a way that had no end. @throws NotPossible when it has one, or has not begun. */
export const endCoverage = writeOperation({
  name: 'endCoverage',
  summary: words.endSummary,
  path: `${path}/:teamCoverageId/end`,
  permission: 'team_coverage.ensure',
  input: teamInput.extend({ teamCoverageId: idInput('team_coverage') }),
  output: z.object({ teamId: idOutput }),
  target: async (tx, input) => {
    const found = await teamTarget(tx, input)
    if (found === null) return null
    const ways = await waysOf(tx, input.teamId, '0001-01-01')
    return ways.some((each) => each.id === input.teamCoverageId) ? found : null
  },
  log: teamLog,
  done: words.ended,
  handle: async ({ tx, input: { teamId, teamCoverageId }, today }) => {
    assertOwn(tx, teamId)
    if (!(await endWay(tx, { teamId, id: teamCoverageId, until: addDays(today, 1) })))
      throw new NotPossible('coverage_has_end', words.notNow)
    return { teamId }
  },
})

export const teamCoverageOperations: readonly AnyOperation[] = [readTeamCoverage, ensureCoverage, endCoverage]
