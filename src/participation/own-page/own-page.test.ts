import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom, writeOwnNote } from '#testing/disclosure.ts'
import { asGuestOf, markOtherParty, type GuestBrowser } from '#testing/guest.ts'
import { firstMeeting } from '#testing/meeting.ts'
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
const all = async (who: GuestBrowser): Promise<string> => {
  const pages = await Promise.all(
    ['', '/moten', '/plan', '/ord', '/samtycken', '/vem-har-last', '/rattigheter'].map((part) =>
      who.page(`/mina${part}?lang=sv`),
    ),
  )
  expect(pages.map((each) => each.status)).toEqual(pages.map(() => 200))
  return pages.map((each) => each.body).join('\n')
}
const ban = (subjects: readonly string[], guardianId: string) =>
  social.change(`/cases/${inCase.caseId}/information-bans`, {
    visibility: 'case_team',
    guardianId,
    subjects,
    reason: 'private_matter',
    outcome: 'followed',
  })
const meet = async (personIds: readonly string[], changed: object = {}): Promise<string> => {
  const day = dayFrom(world, 7)
  const arranged = await police.change(
    `/cases/${inCase.caseId}/meetings`,
    firstMeeting(inCase, {
      personIds,
      date: day,
      ...(personIds.length < 3 ? { guardianMissingReason: 'De har skilda möten.' } : {}),
      ...changed,
    }),
  )
  expect(arranged.status, arranged.body).toBe(200)
  return arranged.json<{ id: string }>().id
}

const plan = async (): Promise<void> => {
  const path = `/cases/${inCase.caseId}/plan`
  const dueOn = dayFrom(world, 30)
  const written = await social.change(path, {
    ownGoal: 'Jag vill sova hos mormor.',
    ownGoalLanguage: 'sv',
    actions: [
      { goal: 'Sova bättre', what: 'Telefonen bort kl. 21', who: 'Elin', dueOn },
      { goal: 'Må bättre', what: 'Träffa kuratorn på torsdagar', who: 'Heidi', dueOn, subject: 'mental_health' },
    ],
  })
  const { id } = written.json<{ id: string }>()
  const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: dayFrom(world, 0) }]
  expect((await social.change(`${path}/${id}/agree`, { agreements, version: 1 })).status).toBe(200)
}

describe('divorced guardians', () => {
  it('each see their own meeting, and nothing of the other’s', async () => {
    const [mother, father] = inCase.guardianIds
    await meet([inCase.youthId, mother], { place: 'Ekenäs, rum 3', startTime: '14.00' })
    await meet([father], {
      type: 'further',
      place: 'Karis, rum 9',
      startTime: '9.00',
      professionals: [],
      externals: [],
    })
    const [seenByMother, seenByFather, seenByYouth] = [
      await all(await guest(mother)),
      await all(await guest(father)),
      await all(await guest(inCase.youthId)),
    ]
    expect(seenByMother).toContain('Ekenäs, rum 3')
    expect(seenByMother).toContain('Elin Provström')
    for (const theirs of ['Karis', 'Testberg', '9.00']) expect(seenByMother).not.toContain(theirs)
    expect(seenByFather).toContain('Karis, rum 9')
    for (const theirs of ['Ekenäs', 'Provström', 'Elin', '14.00', 'Hangö högstadium'])
      expect(seenByFather).not.toContain(theirs)
    expect(seenByYouth).toContain('Ekenäs, rum 3')
    expect(seenByYouth).toContain('Anna Provström')
    expect(seenByYouth).not.toContain('Karis')
  })

  it('asked to the same meeting are not told that the other one is', async () => {
    const [mother, father] = inCase.guardianIds
    await meet([inCase.youthId, mother, father])
    expect(await all(await guest(mother))).not.toContain('Testberg')
    expect(await all(await guest(father))).not.toContain('Anna Provström')
    const seenByYouth = await all(await guest(inCase.youthId))
    for (const name of ['Anna Provström', 'Mikael Testberg']) expect(seenByYouth).toContain(name)
  })

  it('hear who comes and why, but not why where words could tell of the other party', async () => {
    const [mother, father] = inCase.guardianIds
    await meet([inCase.youthId, mother])
    const before = await all(await guest(mother))
    expect(before).toContain('Berättar vad brottsanmälan leder till.')
    expect(before).toContain('Vi går igenom vad som har hänt')
    await markOtherParty(social, inCase, father)
    const after = await all(await guest(mother))
    expect(after).not.toContain('Berättar vad brottsanmälan leder till.')
    expect(after).not.toContain('Vi går igenom vad som har hänt')
    expect(after).toContain('Ekenäs, rum 3')
  })

  it('see only their own words', async () => {
    const say = (party: string, words: string, personId?: string) =>
      social.change(`/cases/${inCase.caseId}/assessment/views`, {
        party,
        known: 'yes',
        words,
        language: 'sv',
        foundOut: 'alone',
        ...(personId === undefined ? {} : { personId }),
      })
    const [mother, father] = inCase.guardianIds
    const said = [
      await say('youth', 'Jag vill ha lugn.', inCase.youthId),
      await say('guardian', 'Hon sover för lite.', mother),
      await say('guardian', 'Skolan hör inte av sig.', father),
    ]
    expect(
      said.map((each) => each.status),
      said.map((each) => each.body).join(),
    ).toEqual([200, 200, 200])
    const own = {
      [inCase.youthId]: 'Jag vill ha lugn.',
      [mother]: 'Hon sover för lite.',
      [father]: 'Skolan hör inte av sig.',
    }
    for (const [person, words] of Object.entries(own)) {
      const seen = await all(await guest(person))
      for (const each of Object.values(own)) expect(seen.includes(each)).toBe(each === words)
    }
  })
})

