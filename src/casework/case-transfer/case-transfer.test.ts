import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const RASEBORG = 'Raseborgs ankarteam'
const LOJO = 'Lojo ankarteam'
let world: World
let social: Visitor
let police: Visitor
let nurse: Visitor
let coordinator: Visitor
let newSocial: Visitor
let newPolice: Visitor
beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
  police = await world.signIn({ team: RASEBORG, profession: 'police' })
  nurse = await world.signIn({ team: RASEBORG, profession: 'psychiatric_nursing' })
  newSocial = await world.signIn({ team: LOJO, profession: 'social_work' })
  newPolice = await world.signIn({ team: LOJO, profession: 'police' })
  const found = await world.admin.query<{ id: string }>(
    `select m.professional_id as id from team_membership m join team t on t.id = m.team_id
      where t.name ->> 'sv' = $1 and m.role = 'coordinator' limit 1`,
    [LOJO],
  )
  coordinator = await world.signIn({ id: found.rows[0]?.id ?? '' })
})
afterAll(() => world.close())

const today = (): string => helsinkiDay(new Date())
const open = () => openTestCase(world, { responsible: 'social_work' })
const move = (who: Visitor, of: TestCase, to: object): Promise<Reply> =>
  who.change(`/cases/${of.caseId}/moves`, { movedOn: today(), reach: 'inside', ...to })
type Offers = { offers: { id: string; version: number; fromTeam: { sv: string } }[] }
const offers = async (who: Visitor): Promise<Offers['offers']> =>
  (await who.read('/case-transfers')).json<Offers>().offers
const accept = (who: Visitor, id: string, more: object = {}): Promise<Reply> =>
  who.change(`/case-transfers/${id}/accept`, { responsibleId: newSocial.persona.id, version: 1, ...more })

