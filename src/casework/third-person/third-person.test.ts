import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { masked, passagesOf, placeAfter, type CopiedText, type ThirdPersonMark } from './third-person.ts'

const raseborg = 'Raseborgs ankarteam'
const mask = '[uppgift om en annan person]'

describe('masking a text', () => {
  it('replaces each passage, joins what overlaps or touches, and ignores what lies outside', () => {
    const text = 'Elin och hennes bror Ville rökte.'
    expect(masked(text, [])).toBe(text)
    expect(masked(text, [{ startsAt: 9, endsAt: 26 }])).toBe(`Elin och ${mask} rökte.`)
    expect(
      masked(text, [
        { startsAt: 16, endsAt: 26 },
        { startsAt: 9, endsAt: 16 },
        { startsAt: 10, endsAt: 12 },
        { startsAt: 90, endsAt: 99 },
        { startsAt: 5, endsAt: 5 },
      ]),
    ).toBe(`Elin och ${mask} rökte.`)
    expect(masked(text, [{ startsAt: 0, endsAt: text.length }], 'fi')).toBe('[tieto toisesta henkilöstä]')
  })

  it('never leaves a letter of a passage, whatever the marks', () => {
    const text = 'abcdefghij'
    for (let from = 0; from < text.length; from += 1) {
      for (let to = from + 1; to <= text.length; to += 1) {
        const other = { startsAt: (from * 7) % 10, endsAt: ((to * 3) % 10) + 1 }
        const left = masked(text, [{ startsAt: from, endsAt: to }, other]).replaceAll(mask, '')
        const passage = Array.from({ length: to - from }, (_, index) => text.charAt(from + index))
        expect(passage.filter((letter) => left.includes(letter))).toEqual([])
      }
    }
  })
})

describe('finding a passage', () => {
  it('finds it wherever it stands, also when line breaks and signs of a list were lost on the way', () => {
    expect(passagesOf('Ville kom. Ville gick.', 'Ville')).toEqual([
      { startsAt: 0, endsAt: 5 },
      { startsAt: 11, endsAt: 16 },
    ])
    const text = 'Vi kom överens:\n- Ville ringer\n- Elin sover'
    expect(passagesOf(text, ' Ville ringer\nElin ')).toEqual([{ startsAt: 18, endsAt: 37 }])
    expect(passagesOf(text, 'överens: Ville')).toHaveLength(1)
    expect(passagesOf(text, 'V.lle')).toEqual([])
    expect(passagesOf(text, ' \n ')).toEqual([])
  })
})

describe('a mark after a correction', () => {
  const before = 'Elin bor hos mormor. Kompisen Ville stjäl. Elin mår bra.'
  const [ville = { startsAt: 0, endsAt: 0 }] = passagesOf(before, 'Kompisen Ville stjäl.')
  const after = (text: string) => {
    const place = placeAfter(before, text, ville)
    return place === null ? null : text.slice(place.startsAt, place.endsAt)
  }

  it('follows its words', () => {
    expect(after(before.replace('mormor', 'farmor och farfar'))).toBe('Kompisen Ville stjäl.')
    expect(after(before.replace('mår bra', 'mår bättre'))).toBe('Kompisen Ville stjäl.')
    expect(after('Kompisen Ville stjäl. Elin bor nu hos farmor.')).toBe('Kompisen Ville stjäl.')
  })

  it('no longer fits when its words changed, are gone or stand twice', () => {
    expect(after(before.replace('stjäl', 'snattar'))).toBeNull()
    expect(after('Elin bor hos mormor. Elin mår bra.')).toBeNull()
    expect(after('Kompisen Ville stjäl. Elin. Kompisen Ville stjäl. Allt.')).toBeNull()
  })
})

