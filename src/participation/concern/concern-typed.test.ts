import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leadsTo, openStranger } from '#testing/stranger.ts'
import { textsIn } from '#testing/sealed.ts'
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
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

describe('nothing typed is lost', () => {
  it('when one goes back, to another language, or on without an answer', async () => {
    const visitor = openStranger(world)
    const story = '  Två rader\n<b>och "tecken"</b> &amp;  '
    expect(leadsTo(await visitor.submit('/oro/jag/beratta?place=710', { story }, 'back'))).toBe('/oro/jag')
    const place = await visitor.page('/oro/jag')
    expect(place.body).toMatch(/value="710" checked/)
    expect(leadsTo(await visitor.submit('/oro/jag/beratta', { story }, 'fi'))).toBe('/huoli/mina/kerro')
    const inFinnish = await visitor.page('/huoli/mina/kerro')
    expect(inFinnish.body).toContain('<html lang="fi"')
    expect(inFinnish.body).toContain(escaped(story).replace('&amp;amp;', '&amp;amp;'))
    await visitor.submit('/huoli/mina/kerro', { story })
    await visitor.submit('/huoli/mina/sina', { name: 'Alva', phone: '040' }, 'back')
    expect((await visitor.page('/huoli/mina/sina')).body).toContain('value="Alva"')
    await visitor.submit('/huoli/mina/sina', { name: 'Alva', phone: '040' }, 'unknown')
    expect((await visitor.page('/huoli/mina/tarkista')).body).toContain('Alva')
  })

  it('when the story is far too long: a sentence in three languages, and every character', async () => {
    const story = 'å'.repeat(100_000)
    for (const [path, sentence] of [
      ['/oro/jag/beratta?place=710', 'Texten är för lång. Den får ha högst 20000 tecken.'],
      ['/huoli/mina/kerro?place=710', 'Teksti on liian pitkä. Siinä saa olla enintään 20000 merkkiä.'],
      ['/concern/me/tell?place=710', 'The text is too long. It may have at most 20000 characters.'],
    ] as const)
      for (const go of ['next', 'back', 'later']) {
        const reply = await openStranger(world).submit(path, { story }, go)
        expect(reply.status).toBe(400)
        expect(reply.body).toContain(sentence)
        expect(reply.body).toContain(story)
      }
  })

  it('when it is more than the server reads at all: its own sentence in three languages, in the frame of the form', async () => {
    for (const [path, sentence] of [
      ['/oro/jag/beratta', 'Skriv kortare, eller ring teamet.'],
      ['/huoli/mina/kerro', 'Lyhennä tekstiä tai soita tiimille.'],
      ['/concern/me/tell', 'Make it shorter, or call the team.'],
    ] as const) {
      const visitor = openStranger(world)
      const shown = await visitor.page(`${path}?place=710`)
      expect(shown.body).toContain('data-longest="1048576"')
      expect(shown.body).toMatch(/data-too-long="[^"]{40}/)
      const reply = await visitor.post(path, { story: 'x'.repeat(1_100_000), place: '710' })
      expect([reply.status, reply.body.includes(sentence)]).toEqual([413, true])
      expect(reply.body).toContain('concern-theme')
      // What was kept before is still there.
      await visitor.post(path, { story: 'Kvar', place: '710' })
      await visitor.post(path, { story: 'x'.repeat(1_100_000), place: '710' })
      expect((await visitor.page(path)).body).toContain('Kvar')
    }
  })

  it('when the database is away: a sentence in three languages, and what was typed on the page', async () => {
    await world.admin.query('alter function app.save_concern(bytea, bytea, interval) rename to save_concern_away')
    for (const [path, sentence] of [
      ['/oro/jag/beratta?place=710', 'Något gick fel hos oss.'],
      ['/huoli/mina/kerro?place=710', 'Meillä meni jokin vikaan.'],
      ['/concern/me/tell?place=710', 'Something went wrong on our side.'],
    ] as const) {
      const reply = await openStranger(world).submit(path, { story: 'Finns kvar' })
      expect(reply.status).toBe(500)
      expect(reply.body).toContain(sentence)
      expect(reply.body).toContain('Finns kvar')
    }
    await world.admin.query('alter function app.save_concern_away(bytea, bytea, interval) rename to save_concern')
  })

  it('says on every page what a lost connection will say', async () => {
    for (const [path, sentence] of [
      ['/oro/jag/beratta?place=710', 'Det finns ingen kontakt med nätet. Det du skrev finns kvar här.'],
      ['/huoli/mina/kerro?place=710', 'Verkkoyhteys puuttuu. Kirjoittamasi on tallella tässä.'],
      ['/concern/me/tell?place=710', 'There is no connection. What you wrote is still here.'],
    ] as const)
      expect((await openStranger(world).page(path)).body).toContain(`data-offline="${sentence}`)
  })

  it('whatever it is written with: emoji, right to left, signs of other scripts', async () => {
    const story = 'أنا خائف 😭👨‍👩‍👧\n\u202eبدون\u202c – הבית שלי\n- ჩემი სახლი\t«𝒇»'
    const visitor = openStranger(world)
    await visitor.submit('/concern/me/tell?place=710', { story })
    wait(60)
    await visitor.submit('/concern/me/you', { name: '🦊 ليلى' })
    expect(leadsTo(await visitor.submit('/concern/me/check', {}))).toBe('/concern/receipt')
    expect(await textsIn(world, 'referral_detail.need')).toContain(story)
    expect(await textsIn(world, 'person.given_name')).toContain('🦊 ليلى')
    const { rows } = await world.admin.query<{ id: string }>('select referral_id as id from concern')
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
    const opened = await worker.page(`/referrals/${rows[0]?.id ?? ''}`)
    expect(opened.body).toContain('أنا خائف 😭👨‍👩‍👧')
    expect(opened.body).toContain('<div dir="auto">')
  })
})

