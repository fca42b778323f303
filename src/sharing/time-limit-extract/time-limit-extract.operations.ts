import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { optionalDateInput } from '#kernel/input.ts'
import { citationText } from '#kernel/reference-data.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { EXTRACT_RULE, periodErrors, TimeLimitExtract, usualPeriod } from './time-limit-extract.ts'
import { countPresence, countTimeLimits, hasFigures } from './time-limit-extract.queries.ts'
import { words } from './time-limit-extract.words.ts'

const input = z.object({ from: optionalDateInput(), until: optionalDateInput() })

/** @throws NotPossible when the figures are not the agency's own. @throws InvalidInput for a period that cannot be counted. */
async function extractOf(tx: Read, asked: z.output<typeof input>, today: string): Promise<TimeLimitExtract> {
  if (!(await hasFigures(tx))) throw new NotPossible('figures_of_social_care', words.onlyOwn)
  const usual = usualPeriod(today)
  const period = { from: asked.from ?? usual.from, until: asked.until ?? usual.until }
  const errors = periodErrors(period.from, period.until, today)
  if (errors.length > 0) throw new InvalidInput(errors)
  const [counts, presence, rules] = await Promise.all([
    countTimeLimits(tx, period, today),
    countPresence(tx, period),
    rulesOn(tx, today),
  ])
  const rule = rules.find((each) => each.id === EXTRACT_RULE)
  const basis =
    rule === undefined
      ? null
      : { ruleId: rule.id, ruleVersion: rule.version, citations: rule.citations.map(citationText) }
  return { ...period, counts, presence, basis }
}

/**
 * The extract on how the time limits of child welfare were kept (LSL 417/2007 § 27 a), for who coordinates or leads in the agency that
 * keeps the social-care register: numbers of matters whose time began in the period, never a row about a person.
 */
export const readTimeLimitExtract = readOperation({
  name: 'readTimeLimitExtract',
  summary: words.read,
  path: '/time-limit-extract',
  permission: 'time_limit_extract.read',
  input,
  output: TimeLimitExtract,
  target: () => Promise.resolve({ kind: 'time_limit_extract' }),
  log: () => ({ objectKind: 'time_limit_extract' }),
  handle: ({ tx, input: asked, today }) => extractOf(tx, asked, today),
})

/** The same to take along: figures alone, so that no purpose is asked. */
export const exportTimeLimitExtract = exportOperation({
  name: 'exportTimeLimitExtract',
  summary: words.file,
  path: '/time-limit-extract/export',
  permission: 'time_limit_extract.read',
  takesOut: { persons: false, copyFor: 'own', purposes: [] },
  input,
  output: TimeLimitExtract,
  target: () => Promise.resolve({ kind: 'time_limit_extract' }),
  log: () => ({ objectKind: 'time_limit_extract' }),
  handle: ({ tx, input: asked, today }) => extractOf(tx, asked, today),
})

export const timeLimitExtractOperations: readonly AnyOperation[] = [readTimeLimitExtract, exportTimeLimitExtract]
