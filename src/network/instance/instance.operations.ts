import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { readOperation } from '#http/operation.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import { listAgreements } from '#network/agreement/agreement.queries.ts'
import { warningsOn } from '#network/agreement/agreement-warning.ts'
import { ruleOn } from '#network/agreement-rule/agreement-rule.queries.ts'
import { representationOf } from '#network/steering-group/steering-group.ts'
import { seatsOn } from '#network/steering-group/steering-group.queries.ts'
import { coverageOf, presencesOf } from '#network/team/team.ts'
import {
  listMunicipalities,
  listTeams,
  membershipsFrom,
  otherWaysFrom,
  teamMunicipalitiesFrom,
  youthWorkResources,
} from '#network/team/team.queries.ts'
import { NetworkOverview, type TeamSummary } from './instance.ts'
import { instanceFacts } from './instance.queries.ts'
import { words } from './instance.words.ts'

/** Teams with their municipalities and coverage on a day, and the municipalities that no team has. */
async function teamsOn(tx: Read, day: string): Promise<Pick<NetworkOverview, 'teams' | 'municipalitiesWithoutTeam'>> {
  const [teams, members, otherWays, mapping, resources, municipalities] = await Promise.all([
    listTeams(tx),
    membershipsFrom(tx, day),
    otherWaysFrom(tx, day),
    teamMunicipalitiesFrom(tx, day),
    youthWorkResources(tx),
    listMunicipalities(tx),
  ])
  const today = mapping.filter((each) => each.validFrom <= day)
  const covered = new Set(today.map((each) => each.code))
  return {
    teams: teams.map((team): TeamSummary => {
      const ofTeam = <Row extends { readonly teamId: string }>(rows: readonly Row[]): Row[] =>
        rows.filter((row) => row.teamId === team.id)
      return {
        ...team,
        municipalities: ofTeam(today).map((each) => each.name),
        coverage: coverageOf(presencesOf(ofTeam(members)), ofTeam(otherWays), day),
        youthWorkResource: resources.find((each) => each.teamId === team.id)?.state ?? null,
      }
    }),
    municipalitiesWithoutTeam: municipalities.filter((each) => !covered.has(each.code)).map((each) => each.name),
  }
}

/** The instance at a glance: agreements, parties, teams, and what is missing (G-03, G-06, G-09, G-10, G-12). */
export const readNetwork = readOperation({
  name: 'readNetwork',
  summary: words.summary,
  path: '/network',
  permission: 'network.read',
  input: z.object({}),
  output: NetworkOverview,
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  handle: async ({ tx, actor, today, target }) => {
    const [facts, agreements, rule, parties, seats, teams] = await Promise.all([
      instanceFacts(tx),
      listAgreements(tx, today),
      ruleOn(tx, today),
      listParties(tx),
      seatsOn(tx, today),
      teamsOn(tx, today),
    ])
    const unrepresented = representationOf(parties, seats).filter((party) => !party.hasMember)
    return {
      id: actor.instanceId,
      name: actor.instanceName,
      selectionPanel: [...actor.selectionPanel],
      ...facts,
      agreements,
      warnings: warningsOn(agreements, today),
      ruleRecorded: rule !== null,
      workOpen: actor.workOpen,
      can: allowedOf(actor, target, ['agreement.change', 'steering_meeting.read', 'team.form', 'instance_ending.read']),
      ...teams,
      partyCount: parties.length,
      partiesWithoutMember: unrepresented.map((party) => party.agencyName),
    }
  },
})