describe('what cannot be read', () => {
  it('has its sentence, and nothing else stops anybody', async () => {
    const visitor = openStranger(world)
    const noPlace = await visitor.page('/oro/jag/beratta?chosen=yes')
    expect(noPlace.status).toBe(400)
    expect(noPlace.body).toContain('Välj en ort.')
    expect(leadsTo(await visitor.page('/oro/jag/beratta?place=../x'))).toBe('/oro/jag')
    const empty = await visitor.submit('/oro/jag/beratta?place=710', { story: ' \u200b ' })
    expect(empty.status).toBe(400)
    expect(empty.body).toContain('Skriv något, eller tryck på ”Vet inte”.')
    await visitor.submit('/oro/jag/beratta?place=710', { story: 'Hej' })
    for (const age of ['femton', '999', '-3']) {
      const reply = await visitor.submit('/oro/jag/du', { age, name: 'x'.repeat(300) })
      expect(reply.status).toBe(400)
      expect(reply.body).toContain('Skriv åldern med siffror, eller lämna fältet tomt.')
      expect(reply.body).toContain('Det får ha högst 200 tecken.')
      expect(reply.body).toContain('x'.repeat(300))
    }
    expect(leadsTo(await visitor.submit('/oro/jag/du', { age: '15 år' }))).toBe('/oro/jag/kolla')
  })

  it('is not sent from a foreign page, but from an old phone that does not say where it comes from', async () => {
    const sent = async (headers: Record<string, string>): Promise<number> =>
      (
        await world.visit({
          method: 'POST',
          url: '/oro/jag/beratta',
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'story=x&place=710',
        })
      ).status
    expect(await sent({ origin: 'https://evil.example' })).toBe(403)
    expect(await sent({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await sent({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(303)
    expect(await sent({ origin: 'null' })).toBe(303)
  })

  it('asks nothing of other sites, and sets no cookie before something is typed', async () => {
    const shown = await openStranger(world).page('/oro/jag/beratta?place=710')
    expect(shown.headers['referrer-policy']).toBe('no-referrer')
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(shown.headers['set-cookie']).toBeUndefined()
    expect(shown.body).not.toMatch(/(src|href)="https?:/)
  })
})
