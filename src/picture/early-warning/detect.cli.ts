import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { jsonOf } from './detect-config.ts'
import { methods } from './detect-methods.ts'
import { readText, Unusable } from '#kernel/command-table.ts'

/*
 * npx fairlead detect --method farrington-flexible|ears|cusum|scan --config control.json < series.csv > result.csv
 *
 * 0  every week of the range was tested
 * 2  the call, the config or the series cannot be used: one sentence on standard error, nothing on standard output
 */

const usage = `usage: npx fairlead detect --method ${Object.keys(methods).join('|')} --config control.json < series.csv > result.csv\n`

type Call = { readonly method: string; readonly config: string }

function readCall(given: readonly string[]): Call | null {
  const call = new Map<string, string>()
  for (let place = 0; place < given.length; place += 2) {
    const [word = '', value] = given.slice(place, place + 2)
    if (!['--method', '--config'].includes(word) || value === undefined || call.has(word)) return null
    call.set(word, value)
  }
  const [method, config] = [call.get('--method'), call.get('--config')]
  return method === undefined || config === undefined ? null : { method, config }
}

async function readConfig(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Unusable('The config file cannot be read.')
  })
  return jsonOf(text)
}

async function detect(given: readonly string[]): Promise<number> {
  const call = readCall(given)
  const method = call !== null && Object.hasOwn(methods, call.method) ? methods[call.method] : undefined
  if (call === null || method === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const config = await readConfig(call.config)
  const result = method(await readText(process.stdin), config)
  // All at once, at the end: half a result is not taken for a whole one.
  await new Promise((resolve) => process.stdout.write(result, resolve))
  return 0
}

/** The command `detect`: answers the exit code. */
export const run = (given: readonly string[]): Promise<number> =>
  detect(given).catch((error: unknown) => {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  })
