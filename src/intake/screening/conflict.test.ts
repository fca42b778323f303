import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db, openPool } from '#db/connection.ts'
import { asActor } from '#db/transaction.ts'
import { hashToken } from '#http/session.ts'
import { decideOn, decisionOf, problemCodes, register, someone, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const CODE = someone.youth.personalIdentityCode
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let coordinator: Visitor
let pool: pg.Pool
beforeAll(async () => {
  world = await openWorld()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 2, () => undefined)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  coordinator = await world.signIn({ team, profession: 'coordinator' })
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

const declare = (visitor: Visitor): Promise<Reply> =>
  visitor.change('/conflicts-of-interest', { personalIdentityCode: CODE, kind: 'own_relative' })
const endAll = () =>
  world.admin.query(`update conflict_of_interest set ended_at = now(), ended_by = $1 where ended_at is null`, [
    world.personas.find((each) => each.functions.includes('administrator'))?.id,
  ])
const openContact = () => register(social, { ...someone, discussion: 'open' })
const carriedOver = { outcome: 'carried_over', reason: 'more_information', responsible: undefined }

const tables = [
  'referral_detail',
  'person',
  'referral_reference',
  'screening_stance',
  'screening_decision',
  'deadline',
] as const

/** Rows of a contact that exist for somebody, table by table. */
const rowsSeen = (visitor: Visitor, referralId: string) =>
  asActor(pool, { tokenHash: hashToken(visitor.cookie.split('=')[1] ?? '') }, async (tx) => {
    const heads = await tx.many(db.selectFrom('referral').select('id').where('id', '=', referralId))
    const parts: [string, number][] = [['referral', heads.length]]
    for (const table of tables) {
      const rows = await tx.many(db.selectFrom(table).select('referral_id').where('referral_id', '=', referralId))
      parts.push([table, rows.length])
    }
    return { result: parts }
  })
const withoutTokens = (html: string): string => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')

async function expectGone(visitor: Visitor, { referralId, number }: RegisteredContact): Promise<void> {
  for (const path of ['', '/stance', '/decision']) {
    const hidden = await visitor.page(`/referrals/${referralId}${path}`)
    expect(hidden.status).toBe(404)
    const absent = await visitor.page(`/referrals/${randomUUID()}${path}`)
    expect(withoutTokens(hidden.body)).toBe(withoutTokens(absent.body))
  }
  for (const path of ['/referrals', '/', '/reviews']) expect((await visitor.page(path)).body).not.toContain(number)
  expect((await visitor.change(`/referrals/${referralId}/stance`, { stance: 'select' })).status).toBe(404)
}

describe('a contact about a relative', () => {
  it('does not exist for the professional, whether the name is open or not, and stays for the rest of the team', async () => {
    const open = await openContact()
    const anonymous = await register(social, someone)
    expect((await police.page(`/referrals/${open.referralId}`)).status).toBe(200)
    await declare(police)
    for (const each of [open, anonymous]) {
      await expectGone(police, each)
      expect((await nurse.page(`/referrals/${each.referralId}`)).status).toBe(200)
    }
    await endAll()
    expect((await police.page(`/referrals/${open.referralId}`)).status).toBe(200)
  })

  it('does not exist for a coordinator either, not even in the manual queue', async () => {
    const unrouted = await register(social, { ...someone, municipality: 'unknown' })
    expect((await coordinator.page(`/referrals/${unrouted.referralId}`)).status).toBe(200)
    await declare(coordinator)
    expect((await coordinator.page(`/referrals/${unrouted.referralId}`)).status).toBe(404)
    expect((await coordinator.page('/referrals')).body).not.toContain(unrouted.number)
    expect((await coordinator.page('/')).body).not.toContain(unrouted.number)
    await endAll()
  })

  it('is not there in any table: neither its texts nor its dates, its names, its stances or its decisions', async () => {
    const { referralId } = await register(police, {
      ...someone,
      discussion: 'open',
      triggers: ['offence_report'],
      references: { offence_report: '5680/R/1/26' },
    })
    await social.change(`/referrals/${referralId}/stance`, { stance: 'select', reason: 'Behöver stöd.' })
    await decideOn(social, { referralId, number: '', teamId: null, warnings: [] }, decisionOf(carriedOver, social))
    const before = await rowsSeen(police, referralId)
    expect(before.filter(([, rows]) => rows === 0)).toEqual([])
    await declare(police)
    expect(await rowsSeen(police, referralId)).toEqual(before.map(([table]) => [table, 0]))
    expect(await rowsSeen(social, referralId)).toEqual(
      before.map(([table, rows]) => [table, table === 'referral_reference' ? 0 : rows]),
    )
    await endAll()
  })

  it('is not received by the relative: a colleague does', async () => {
    await declare(police)
    const refused = await police.change('/referrals', {
      channel: 'phone',
      source: 'school',
      triggers: ['concern_expert'],
      urgency: 'normal',
      municipality: '078',
      criteria: ['multi_support'],
      need: 'Är ofta borta.',
      ...someone,
    })
    expect(problemCodes(refused)).toContain('/youth/personalIdentityCode own_relative')
    expect(refused.body).toContain('Be en kollega ta emot kontakten')
    await endAll()
  })
})

describe('a decision', () => {
  it('with somebody who has a conflict of interest is refused with a plain sentence', async () => {
    const contact = await openContact()
    await declare(police)
    const refused = await decideOn(social, contact, decisionOf({}, social, police))
    expect(problemCodes(refused)).toContain('/participants professional_conflicted')
    expect(refused.body).toContain(`${police.persona.name} är jävig och får inte delta`)
    expect((await decideOn(social, contact, decisionOf({}, social, nurse))).status).toBe(200)
    await endAll()
  })

  it('opens no case with a member who has a conflict of interest, whatever the application asks for', async () => {
    const { referralId } = await openContact()
    await declare(police)
    const opening = world.admin.query(
      `select set_config('app.instance', instance_id::text, true), set_config('app.professional', $2, true),
              set_config('app.teams', array[team_id]::text, true),
              app.open_case(gen_random_uuid(), id, 'VN-TEST', $2::uuid, array[$2::uuid, $3::uuid], null)
         from referral where id = $1`,
      [referralId, social.persona.id, police.persona.id],
    )
    await expect(opening).rejects.toThrow('conflict of interest')
    await endAll()
  })

  it('of a panel does not count what somebody said before their conflict of interest was known', async () => {
    const helsinki = { instance: 'helsingfors', function: 'worker' } as const
    const panel = await Promise.all(
      ['police', 'social_work', 'psychiatric_nursing'].map((profession) => world.signIn({ ...helsinki, profession })),
    )
    const [officer, worker] = panel as [Visitor, Visitor, Visitor]
    const contact = await register(worker, { ...someone, discussion: 'open', municipality: '091' })
    for (const each of panel)
      expect((await each.change(`/referrals/${contact.referralId}/stance`, { stance: 'select' })).status).toBe(200)
    await declare(officer)
    const refused = await decideOn(worker, contact, decisionOf({}, worker, panel[2] as Visitor))
    expect([refused.status, refused.json<{ reason: string }>().reason]).toEqual([409, 'panel_conflicted'])
    expect(refused.body).toContain(`${officer.persona.name} är jävig, så hens ställningstagande räknas inte`)
  })
})
