import type { Place } from '../siege/place.ts'
import type { Check } from './check.ts'

/** Ways in that are asked where little time is given: every so many, and those that are alone in what they do. */
const SAMPLE = 9
/** Checks that must see all there is to say anything. */
const whole = new Set([
  'described-as-routed',
  'mass-assignment',
  'slow-text',
  'formulas',
  'canaries',
  'canary-sweep',
  'stamps',
])
const alone = (path: string): boolean =>
  /^\/(api\/v1\/(demo\/\w+|session|today)|sign-in|session\/\w+|drafts.*|health\/\w+|assets\/.*|access-log|rules\/new|cases\/.*\/live\/stream)?$/.test(
    path,
  )

/** The place with few of its ways in. */
export const sampled = (place: Place, check: Check): Place =>
  whole.has(check.name)
    ? place
    : { ...place, targets: place.targets.filter(({ path }, number) => number % SAMPLE === 0 || alone(path)) }
