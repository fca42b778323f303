import { Attacker, sumOf, type Known } from './attacker.ts'

/*
 * Which small numbers stay open, so that the attacker can say no more than 0–5 of them. First by a possible truth worked out by hand: the
 * shown table with one cell moved by 5, checked against everything known in whole numbers. Where that does not help, by the solver.
 */

/** A number, or a difference of two, whose true count is below 5. */
export type Target = { readonly at: string; readonly atoms: readonly number[] }

export type Attack = {
  /** Number of atoms. */
  readonly size: number
  readonly knowns: readonly Known[]
  /** A table of whole numbers that may be the truth for all anybody knows: the shown one. Without it everything is solved. */
  readonly point: Int32Array | undefined
  readonly targets: readonly Target[]
  /** Ask the solver about every target, also where a possible truth is at hand. */
  readonly exhaustive: boolean
  /** When so many are narrow the rest is not looked at: the audit has failed anyway. */
  readonly enough?: number
}

export type Outcome = { readonly narrow: readonly Target[]; readonly solved: number; readonly programmes: number }

/** A small number is open when the attacker can exclude no number from 0 to this. */
const OPEN_UP_TO = 5
const TOLERANCE = 1e-6

/** For every atom whether the point with 5 more, or 5 fewer, of it is still possible; undefined when the point itself is not. */
function freedom({ size, knowns, point }: Attack): { up: Uint8Array; down: Uint8Array } | undefined {
  if (point === undefined) return undefined
  const up = new Uint8Array(size).fill(1)
  const down = Uint8Array.from(point, (value) => (value >= OPEN_UP_TO ? 1 : 0))
  for (const { atoms, low, high } of knowns) {
    const sum = sumOf(point, atoms)
    if (sum < low || sum > high) return undefined
    if (sum + OPEN_UP_TO > high) for (const atom of atoms) up[atom] = 0
    if (sum - OPEN_UP_TO < low && sum > 0) for (const atom of atoms) down[atom] = 0
  }
  return { up, down }
}

type Open = { least: boolean; most: boolean }

/** What the point and its neighbours show about a target. */
function shownByHand(attack: Attack, free: ReturnType<typeof freedom>, { atoms }: Target): Open {
  if (free === undefined || attack.point === undefined) return { least: false, most: false }
  const sum = sumOf(attack.point, atoms)
  return {
    least: sum === 0 || (sum === OPEN_UP_TO && atoms.some((atom) => free.down[atom] === 1)),
    most: sum >= OPEN_UP_TO || (sum === 0 && atoms.some((atom) => free.up[atom] === 1)),
  }
}

/**
 * The targets of which the attacker can say more than 0–5. A possible truth the solver finds for one of them is held against all others
 * as well, which spares most programmes.
 * @throws SolverGaveUp
 */
export async function narrowTargets(attack: Attack): Promise<Outcome> {
  const free = freedom(attack)
  const waiting = attack.targets
    .map((target) => ({
      target,
      open: attack.exhaustive ? { least: false, most: false } : shownByHand(attack, free, target),
    }))
    .filter(({ open }) => !open.least || !open.most)
  if (waiting.length === 0) return { narrow: [], solved: 0, programmes: 0 }
  const attacker = await Attacker.against(attack.size, attack.knowns, true)
  try {
    const narrow: Target[] = []
    for (const [place, { target, open }] of waiting.entries()) {
      for (const extreme of ['least', 'most'] as const) {
        if (open[extreme]) continue
        const truth = attacker.possible(target.atoms, extreme)
        for (const other of waiting.slice(place)) note(other.open, sumOf(truth, other.target.atoms))
      }
      if (!open.least || !open.most) narrow.push(target)
      if (narrow.length >= (attack.enough ?? Infinity)) break
    }
    return { narrow, solved: waiting.length, programmes: attacker.solved }
  } finally {
    attacker.end()
  }
}

function note(open: Open, sum: number): void {
  if (sum <= TOLERANCE) open.least = true
  if (sum >= OPEN_UP_TO - TOLERANCE) open.most = true
}
