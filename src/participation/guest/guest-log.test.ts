import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendBuilt } from '#db/connection.ts'
import { publicKeyText } from '#kernel/signed-head.ts'
import { exportPart, type Ask } from '#sharing/access-log/log-export.queries.ts'
import { sealWaiting } from '#sharing/access-log/sealer.command.ts'
import { LogVerifier, type Fault } from '#sharing/access-log/verify-log.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asGuestOf } from '#testing/guest.ts'
import { openWorld, type World } from '#testing/world.ts'

let world: World
let inCase: TestCase
let sealing: pg.Client
const { privateKey } = generateKeyPairSync('ed25519')
const ask: Ask = async (statement) => (await sendBuilt(world.admin, statement)).rows

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_seal'
  sealing = new pg.Client({ connectionString: url.href })
  await sealing.connect()
})
afterAll(async () => {
  await sealing.end()
  await world.close()
})

async function verdict(): Promise<Fault | null> {
  const verifier = new LogVerifier({ keys: [publicKeyText(privateKey)], witnessed: [] })
  for (const line of (await exportPart(ask, inCase.instanceId, 0, 100_000))?.lines ?? []) {
    const fault = verifier.line(line)
    if (fault !== null) return fault
  }
  return verifier.end()
}

test('what a guest read is sealed with what everybody read, and a changed guest is noticed', async () => {
  const social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
  const youth = await asGuestOf(world, social, inCase, inCase.youthId)
  for (const page of ['/mina', '/mina/plan', '/mina/samtycken']) await youth.page(page)
  await sealWaiting(sealing, privateKey)
  expect(await verdict()).toBeNull()
  const { rows } = await world.admin.query<{ sealed: number }>(
    `select count(*)::int as sealed from log_leaf f join access_log l on l.instance_id = f.instance_id and l.id = f.log_id
      where l.guest_id = $1`,
    [inCase.youthId],
  )
  expect(rows).toEqual([{ sealed: 3 }])
  await world.admin.query(`set session_replication_role = replica`)
  await world.admin.query(
    `update access_log set guest_id = $2 where id = (select id from access_log where guest_id = $1 order by at limit 1)`,
    [inCase.youthId, inCase.guardianIds[0]],
  )
  await world.admin.query('reset session_replication_role')
  expect((await verdict())?.kind).toBe('row_changed')
})
