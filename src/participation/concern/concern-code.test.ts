import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIn, leadsTo, openStranger, type Stranger } from '#testing/stranger.ts'
import { openWorld, type World } from '#testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

const wait = (seconds: number): void => {
  world.now = new Date(world.now.getTime() + seconds * 1000)
}
const COOKIE = '__Host-fairlead-concern'
const WRONG = 'ABCD EFGH JKMN PQRS'

async function send(visitor: Stranger): Promise<string> {
  await visitor.submit('/oro/jag/beratta?place=710', { story: 'Det är svårt hemma.' })
  wait(60)
  await visitor.submit('/oro/jag/du', { name: 'Alva' })
  await visitor.submit('/oro/jag/kolla', {})
  return codeIn(await visitor.page('/oro/kvittens'))
}
const drafts = async (): Promise<number> =>
  (await world.admin.query<{ n: number }>('select count(*)::int as n from concern_draft')).rows[0]?.n ?? -1

describe('going on later', () => {
  it('takes a code, in another browser and another language, with everything that was typed', async () => {
    const visitor = openStranger(world)
    await visitor.submit('/oro/anhorig/vem?place=710', { givenName: 'Noa', age: '13' })
    const saved = await visitor.submit('/oro/anhorig/beratta', { story: 'مرحبا 👋 Halvfärdig text' }, 'later')
    expect(leadsTo(saved)).toBe('/oro/sparat')
    const shown = await visitor.page('/oro/sparat')
    const code = codeIn(shown)
    expect(shown.body).toContain('Ingen kan läsa texten utan koden.')
    // Hidden here, the code still opens it elsewhere.
    await visitor.submit('/oro/sparat', {})
    expect(visitor.cookies.has(COOKIE)).toBe(false)
    expect((await visitor.page('/oro/anhorig/kolla')).status).toBe(404)

    const other = openStranger(world, '192.0.2.2')
    const opened = await other.post('/huoli/jatka', { code: ` ${code.slice(0, 8).toLowerCase()}-${code.slice(8)} ` })
    expect(leadsTo(opened)).toBe('/huoli/laheinen/tarkista')
    const check = await other.page('/huoli/laheinen/tarkista')
    expect(check.body).toContain('مرحبا 👋 Halvfärdig text')
    expect(check.body).toContain('Noa')
    await other.submit('/huoli/laheinen/tarkista', {}, 'later')
    expect(codeIn(await other.page('/huoli/tallennettu'))).toBe(code)
  })

  it('leaves in the database what nobody can open without the code', async () => {
    const visitor = openStranger(world)
    await visitor.submit('/oro/jag/beratta?place=710', { story: 'Hemligt och ofärdigt' }, 'later')
    const code = codeIn(await visitor.page('/oro/sparat'))
    const { rows } = await world.admin.query<{ all: string }>(
      `select string_agg(encode(code_hash, 'escape') || encode(content, 'escape'), '') as all from concern_draft`,
    )
    expect(rows[0]?.all).not.toContain('Hemligt')
    expect(rows[0]?.all).not.toContain(code)
    // With its marks: three digits alone come up by chance among random bytes.
    for (const mark of ['"place"', '"710"', '"story"']) expect(rows[0]?.all).not.toContain(mark)
  })

  it('ends after fourteen days; then the code says the same as one that never was', async () => {
    const visitor = openStranger(world)
    await visitor.submit('/concern/me/tell?place=710', { story: 'Old' }, 'later')
    const code = codeIn(await visitor.page('/concern/saved'))
    const { rows } = await world.admin.query<{ days: number }>(
      `select extract(day from max(expires_at) - now())::int as days from concern_draft`,
    )
    expect(rows[0]?.days).toBeGreaterThanOrEqual(13)
    await world.admin.query(`update concern_draft set expires_at = now() - interval '1 second'`)
    const other = openStranger(world, '192.0.2.3')
    const [expired, guessed] = [
      await other.post('/concern/continue', { code }),
      await other.post('/concern/continue', { code: WRONG }),
    ]
    const sentence = 'We find nothing saved with that code. The code may be wrong or too old.'
    expect([expired.status, guessed.status]).toEqual([400, 400])
    expect(expired.body).toContain(sentence)
    expect(expired.body.replaceAll(code, '')).toBe(guessed.body.replaceAll(WRONG, ''))
    await world.admin.query('select app.keep_up()')
    expect(await drafts()).toBe(0)
  })

  it('is refused for a wrong, an old and an unreadable code in the same words, in three languages', async () => {
    for (const [path, sentence] of [
      ['/oro/fortsatt', 'Vi hittar inget sparat med den koden.'],
      ['/huoli/jatka', 'Emme löydä mitään tällä koodilla.'],
      ['/concern/continue', 'We find nothing saved with that code.'],
    ] as const)
      for (const code of [WRONG, 'nonsense', '', '<b>&"'])
        expect((await openStranger(world, '192.0.2.4').post(path, { code })).body).toContain(sentence)
  })
})

