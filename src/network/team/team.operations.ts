import { z } from 'zod'
import { authorityRegisters } from '#access/actor.ts'
import { allowedOf } from '#access/decide.ts'
import { readOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { trainedPeople } from '#network/induction/training.queries.ts'
import { coverageOf, presencesOf, TeamOverview, type TeamMember } from './team.ts'
import {
  findTeam,
  membershipsFrom,
  otherWaysFrom,
  regularAttendees,
  teamMunicipalitiesFrom,
  youthWorkResourceOf,
} from './team.queries.ts'
import { waitingPlans } from '../merger-plan/merger-plan.queries.ts'
import { listMergers } from '../team-merger/team-merger.queries.ts'
import { contactOf, teamWithContact } from '../team-contact/team-contact.queries.ts'
import { words } from './team.words.ts'

/** In the order of the four authorities, coordinators last. */
const authorityOrder = ({ registerKind }: TeamMember): number =>
  registerKind === null ? authorityRegisters.length : authorityRegisters.indexOf(registerKind)

/** A team: seat, municipalities, who is in it, and which authority is missing or will be (G-09, G-10, G-12, G-13). */
export const readTeam = readOperation({
  name: 'readTeam',
  summary: words.summary,
  path: '/network/teams/:teamId',
  permission: 'network.read',
  input: z.object({ teamId: idInput('team') }),
  output: TeamOverview,
  target: async (tx, { teamId }) => {
    const team = await findTeam(tx, teamId)
    return team === undefined ? null : { kind: 'network', id: team.id, team }
  },
  log: ({ members }, _input, target) => ({
    objectKind: 'network',
    objectId: target.id,
    objectIds: [...new Set(members.map((member) => member.professionalId))],
  }),
  handle: async ({ tx, actor, target: { team }, today }) => {
    const [members, otherWays, municipalities, youthWorkResource, attendees, contact, mergers, mergerPlans, trained] =
      await Promise.all([
        membershipsFrom(tx, today, team.id),
        otherWaysFrom(tx, today, team.id),
        teamMunicipalitiesFrom(tx, today, team.id),
        youthWorkResourceOf(tx, team.id),
        regularAttendees(tx, team.id),
        teamWithContact(tx, team.id),
        listMergers(tx, team.id),
        waitingPlans(tx, [team.id]),
        trainedPeople(tx, today),
      ])
    const ended = team.valid_until !== null && team.valid_until <= today
    return {
      id: team.id,
      key: team.key,
      name: team.name,
      seat: team.seat,
      validFrom: team.valid_from,
      validUntil: team.valid_until,
      coverage: coverageOf(presencesOf(members), otherWays, today),
      members: members.sort((one, other) => authorityOrder(one) - authorityOrder(other)),
      municipalities,
      youthWorkResource,
      regularAttendees: attendees,
      contact: contactOf(contact ?? { phone: null, email: null, hours: null }),
      mayChangeContact: actor.coordinatedTeams.includes(team.id),
      mayEnsureCoverage:
        !ended && (actor.coordinatedTeams.includes(team.id) || actor.functions.includes('steering_group')),
      trained: trained.filter((each) => members.some((member) => member.professionalId === each.professionalId)),
      mergers,
      mergerPlans,
      can: ended ? [] : allowedOf(actor, { kind: 'network' }, ['team_merger.make', 'team.form']),
    }
  },
})
