import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { tellOfMeetings } from '#participation/meeting-notice/tell-of-meetings.command.ts'
import { mailCoordinators } from '#phenomena/spread-notice/mail-coordinators.command.ts'
import { countPictures } from '#picture/publication/publication-work.command.ts'
import { judgeWeeks } from '#picture/weekly-warning/weekly-work.command.ts'
import { countYears } from '#picture/yearly-count/yearly-count.command.ts'
import { openAdministration } from '#testing/administration.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf, writeOwnNote } from '#testing/disclosure.ts'
import { asRole, endInstance, westernInstance } from '#testing/ending.ts'
import { closeLongAgo } from '#testing/erasure.ts'
import { leadsTo, openStranger } from '#testing/stranger.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const RASEBORG = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
let world: World
let administrator: Visitor
let leader: Visitor
let social: Visitor
let officer: Visitor
let instance: string
let inCase: TestCase
let old: TestCase
let noteId: string

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator, leader } = await openAdministration(world))
  social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  instance = await westernInstance(world)
  inCase = await openTestCase(world, { responsible: 'social_work' })
  noteId = await writeOwnNote(social, inCase.caseId, 'Gäller någon annan.', 'school')
  old = await openTestCase(world, { responsible: 'social_work' })
  await closeLongAgo(world, old.caseId)
  await world.admin.query(
    `update anchor_case set phase = 'closed', closing_reason = 'goals_reached', closed_at = now(), closing_note = 'Klart.' where id = $1`,
    [inCase.caseId],
  )
  await endInstance(administrator, leader, today)
})
afterAll(() => world.close())

describe('what must go on', () => {
  it('is reading, logged; rights requests and their answers; taking back what is wrong', async () => {
    expect((await social.read(`/cases/${inCase.caseId}`)).status).toBe(200)
    const asked = await social.change(`/cases/${inCase.caseId}/rights`, {
      ...{
        kind: 'rectification',
        controllerId: await registerOf(world, social),
        personId: inCase.youthId,
        askedBy: 'self',
        receivedOn: today,
      },
    })
    const { id } = asked.json<{ id: string }>()
    const answer = { outcome: 'refused', answer: 'Uppgiften är riktig enligt anmälan.', version: 1 }
    expect((await social.change(`/cases/${inCase.caseId}/rights/${id}/answer`, answer)).status).toBe(200)
    const restrict = await social.change(`/cases/${inCase.caseId}/entries/${noteId}/retract`, {
      reason: 'Uppgiften gällde en annan person.',
      version: 1,
    })
    expect(restrict.status, restrict.body).toBe(200)
    const body = await world.admin.query(`update entry set body = body where id = $1`, [noteId]).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
    expect(body).toContain('retracted')
  })

  it('is signing in, rights to read, breaches and the export', async () => {
    await world.signIn({ team: RASEBORG, profession: 'police' })
    const exported = await administrator.change('/instance-exports', { purpose: 'Arkivet flyttas till länets system.' })
    expect(exported.status).toBe(200)
    const approved = await officer.change(`/instance-exports/${exported.json<{ id: string }>().id}/approve`, {
      version: 1,
    })
    expect(approved.status).toBe(200)
    const professional = await administrator.read(`/professionals`)
    expect(professional.status).toBe(200)
    const end = await administrator.change(`/accounts/${social.persona.id}/sessions/end`, {})
    expect([200, 404]).toContain(end.status)
  })

  it('is erasure at the end of retention, by two', async () => {
    social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
    const proposed = await officer.change('/erasures', {})
    expect(proposed.status, proposed.body).toBe(200)
    const { id } = proposed.json<{ id: string }>()
    expect((await officer.change(`/erasures/${id}/approve`, { version: 1 })).status).toBe(200)
    expect((await leader.change(`/erasures/${id}/approve`, { version: 2 })).status).toBe(200)
    await asRole(world, 'fairlead_upkeep', (client) => client.query('select app.carry_out_erasures()'))
    const left = await world.admin.query('select from entry where case_id = $1', [old.caseId])
    expect(left.rowCount).toBe(0)
    const ledger = await world.admin.query(`select from erasure_ledger where object_id = $1`, [old.caseId])
    expect(ledger.rowCount).toBeGreaterThan(0)
  })
})

describe('the public form', () => {
  it('says on its first page that the work has ended and where to turn, in each language', async () => {
    const stranger = openStranger(world)
    expect((await stranger.page('/oro')).body).toContain('Västra Nylands Ankarverksamhet har avslutat sitt arbete.')
    expect((await stranger.page('/oro')).body).toContain('Ring socialjouren, 010 123 45 67.')
    expect((await stranger.page('/huoli')).body).toContain('Soita sosiaalipäivystykseen')
  })

  it('takes nothing from whoever chose a place there, also on a form that was begun before', async () => {
    const stranger = openStranger(world)
    const chosen = await stranger.page('/oro/jag/beratta?place=710')
    expect([chosen.status, chosen.body.includes('Det du skriver här kommer inte fram till någon.')]).toEqual([
      410,
      true,
    ])
    const typed = await stranger.post('/oro/jag/beratta', { place: '710', story: 'Kanariefågel', go: 'next' })
    expect(typed.status).toBe(410)
    const professional = await stranger.page('/oro/yrke/beratta?place=710')
    expect([404, 410]).toContain(professional.status)
    // Elsewhere it goes on.
    const elsewhere = await openStranger(world).submit('/oro/jag/beratta?place=091', { story: 'Kanariefågel' })
    expect([elsewhere.status, leadsTo(elsewhere)]).toEqual([303, '/oro/jag/du'])
    const drafts = await world.admin.query('select from referral where instance_id = $1 and channel = $2', [
      instance,
      'web',
    ])
    expect(drafts.rowCount).toBe(0)
  })
})

describe('the rounds that write for it', () => {
  it('leave it alone: counting, warnings, the year, mails', async () => {
    const countOf = async (table: string): Promise<number> =>
      (await world.admin.query(`select from ${table} where instance_id = $1`, [instance])).rowCount ?? 0
    const tables = ['picture_count', 'picture_period', 'warning_run', 'case_indicator_year', 'outbox', 'meeting_notice']
    const counts = async (): Promise<number[]> => {
      const found: number[] = []
      for (const table of tables) found.push(await countOf(table))
      return found
    }
    const before = await counts()
    const later = new Date(`${addDays(today, 400)}T09:00:00Z`)
    await world.admin.query(
      `insert into outbox (instance_id, id, kind, channel, language, about_id, address, link)
       values ($1, gen_random_uuid(), 'work_waiting', 'mail', 'sv', gen_random_uuid(), '\\x00', '\\x00')`,
      [instance],
    )
    await asRole(world, 'fairlead_upkeep', async (client) => {
      await countPictures(client, new Date())
      await judgeWeeks(client, new Date())
      await countYears(client, later)
      await tellOfMeetings(client, world.vault, 'http://127.0.0.1:3000/mina', new Date())
      await mailCoordinators(client, world.vault, 'http://127.0.0.1:3000')
      expect((await client.query(`select from app.take_outbox(10, interval '1 minute')`)).rowCount).toBe(0)
      await client.query('select app.keep_up()')
    })
    const after = await counts()
    expect(after).toEqual(before.map((each, at) => (tables[at] === 'outbox' ? each + 1 : each)))
    // The other instance was worked on.
    const others = await world.admin.query('select from warning_run where instance_id <> $1', [instance])
    expect(others.rowCount).toBeGreaterThan(0)
  })
})
