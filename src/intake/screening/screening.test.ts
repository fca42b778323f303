import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideOn, decisionOf, problemCodes, readContact, register, someone } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { missingInPanel } from './screening.ts'

const raseborg = 'Raseborgs ankarteam'

let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  const who = (profession: string) => world.signIn({ team: raseborg, profession })
  ;[police, social, nurse, youthWorker] = await Promise.all([
    who('police'),
    who('social_work'),
    who('psychiatric_nursing'),
    who('youth_work'),
  ])
})
afterAll(async () => {
  await world.close()
})

const open = { ...someone, discussion: 'open' }

describe('a contact discussed without a name', () => {
  it('shows the name to the receiving authority alone until the team agrees that the threshold is met', async () => {
    const registered = await register(police, someone)
    expect((await readContact(police, registered)).persons.map((each) => each.name)).toEqual([
      'Elvira Provperson',
      'Gunvor Provperson',
    ])
    for (const other of [social, nurse, youthWorker]) {
      const seen = await other.page(`/referrals/${registered.referralId}?lang=sv`)
      expect(seen.body).toContain('Diskuteras utan namn')
      expect(seen.body).not.toContain('Provperson')
      expect((await readContact(other, registered)).persons).toEqual([])
      expect(
        (
          await other.change(`/referrals/${registered.referralId}/open-identity`, {
            participants: [other.persona.id],
            reason: 'x',
          })
        ).status,
      ).toBe(403)
    }

    const alone = await police.change(`/referrals/${registered.referralId}/open-identity`, {
      participants: [police.persona.id],
      reason: 'Ensam',
    })
    expect(problemCodes(alone)).toEqual(['/participants nobody_else_agreed'])
    const opened = await police.change(`/referrals/${registered.referralId}/open-identity`, {
      participants: [social.persona.id],
      reason: 'Flera behövs',
    })
    expect(opened.status).toBe(200)
    expect((await readContact(youthWorker, registered)).persons).toHaveLength(2)
    const [threshold] = (await readContact(nurse, registered)).decisions
    expect(threshold).toMatchObject({ outcome: 'threshold_met', guidance: 'Flera behövs' })
    expect(threshold?.participants.map((each) => each.name).sort()).toEqual(
      [police.persona.name, social.persona.name].sort(),
    )
    const { rows } = await world.admin.query(
      "select professional_id from access_log where object_id = $1 and object_kind = 'referral_identity' and result = 'allowed'",
      [registered.referralId],
    )
    expect(rows).toEqual([{ professional_id: police.persona.id }])
  })

  it('does not become a case before the name is open, and says so', async () => {
    const registered = await register(police, someone)
    const refused = await decideOn(social, registered, decisionOf({}, social, police))
    expect(refused.json()).toMatchObject({ status: 409, reason: 'identity_not_opened' })
  })

  it('about whom nothing was known can be completed later by the one who received it', async () => {
    const registered = await register(police)
    expect(
      (await social.change(`/referrals/${registered.referralId}/identity`, { youth: { givenName: 'Elvira' } })).status,
    ).toBe(403)
    expect(problemCodes(await police.change(`/referrals/${registered.referralId}/identity`, {}))).toEqual([
      '/youth/givenName identity_empty',
    ])
    expect((await police.change(`/referrals/${registered.referralId}/identity`, open)).status).toBe(200)
    expect((await readContact(nurse, registered)).persons[0]).toMatchObject({
      name: 'Elvira Provperson',
      registerKind: 'shared',
    })
    expect((await police.change(`/referrals/${registered.referralId}/identity`, open)).json()).toMatchObject({
      reason: 'identity_recorded',
    })
  })
})

describe('the stance of an authority', () => {
  it('stands beside the decision, and the newest counts', async () => {
    const registered = await register(police)
    await social.change(`/referrals/${registered.referralId}/stance`, {
      stance: 'more_information',
      reason: 'Vi vet för lite',
    })
    await social.change(`/referrals/${registered.referralId}/stance`, { stance: 'select' })
    await youthWorker.submit(`/referrals/${registered.referralId}/stance`, {
      stance: 'not_select',
      reason: 'En fritidsledare räcker',
    })
    const { stances } = await readContact(police, registered)
    expect(stances.map((each) => [each.profession, each.stance, each.reason])).toEqual([
      ['social_work', 'select', null],
      ['youth_work', 'not_select', 'En fritidsledare räcker'],
    ])
    expect((await police.page(`/referrals/${registered.referralId}`)).body).toContain('En fritidsledare räcker')
  })
})

