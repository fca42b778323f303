import type { FastifyInstance } from 'fastify'
import type pg from 'pg'

/** For whoever watches the process: alive, and able to answer requests. Says nothing about the data. */
export function registerHealth(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/health/live', { schema: { hide: true } }, () => ({ status: 'live' }))
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await pool.query('select 1')
      return { status: 'ready' }
    } catch {
      return await reply.code(503).header('retry-after', '5').send({ status: 'waiting for the database' })
    }
  })
}
