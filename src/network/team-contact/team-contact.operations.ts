import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { NotFound } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { hoursOf, TeamContactForm, teamContactInput } from './team-contact.ts'
import { contactOf, setTeamContact, teamWithContact } from './team-contact.queries.ts'
import { words } from './team-contact.words.ts'

/** A team the actor coordinates; the others do not exist here. */
async function ownTeam(tx: Read, { teamId }: { readonly teamId: string }) {
  const team = tx.actor.coordinatedTeams.includes(teamId) ? await teamWithContact(tx, teamId) : undefined
  return team === undefined ? null : { kind: 'network', id: team.id, team }
}

export const readTeamContact = readOperation({
  name: 'readTeamContact',
  summary: words.readSummary,
  path: '/network/teams/:teamId/contact',
  permission: 'team_contact.change',
  input: z.object({ teamId: idInput('team') }),
  output: TeamContactForm,
  target: ownTeam,
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  handle: ({ target: { team } }) => Promise.resolve({ id: team.id, name: team.name, contact: contactOf(team) }),
})

/** By who coordinates the team: what strangers read on their receipt. */
export const changeTeamContact = writeOperation({
  name: 'changeTeamContact',
  summary: words.changeSummary,
  path: '/network/teams/:teamId/contact',
  permission: 'team_contact.change',
  input: teamContactInput,
  output: z.object({ teamId: idOutput }),
  target: ownTeam,
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  done: words.done,
  handle: async ({ tx, input, target }) => {
    const contact = { phone: input.phone ?? null, email: input.email ?? null, hours: hoursOf(input.hours) }
    if (!(await setTeamContact(tx, target.id, contact))) throw new NotFound()
    return { teamId: target.id }
  },
})

export const teamContactOperations: readonly AnyOperation[] = [readTeamContact, changeTeamContact]