describe('a move to a municipality of another team (C-34)', () => {
  it('asks that team, which learns nothing of whom until it has accepted', async () => {
    const of = await open()
    const moved = await move(social, of, { municipality: '444' })
    expect(moved.json()).toMatchObject({ offered: true })
    const kept = await world.admin.query(`select municipality_code from anchor_case where id = $1`, [of.caseId])
    expect(kept.rows).toEqual([{ municipality_code: '444' }])
    expect((await social.page(`/cases/${of.caseId}/moves?lang=sv`)).body).toContain(LOJO)

    const [offer] = await offers(coordinator)
    expect(offer?.fromTeam.sv).toBe(RASEBORG)
    const told = [
      await coordinator.read('/case-transfers'),
      await coordinator.read(`/case-transfers/${offer?.id ?? ''}`),
    ]
    for (const { body } of told)
      for (const secret of ['Provström', of.number, of.caseId, of.youthId, of.referralId])
        expect(body).not.toContain(secret)
    for (const who of [coordinator, newSocial, newPolice])
      expect((await who.read(`/cases/${of.caseId}`)).status).toBe(404)
    for (const who of [newSocial, newPolice, police]) {
      expect((await who.read(`/case-transfers/${offer?.id ?? ''}`)).status).toBe(404)
      expect((await accept(who, offer?.id ?? '')).status).toBe(404)
    }
    // The old team works on meanwhile.
    expect((await police.read(`/cases/${of.caseId}`)).status).toBe(200)
    await social.change(`/cases/${of.caseId}/transfers/${offer?.id ?? ''}/withdraw`, { version: 1 })
    expect(await offers(coordinator)).toEqual([])
  })

  it('goes over with its history when it is accepted: the new members read it, the old team does not, and its log stays', async () => {
    const of = await open()
    await social.change(`/cases/${of.caseId}/entries`, {
      kind: 'note',
      body: 'Den unga berättade om flytten till mormor.',
      language: 'sv',
      visibility: 'case_team',
      subject: 'participation',
    })
    await police.change(`/cases/${of.caseId}/entries`, {
      kind: 'note',
      body: 'Polisens egen anteckning.',
      language: 'sv',
      visibility: 'own_register',
      subject: 'police_data',
    })
    await move(social, of, { municipality: '444' })
    const [offer] = await offers(coordinator)
    const id = offer?.id ?? ''
    const logged = async () =>
      Number(
        (
          await world.admin.query<{ n: string }>(
            `select count(*) as n from access_log where case_id = $1 and professional_id = $2`,
            [of.caseId, social.persona.id],
          )
        ).rows[0]?.n,
      )
    const before = await logged()
    expect((await accept(coordinator, id, { responsibleId: coordinator.persona.id })).status).toBe(400)
    expect((await accept(coordinator, id, { responsibleId: social.persona.id })).status).toBe(400)
    expect((await accept(coordinator, id, { memberIds: [newPolice.persona.id] })).status).toBe(200)
    expect((await accept(coordinator, id)).status).toBe(404)

    const opened = await newSocial.read(`/cases/${of.caseId}`)
    expect(opened.status).toBe(200)
    const read = opened.json<{
      case: { responsibleId: string; teamName: { sv: string } }
      members: { professionalId: string }[]
      persons: { name: string }[]
    }>()
    expect(read.case).toMatchObject({ responsibleId: newSocial.persona.id, teamName: { sv: LOJO } })
    expect(read.members.map((each) => each.professionalId).sort()).toEqual(
      [newSocial.persona.id, newPolice.persona.id].sort(),
    )
    expect(read.persons.map((each) => each.name)).toContain('Elin Provström')
    expect((await newPolice.read(`/cases/${of.caseId}`)).status).toBe(200)

    for (const who of [social, police, nurse, coordinator]) {
      expect((await who.read(`/cases/${of.caseId}`)).status).toBe(404)
      expect((await move(who, of, { municipality: '710' })).status).toBe(404)
    }
    expect((await social.read('/cases?show=open')).body).not.toContain(of.number)
    expect(await logged()).toBeGreaterThanOrEqual(before)
    const tables = await world.admin.query<{ name: string }>(
      `select c.relname as name from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' join pg_attribute t on t.attrelid = c.oid and t.attname = 'team_id'
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    )
    expect(tables.rows.length).toBeGreaterThan(30)
    for (const { name } of tables.rows) {
      const left = await world.admin.query(`select from ${name} where case_id = $1 and team_id = $2`, [
        of.caseId,
        of.teamId,
      ])
      expect(left.rowCount, name).toBe(0)
    }
    const left = await world.admin.query(
      `select count(*)::int as n from case_member where case_id = $1 and left_at is null`,
      [of.caseId],
    )
    expect(left.rows).toEqual([{ n: 2 }])
  })

  it('stays where it was when the team declines, and another can be asked by hand', async () => {
    const of = await open()
    await move(social, of, { municipality: '444' })
    const [offer] = await offers(coordinator)
    expect((await coordinator.change(`/case-transfers/${offer?.id ?? ''}/decline`, { version: 1 })).status).toBe(400)
    const declined = await coordinator.change(`/case-transfers/${offer?.id ?? ''}/decline`, {
      reason: 'finish_first',
      version: 1,
    })
    expect(declined.status).toBe(200)
    expect((await social.page(`/cases/${of.caseId}/moves?lang=sv`)).body).toContain('Arbetet bör slutföras')
    expect((await newSocial.read(`/cases/${of.caseId}`)).status).toBe(404)
    const team = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [LOJO])
    const teamId = team.rows[0]?.id
    const propose = (who: Visitor) => who.change(`/cases/${of.caseId}/transfers`, { teamId, movedOn: today() })
    expect((await propose(police)).status).toBe(403)
    expect((await propose(social)).status).toBe(200)
    expect((await propose(social)).status).toBe(409)
    for (const each of await offers(coordinator))
      await coordinator.change(`/case-transfers/${each.id}/decline`, { reason: 'other', version: 1 })
  })

  it('is not taken on by somebody with a conflict of interest, and nobody outside is let in by the database', async () => {
    const of = await open()
    await move(social, of, { municipality: '444' })
    const [offer] = await offers(coordinator)
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, kind, case_id, declared_by)
       values ($1, gen_random_uuid(), $2, 'own_relative', $3, $2)`,
      [of.instanceId, newSocial.persona.id, of.caseId],
    )
    expect((await accept(coordinator, offer?.id ?? '')).status).toBe(400)
    expect((await accept(coordinator, offer?.id ?? '', { responsibleId: newPolice.persona.id })).status).toBe(200)
    expect((await newSocial.read(`/cases/${of.caseId}`)).status).toBe(404)
    expect((await newPolice.read(`/cases/${of.caseId}`)).status).toBe(200)
    await world.admin.query(`delete from conflict_of_interest where case_id = $1`, [of.caseId])
  })
})

