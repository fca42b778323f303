import { setTimeout as wait } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { openPool } from './connection.ts'

it('a connection that the database ends in the middle of a request ends that request alone', async () => {
  const heard: Error[] = []
  const pool = openPool(inject('adminUrl'), 2, (error) => heard.push(error))
  const [held, other] = [await pool.connect(), await pool.connect()]
  await held.query('begin')
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid')
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  // Nobody asks anything of it when it ends: unheard, this would end the process.
  for (let turn = 0; heard.length === 0 && turn < 100; turn++) await wait(50)
  expect(heard.length).toBeGreaterThan(0)
  await expect(held.query('select 1')).rejects.toThrow()
  held.release(new Error('ended by the database'))
  other.release()
  expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }])
  await pool.end()
})

it('a connection that ends while it is idle is told of once', async () => {
  const heard: Error[] = []
  const pool = openPool(inject('adminUrl'), 2, (error) => heard.push(error))
  const [idle, other] = [await pool.connect(), await pool.connect()]
  const { rows } = await idle.query<{ pid: number }>('select pg_backend_pid() as pid')
  idle.release()
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  for (let turn = 0; pool.totalCount > 1 && turn < 100; turn++) await wait(50)
  await wait(100)
  // The end of the connection, after what the database said of it.
  expect(heard.map(({ message }) => message).filter((message) => message.includes('administrator'))).toHaveLength(1)
  other.release()
  await pool.end()
})
