/** Tables of the bench world whose ids are counted; the number is the second group of their ids. */
const groups = {
  instance: 1,
  agency: 2,
  register: 3,
  professional: 4,
  team: 5,
  team_membership: 6,
  referral: 7,
  anchor_case: 8,
  person: 9,
  meeting: 10,
  entry: 11,
  deadline: 12,
  service_referral: 13,
  service_referral_step: 14,
  follow_up: 15,
} as const
type Counted = keyof typeof groups

const group = (table: Counted): string => groups[table].toString(16).padStart(4, '0')

/** SQL expression of the id of the n-th row of a table, `n` being an SQL expression. Shaped as a UUID of version 4. */
export const idOf = (table: Counted, n: string | number): string =>
  `('00000000-${group(table)}-4000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`
