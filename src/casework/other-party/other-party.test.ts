import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { samePlace, sideOf } from './other-party.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-01T08:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())

const reason = 'Misstänks för våld mot den andra föräldern.'
const openCase = async (track = 'domestic_violence'): Promise<TestCase> => {
  const opened = await openTestCase(world, { responsible: 'police' })
  const circle = [social.persona.id]
  const restriction = { track, reason: 'Parterna lever under hot.', circle }
  expect((await police.change(`/cases/${opened.caseId}/restriction`, restriction)).status).toBe(200)
  return opened
}
const mark = (visitor: Visitor, { caseId }: TestCase, personId: string): Promise<Reply> =>
  visitor.change(`/cases/${caseId}/persons/${personId}/other-party`, { reason })
const arrange = (of: TestCase, changed: object): Promise<Reply> =>
  social.change(`/cases/${of.caseId}/meetings`, firstMeeting(of, changed))
const reasonOf = (reply: Reply): string => reply.json<{ reason: string }>().reason

/** A case of violence at home in which the second guardian is the other party. */
const apart = async (): Promise<TestCase> => {
  const opened = await openCase()
  expect((await mark(social, opened, opened.guardianIds[1])).status).toBe(200)
  return opened
}
const family = (of: TestCase) => ({ personIds: [of.youthId, of.guardianIds[0]] })
const other = (of: TestCase) => ({ personIds: [of.guardianIds[1]], type: 'separate_parties', place: 'Lojo, rum 1' })

describe('the other party', () => {
  it('never stands in the same meeting as the rest of the family, and is met apart', async () => {
    const opened = await apart()
    for (const personIds of [
      [opened.youthId, opened.guardianIds[1]],
      [...opened.guardianIds],
      [opened.youthId, ...opened.guardianIds],
    ]) {
      const refused = await arrange(opened, { personIds })
      expect([refused.status, reasonOf(refused)]).toEqual([409, 'parties_kept_apart'])
      expect(refused.body).toContain('Mikael Testberg är den andra parten')
    }
    // Custody is joint: nobody asks why the other party is not there.
    expect((await arrange(opened, family(opened))).status).toBe(200)
    expect((await arrange(opened, other(opened))).status).toBe(200)
    const { rows } = await world.admin.query(
      `select count(*)::int as both from meeting g
        where g.case_id = $1 and 1 < (select count(distinct o.id is null) from meeting_participant q
          left join other_party o on o.person_id = q.person_id and o.ended_at is null
         where q.meeting_id = g.id and q.person_id is not null)`,
      [opened.caseId],
    )
    expect(rows).toEqual([{ both: 0 }])
  })

  it('is not added to a meeting of the family afterwards', async () => {
    const opened = await apart()
    const { id } = (await arrange(opened, family(opened))).json<{ id: string }>()
    const edited = await social.change(`/cases/${opened.caseId}/meetings/${id}`, {
      ...firstMeeting(opened),
      version: 1,
    })
    expect([edited.status, reasonOf(edited)]).toEqual([409, 'parties_kept_apart'])
    const kept = await social.change(`/cases/${opened.caseId}/meetings/${id}`, {
      ...firstMeeting(opened, { ...family(opened), place: 'Ekenäs, rum 4' }),
      version: 1,
    })
    expect(kept.status).toBe(200)
  })

  it('is never asked to the same place on the same day', async () => {
    const opened = await apart()
    expect((await arrange(opened, family(opened))).status).toBe(200)
    const later = { ...other(opened), startTime: '18.00' }
    const samePlace = await arrange(opened, { ...later, place: ' ekenäs,  RUM 3' })
    expect([samePlace.status, reasonOf(samePlace)]).toEqual([409, 'parties_same_place'])
    expect(samePlace.body).toContain('Välj en annan plats eller en annan dag.')
    const unnamed = await arrange(opened, { ...later, place: '' })
    expect(reasonOf(unnamed)).toBe('parties_same_place')
    expect((await arrange(opened, { ...later, place: 'Ekenäs, rum 3', date: '13.11.2026' })).status).toBe(200)
    expect((await arrange(opened, { ...later, placeKind: 'remote', place: '' })).status).toBe(200)
  })

  it('is shown to everyone inside, with the reason, and in the form of a meeting', async () => {
    const opened = await apart()
    expect((await police.page(`/cases/${opened.caseId}`)).body).toContain(
      'Kallas aldrig samtidigt med resten av familjen',
    )
    expect((await police.page(`/cases/${opened.caseId}/restriction`)).body).toContain(reason)
    expect((await social.page(`/cases/${opened.caseId}/meetings/new`)).body).toContain('Den andra parten')
    for (const path of ['', '/restriction']) {
      const outside = await nurse.page(`/cases/${opened.caseId}${path}`)
      expect([outside.status, outside.body.includes(testPersons.guardians[1].family)]).toEqual([404, false])
    }
  })

  it('is named beside the sheet of the plan: it is not for them', async () => {
    const opened = await apart()
    const plan = `/cases/${opened.caseId}/plan`
    const action = { goal: 'Trygghet', what: 'Träff varje vecka', who: 'Anna', dueOn: '1.12.2026' }
    const own = { ownGoal: 'Jag vill sova.', ownGoalLanguage: 'sv' }
    const { id } = (await social.change(plan, { ...own, actions: [action] })).json<{ id: string }>()
    const agreement = { givenBy: 'youth', method: 'oral_witnessed', capacity: 'understands', agreedOn: '2026-11-01' }
    const agreed = await social.change(`${plan}/${id}/agree`, { agreements: [agreement], version: 1 })
    expect(agreed.status).toBe(200)
    const sheet = (await social.page(`${plan}/${id}/sheet?lang=sv`)).body
    expect(sheet).toContain('Ge inte bladet till Mikael Testberg')
    expect(sheet.match(/Testberg/g)).toHaveLength(1)
  })

  it('has the separation and every refused meeting in the log', async () => {
    const opened = await apart()
    await arrange(opened, {})
    const { rows } = await world.admin.query(
      `select operation, object_kind, result, reason from access_log
        where case_id = $1 and operation in ('markOtherParty', 'arrangeMeeting') order by at`,
      [opened.caseId],
    )
    expect(rows).toEqual([
      { operation: 'markOtherParty', object_kind: 'other_party', result: 'allowed', reason: null },
      { operation: 'arrangeMeeting', object_kind: 'meeting', result: 'refused', reason: 'parties_kept_apart' },
    ])
  })
})

