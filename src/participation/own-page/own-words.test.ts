import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WORDS_LIMIT } from '#casework/assessment/family-view.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom, registerOf } from '#testing/disclosure.ts'
import { asGuestOf, type GuestBrowser } from '#testing/guest.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { MOST_A_DAY } from './own-words.ts'

let world: World
let social: Visitor
let police: Visitor
let nurse: Visitor
let inCase: TestCase
let youth: GuestBrowser

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.now = new Date('2026-11-22T07:00:00Z')
  inCase = await openTestCase(world)
  await world.admin.query('delete from sign_in_attempt')
  youth = await asGuestOf(world, social, inCase, inCase.youthId)
})

const at = (part: string): string => `/cases/${inCase.caseId}${part}`
const sv = async (who: Visitor, part: string): Promise<string> => (await who.page(`${at(part)}?lang=sv`)).body
const ownPage = async (who: GuestBrowser, path = '/mina/ord'): Promise<string> =>
  (await who.page(`${path}?lang=sv`)).body
const write = (words: string, fields: object = {}, who: GuestBrowser = youth): Promise<Reply> => {
  world.now = new Date(world.now.getTime() + 60_000)
  return who.submit('/mina/ord/skriv', { words, language: 'sv', readBy: 'everyone', ...fields })
}
const meeting = async (personIds: readonly string[] = [inCase.youthId, ...inCase.guardianIds]): Promise<string> => {
  const fields = firstMeeting(inCase, { personIds, date: dayFrom(world, 7) })
  const arranged = await police.change(at('/meetings'), fields)
  expect(arranged.status, arranged.body).toBe(200)
  return arranged.json<{ id: string }>().id
}
const written = async (): Promise<{ id: string }[]> =>
  (await world.admin.query<{ id: string }>('select id from family_view where case_id = $1', [inCase.caseId])).rows

describe('words a young person writes on their own page', () => {
  it('open the next meeting and the plan exactly as written, marked as written by the person', async () => {
    const id = await meeting()
    const said = 'Jag vill att ni frågar mig först. ”Inte pappa” 🙂 <b>'
    expect((await write(said)).status).toBe(303)
    for (const path of [`/meetings/${id}`, `/meetings/${id}/live`, '/plan', '/own-words'])
      for (const who of [social, police, nurse]) {
        const page = await sv(who, path)
        expect([path, page.includes('Inte pappa” 🙂 &lt;b>')]).toEqual([path, true])
        expect(page).toContain('Skrivet av personen själv')
      }
    expect(await ownPage(youth)).toContain('Du skrev')
  })

  it('are sealed where they lie, and in their own name', async () => {
    await write('Ingen ska kunna läsa det här i tabellen.')
    const { rows } = await world.admin.query<{ words: Buffer; written_by: string; recorded_by: string | null }>(
      'select words, written_by, recorded_by from family_view where case_id = $1',
      [inCase.caseId],
    )
    expect(rows).toHaveLength(1)
    expect([rows[0]?.words[0], rows[0]?.words.includes('tabellen')]).toEqual([1, false])
    expect(rows[0]).toMatchObject({ written_by: inCase.youthId, recorded_by: null })
  })

  it('for one authority alone are there for that authority and nobody else', async () => {
    await meeting()
    const secret = 'Bara polisen får veta.'
    const form = await ownPage(youth, '/mina/ord/skriv')
    expect(form).toContain('Alla som hjälper dig i teamet')
    expect((await write(secret, { readBy: await registerOf(world, police) })).status).toBe(303)
    expect(await sv(police, '/plan')).toContain(secret)
    for (const who of [social, nurse])
      for (const path of ['/plan', '/own-words', '/assessment']) expect(await sv(who, path)).not.toContain(secret)
    expect(await ownPage(youth)).toContain('Bara')
  })

  it('cannot be kept to an authority the person has not met', async () => {
    // No meeting: only who answers for the case has been met.
    const [responsible] = (
      await world.admin.query<{ register_id: string }>(
        'select p.register_id from anchor_case c join professional p on p.id = c.responsible_id where c.id = $1',
        [inCase.caseId],
      )
    ).rows
    for (const who of [police, social, nurse]) {
      const registerId = await registerOf(world, who)
      const reply = await write('Hej.', { readBy: registerId })
      expect(reply.status).toBe(registerId === responsible?.register_id ? 303 : 400)
    }
    const stranger = await write('Hej.', { readBy: inCase.youthId })
    expect([stranger.status, stranger.body.includes('Hej.')]).toEqual([400, true])
  })

  it('are not for everyone after the family’s no, and still for one authority', async () => {
    await meeting()
    const declined = { kind: 'declined', saidBy: 'youth', saidOn: dayFrom(world, 0) }
    expect((await social.change(at('/participation/end'), declined)).status).toBe(200)
    expect(await ownPage(youth, '/mina/ord/skriv')).not.toContain('Alla som hjälper dig')
    const refused = await write('Till alla.')
    expect([refused.status, refused.body.includes('Till alla.')]).toEqual([400, true])
    expect((await write('Till en.', { readBy: await registerOf(world, police) })).status).toBe(303)
    // Nor can staff record such words, and their form does not offer it.
    const view = { party: 'youth', known: 'yes', words: 'Ord.', language: 'sv', foundOut: 'at_meeting' }
    const staff = await social.change(at('/assessment/views'), view)
    expect([staff.status, staff.json<{ reason: string }>().reason]).toEqual([409, 'state_not_taking_part'])
    const form = await sv(social, '/assessment/views/youth')
    expect(form).not.toContain('value="case_team"')
    expect(form).toContain('value="own_register"')
  })
})

