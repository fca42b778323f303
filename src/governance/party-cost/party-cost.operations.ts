import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Actor } from '#access/actor.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, Refused, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { canOutput } from '#kernel/output.ts'
import { costFields, CostTotal, PartyCost, totalOf, yearInput } from './party-cost.ts'
import { costsOf, insertOwnCost, updateOwnCost } from './party-cost.queries.ts'
import { words } from './party-cost.words.ts'

const kind = 'party_cost'
const yearOf = (today: string): number => Number(today.slice(0, 4))

/** Each party's own numbers of a year and their sum (G-14); the year that goes on when none is asked for. */
export const listPartyCosts = readOperation({
  name: 'listPartyCosts',
  summary: words.listSummary,
  path: '/governance/costs',
  permission: 'party_cost.read',
  input: z.object({ year: yearInput().optional() }),
  output: z.object({ year: z.number().int(), costs: z.array(PartyCost), total: CostTotal, can: canOutput }),
  target: () => Promise.resolve({ kind }),
  log: ({ costs }) => ({
    objectKind: kind,
    objectIds: costs.flatMap((each) => (each.recorded === null ? [] : [each.agencyId])),
  }),
  handle: async ({ tx, actor, input, today }) => {
    const year = input.year ?? yearOf(today)
    const costs = await costsOf(tx, year)
    return { year, costs, total: totalOf(costs), can: allowedOf(actor, { kind }, ['party_cost.record']) }
  },
})

/** @throws Refused when the actor's own agency is no party of an agreement. */
async function ownCost(tx: Read, actor: Actor, year: number): Promise<PartyCost> {
  const own = (await costsOf(tx, year)).find((each) => each.agencyId === actor.agencyId)
  if (own === undefined) throw new Refused('not_your_role')
  return own
}

/** What the own party has recorded for a year: nobody asks for another's form. */
export const readOwnPartyCost = readOperation({
  name: 'readOwnPartyCost',
  summary: words.readSummary,
  path: '/governance/own-costs/:year',
  permission: 'party_cost.record',
  input: z.object({ year: yearInput() }),
  output: z.object({ year: z.number().int(), own: PartyCost }),
  target: (tx) => Promise.resolve({ kind, id: tx.actor.agencyId }),
  log: (_result, _input, target) => ({ objectKind: kind, objectId: target.id }),
  handle: async ({ tx, actor, input: { year } }) => ({ year, own: await ownCost(tx, actor, year) }),
})

/** Records the own party's numbers of a year. @throws StaleVersion when another of the party was faster. */
export const recordPartyCost = writeOperation({
  name: 'recordPartyCost',
  summary: words.recordSummary,
  path: '/governance/own-costs/:year',
  permission: 'party_cost.record',
  input: z.object({
    year: yearInput(),
    ...costFields,
    /** Of what the writer saw; 0 when nothing had been recorded. */
    seenVersion: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  }),
  output: z.object({ year: z.number().int() }),
  target: (tx) => Promise.resolve({ kind, id: tx.actor.agencyId }),
  log: (_result, _input, target) => ({ objectKind: kind, objectId: target.id }),
  hold: (input) => `party_cost/${input.year}`,
  done: words.saved,
  handle: async ({ tx, actor, input: { year, seenVersion, ...typed }, today }) => {
    if (year > yearOf(today))
      throw new InvalidInput([{ field: 'year', code: 'year_in_future', text: words.futureYear }])
    const { recorded } = await ownCost(tx, actor, year)
    if ((recorded?.version ?? 0) !== seenVersion) throw new StaleVersion()
    if (recorded === null) await insertOwnCost(tx, year, typed, today)
    else if (!(await updateOwnCost(tx, { year, version: recorded.version, today }, typed))) throw new StaleVersion()
    return { year }
  },
})

export const partyCostOperations: readonly AnyOperation[] = [listPartyCosts, readOwnPartyCost, recordPartyCost]
