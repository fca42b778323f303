import { PLAN_ONCE } from '#db/connection.ts'
import pg from 'pg'
import { runScript } from '../statements/script.ts'
import { caseIdOf, listenBare, serve, tokenHashOf } from './serve.ts'

/**
 * node:http and pg with nothing between them: sends exactly what the product sends for the same question, in the same
 * batches, prepared under the same names, the log row among them, and answers the rows as JSON. No schema, no decision, no
 * page: what a request costs before the product adds anything.
 */
serve(async ({ urls, poolSize, scripts }) => {
  const pool = new pg.Pool({ connectionString: urls.fairlead_app, max: poolSize, pipeline: true, options: PLAN_ONCE })
  const { port, server } = await listenBare(async (request) => {
    const script = scripts[request.url?.startsWith('/queue') ? 'queue' : 'case']
    if (script === undefined) throw new Error('no such script')
    const client = await pool.connect()
    try {
      const run = await runScript(client, script, { tokenHash: tokenHashOf(request), caseId: caseIdOf(request) })
      client.release()
      return JSON.stringify(run.rows)
    } catch (error) {
      client.release(true)
      throw error
    }
  })
  return {
    port,
    stop: async () => {
      server.closeAllConnections()
      await pool.end()
    },
  }
})
