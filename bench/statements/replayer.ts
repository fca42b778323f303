import pg from 'pg'
import { PLAN_ONCE } from '#db/connection.ts'
import { processorMs } from '../processes.ts'
import type { Visitor } from '../visitors.ts'
import { newRun, runScript, sendStatement, type Asker, type Script, type ScriptStatement } from './script.ts'

/** One connection that runs the reads of a script again and again, and the processor time its backend spends on it. */
export class Replayer {
  readonly #client: pg.Client
  #pid = 0

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url, pipeline: true, options: PLAN_ONCE })
  }

  async open(): Promise<this> {
    // Whatever went wrong before is told where it happened, not by the connection that ends with the server.
    this.#client.on('error', () => undefined)
    await this.#client.connect()
    const found = await this.#client.query<{ pid: number }>('select pg_backend_pid() as pid')
    this.#pid = found.rows[0]?.pid ?? 0
    return this
  }

  /** Reads `each` cases of every visitor, in one transaction a visitor. @returns milliseconds of processor time a reading. */
  async round(reads: readonly ScriptStatement[], visitors: readonly Visitor[], each: number): Promise<number> {
    const before = processorMs(this.#pid)
    let readings = 0
    for (const visitor of visitors) {
      await this.#client.query('begin')
      const begun = await this.#client.query<{ actor: Record<string, unknown> }>({
        name: 'begin-request',
        text: `select app.begin_request($1, '30 minutes') as actor`,
        values: [visitor.tokenHash],
      })
      for (const caseId of visitor.caseIds.slice(0, each)) {
        const run = newRun({ tokenHash: visitor.tokenHash, caseId })
        run.actor = begun.rows[0]?.actor ?? {}
        await this.#client.query({ name: 'leave', text: `select set_config('app.entered_cases', '', true)` })
        await Promise.all(reads.map((statement) => sendStatement(this.#client, statement, run)))
        readings += 1
      }
      await this.#client.query('commit')
    }
    return (processorMs(this.#pid) - before) / readings
  }

  /** Runs the whole request, from begin to commit, for everyone who asks. @returns milliseconds a request. */
  async requests(script: Script, askers: readonly Asker[]): Promise<number> {
    const before = processorMs(this.#pid)
    for (const asker of askers) await runScript(this.#client, script, asker)
    return (processorMs(this.#pid) - before) / askers.length
  }

  close(): Promise<void> {
    return this.#client.end()
  }
}