describe('a person is marked as the other party', () => {
  it('only on the track of domestic violence, and never the young person', async () => {
    const another = await openCase('radicalisation')
    const refused = await mark(social, another, another.guardianIds[1])
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'not_domestic_violence'])
    const opened = await openCase()
    expect(reasonOf(await mark(social, opened, opened.youthId))).toBe('youth_is_no_other_party')
    expect((await mark(social, opened, another.guardianIds[1])).status).toBe(404)
    expect((await mark(nurse, opened, opened.guardianIds[1])).status).toBe(404)
  })

  it('not while both are asked to a planned meeting: that one is changed first', async () => {
    const opened = await openCase()
    const { id } = (await arrange(opened, {})).json<{ id: string }>()
    const refused = await mark(social, opened, opened.guardianIds[1])
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'meeting_has_both'])
    expect(refused.body).toContain('12.11.2026 kl. 14.00')
    await social.change(`/cases/${opened.caseId}/meetings/${id}/cancel`, { reason: 'Parterna hålls isär.', version: 1 })
    expect((await mark(social, opened, opened.guardianIds[1])).status).toBe(200)
    expect(reasonOf(await mark(social, opened, opened.guardianIds[1]))).toBe('other_party_marked')
  })

  it('until the mark is removed; the end of the restriction does not remove it', async () => {
    const opened = await apart()
    await police.change(`/cases/${opened.caseId}/restriction/end`, { version: 1 })
    expect(reasonOf(await arrange(opened, {}))).toBe('parties_kept_apart')
    const { rows } = await world.admin.query<{ id: string }>('select id from other_party where case_id = $1', [
      opened.caseId,
    ])
    const path = `/cases/${opened.caseId}/other-parties/${rows[0]?.id ?? ''}/end`
    expect((await social.change(path, { version: 1 })).status).toBe(200)
    expect((await arrange(opened, {})).status).toBe(200)
  })

  it('with a form', async () => {
    const opened = await openCase()
    const path = `/cases/${opened.caseId}/persons/${opened.guardianIds[1]}/other-party`
    expect((await social.page(`/cases/${opened.caseId}`)).body).toContain(path)
    expect((await social.submit(path, { reason: 'kort' })).status).toBe(400)
    expect((await social.submit(path, { reason })).status).toBe(303)
  })
})

describe('parties', () => {
  it('are one side, the other, or both', () => {
    expect(sideOf(['a', 'b'], ['c'])).toBe('family')
    expect(sideOf(['c'], ['c'])).toBe('other')
    expect(sideOf(['a', 'c'], ['c'])).toBe('both')
    expect(sideOf([], ['c'])).toBe('nobody')
  })

  it('could run into each other at one named place, or where the place has no name', () => {
    const at = (placeKind: string, place: string | null) => ({ placeKind, place })
    expect(samePlace(at('school', 'Skolan A'), at('school', ' skolan  a'))).toBe(true)
    expect(samePlace(at('school', 'Skolan A'), at('other', 'Skolan A'))).toBe(true)
    expect(samePlace(at('school', 'Skolan A'), at('school', 'Skolan B'))).toBe(false)
    expect(samePlace(at('school', null), at('school', 'Skolan B'))).toBe(true)
    expect(samePlace(at('remote', null), at('remote', null))).toBe(false)
  })
})
