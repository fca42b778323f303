import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

/*
 * A case that is put away. Nothing of the product puts one away or opens a session for the archive yet: the test does it in the
 * database.
 */

const team = 'Raseborgs ankarteam'
const OWN = 'Egen socialanteckning'
const SHARED = 'Gemensam anteckning'
const OTHERS = 'Polisens anteckning'
let world: World
let police: Visitor
let member: Visitor
/** Keeps the archive of social care and works no cases. */
let archivist: Visitor
let inCase: TestCase
let ownEntry = ''

const forArchive = async (visitor: Visitor, functions: string): Promise<void> => {
  await world.admin.query('update professional set functions = $2::text[] where id = $1', [
    visitor.persona.id,
    functions,
  ])
  await world.admin.query(`update session set purpose = 'archive' where professional_id = $1`, [visitor.persona.id])
}

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  member = await world.signIn({ team, profession: 'social_work' })
  archivist = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  inCase = await openTestCase(world, { responsible: 'social_work', phase: 'follow_up' })
  const write = (visitor: Visitor, visibility: string, body: string) =>
    visitor.change(`/cases/${inCase.caseId}/entries`, { visibility, body, language: 'sv' })
  ownEntry = (await write(member, 'own_register', OWN)).json<{ id: string }>().id
  await write(member, 'case_team', SHARED)
  await write(police, 'own_register', OTHERS)
  await world.admin.query(
    `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'moved', archived_at = now() where id = $1`,
    [inCase.caseId],
  )
  await forArchive(archivist, '{archivist}')
  await world.admin.query('delete from team_membership where professional_id = $1', [archivist.persona.id])
})
afterAll(() => world.close())

const path = (part = ''): string => `/cases/${inCase.caseId}${part}`

describe('a case in the archive', () => {
  it('is there for nobody who works cases, also not for its members', async () => {
    for (const visitor of [police, member]) expect((await visitor.page(path())).status).toBe(404)
  })

  it('shows an archivist its head and the own register, and says so', async () => {
    const page = await archivist.page(`${path()}?lang=sv`)
    expect(page.status).toBe(200)
    for (const shown of [inCase.number, OWN, 'Ärendet är arkiverat.']) expect(page.body).toContain(shown)
    for (const hidden of [SHARED, OTHERS, testPersons.youth.family, testPersons.guardians[1].family])
      expect(page.body).not.toContain(hidden)
    const answer = (await archivist.read(path())).json<{ case: { archived: boolean }; members: []; can: string[] }>()
    expect([answer.case.archived, answer.members, answer.can]).toEqual([true, [], []])
    expect((await archivist.page(path(`/entries/${ownEntry}`))).status).toBe(200)
  })

  it('is only read by an archivist: no other page of it opens and no verb does anything', async () => {
    for (const part of [
      '/meetings',
      '/assessment',
      '/plan',
      '/services',
      '/follow-ups',
      '/consents',
      '/duties',
      '/entries/new',
    ])
      expect([part, (await archivist.page(path(part))).status]).toEqual([part, 403])
    const changes: [string, object][] = [
      ['/entries', { visibility: 'own_register', body: 'Skrev i arkivet.', language: 'sv' }],
      ['/members', { professionalId: archivist.persona.id, addedValue: 'Arkiv' }],
      ['/meetings', { type: 'first' }],
      [
        '/guardian-limits',
        { guardianId: inCase.guardianIds[0], kind: 'no_information', reason: 'Det får hen inte veta.' },
      ],
      [`/entries/${ownEntry}/retract`, { reason: 'Skulle inte stå här.', version: 1 }],
      ['/close', { reason: 'moved' }],
    ]
    for (const [part, body] of changes) {
      const reply = await archivist.change(path(part), body)
      expect([part, reply.status < 300]).toEqual([part, false])
    }
    const { rows } = await world.admin.query(
      'select count(*)::int as n from entry where case_id = $1 and retracted_at is not null',
      [inCase.caseId],
    )
    expect(rows).toEqual([{ n: 0 }])
    expect(await countOfText(world, 'entry.body', 'Skrev i arkivet.')).toBe(0)
  })

  it('is only read also by an archivist who was its responsible worker and wrote in it', async () => {
    const both = await world.signIn({ team, profession: 'social_work' })
    await forArchive(both, '{worker,archivist}')
    expect((await both.page(path())).status).toBe(200)
    const answer = (await both.read(path())).json<{ can: string[] }>()
    expect(answer.can).toEqual([])
    const retracted = await both.change(path(`/entries/${ownEntry}/retract`), {
      reason: 'Skulle inte stå här.',
      version: 1,
    })
    expect(retracted.status).toBe(403)
    for (const part of ['/meetings', '/client-copy', '/restriction', '/disclosures'])
      expect([part, (await both.page(path(part))).status]).toEqual([part, 403])
  })
})
