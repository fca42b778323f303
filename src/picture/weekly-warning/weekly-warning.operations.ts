import { z } from 'zod'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, optionalDateInput } from '#kernel/input.ts'
import { dayOutput } from '#kernel/output.ts'
import { EarlyWarning, lastJudgedWeek, WarningRun, weeklyRules } from './weekly-warning.ts'
import { findingsOf, listRuns } from './weekly-warning.queries.ts'
import { words } from './weekly-warning.words.ts'

/** What stands out in the region, week by week: the list, and how many false alarms such a list has (F-03). No count of children. */
export const listEarlyWarnings = readOperation({
  name: 'listEarlyWarnings',
  summary: words.summary,
  path: '/early-warnings',
  permission: 'early_warning.read',
  input: z.object({ week: optionalDateInput() }),
  output: z.object({
    /** The newest week that is closed; judged or not. */
    newest: dayOutput,
    week: dayOutput,
    /** Null: nobody has judged that week. */
    run: WarningRun.nullable(),
    findings: z.array(EarlyWarning),
    /** Weeks that can be opened. */
    weeks: z.array(dayOutput),
  }),
  target: () => Promise.resolve({ kind: 'early_warning' }),
  log: () => ({ objectKind: 'early_warning' }),
  handle: async ({ tx, input, today }) => {
    const runs = await listRuns(tx, weeklyRules.weeksListed)
    const newest = lastJudgedWeek(today)
    if (input.week !== undefined && !runs.some((each) => each.week === input.week) && input.week !== newest)
      throw new InvalidInput([fieldError('week', 'choose_one')])
    const week = input.week ?? newest
    return {
      newest,
      week,
      run: runs.find((each) => each.week === week) ?? null,
      findings: await findingsOf(tx, week),
      weeks: runs.map((each) => each.week),
    }
  },
})

export const weeklyWarningOperations: readonly AnyOperation[] = [listEarlyWarnings]
