import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '#testing/world.ts'
import { assertNoDemoData, DemoDataFound } from './demo-data-check.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('production refuses a database with persons of the demo, and takes it when they are gone', async () => {
  await expect(assertNoDemoData(world.adminUrl)).rejects.toThrow(DemoDataFound)
  await world.admin.query('update professional set demo_order = null')
  await expect(assertNoDemoData(world.adminUrl)).resolves.toBeUndefined()
})
