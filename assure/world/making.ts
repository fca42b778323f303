import { createHash } from 'node:crypto'
import type { Part, World } from '../oracle/facts.ts'
import { emptyWorld } from '../oracle/facts.ts'
import { chanceFrom, type Chance } from './random.ts'

type Tables = Omit<World, 'parts' | 'session'>
type RowOf<Table extends keyof Tables> = Tables[Table][number]

/** A world that is being made: rows get their number here, and ids that tell nothing. */
export type Making = {
  readonly world: World
  readonly chance: Chance
  /** Another id each time. */
  readonly id: () => string
  /** Adds a row and returns it, so that it can be changed afterwards. */
  readonly add: <Table extends keyof Tables>(table: Table, row: Omit<RowOf<Table>, 'n'>) => RowOf<Table>
  /** A row whose keys cannot occur (the same case in two instances): a fact that must not count, but nothing anybody is asked about. */
  readonly ghost: <Table extends keyof Tables>(table: Table, row: Omit<RowOf<Table>, 'n'>) => void
  /** A row the database made by itself, without a number: nobody is asked about it. */
  readonly unnumbered: Making['ghost']
  /** The number the next row will get. */
  readonly peek: () => number
  readonly part: (table: string, row: Omit<Part, 'n'>) => Part
  readonly signIn: (instanceId: string, professionalId: string, purpose?: 'casework' | 'archive') => string
}

const MINUTE = 60 * 1_000_000
export const HOUR = 60 * MINUTE

/** The same making with another chance. */
export const withChance = (making: Making, chance: Chance): Making => ({ ...making, chance })

/** UUID of version 4 out of a text. */
function uuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Start = { readonly seed: number; readonly salt: string; readonly world: World; readonly firstNumber: number }

function making({ seed, salt, world, firstNumber }: Start): Making {
  let rows = firstNumber
  let ids = 0
  let tokens = 0
  const ghost: Making['ghost'] = (table, row) =>
    void (world[table] as RowOf<typeof table>[]).push({ ...row, n: 0 } as RowOf<typeof table>)
  return {
    world,
    chance: chanceFrom(seed),
    id: () => uuidOf(`${salt}:${seed}:${++ids}`),
    add: (table, row) => {
      const made = { ...row, n: ++rows } as RowOf<typeof table>
      ;(world[table] as RowOf<typeof table>[]).push(made)
      return made
    },
    peek: () => rows + 1,
    ghost,
    unnumbered: ghost,
    part: (table, row) => {
      const made: Part = { ...row, n: ++rows }
      ;(world.parts[table] ??= []).push(made)
      return made
    },
    signIn: (instanceId, professionalId, purpose = 'casework') => {
      const token = createHash('sha256').update(`${salt}:${seed}:token:${++tokens}`).digest('hex')
      world.session.push({
        token,
        instance_id: instanceId,
        professional_id: professionalId,
        expires_at: HOUR,
        last_seen_at: -2 * MINUTE,
        purpose,
      })
      return token
    },
  }
}

/** @param salt changes every id and nothing else. */
export const startMaking = (seed: number, salt = '', firstNumber = 0): Making =>
  making({ seed, salt, world: emptyWorld(), firstNumber })

/** Goes on with a world that is made: its new rows are numbered far from the old ones. */
export const continueMaking = (world: World, seed: number): Making =>
  making({ seed, salt: 'continued', world, firstNumber: 500_000 })
