import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessRules } from './catalog-access.ts'
import { dataRules } from './catalog-data.ts'
import { endingRules } from './catalog-ending.ts'
import { offendersOf, offendersWhenBroken } from './catalog.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

const rules = [...accessRules, ...dataRules, ...endingRules]

describe('the database keeps to its conventions', () => {
  for (const rule of rules) {
    it(rule.holds, async () => {
      expect(await offendersOf(world.admin, rule)).toEqual([])
    })
  }
})

describe('each convention is noticed when it is broken', () => {
  for (const rule of rules) {
    it(rule.holds, async () => {
      expect(await offendersWhenBroken(world.admin, rule)).toContain(rule.offender)
    })
  }
})
