import { storageAfterSignOut } from './browser.ts'
import { canaries } from './canaries.ts'
import type { Check } from './check.ts'
import { csrf } from './csrf.ts'
import { describedAsRouted } from './described.ts'
import { plainErrors } from './errors.ts'
import { formulas } from './formulas.ts'
import { functionLevel } from './functions.ts'
import { headers } from './headers.ts'
import { logInjection } from './log-lines.ts'
import { massAssignment } from './mass-assignment.ts'
import { methods } from './methods.ts'
import { noCrossOrigin, unknownHosts } from './origins.ts'
import { prototypePollution } from './pollution.ts'
import { rawSockets } from './raw.ts'
import { readingChangesNothing } from './reading.ts'
import { openRedirect } from './redirects.ts'
import { sessionIds, signInLimit } from './sessions.ts'
import { stamps } from './stamps.ts'
import { slowText } from './slow-text.ts'
import { slowClients } from './slow.ts'

/** All checks, in the order in which they are run: what changes the demo comes last. */
export const checks: readonly Check[] = [
  describedAsRouted,
  headers,
  plainErrors,
  csrf,
  readingChangesNothing,
  functionLevel,
  methods,
  noCrossOrigin,
  unknownHosts,
  openRedirect,
  rawSockets,
  slowClients,
  sessionIds,
  prototypePollution,
  // What takes the time comes while nothing else is under way: beside what comes before a change a fresh demo is opened.
  slowText,
  logInjection,
  canaries,
  massAssignment,
  formulas,
  stamps,
  storageAfterSignOut,
  signInLimit,
]
