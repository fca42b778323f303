import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import type { SafetyPlanOpened, SafetyPlans } from './safety-plan.ts'

const team = 'Raseborgs ankarteam'
const secret = `kanarie ${randomUUID()}`
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let stranger: Visitor
let opened: TestCase

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(() => world.close())

/** A case on the track of domestic violence, with the police officer and the social worker inside; the second guardian is the other party. */
beforeEach(async () => {
  opened = await openTestCase(world, { responsible: 'police' })
  const restriction = { track: 'domestic_violence', reason: 'Parterna lever under hot.', circle: [social.persona.id] }
  expect((await police.change(`/cases/${opened.caseId}/restriction`, restriction)).status).toBe(200)
  const mark = { reason: 'Misstänks för våld mot den andra föräldern.' }
  const marked = `/cases/${opened.caseId}/persons/${opened.guardianIds[1]}/other-party`
  expect((await social.change(marked, mark)).status).toBe(200)
})

const pathOf = (personId: string): string => `/cases/${opened.caseId}/persons/${personId}/safety-plan`
const plan = (over: object = {}) => ({
  safeContact: 'Ring mitt på dagen, inga meddelanden.',
  steps: 'Gå till mormor och ring 112. Väskan står packad.',
  secret,
  earlier: 0,
  ...over,
})
const write = (who: Visitor, personId: string, over: object = {}): Promise<Reply> =>
  who.change(pathOf(personId), plan(over))
const reasonOf = (reply: Reply): string => reply.json<{ reason: string }>().reason

describe('a safety plan (C-27)', () => {
  it('is written for the young person and the other guardian, in versions; what was agreed before stays', async () => {
    expect((await write(social, opened.youthId)).status).toBe(200)
    expect((await write(social, opened.guardianIds[0], { secret: '' })).status).toBe(200)
    const changed = { steps: 'Gå till grannen på tredje våningen.', earlier: 1 }
    expect((await write(police, opened.youthId, changed)).status).toBe(200)
    const one = (await police.read(pathOf(opened.youthId))).json<SafetyPlanOpened>()
    expect(one.person.plan).toMatchObject({ version: 2, steps: changed.steps, writtenByName: police.persona.name })
    expect(one.earlier).toMatchObject([{ version: 1, steps: plan().steps }])
    const all = (await social.read(`/cases/${opened.caseId}/safety-plans`)).json<SafetyPlans>()
    expect(all.people.map((each) => [each.personId, each.plan?.version ?? null])).toEqual([
      [opened.youthId, 2],
      [opened.guardianIds[0], 1],
    ])
  })

  it('is never the other party’s, and not offered outside the track', async () => {
    const refused = await write(social, opened.guardianIds[1])
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'safety_plan_other_party'])
    expect(reasonOf(await social.read(pathOf(opened.guardianIds[1])))).toBe('safety_plan_other_party')
    const plain = await openTestCase(world)
    const elsewhere = await social.change(`/cases/${plain.caseId}/persons/${plain.youthId}/safety-plan`, plan())
    expect([elsewhere.status, reasonOf(elsewhere)]).toEqual([409, 'not_domestic_violence'])
    // Nor past the application: the database itself refuses a row for the other party.
    await expect(
      world.admin.query(
        `set local role fairlead_app; insert into safety_plan (instance_id, id, case_id, team_id, person_id, version, safe_contact, steps, written_by)
         values ('${opened.instanceId}', gen_random_uuid(), '${opened.caseId}', '${opened.teamId}', '${opened.guardianIds[1]}', 1, '\\x00', '\\x00', '${social.persona.id}')`,
      ),
    ).rejects.toThrow('row-level security')
  })

  it('does not exist for anybody outside the circle, another team, or a person of another case', async () => {
    await write(social, opened.youthId)
    const other = await openTestCase(world)
    for (const path of [`/cases/${opened.caseId}/safety-plans`, pathOf(opened.youthId)]) {
      for (const who of [nurse, stranger]) {
        const [denied, page] = [await who.read(path), await who.page(path)]
        expect([denied.status, page.status]).toEqual([404, 404])
        expect(denied.body).toBe((await who.read(path.replace(opened.caseId, randomUUID()))).body)
        expect(page.body).not.toContain(secret)
      }
    }
    expect((await write(nurse, opened.youthId)).status).toBe(404)
    expect((await write(social, other.youthId)).status).toBe(404)
  })

  it('is on no page of the case but its own, and on no paper', async () => {
    await write(social, opened.youthId)
    const own = [`/cases/${opened.caseId}/safety-plans`, pathOf(opened.youthId)]
    for (const path of own) expect((await police.page(path)).status).toBe(200)
    for (const part of [
      '',
      '/plan',
      '/client-copy',
      '/meetings',
      '/disclosures',
      '/disclosures/print?purpose=own_register',
      '/restriction',
    ]) {
      const shown = await police.page(`/cases/${opened.caseId}${part}`)
      expect([part, shown.status, shown.body.includes(secret), shown.body.includes('packad')]).toEqual([
        part,
        200,
        false,
        false,
      ])
      expect((await police.read(`/cases/${opened.caseId}${part}`)).body).not.toContain(secret)
    }
  })

  it('is asked for with a form that keeps what was typed, and refuses what is too short or old', async () => {
    const page = await social.page(`/cases/${opened.caseId}?lang=sv`)
    expect(page.body).toContain(pathOf(opened.youthId))
    expect(page.body).not.toContain(pathOf(opened.guardianIds[1]))
    expect((await social.page(`/cases/${opened.caseId}/restriction`)).body).toContain('/safety-plans')
    const short = await social.submit(pathOf(opened.youthId), { safeContact: 'Ring inte hem', steps: 'fly' })
    expect([short.status, short.body.includes('Ring inte hem')]).toEqual([400, true])
    expect(problemCodes(await write(social, opened.youthId, { safeContact: '' }))).toEqual(['/safeContact required'])
    const sent = { safeContact: 'Ring inte hem', steps: 'Gå till mormor och ring 112.' }
    expect((await social.submit(pathOf(opened.youthId), sent)).status).toBe(303)
    expect((await write(police, opened.youthId)).status).toBe(412)
    expect((await write(police, opened.youthId, { earlier: 7 })).status).toBe(412)
  })

  it('has who read and wrote it in the log, without a word of it', async () => {
    await write(social, opened.youthId)
    await police.page(pathOf(opened.youthId))
    const { rows } = await world.admin.query<{ row: string; operation: string }>(
      `select to_jsonb(a)::text as row, operation from access_log a where case_id = $1 and object_kind = 'safety_plan' order by at`,
      [opened.caseId],
    )
    expect(rows.map((each) => each.operation)).toEqual(['writeSafetyPlan', 'readSafetyPlan'])
    expect(rows.some((each) => each.row.includes('kanarie'))).toBe(false)
  })
})
