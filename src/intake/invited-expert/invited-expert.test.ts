import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideOn, decisionOf, problemCodes, readContact, register, someone } from '#testing/referral.ts'
import type { RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { InvitedExpert, InvitedReferral } from './invited-expert.ts'

const raseborg = 'Raseborgs ankarteam'
const esbo = 'Esbo ankarteam'

let world: World
let police: Visitor
let social: Visitor
let expert: Visitor
let officer: Visitor
let coordinator: Visitor

beforeAll(async () => {
  world = await openWorld()
  const who = (team: string, profession: string) => world.signIn({ team, profession })
  ;[police, social, expert, officer, coordinator] = await Promise.all([
    who(raseborg, 'police'),
    who(raseborg, 'social_work'),
    who(esbo, 'psychiatric_nursing'),
    who(esbo, 'police'),
    who(raseborg, 'coordinator'),
  ])
})
afterAll(async () => {
  await world.close()
})

const invite = (inviter: Visitor, { referralId }: RegisteredContact, invited: Visitor, more: object = {}) =>
  inviter.change(`/referrals/${referralId}/experts`, {
    professionalId: invited.persona.id,
    addedValue: 'Kan bedöma risken för missbruk',
    ...more,
  })
const invitedPath = ({ referralId }: RegisteredContact): string => `/invited-referrals/${referralId}`
const seen = async (visitor: Visitor, contact: RegisteredContact): Promise<InvitedReferral> =>
  (await visitor.read(invitedPath(contact))).json<InvitedReferral>()
const invitations = async (visitor: Visitor, { referralId }: RegisteredContact): Promise<InvitedExpert[]> =>
  (await visitor.read(`/referrals/${referralId}/experts`)).json<{ experts: InvitedExpert[] }>().experts
const open = { ...someone, discussion: 'open' }

/** A contact of Raseborg about somebody, discussed without a name, to which the expert is invited. */
async function invitedContact(more: object = {}): Promise<RegisteredContact> {
  const contact = await register(police, someone)
  const reply = await invite(social, contact, expert, more)
  if (reply.status !== 200) throw new Error(`not invited: ${reply.body}`)
  return contact
}

/** What somebody gets who knows of no such contact. */
const absent = async (visitor: Visitor): Promise<string> =>
  (await visitor.read(`/invited-referrals/${randomUUID()}`)).body

async function expectGone(contact: RegisteredContact): Promise<void> {
  const reply = await expert.read(invitedPath(contact))
  expect([reply.status, reply.body]).toEqual([404, await absent(expert)])
  expect((await expert.change(`${invitedPath(contact)}/stance`, { stance: 'select', reason: 'Ja' })).status).toBe(404)
  expect((await expert.page('/')).body).not.toContain(contact.number)
}

describe('an expert invited to one contact', () => {
  it('sees what the team discusses, without the name, and why they were asked', async () => {
    const contact = await invitedContact()
    const page = await expert.page(`${invitedPath(contact)}?lang=sv`)
    expect(page.status).toBe(200)
    expect(page.body).toContain('nya, äldre vänner')
    expect(page.body).toContain('Kan bedöma risken för missbruk')
    expect(page.body).toContain('Diskuteras utan namn')
    expect(page.body).not.toContain('Provperson')
    expect(await seen(expert, contact)).toMatchObject({ youthName: null, ownStance: null })
    const today = await expert.page('/?lang=sv')
    expect(today.body).toContain('Du är inbjuden')
    expect(today.body).toContain(`/invited-referrals/${contact.referralId}`)
    const { rows } = await world.admin.query(
      "select count(*)::int as reads from access_log where professional_id = $1 and object_kind = 'invited_referral' and object_id = $2",
      [expert.persona.id, contact.referralId],
    )
    expect(rows).toEqual([{ reads: 2 }])
  })

  it('sees nothing beside it: not the queue, not the review, no stances of the team, no other contact', async () => {
    const contact = await invitedContact()
    const other = await register(police)
    await social.change(`/referrals/${contact.referralId}/stance`, {
      stance: 'not_select',
      reason: 'Räcker med fritid',
    })
    expect((await expert.read(invitedPath(contact))).body).not.toContain('Räcker med fritid')

    const list = (await expert.read('/referrals')).json<{ referrals: { id: string }[]; total: number }>()
    expect(list.referrals.map((each) => each.id)).not.toContain(contact.referralId)
    expect(list.total).toBe(list.referrals.length)
    const today = (await expert.read('/today')).json<{ contacts: { id: string }[]; deadlines: { number: string }[] }>()
    expect(today.contacts.map((each) => each.id)).not.toContain(contact.referralId)
    expect(today.deadlines.map((each) => each.number)).not.toContain(contact.number)
    const team = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [raseborg])
    expect((await expert.read(`/teams/${team.rows[0]?.id ?? ''}/review`)).status).toBe(404)
    expect((await expert.read(invitedPath(other))).body).toBe(await absent(expert))
    expect((await expert.read(`/referrals/${other.referralId}`)).status).toBe(404)
  })

  it('may not do what the team does: read it as the team, invite, decide or open the name', async () => {
    const contact = await invitedContact()
    const path = `/referrals/${contact.referralId}`
    for (const reply of await Promise.all([
      expert.read(path),
      expert.read(`${path}/experts`),
      expert.read(`${path}/decision`),
      expert.read(`${path}/stance`),
      expert.change(`${path}/stance`, { stance: 'select' }),
      invite(expert, contact, officer),
      expert.change(`${path}/decision`, decisionOf({ version: 1 }, expert)),
      expert.change(`${path}/open-identity`, { participants: [expert.persona.id], reason: 'Jag vill veta' }),
    ])) {
      expect(reply.status).toBe(403)
    }
  })

  it('is the only one outside the team who sees it', async () => {
    const contact = await invitedContact()
    const helsinki = await world.signIn({ instance: 'helsingfors', profession: 'police' })
    for (const other of [officer, helsinki, await world.signIn({ function: 'leadership' })]) {
      expect((await other.read(invitedPath(contact))).body).toBe(await absent(other))
    }
    // Whoever coordinates sees the metadata of the contact, and its worker the whole of it, but not as experts.
    for (const other of [coordinator, social]) expect((await other.read(invitedPath(contact))).status).toBe(403)
  })
})

