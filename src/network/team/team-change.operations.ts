import { sql } from 'kysely'
import { z } from 'zod'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { textInput } from '#kernel/input-texts.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { words } from './team-change.words.ts'
import { findTeam, listTeams } from './team.queries.ts'

const path = '/network/teams/:teamId/change'
const kind = 'team'
const teamInput = z.object({ teamId: idInput('team') })
const log = (_result: unknown, { teamId }: { readonly teamId: string }) => ({ objectKind: kind, objectId: teamId })

/** A team that works today; one that has ended keeps its name. */
async function liveTeam(tx: Read, { teamId }: { readonly teamId: string }) {
  const [team, live] = await Promise.all([findTeam(tx, teamId), listTeams(tx)])
  return team !== undefined && live.some((each) => each.id === team.id) ? { kind, id: team.id, team } : null
}

export const readTeamChange = readOperation({
  name: 'readTeamChange',
  summary: words.readSummary,
  path,
  permission: 'team.form',
  input: teamInput,
  output: z.object({ id: idOutput, name: textOutput, seat: textOutput, version: z.number().int() }),
  target: liveTeam,
  log,
  handle: ({ target: { team } }) =>
    Promise.resolve({ id: team.id, name: team.name, seat: team.seat, version: team.version }),
})

/** What the team is called and where it works, from now on and wherever it is named (G-09). */
export const changeTeam = writeOperation({
  name: 'changeTeam',
  summary: words.changeSummary,
  path,
  permission: 'team.form',
  input: teamInput.extend({ name: textInput(120), seat: textInput(120), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: liveTeam,
  log,
  done: words.done,
  handle: async ({ tx, input: { name, seat, version }, target: { id } }) => {
    const call = sql<boolean>`app.change_team(${id}::uuid, ${JSON.stringify(name)}::jsonb, ${JSON.stringify(seat)}::jsonb, ${version})`
    if (!(await tx.get(db.selectNoFrom(call.as('changed')))).changed) throw new StaleVersion()
    return { id }
  },
})

export const teamChangeOperations: readonly AnyOperation[] = [readTeamChange, changeTeam]
