import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Mutant } from './list.ts'

/** Where a mutant was caught: the world, counted in their order from 1, and which of its questions told, from 0. */
export type Where = { readonly world: number; readonly question: number }

const file = path.join(import.meta.dirname, 'caught.json')

/** How a mutant is named in lists. */
export const nameOf = ({ of, says }: Mutant): string => `${of}: ${says}`

/**
 * Where each mutant was caught the last time all worlds were asked (`npm run assure -- mutants` writes it). Only where to look first:
 * a mutant that is not caught there is looked for in every world as one that was never seen.
 */
export function readCaught(): ReadonlyMap<string, Where> {
  const known = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly [number, number]>>
  return new Map(Object.entries(known).map(([name, [world, question]]) => [name, { world, question }]))
}

/** Keeps where mutants were caught, in the order of their names. */
export function writeCaught(found: ReadonlyMap<string, Where>): void {
  const lines = [...found]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([name, { world, question }]) => `  ${JSON.stringify(name)}: [${world}, ${question}]`)
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
}
