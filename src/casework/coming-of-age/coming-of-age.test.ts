import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths, helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let police: Visitor
let social: Visitor
let outsider: Visitor
beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
  outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(() => world.close())

const today = (): string => helsinkiDay(new Date())
/** The birth date of somebody who turns 18 in so many days. */
const turnsIn = (days: number): string => addMonths(addDays(today(), days), -12 * 18)
const birthdayIn = (days: number) =>
  openTestCase(world, { birthDate: turnsIn(days), responsible: 'social_work', phase: 'assessment' })
/** Time passes: nothing runs, only the birth date is that many days nearer. */
const birthdayComes = async (of: TestCase): Promise<void> => {
  await world.admin.query('update person set birth_date = $1 where id = $2', [turnsIn(0), of.youthId])
  world.now = new Date()
}

const advance = (who: Visitor, of: TestCase) =>
  who.change(`/cases/${of.caseId}/advance`, {
    to: 'guidance',
    deviationReason: 'young_persons_need',
    deviationExplanation: 'Den unga vill gå vidare nu.',
    version: 1,
  })
const choose = (who: Visitor, of: TestCase, more: object) =>
  who.change(`/cases/${of.caseId}/coming-of-age/choices`, {
    reason: 'Planen är halvvägs och den unga vill fortsätta.',
    ...more,
  })
const reasonOf = (body: { reason?: string; code?: string }): string | undefined => body.reason ?? body.code

