import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let outsider: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

type Recorded = { id: string; words: string | null; withdrawnAt: string | null; visibility: string; version: number }
type OfPerson = { party: string; personId: string; latest: Recorded | null; earlier: Recorded[] }

const at = (part = ''): string => `/cases/${inCase.caseId}${part}`
const familyOf = async (who: Visitor): Promise<OfPerson[]> =>
  (await who.read(at('/own-words'))).json<{ family: OfPerson[] }>().family
const youthOf = async (who: Visitor): Promise<OfPerson> => {
  const youth = (await familyOf(who)).find((each) => each.party === 'youth')
  if (youth === undefined) throw new Error('no young person')
  return youth
}
const say = async (who: Visitor, words: string, more: object = {}): Promise<Reply> => {
  world.now = new Date(world.now.getTime() + 60_000)
  return who.change(at('/assessment/views'), {
    party: 'youth',
    known: 'yes',
    words,
    language: 'sv',
    foundOut: 'at_meeting',
    version: (await youthOf(who)).latest?.version,
    ...more,
  })
}
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${at(path)}?lang=sv`)).body

describe('own words', () => {
  it('open the meeting and the plan before anything an authority wrote, exactly as they were said', async () => {
    const said = 'Jag vill inte prata om pappa. ”Inte nu” 🙂 <b>'
    expect((await say(social, said)).status).toBe(200)
    const [guardian] = inCase.guardianIds
    await social.change(at('/assessment/views'), {
      party: 'guardian',
      personId: guardian,
      known: 'yes',
      words: 'Haluan, että hän käy koulua.',
      language: 'fi',
      foundOut: 'through_somebody',
    })
    const meeting = (await police.change(at('/meetings'), firstMeeting(inCase))).json<{ id: string }>().id
    for (const path of [`/meetings/${meeting}`, `/meetings/${meeting}/live`, '/plan']) {
      const page = await sv(police, path)
      expect(page).toContain('Inte nu” 🙂 &lt;b>')
      expect(page).toContain('Sagt på mötet'.toLocaleLowerCase('sv'))
      expect(page).toContain('Haluan, että hän käy koulua.')
      expect(page).toContain('Vårdnadshavaren Anna Provström')
      expect(page.indexOf('Jag vill inte prata')).toBeLessThan(page.indexOf('Haluan, että'))
      const rest = path === '/plan' ? 'Det finns ingen plan' : 'id="shared"'
      if (page.includes(rest)) expect(page.indexOf('Haluan, että')).toBeLessThan(page.indexOf(rest))
    }
  })

  it('are sealed where they lie', async () => {
    const { rows } = await world.admin.query<{ words: Buffer }>('select words from family_view where words is not null')
    expect(rows.length).toBeGreaterThan(0)
    for (const { words } of rows) expect([words[0], words.includes('pappa')]).toEqual([1, false])
  })

  it('that the person keeps to one authority are there for that authority alone, and open its pages only', async () => {
    const secret = 'Bara polisen får veta det här.'
    expect((await say(police, secret, { visibility: 'own_register' })).status).toBe(200)
    expect(await sv(police, '/plan')).toContain(secret)
    expect((await youthOf(police)).latest).toMatchObject({ words: secret, visibility: 'own_register' })
    expect(JSON.stringify(await familyOf(social))).not.toContain(secret)
    expect(await sv(social, '/plan')).not.toContain(secret)
    expect(await sv(social, '/own-words')).not.toContain(secret)
  })

  it('are there for nobody outside the case', async () => {
    for (const path of ['/own-words', '/plan', '/participation', '/released-texts'])
      expect([path, (await outsider.read(at(path))).status]).toEqual([path, 404])
  })
})

describe('words that are taken back', () => {
  it('are shown nowhere any more, and that they were taken back stays', async () => {
    const said = 'Det här ångrar jag att jag sade.'
    await say(social, said)
    const { latest } = await youthOf(social)
    const page = `/own-words/${latest?.id ?? ''}/withdraw`
    expect(await sv(social, page)).toContain(said)
    expect((await social.submit(at(page), {})).status).toBe(303)
    for (const path of ['/own-words', '/plan', '/assessment', '/client-copy'])
      expect(await sv(social, path)).not.toContain(said)
    expect(await sv(police, '/own-words')).toContain('Personen tog tillbaka sina ord 2.11.2026.')
    expect(JSON.stringify(await familyOf(police))).not.toContain(said)
    const again = await social.change(at(page), {})
    expect([again.status, again.json<{ reason: string }>().reason]).toEqual([409, 'own_words_withdrawn'])
  })

  it('cannot be taken back by somebody who may not read them', async () => {
    await say(police, 'Ännu en hemlighet.', { visibility: 'own_register' })
    const id = (await youthOf(police)).latest?.id ?? ''
    expect((await social.change(at(`/own-words/${id}/withdraw`), {})).status).toBe(404)
    expect((await outsider.change(at(`/own-words/${id}/withdraw`), {})).status).toBe(404)
    expect((await youthOf(police)).latest?.withdrawnAt).toBeNull()
  })

  it('are followed by new words, which open the views again', async () => {
    await say(social, 'Nu vill jag säga det så här.')
    expect(await sv(police, '/plan')).toContain('Nu vill jag säga det så här.')
  })
})
