import type { Chance } from '../world/random.ts'

/*
 * What a superuser of the database could do to the log. Each names where the first bad row is: exactly, or as the rows under one head when
 * whoever did it also made the leaves anew. `size` is the number of rows, `heads` where heads end.
 */

export type LogFacts = { readonly instanceId: string; readonly size: number; readonly heads: readonly number[] }
export type Tampering = {
  readonly name: string
  readonly sql: string
  /** The first bad row, and whether it must be named itself. */
  readonly first: number
  readonly exact: boolean
  /** Done after the statements: the leaf of a row made anew, every head signed anew with another key. */
  readonly then?: { readonly leaf: number } | 'sign'
}
type Make = (chance: Chance, facts: LogFacts) => Omit<Tampering, 'name'>

const quoted = (id: string): string => `'${id}'::uuid`
/** The row with an index. */
const rowAt = (facts: LogFacts, index: number, alias = 'l'): string =>
  `(${alias}.instance_id, ${alias}.id) = (select f.instance_id, f.log_id from log_leaf f where f.instance_id = ${quoted(facts.instanceId)} and f.leaf_index = ${index})`
const leaves = (facts: LogFacts): string => `instance_id = ${quoted(facts.instanceId)}`
const headBefore = (facts: LogFacts, index: number): number =>
  facts.heads.filter((size) => size <= index).reduce((most, size) => Math.max(most, size), 0)
/** Moves the leaves from an index on by some places, in two steps: an index is there once. */
const shift = (facts: LogFacts, from: number, by: number): string =>
  `update log_leaf set leaf_index = leaf_index + 1000000 where ${leaves(facts)} and leaf_index >= ${from};
   update log_leaf set leaf_index = leaf_index - 1000000 + ${by} where ${leaves(facts)} and leaf_index >= 1000000`

const changes: readonly string[] = [
  `professional_id = gen_random_uuid()`,
  `agency_id = gen_random_uuid()`,
  `profession = profession || 'x'`,
  `operation = 'readNothing'`,
  `object_kind = 'nothing'`,
  `object_id = gen_random_uuid()`,
  `case_id = gen_random_uuid()`,
  `object_ids = array_append(object_ids, gen_random_uuid())`,
  `result = case result when 'allowed' then 'refused' else 'allowed' end`,
  `reason = coalesce(reason, '') || 'x'`,
  `request_id = gen_random_uuid()`,
  `break_glass_id = gen_random_uuid()`,
  `salt = gen_random_uuid()`,
  `at = at + interval '1 microsecond'`,
  `id = gen_random_uuid()`,
]

const forged = `sha256(gen_random_uuid()::text::bytea)`

