import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { numbersOf, pdf, photo, place } from '#testing/file-samples.ts'
import { textsIn } from '#testing/sealed.ts'
import { attach, formOf, multipart, newest, post, saved } from '#testing/upload.ts'
import { csrfOf } from '#testing/door.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let stranger: Visitor

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  stranger = await world.signIn({ instance: 'helsingfors', profession: 'police' })
})
afterAll(() => world.close())

const list = (): string => `/cases/${inCase.caseId}/attachments`
const contentOf = (id: string): string => `${list()}/${id}/content`
const paper = { name: 'Skolans utlåtande.pdf', bytes: pdf() }

async function attached(visitor: Visitor, file: { name: string; bytes: Buffer }, visibility = 'case_team') {
  const reply = await attach(world, visitor, inCase.caseId, file, { visibility })
  expect(reply.status, reply.body.slice(0, 300)).toBe(303)
  const row = await newest(world, inCase.caseId)
  if (row === undefined) throw new Error('no file stands there')
  return row
}

describe('a file of the shared workspace', () => {
  it('is seen and saved by the others of the case as it was, under its name', async () => {
    const { id } = await attached(social, paper)
    expect((await police.page(list())).body).toContain('Skolans utlåtande.pdf')
    const got = await saved(world, police, contentOf(id))
    expect(got.status).toBe(200)
    expect(got.bytes.equals(paper.bytes)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(paper.bytes.length),
      'content-disposition': `attachment; filename="Skolans utlatande.pdf"; filename*=UTF-8''Skolans%20utl%C3%A5tande.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    })
  })

  it('lies neither in its folder nor in its row in plain text, and under a name of its own', async () => {
    const { id, file } = await attached(social, { name: 'kanariefil.txt', bytes: Buffer.from('Kanariens hemlighet') })
    const lying = world.files.all().find((each) => each.name === file)
    expect(lying).toBeDefined()
    expect(file).not.toBe(id)
    for (const { bytes } of world.files.all()) expect(bytes.includes('Kanariens')).toBe(false)
    expect(await textsIn(world, 'attachment.name', 'id = $1', [id])).toEqual(['kanariefil.txt'])
    const { rows } = await world.admin.query<{ row: string }>('select a::text as row from attachment a where id = $1', [
      id,
    ])
    expect(rows[0]?.row).not.toContain('kanarie')
    expect((await saved(world, nurse, contentOf(id))).bytes.toString()).toBe('Kanariens hemlighet')
  })

  it('is a photo without the place where it was taken', async () => {
    const bytes = await photo()
    const marks = [...numbersOf(987_654), ...numbersOf(123_457), Buffer.from(place.said), Buffer.from('Exif')]
    for (const mark of [Buffer.from(place.said), Buffer.from('Exif')]) expect(bytes.includes(mark)).toBe(true)
    expect(numbersOf(987_654).some((each) => bytes.includes(each))).toBe(true)
    const { id } = await attached(social, { name: 'IMG_1.JPG', bytes })
    const got = await saved(world, police, contentOf(id))
    expect(got.headers['content-type']).toBe('image/jpeg')
    expect(got.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    for (const mark of marks) expect(got.bytes.includes(mark), mark.toString('hex')).toBe(false)
  })

  it('is logged for whoever attaches it, sees the list and opens it', async () => {
    const { id } = await attached(social, paper)
    await saved(world, police, contentOf(id))
    await saved(world, police, contentOf(id))
    const { rows } = await world.admin.query<{ operation: string; count: number }>(
      `select operation, count(*) from access_log where object_id = $1 and result = 'allowed' group by 1 order by 1`,
      [id],
    )
    expect(rows).toEqual([
      { operation: 'attachFile', count: 1 },
      { operation: 'openAttachment', count: 2 },
    ])
  })
})

describe('a content that was lost', () => {
  it('is said to be lost, with what to do', async () => {
    const { id, file } = await attached(social, paper)
    rmSync(join(world.files.folder, file.slice(0, 2), file))
    const got = await saved(world, police, contentOf(id))
    expect(got.status).toBe(409)
    expect(got.bytes.toString()).toMatch(/säkerhetskopia|varmuuskopiossa/)
  })
})

describe('a file of the own register', () => {
  it('is there for nobody else in the case: not in the list, not by its address', async () => {
    const { id } = await attached(nurse, { name: 'Journal.pdf', bytes: pdf() }, 'own_register')
    expect((await nurse.page(list())).body).toContain('Journal.pdf')
    for (const other of [police, social]) expect((await other.page(list())).body).not.toContain('Journal.pdf')
    const absent = contentOf('11111111-1111-4111-8111-111111111111')
    for (const visitor of [police, stranger]) {
      const [hidden, nothing] = [await visitor.page(contentOf(id)), await visitor.page(absent)]
      expect(hidden.status).toBe(404)
      expect(hidden.body).toBe(nothing.body)
      expect(await visitor.read(contentOf(id)).then((each) => each.body)).toBe((await visitor.read(absent)).body)
      expect((await visitor.page(`${list()}/${id}/retract`)).status).toBe(404)
    }
  })

  it('about health is there only for professions of the authority that read it', async () => {
    const before = await attach(world, social, inCase.caseId, paper, { visibility: 'own_register', subject: 'health' })
    const row = await newest(world, inCase.caseId)
    expect(before.status).toBe(303)
    expect((await saved(world, social, contentOf(row?.id ?? ''))).status).toBe(200)
    await world.admin.query(`update attachment set subject = 'nobody_reads_this' where id = $1`, [row?.id])
    await world.admin.query(
      `insert into subject_reader (instance_id, register_kind, subject, profession) values ($1, 'social_care', 'nobody_reads_this', 'someone_else')`,
      [inCase.instanceId],
    )
    expect((await saved(world, social, contentOf(row?.id ?? ''))).status).toBe(404)
  })
})

describe('the form for a file', () => {
  it('is not there for who is not in the case, whatever is sent', async () => {
    const form = await attach(world, stranger, inCase.caseId, { name: 'x.pdf', bytes: Buffer.alloc(0) })
    expect(form.status).toBe(404)
    const csrf = csrfOf(await stranger.page('/cases'))
    for (const bytes of [pdf(), Buffer.alloc(0), Buffer.from('MZ\x90\0')]) {
      const sent = multipart([['_csrf', csrf]], { name: 'x.pdf', bytes })
      const there = await post(world, stranger, formOf(inCase.caseId), sent)
      const nowhere = await post(world, stranger, formOf('11111111-1111-4111-8111-111111111111'), sent)
      expect([there.status, there.body === nowhere.body]).toEqual([404, true])
    }
  })

  it('is refused without the token of the page, and from elsewhere', async () => {
    const none = multipart([['visibility', 'case_team']], paper)
    expect((await post(world, social, formOf(inCase.caseId), none)).status).toBe(403)
    const late = multipart([], paper)
    expect((await post(world, social, formOf(inCase.caseId), late)).status).toBe(403)
    const csrf = csrfOf(await social.page(formOf(inCase.caseId)))
    const foreign = await world.visit({
      method: 'POST',
      url: formOf(inCase.caseId),
      headers: { cookie: social.cookie, 'content-type': none.type, origin: 'https://elsewhere.example' },
      payload: multipart([['_csrf', csrf]], paper).body,
    })
    expect(foreign.status).toBe(403)
  })

  it('says in words what is missing, and keeps what was chosen', async () => {
    const empty = await attach(world, social, inCase.caseId, undefined, { visibility: 'case_team' })
    expect(empty.status).toBe(400)
    expect(empty.body).toContain('Välj en fil.')
    expect(empty.body).toMatch(/value="case_team"[^>]*checked|checked[^>]*value="case_team"/)
    const nobody = await attach(world, social, inCase.caseId, paper, {})
    expect([nobody.status, nobody.body.includes('field-visibility')]).toEqual([400, true])
  })

  it('has one effect when the same is sent twice', async () => {
    const shown = await social.page(formOf(inCase.caseId))
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
    const fields = [
      ['_csrf', csrfOf(shown)],
      ['idempotencyKey', key],
      ['visibility', 'case_team'],
    ] as const
    const count = async (): Promise<string> =>
      (await world.admin.query<{ n: string }>('select count(*) as n from attachment')).rows[0]?.n ?? ''
    const before = Number(await count())
    for (let time = 0; time < 2; time += 1)
      expect((await post(world, social, formOf(inCase.caseId), multipart(fields, paper))).status).toBe(303)
    expect(Number(await count())).toBe(before + 1)
    const other = multipart(fields, { name: 'annan.pdf', bytes: pdf('/Lang (sv) ') })
    expect((await post(world, social, formOf(inCase.caseId), other)).status).toBe(422)
  })
})

describe('a file that was attached by mistake', () => {
  it('is taken back by who attached it alone, and stands with the reason', async () => {
    const { id } = await attached(social, { name: 'Fel ärende.pdf', bytes: pdf() })
    const path = `${list()}/${id}/retract`
    expect((await police.change(path, { reason: 'Vill inte ha den.', version: 1 })).status).toBe(403)
    expect((await social.submit(path, { reason: 'Hör till ett annat ärende.' })).status).toBe(303)
    expect((await social.page(list())).body).toContain('Hör till ett annat ärende.')
    expect((await social.change(path, { reason: 'En gång till.', version: 2 })).status).toBe(409)
  })
})

describe('what one may attach', () => {
  it('ends where the room of the authority in the case ends, and with the day', async () => {
    const full = (column: string): Promise<unknown> =>
      world.admin.query(
        `update attachment set byte_size = 1000000000 where id = (select id from attachment where ${column} limit 1)`,
      )
    await attached(police, paper, 'own_register')
    const own = await newest(world, inCase.caseId)
    await full(`id = '${own?.id ?? ''}'`)
    const caseFull = await attach(world, police, inCase.caseId, paper, { visibility: 'own_register' })
    expect([caseFull.status, caseFull.body.includes('inte ryms')]).toEqual([400, true])
    const dayFull = await attach(world, police, inCase.caseId, paper, { visibility: 'case_team' })
    expect([dayFull.status, dayFull.body.includes('Försök i morgon')]).toEqual([400, true])
    await world.admin.query(`update attachment set added_at = now() - interval '25 hours' where id = $1`, [own?.id])
    expect((await attach(world, police, inCase.caseId, paper, { visibility: 'case_team' })).status).toBe(303)
  })

  it('leaves nothing in the folder when it is refused', async () => {
    const before = world.files.all().length
    for (const bytes of [Buffer.from('MZ\x90\0exe'), Buffer.alloc(0)])
      expect((await attach(world, nurse, inCase.caseId, { name: 'x.pdf', bytes })).status).toBe(400)
    expect((await attach(world, nurse, inCase.caseId, paper, { visibility: 'nonsense' })).status).toBe(400)
    expect(world.files.all().length).toBe(before)
  })

  it('is nothing in a closed case; what lies there is still read', async () => {
    const closed = await openTestCase(world, { phase: 'closed' })
    const form = await attach(world, social, closed.caseId, paper)
    expect([403, 409]).toContain(form.status)
    expect((await social.page(`/cases/${closed.caseId}/attachments`)).status).toBe(200)
  })
})
