import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool } from '#db/connection.ts'
import { hashToken } from '#http/session.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { asActor } from './transaction.ts'

let world: World
let pool: pg.Pool
let police: Visitor

beforeAll(async () => {
  world = await openWorld()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 4, () => undefined)
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  // The first request of a minute marks the session, and another one of the same person waits for that.
  await police.page('/')
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

/** Holds one name, waits until the other one is there too, and then asks for the other name: two of them wait for each other. */
function crossing(): (first: string, second: string) => Promise<number> {
  const holding = new Set<string>()
  return async (first, second) => {
    let runs = 0
    await asActor(pool, { tokenHash: hashToken(police.cookie.split('=')[1] ?? '') }, async (tx) => {
      runs++
      await tx.lock(first)
      holding.add(first)
      for (let turn = 0; runs === 1 && !holding.has(second) && turn < 400; turn++)
        await new Promise((resolve) => setTimeout(resolve, 10))
      await tx.lock(second)
      return { result: undefined }
    })
    return runs
  }
}

describe('a transaction that the database ended for another one', () => {
  it('is run again: of two that wait for each other both are done', async () => {
    const cross = crossing()
    const runs = await Promise.all([cross('one', 'other'), cross('other', 'one')])
    expect(runs.sort()).toEqual([1, 2])
  })

  it('is not run for ever, and nothing else is run again', async () => {
    const asked = { tokenHash: hashToken(police.cookie.split('=')[1] ?? '') }
    const failing = async (code: string): Promise<number> => {
      let runs = 0
      const work = (): Promise<never> => {
        runs++
        return Promise.reject(Object.assign(new Error('refused'), { code }))
      }
      await expect(asActor(pool, asked, work)).rejects.toThrow('refused')
      return runs
    }
    expect(await failing('40001')).toBe(3)
    expect(await failing('42501')).toBe(1)
  })
})