describe('what the young person keeps from a guardian', () => {
  it('is not in the plan on their page, and leaves no trace; the other guardian reads the whole', async () => {
    const [mother, father] = inCase.guardianIds
    await plan()
    await ban(['mental_health', 'own_view'], mother)
    const seen = await all(await guest(mother))
    expect(seen).toContain('Telefonen bort kl. 21')
    for (const kept of ['kuratorn', 'Må bättre', 'mormor']) expect(seen).not.toContain(kept)
    expect(seen).not.toMatch(/förbud|förbjud|utelämnad/i)
    for (const reader of [inCase.youthId, father])
      for (const part of ['Telefonen', 'kuratorn', 'mormor']) expect(await all(await guest(reader))).toContain(part)
  })

  it('is the whole plan: then there is none', async () => {
    const [mother] = inCase.guardianIds
    await plan()
    await ban(['joint_plan'], mother)
    expect(await all(await guest(mother))).toContain('Det finns ingen plan att visa ännu.')
  })

  it('is kept at once, also during a visit, and is there again when it is lifted', async () => {
    const [mother] = inCase.guardianIds
    await plan()
    const visiting = await guest(mother)
    expect((await visiting.page('/mina/plan')).body).toContain('kuratorn')
    const { id } = (await ban(['mental_health'], mother)).json<{ id: string }>()
    expect((await visiting.page('/mina/plan')).body).not.toContain('kuratorn')
    await social.change(`/cases/${inCase.caseId}/information-bans/${id}/lift`, { version: 1 })
    expect((await visiting.page('/mina/plan')).body).toContain('kuratorn')
  })
})

describe('a protected identity', () => {
  it('keeps every way to find the young person off the pages of all: also the place of a meeting', async () => {
    const address = 'Kanariegränden 4 B, 10300 Karis'
    const school = 'Kanarieskolan'
    await world.admin.query(`update person set phone = $2, address = $3, school = $4, email = $5 where id = $1`, [
      inCase.youthId,
      ...(['phone', 'address', 'school', 'email'] as const).map((column) =>
        world.vault.seal(
          `person.${column}`,
          inCase.youthId,
          { instanceId: inCase.instanceId, registerId: inCase.sharedRegisterId },
          { phone: '040 000 99 01', address, school, email: 'kanarie@example.fi' }[column],
        ),
      ),
    ])
    const [mother] = inCase.guardianIds
    await meet([inCase.youthId, mother], { placeKind: 'school', place: school })
    const protectedOne = await social.change(`/cases/${inCase.caseId}/protected-identities`, {
      personId: inCase.youthId,
      period: 'first',
      source: 'population_register',
      decidedOn: '2026-01-15',
      until: '2031-01-15',
      email: 'kanarie@example.fi',
      school,
      contactAddress: 'PB 100, 00102 Helsingfors',
    })
    expect(protectedOne.status, protectedOne.body).toBe(200)
    for (const person of [inCase.youthId, ...inCase.guardianIds]) {
      const seen = await all(await guest(person))
      for (const way of ['Kanarie', 'kanarie', '99 01', '10300']) expect(seen).not.toContain(way)
    }
    expect(await all(await guest(mother))).toContain('Teamet berättar platsen för dig på annat sätt.')
  })

  it('of nobody: a place without a name is said in plain words', async () => {
    await meet([inCase.youthId], { placeKind: 'team_premises', place: undefined })
    expect(await all(await guest(inCase.youthId))).toContain('Hos ankarteamet')
  })
})

describe('rights', () => {
  it('names where one can complain, and promises no number nobody has checked', async () => {
    const page = (await (await guest(inCase.youthId)).page('/mina/rattigheter?lang=sv')).body
    expect(page).toContain('Socialombudet där du bor')
    expect(page).toContain('Patientombudet där du bor')
    expect(page).toContain('Fråga teamet efter numret.')
  })
})

describe('no page of a guest', () => {
  it('says anything of the staff’s own: no case number, no notes, no navigation', async () => {
    await writeOwnNote(nurse, inCase.caseId, 'Anteckning bara för vården.', 'health')
    for (const person of [inCase.youthId, ...inCase.guardianIds]) {
      const seen = await all(await guest(person))
      for (const kept of [inCase.number, 'Anteckning bara', '/cases/', '/sign-in']) expect(seen).not.toContain(kept)
    }
  })

  it('stays in a cache', async () => {
    const page = await (await guest(inCase.youthId)).page('/mina')
    expect(page.headers['cache-control']).toBe('no-store')
  })
})
