import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '#testing/world.ts'
import { connectUpkeep, startRounds } from './rounds.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const EVERY_MS = 10
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries === 500) throw new Error('it never happened')
    await pause(10)
  }
}
const own = async (client: pg.ClientBase): Promise<number> =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0

describe('the server’s own work', () => {
  it('goes on round by round, never two at once', async () => {
    let [now, most, done] = [0, 0, 0]
    const rounds = startRounds({
      url: world.adminUrl,
      everyMs: EVERY_MS,
      round: async (client) => {
        most = Math.max(most, ++now)
        await client.query('select pg_sleep(0.05)')
        now--
        done++
      },
      report: (error) => {
        throw error
      },
    })
    await until(() => done >= 3)
    await rounds.stop()
    expect(most).toBe(1)
    await pause(100)
    const after = done
    await pause(100)
    expect(done).toBe(after)
  })

  it('takes a new connection each round, or keeps one where rounds follow within seconds', async () => {
    for (const [staysOpen, different] of [
      [false, 3],
      [true, 1],
    ] as const) {
      const seen: number[] = []
      const work = { url: world.adminUrl, everyMs: EVERY_MS, staysOpen, report: () => undefined }
      const rounds = startRounds({ ...work, round: async (client) => seen.push(await own(client)) })
      await until(() => seen.length >= 3)
      await rounds.stop()
      expect(new Set(seen.slice(0, 3)).size).toBe(different)
    }
  })

  it('tells of a round that failed or lost its connection, and does the next one', async () => {
    const told: unknown[] = []
    let rounds = 0
    const work = startRounds({
      url: world.adminUrl,
      everyMs: EVERY_MS,
      staysOpen: true,
      round: async (client) => {
        rounds++
        if (rounds === 1) throw new Error('no')
        if (rounds === 2) await world.admin.query('select pg_terminate_backend($1)', [await own(client)])
        await client.query('select 1')
      },
      report: (error) => told.push(error),
    })
    await until(() => rounds >= 4)
    await work.stop()
    expect(told).toHaveLength(2)
  })

  it('is told nothing of what it was stopped in', async () => {
    const told: unknown[] = []
    let begun = false
    const work = startRounds({
      url: world.adminUrl,
      everyMs: EVERY_MS,
      round: async (client) => {
        begun = true
        await client.query('select pg_sleep(60)')
      },
      report: (error) => told.push(error),
    })
    await until(() => begun)
    await work.stop()
    await pause(50)
    expect(told).toEqual([])
  })

  it('has a connection that may break while nobody waits, without ending the server', async () => {
    const client = await connectUpkeep(world.adminUrl)
    const pid = await own(client)
    await world.admin.query('select pg_terminate_backend($1)', [pid])
    await pause(100)
    await expect(client.query('select 1')).rejects.toThrow()
    await client.end().catch(() => undefined)
  })
})
