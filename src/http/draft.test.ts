import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { csrfOf, hashOf, postForm } from '#testing/door.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Reply, type Visitor, type Who, type World } from '#testing/world.ts'
import { deleteDraft } from './draft.operations.ts'
import { KEPT_COOKIE } from './typed-text.ts'

const social: Who = { team: 'Raseborgs ankarteam', profession: 'social_work' }
const police: Who = { team: 'Raseborgs ankarteam', profession: 'police' }

let world: World
let opened: TestCase
let form: string
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  form = `/cases/${opened.caseId}/entries/new`
})
afterAll(async () => {
  await world.close()
})

/** What the browser's own module sends while one types. */
const save = async (visitor: Visitor, fields: Readonly<Record<string, unknown>>, key = form): Promise<Reply> =>
  await world.visit({
    method: 'POST',
    url: '/drafts',
    headers: { cookie: visitor.cookie, 'x-csrf-token': csrfOf(await visitor.page('/')) },
    payload: { form: key, fields },
  })

const kept = async (): Promise<number> =>
  (await world.admin.query('select from draft where form = $1', [form])).rowCount ?? 0
const forget = async (): Promise<unknown> => await world.admin.query('delete from draft')
const expire = async (visitor: Visitor): Promise<unknown> =>
  await world.admin.query(`update session set last_seen_at = now() - interval '31 minutes' where token_hash = $1`, [
    hashOf(visitor),
  ])

describe('a half-written text', () => {
  it('is saved while one types and is there when the page is opened again, with the time it was saved', async () => {
    const writer = await world.signIn(social)
    const saved = await save(writer, { body: 'Halvskriven anteckning.', visibility: 'case_team' })
    expect(saved.status).toBe(200)
    expect(saved.json<{ savedAt: string }>().savedAt).toBe(world.now.toISOString())
    const page = await writer.page(form)
    expect(page.body).toContain('Halvskriven anteckning.')
    expect(page.body).toMatch(/data-draft-status="[^"]+">[^<]*\d/)
    await forget()
  })

  it('is the newest text when it was saved more than once', async () => {
    const writer = await world.signIn(social)
    await save(writer, { body: 'Första försöket.' })
    await save(writer, { body: 'Andra försöket.' })
    expect(await kept()).toBe(1)
    const page = await writer.page(form)
    expect(page.body).toContain('Andra försöket.')
    expect(page.body).not.toContain('Första försöket.')
    await forget()
  })

  it('is seen by nobody but its writer, not even by a colleague in the same case', async () => {
    const [writer, colleague] = [await world.signIn(social), await world.signIn(police)]
    await save(writer, { body: 'Bara mitt utkast.' })
    expect((await colleague.page(form)).body).not.toContain('Bara mitt utkast.')
    await save(colleague, { body: 'Kollegans utkast.' })
    expect((await writer.page(form)).body).toContain('Bara mitt utkast.')
    expect(await kept()).toBe(2)
    await forget()
  })

  it('is gone when the form has been sent', async () => {
    const writer = await world.signIn(social)
    await save(writer, { body: 'Färdig text.', visibility: 'case_team', language: 'sv' })
    const sent = await writer.submit(form, { body: 'Färdig text.', visibility: 'case_team', language: 'sv' })
    expect(sent.status).toBe(303)
    expect(await kept()).toBe(0)
  })

  it('stays when the form was refused, and what was typed is shown again', async () => {
    const writer = await world.signIn(social)
    await save(writer, { body: 'Text utan val.' })
    const refused = await writer.submit(form, { body: 'Text utan val.' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Text utan val.')
    expect(refused.body).toContain('<title>Fel: ')
    expect(await kept()).toBe(1)
    await forget()
  })

  it('can be thrown away with a button', async () => {
    const writer = await world.signIn(social)
    await save(writer, { body: 'Ångrad text.' })
    const fields = { _csrf: csrfOf(await writer.page(form)), form, returnTo: form }
    const reply = await postForm(world, '/drafts/delete', fields, { cookie: writer.cookie })
    expect([reply.status, reply.headers.location]).toEqual([303, form])
    expect(await kept()).toBe(0)
  })

  it('is not shown to somebody who has left the case', async () => {
    const other = await openTestCase(world)
    const key = `/cases/${other.caseId}/entries/new`
    const writer = await world.signIn(social)
    await save(writer, { body: 'Om ett ärende jag lämnat.' }, key)
    await world.admin.query('update case_member set left_at = now() where case_id = $1 and professional_id = $2', [
      other.caseId,
      writer.persona.id,
    ])
    const page = await writer.page(key)
    expect(page.status).toBe(404)
    expect(page.body).not.toContain('Om ett ärende jag lämnat.')
    await forget()
  })

  it('is cleared after fourteen days', async () => {
    const writer = await world.signIn(social)
    await save(writer, { body: 'Gammal text.' })
    await world.admin.query(`update draft set saved_at = now() - interval '13 days'; select app.keep_up()`)
    expect(await kept()).toBe(1)
    await world.admin.query(`update draft set saved_at = now() - interval '15 days'; select app.keep_up()`)
    expect(await kept()).toBe(0)
  })

  it('is saved only by our own page, and no larger than a form can be', async () => {
    const writer = await world.signIn(social)
    const url = '/drafts'
    const bare = await world.visit({
      method: 'POST',
      url,
      headers: { cookie: writer.cookie },
      payload: { form, fields: { body: 'x' } },
    })
    expect(bare.status).toBe(403)
    expect((await save(writer, { body: 'x'.repeat(20_001) })).status).toBe(400)
    expect((await save(writer, Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`f${n}`, 'x'])))).status).toBe(
      400,
    )
    expect(await kept()).toBe(0)
  })
})

