/** Energies are whole hundredths of a nat: what is drawn depends on no floating-point library. */
export const UNITS_PER_NAT = 100

const BITS = 128n
const ONE = 1n << BITS

/** exp(−1/UNITS_PER_NAT) with 128 bits behind the point, by its series in whole numbers. */
function oneStep(): bigint {
  let [sum, term] = [ONE, ONE]
  for (let n = 1n; term !== 0n; n += 1n) {
    term = -term / (n * BigInt(UNITS_PER_NAT))
    sum += term
  }
  return sum
}

/**
 * `table[d]` = ⌊2³² · exp(−d/100)⌋, until nothing is left: a step that costs d hundredths is taken when a 32-bit word is below it. Made
 * of whole numbers only, so that every machine and every version makes the same table.
 */
function makeTable(): Float64Array {
  const step = oneStep()
  const values: number[] = []
  for (let power = ONE; power >> (BITS - 32n) > 0n; power = (power * step) >> BITS)
    values.push(Number(power >> (BITS - 32n)))
  return Float64Array.from(values)
}

const table = makeTable()

/** Words below this are a yes to a step of this cost (hundredths of a nat, whole); every word for a step that costs nothing. */
export const yesBelow = (cost: number): number => (cost <= 0 ? 4_294_967_296 : (table[cost] ?? 0))