describe('a case whose young person turns 18 (C-35)', () => {
  it('goes on the day before, and from the day itself only after somebody has chosen how', async () => {
    const before = await birthdayIn(1)
    expect((await advance(social, before)).status).toBe(200)

    const on = await birthdayIn(0)
    const refused = await advance(social, on)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('fyllt 18')
    for (const [path, body] of [
      ['follow-ups', { dueOn: addDays(today(), 7), what: 'Samtal med den unga.' }],
      ['plan', {}],
    ] as const)
      expect((await social.change(`/cases/${on.caseId}/${path}`, body)).status, path).not.toBe(200)
    expect((await social.page(`/cases/${on.caseId}?lang=sv`)).body).toContain('Välj hur ärendet fortsätter')

    const until = addDays(today(), 30)
    expect((await choose(social, on, { choice: 'finish', until })).status).toBe(200)
    expect((await advance(social, on)).status).toBe(200)
    const kept = (await police.read(`/cases/${on.caseId}/coming-of-age`)).json<{
      choices: { choice: string; until: string; chosenByName: string; reason: string }[]
    }>()
    expect(kept.choices).toMatchObject([{ choice: 'finish', until }])
    expect(kept.choices[0]?.reason).toContain('halvvägs')
    expect(kept.choices[0]?.chosenByName).not.toBe('')
  })

  it('is refused by the database too, whatever the server does', async () => {
    const on = await birthdayIn(0)
    const asWorker = async (sql: string) => {
      await world.admin.query('begin')
      try {
        await world.admin.query(
          `select set_config('app.instance', $1, true), set_config('app.entered_cases', $2, true)`,
          [on.instanceId, `{${on.caseId}}`],
        )
        await world.admin.query(sql, [on.caseId])
        return 'done'
      } catch (error) {
        return (error as { code?: string }).code
      } finally {
        await world.admin.query('rollback')
      }
    }
    expect(await asWorker(`update anchor_case set phase = 'guidance' where id = $1`)).toBe('42501')
    expect(
      await asWorker(
        `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      ),
    ).toBe('done')
  })

  it('is chosen by the responsible worker, with a reason, and at most for the months that the data say', async () => {
    const on = await birthdayIn(0)
    expect((await choose(police, on, { choice: 'finish', until: today() })).status).toBe(403)
    expect((await choose(outsider, on, { choice: 'finish', until: today() })).status).toBe(404)
    expect((await choose(social, on, { choice: 'finish' })).status).toBe(400)
    expect((await choose(social, on, { choice: 'finish', until: addMonths(today(), 12) })).status).toBe(400)
    expect((await choose(social, on, { choice: 'adult_services', until: addDays(today(), 9) })).status).toBe(400)
    expect((await choose(social, on, { choice: 'close', reason: 'nej' })).status).toBe(400)
    expect((await choose(social, on, { choice: 'close' })).status).toBe(200)
    // Closing is chosen: the case does not go on.
    expect((await advance(social, on)).status).toBe(409)
    const early = await birthdayIn(200)
    expect((await choose(social, early, { choice: 'finish', until: today() })).status).toBe(409)
  })

  it('is asked again when the last day of the choice has passed', async () => {
    const on = await birthdayIn(-40)
    await choose(social, on, { choice: 'finish', until: today() })
    expect((await advance(social, on)).status).toBe(200)
    await world.admin.query(`update of_age_choice set until = until - 1 where case_id = $1`, [on.caseId])
    const again = await social.change(`/cases/${on.caseId}/advance`, { to: 'follow_up', version: 2 })
    expect(again.status).toBe(409)
    expect(reasonOf(again.json())).toBe('state_of_age')
  })
})

describe('what rests on a guardian ends with the birthday (C-35)', () => {
  it('consents, by date, and each is asked anew from the adult alone', async () => {
    const of = await birthdayIn(20)
    const register = (
      await world.admin.query<{ id: string }>(`select p.register_id as id from professional p where p.id = $1`, [
        of.memberIds['police'],
      ])
    ).rows[0]?.id
    const consentId = (
      await world.admin.query<{ id: string }>(
        `insert into consent (instance_id, id, case_id, team_id, person_id, subjects, to_register_id, purpose, decided_by, explained, language,
           recorded_by, given_at)
         values ($1, gen_random_uuid(), $2, $3, $4, '{social_assessment}', $5, 'joint_plan', 'guardians_both', 'Förklarat på svenska.', 'sv', $6, now())
         returning id, valid_until`,
        [of.instanceId, of.caseId, of.teamId, of.youthId, register, of.memberIds['social_work']],
      )
    ).rows[0]?.id
    const state = async (): Promise<string | undefined> =>
      (await social.read(`/cases/${of.caseId}/consents`))
        .json<{ consents: { id: string; state: string }[] }>()
        .consents.find((each) => each.id === consentId)?.state
    expect(await state()).toBe('live')
    expect((await social.change(`/cases/${of.caseId}/consents/${consentId ?? ''}/anew`, {})).status).toBe(409)

    await birthdayComes(of)
    expect(await state()).toBe('expired')
    const page = (await social.page(`/cases/${of.caseId}/coming-of-age?lang=sv`)).body
    expect(page).toContain('Be den unga själv')
    const anew = await social.change(`/cases/${of.caseId}/consents/${consentId ?? ''}/anew`, {})
    expect(anew.status).toBe(200)
    const { id } = anew.json<{ id: string }>()
    const asked = await world.admin.query(`select decided_by, given_at, person_id from consent where id = $1`, [id])
    expect(asked.rows).toEqual([{ decided_by: 'adult_client', given_at: null, person_id: of.youthId }])
    const yes = (personId: string) =>
      social.change(`/cases/${of.caseId}/consents/${id}/yes`, {
        personId,
        method: 'written',
        givenOn: today(),
        version: 1,
      })
    expect((await yes(of.guardianIds[0])).status).toBe(409)
    expect((await yes(of.youthId)).status).toBe(200)
    expect((await social.page(`/cases/${of.caseId}/coming-of-age?lang=sv`)).body).toContain('frågad på nytt')
  })

  it('the guardian asks no longer for the log or the data, and gets no answer that was asked for before', async () => {
    const of = await birthdayIn(1)
    const ask = (relation: string) =>
      social.change(`/cases/${of.caseId}/log-requests`, {
        personId: of.youthId,
        askedBy: 'Anna Provström',
        relation,
        identityShown: 'document',
        receivedOn: today(),
        language: 'sv',
      })
    const controller = (await social.read(`/cases/${of.caseId}/rights`)).json<{ controllers: { id: string }[] }>()
      .controllers[0]?.id
    const askData = (askedBy: string) =>
      social.change(`/cases/${of.caseId}/rights`, {
        kind: 'access',
        controllerId: controller,
        personId: of.youthId,
        askedBy,
        receivedOn: today(),
      })
    expect((await ask('guardian')).status).toBe(200)
    const part = await world.admin.query<{ id: string }>(
      `update log_request_part set state = 'given', decided_by = $2, decided_at = now(), answer = '{}' where case_id = $1 returning id`,
      [of.caseId, of.memberIds['social_work']],
    )
    const handOut = () =>
      social.change(`/cases/${of.caseId}/log-requests/${part.rows[0]?.id ?? ''}/hand-out`, { manner: 'in_person' })

    await birthdayComes(of)
    expect((await handOut()).status).toBe(409)
    expect((await ask('guardian')).status).toBe(409)
    expect((await ask('self')).status).toBe(200)
    expect((await askData('guardian')).status).toBe(400)
    expect((await askData('self')).status).toBe(200)
    await expect(
      world.admin.query(
        `insert into log_request (instance_id, id, case_id, team_id, person_id, asked_by, relation, identity_shown, received_on, due_on, language, registered_by)
         select instance_id, gen_random_uuid(), case_id, team_id, person_id, asked_by, 'guardian', identity_shown, received_on, due_on, language, registered_by
           from log_request where case_id = $1 limit 1`,
        [of.caseId],
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('no guardian is asked to a meeting, and none is missed', async () => {
    const of = await birthdayIn(0)
    await choose(social, of, { choice: 'finish', until: addDays(today(), 30) })
    const candidates = (await social.read(`/cases/${of.caseId}/meetings/new`)).json<{
      candidates: { persons: { role: string; limit: string | null }[] }
    }>().candidates.persons
    expect(candidates.map((each) => [each.role, each.limit])).toEqual([
      ['youth', null],
      ['guardian', 'of_age'],
      ['guardian', 'of_age'],
    ])
    const as = (instance: string, cases: string) =>
      world.admin.query(`select set_config('app.instance', $1, false), set_config('app.entered_cases', $2, false)`, [
        instance,
        cases,
      ])
    await as(of.instanceId, `{${of.caseId}}`)
    const kept = await world.admin.query<{ kept: string[] }>(`select app.kept_from_guardian($1, $2) as kept`, [
      of.caseId,
      of.guardianIds[0],
    ])
    await as('', '')
    expect(kept.rows[0]?.kept).toContain('participation')
    expect((await social.page(`/cases/${of.caseId}/client-copy?lang=sv`)).body).toContain('Anna Provström')
  })
})
