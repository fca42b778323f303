import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIn, leadsTo, openStranger, type Stranger } from '#testing/stranger.ts'
import { textsIn } from '#testing/sealed.ts'
import { openWorld, type Reply, type World } from '#testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

const STORY = 'Jag orkar inte gå hem. 😔 Pappa skriker.\n\nNi får ringa mig efter skolan.'
const RASEBORG = '710'

/** Time goes on while somebody writes. */
const wait = (seconds: number): void => {
  world.now = new Date(world.now.getTime() + seconds * 1000)
}

async function writeAboutSelf(
  visitor: Stranger,
  place: string,
  answers: { story?: string; you?: Record<string, string> } = {},
): Promise<Reply> {
  await visitor.submit(`/oro/jag/beratta?place=${place}&chosen=yes`, { story: answers.story ?? STORY })
  wait(60)
  await visitor.submit('/oro/jag/du', answers.you ?? { name: 'Alva', age: '15', phone: '040 00 99' })
  return await visitor.submit('/oro/jag/kolla', {})
}

type Row = {
  id: string
  team: string | null
  state: string
  channel: string
  receiver_id: string | null
  urgency: string
  municipality_missing: string | null
}
const newest = async (): Promise<Row> => {
  const { rows } = await world.admin.query<Row>(
    `select r.id, t.name ->> 'sv' as team, r.state, r.channel, r.receiver_id, r.urgency, r.municipality_missing
       from referral r left join team t on t.instance_id = r.instance_id and t.id = r.team_id order by r.created_at desc limit 1`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('nothing was sent')
  return row
}

describe('a young person who writes about themself', () => {
  it('is told first who reads it, what happens then, and whom to call when it is urgent', async () => {
    for (const [path, parts] of [
      [
        '/oro',
        ['Vem läser det du skriver?', 'Vad händer sedan?', 'Ring 112.', 'Socialjouren', 'ingen barnskyddsanmälan'],
      ],
      [
        '/huoli',
        ['Kuka lukee', 'Mitä sitten tapahtuu?', 'Soita 112.', 'Sosiaalipäivystyksen', 'ei ole lastensuojeluilmoitus'],
      ],
      [
        '/concern',
        ['Who reads', 'What happens then?', 'Call 112.', 'social emergency', 'not a child welfare notification'],
      ],
    ] as const) {
      const shown = await openStranger(world).page(path)
      expect(shown.status).toBe(200)
      for (const part of parts) expect(shown.body).toContain(part)
      // The number of Western Uusimaa is not known here, that of Helsinki nobody has confirmed.
      expect(shown.body).toContain('0206 96006')
    }
  })

  it('reaches the team of their municipality, with every word as it was typed', async () => {
    const visitor = openStranger(world)
    const sent = await writeAboutSelf(visitor, RASEBORG)
    expect(leadsTo(sent)).toBe('/oro/kvittens')
    const receipt = await visitor.page('/oro/kvittens')
    expect(codeIn(receipt)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(receipt.body).toContain('Raseborgs ankarteam')

    const row = await newest()
    expect(row).toMatchObject({
      team: 'Raseborgs ankarteam',
      state: 'waiting',
      channel: 'web',
      receiver_id: null,
      urgency: 'prompt',
    })
    expect(await textsIn(world, 'referral_detail.need', 'referral_id = $1', [row.id])).toEqual([STORY])

    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
    const queue = await worker.page('/referrals')
    expect(queue.body).toContain(row.id)
    expect(queue.body).toContain('webbformuläret ”Jag är orolig”')
    const opened = await worker.page(`/referrals/${row.id}`)
    expect(opened.body).toContain('Jag orkar inte gå hem. 😔 Pappa skriker.')
    expect(opened.body).toContain('Den ungas egna ord, som de skrevs.')
    expect(opened.body).toContain('den unga själv')
    expect(opened.body).toContain('Alva')
    expect(opened.body).toContain('040 00 99')
    const read = (await worker.read(`/referrals/${row.id}`)).json<{
      concern: { reporter: string; kept: { answers: Record<string, string> } }
      detail: { source: string; triggers: string[]; age: number }
      deadlines: { rule: string }[]
    }>()
    expect(read.concern).toMatchObject({ reporter: 'young_person', kept: { answers: { name: 'Alva', age: '15' } } })
    expect(read.detail).toMatchObject({ source: 'self', triggers: ['concern_self'], age: 15 })
    expect(read.deadlines.map((each) => each.rule)).toEqual(['notifier_receipt'])
  })

  it('is read by the workers of that team and nobody else', async () => {
    const { id } = await newest()
    for (const profession of ['police', 'psychiatric_nursing', 'youth_work']) {
      const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession })
      expect((await worker.page(`/referrals/${id}`)).body).toContain('Pappa skriker')
    }
    for (const who of [
      { team: 'Lojo ankarteam', profession: 'social_work' },
      { instance: 'helsingfors', profession: 'social_work' },
      { instance: 'vastra-nyland', function: 'administrator' },
      { instance: 'vastra-nyland', function: 'leadership' },
      { instance: 'vastra-nyland', function: 'data_protection_officer' },
    ]) {
      const other = await world.signIn(who)
      const reply = await other.read(`/referrals/${id}`)
      expect([403, 404]).toContain(reply.status)
      expect(reply.body).not.toContain('Pappa')
    }
    const coordinator = await world.signIn({ instance: 'vastra-nyland', function: 'coordinator' })
    const seen = await coordinator.read(`/referrals/${id}`)
    expect(seen.body).not.toContain('Pappa')
    expect(seen.body).not.toContain('Alva')
  })

  it('may say nothing but that they do not know, and is heard all the same', async () => {
    const visitor = openStranger(world)
    await visitor.submit(`/oro/jag/beratta?place=${RASEBORG}`, { story: '' }, 'unknown')
    wait(60)
    await visitor.submit('/oro/jag/du', {}, 'unknown')
    const check = await visitor.page('/oro/jag/kolla')
    expect(check.body).toContain('Vet inte')
    expect(check.body).toContain('Då kan vi inte kontakta dig.')
    expect(leadsTo(await visitor.submit('/oro/jag/kolla', {}))).toBe('/oro/kvittens')
    const { id } = await newest()
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
    const opened = await worker.page(`/referrals/${id}`)
    expect(opened.body).toContain('Svarade ”vet inte”')
    expect(opened.body).toContain('vad som oroar, om sig själv')
  })
})

