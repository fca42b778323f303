import { sumOf, type Known } from './attacker.ts'
import type { Target } from './open-targets.ts'

/** A number with fewer children than this must stay open. */
export const SMALL = 5

/** What a publication shows, and what is true: enough to say which of its numbers and differences are small. */
export type Shown = {
  readonly truth: Int32Array
  readonly knowns: readonly Known[]
  readonly nodes: readonly { readonly at: string; readonly atoms: readonly number[] }[]
}

/** Adds a target unless the same atoms are there already. */
function add(found: Map<string, Target>, target: Target): void {
  const key = target.atoms.join()
  if (!found.has(key)) found.set(key, target)
}

/** Nodes by atom, so that only those that hold the first atom of a node can hold all of it. */
function holders(shown: Shown): number[][] {
  const found: number[][] = Array.from(shown.truth, () => [])
  for (const [place, { atoms }] of shown.nodes.entries()) for (const atom of atoms) found[atom]?.push(place)
  return found
}

/**
 * Everything small an attacker may ask for: numbers with fewer than 5 children, and differences of two numbers of which one lies within
 * the other, with fewer than 5. Each set of children once.
 */
export function smallTargets(shown: Shown): { numbers: readonly Target[]; differences: readonly Target[] } {
  const [numbers, differences] = [new Map<string, Target>(), new Map<string, Target>()]
  const sums = shown.nodes.map(({ atoms }) => sumOf(shown.truth, atoms))
  const holding = holders(shown)
  for (const [place, { at, atoms }] of shown.nodes.entries()) {
    if ((sums[place] as number) < SMALL) add(numbers, { at, atoms })
    const inside = new Set(atoms)
    for (const wide of holding[atoms[0] as number] ?? []) {
      const outer = shown.nodes[wide] as Shown['nodes'][number]
      if (outer.atoms.length <= atoms.length || (sums[wide] as number) - (sums[place] as number) >= SMALL) continue
      const rest = outer.atoms.filter((atom) => !inside.has(atom))
      if (rest.length === outer.atoms.length - atoms.length)
        add(differences, { at: `${outer.at} − ${at}`, atoms: rest })
    }
  }
  // What is a number of its own is attacked as one.
  for (const key of numbers.keys()) differences.delete(key)
  return { numbers: [...numbers.values()], differences: [...differences.values()] }
}
