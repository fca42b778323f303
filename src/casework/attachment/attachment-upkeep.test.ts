import { once } from 'node:events'
import { utimesSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keysAbove } from '#crypto/keys-above.ts'
import { newDataKeys } from '#db/key-care.ts'
import { resealAll } from '#db/reseal.ts'
import { fileCare, type FileCare } from '#files/receive.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { serverBefore } from '#testing/door.ts'
import { TEST_KEYS } from '#testing/keys.ts'
import { attach, newest, saved } from '#testing/upload.ts'
import { openWorld, toReply, type Visitor, type World } from '#testing/world.ts'
import { operations, pages } from '../../rooms.ts'
import { removeNobodysFiles, scanQuarantined } from './attachment-upkeep.command.ts'

const team = 'Raseborgs ankarteam'
const MARK = 'Kanariens signatur'
let world: World
let inCase: TestCase
let social: Visitor
let police: Visitor
let scanner: Server
let care: FileCare
/** The same world behind a server that has files scanned. */
let scanned: World
let close: () => Promise<void>
let answers = true

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  scanner = createServer((socket) => {
    const heard: Buffer[] = []
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk)
      if (!answers) socket.destroy()
      else if (chunk.subarray(-4).every((each) => each === 0))
        socket.end(Buffer.concat(heard).includes(MARK) ? 'stream: Canary FOUND\0' : 'stream: OK\0')
    })
  }).listen(0, '127.0.0.1')
  await once(scanner, 'listening')
  const address = scanner.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  care = fileCare(world.files.care.store, { host: '127.0.0.1', port: address.port })
  const before = await serverBefore(world, { operations, pages, files: care })
  close = before.close
  scanned = {
    ...world,
    server: before.server,
    visit: async (options) =>
      toReply(await before.server.inject({ ...options, headers: { host: '127.0.0.1:3000', ...options.headers } })),
  }
})
afterAll(async () => {
  await close()
  scanner.close()
  await world.close()
})

const file = (text: string): { name: string; bytes: Buffer } => ({ name: 'prov.txt', bytes: Buffer.from(text) })
const contentOf = (id: string): string => `/cases/${inCase.caseId}/attachments/${id}/content`

async function attached(text: string): Promise<{ id: string; file: string; state: string }> {
  const reply = await attach(scanned, social, inCase.caseId, file(text))
  expect(reply.status, reply.body.slice(0, 300)).toBe(303)
  const row = await newest(world, inCase.caseId)
  if (row === undefined) throw new Error('no file stands there')
  return row
}

describe('a file in which malware is found', () => {
  it('is refused, logged, and nothing of it stays', async () => {
    answers = true
    const before = world.files.all().length
    const reply = await attach(scanned, social, inCase.caseId, file(`x ${MARK}`))
    expect([reply.status, reply.body.includes('Skadlig kod')]).toEqual([409, true])
    expect(world.files.all().length).toBe(before)
    const { rows } = await world.admin.query(
      `select 1 from access_log where operation = 'attachFile' and result = 'refused' and reason = 'attachment_infected'`,
    )
    expect(rows).toHaveLength(1)
  })
})

describe('while the scanner is away', () => {
  it('a file is kept, seen by who attached it alone and opened by nobody, until it is found clean', async () => {
    answers = false
    const { id, state } = await attached('Rent innehåll')
    expect(state).toBe('quarantined')
    expect((await social.page(`/cases/${inCase.caseId}/attachments`)).body).toContain('Väntar på kontroll')
    expect((await police.page(`/cases/${inCase.caseId}/attachments`)).body).not.toContain('prov.txt')
    expect((await saved(world, social, contentOf(id))).status).toBe(409)
    expect((await saved(world, police, contentOf(id))).status).toBe(404)
    expect(await scanQuarantined(world.admin, world.vault, care)).toBe(0)
    answers = true
    expect(await scanQuarantined(world.admin, world.vault, care)).toBe(1)
    expect((await saved(world, police, contentOf(id))).bytes.toString()).toBe('Rent innehåll')
  })

  it('a file in which malware is found later loses its key and its content', async () => {
    answers = false
    const { id, file: name } = await attached(`y ${MARK}`)
    answers = true
    await scanQuarantined(world.admin, world.vault, care)
    expect(world.files.all().map((each) => each.name)).not.toContain(name)
    const { rows } = await world.admin.query('select state, file_key from attachment where id = $1', [id])
    expect(rows).toEqual([{ state: 'refused', file_key: null }])
    expect((await saved(world, social, contentOf(id))).status).toBe(409)
    const logged = await world.admin.query(
      `select 1 from access_log where object_id = $1 and reason = 'attachment_infected'`,
      [id],
    )
    expect(logged.rows).toHaveLength(1)
  })
})

describe('a content that no attachment has a key of', () => {
  it('goes with the upkeep, byte for byte, and nothing else does', async () => {
    answers = true
    const stays = await attached('Stannar')
    const goes = await attached('Försvinner')
    await world.admin.query('delete from attachment where id = $1', [goes.id])
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const { file: name } of [stays, goes])
      utimesSync(path.join(world.files.folder, name.slice(0, 2), name), old, old)
    expect(await removeNobodysFiles(world.admin, care, new Date())).toBe(1)
    const names = world.files.all().map((each) => each.name)
    expect([names.includes(stays.file), names.includes(goes.file)]).toEqual([true, false])
  })
})

describe('new data keys', () => {
  it('seal the keys of files anew and leave their contents alone', async () => {
    const { id, file: name } = await attached('Oförändrat')
    const bytes = (): Buffer | undefined => world.files.all().find((each) => each.name === name)?.bytes
    const before = bytes()
    const key = async (): Promise<Buffer | undefined> =>
      (await world.admin.query<{ file_key: Buffer }>('select file_key from attachment where id = $1', [id])).rows[0]
        ?.file_key
    const sealed = await key()
    await newDataKeys(world.adminUrl, keysAbove(TEST_KEYS), new Date())
    await resealAll(world.adminUrl, world.vault)
    expect((await key())?.equals(sealed ?? Buffer.of())).toBe(false)
    expect(bytes()?.equals(before ?? Buffer.of())).toBe(true)
    expect((await saved(world, police, contentOf(id))).bytes.toString()).toBe('Oförändrat')
  })
})
