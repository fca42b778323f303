import { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addDays } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { nameOf } from '#network/professional/professional.ts'
import { listProfessionals } from '#network/professional/professional.queries.ts'
import { notInThePast } from '#network/right/membership.operations.ts'
import { listOwnTeams, listTeams, teamWorkers } from '#network/team/team.queries.ts'
import { Absence } from './responsibility.ts'
import { endAbsenceOf, findAbsence, listAbsences, recordAbsenceOf } from './responsibility.queries.ts'
import { words } from './responsibility.words.ts'

const Person = z.object({ professionalId: idOutput, name: z.string() })
type Person = z.infer<typeof Person>

const administers = (actor: Actor): boolean => actor.functions.includes('administrator')
const absenceTarget = () => Promise.resolve({ kind: 'absence' })

/** Whose absence the actor may record: their own, and as an administrator that of others who work cases in the agency. */
async function whoMayBeAway(tx: Read): Promise<Person[]> {
  const { actor } = tx
  const own = { professionalId: actor.professionalId, name: `${actor.givenName} ${actor.familyName}` }
  const others = administers(actor)
    ? (await listProfessionals(tx))
        .filter((each) => each.id !== actor.professionalId && each.memberships.some(({ role }) => role === 'worker'))
        .map((each) => ({ professionalId: each.id, name: nameOf(each) }))
    : []
  return [...(actor.teams.length > 0 ? [own] : []), ...others]
}

/** Who may stand in: workers of the actor's teams, for an administrator of all teams. */
async function whoMayStandIn(tx: Read, today: string): Promise<Person[]> {
  const teams = administers(tx.actor) ? await listTeams(tx) : await listOwnTeams(tx)
  const workers = (await Promise.all(teams.map((team) => teamWorkers(tx, team.id, today)))).flat()
  const found = new Map(workers.map(({ professionalId, name }) => [professionalId, { professionalId, name }]))
  found.delete(tx.actor.professionalId)
  return [...found.values()]
}

/** Absences from today on: one's own, those one stands in for, for an administrator those of the agency (G-20). */
export const listAllAbsences = readOperation({
  name: 'listAllAbsences',
  summary: words.absences,
  path: '/absences',
  permission: 'absence.record',
  input: z.object({}),
  output: z.object({ absences: z.array(Absence) }),
  target: absenceTarget,
  log: (result) => ({ objectKind: 'absence', objectIds: result.absences.map((each) => each.id) }),
  handle: async ({ tx }) => ({ absences: await listAbsences(tx) }),
})

/** Around the form: who may be away and who may stand in. */
export const prepareAbsence = readOperation({
  name: 'prepareAbsence',
  summary: words.prepareSummary,
  path: '/absences/new',
  permission: 'absence.record',
  input: z.object({}),
  output: z.object({ people: z.array(Person), substitutes: z.array(Person) }),
  target: absenceTarget,
  log: () => ({ objectKind: 'absence' }),
  handle: async ({ tx, today }) => {
    const [people, substitutes] = await Promise.all([whoMayBeAway(tx), whoMayStandIn(tx, today)])
    return { people, substitutes }
  },
})

/** Names who stands in for somebody who is away: in the cases both work with they have the tasks of the responsible worker. */
export const recordAbsence = writeOperation({
  name: 'recordAbsence',
  summary: words.recordAbsence,
  path: '/absences',
  permission: 'absence.record',
  input: z.object({
    /** Oneself when left out. */
    awayId: z.preprocess((value) => (value === '' ? undefined : value), idInput('professional').optional()),
    substituteId: idInput('professional'),
    validFrom: dateInput(),
    lastOn: dateInput(),
  }),
  output: z.object({ id: idOutput }),
  target: absenceTarget,
  log: (result) => ({ objectKind: 'absence', objectId: result.id }),
  done: words.recordAbsenceDone,
  handle: async ({ tx, actor, input, today }) => {
    const professionalId = input.awayId ?? actor.professionalId
    const [people, substitutes] = await Promise.all([whoMayBeAway(tx), whoMayStandIn(tx, today)])
    if (!people.some((each) => each.professionalId === professionalId))
      throw new InvalidInput([fieldError('awayId', 'choose_one')])
    if (!substitutes.some((each) => each.professionalId === input.substituteId))
      throw new InvalidInput([fieldError('substituteId', 'choose_one')])
    notInThePast('validFrom', input.validFrom, today)
    if (input.lastOn < input.validFrom) throw new InvalidInput([fieldError('lastOn', 'ends_before_it_begins')])
    const { substituteId, validFrom } = input
    const id = await recordAbsenceOf(tx, {
      professionalId,
      substituteId,
      validFrom,
      validUntil: addDays(input.lastOn, 1),
    })
    if (id === null) throw new NotPossible('no_shared_team', words.noSharedTeam)
    return { id }
  },
})

type AbsenceTarget = Target & { readonly absence: Absence }

async function oneAbsence(tx: Read, input: { readonly absenceId: string }): Promise<AbsenceTarget | null> {
  const absence = await findAbsence(tx, input.absenceId)
  return absence === undefined ? null : { kind: 'absence', id: absence.id, absence }
}

/** Ends an absence today: by whoever was away, or their administrator. */
export const endAbsence = writeOperation({
  name: 'endAbsence',
  summary: words.endAbsence,
  path: '/absences/:absenceId/end',
  permission: 'absence.record',
  input: z.object({ absenceId: idInput('absence'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: oneAbsence,
  log: (_result, input) => ({ objectKind: 'absence', objectId: input.absenceId }),
  done: words.endAbsenceDone,
  handle: async ({ tx, actor, input, target: { absence } }) => {
    if (absence.professionalId !== actor.professionalId && !administers(actor))
      throw new NotPossible('not_yours_to_end', words.notYoursToEnd)
    if (!(await endAbsenceOf(tx, absence.id, input.version))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const absenceOperations: readonly AnyOperation[] = [listAllAbsences, prepareAbsence, recordAbsence, endAbsence]
