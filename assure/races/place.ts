import { canaryOf } from '../http/canary.ts'
import { agencyOf } from '../http/complete.ts'
import { put } from '../http/contents.ts'
import type { Stage } from '../http/stage.ts'
import type { Id, Professional, World } from '../oracle/facts.ts'
import { breakGlass, join, layCase, type LaidCase } from '../world/cases.ts'
import { tell } from '../world/disclosures.ts'
import { fixedChance } from '../world/random.ts'
import { startMaking, type Making } from '../world/making.ts'
import { addWorker, layNetwork, type Network } from '../world/network.ts'
import { change, changeDirectly, type Round } from './round.ts'

/** A network with somebody who tells, somebody who is told and a colleague who breaks the glass. */
export type RacePlace = {
  readonly making: Making
  readonly world: World
  readonly network: Network
  readonly teller: Professional
  readonly recipient: Professional
  readonly breaker: Professional
  readonly tokens: { readonly teller: string; readonly recipient: string; readonly breaker: string }
}

export function layRacePlace(seed: number): RacePlace {
  const making = startMaking(seed, 'races')
  const network = layNetwork(making)
  const { police, social_care: social } = network.registers
  const [teller, recipient, breaker] = [police, social, police].map((register) => addWorker(making, network, register))
  if (teller === undefined || recipient === undefined || breaker === undefined) throw new Error('nobody is there')
  const signIn = (who: Professional): string => making.signIn(network.instanceId, who.id)
  layAgreement(making, network)
  const tokens = { teller: signIn(teller), recipient: signIn(recipient), breaker: signIn(breaker) }
  return { making, world: making.world, network, teller, recipient, breaker, tokens }
}

/** One tells only parties of the agreement. */
function layAgreement(making: Making, { instanceId, registers }: Network): void {
  const agreement = put(making, 'agreement', { instance_id: instanceId, status: 'in_force', valid_from: -100 })
  for (const register of [registers.police, registers.social_care])
    put(making, 'agreement_party', {
      instance_id: instanceId,
      agreement_id: agreement.id,
      agency_id: agencyOf(instanceId, register),
      signed: true,
      signed_on: -100,
    })
}

/** A case of the two, for which the one who tells is responsible. */
export function layRaceCase({ making, network, teller, recipient }: RacePlace): LaidCase {
  const laid = layCase(making, network, network.teams[0], teller.id)
  join(making, laid, teller)
  join(making, laid, recipient)
  return laid
}

/** The ways in which what one reads can end, each with how somebody ends it. */
const endings: Readonly<
  Record<string, (place: RacePlace, laid: LaidCase, ids: { disclosure: Id; consent: Id }) => Round['end']>
> = {
  'disclosure revoked':
    ({ tokens }, { row }, { disclosure }) =>
    async (stage) =>
      (
        await change(stage, tokens.teller, `/cases/${row.id}/disclosures/${disclosure}/revoke`, {
          reason: 'felaktigt delad',
        })
      ).status === 200,
  'consent withdrawn':
    ({ tokens }, { row }, { consent }) =>
    async (stage) =>
      (await change(stage, tokens.teller, `/cases/${row.id}/consents/${consent}/withdraw`, { version: 1 })).status ===
      200,
  'case restricted':
    ({ tokens }, { row }) =>
    async (stage) =>
      (
        await change(stage, tokens.teller, `/cases/${row.id}/restriction`, {
          track: 'other',
          reason: 'begränsas till få personer',
          circle: [],
        })
      ).status === 200,
  'conflict of interest declared':
    ({ tokens }, { row }) =>
    async (stage) =>
      (await change(stage, tokens.recipient, `/cases/${row.id}/conflicts-of-interest`, { kind: 'own_relative' }))
        .status === 200,
  'membership ended':
    ({ network, recipient }, { row }) =>
    (stage) =>
      changeDirectly(
        stage,
        'update case_member set left_at = clock_timestamp() where instance_id = $1 and case_id = $2 and professional_id = $3',
        [network.instanceId, row.id, recipient.id],
      ),
}

/** Lays one case for each way in which reading ends, and says how it goes. */
export function layRounds(place: RacePlace): Round[] {
  const { making, network, teller, recipient, breaker, tokens } = place
  const rounds = Object.entries(endings).map(([kind, ending]): Round => {
    const laid = layRaceCase(place)
    const telling = { network, laid, teller, recipient, kind: 'social_care' as const }
    const told = tell({ ...making, chance: fixedChance(0) }, telling, 'required', false)
    return {
      kind,
      token: tokens.recipient,
      url: `/api/v1/cases/${laid.row.id}/received/${told.disclosure.id}`,
      canary: canaryOf(told.text.n),
      end: ending(place, laid, { disclosure: told.disclosure.id, consent: told.consent?.id ?? '' }),
    }
  })
  return [...rounds, layOpening(place, layRaceCase(place), breaker)]
}

/** A text of the own authority, reached in an emergency until the opening ends. */
function layOpening({ making, network, teller, tokens }: RacePlace, laid: LaidCase, breaker: Professional): Round {
  const opening = breakGlass(making, laid, breaker)
  const entry = making.add('entry', {
    instance_id: network.instanceId,
    case_id: laid.row.id,
    id: making.id(),
    register_id: network.registers.police,
    author_id: teller.id,
    subject: 'open',
    version: 1,
    retracted_at: null,
  })
  return {
    kind: 'break-glass ended',
    token: tokens.breaker,
    url: `/api/v1/cases/${laid.row.id}/entries/${entry.id}`,
    canary: canaryOf(entry.n),
    end: (stage: Stage) =>
      changeDirectly(stage, 'update break_glass set ends_at = now() where instance_id = $1 and id = $2', [
        network.instanceId,
        opening.id,
      ]),
  }
}