const makes: Readonly<Record<string, Make>> = {
  'a field is changed': (chance, facts) => {
    const first = chance.below(facts.size)
    return { sql: `update access_log l set ${chance.pick(changes)} where ${rowAt(facts, first)}`, first, exact: true }
  },
  'a field and its leaf are changed': (chance, facts) => {
    const first = chance.below(facts.size)
    return {
      sql: `update access_log l set ${chance.pick(changes.slice(0, 12))} where ${rowAt(facts, first)}`,
      then: { leaf: first },
      first,
      exact: false,
    }
  },
  'a row is dropped': (chance, facts) => {
    const first = chance.below(facts.size)
    return { sql: `delete from access_log l where ${rowAt(facts, first)}`, first, exact: true }
  },
  'a row and its leaf are dropped': (chance, facts) => {
    const first = chance.below(facts.size)
    return {
      sql: `delete from access_log l where ${rowAt(facts, first)}; delete from log_leaf where ${leaves(facts)} and leaf_index = ${first}; ${shift(facts, first + 1, -1)}`,
      first,
      exact: false,
    }
  },
  'a row is put in without a leaf': (chance, facts) => ({
    sql: `insert into access_log select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'at', l.at + interval '1 second'))).* from access_log l where ${rowAt(facts, chance.below(Math.floor(facts.size / 2)))}`,
    first: facts.size,
    exact: true,
  }),
  'a row is put in with a leaf': (chance, facts) => {
    const first = chance.below(facts.size)
    return {
      sql: `${shift(facts, first, 1)};
        with new as (insert into access_log select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid()))).* from access_log l where ${rowAt(facts, first + 1)} returning id, at)
        insert into log_leaf select ${quoted(facts.instanceId)}, ${first}, id, at, ${forged} from new`,
      then: { leaf: first },
      first,
      exact: false,
    }
  },
  'two rows are exchanged': (chance, facts) => {
    const [one, other] = [chance.below(facts.size), chance.below(facts.size)]
    const first = Math.min(one, other === one ? (one + 1) % facts.size : other)
    const second = Math.max(one, other === one ? (one + 1) % facts.size : other)
    return {
      sql: `update access_log l set professional_id = o.professional_id, request_id = o.request_id from access_log o where ${rowAt(facts, first)} and ${rowAt(facts, second, 'o')}`,
      first,
      exact: true,
    }
  },
  'the order is changed': (chance, facts) => {
    const first = chance.below(facts.size - 1)
    const second = first + 1 + chance.below(facts.size - first - 1)
    return {
      sql: `update log_leaf set leaf_index = 1000000 where ${leaves(facts)} and leaf_index = ${first};
        update log_leaf set leaf_index = ${first} where ${leaves(facts)} and leaf_index = ${second};
        update log_leaf set leaf_index = ${second} where ${leaves(facts)} and leaf_index = 1000000`,
      first,
      exact: false,
    }
  },
  'the tail is cut off at a head': (chance, facts) => {
    const first = chance.pick(facts.heads.slice(0, -1))
    return {
      sql: `delete from access_log l using log_leaf f where f.instance_id = l.instance_id and f.log_id = l.id and f.${leaves(facts)} and f.leaf_index >= ${first};
        delete from log_leaf where ${leaves(facts)} and leaf_index >= ${first}; delete from log_checkpoint where ${leaves(facts)} and size > ${first}`,
      first,
      exact: true,
    }
  },
  'the tail is cut off between heads': (chance, facts) => {
    const first = 1 + chance.below(facts.size - 2)
    return {
      sql: `delete from log_leaf where ${leaves(facts)} and leaf_index >= ${first}; delete from log_checkpoint where ${leaves(facts)} and size > ${first};
        delete from access_log l where l.${leaves(facts)} and not exists (select from log_leaf f where f.log_id = l.id)`,
      first: headBefore(facts, first),
      exact: false,
    }
  },
  'a head is edited': (chance, facts) => {
    const place = chance.below(facts.heads.length)
    const change = chance.pick([
      `root = sha256(root)`,
      `at = at + interval '1 second'`,
      `signature = decode(repeat('00', 64), 'hex')`,
      `key_id = repeat('0', 16)`,
      `size = size + 1000000`,
    ])
    return {
      sql: `update log_checkpoint set ${change} where ${leaves(facts)} and size = ${facts.heads[place]}`,
      first: facts.heads[place - 1] ?? 0,
      exact: false,
    }
  },
  'a head is dropped': (chance, facts) => {
    const place = chance.below(facts.heads.length)
    return {
      sql: `delete from log_checkpoint where ${leaves(facts)} and size = ${facts.heads[place]}`,
      first: facts.heads[place - 1] ?? 0,
      exact: false,
    }
  },
  'the key is replaced': (_chance, facts) => ({
    sql: `update log_key set first_used_at = now() where ${leaves(facts)}`,
    then: 'sign',
    first: 0,
    exact: false,
  }),
}

export const tamperingNames: readonly string[] = Object.keys(makes)

/** One tampering, of each kind in turn. */
export function makeTampering(chance: Chance, facts: LogFacts, number: number): Tampering {
  const name = tamperingNames[number % tamperingNames.length] as string
  return { name, ...(makes[name] as Make)(chance, facts) }
}
