import process from 'node:process'
import { parseArgs } from 'node:util'
import { openDatabase } from '#db/database.ts'
import { DataDirectoryInUse } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { connectUpkeep } from '#db/rounds.ts'
import { helsinkiDay, isDay } from '#kernel/clock.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { judgeInstance } from './weekly-work.command.ts'
import { unjudgedInstances } from './weekly-work.queries.ts'
import { lastJudgedWeek, weekOf } from './weekly-warning.ts'

/*
 * npx fairlead early-warning [--week <yyyy-mm-dd>]
 *
 * Judges a week of every instance that nobody has judged it of, as the server does by itself, and prints what stands out: instance, week,
 * area, phenomenon, class, layer. No count, no bound. Without --week the newest that is closed.
 * 0  judged, or there was nothing left to judge   1  the settings do not lead to a database   2  wrong call, or a week that is not closed
 */

const USAGE = 'usage: npx fairlead early-warning [--week <yyyy-mm-dd>]\n'
const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function judge(week: string): Promise<number> {
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  try {
    await migrate(database.adminUrl, database.secret)
    const client = await connectUpkeep(database.urlOf('fairlead_upkeep'))
    try {
      const waiting = await unjudgedInstances(client, week)
      if (waiting.length === 0) say(`the week of ${week} has been judged everywhere already; what was said stands`)
      process.stdout.write('instance,week,area,phenomenon,class,layer\n')
      for (const { instance_id, key } of waiting) {
        const judged = await judgeInstance(client, instance_id, week, new Date())
        if (judged === undefined) continue
        const { run, found } = judged
        for (const each of found)
          process.stdout.write(`${key},${week},${each.area},${each.phenomenon},${each.class},${each.layer}\n`)
        say(
          `${key}: ${run.series} series, ${run.unjudged} not judged, ${run.scans} scans (seed ${run.scanSeed ?? 'none'}), ` +
            `${run.missingWeeks} weeks of the last year not counted, ${run.expectedFalseAlarms.toFixed(2)} false alarms expected`,
        )
      }
      return 0
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
  }
}

/** The Monday that was asked for; undefined when it is no day, or its week is not closed. */
function weekAsked(given: readonly string[]): string | undefined {
  const newest = lastJudgedWeek(helsinkiDay(new Date()))
  try {
    const { week } = parseArgs({ args: [...given], options: { week: { type: 'string' } } }).values
    if (week === undefined) return newest
    if (!isDay(week)) say('--week must be a day such as 2026-11-16')
    else if (weekOf(week) > newest) say(`that week is not closed; the newest is ${newest}`)
    else return weekOf(week)
  } catch {
    // An option it does not know: the usage says which there are.
  }
  return undefined
}

/** Words after `early-warning` on the command line. Answers the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const week = weekAsked(given)
  if (week === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  try {
    return await judge(week)
  } catch (error) {
    if (error instanceof SettingsError) error.problems.forEach(say)
    else if (error instanceof DataDirectoryInUse) say(error.message)
    else throw error
    return 1
  }
}
