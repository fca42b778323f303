import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { openPrompts } from '#casework/duty-prompt/duty-prompt.ts'
import type { Duties } from './duty-list.operations.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let outsider: Visitor

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(async () => {
  await world.close()
})

const today = (): string => world.now.toISOString().slice(0, 10)
const notice = () => ({
  manner: 'notification',
  reason: 'Barnet kom till träffen med blåmärken på båda armarna.',
  family: 'informed',
  sentOn: today(),
  channel: 'secure_form',
})
const send = (who: Visitor, { caseId }: TestCase, change: object = {}): Promise<Reply> =>
  who.change(`/cases/${caseId}/child-welfare-notifications`, { ...notice(), ...change })
const judge = (who: Visitor, { caseId }: TestCase, change: object = {}): Promise<Reply> =>
  who.change(`/cases/${caseId}/offence-judgements`, {
    sexualOffence: 'no',
    lifeOrHealth: 'yes',
    reason: 'Barnet berättar att det har blivit slaget hemma flera gånger.',
    sentOn: today(),
    channel: 'phone',
    ...change,
  })
const dutiesOf = async (who: Visitor, { caseId }: TestCase): Promise<Duties> => {
  const reply = await who.read(`/cases/${caseId}/duties`)
  expect(reply.status).toBe(200)
  return reply.json<Duties>()
}
const fieldsOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string }[] }>().errors ?? []).map((each) => each.path.replace(/^#?\//, ''))

/** What the team chose as reasons for concern when the contact came. */
const choose = async (opened: TestCase, codes: readonly string[]): Promise<void> => {
  await world.admin.query(
    `insert into referral_detail (instance_id, referral_id, case_id, team_id, register_id, source, triggers, target_criteria, concern_reasons)
     values ($1, $2, $3, $4, $5, 'school', '{concern_expert}', '{}', $6)`,
    [opened.instanceId, opened.referralId, opened.caseId, opened.teamId, opened.sharedRegisterId, codes],
  )
}
const startLimit = async (opened: TestCase, rule: string): Promise<void> => {
  await world.admin.query(
    `insert into deadline (instance_id, id, referral_id, case_id, team_id, rule, statutory, start_on) values ($1, $2, $3, $4, $5, $6, true, $7)`,
    [opened.instanceId, newId(), opened.referralId, opened.caseId, opened.teamId, rule, today()],
  )
}

describe('a child welfare notification from a case (X-10)', () => {
  it('holds the child’s data, the reason, whether the family knows, and the rule it rests on', async () => {
    const opened = await openTestCase(world)
    expect((await send(nurse, opened)).status).toBe(200)
    const [duty] = (await dutiesOf(nurse, opened)).duties
    expect(duty).toMatchObject({
      kind: 'child_welfare',
      outcome: 'fulfilled',
      manner: 'notification',
      family: 'informed',
      reason: notice().reason,
      child: { name: `${testPersons.youth.given} ${testPersons.youth.family}`, birthDate: '2012-03-05' },
      basis: { ruleId: 'd1_child_welfare_notification', ruleVersion: 1 },
    })
    expect(duty?.child.guardians).toContain(testPersons.guardians[0].family)
    expect(duty).not.toHaveProperty('prompts')
    const page = await nurse.page(`/cases/${opened.caseId}/duties/${duty?.id ?? ''}`)
    expect(page.body).toContain('Barnet kom till träffen')
    expect(page.body).toContain('417/2007')
  })

  it('is read in the authority that made it and nowhere else, not even that it exists', async () => {
    const opened = await openTestCase(world)
    const { id } = (await send(nurse, opened)).json<{ id: string }>()
    for (const other of [police, social, youthWorker]) {
      expect((await dutiesOf(other, opened)).duties).toEqual([])
      expect((await other.read(`/cases/${opened.caseId}/duties/${id}`)).status).toBe(404)
      expect((await other.page(`/cases/${opened.caseId}/duties`)).body).not.toContain('blåmärken')
    }
    const absent = await police.page(`/cases/${opened.caseId}/duties/${newId()}`)
    expect((await police.page(`/cases/${opened.caseId}/duties/${id}`)).body).toBe(absent.body)
    expect((await outsider.read(`/cases/${opened.caseId}/duties`)).status).toBe(404)
    expect((await send(outsider, opened)).status).toBe(404)
  })

  it('is not made twice on the same facts: the second one is told who met the duty and when', async () => {
    const opened = await openTestCase(world)
    await send(nurse, opened)
    const again = await send(nurse, opened)
    expect(again.status).toBe(409)
    expect(again.body).toContain('duty_met')
    expect(again.body).toContain(nurse.persona.name)
    expect((await dutiesOf(nurse, opened)).duties).toHaveLength(1)
    expect((await send(nurse, opened, { newFacts: 'Skolan har sett nya blåmärken i dag.' })).status).toBe(200)
    expect((await dutiesOf(nurse, opened)).duties).toHaveLength(2)
    // The duty is personal: another authority is not told and may meet its own.
    expect((await send(police, opened)).status).toBe(200)
  })

  it('is not made twice when two send it in the same moment', async () => {
    const opened = await openTestCase(world)
    const replies = await Promise.all([send(nurse, opened), send(nurse, opened), send(nurse, opened)])
    expect(replies.map((each) => each.status).sort()).toEqual([200, 409, 409])
    expect((await dutiesOf(nurse, opened)).duties).toHaveLength(1)
  })

  it('settles the time limit of the case, and then every authority is told that it has been met', async () => {
    const opened = await openTestCase(world)
    await startLimit(opened, 'child_welfare_notification')
    expect((await send(nurse, opened)).status).toBe(200)
    const { rows } = await world.admin.query<{ completed_by: string }>(
      `select completed_by from deadline where case_id = $1 and completed_on is not null`,
      [opened.caseId],
    )
    expect(rows).toEqual([{ completed_by: opened.memberIds.psychiatric_nursing }])
    const second = await send(police, opened)
    expect(second.status).toBe(409)
    expect(second.body).toContain(nurse.persona.name)
  })

  it('made together with the family is a joint contact, and only then', async () => {
    const opened = await openTestCase(world)
    const alone = await send(social, opened, { manner: 'joint_contact', family: 'informed' })
    expect(alone.status).toBe(400)
    expect(fieldsOf(alone)).toEqual(['family'])
    expect((await send(social, opened, { manner: 'joint_contact', family: 'together' })).status).toBe(200)
    expect((await dutiesOf(social, opened)).duties[0]?.basis?.ruleId).toBe('d1_joint_contact')
  })

  it('rests on the rule that names the authority: youth work may notify without consent on a rule of its own', async () => {
    const opened = await openTestCase(world)
    const change = { manner: 'contact_without_consent' }
    expect((await send(nurse, opened, change)).status).toBe(200)
    expect((await dutiesOf(nurse, opened)).duties[0]?.basis?.ruleId).toBe('d3_notification_without_consent')
    expect((await send(youthWorker, opened, change)).status).toBe(200)
    expect((await dutiesOf(youthWorker, opened)).duties[0]?.basis?.ruleId).toBe('d3_anyone_may_notify')
    const withConsent = await send(youthWorker, opened, {
      manner: 'contact_with_consent',
      newFacts: 'Något nytt har hänt.',
    })
    expect(withConsent.status).toBe(409)
    expect(withConsent.body).toContain('no_rule')
  })

  it('says why the family does not know, and is not sent tomorrow', async () => {
    const opened = await openTestCase(world)
    expect(fieldsOf(await send(nurse, opened, { family: 'not_informed' }))).toEqual(['notInformedReason'])
    expect(fieldsOf(await send(nurse, opened, { sentOn: '2099-01-01' }))).toEqual(['sentOn'])
    expect(fieldsOf(await send(nurse, opened, { reason: 'kort' }))).toEqual(['reason'])
    expect((await send(nurse, opened, { channel: 'email' })).status).toBe(400)
  })

  it('is possible also when the case is closed: the duty does not end with it', async () => {
    const opened = await openTestCase(world, { phase: 'closed' })
    expect((await send(nurse, opened)).status).toBe(200)
  })

  it('is logged by the rows it touched, without content', async () => {
    const opened = await openTestCase(world)
    const { id } = (await send(nurse, opened)).json<{ id: string }>()
    const { rows } = await world.admin.query(
      `select operation, object_kind, object_id, result from access_log where case_id = $1 and operation = 'notifyChildWelfare'`,
      [opened.caseId],
    )
    expect(rows).toEqual([{ operation: 'notifyChildWelfare', object_kind: 'duty', object_id: id, result: 'allowed' }])
  })

  it('can be written and read in the browser', async () => {
    const opened = await openTestCase(world)
    const form = `/cases/${opened.caseId}/child-welfare-notifications/new`
    expect((await nurse.page(form)).body).toContain(testPersons.youth.family)
    const sent = await nurse.submit(form, notice())
    expect(sent.status).toBe(303)
    expect((await nurse.page(`${form}?lang=sv`)).body).toContain('uppfyllde skyldigheten')
    expect((await nurse.submit(form, notice())).status).toBe(409)
  })
})

describe('the assistant for offences against a child (X-11)', () => {
  it('asks when the case has such a code, and cannot be put aside without a reason', async () => {
    const opened = await openTestCase(world)
    expect((await dutiesOf(nurse, opened)).prompts).toEqual([])
    await choose(opened, ['dv_victim', 'alcohol'])
    expect((await dutiesOf(nurse, opened)).prompts.map((each) => each.kind)).toEqual([
      'child_welfare',
      'offence_against_child',
    ])
    const without = await judge(nurse, opened, { sexualOffence: 'no', lifeOrHealth: 'no', reason: '' })
    expect(fieldsOf(without)).toEqual(['reason'])
    const noReason = await nurse.change(`/cases/${opened.caseId}/child-welfare-notifications/dismiss`, { reason: ' ' })
    expect(fieldsOf(noReason)).toEqual(['reason'])
    expect((await dutiesOf(nurse, opened)).prompts).toHaveLength(2)
    const dismissed = { sexualOffence: 'no', lifeOrHealth: 'no', reason: 'Saken är redan dömd och gäller inget nytt.' }
    expect((await judge(nurse, opened, dismissed)).status).toBe(200)
    expect((await dutiesOf(nurse, opened)).prompts.map((each) => each.kind)).toEqual(['child_welfare'])
    // Each authority answers for itself.
    expect((await dutiesOf(social, opened)).prompts).toHaveLength(2)
  })

  it('asks again when something new comes up', () => {
    const facts = { concernReasons: ['dv_victim'], causes: [], recruitment: false }
    const answered = [{ kind: 'child_welfare' as const, prompts: ['concern_reasons:dv_victim'] }]
    expect(openPrompts(facts, answered, true)).toEqual([])
    const more = openPrompts({ ...facts, causes: ['violence_at_home'] }, answered, true)
    expect(more.map((each) => each.codes)).toEqual([['cause_categories:violence_at_home']])
    expect(openPrompts(facts, [], true).map((each) => each.kind)).toEqual(['child_welfare'])
    expect(openPrompts(facts, [], false)).toHaveLength(2)
  })

  it('wants the day and the way the police were told when the answer is yes or unsure', async () => {
    const opened = await openTestCase(world)
    expect(fieldsOf(await judge(social, opened, { sentOn: '', channel: '' }))).toEqual(['sentOn', 'channel'])
    expect((await judge(social, opened, { sexualOffence: 'unsure', lifeOrHealth: 'no' })).status).toBe(200)
    expect((await dutiesOf(social, opened)).duties[0]).toMatchObject({
      manner: 'police_notification',
      basis: { ruleId: 'd2_offence_against_child' },
    })
    expect((await judge(social, opened)).status).toBe(409)
  })

  it('sends the police to their own system, and keeps what others told them out of their sight', async () => {
    const opened = await openTestCase(world)
    await choose(opened, ['sexual_offence_victim'])
    await judge(social, opened)
    const refused = await judge(police, opened)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('police_receive')
    const seen = await dutiesOf(police, opened)
    expect(seen.duties).toEqual([])
    expect(seen.prompts.map((each) => each.kind)).toEqual(['child_welfare'])
    expect(seen.offers).not.toContain('offence')
    const { rows } = await world.admin.query(
      `select result, reason from access_log where case_id = $1 and operation = 'judgeOffenceAgainstChild' and result <> 'allowed'`,
      [opened.caseId],
    )
    expect(rows).toEqual([{ result: 'refused', reason: 'police_receive' }])
  })
})