describe('in a case', () => {
  let world: World
  let opened: TestCase
  let police: Visitor
  let social: Visitor
  let outsider: Visitor

  beforeAll(async () => {
    world = await openWorld()
    opened = await openTestCase(world, { team: raseborg, phase: 'assessment' })
    ;[police, social, outsider] = await Promise.all([
      world.signIn({ team: raseborg, profession: 'police' }),
      world.signIn({ team: raseborg, profession: 'social_work' }),
      world.signIn({ team: 'Esbo ankarteam', profession: 'police' }),
    ])
  })
  afterAll(async () => {
    await world.close()
  })

  const write = async (author: Visitor, body: string, visibility = 'own_register'): Promise<string> => {
    const reply = await author.change(`/cases/${opened.caseId}/entries`, { visibility, body, language: 'sv' })
    if (reply.status !== 200) throw new Error(reply.body)
    return reply.json<{ id: string }>().id
  }
  const pathOf = (entryId: string): string => `/cases/${opened.caseId}/entries/${entryId}/third-persons`
  const mark = (author: Visitor, entryId: string, passage: string, version = 1) =>
    author.change(pathOf(entryId), { passage, about: 'lillasyster', version })
  const marksOf = async (visitor: Visitor, entryId: string) =>
    (await visitor.read(pathOf(entryId))).json<{ marks: ThirdPersonMark[]; stale: number }>()
  const copyOf = async (visitor: Visitor) =>
    (await visitor.read(`/cases/${opened.caseId}/client-copy`)).json<{ texts: CopiedText[]; waiting: number }>()
  const copied = async (visitor: Visitor, entryId: string): Promise<string | undefined> =>
    (await copyOf(visitor)).texts.find((each) => each.id === entryId)?.body
  const correct = (author: Visitor, entryId: string, body: string, version: number) =>
    author.change(`/cases/${opened.caseId}/entries/${entryId}/correct`, { body, reason: 'Preciserat', version })

  it('the author marks a passage, everywhere it stands, and is asked about a case of its own', async () => {
    const entryId = await write(police, 'Syster Saga, 9 år, såg allt.\n\nElin grät. Syster Saga, 9 år, också.')
    expect((await police.page(`/cases/${opened.caseId}/entries/${entryId}?lang=sv`)).body).toContain(pathOf(entryId))
    const sent = await police.submit(pathOf(entryId), { passage: 'Syster Saga, 9 år,', about: 'lillasyster' })
    expect(sent.status).toBe(303)
    expect((await marksOf(police, entryId)).marks).toHaveLength(2)
    const page = await police.page(`${pathOf(entryId)}?lang=sv`)
    expect(page.body).toContain('Öppna ett eget ärende?')
    expect(page.body).toContain('href="/referrals/new"')
    expect(await copied(police, entryId)).toBe(`${mask} såg allt.\n\nElin grät. ${mask} också.`)
    expect(problemCodes(await mark(police, entryId, 'Syster Saga'))).toEqual(['/passage passage_marked'])
    expect(problemCodes(await mark(police, entryId, 'Syster Siri'))).toEqual(['/passage passage_not_found'])
    expect(problemCodes(await police.change(pathOf(entryId), { passage: 'grät', version: 1 }))).toEqual([
      '/about required',
    ])

    const [first] = (await marksOf(police, entryId)).marks
    expect((await police.change(`${pathOf(entryId)}/${first?.id ?? ''}/remove`, {})).status).toBe(200)
    expect(await copied(police, entryId)).toBe(`Syster Saga, 9 år, såg allt.\n\nElin grät. ${mask} också.`)
  })

  it('nobody else marks it, and another authority and an outsider do not even find it', async () => {
    const own = await write(police, 'Brodern misstänks också.')
    const shared = await write(police, 'Mamman är sjuk.', 'case_team')
    expect((await mark(social, shared, 'Mamman är sjuk.')).status).toBe(403)
    expect((await marksOf(social, shared)).marks).toEqual([])
    expect((await mark(police, shared, 'Mamman är sjuk.')).status).toBe(200)
    expect((await marksOf(social, shared)).marks).toHaveLength(1)
    const [made] = (await marksOf(police, shared)).marks
    expect((await social.change(`${pathOf(shared)}/${made?.id ?? ''}/remove`, {})).status).toBe(403)

    await mark(police, own, 'Brodern')
    for (const visitor of [social, outsider]) {
      expect((await visitor.read(pathOf(own))).status).toBe(404)
      expect((await mark(visitor, own, 'Brodern')).status).toBe(404)
    }
    expect((await outsider.read(`/cases/${opened.caseId}/client-copy`)).status).toBe(404)
    expect((await outsider.page(`/cases/${opened.caseId}/client-copy`)).status).toBe(404)
  })

  it('the copy has the texts of the asking authority and the shared ones, and nothing of another authority', async () => {
    const polices = await write(police, 'Polisens egen anteckning')
    const socials = await write(social, 'Socialvårdens egen anteckning')
    const shared = await write(social, 'Gemensamt: farfar dricker.', 'case_team')
    await mark(social, shared, 'farfar dricker')
    const page = await police.page(`/cases/${opened.caseId}/client-copy?lang=sv`)
    expect(page.body).toContain('Polisens egen anteckning')
    expect(page.body).toContain(`Gemensamt: ${mask}.`)
    expect(page.body).not.toContain('farfar')
    expect(page.body).not.toContain('Socialvårdens egen anteckning')
    expect(await copied(social, socials)).toBe('Socialvårdens egen anteckning')
    expect(await copied(social, polices)).toBeUndefined()
    const { rows } = await world.admin.query(
      "select distinct professional_id from access_log where object_kind = 'client_copy' and case_id = $1 and result = 'allowed'",
      [opened.caseId],
    )
    expect(rows.map((row: { professional_id: string }) => row.professional_id).sort()).toEqual(
      [police.persona.id, social.persona.id].sort(),
    )
  })

  it('the copy never tells of a ban or a conflict of interest', async () => {
    const before = (await police.page(`/cases/${opened.caseId}/client-copy?lang=sv`)).body
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, kind, case_id, declared_by)
       select instance_id, gen_random_uuid(), id, 'own_relative', $1, id from professional where id = $2`,
      [opened.caseId, outsider.persona.id],
    )
    await world.admin.query(
      `insert into information_ban (instance_id, id, case_id, team_id, register_id, guardian_id, subjects, reason, followed, recorded_by)
       select instance_id, gen_random_uuid(), case_id, team_id, register_id, $2, '{police}', 'fear', true, author_id
         from entry where case_id = $1 limit 1`,
      [opened.caseId, opened.guardianIds[0]],
    )
    const bare = (html: string): string => html.replaceAll(/value="[^"]*"|Märke [0-9a-f]{8}/g, '')
    expect(bare((await police.page(`/cases/${opened.caseId}/client-copy?lang=sv`)).body)).toBe(bare(before))
  })

  it('marks follow a corrected text; one that no longer fits keeps the text out of the copy until its author has looked', async () => {
    const entryId = await write(police, 'Elin var där. Kompisen Ville sprang. Pappan ringde.')
    await mark(police, entryId, 'Kompisen Ville sprang.')
    await mark(police, entryId, 'Pappan ringde.')
    const moved = await correct(police, entryId, 'Elin var där kl. 22. Kompisen Ville sprang. Pappan ringde.', 1)
    expect(moved.json()).toEqual({ version: 2, staleMarks: 0 })
    expect(await copied(police, entryId)).toBe(`Elin var där kl. 22. ${mask} ${mask}`)

    const form = await police.submit(`/cases/${opened.caseId}/entries/${entryId}/correct`, {
      body: 'Elin var där kl. 22. Ville och Kalle sprang. Pappan ringde.',
      reason: 'Flera var med',
    })
    expect([form.status, form.headers.location]).toEqual([303, expect.stringContaining(pathOf(entryId))])
    expect((await police.page(`${pathOf(entryId)}?lang=sv`)).body).toContain('en markering passar inte längre')
    expect(await copied(police, entryId)).toBeUndefined()
    expect((await copyOf(police)).waiting).toBe(1)
    expect((await police.page(`/cases/${opened.caseId}/client-copy?lang=sv`)).body).toContain('En text är inte med')

    expect((await mark(police, entryId, 'Ville', 2)).status).toBe(412)
    expect((await mark(police, entryId, 'Ville och Kalle sprang.', 3)).status).toBe(200)
    expect(await copied(police, entryId)).toBeUndefined()
    expect((await police.change(`${pathOf(entryId)}/review`, { version: 3 })).status).toBe(200)
    expect(await copied(police, entryId)).toBe(`Elin var där kl. 22. ${mask} ${mask}`)
  })

  it('a retracted text is not marked any more', async () => {
    const entryId = await write(police, 'Grannen såg det.')
    await police.change(`/cases/${opened.caseId}/entries/${entryId}/retract`, { reason: 'Fel ärende', version: 1 })
    expect((await mark(police, entryId, 'Grannen')).json()).toMatchObject({ status: 409, reason: 'entry_retracted' })
  })
})
