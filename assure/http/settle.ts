import type { World } from '../oracle/facts.ts'
import { IDLE_LIMIT } from '../oracle/standing.ts'
import { ABROAD_ONLY, CLOSED, OPEN, OTHER, readerOf, SEALED } from '../world/network.ts'
import { HOUR } from '../world/making.ts'

/*
 * A world of the database parts, as it can stand in the product: bounds are hours away from the asking instead of exactly at it, codes are
 * those the product knows, intervals run forwards. What anybody may read stays what it was.
 */

const subjectWords: Readonly<Record<string, string>> = {
  [OPEN]: 'concern_facts',
  [CLOSED]: 'health',
  [SEALED]: 'substances',
  [ABROAD_ONLY]: 'school',
  another: 'student_welfare',
}
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  subject: subjectWords,
  subjects: subjectWords,
  purpose: {
    support: 'joint_support',
    from_today: 'child_protection',
    until_tomorrow: 'care',
    until_today: 'crime_prevention',
    from_tomorrow: 'crime_prevention',
    unknown: 'proceedings',
    abroad: 'proceedings',
    another: 'proceedings',
    'only police': 'crime_investigation',
    'only social_care': 'prevent_threat',
    'only health_care': 'prevent_threat',
    'only youth_work': 'prevent_threat',
  },
  profession: {
    [readerOf('police')]: 'police',
    [readerOf('social_care')]: 'social_work',
    [readerOf('health_care')]: 'psychiatric_nursing',
    [readerOf('youth_work')]: 'youth_work',
    [OTHER]: 'education',
  },
  kind: { law: 'legislation', secrecy: 'data_protection' },
  required_inductions: { law: 'legislation', secrecy: 'data_protection' },
}

const moments = new Set(
  [
    'expires_at',
    'archived_at',
    'erased_at',
    'left_at',
    'ended_at',
    'opened_at',
    'ends_at',
    'annulled_at',
    'given_at',
  ].concat(['valid_from', 'valid_until', 'withdrawn_at', 'revoked_at', 'retracted_at', 'invited_at']),
)
/** Tables whose validity is counted in days: a day begins and ends long before and after the asking. */
const inDays = new Set(['team_membership', 'register_purpose', 'function_term', 'absence_cover'])

/** Right before or at the moment of asking is long ago; right after it is to come. */
const settled = (moment: number): number => (Math.abs(moment) > 1 ? moment : moment === 1 ? HOUR : -HOUR)

/** Intervals end after they begin; one that never was open stays so. */
function forwards(row: Record<string, unknown>, from: string, until: string, step: number): void {
  const [begins, ends] = [row[from], row[until]]
  if (typeof begins !== 'number' || typeof ends !== 'number' || ends > begins) return
  if (ends <= 0) row[from] = ends - step
  else row[until] = begins + step
}

function settleRow(table: string, row: Record<string, unknown>): void {
  for (const [column, value] of Object.entries(row)) {
    const known = table === 'session' ? undefined : words[column]
    if (known !== undefined && typeof value === 'string') row[column] = known[value] ?? value
    if (known !== undefined && Array.isArray(value))
      row[column] = value.map((each) => known[String(each)] ?? String(each))
    if (typeof value === 'number' && moments.has(column) && !inDays.has(table)) row[column] = settled(value)
  }
  if (table === 'session') {
    const seen = row['last_seen_at']
    if (typeof seen === 'number' && Math.abs(seen + IDLE_LIMIT) <= 1)
      row['last_seen_at'] = -IDLE_LIMIT + (seen > -IDLE_LIMIT ? HOUR / 6 : -HOUR / 6)
  }
  if (inDays.has(table)) forwards(row, 'valid_from', 'valid_until', 1)
  else forwards(row, 'valid_from', 'valid_until', HOUR)
  forwards(row, 'opened_at', 'ends_at', HOUR)
  forwards(row, 'invited_at', 'ends_at', HOUR)
}

/** Settles a world in place. */
export function settle(world: World): void {
  const { parts, ...tables } = world
  for (const [table, rows] of Object.entries({ ...tables, ...parts }))
    for (const row of rows as Record<string, unknown>[]) settleRow(table, row)
}
