import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import type { RowOf } from './demo-rows.ts'
import type { Scene } from './demo-scene.ts'

const computed = new Map<string, string | null>()

/** The last day of a limit that starts on a day, worked out once for each rule and day. */
export function lastDay(rule: string, start: string): string | null {
  const key = `${rule} ${start}`
  const known = computed.get(key)
  if (known !== undefined || computed.has(key)) return known ?? null
  const day = dueOn(getDeadlineRule(rule), start)
  computed.set(key, day)
  return day
}

type Limit = {
  readonly rule: string
  /** ISO day. */
  readonly start: string
  readonly caseId: string | null
  readonly teamId: string | null
  readonly done: { readonly on: string; readonly by: string } | null
  readonly transferred: string | null
}

/** A time limit with its last day as the rules of counting give it. */
export const deadlineRow = (
  scene: Scene,
  { rule, start, caseId, teamId, done, transferred }: Limit,
): RowOf<'deadline'> => ({
  instance_id: scene.team.instanceId,
  id: scene.random.uuid(),
  referral_id: scene.referralId,
  case_id: caseId,
  team_id: teamId,
  rule,
  statutory: getDeadlineRule(rule).kind === 'statutory',
  start_on: start,
  due_on: lastDay(rule, start),
  completed_on: done?.on ?? null,
  completed_by: done?.by ?? null,
  transferred_to: transferred,
  version: 1,
})
