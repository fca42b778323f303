import { PLAN_ONCE } from '#db/connection.ts'
import pg from 'pg'
import { caseIdOf, listenBare, serve, tokenHashOf } from './serve.ts'

type Answer = { readonly json: string | null }

/** The least one can do honestly: one prepared statement a request, whose answer is passed on unread (see limit.sql.ts). */
serve(async ({ urls, poolSize }) => {
  const pool = new pg.Pool({ connectionString: urls.fairlead_app, max: poolSize, options: PLAN_ONCE })
  const { port, server } = await listenBare(async (request) => {
    const answer = await pool.query<Answer>({
      name: 'limit-open-case',
      text: 'select bench.open_case($1, $2) as json',
      values: [tokenHashOf(request), caseIdOf(request)],
    })
    const json = answer.rows[0]?.json
    if (typeof json !== 'string') throw new Error('no such case')
    return json
  })
  return {
    port,
    stop: async () => {
      server.closeAllConnections()
      await pool.end()
    },
  }
})
