import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealedFields, type SealedField } from '#crypto/sealed.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { register } from '#testing/referral.ts'
import { textsIn, writeText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let inCase: TestCase
let social: Visitor
let nurse: Visitor

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())

/** Planted through the product's own doors; each is looked for in every byte PostgreSQL keeps. */
const planted = {
  given: 'Gluttsnäppan',
  family: 'Vildgåsstam',
  code: '010112A900K',
  phone: '+358 50 0098765',
  address: 'Näktergalsstigen 98765',
  school: 'Sparvhökens skola',
  note: 'Hör röster om nätterna enligt kanarieboken.',
  correction: 'Hörde röster förr enligt kanarieboken.',
  draft: 'Utkast ur kanarieboken om hur det är hemma.',
  need: 'Behovet enligt kanarieboken: någon att prata med.',
} as const

async function plant(): Promise<void> {
  const person = {
    givenName: planted.given,
    familyName: planted.family,
    phone: planted.phone,
    address: planted.address,
  }
  const added = await social.change(`/cases/${inCase.caseId}/persons`, {
    role: 'close_person',
    ...person,
    school: planted.school,
  })
  expect(added.status).toBe(200)
  const note = { visibility: 'own_register', subject: 'health', language: 'sv' }
  const written = await nurse.change(`/cases/${inCase.caseId}/entries`, { ...note, body: planted.note })
  const { id } = written.json<{ id: string }>()
  const correction = { subject: 'health', body: planted.correction, reason: 'Fel tid.', version: 1 }
  expect((await nurse.change(`/cases/${inCase.caseId}/entries/${id}/correct`, correction)).status).toBe(200)
  const draft = { form: `/cases/${inCase.caseId}/entries/new`, fields: { body: planted.draft } }
  expect((await nurse.change('/drafts', draft)).status).toBe(200)
  const youth = { givenName: planted.given, familyName: planted.family, personalIdentityCode: planted.code }
  await register(social, { discussion: 'open', need: planted.need, youth, guardians: [] })
}

/** Every file of the database and its write-ahead log, after everything has reached the disk. */
async function filesOfDatabase(): Promise<{ name: string; bytes: Buffer }[]> {
  await world.admin.query('checkpoint')
  const { rows } = await world.admin.query<{ directory: string; oid: string }>(
    `select current_setting('data_directory') as directory, oid::text from pg_database where datname = current_database()`,
  )
  const { directory = '', oid = '' } = rows[0] ?? {}
  const folders = [path.join(directory, 'base', oid), path.join(directory, 'pg_wal')]
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ name: entry.name, bytes: readFileSync(path.join(folder, entry.name)) })),
  )
}

describe('what stands in the database', () => {
  it(
    'is no name, code, phone, address, health note or half-written text in any of its files',
    { timeout: 120_000 },
    async () => {
      await plant()
      const files = await filesOfDatabase()
      expect(files.length).toBeGreaterThan(100)
      const found = files.flatMap(({ name, bytes }) =>
        Object.entries(planted)
          .filter(([, text]) => bytes.includes(text))
          .map(([what]) => `${what} in ${name}`),
      )
      expect(found).toEqual([])
      // They are there, for those who may read them.
      expect((await nurse.page(`/cases/${inCase.caseId}`)).body).toContain(planted.correction)
      expect(await textsIn(world, 'person.personal_identity_code')).toContain(planted.code)
      // And the search would find a text that is not sealed.
      await world.admin.query(`create table bare as select $1::text as said`, [planted.note])
      const bare = (await filesOfDatabase()).filter(({ bytes }) => bytes.includes(planted.note))
      expect(bare.length).toBeGreaterThan(0)
      await world.admin.query('drop table bare')
    },
  )

  it('is sealed in exactly the columns that the server seals', async () => {
    const { rows } = await world.admin.query<{ field: string }>(
      `select c.relname || '.' || a.attname as field from pg_attribute a join pg_class c on c.oid = a.attrelid
        where a.atttypid = 'sealed'::regtype and c.relkind in ('r', 'p') and not a.attisdropped`,
    )
    expect(rows.map((row) => row.field).sort()).toEqual(Object.keys(sealedFields).sort())
  })

  it('names the rows of one table alike in all its columns', () => {
    const tables = Map.groupBy(Object.entries(sealedFields), ([field]) => field.split('.')[0])
    for (const columns of tables.values()) expect(new Set(columns.map(([, { row }]) => row.join())).size).toBe(1)
  })

  it('takes no text that is not sealed', async () => {
    await expect(
      world.admin.query(`update person set given_name = convert_to('Elin', 'UTF8') where id = $1`, [inCase.youthId]),
    ).rejects.toThrow('sealed_check')
  })
})

describe('a value that was put into another row', () => {
  const swap = async (field: SealedField): Promise<void> => {
    const [table = '', column = ''] = field.split('.')
    await world.admin.query(
      `update ${table} a set ${column} = b.${column} from ${table} b where a.id = $1 and b.id = $2`,
      [inCase.guardianIds[0], inCase.guardianIds[1]],
    )
  }
  it('is not read: an error without any of the content, and the page of the case with it', async () => {
    await swap('person.given_name')
    const [page, answer] = [await social.page(`/cases/${inCase.caseId}`), await social.read(`/cases/${inCase.caseId}`)]
    expect([page.status, answer.status]).toEqual([500, 500])
    for (const text of ['Mikael', 'Provström', 'Elin', planted.correction])
      expect(page.body + answer.body).not.toContain(text)
    await writeText(world, 'person.given_name', inCase.guardianIds[0], 'Anna')
    expect((await social.page(`/cases/${inCase.caseId}`)).status).toBe(200)
  })

  it('is not read either when it waits to be sealed', async () => {
    await world.admin.query(`update person set given_name = app.unsealed('Planterad') where id = $1`, [inCase.youthId])
    const page = await social.page(`/cases/${inCase.caseId}`)
    expect([page.status, page.body.includes('Planterad')]).toEqual([500, false])
    await writeText(world, 'person.given_name', inCase.youthId, 'Elin')
  })
})
