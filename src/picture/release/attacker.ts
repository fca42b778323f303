import loadHighs, { type Highs, type Model } from 'highs'

/*
 * The attacker: knows everything that is public, and that children are whole. What they can say of a group of children is the least and the
 * most its true number can be. The solver is HiGHS; what it answers is believed only when it says that it is optimal.
 */

/** What is published about one sum: it lies from `low` to `high`. */
export type Known = {
  readonly atoms: readonly number[]
  readonly low: number
  readonly high: number
}

/** The true numbers an answer of the attacker allows, as points: any of them may be the truth. */
export type Answer = {
  readonly least: number
  readonly most: number
}

/** The solver did not come to an end, or found a contradiction in what is published: the audit fails. */
export class SolverGaveUp extends Error {
  constructor(status: number) {
    super(`the solver ended with status ${status}`)
    this.name = 'SolverGaveUp'
  }
}

// The package describes itself as CommonJS; as a module its default export is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default
let loaded: Promise<Highs> | undefined

type Rows = {
  readonly lower: number[]
  readonly upper: number[]
  readonly starts: number[]
  readonly indices: number[]
}

/** Everything known, each set of atoms once: single atoms as bounds, the rest as rows. */
function gather(size: number, knowns: readonly Known[]): { low: Float64Array; high: Float64Array; rows: Rows } {
  const low = new Float64Array(size)
  const high = new Float64Array(size).fill(Infinity)
  const rows: Rows = { lower: [], upper: [], starts: [0], indices: [] }
  const placeOf = new Map<string, number>()
  for (const known of knowns) {
    const [single] = known.atoms
    if (known.atoms.length === 1 && single !== undefined) {
      low[single] = Math.max(low[single] as number, known.low)
      high[single] = Math.min(high[single] as number, known.high)
      continue
    }
    const key = known.atoms.join()
    const place = placeOf.get(key)
    if (place === undefined) {
      placeOf.set(key, rows.lower.length)
      rows.lower.push(known.low)
      rows.upper.push(known.high)
      rows.indices.push(...known.atoms)
      rows.starts.push(rows.indices.length)
    } else {
      rows.lower[place] = Math.max(rows.lower[place] as number, known.low)
      rows.upper[place] = Math.min(rows.upper[place] as number, known.high)
    }
  }
  return { low, high, rows }
}

const OPTIMAL = 7
/** Longest a programme may take, in seconds; ordinary ones take a tenth. What takes longer is no answer. */
const SECONDS_MAX = 120

/** One attack on one publication. Ended with `end()`, which gives the solver's memory back. */
export class Attacker {
  readonly #model: Model & { dispose(): void }
  readonly #highs: Highs
  #costs: readonly number[] = []
  /** Linear programmes solved so far. */
  solved = 0

  private constructor(highs: Highs, size: number, knowns: readonly Known[], whole: boolean) {
    this.#highs = highs
    const { low, high, rows } = gather(size, knowns)
    this.#model = highs.createModel({
      numCols: size,
      numRows: rows.lower.length,
      colCost: new Float64Array(size),
      colLower: low,
      colUpper: high,
      rowLower: Float64Array.from(rows.lower),
      rowUpper: Float64Array.from(rows.upper),
      matrix: {
        format: 'csr',
        numRows: rows.lower.length,
        numCols: size,
        starts: Int32Array.from(rows.starts),
        indices: Int32Array.from(rows.indices),
        values: new Float64Array(rows.indices.length).fill(1),
      },
      ...(whole ? { integrality: new Int32Array(size).fill(highs.constants.variableType.integer) } : {}),
    })
    this.#model.options.set({ output_flag: false, time_limit: SECONDS_MAX })
  }

  /** @param whole whether the attacker uses that children are whole: finds fewer possible truths, and says so more slowly. */
  static async against(size: number, knowns: readonly Known[], whole: boolean): Promise<Attacker> {
    loaded ??= load()
    return new Attacker(await loaded, size, knowns, whole)
  }

  /**
   * A possible truth with as few (`least`) or as many (`most`) of these atoms' children as there can be.
   * @throws SolverGaveUp
   */
  possible(atoms: readonly number[], extreme: 'least' | 'most'): Float64Array {
    for (const atom of this.#costs) this.#model.changeColCost(atom, 0)
    for (const atom of atoms) this.#model.changeColCost(atom, 1)
    this.#costs = atoms
    const { minimize, maximize } = this.#highs.constants.objectiveSense
    this.#model.changeObjectiveSense(extreme === 'least' ? minimize : maximize)
    // The limit is for one programme, not for all together.
    this.#model.zeroAllClocks()
    this.#model.run()
    this.solved++
    const status = this.#model.getModelStatus()
    if (status !== OPTIMAL) throw new SolverGaveUp(status)
    return this.#model.getSolution().colValue
  }

  /** Everything the attacker can say of these atoms. @throws SolverGaveUp */
  interval(atoms: readonly number[]): Answer {
    return { least: sumOf(this.possible(atoms, 'least'), atoms), most: sumOf(this.possible(atoms, 'most'), atoms) }
  }

  end(): void {
    this.#model.dispose()
  }
}

/** The sum of these places. */
export function sumOf(values: Float64Array | Int32Array, places: readonly number[]): number {
  let sum = 0
  for (const place of places) sum += values[place] as number
  return sum
}
