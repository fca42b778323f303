import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '#kernel/language.ts'
import { openTestCase } from '#testing/case.ts'
import { serverBefore } from '#testing/door.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { mayTellOperations } from './may-tell.operations.ts'
import { answerTexts, words } from './may-tell.words.ts'

const team = 'Raseborgs ankarteam'
type Answer = {
  from: string
  missing: string[]
  verdict: {
    answer: string
    uncertain: boolean
    because: { id: string; citations: { sv: string }[]; rulings: { id: string }[]; standing: string } | null
    alternatives: { id: string }[]
    waiting: { id: string } | null
  } | null
}

let world: World
let police: Visitor
let social: Visitor
let officer: Visitor

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
})
afterAll(async () => {
  await world.close()
})

const ask = async (visitor: Visitor, query: string): Promise<Answer> =>
  (await visitor.read(`/may-tell?${query}`)).json<Answer>()

describe('"Får jag berätta?"', () => {
  it('answers in one page, without a script: duty, with the section of the act (D4)', async () => {
    const { status, body } = await police.page('/may-tell?to=social_welfare&topic=offence_facts&lang=sv')
    expect(status).toBe(200)
    expect(body).toContain(answerTexts.duty.sv)
    expect(body).toContain('Förundersökningslag 805/2011 7 kap. 16 §')
    expect(body).toContain(words.otherwise.sv)
  })

  it('starts from the authority one works in, and remembers what was asked', async () => {
    expect((await ask(police, '')).from).toBe('police')
    expect((await ask(social, '')).from).toBe('social_welfare')
    const { body } = await police.page('/may-tell?to=youth_work&topic=threat')
    expect(body).toMatch(/<option value="police" selected/)
    expect(body).toMatch(/<option value="youth_work" selected/)
    expect(body).toMatch(/<option value="threat" selected/)
  })

  it('says no to the police asking for social client data, with the ruling and what is lawful instead (D8)', async () => {
    const { verdict } = await ask(social, 'to=police&topic=social_client')
    expect(verdict).toMatchObject({ answer: 'no', uncertain: true, because: { id: 'd8_police_request_social' } })
    expect(verdict?.because?.rulings.map((ruling) => ruling.id)).toEqual(['KHO:2021:13'])
    expect(verdict?.alternatives.map((rule) => rule.id)).toContain('d14_consent_between_authorities')
    for (const language of languages) {
      const { body } = await social.page(`/may-tell?to=police&topic=social_client&lang=${language}`)
      expect(body).toContain('KHO:2021:13')
      expect(body).toContain(words.uncertain[language])
      expect(body).toContain(words.instead[language])
    }
  })

  it('answers with consent, and of a person as well as of an authority', async () => {
    expect((await ask(police, 'to=youth_work&topic=family')).verdict?.answer).toBe('with_consent')
    expect((await ask(police, 'to=guardian&topic=meeting_practicalities')).verdict?.answer).toBe('duty')
    expect((await ask(social, 'to=notifier&topic=social_client')).verdict).toMatchObject({
      answer: 'no',
      because: null,
    })
  })

  it('tells when the law may have changed since it was read', async () => {
    const { body } = await police.page('/may-tell?to=health_care&topic=offence_facts&lang=sv')
    expect(body).toContain('RP 182/2025 rd')
  })

  it('asks for what is missing when it is sent half filled in, and refuses what is in no list', async () => {
    expect(await ask(police, 'ask=1&to=youth_work')).toMatchObject({ missing: ['topic'], verdict: null })
    expect((await police.page('/may-tell?ask=1&to=youth_work&lang=sv')).body).toContain('Välj ett alternativ.')
    expect((await police.read('/may-tell?to=somebody&topic=family')).status).toBe(400)
    expect((await officer.read('/may-tell?topic=%27%3B--')).status).toBe(400)
  })

  it('is there for everyone who is signed in, and for nobody else', async () => {
    const coordinator = await world.signIn({ team, function: 'coordinator' })
    for (const visitor of [coordinator, officer]) expect((await visitor.page('/may-tell')).status).toBe(200)
    expect((await world.visit({ method: 'GET', url: '/api/v1/may-tell' })).status).toBe(401)
    expect((await world.visit({ method: 'GET', url: '/may-tell' })).status).toBe(303)
  })

  it('is reached from the menu and from the text boxes of a case', async () => {
    const { caseId } = await openTestCase(world)
    expect((await police.page('/')).body).toContain('href="/may-tell"')
    for (const path of [`/cases/${caseId}/entries/new`, `/cases/${caseId}/plan/edit`, `/cases/${caseId}/plan/new`]) {
      const { status, body } = await police.page(path)
      if (status !== 200) continue
      expect(body, path).toContain('href="/may-tell" target="_blank"')
    }
    expect((await police.page(`/cases/${caseId}/entries/new`)).status).toBe(200)
  })

  it('leaves a row in the access log that says nothing of the question', async () => {
    await ask(police, 'to=youth_work&topic=family')
    const { rows } = await world.admin.query<{ row: string }>(
      `select row_to_json(access_log)::text as row from access_log where operation = 'mayTell'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) expect(row).not.toMatch(/family|youth_work_/)
  })
})

describe('in production', () => {
  it('allows nothing on a rule nobody has verified, says which one waits, and still denies what it denies', async () => {
    const { server, close } = await serverBefore(world, { operations: mayTellOperations, mode: 'production' })
    const asked = async (query: string): Promise<Answer> => {
      const reply = await server.inject({ url: `/api/v1/may-tell?${query}`, headers: { cookie: social.cookie } })
      return reply.json()
    }
    const threat = 'to=police&topic=threat'
    expect((await asked(threat)).verdict).toMatchObject({
      answer: 'no',
      because: null,
      waiting: { id: 'd6_threat_to_police' },
    })
    expect((await asked('to=police&topic=social_client')).verdict?.because?.id).toBe('d8_police_request_social')
    const verified = await officer.change('/rules/d6_threat_to_police/versions/1/verify', {})
    expect(verified.status).toBe(200)
    expect((await asked(threat)).verdict).toMatchObject({
      answer: 'yes',
      waiting: null,
      because: { id: 'd6_threat_to_police', standing: 'verified' },
    })
    await close()
  })
})
