import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compositionGrounds, compositionRules } from '#kernel/composition-rules.ts'
import { codeIds } from '#kernel/codes.ts'
import { newId } from '#kernel/ids.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { proposeComposition, type Proposal } from './composition.ts'

const team = 'Raseborgs ankarteam'
const today = '2026-11-02'
let world: World
let opened: TestCase
let police: Visitor
let social: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world, { interpreterLanguage: 'ar', responsible: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
})
afterAll(() => world.close())

type Prepared = { proposals: Proposal[] }
const proposed = async (of: TestCase = opened, who: Visitor = police): Promise<Proposal[]> =>
  (await who.read(`/cases/${of.caseId}/meetings/new`)).json<Prepared>().proposals
const reasonsOf = (all: readonly Proposal[], key: string): string[] | undefined =>
  all.find((each) => each.key === key)?.reasons.map((each) => each.sv)

describe('the composer of a meeting (C-13)', () => {
  it('proposes from causes, consents and languages, and says why of each', async () => {
    const cause = { category: 'school_difficulties', actors: ['education', 'health_care'] }
    expect((await social.change(`/cases/${opened.caseId}/assessment/causes`, cause)).status).toBe(200)
    await world.admin.query(
      `insert into consent (instance_id, id, case_id, team_id, person_id, subjects, to_authority, to_name, purpose, decided_by, explained,
         language, recorded_by, given_at)
       values ($1, $2, $3, $4, $5, '{concern_facts}', 'parish', 'Ekenäs församling', 'joint_support', 'youth', 'Vi berättar att du är med.', 'sv', $6, now())`,
      [opened.instanceId, newId(), opened.caseId, opened.teamId, opened.youthId, social.persona.id],
    )
    const all = await proposed()
    expect(reasonsOf(all, 'responsible_worker')).toEqual(['Ansvarar för ärendet.'])
    expect(reasonsOf(all, 'education')).toEqual([
      'Teamet har skrivit att orsaken ”svårigheter i skolan” kräver deras arbete.',
      'Inget samtycke gäller: de får bara inbjudan.',
    ])
    expect(reasonsOf(all, 'health_care')).toEqual([
      'Teamet har skrivit att orsaken ”svårigheter i skolan” kräver deras arbete.',
    ])
    expect(reasonsOf(all, 'parish')).toEqual(['Det finns ett samtycke till att berätta för dem.'])
    expect(reasonsOf(all, 'interpreter')).toEqual(['Någon i familjen behöver tolk: arabiska.'])
    const form = (await police.page(`/cases/${opened.caseId}/meetings/new?lang=sv`)).body
    expect(form).toContain('Inget samtycke gäller: de får bara inbjudan.')
    expect(form).toContain(`responsible_worker`)
    // What they add is written in advance, until somebody says it better.
    expect(form).toContain('value="Teamet har skrivit att orsaken ”svårigheter i skolan” kräver deras arbete."')
  })

  it('lets one leave out a proposal, and remembers that for this meeting alone', async () => {
    const body = firstMeeting(opened, { leftOut: ['education'] })
    const { id } = (await police.change(`/cases/${opened.caseId}/meetings`, body)).json<{ id: string }>()
    const page = (await police.page(`/cases/${opened.caseId}/meetings/${id}?lang=sv`)).body
    expect(page).toContain('Föreslogs, behövs inte')
    expect(page).toContain('skola eller annan utbildningsanordnare')
    const edit = (await police.page(`/cases/${opened.caseId}/meetings/${id}/edit?lang=sv`)).body
    expect(edit).toMatch(/name="leftOut"[^>]*value="education"[^>]*checked/)
    const fresh = (await police.page(`/cases/${opened.caseId}/meetings/new?lang=sv`)).body
    expect(fresh).toMatch(/name="leftOut"[^>]*value="education"/)
    expect(fresh).not.toMatch(/name="leftOut"[^>]*value="education"[^>]*checked/)
  })

  it('never tells of the other party’s needs in a meeting of the family, nor of a case to another team', async () => {
    const apart = await openTestCase(world, { interpreterLanguage: 'so', responsible: 'police' })
    expect(reasonsOf(await proposed(apart), 'interpreter')).toEqual(['Någon i familjen behöver tolk: somaliska.'])
    const restriction = { track: 'domestic_violence', reason: 'Parterna lever under hot.', circle: [social.persona.id] }
    await police.change(`/cases/${apart.caseId}/restriction`, restriction)
    const path = `/cases/${apart.caseId}/persons/${apart.guardianIds[0]}/other-party`
    expect((await social.change(path, { reason: 'Misstänks för våld hemma.' })).status).toBe(200)
    expect(reasonsOf(await proposed(apart), 'interpreter')).toBeUndefined()
    const nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
    expect((await nurse.read(`/cases/${apart.caseId}/meetings/new`)).status).toBe(404)
  })
})

describe('the rules of proposal', () => {
  const none = {
    responsible: false,
    causes: [],
    planSubjects: [],
    services: [],
    consented: [],
    members: [],
    interpreters: [],
  }

  it('are data with a source and days on which they hold, and name codes that exist', () => {
    const authorities = codeIds('authority_kinds')
    for (const ground of compositionGrounds) {
      const rules = compositionRules(ground, today)
      expect([ground, rules.length > 0]).toEqual([ground, true])
      expect(compositionRules(ground, '2025-12-31')).toEqual([])
      for (const rule of rules) {
        expect(rule.source.length).toBeGreaterThan(5)
        for (const [code, kinds] of Object.entries(rule.authorities ?? {})) {
          expect(codeIds(ground === 'plan' ? 'consent_categories' : 'service_types')).toContain(code)
          for (const kind of kinds) expect(authorities).toContain(kind)
        }
      }
    }
  })

  it('propose from the plan and the services who works with them, once each with every reason', () => {
    const all = proposeComposition(
      { ...none, planSubjects: ['school', 'mental_health'], services: ['mental_health'], members: ['health_care'] },
      today,
    )
    expect(all.map((each) => each.key)).toEqual(['education', 'health_care'])
    expect(reasonsOf(all, 'health_care')).toEqual([
      expect.stringContaining('Planen har en åtgärd'),
      expect.stringContaining('Familjen får eller har erbjudits'),
    ])
    expect(all[1]?.professions).toEqual(['psychiatric_nursing', 'other_health'])
  })

  it('take an actor that is on no list by its name, and propose nobody when nothing is known', () => {
    const all = proposeComposition({ ...none, causes: [{ category: 'no_leisure', actors: ['Båtklubben'] }] }, today)
    expect(all[0]).toMatchObject({ key: 'Båtklubben', name: { fi: 'Båtklubben' }, professions: [] })
    expect(proposeComposition(none, today)).toEqual([])
  })
})
