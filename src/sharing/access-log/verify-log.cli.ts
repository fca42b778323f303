import { createReadStream, existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { SignedHead } from '#kernel/signed-head.ts'
import { faultKinds, LogVerifier, Unreadable, type Fault } from './verify-log.ts'

/*
 * npx fairlead verify-log <export.jsonl …> [--key <public key, base64, or a file with it>] [--witness <file.jsonl>] [--json]
 *
 * 0  every row, every head and every witness agree, under a key given with --key
 * 1  something was changed, left out, put in or cut off: the first bad row is named
 * 2  the files cannot be read, or are no export of a log, or the call is wrong
 * 3  all agrees, but no key was given: only the file's own key was believed
 */

type Call = {
  readonly files: readonly string[]
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
  readonly json: boolean
}

function readCall(given: readonly string[]): Call {
  const call = { files: [] as string[], keys: [] as string[], witnesses: [] as string[], json: false }
  for (let place = 0; place < given.length; place++) {
    const word = given[place] as string
    const next = (): string => given[++place] ?? ''
    if (word === '--key') {
      const key = next()
      call.keys.push(existsSync(key) ? readFileSync(key, 'utf8').trim() : key)
    } else if (word === '--witness') call.witnesses.push(next())
    else if (word === '--json') call.json = true
    else call.files.push(word)
  }
  return call
}

const witnessedIn = (file: string): SignedHead[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SignedHead)

async function verify(call: Call): Promise<{ verifier: LogVerifier; fault: Fault | null }> {
  const verifier = new LogVerifier({ keys: call.keys, witnessed: call.witnesses.flatMap(witnessedIn) })
  for (const file of call.files)
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      const fault = line === '' ? null : verifier.line(line)
      if (fault !== null) return { verifier, fault }
    }
  return { verifier, fault: verifier.end() }
}

const rowsOf = ({ from, until, id }: Fault): string =>
  `${until - from === 1 ? `row ${from}` : `rows ${from} to ${until - 1}`}${id === undefined ? '' : ` (${id})`}`

async function check(given: readonly string[]): Promise<number> {
  const call = readCall(given)
  if (call.files.length === 0) {
    process.stderr.write(
      'usage: npx fairlead verify-log <export.jsonl …> [--key <public key>] [--witness <file.jsonl>] [--json]\n',
    )
    return 2
  }
  const begun = performance.now()
  const { verifier, fault } = await verify(call)
  const seconds = (performance.now() - begun) / 1000
  const rowsPerSecond = Math.round(verifier.size / seconds)
  const code = fault !== null ? 1 : call.keys.length === 0 ? 3 : 0
  if (call.json) process.stdout.write(`${JSON.stringify({ code, rows: verifier.size, rowsPerSecond, fault })}\n`)
  else if (fault !== null) process.stdout.write(`BAD: ${rowsOf(fault)}: ${faultKinds[fault.kind]}\n`)
  else
    process.stdout.write(
      `${code === 0 ? 'good' : 'CONSISTENT, BUT NO KEY WAS GIVEN'}: ${verifier.size} rows, ${rowsPerSecond} rows a second\n`,
    )
  return code
}

/** The command `verify-log`: answers the exit code. */
export const run = (given: readonly string[]): Promise<number> =>
  check(given).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Unreadable ? error.message : 'the files cannot be read'}\n`)
    return 2
  })
