import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { addWorker, openAdministration, somebodyNew, teamOf } from '#testing/administration.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { Professional } from '../professional/professional.ts'
import { daysOf, rightsToReview, type PersonToReview } from './right-review.ts'

const text = { sv: 'Team', fi: 'Team', en: 'Team' }
const person: Professional = {
  id: 'a',
  givenName: 'Vera',
  familyName: 'Relingsby',
  profession: 'social_work',
  title: text,
  language: 'sv',
  phone: null,
  registerKind: 'social_care',
  registerName: text,
  active: true,
  lastActiveOn: '2026-08-01',
  memberships: [
    {
      id: 'm',
      teamId: 't',
      teamName: text,
      role: 'worker',
      sharePercent: 50,
      validFrom: '2026-01-01',
      validUntil: null,
      version: 1,
    },
  ],
  functions: [
    { function: 'worker', validFrom: null, validUntil: null },
    { function: 'leadership', validFrom: '2026-11-01', validUntil: null },
  ],
  inductions: [],
  version: 1,
}

describe('what a review looks at', () => {
  test('is every place in a team and every function that two people agreed on, each due a quarter after it began', () => {
    const rights = rightsToReview(person, new Map(), '2026-01-01', '2026-11-22')
    expect(rights.map((each) => [each.key, each.dueOn, each.overdue])).toEqual([
      ['membership:m', addDays('2026-01-01', daysOf('review', '2026-11-22')), true],
      ['function:leadership', addDays('2026-11-01', daysOf('review', '2026-11-22')), false],
    ])
  })

  test('is unused when nobody has been here for sixty days, but not while it is newer than that', () => {
    const unused = (lastActiveOn: string | null): boolean[] =>
      rightsToReview({ ...person, lastActiveOn }, new Map(), '2026-01-01', '2026-11-22').map((each) => each.unused)
    expect(daysOf('unused', '2026-11-22')).toBe(60)
    expect(unused(addDays('2026-11-22', -60))).toEqual([true, false])
    expect(unused(addDays('2026-11-22', -59))).toEqual([false, false])
    expect(unused(null)).toEqual([true, false])
  })

  test('is due again a quarter after the last review', () => {
    const reviewed = new Map([['membership:m', '2026-11-01']])
    const [first] = rightsToReview(person, reviewed, '2026-01-01', '2026-11-22')
    expect(first).toMatchObject({ dueOn: addDays('2026-11-01', 92), overdue: false, reviewedOn: '2026-11-01' })
  })
})

describe('a review', () => {
  let world: World
  let administrator: Visitor
  let leader: Visitor
  let id: string
  const reason = 'Behövs för uppgiften.'
  const oneOf = async (): Promise<PersonToReview> =>
    (await administrator.read(`/right-reviews/${id}`)).json<PersonToReview>()
  const seen = (of: PersonToReview): string =>
    of.rights
      .map((each) => each.key)
      .sort()
      .join(' ')
  beforeAll(async () => {
    world = await openWorld()
    ;({ administrator, leader } = await openAdministration(world))
    id = await addWorker(administrator)
    const place = { sharePercent: 50, validFrom: helsinkiDay(world.now), reason }
    for (const key of ['raseborg', 'lojo']) {
      const teamId = await teamOf(world, key)
      expect((await administrator.change(`/professionals/${id}/memberships`, { ...place, teamId })).status).toBe(200)
    }
    // A hundred days go by.
    await world.admin.query(`update instance set created_at = created_at - interval '100 days'`)
    await world.admin.query(`update team_membership set valid_from = valid_from - 100 where professional_id = $1`, [id])
  })
  afterAll(() => world.close())

  it('that is late comes up on Today of the administrator, with rights nobody uses', async () => {
    const page = (await administrator.page('/?lang=sv')).body
    expect(page).toContain('Behörigheter att granska')
    expect(page).toContain(`href="/right-reviews/${id}"`)
    expect((await leader.page('/?lang=sv')).body).not.toContain('Behörigheter att granska')
    const list = (await administrator.page('/right-reviews?lang=sv')).body
    for (const shown of [somebodyNew.familyName, 'försenad', 'används inte', 'obekräftat'])
      expect(list).toContain(shown)
    expect((await oneOf()).rights.every((each) => each.unused && each.overdue)).toBe(true)
  })

  it('keeps and ends each right in the name of the reviewer, with a reason for what ends', async () => {
    const before = await oneOf()
    const end = before.rights[0]?.key ?? ''
    const path = `/right-reviews/${id}`
    expect((await administrator.change(path, { end: [end], seen: seen(before) })).status).toBe(400)
    expect((await administrator.change(path, { end: [], seen: 'something else' })).status).toBe(412)
    const done = await administrator.submit(path, { end, note: 'Arbetar bara i det ena teamet.' })
    expect(done.status).toBe(303)
    const after = await oneOf()
    expect(after.rights.map((each) => [each.key, each.overdue])).toEqual([[before.rights[1]?.key, false]])
    expect((await administrator.page('/?lang=sv')).body).not.toContain(`href="/right-reviews/${id}"`)
    const { rows } = await world.admin.query<{ outcome: string; reviewed_by: string }>(
      'select outcome, reviewed_by from right_review where professional_id = $1 order by outcome',
      [id],
    )
    expect(rows).toEqual(['end', 'keep'].map((outcome) => ({ outcome, reviewed_by: administrator.persona.id })))
    const history = (await administrator.page(`/professionals/${id}?lang=sv`)).body
    for (const shown of ['granskad och behållen', 'Arbetar bara i det ena teamet.']) expect(history).toContain(shown)
  })

  it('is never about oneself, nor for anybody but an administrator of the agency', async () => {
    const list = (await administrator.read('/right-reviews')).json<{ people: PersonToReview[] }>()
    expect(list.people.map((each) => each.professionalId)).not.toContain(administrator.persona.id)
    expect((await administrator.page(`/right-reviews/${administrator.persona.id}`)).status).toBe(404)
    expect((await leader.page('/right-reviews')).status).toBe(403)
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await abroad.page(`/right-reviews/${id}`)).status).toBe(404)
  })
})