describe('the stance of an expert', () => {
  it('needs reasons, and stands beside those of the team', async () => {
    const contact = await invitedContact()
    const path = `${invitedPath(contact)}/stance`
    expect(problemCodes(await expert.change(path, { stance: 'select' }))).toEqual(['/reason required'])
    const sent = await expert.submit(path, { stance: 'more_information', reason: 'Fråga skolan om frånvaron' })
    expect([sent.status, sent.headers.location]).toEqual([303, expect.stringContaining(invitedPath(contact))])
    expect((await expert.page(invitedPath(contact))).body).toContain('Fråga skolan om frånvaron')
    expect((await expert.change(path, { stance: 'select', reason: 'Tydlig risk' })).status).toBe(200)

    const [stance, ...others] = (await readContact(social, contact)).stances
    expect(others).toEqual([])
    expect(stance).toMatchObject({ asExpert: true, stance: 'select', reason: 'Tydlig risk', name: expert.persona.name })
    expect((await social.page(`/referrals/${contact.referralId}?lang=sv`)).body).toContain('(inbjuden expert)')
  })

  it('is no voice of the selection panel', async () => {
    const who = (profession: string, nth = 0) => world.signIn({ instance: 'helsingfors', profession, nth })
    const [receiver, panelist, nurse] = await Promise.all([
      who('police'),
      who('social_work'),
      who('psychiatric_nursing'),
    ])
    const contact = await register(receiver, { ...open, municipality: '091', source: 'police' })
    // The nurse no longer works in the team, and is asked as an expert.
    await world.admin.query(
      'update team_membership set valid_from = current_date - 9, valid_until = current_date - 1 where professional_id = $1',
      [nurse.persona.id],
    )
    expect((await invite(receiver, contact, nurse)).status).toBe(200)
    await nurse.change(`${invitedPath(contact)}/stance`, { stance: 'select', reason: 'Ja' })
    for (const each of [receiver, panelist])
      await each.change(`/referrals/${contact.referralId}/stance`, { stance: 'select' })
    const refused = await decideOn(receiver, contact, decisionOf({}, receiver, panelist))
    expect(refused.json()).toMatchObject({ reason: 'panel_incomplete' })
  })
})