describe('a protected young person who moves (C-34, S-06)', () => {
  it('is never placed: not in the move, not in the case, and the team only by somebody with a grant', async () => {
    const of = await open()
    await social.change(`/cases/${of.caseId}/protected-identities`, {
      personId: of.youthId,
      period: 'until_further_notice',
      source: 'population_register',
      decidedOn: today(),
    })
    expect((await move(social, of, { municipality: '444' })).status).toBe(400)
    const moved = await move(social, of, { place: 'Lojo' })
    expect(moved.json()).toMatchObject({ offered: false })
    const rows = await world.admin.query(
      `select h.to_code, h.place, h.from_code, c.municipality_code, c.municipality_missing
         from home_move h join anchor_case c on c.id = h.case_id where h.case_id = $1`,
      [of.caseId],
    )
    expect(rows.rows).toEqual([
      { to_code: null, place: null, from_code: null, municipality_code: null, municipality_missing: 'protected' },
    ])
    const list = await police.read(`/cases/${of.caseId}/moves`)
    expect(list.json<{ moves: unknown[] }>().moves).toMatchObject([{ hidden: true, to: null, place: null }])

    const team = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [LOJO])
    const propose = () => social.change(`/cases/${of.caseId}/transfers`, { teamId: team.rows[0]?.id, movedOn: today() })
    expect((await propose()).status).toBe(409)
    const protection = await world.admin.query<{ id: string }>(`select id from protected_identity where case_id = $1`, [
      of.caseId,
    ])
    await police.change(`/cases/${of.caseId}/protected-identities/${protection.rows[0]?.id ?? ''}/grants`, {
      professionalId: social.persona.id,
      reason: 'Behöver veta orten för att föra över ärendet.',
      days: 2,
    })
    expect((await propose()).status).toBe(200)
    const transfers = async (who: Visitor) =>
      (await who.read(`/cases/${of.caseId}/moves`)).json<{ transfers: unknown[] }>().transfers
    expect(await transfers(social)).toHaveLength(1)
    expect(await transfers(police)).toEqual([])
  })
})

describe('a move to another county (C-34, D15)', () => {
  type Overview = {
    prompts: { kind: string }[]
    deadlines: { rule: string; completedOn: string | null; transferredTo: string | null }[]
  }
  const overview = async (who: Visitor, of: TestCase) => (await who.read(`/cases/${of.caseId}`)).json<Overview>()
  const notice = (who: Visitor, of: TestCase, more: object = {}) =>
    who.change(`/cases/${of.caseId}/county-notices`, {
      recipient: 'Egentliga Finlands välfärdsområde',
      reason: 'Barnet är klient i barnskyddet och har flyttat.',
      sentOn: today(),
      channel: 'secure_mail',
      ...more,
    })

  it('starts the duty of social care to tell it, which is met once and never doubled', async () => {
    const of = await open()
    expect((await move(social, of, { reach: 'outside' })).status).toBe(400)
    expect((await move(social, of, { reach: 'outside', place: 'Åbo' })).status).toBe(200)
    const open_ = await overview(social, of)
    expect(open_.prompts.map((each) => each.kind)).toEqual(['county_move'])
    expect((await overview(police, of)).prompts).toEqual([])
    expect(open_.deadlines.map((each) => each.rule).sort()).toEqual(['county_move_documents', 'county_move_notice'])
    const asked = await world.admin.query(`select from case_transfer where case_id = $1`, [of.caseId])
    expect(asked.rowCount).toBe(0)

    expect((await notice(police, of)).status).toBe(409)
    expect((await notice(social, of)).status).toBe(200)
    const met = await overview(social, of)
    expect(met.prompts).toEqual([])
    expect(met.deadlines.find((each) => each.rule === 'county_move_notice')?.completedOn).toBe(today())
    const again = await notice(social, of)
    expect(again.status).toBe(409)
    expect(again.body).toContain('redan uppfylld')
    const kept = await world.admin.query(
      `select rule_id, outcome from duty where case_id = $1 and kind = 'county_move'`,
      [of.caseId],
    )
    expect(kept.rows).toEqual([{ rule_id: 'd15_move_notice', outcome: 'fulfilled' }])
    const home = await world.admin.query(
      `select municipality_code, municipality_missing from anchor_case where id = $1`,
      [of.caseId],
    )
    expect(home.rows).toEqual([{ municipality_code: null, municipality_missing: 'outside' }])
  })

  it('or is set aside with a reason, where the child is no client', async () => {
    const of = await open()
    await move(social, of, { reach: 'outside', place: 'Åbo' })
    const dismissed = await social.change(`/cases/${of.caseId}/county-notices/dismiss`, {
      reason: 'Barnet är inte klient i barnskyddet.',
    })
    expect(dismissed.status).toBe(200)
    const after = await overview(social, of)
    expect(after.prompts).toEqual([])
    expect(after.deadlines.every((each) => each.transferredTo === 'no_duty')).toBe(true)
  })
})