describe('an urgent contact', () => {
  it('asks for the time of the social worker’s assessment, which only social care records', async () => {
    const registered = await register(police, {
      ...open,
      urgency: 'immediate',
      triggers: ['child_welfare_notification'],
    })
    expect((await police.page(`/referrals/${registered.referralId}`)).body).toContain('ring 112')
    expect(problemCodes(await decideOn(social, registered, decisionOf({}, social)))).toEqual([
      '/deviationReason urgent_need_not_assessed',
    ])

    const { version } = (await readContact(social, registered)).referral
    const assessed = { assessedOn: '10.11.2026', assessedTime: '11.30', measure: 'Socialjouren kontaktad.', version }
    const path = `/referrals/${registered.referralId}/urgent-assessment`
    expect((await police.change(path, assessed)).status).toBe(403)
    expect(problemCodes(await social.change(path, { ...assessed, assessedTime: '16.00' }))).toEqual([
      '/assessedTime assessed_in_future',
    ])
    expect((await social.change(path, assessed)).status).toBe(200)
    expect((await social.change(path, assessed)).status).toBe(412)
    const seen = await readContact(nurse, registered)
    expect(seen.referral).toMatchObject({ urgentAssessed: true, urgentAssessedAt: '2026-11-10T09:30:00.000Z' })
    expect(seen.detail?.urgentMeasure).toBe('Socialjouren kontaktad.')
    expect(seen.deadlines.find((each) => each.rule === 'urgent_need_child_protection')?.completedOn).toBe('2026-11-10')
    expect((await decideOn(social, registered, decisionOf({}, social))).status).toBe(200)
  })

  it('can be decided without the assessment when the reason for the deviation is given', async () => {
    const registered = await register(police, { ...open, urgency: 'immediate' })
    const selected = await decideOn(
      social,
      registered,
      decisionOf({ deviationReason: 'acute', deviationExplanation: 'Socialjouren har tagit över.' }, social),
    )
    expect(selected.status).toBe(200)
  })
})

describe('the selection panel of Helsinki', () => {
  it('lacks whoever has not said "select"', () => {
    const panel = ['police', 'social_work', 'psychiatric_nursing']
    expect(
      missingInPanel(panel, [
        { profession: 'police', stance: 'select' },
        { profession: 'social_work', stance: 'not_select' },
      ]),
    ).toEqual(['social_work', 'psychiatric_nursing'])
    expect(missingInPanel([], [])).toEqual([])
  })

  it('must have said "select" with all three voices before a contact becomes a case', async () => {
    const who = (profession: string) => world.signIn({ instance: 'helsingfors', profession })
    const [officer, worker, psychiatric, youth] = await Promise.all([
      who('police'),
      who('social_work'),
      who('psychiatric_nursing'),
      who('youth_work'),
    ])
    const registered = await register(officer, { ...open, municipality: '091', source: 'police' })
    const say = (visitor: Visitor, stance: string) =>
      visitor.change(`/referrals/${registered.referralId}/stance`, { stance })
    const select = () => decideOn(officer, registered, decisionOf({}, officer, worker, psychiatric))

    await say(officer, 'select')
    await say(youth, 'select')
    const refused = await select()
    expect(refused.json()).toMatchObject({ status: 409, reason: 'panel_incomplete' })
    expect(refused.json<{ detail: string }>().detail).toContain('socialarbetare, psykiatrisk sjukskötare')
    await say(worker, 'select')
    await say(psychiatric, 'more_information')
    expect((await select()).json<{ detail: string }>().detail).not.toContain('socialarbetare')
    await say(psychiatric, 'select')
    expect((await select()).status).toBe(200)
    expect((await police.read(`/referrals/${registered.referralId}`)).status).toBe(404)
  })
})