describe('how a contact stands', () => {
  it('is told by code: received or dealt with, whom to call, and nothing else (X-13)', async () => {
    await world.admin.query(
      `update team set contact_phone = '040 00 01', contact_hours = '{"sv":"vardagar 9–15","fi":"arkisin 9–15","en":"weekdays 9–15"}'
        where name ->> 'sv' = 'Raseborgs ankarteam'`,
    )
    const visitor = openStranger(world)
    const code = await send(visitor)
    expect((await visitor.page('/oro/kvittens')).body).toContain('040 00 01')
    const other = openStranger(world, '192.0.2.5')
    const waiting = await other.post('/oro/lage', { code })
    expect(waiting.body).toContain('Mottagen')
    expect(waiting.body).toContain('040 00 01')
    expect(waiting.body).toContain('vardagar 9–15')
    for (const hidden of ['Alva', 'svårt hemma', 'VN-K', 'social', 'polis'])
      expect(waiting.body.replace(/<footer[\s\S]*/, '')).not.toContain(hidden)
    await world.admin.query(`update referral set state = 'not_selected' where channel = 'web'`)
    const handled = await other.post('/oro/lage', { code })
    expect(handled.body).toContain('Behandlad')
    expect(handled.body).toContain('Vi får inte berätta vad som bestämdes.')
    // Selected or not: the same words.
    await world.admin.query(`update referral set state = 'selected' where channel = 'web'`)
    expect((await other.post('/oro/lage', { code })).body).toBe(handled.body)
  })

  it('is not told for a wrong code, an unreadable one or that of a form, which look alike', async () => {
    const visitor = openStranger(world)
    await visitor.submit('/oro/jag/beratta?place=710', { story: 'Inte skickat' }, 'later')
    const unsent = codeIn(await visitor.page('/oro/sparat'))
    const bodies = new Set<string>()
    for (const code of [WRONG, unsent, 'x']) {
      const reply = await openStranger(world, '192.0.2.6').post('/oro/lage', { code })
      expect(reply.status).toBe(400)
      bodies.add(reply.body.replaceAll(`value="${code}"`, ''))
    }
    expect(bodies.size).toBe(1)
    expect([...bodies][0]).toContain('Vi hittar ingen kontakt med den koden.')
  })

  it('is not told to who tries and tries, not even with the right code', async () => {
    const code = await send(openStranger(world, '192.0.2.7'))
    const guesser = openStranger(world, '192.0.2.8')
    for (let each = 0; each < 20; each++) await guesser.post('/concern/status', { code: WRONG })
    for (const [path, sentence] of [
      ['/oro/lage', 'för många försök'],
      ['/huoli/tilanne', 'liian monta kertaa'],
      ['/concern/status', 'too many tries'],
    ] as const) {
      const reply = await guesser.post(path, { code })
      expect(reply.status).toBe(429)
      expect(reply.body).toContain(sentence)
    }
    wait(16 * 60)
    expect((await guesser.post('/concern/status', { code })).status).toBe(200)
  })

  it('is one contact and one receipt when the same form is sent twice, also at once', async () => {
    const visitor = openStranger(world)
    await visitor.submit('/oro/jag/beratta?place=710', { story: 'Två gånger' })
    wait(60)
    await visitor.submit('/oro/jag/du', {})
    const count = async (): Promise<number> =>
      (await world.admin.query<{ n: number }>('select count(*)::int as n from concern')).rows[0]?.n ?? -1
    const before = await count()
    const sent = await Promise.all(Array.from({ length: 5 }, () => visitor.post('/oro/jag/kolla', { go: 'next' })))
    expect(sent.map(leadsTo)).toEqual(Array(5).fill('/oro/kvittens'))
    expect(leadsTo(await visitor.post('/oro/jag/kolla', { go: 'next' }))).toBe('/oro/kvittens')
    expect(await count()).toBe(before + 1)
    // The next contact from the same browser is another one.
    const first = codeIn(await visitor.page('/oro/kvittens'))
    expect(await send(visitor)).not.toBe(first)
    expect(await count()).toBe(before + 2)
  })
})

describe('going away', () => {
  it('deletes everything when asked to, once more', async () => {
    const visitor = openStranger(world)
    const before = await drafts()
    expect(leadsTo(await visitor.submit('/oro/jag/beratta?place=710', { story: 'Ångrar mig' }, 'remove'))).toBe(
      '/oro/radera',
    )
    const asked = await visitor.page('/oro/radera')
    expect(asked.body).toContain('Vill du radera allt?')
    expect(asked.body).toContain('href="/oro/jag/kolla"')
    expect(await drafts()).toBe(before + 1)
    await visitor.submit('/oro/radera', {})
    expect(await drafts()).toBe(before)
    expect(visitor.cookies.has(COOKIE)).toBe(false)
    expect((await visitor.page('/oro/radera')).body).toContain('Det du skrev är raderat')
  })

  it('leaves by a link, without a trace in the browser', async () => {
    const visitor = openStranger(world)
    const shown = await visitor.page('/oro/jag/beratta?place=710')
    expect(shown.body).toContain('href="/oro/lamna"')
    await visitor.submit('/oro/jag/beratta?place=710', { story: 'Någon kommer' })
    const left = await visitor.page('/oro/lamna')
    expect(leadsTo(left)).toBe('https://sv.ilmatieteenlaitos.fi/')
    expect(visitor.cookies.size).toBe(0)
    expect((await visitor.page('/oro/jag/beratta?place=710')).body).not.toContain('Någon kommer')
  })

  it('says in three languages that nothing is found any more', async () => {
    for (const [path, sentence] of [
      ['/oro/kvittens', 'Det kan ha gått för lång tid'],
      ['/huoli/tallennettu', 'Aikaa on ehkä kulunut liikaa'],
      ['/concern/me/check', 'Too much time may have passed'],
    ] as const) {
      const reply = await openStranger(world).page(path)
      expect(reply.status).toBe(404)
      expect(reply.body).toContain(sentence)
    }
  })
})
