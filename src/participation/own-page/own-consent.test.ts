import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { giveConsent, registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { asGuestOf, type GuestBrowser } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let social: Visitor
let police: Visitor
let nurse: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
  await world.admin.query('delete from sign_in_attempt')
})

const guest = (personId: string): Promise<GuestBrowser> => asGuestOf(world, social, inCase, personId)
describe('a consent taken back on the own page', () => {
  const received = async (id: string): Promise<number> =>
    (await social.read(`/cases/${inCase.caseId}/received/${id}`)).status
  const told = async (): Promise<string> => {
    const toRegisterId = await registerOf(world, social)
    const consentId = await giveConsent(world, inCase, { toRegisterId, subjects: ['mental_health'], recordedBy: nurse })
    const note = await writeOwnNote(nurse, inCase.caseId, 'Sömnen har blivit sämre sedan i höstas.', 'mental_health')
    const done = await tell(nurse, world, inCase.caseId, note, {
      recipient: `register-${toRegisterId}`,
      rule: 'd14_consent_between_authorities/1',
      consentId,
    })
    expect(done.status, done.body).toBe(200)
    return done.json<{ id: string }>().id
  }

  it('closes what was told to the recipient at once, and says so on both sides', async () => {
    const id = await told()
    expect(await received(id)).toBe(200)
    expect((await social.page(`/cases/${inCase.caseId}`)).body).toContain(`/received/${id}`)
    const youth = await guest(inCase.youthId)
    const list = await youth.page('/mina/samtycken?lang=sv')
    expect(list.body).toContain('psykisk hälsa')
    expect(list.body).not.toContain('Sömnen')
    const path = /href="(\/mina\/samtycken\/[0-9a-f-]{36})"/.exec(list.body)?.[1] ?? ''
    const asked = await youth.page(path)
    expect(asked.body).toContain('Det gäller genast.')
    const done = await youth.submit(path)
    expect([done.status, done.headers.location]).toEqual([303, '/mina/samtycken'])
    expect(await received(id)).toBe(404)
    expect((await social.page(`/cases/${inCase.caseId}`)).body).not.toContain(`/received/${id}`)
    const after = await youth.page('/mina/samtycken')
    expect(after.body).toContain('Du har tagit tillbaka ditt samtycke.')
    expect(after.body).toContain('Tillbakataget')
    expect(after.body).toContain('syns inte längre')
    const { rows } = await world.admin.query(
      'select withdrawn_by_person, withdrawal_recorded_by from consent where case_id = $1',
      [inCase.caseId],
    )
    expect(rows).toEqual([{ withdrawn_by_person: inCase.youthId, withdrawal_recorded_by: null }])
    expect((await nurse.page(`/cases/${inCase.caseId}/consents`)).status).toBe(200)
  })

  it('is done once: a second press meets the first, a second page says so', async () => {
    await told()
    const youth = await guest(inCase.youthId)
    const path = /href="(\/mina\/samtycken\/[0-9a-f-]{36})"/.exec((await youth.page('/mina/samtycken')).body)?.[1] ?? ''
    const page = await youth.page(path)
    const other = await youth.page(path)
    const presses = await Promise.all([youth.send(page, path), youth.send(page, path)])
    expect(presses.map((each) => each.status)).toEqual([303, 303])
    const late = await youth.send(other, path)
    expect([late.status, late.body.includes('Samtycket är redan tillbakataget.')]).toEqual([409, true])
    const { rows } = await world.admin.query('select version from consent where case_id = $1', [inCase.caseId])
    expect(rows).toEqual([{ version: 2 }])
  })

  it('is there for who said yes, and for nobody else of the family', async () => {
    await told()
    const youth = await guest(inCase.youthId)
    const path = /href="(\/mina\/samtycken\/[0-9a-f-]{36})"/.exec((await youth.page('/mina/samtycken')).body)?.[1] ?? ''
    const mother = await guest(inCase.guardianIds[0])
    expect((await mother.page(path)).status).toBe(404)
    expect((await mother.page('/mina/samtycken?lang=sv')).body).not.toContain('psykisk hälsa')
  })
})

describe('who has read', () => {
  it('is told by day, authority and profession; not what is withheld, and no names that are not told', async () => {
    await police.page(`/cases/${inCase.caseId}`)
    await nurse.page(`/cases/${inCase.caseId}`)
    const youth = await guest(inCase.youthId)
    const before = (await youth.page('/mina/vem-har-last?lang=sv')).body
    expect(before).toContain('polis')
    expect(before).toContain('psykiatrisk sjukskötare')
    expect(before).not.toContain(police.persona.name)
    const { rows } = await world.admin.query<{ agency_id: string }>(
      'select agency_id from professional where id = $1',
      [police.persona.id],
    )
    await world.admin.query(
      `insert into log_withholding (instance_id, id, case_id, agency_id, from_at, until_at, ground, reason, ends_on, decided_by)
       values ($1, gen_random_uuid(), $2, $3, now() - interval '1 day', now() + interval '1 day', 'investigation', 'Utredningen pågår ännu hos polisen.', current_date + 30, $4)`,
      [inCase.instanceId, inCase.caseId, rows[0]?.agency_id, police.persona.id],
    )
    const after = (await youth.page('/mina/vem-har-last?lang=sv')).body
    const table = (html: string): string => /<table[\s\S]*<\/table>/.exec(html)?.[0] ?? ''
    expect(table(after)).not.toContain('>polis')
    expect(table(after)).toContain('psykiatrisk sjukskötare')
  })

  it('is for a guardian only what was about them', async () => {
    await police.page(`/cases/${inCase.caseId}/meetings`)
    const mother = (await (await guest(inCase.guardianIds[0])).page('/mina/vem-har-last?lang=sv')).body
    expect(mother).not.toContain('>polis')
  })
})
