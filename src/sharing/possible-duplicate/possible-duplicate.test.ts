import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { identityIndex } from '#kernel/identity-index.ts'
import { syntheticPersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { contact, decideOn, decisionOf, register, someone } from '#testing/referral.ts'
import { openWorld, TEST_SECRET, type Reply, type Visitor, type World } from '#testing/world.ts'
import type { Duplicates } from './possible-duplicate.ts'

const team = 'Raseborgs ankarteam'
const otherTeam = 'Lojo ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let theirPolice: Visitor
let theirCoordinator: Visitor
let officer: Visitor
let ours: TestCase
let theirs: TestCase

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  theirPolice = await world.signIn({ team: otherTeam, profession: 'police' })
  theirCoordinator = await world.signIn({ team: otherTeam, function: 'coordinator' })
  officer = await world.signIn({ instance: police.persona.instance, function: 'data_protection_officer' })
})
afterAll(async () => {
  await world.close()
})

const known = async (index: Buffer, ...cases: TestCase[]): Promise<void> => {
  await world.admin.query('update person set identity_index = $1 where id = any ($2)', [
    index,
    cases.map((each) => each.youthId),
  ])
}
beforeEach(async () => {
  ours = await openTestCase(world, { members: ['police', 'social_work'] })
  theirs = await openTestCase(world, { team: otherTeam, members: ['police', 'youth_work'] })
  await known(randomBytes(16), ours, theirs)
})

const ask = (who: Visitor, { caseId }: TestCase): Promise<Reply> => who.change(`/cases/${caseId}/lead-questions`, {})
const linksOf = async (who: Visitor, { caseId }: TestCase): Promise<Duplicates> =>
  (await who.read(`/cases/${caseId}/links`)).json<Duplicates>()
const answer = (who: Visitor, { caseId }: TestCase, questionId: string, lead: string): Promise<Reply> =>
  who.change(`/cases/${caseId}/lead-questions/${questionId}/answer`, { lead })
const nobodyIsKnown = async (): Promise<void> => {
  expect((await ask(police, ours)).json()).toEqual({ questionIds: [] })
  expect((await linksOf(police, ours)).questions).toEqual([])
}

