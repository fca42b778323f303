import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contact, register, someone } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let police: Visitor
let youthWorker: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  youthWorker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'youth_work' })
})
afterAll(async () => {
  await world.close()
})

type Problem = { errors?: { path: string; code: string; detail: string }[] }
const refusals = async (more: object, visitor = police): Promise<string[]> =>
  ((await visitor.change('/referrals', contact(more))).json<Problem>().errors ?? []).map(
    (each) => `${each.path} ${each.code}`,
  )

describe('the form for a new contact', () => {
  it('opens with the present day and time, and asks who sees the name before it is typed', async () => {
    const { body } = await police.page('/referrals/new')
    expect(body).toContain('value="10.11.2026"')
    expect(body).toContain('value="12.00"')
    expect(body).toContain('polisinrättningen i Västra Nyland')
    expect(body).toMatch(/value="without_identity"[^>]*checked|checked[^>]*value="without_identity"/)
  })

  it('leads to the page of the contact with the next steps', async () => {
    const sent = await police.submit('/referrals/new', {
      channel: 'phone',
      source: 'school',
      triggers: ['concern_expert', 'offence_report'],
      urgency: 'normal',
      municipality: '078',
      criteria: 'crime',
      need: 'Snatteri.',
    })
    expect(sent.status).toBe(303)
    const shown = await police.page(String(sent.headers.location))
    expect(shown.body).toContain('Nästa steg')
    expect(shown.body).toContain('Säg vad du anser')
  })

  it('loses nothing that was typed when something is wrong, and says what to do', async () => {
    const { status, body } = await police.submit('/referrals/new', {
      channel: 'phone',
      receivedOn: '31.2.2026',
      triggers: 'offence_report',
      'references.offence_report': '5680/R/77/26',
      urgency: 'prompt',
      municipality: '078',
      need: 'En lång text som inte får försvinna.',
      discussion: 'open',
      'youth.givenName': 'Elvira',
      'youth.personalIdentityCode': '010112A900X',
      'guardians.1.familyName': 'Provperson',
      'guardians.1.email': 'ingen adress',
    })
    expect(status).toBe(400)
    for (const typed of [
      '31.2.2026',
      '5680/R/77/26',
      'En lång text som inte får försvinna.',
      'Elvira',
      '010112A900X',
      'Provperson',
      'ingen adress',
    ]) {
      expect(body).toContain(typed)
    }
    expect(body).toContain('Datumet finns inte eller är ofullständigt')
    expect(body).toContain('Personbeteckningen stämmer inte')
    expect(body).toContain('E-postadressen')
    expect(body).toContain('Välj vem som kontaktade teamet')
    expect(body).toMatch(/<title>Fel: /)
    expect(body).toContain('<details class="govuk-details" open')
  })

  it('is only for those who work in a team', async () => {
    const coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
    expect((await coordinator.page('/referrals/new')).status).toBe(403)
  })
})

describe('what cannot be right is refused with a sentence by the field', () => {
  it('an empty contact names every field that is needed and no other', async () => {
    const { errors } = (await police.change('/referrals', {})).json<Problem>()
    expect(errors?.map((each) => each.path)).toEqual([
      '/channel',
      '/source',
      '/triggers',
      '/need',
      '/urgency',
      '/municipality',
    ])
    expect(errors?.every((each) => each.detail.length > 10)).toBe(true)
  })

  it.each([
    ['a day in the future', { receivedOn: '11.11.2026' }, '/receivedOn date_in_future'],
    ['a time in the future', { receivedOn: '10.11.2026', receivedTime: '18.00' }, '/receivedTime received_in_future'],
    ['a municipality of another instance', { municipality: '091' }, '/municipality code_unknown'],
    ['an unknown trigger', { triggers: ['rumour'] }, '/triggers/0 code_unknown'],
    ['a need that is too long', { need: 'x'.repeat(4001) }, '/need too_long'],
    ['a young person of 18 without a reason', { age: 18 }, '/ageOverrideReason age_override_required'],
    [
      'a birth date that makes 18, without a reason',
      { youth: { birthDate: '10.11.2008' } },
      '/ageOverrideReason age_override_required',
    ],
    [
      'an age that the birth date contradicts',
      { age: 15, youth: { birthDate: '1.1.2012' } },
      '/age age_birth_date_mismatch',
    ],
    ['a birth date in the future', { youth: { birthDate: '1.1.2027' } }, '/youth/birthDate birth_date_future'],
    [
      'a personal identity code of the future',
      { youth: { personalIdentityCode: '010128A900P' } },
      '/youth/personalIdentityCode birth_date_future',
    ],
    [
      'a birth date that the code contradicts',
      { youth: { personalIdentityCode: '010112A900K', birthDate: '2.1.2012' } },
      '/youth/birthDate birth_date_code_mismatch',
    ],
    [
      'a wrong personal identity code',
      { youth: { personalIdentityCode: '010112A9001' } },
      '/youth/personalIdentityCode personal_identity_code_invalid',
    ],
    ['a wrong phone number of a guardian', { guardians: [{ phone: 'ring mig' }] }, '/guardians/0/phone phone_invalid'],
    [
      'three guardians',
      { guardians: [{ phone: '0400001' }, { phone: '0400002' }, { phone: '0400003' }] },
      '/guardians too_many',
    ],
  ])('%s', async (_what, more, expected) => {
    expect(await refusals(more)).toEqual([expected])
  })

  it('a name that nobody in the receiving team could open', async () => {
    expect(await refusals({ municipality: '235', ...someone }, youthWorker)).toEqual([
      '/discussion identity_would_be_stuck',
    ])
    expect(await refusals({ municipality: '235', ...someone, discussion: 'open' }, youthWorker)).toEqual([])
    expect(await refusals({ municipality: '235', ...someone }, police)).toEqual([])
  })

  it('leaves nothing behind', async () => {
    const before = await world.admin.query('select count(*) from referral')
    await refusals({ age: 18 })
    expect((await world.admin.query('select count(*) from referral')).rows).toEqual(before.rows)
  })
})

describe('the age', () => {
  it('of 18 or more is registered when the reason is given', async () => {
    const registered = await register(police, { age: 18, ageOverrideReason: 'Samma gäng som tre yngre' })
    expect((await police.read(`/referrals/${registered.referralId}`)).json()).toMatchObject({
      detail: { ageBand: 'adult', ageOverrideReason: 'Samma gäng som tre yngre' },
    })
  })

  it('follows from the birth date, and those who do not know who it is see only a band', async () => {
    const registered = await register(police, someone)
    expect((await police.read(`/referrals/${registered.referralId}`)).json()).toMatchObject({
      detail: { age: 14, ageBand: 'from_12_to_14' },
    })
    expect((await youthWorker.read(`/referrals/${registered.referralId}`)).json()).toMatchObject({
      detail: { age: null, ageBand: 'from_12_to_14' },
    })
  })
})
