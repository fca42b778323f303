import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { tell, writeOwnNote, type Telling } from '#testing/disclosure.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const danger = { rule: 'd5_prevent_danger/1', purpose: 'prevent_threat' }
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
})

type Choices = { guardians: { value: string; asked: boolean; answer: string }[]; outside: { authority: string }[] }
const note = (who: Visitor, subject: string): Promise<string> =>
  writeOwnNote(who, inCase.caseId, `kanarie ${randomUUID()}`, subject)
const choices = async (who: Visitor, subject: string): Promise<Choices> =>
  (await who.read(`/cases/${inCase.caseId}/entries/${await note(who, subject)}/sharing`)).json<Choices>()
const telling = async (who: Visitor, subject: string, of: Telling): Promise<Reply> =>
  tell(who, world, inCase.caseId, await note(who, subject), of)
const guardian = (nth: 0 | 1 = 0): string => `guardian-${inCase.guardianIds[nth]}`
const ban = (subjects: readonly string[]): Promise<Reply> =>
  nurse.change(`/cases/${inCase.caseId}/information-bans`, {
    visibility: 'own_register',
    guardianId: inCase.guardianIds[0],
    subjects,
    reason: 'fear_of_violence',
    outcome: 'followed',
  })

describe('a guardian or a private person whom a rule names', () => {
  it('is offered where the rules let one tell them, with what they say when asked and unasked', async () => {
    const threat = await choices(police, 'threat')
    expect(threat.guardians.map((each) => [each.value, each.answer])).toEqual([
      [guardian(0), 'yes'],
      [guardian(1), 'yes'],
    ])
    expect(threat.outside.map((each) => each.authority)).toContain('private_person')
    const client = await choices(social, 'social_client')
    expect(client.guardians.map((each) => [each.value, each.asked])).toEqual([
      [`asked-${guardian(0)}`, true],
      [`asked-${guardian(1)}`, true],
    ])
    expect((await choices(police, 'investigation_material')).guardians).toEqual([])
  })

  it('is told on the rule, recorded by name, and reads nothing here', async () => {
    const entryId = await note(police, 'threat')
    const start = `/cases/${inCase.caseId}/entries/${entryId}/share`
    expect((await police.page(`${start}?lang=sv`)).body).toContain('Anna Provström, vårdnadshavare')
    const form = (await police.page(`${start}/${guardian()}?lang=sv`)).body
    expect(form).toContain('Det här får du berätta')
    expect(form).not.toContain('name="toName"')
    const told = await tell(police, world, inCase.caseId, entryId, { recipient: guardian(), ...danger })
    const { id } = told.json<{ id: string }>()
    expect((await police.page(`/cases/${inCase.caseId}/disclosures/${id}?lang=sv`)).body).toContain('Anna Provström')
    const sheet = (await police.page(`/cases/${inCase.caseId}/disclosures/print?lang=sv&purpose=own_register`)).body
    expect(sheet).toContain('vårdnadshavare, Anna Provström')
    const { rows } = await world.admin.query('select from disclosed_text where disclosure_id = $1', [id])
    expect(rows).toHaveLength(0)
    const person = await telling(police, 'threat', {
      recipient: 'outside-private_person',
      toName: 'Granne Provman',
      ...danger,
    })
    expect(person.status).toBe(200)
  })

  it('is told what one must ask for only when they have asked', async () => {
    const basis = { rule: 'g1_guardian_social/1', purpose: 'child_protection' }
    const unasked = await telling(social, 'social_client', { recipient: guardian(), ...basis })
    expect(unasked.status).toBe(409)
    expect(unasked.json<{ detail: string }>().detail).toMatch(/\d+\/\d{4}/)
    expect((await telling(social, 'social_client', { recipient: `asked-${guardian()}`, ...basis })).status).toBe(200)
  })

  it('is not told against the young person’s ban, nor with a limit: one sentence for both, and a row in the log', async () => {
    expect((await ban(['threat'])).status).toBe(200)
    await social.change(`/cases/${inCase.caseId}/guardian-limits`, {
      guardianId: inCase.guardianIds[1],
      kind: 'no_information',
      reason: 'Domstolen har begränsat rätten att få uppgifter.',
    })
    expect((await choices(police, 'threat')).guardians).toEqual([])
    const said = await Promise.all(
      ([0, 1] as const).map(async (nth) => {
        const refused = await telling(police, 'threat', { recipient: guardian(nth), ...danger })
        const { reason, detail } = refused.json<{ reason: string; detail: string }>()
        expect([refused.status, reason]).toEqual([409, 'guardian_not_told'])
        expect(detail).toContain('703/2023 40 §')
        expect(detail).not.toMatch(/förbud|förbjud/i)
        return detail.replace(/Anna Provström|Mikael Testberg/, '')
      }),
    )
    expect(said[0]).toBe(said[1])
    // Nor as somebody outside the case.
    const typed = await telling(police, 'threat', {
      recipient: 'outside-private_person',
      toName: 'grannen  anna provström',
      ...danger,
    })
    expect(typed.json<{ reason: string }>().reason).toBe('guardian_not_told')
    const { rows } = await world.admin.query(
      `select count(*)::int as refused from access_log where case_id = $1 and reason = 'guardian_not_told' and result = 'refused'`,
      [inCase.caseId],
    )
    expect(rows).toEqual([{ refused: 3 }])
    expect((await choices(police, 'offence_facts')).guardians.map((each) => each.value)).toContain(guardian(0))
  })

  it('is nobody of another case, and no young person', async () => {
    const other = await openTestCase(world)
    for (const recipient of [
      `guardian-${other.guardianIds[0]}`,
      `guardian-${inCase.youthId}`,
      'outside-guardian',
      'outside-child',
    ])
      expect((await telling(police, 'threat', { recipient, ...danger })).status).toBe(404)
  })
})