describe('a young person whom another team knows (C-05)', () => {
  it('is answered with whom to contact, and nothing else', async () => {
    expect((await ask(police, ours)).status).toBe(200)
    const [question, ...more] = (await linksOf(police, ours)).questions
    expect(more).toEqual([])
    expect(question).toMatchObject({
      side: 'asking',
      contactName: theirCoordinator.persona.name,
      contactTitle: { sv: 'koordinator' },
      contactPhone: expect.stringMatching(/^040 00 \d\d$/) as string,
      lead: null,
    })
    const shown = (await police.page(`/cases/${ours.caseId}/links`)).body
    expect(shown).toContain(`Känd – kontakta ${theirCoordinator.persona.name}`)
    for (const secret of [theirs.number, theirs.caseId, theirs.referralId, theirs.memberIds['police'] ?? '-'])
      expect(shown + JSON.stringify(question)).not.toContain(secret)
  })

  it('is not told apart by whether the other team has a case or a contact', async () => {
    const inCase = await ask(police, ours)
    const shownOfCase = (await linksOf(police, ours)).questions[0]
    const again = await openTestCase(world, { members: ['police'] })
    const code = '010112A900K'
    await known(identityIndex(TEST_SECRET, code), again)
    await register(theirPolice, { ...someone, municipality: '444', discussion: 'open' })
    const ofContact = await ask(police, again)
    const shownOfContact = (await linksOf(police, again)).questions[0]
    expect(ofContact.json<{ questionIds: string[] }>().questionIds).toHaveLength(1)
    expect(inCase.json<{ questionIds: string[] }>().questionIds).toHaveLength(1)
    const withoutIds = (question: object | undefined): object => ({ ...question, id: '', askedAt: '' })
    expect(withoutIds(shownOfContact)).toEqual(withoutIds(shownOfCase))
  })

  it('is shown to the other team as a question, with who asked and nothing of our case', async () => {
    await ask(police, ours)
    const [question] = (await linksOf(theirPolice, theirs)).questions
    expect(question).toMatchObject({ side: 'asked', contactName: police.persona.name, lead: null })
    const shown = (await theirPolice.page(`/cases/${theirs.caseId}/links?lang=sv`)).body
    expect(shown).toContain(`Ett annat team har frågat – kontakta ${police.persona.name}`)
    for (const secret of [ours.number, ours.caseId, ours.referralId]) expect(shown).not.toContain(secret)
    const waiting = async (): Promise<string[]> =>
      (await theirPolice.read('/today'))
        .json<{ questions: { id: string; caseId: string | null }[] }>()
        .questions.filter((each) => each.caseId === theirs.caseId)
        .map((each) => each.id)
    expect(await waiting()).toEqual([question?.id])
    await answer(theirPolice, theirs, question?.id ?? '', 'together')
    expect(await waiting()).toEqual([])
  })

  it('is asked of each team once, and each asking is an event of its own in the log', async () => {
    await ask(police, ours)
    await ask(social, ours)
    expect((await linksOf(police, ours)).questions).toHaveLength(1)
    expect((await linksOf(theirPolice, theirs)).questions).toHaveLength(1)
    const log = await world.admin.query<{ operation: string; object_ids: string[] }>(
      `select operation, object_ids from access_log where case_id = $1 and object_kind = 'lead_question'`,
      [ours.caseId],
    )
    expect(log.rows.map((row) => [row.operation, row.object_ids.length])).toEqual([
      ['askAboutCase', 1],
      ['askAboutCase', 1],
    ])
    expect(JSON.stringify(log.rows)).not.toContain(theirs.caseId)
    expect((await officer.read('/access-log')).body).toContain('askAboutCase')
  })

  it('has one who takes the lead, said by one side and seen by both', async () => {
    await ask(police, ours)
    const [asked] = (await linksOf(theirPolice, theirs)).questions
    expect((await answer(theirPolice, theirs, asked?.id ?? '', 'own')).status).toBe(200)
    expect((await linksOf(police, ours)).questions[0]).toMatchObject({ lead: 'other', answeredByName: null })
    expect((await linksOf(theirPolice, theirs)).questions[0]).toMatchObject({
      lead: 'own',
      answeredByName: theirPolice.persona.name,
    })
    const [own] = (await linksOf(police, ours)).questions
    expect((await answer(police, ours, own?.id ?? '', 'own')).json()).toMatchObject({ reason: 'lead_answered' })
    // Nobody answers on the other side's question, nor from outside the case.
    expect((await answer(police, ours, asked?.id ?? '', 'own')).status).toBe(404)
    expect((await answer(nurse, ours, own?.id ?? '', 'own')).status).toBe(404)
  })
})

