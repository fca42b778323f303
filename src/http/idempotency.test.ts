import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { csrfOf, postForm } from '#testing/door.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let opened: TestCase
let police: Visitor
let social: Visitor
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
})
afterAll(async () => {
  await world.close()
})

const path = (): string => `/cases/${opened.caseId}/entries`
const note = (body: string) => ({ visibility: 'case_team', body, language: 'sv' })
const written = async (body: string): Promise<number> => await countOfText(world, 'entry.body', body)

describe('a change sent more than once', () => {
  it('has one effect and one answer when fifty arrive at the same time', async () => {
    const key = randomUUID()
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => police.change(path(), note('Femtio gånger.'), key)),
    )
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1)
    expect(await written('Femtio gånger.')).toBe(1)
  })

  it('has the same answer an hour later, and is a new change with a new key', async () => {
    const key = randomUUID()
    const first = await police.change(path(), note('Samma svar.'), key)
    const again = await police.change(path(), note('Samma svar.'), key)
    expect([again.status, again.body]).toEqual([200, first.body])
    const other = await police.change(path(), note('Samma svar.'))
    expect(other.body).not.toBe(first.body)
    expect(await written('Samma svar.')).toBe(2)
  })

  it('is refused when the key comes with other content', async () => {
    const key = randomUUID()
    await police.change(path(), note('Det som gäller.'), key)
    const reply = await police.change(path(), note('Något annat.'), key)
    expect([reply.status, reply.json().reason]).toEqual([422, 'idempotency_key_reused'])
    expect(await written('Något annat.')).toBe(0)
    expect(await written('Det som gäller.')).toBe(1)
  })

  it('is two changes when two people use the same key, and neither sees the other’s answer', async () => {
    const key = randomUUID()
    const first = await police.change(path(), note('Två personer.'), key)
    const second = await social.change(path(), note('Två personer.'), key)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).not.toBe(first.body)
    expect(await written('Två personer.')).toBe(2)
  })

  it('may be corrected under the same key after it was refused', async () => {
    const key = randomUUID()
    expect((await police.change(path(), { ...note(''), visibility: 'alla' }, key)).status).toBe(400)
    expect((await police.change(path(), note('Nu rätt.'), key)).status).toBe(200)
    expect(await written('Nu rätt.')).toBe(1)
  })

  it.each(['x', '', '12345', `${randomUUID()}x`])('needs a key that is one: %j is refused', async (key) => {
    expect((await police.change(path(), note('Utan nyckel.'), key)).status).toBe(400)
    expect(await written('Utan nyckel.')).toBe(0)
  })

  it('has one effect when somebody double-clicks a form, with or without JavaScript', async () => {
    const form = `/cases/${opened.caseId}/entries/new`
    const page = await police.page(form)
    const idempotencyKey = /name="idempotencyKey" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const fields = { ...note('Dubbelklick.'), _csrf: csrfOf(page), idempotencyKey }
    const replies = await Promise.all([1, 2, 3].map(() => postForm(world, form, fields, { cookie: police.cookie })))
    expect(replies.map((reply) => [reply.status, reply.headers.location])).toEqual(
      replies.map(() => [303, `/cases/${opened.caseId}`]),
    )
    expect(await written('Dubbelklick.')).toBe(1)
  })

  it('is forgotten after a day', async () => {
    await world.admin.query(`update idempotency_key set created_at = now() - interval '25 hours'`)
    await world.admin.query('select app.keep_up()')
    expect((await world.admin.query('select from idempotency_key')).rowCount).toBe(0)
  })
})