describe('somebody else who is worried', () => {
  it('tells as a relative whom it is about, in Finnish', async () => {
    const visitor = openStranger(world)
    await visitor.submit('/huoli/laheinen/kuka?place=444', {
      givenName: 'Oona',
      familyName: 'Testinen',
      age: 'n. 14 v.',
    })
    await visitor.submit('/huoli/laheinen/kerro', { story: 'Oona ei tule enää kouluun.' })
    wait(60)
    await visitor.submit('/huoli/laheinen/sina', { name: 'Mummi Testi', relation: 'isoäiti', phone: '040 00 77' })
    expect(leadsTo(await visitor.submit('/huoli/laheinen/tarkista', {}))).toBe('/huoli/kuittaus')
    const row = await newest()
    expect(row.team).toBe('Lojo ankarteam')
    const worker = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
    const read = (await worker.read(`/referrals/${row.id}`)).json<{
      concern: { reporter: string; language: string }
      detail: { source: string; sourceContact: string; age: number }
      persons: { name: string }[]
    }>()
    expect(read.concern).toMatchObject({ reporter: 'relative', language: 'fi' })
    expect(read.detail).toMatchObject({
      source: 'guardian_relative',
      sourceContact: 'Mummi Testi, isoäiti, 040 00 77',
      age: 14,
    })
    expect(read.persons.map((each) => each.name)).toEqual(['Oona Testinen'])
  })

  it('is reminded as a professional that the duty to notify remains', async () => {
    const visitor = openStranger(world)
    const first = await visitor.page('/concern/work/who?place=091')
    expect(first.body).toContain('does not replace a child welfare notification')
    await visitor.submit('/concern/work/who?place=091', { told: 'no' })
    await visitor.submit('/concern/work/tell', { story: 'Absent from school since August.' })
    wait(60)
    await visitor.submit('/concern/work/you', {
      source: 'school',
      workplace: 'School, teacher',
      name: 'Testi Opettaja',
    })
    expect((await visitor.page('/concern/work/check')).body).toContain('does not replace a child welfare notification')
    await visitor.submit('/concern/work/check', {})
    const { rows } = await world.admin.query<{ source: string; key: string }>(
      `select d.source, i.key from referral_detail d join instance i on i.id = d.instance_id join referral r on r.id = d.referral_id
        order by r.created_at desc limit 1`,
    )
    expect(rows).toEqual([{ source: 'school', key: 'helsingfors' }])
  })

  it('who does not know the place is seen by a coordinator, who sends it on', async () => {
    const visitor = openStranger(world)
    await writeAboutSelf(visitor, 'unknown')
    const row = await newest()
    expect(row).toMatchObject({ team: null, municipality_missing: 'unknown' })
    const receipt = await visitor.page('/oro/kvittens')
    expect(receipt.body).toContain('En samordnare')
    const coordinator = await world.signIn({ instance: 'vastra-nyland', function: 'coordinator' })
    expect((await coordinator.page('/referrals?team=none')).body).toContain(row.id)
    const { rows } = await world.admin.query<{ id: string }>(
      `select id from team where name ->> 'sv' = 'Lojo ankarteam'`,
    )
    const moved = await coordinator.submit(`/referrals/${row.id}/route`, {
      municipality: '444',
      team: rows[0]?.id ?? '',
    })
    expect(moved.status).toBe(303)
    const worker = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
    expect((await worker.page(`/referrals/${row.id}`)).body).toContain('Pappa skriker')
  })
})