describe('the access of an expert', () => {
  it('ends by itself when the team decides, whatever it decides', async () => {
    const ended = await invitedContact()
    const advice = {
      outcome: 'advice_given',
      reason: 'enough_advice',
      guidance: 'Skolkuratorn fortsätter.',
      responsible: undefined,
    }
    expect((await decideOn(social, ended, decisionOf(advice, social))).status).toBe(200)
    await expectGone(ended)
    expect((await invitations(social, ended))[0]).toMatchObject({ state: 'ended', addedValue: null })

    const selected = await register(police, open)
    await invite(social, selected, expert)
    expect((await decideOn(social, selected, decisionOf({}, social, police))).status).toBe(200)
    await expectGone(selected)
    const { rows } = await world.admin.query<{ case_id: string | null }>(
      'select case_id from invited_expert where referral_id = $1',
      [selected.referralId],
    )
    expect(rows[0]?.case_id).not.toBeNull()
  })

  it('ends in the next request when somebody of the team withdraws it', async () => {
    const contact = await invitedContact()
    const [invitation] = await invitations(police, contact)
    const path = `/referrals/${contact.referralId}/experts/${invitation?.id ?? ''}/withdraw`
    expect((await coordinator.change(path, { version: 1 })).status).not.toBe(200)
    expect((await expert.change(path, { version: 1 })).status).toBe(403)
    expect((await police.change(path, { version: 1 })).status).toBe(200)
    await expectGone(contact)
    expect((await police.change(path, { version: 2 })).json()).toMatchObject({ reason: 'invitation_ended' })
    expect((await police.page(`/referrals/${contact.referralId}/experts?lang=sv`)).body).toContain('Återkallad')
    expect((await invite(police, contact, expert)).status).toBe(200)
    expect((await expert.read(invitedPath(contact))).status).toBe(200)
  })

  it('ends when the invitation ends', async () => {
    const contact = await invitedContact()
    await world.admin.query(
      "update invited_expert set invited_at = now() - interval '2 days', ends_at = now() - interval '1 day' where referral_id = $1",
      [contact.referralId],
    )
    await expectGone(contact)
    expect((await invitations(police, contact)).map((each) => each.state)).toEqual(['ended'])
  })

  it('ends with a conflict of interest, and nobody with one is invited', async () => {
    const contact = await invitedContact()
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, kind, identity_index, declared_by)
       select p.instance_id, gen_random_uuid(), e.id, 'own_relative', p.identity_index, e.id
         from person p join professional e on e.instance_id = p.instance_id and e.id = any ($2)
        where p.referral_id = $1 and p.role = 'youth'`,
      [contact.referralId, [expert.persona.id, officer.persona.id]],
    )
    await expectGone(contact)
    expect(problemCodes(await invite(social, contact, officer))).toEqual(['/professionalId professional_conflicted'])
    await world.admin.query('update conflict_of_interest set ended_at = now(), ended_by = $1', [social.persona.id])
  })
})

describe('the name', () => {
  it('is not shown before the team has opened it', async () => {
    const contact = await register(police, someone)
    expect(problemCodes(await invite(social, contact, officer, { withName: 'yes' }))).toEqual([
      '/withName name_not_opened',
    ])
    expect((await invite(social, contact, officer)).status).toBe(200)
    // An officer reads the register that the name lies in, and still does not know this one.
    expect((await seen(officer, contact)).youthName).toBeNull()
  })

  it('is shown when the inviter says so, and otherwise not even when it is open', async () => {
    const contact = await register(police, open)
    await invite(social, contact, expert)
    await invite(social, contact, officer, { withName: 'yes' })
    expect(await seen(expert, contact)).toMatchObject({
      youthName: null,
      detail: { age: null, ageBand: 'from_12_to_14' },
    })
    expect(await seen(officer, contact)).toMatchObject({ youthName: 'Elvira Provperson', detail: { age: 14 } })
    // The name, and nothing else of the person.
    expect((await officer.read(invitedPath(contact))).body).not.toContain('010112A900K')
  })
})

describe('an invitation', () => {
  it('goes to a worker outside the team, once, for a month at most', async () => {
    const contact = await register(police)
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    const stranger = await world.signIn({ instance: 'helsingfors', profession: 'police' })
    for (const each of [social, police, leader, stranger])
      expect(problemCodes(await invite(social, contact, each))).toEqual(['/professionalId choose_one'])
    expect(problemCodes(await invite(social, contact, expert, { addedValue: ' ' }))).toEqual(['/addedValue required'])
    expect(problemCodes(await invite(social, contact, expert, { until: '1.1.2020' }))).toEqual(['/until date_in_past'])
    expect(problemCodes(await invite(social, contact, expert, { until: '1.1.2199' }))).toEqual([
      '/until invited_too_long',
    ])
    expect((await invite(social, contact, expert)).status).toBe(200)
    expect(problemCodes(await invite(police, contact, expert))).toEqual(['/professionalId invited_already'])
    expect((await invite(coordinator, contact, officer)).status).toBe(403)
  })

  it('is written in a form, without scripts', async () => {
    const contact = await register(police)
    const path = `/referrals/${contact.referralId}/experts/new`
    expect((await social.page(`/referrals/${contact.referralId}?lang=sv`)).body).toContain('Fråga en expert')
    const sent = await social.submit(path, { professionalId: expert.persona.id, addedValue: 'Kan bedöma risken' })
    expect(sent.status).toBe(303)
    expect((await social.page(`/referrals/${contact.referralId}/experts`)).body).toContain(expert.persona.name)
  })
})
