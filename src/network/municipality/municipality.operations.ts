import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { readOperation } from '#http/operation.ts'
import { findMunicipalities as municipalitiesNamed, teamMunicipalitiesFrom } from '#network/team/team.queries.ts'
import { optionalShortText } from '#kernel/input.ts'
import { MunicipalityWithTeam } from './municipality.ts'
import { words } from './municipality.words.ts'

/** Municipalities by a name in any language or spelling, with their team today (G-10, U-03). */
export const findMunicipalities = readOperation({
  name: 'findMunicipalities',
  summary: words.summary,
  path: '/network/municipalities',
  permission: 'network.read',
  input: z.object({ q: optionalShortText(100) }),
  output: z.object({ municipalities: z.array(MunicipalityWithTeam), can: z.array(z.string()) }),
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  handle: async ({ tx, actor, input, today }) => {
    const [found, mapping] = await Promise.all([
      municipalitiesNamed(tx, input.q ?? ''),
      teamMunicipalitiesFrom(tx, today),
    ])
    const teams = new Map(
      mapping
        .filter((each) => each.validFrom <= today)
        .map(({ code, teamId, teamName }) => [code, { id: teamId, name: teamName }]),
    )
    return {
      municipalities: found.map((each) => ({ ...each, team: teams.get(each.code) ?? null })),
      can: allowedOf(actor, { kind: 'network' }, ['team.form']),
    }
  },
})
