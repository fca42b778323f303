import { sql } from 'kysely'
import { z } from 'zod'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { formatDate } from '#kernel/format.ts'
import { newId } from '#kernel/ids.ts'
import { dateInput, fieldError, idInput, versionInput } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listTeams, municipalityOf, termsOfMunicipality } from '#network/team/team.queries.ts'
import { words } from './assigning.words.ts'

const path = '/network/municipalities/:municipality'
const kind = 'municipality'
/** Whatever stands in the address: what is no code is a municipality that is not there. */
const municipalityInput = z.object({ municipality: z.string().max(100) })
/** Of Statistics Finland. */
const CODE = /^\d{3}$/
const log = () => ({ objectKind: kind })

async function ofInstance(tx: Read, { municipality }: { readonly municipality: string }) {
  const found = CODE.test(municipality) ? await municipalityOf(tx, municipality) : undefined
  return found === undefined ? null : { kind, municipality: found }
}

async function movableFrom(tx: Read, code: string): Promise<string> {
  const day = sql<string>`app.municipality_movable_from(${code})`
  return (await tx.get(db.selectNoFrom(day.as('day')))).day
}

const Term = z.object({
  teamId: idOutput,
  teamName: textOutput,
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
})
export type MunicipalityTerm = z.infer<typeof Term>

/** Whose a municipality has been and will be, and whose it can be from which day. */
export const readMunicipalityTeams = readOperation({
  name: 'readMunicipalityTeams',
  summary: words.readSummary,
  path,
  permission: 'team.form',
  input: municipalityInput,
  output: z.object({
    code: z.string(),
    name: textOutput,
    version: z.number().int(),
    terms: z.array(Term),
    teams: z.array(z.object({ id: idOutput, name: textOutput })),
    /** The first day that can be chosen. */
    earliest: dayOutput,
    today: dayOutput,
  }),
  target: ofInstance,
  log,
  handle: async ({ tx, target: { municipality }, today }) => {
    const [terms, teams, earliest] = await Promise.all([
      termsOfMunicipality(tx, municipality.code),
      listTeams(tx),
      movableFrom(tx, municipality.code),
    ])
    return { ...municipality, terms, teams: teams.map(({ id, name }) => ({ id, name })), earliest, today }
  },
})

/**
 * From a day on another team takes the contacts of a municipality (G-10); what was planned for later is called off. Cases and contacts that
 * came before stay with the team they came to, and so do the numbers of quarters that are over.
 */
export const assignMunicipality = writeOperation({
  name: 'assignMunicipality',
  summary: words.assignSummary,
  path,
  permission: 'team.form',
  input: municipalityInput.extend({ teamId: idInput('team'), validFrom: dateInput(), version: versionInput() }),
  output: z.object({ code: z.string() }),
  target: ofInstance,
  log,
  done: words.done,
  handle: async ({ tx, input: { teamId, validFrom, version }, target: { municipality } }) => {
    const { code } = municipality
    if (!(await listTeams(tx)).some(({ id }) => id === teamId))
      throw new InvalidInput([fieldError('teamId', 'choose_one')])
    if (municipality.version !== version) throw new StaleVersion()
    const earliest = await movableFrom(tx, code)
    if (validFrom < earliest)
      throw new NotPossible(
        'too_early',
        words.tooEarly((language) => formatDate(earliest, language)),
        'validFrom',
      )
    const call = sql<boolean>`app.assign_municipality(${newId()}::uuid, ${code}, ${teamId}::uuid, ${validFrom}::date, ${version})`
    if (!(await tx.get(db.selectNoFrom(call.as('assigned')))).assigned)
      throw new NotPossible('team_not_at_work', words.notAtWork, 'teamId')
    return { code }
  },
})

export const assigningOperations: readonly AnyOperation[] = [readMunicipalityTeams, assignMunicipality]