describe('a text sent after the session ended', () => {
  it('is kept for its writer, who finds it after signing in again', async () => {
    const writer = await world.signIn(social)
    const _csrf = csrfOf(await writer.page(form))
    await expire(writer)
    const sent = await postForm(
      world,
      form,
      { _csrf, body: 'Skriven för länge.', visibility: 'case_team', language: 'sv' },
      { cookie: writer.cookie },
    )
    expect(sent.status).toBe(401)
    expect(sent.body).toContain('href="/sign-in')
    expect(await countOfText(world, 'entry.body', 'Skriven för länge.')).toBe(0)
    const back = await world.signIn(social)
    expect((await back.page(form)).body).toContain('Skriven för länge.')
    await forget()
  })

  it('is not kept for somebody else who signs in on the same computer', async () => {
    const writer = await world.signIn(social)
    const _csrf = csrfOf(await writer.page(form))
    await expire(writer)
    await postForm(world, form, { _csrf, body: 'Socialarbetarens text.' }, { cookie: writer.cookie })
    const next = await world.signIn(police)
    expect((await next.page(form)).body).not.toContain('Socialarbetarens text.')
    await forget()
  })

  it('is not kept when a foreign page sent it, or one who signed out', async () => {
    const writer = await world.signIn(social)
    const _csrf = csrfOf(await writer.page(form))
    await expire(writer)
    await postForm(world, form, { _csrf: 'x', body: 'Utifrån.' }, { cookie: writer.cookie })
    expect(await kept()).toBe(0)
    await world.admin.query('delete from session where token_hash = $1', [hashOf(writer)])
    await postForm(world, form, { _csrf, body: 'Efter utloggning.' }, { cookie: writer.cookie })
    expect(await kept()).toBe(0)
  })

  it('leads to sign in also where something typed before waits for it', async () => {
    const writer = await world.signIn(social)
    await world.admin.query('delete from session where token_hash = $1', [hashOf(writer)])
    const back = await world.visit({
      method: 'GET',
      url: form,
      headers: { cookie: `${writer.cookie}; ${KEPT_COOKIE}=1` },
    })
    expect(back.status).toBe(303)
    expect(back.headers.location).toMatch(/^\/sign-in/)
  })

  it('is sent all the same when the session ends before its draft is cleared', async () => {
    const writer = await world.signIn(social)
    await world.admin.query('delete from session where token_hash = $1', [hashOf(writer)])
    const url = new URL(world.adminUrl)
    url.username = 'fairlead_app'
    const pool = new pg.Pool({ connectionString: url.href, max: 1 })
    const cleared = deleteDraft({ pool }, { tokenHash: hashOf(writer) }, form)
    await expect(cleared.finally(() => pool.end())).resolves.toBeUndefined()
  })
})