describe('what is typed', () => {
  it.each([
    ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈 jag är trött 😴', 'sv'],
    ['right to left', 'أريد أن أذهب إلى المدرسة', 'ar'],
    ['many lines', 'Ett.\n\nTvå.\n- tre', 'sv'],
  ])('is kept and shown as it was: %s', async (_kind, said, language) => {
    expect((await write(said, { language })).status).toBe(303)
    for (const line of said.split(/\n+/)) {
      expect(await ownPage(youth)).toContain(line.replace('- ', ''))
      expect(await sv(social, '/own-words')).toContain(line.replace('- ', ''))
    }
    if (language === 'ar') expect(await ownPage(youth)).toMatch(/lang="ar" dir="rtl"/)
  })

  it('of only emoji fills the limit, and one more is a sentence', async () => {
    expect((await write('😴'.repeat(WORDS_LIMIT))).status).toBe(303)
    const more = await write('😴'.repeat(WORDS_LIMIT + 1))
    expect([more.status, more.body.includes('😴'.repeat(WORDS_LIMIT + 1))]).toEqual([400, true])
  })

  it.each(['sv', 'fi', 'en'])(
    'far too long gets a sentence in %s, and every letter is still there',
    async (language) => {
      const long = 'Jag orkar inte mer. '.repeat(5000)
      await youth.page(`/mina/ord/skriv?lang=${language}`)
      const reply = await write(long)
      expect(reply.status).toBe(400)
      expect(reply.body).toContain(long.trim())
      expect(reply.body).toContain(language === 'sv' ? 'för lång' : language === 'fi' ? 'liian pitkä' : 'too long')
      expect(reply.body).toMatch(/value="everyone"[^>]*checked/)
      expect(await written()).toEqual([])
    },
  )

  it('is kept where something else is missing, and nothing is not words', async () => {
    const without = await write('Det viktiga.', { readBy: '', language: '' })
    expect([without.status, without.body.includes('Det viktiga.')]).toEqual([400, true])
    expect((await write(' \u200B ')).status).toBe(400)
    expect((await write('a\u0000b')).status).toBe(400)
  })

  it('twice with one press is written once, and a day has a most', async () => {
    const shown = await youth.page('/mina/ord/skriv')
    const fields = { words: 'En gång.', language: 'sv', readBy: 'everyone' }
    await youth.send(shown, '/mina/ord/skriv', fields)
    expect((await youth.send(shown, '/mina/ord/skriv', fields)).status).toBe(303)
    expect(await written()).toHaveLength(1)
    for (let count = 1; count < MOST_A_DAY; count++) expect((await write(`Nu ${count}.`)).status).toBe(303)
    const tooMany = await write('En för mycket.')
    expect([tooMany.status, tooMany.body.includes('En för mycket.')]).toEqual([409, true])
  })

  it('needs the token of the own page', async () => {
    const shown = await youth.page('/mina/ord/skriv')
    const fields = { words: 'Från en annan sida.', language: 'sv', readBy: 'everyone', _csrf: 'x' }
    expect((await youth.send(shown, '/mina/ord/skriv', fields)).status).toBe(403)
    expect(await written()).toEqual([])
  })
})

describe('words that are taken back on the own page', () => {
  it('are read by nobody any more, and cannot be taken back twice', async () => {
    const said = 'Det här ångrar jag.'
    await write(said)
    const [view] = await written()
    const path = `/mina/ord/${view?.id ?? ''}`
    expect(await ownPage(youth, path)).toContain(said)
    expect((await youth.submit(path)).status).toBe(303)
    for (const who of [social, police])
      for (const part of ['/own-words', '/plan', '/assessment', '/client-copy'])
        expect(await sv(who, part)).not.toContain(said)
    expect(await sv(police, '/own-words')).toContain('Personen tog tillbaka sina ord')
    const after = await ownPage(youth)
    expect(after).not.toContain(said)
    expect(after).toContain('Du tog tillbaka det här')
    expect((await youth.submit(path)).status).not.toBe(303)
  })

  it('can be those a worker wrote down, and that a worker took back are gone here too', async () => {
    const view = { party: 'youth', known: 'yes', words: 'Nedskrivet av er.', language: 'sv', foundOut: 'at_meeting' }
    await social.change(at('/assessment/views'), view)
    expect(await ownPage(youth)).toContain('Nedskrivet av er.')
    const [recorded] = await written()
    expect((await social.change(at(`/own-words/${recorded?.id ?? ''}/withdraw`), {})).status).toBe(200)
    expect(await ownPage(youth)).not.toContain('Nedskrivet av er.')
  })
})

describe('each of the family', () => {
  it('reads their own words and nobody else’s', async () => {
    const [mother, father] = inCase.guardianIds
    const hers = await asGuestOf(world, social, inCase, mother)
    const his = await asGuestOf(world, social, inCase, father)
    await write('Den ungas ord.')
    await write('Mammans ord.', {}, hers)
    const [mothers] = (
      await world.admin.query<{ id: string }>('select id from family_view where written_by = $1', [mother])
    ).rows
    for (const [who, own, others] of [
      [youth, 'Den ungas ord.', ['Mammans ord.']],
      [hers, 'Mammans ord.', ['Den ungas ord.']],
    ] as const) {
      const page = await ownPage(who)
      expect(page).toContain(own)
      for (const theirs of others) expect(page).not.toContain(theirs)
    }
    expect(await ownPage(his)).not.toMatch(/Den ungas ord|Mammans ord/)
    for (const who of [youth, his]) expect((await who.page(`/mina/ord/${mothers?.id ?? ''}`)).status).toBe(404)
    // In the workspace each stands apart.
    const page = await sv(social, '/plan')
    expect(page.indexOf('Den ungas ord.')).toBeLessThan(page.indexOf('Mammans ord.'))
  })
})
