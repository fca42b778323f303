import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addDays } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { fieldError, registerErrorTexts } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import { Decision } from '#network/decision/decision.ts'
import { listDecisions } from '#network/decision/decision.queries.ts'
import {
  appointInput,
  changeSeatInput,
  Representation,
  representationOf,
  seatErrors,
  seatInput,
  SteeringGroupSeat,
} from './steering-group.ts'
import { findSeat, insertSeat, seatsOn, updateSeat } from './steering-group.queries.ts'
import { errorTexts, words } from './steering-group.words.ts'

registerErrorTexts(errorTexts)

const network = (tx: Read) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId })
const log = (_result: unknown, _input: unknown, target: { readonly id: string }) => ({
  objectKind: 'network',
  objectId: target.id,
})
async function seatTarget(tx: Read, { seatId }: { readonly seatId: string }) {
  const seat = await findSeat(tx, seatId)
  return seat === undefined ? null : { kind: 'network', id: seat.id, seat }
}

/** The regional steering group today, party by party; parties without a member are flagged (G-06, G-07). */
export const readSteeringGroup = readOperation({
  name: 'readSteeringGroup',
  summary: words.summary,
  path: '/network/steering-group',
  permission: 'network.read',
  input: z.object({}),
  output: z.object({ representation: z.array(Representation), can: canOutput }),
  target: network,
  log: ({ representation }, _input, target) => ({
    objectKind: 'network',
    objectId: target.id,
    objectIds: representation.flatMap((party) => party.seats.map((seat) => seat.id)),
  }),
  handle: async ({ tx, actor, today, target }) => {
    const [parties, seats] = await Promise.all([listParties(tx), seatsOn(tx, today)])
    return {
      representation: representationOf(parties, seats),
      can: allowedOf(actor, target, ['steering_group.appoint', 'steering_meeting.read']),
    }
  },
})

/** Whom one may appoint for, and by which decisions. */
export const prepareSeat = readOperation({
  name: 'prepareSeat',
  summary: words.formSummary,
  path: '/network/steering-group/seat-form',
  permission: 'steering_group.appoint',
  input: z.object({}),
  output: z.object({
    parties: z.array(z.object({ id: idOutput, name: textOutput })),
    decisions: z.array(Decision),
  }),
  target: network,
  log,
  handle: async ({ tx }) => {
    const [parties, decisions] = await Promise.all([listParties(tx), listDecisions(tx)])
    return { parties: parties.map(({ id, name }) => ({ id, name })), decisions }
  },
})

export const readSeat = readOperation({
  name: 'readSeat',
  summary: words.seatSummary,
  path: '/network/steering-group/seats/:seatId',
  permission: 'steering_group.appoint',
  input: seatInput,
  output: z.object({ seat: SteeringGroupSeat, agencyName: textOutput, decisions: z.array(Decision) }),
  target: seatTarget,
  log,
  handle: async ({ tx, target: { seat } }) => {
    const [parties, decisions] = await Promise.all([listParties(tx), listDecisions(tx)])
    const agencyName = parties.find((each) => each.id === seat.agencyId)?.name ?? { sv: '–', fi: '–', en: '–' }
    return { seat, agencyName, decisions: decisions.filter((each) => each.agencyId === seat.agencyId) }
  },
})

/** The appointing decision is one of the party itself. @throws InvalidInput */
async function assertOwnDecision(tx: Read, decision: string | undefined, agencyId: string): Promise<void> {
  if (decision === undefined) return
  const found = (await listDecisions(tx)).find((each) => each.id === decision)
  if (found?.agencyId !== agencyId) throw new InvalidInput([fieldError('decision', 'code_unknown')])
}

const untilOf = (lastOn: string | undefined): string | null => (lastOn === undefined ? null : addDays(lastOn, 1))

/** Records a member or a substitute of a party: by office, by name or both, with a term and the decision that appoints (G-07). */
export const appointToSteeringGroup = writeOperation({
  name: 'appointToSteeringGroup',
  summary: words.appointSummary,
  path: '/network/steering-group/seats',
  permission: 'steering_group.appoint',
  input: appointInput,
  output: z.object({ id: idOutput }),
  target: network,
  log: (result) => ({ objectKind: 'network', objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input: { agency, lastOn, ...input } }) => {
    const known = (await listParties(tx)).some((each) => each.id === agency)
    const errors = [...(known ? [] : [fieldError('agency', 'code_unknown')]), ...seatErrors({ ...input, lastOn })]
    if (errors.length > 0) throw new InvalidInput(errors)
    await assertOwnDecision(tx, input.decision, agency)
    const id = newId()
    await insertSeat(tx, { ...input, id, agencyId: agency, validUntil: untilOf(lastOn) })
    return { id }
  },
})

/** Changes who has a seat and until when. Old minutes keep the name they were written with. */
export const changeSeat = writeOperation({
  name: 'changeSeat',
  summary: words.changeSummary,
  path: '/network/steering-group/seats/:seatId',
  permission: 'steering_group.appoint',
  input: changeSeatInput,
  output: z.object({ id: idOutput }),
  target: seatTarget,
  log,
  done: words.saved,
  handle: async ({ tx, input: { seatId, version, lastOn, ...input }, target }) => {
    const errors = seatErrors({ ...input, lastOn })
    if (errors.length > 0) throw new InvalidInput(errors)
    await assertOwnDecision(tx, input.decision, target.seat.agencyId)
    if (!(await updateSeat(tx, seatId, version, { ...input, validUntil: untilOf(lastOn) }))) throw new StaleVersion()
    return { id: seatId }
  },
})

export const steeringGroupOperations: readonly AnyOperation[] = [
  readSteeringGroup,
  prepareSeat,
  readSeat,
  appointToSteeringGroup,
  changeSeat,
]
