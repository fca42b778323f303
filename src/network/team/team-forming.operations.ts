import { sql } from 'kysely'
import { z } from 'zod'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { dateInput } from '#kernel/input.ts'
import { textInput } from '#kernel/input-texts.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { words } from './team-forming.words.ts'
import { listMunicipalities, teamMunicipalitiesFrom } from './team.queries.ts'

const path = '/network/teams/new'
const kind = 'team'
const asList = (value: unknown): unknown => (value === undefined || value === '' ? [] : [value].flat())

/** Municipalities that no team has today or later. */
async function freeMunicipalities(tx: Read, today: string) {
  const [all, taken] = await Promise.all([listMunicipalities(tx), teamMunicipalitiesFrom(tx, today)])
  const codes = new Set(taken.map((each) => each.code))
  return all.filter((each) => !codes.has(each.code))
}

export const readTeamForm = readOperation({
  name: 'readTeamForm',
  summary: words.formSummary,
  path,
  permission: 'team.form',
  input: z.object({}),
  output: z.object({ municipalities: z.array(z.object({ code: z.string(), name: textOutput })), today: dayOutput }),
  target: () => Promise.resolve({ kind }),
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, today }) => ({ municipalities: await freeMunicipalities(tx, today), today }),
})

/** Forms a team with the municipalities it has from its first day; a municipality has one team a day (G-10). */
export const formTeam = writeOperation({
  name: 'formTeam',
  summary: words.formSummary,
  path: '/network/teams',
  permission: 'team.form',
  input: z.object({
    name: textInput(120),
    seat: textInput(120),
    validFrom: dateInput(),
    municipalities: z.preprocess(asList, z.array(z.string().regex(/^\d{3}$/, 'code_unknown')).max(400, 'too_many')),
  }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind }),
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.formed,
  handle: async ({ tx, input: { name, seat, validFrom, municipalities } }) => {
    const id = newId()
    const call = sql<boolean>`app.form_team(${id}::uuid, ${JSON.stringify(name)}::jsonb, ${JSON.stringify(seat)}::jsonb,
      ${validFrom}::date, ${municipalities}::text[])`
    if (!(await tx.get(db.selectNoFrom(call.as('formed')))).formed)
      throw new NotPossible('municipality_taken', words.taken, 'municipalities')
    return { id }
  },
})

export const teamFormingOperations: readonly AnyOperation[] = [readTeamForm, formTeam]