describe('nobody is told', () => {
  it('of a young person nobody else knows; the answer is byte for byte the same as of one who is kept quiet', async () => {
    const shown = async (): Promise<string[]> => [
      (await ask(police, ours)).body,
      (await police.read(`/cases/${ours.caseId}/links`)).body,
    ]
    await world.admin.query(
      `insert into case_restriction (instance_id, id, case_id, team_id, track, reason, decided_by)
       values ($1, gen_random_uuid(), $2, $3, 'radicalisation', app.unsealed('kretsen är begränsad'), $4)`,
      [theirs.instanceId, theirs.caseId, theirs.teamId, theirs.memberIds['police']],
    )
    const restricted = await shown()
    await known(randomBytes(16), theirs)
    expect(await shown()).toEqual(restricted)
    expect(restricted[0]).toBe('{"questionIds":[]}')
  })

  it('of a protected young person, a closed case, or a contact whose name is not open', async () => {
    await world.admin.query(`update referral set municipality_missing = 'protected' where id = $1`, [theirs.referralId])
    await nobodyIsKnown()
    await world.admin.query(`update referral set municipality_missing = null where id = $1`, [theirs.referralId])
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      [theirs.caseId],
    )
    await nobodyIsKnown()
    const code = syntheticPersonalIdentityCode('2011-05-06', () => 0.3)
    const unopened = await theirPolice.change(
      '/referrals',
      contact({
        municipality: '444',
        discussion: 'without_identity',
        youth: { givenName: 'Alva', familyName: 'Provperson', personalIdentityCode: code },
      }),
    )
    if (unopened.status !== 200) throw new Error(unopened.body)
    await known(identityIndex(TEST_SECRET, code), ours)
    await nobodyIsKnown()
  })

  it('where the worker on the other side, or whom one would be sent to, has a conflict of interest', async () => {
    for (const conflicted of [theirs.memberIds['police'], theirCoordinator.persona.id]) {
      const { rows } = await world.admin.query<{ id: string }>(
        `insert into conflict_of_interest (instance_id, id, professional_id, identity_index, kind, declared_by)
         select p.instance_id, gen_random_uuid(), $2, p.identity_index, 'relative', $2 from person p where p.id = $1 returning id`,
        [theirs.youthId, conflicted],
      )
      await nobodyIsKnown()
      await world.admin.query(`delete from conflict_of_interest where id = $1`, [rows[0]?.id])
    }
  })

  it('and nothing is asked about a restricted case or without an identity code; one is told why', async () => {
    await world.admin.query('update person set identity_index = null where id = $1', [ours.youthId])
    expect((await ask(police, ours)).json()).toMatchObject({ status: 409, reason: 'no_identity_code' })
    await known(randomBytes(16), ours, theirs)
    await world.admin.query(`update referral set municipality_missing = 'protected' where id = $1`, [ours.referralId])
    expect((await ask(police, ours)).json()).toMatchObject({ status: 409, reason: 'kept_quiet' })
    expect((await linksOf(theirPolice, theirs)).questions).toEqual([])
  })

  it('to those who are not in the case, or who coordinate only', async () => {
    expect((await ask(nurse, ours)).status).toBe(404)
    expect((await ask(theirCoordinator, theirs)).status).toBe(404)
    expect((await nurse.read(`/cases/${ours.caseId}/links`)).status).toBe(404)
  })
})

describe('a contact', () => {
  it('asks once its name is open, and its question goes along when it becomes a case', async () => {
    const personalIdentityCode = syntheticPersonalIdentityCode('2011-05-06', () => 0.6)
    const youth = { ...someone.youth, personalIdentityCode }
    const registered = await register(social, { ...someone, youth, discussion: 'open' })
    await known(identityIndex(TEST_SECRET, personalIdentityCode), theirs)
    const path = `/referrals/${registered.referralId}`
    expect((await social.page(path)).body).toContain('Är någon annan inkopplad?')
    expect((await social.change(`${path}/lead-questions`, {})).status).toBe(200)
    expect((await social.page(`${path}/links`)).body).toContain(`Känd – kontakta ${theirCoordinator.persona.name}`)
    expect((await theirPolice.read(`${path}/links`)).status).toBe(404)
    const [asked] = (await linksOf(theirPolice, theirs)).questions
    await answer(theirPolice, theirs, asked?.id ?? '', 'together')
    const decided = await decideOn(social, registered, decisionOf({}, social, police))
    const { caseId } = decided.json<{ caseId: string }>()
    const questions = (await police.read(`/cases/${caseId}/links`)).json<Duplicates>().questions
    expect(questions).toMatchObject([{ side: 'asking', lead: 'together' }])
  })

  it('keeps no question when it is not selected', async () => {
    const personalIdentityCode = syntheticPersonalIdentityCode('2011-05-06', () => 0.8)
    const registered = await register(social, {
      ...someone,
      youth: { ...someone.youth, personalIdentityCode },
      discussion: 'open',
    })
    await known(identityIndex(TEST_SECRET, personalIdentityCode), theirs)
    await social.change(`/referrals/${registered.referralId}/lead-questions`, {})
    const refused = { outcome: 'advice_given', reason: 'enough_advice', guidance: 'Ungdomsgården.' }
    const decided = await decideOn(
      social,
      registered,
      decisionOf({ ...refused, responsible: undefined }, social, police),
    )
    expect(decided.body).not.toContain('"errors"')
    const kept = await world.admin.query('select from lead_question where referral_id = $1', [registered.referralId])
    expect(kept.rowCount).toBe(0)
    expect((await linksOf(theirPolice, theirs)).questions).toMatchObject([{ side: 'asked' }])
  })

  it('does not ask while it is discussed without a name', async () => {
    const registered = await register(social, { ...someone, discussion: 'without_identity' })
    expect((await social.change(`/referrals/${registered.referralId}/lead-questions`, {})).status).toBe(404)
  })
})
