import { describe, expect, it } from 'vitest'
import { answering, useAskedMeeting } from '#testing/own-answers.ts'
import { saying } from '#testing/proposed-times.ts'

const at = useAskedMeeting()
const { pathOf, read, askedAs, answersOf, mother, guest, own } = answering(at)

describe('an answer on the own page', () => {
  it('is asked for on the front page, given time by time, and read by the team as an answer by link', async () => {
    const hers = await guest(mother())
    const front = (await hers.page('/mina?lang=fi')).body
    expect(front).toContain('Odotamme vastaustasi')
    expect(front).toContain(`href="${own()}"`)
    const page = await hers.page(`${own()}?lang=fi`)
    expect(page.status, page.body).toBe(200)
    const sent = await hers.send(page, own(), {
      ...saying('impossible', 'best', 'unsure'),
      interpreter: 'ar',
      remote: 'yes',
      message: 'Pääsen vasta kolmen jälkeen. 🙂',
    })
    expect([sent.status, sent.headers.location]).toEqual([303, '/mina/moten'])
    const after = (await hers.page('/mina/moten')).body
    for (const shown of ['Vastauksesi on tallennettu', 'Sopii parhaiten', 'Pääsen vasta kolmen jälkeen', 'arabia'])
      expect(after).toContain(shown)

    const [answer] = await answersOf(mother())
    expect(answer).toMatchObject({
      number: 1,
      reply: 'accepted',
      way: 'link',
      recordedByName: null,
      interpreterLanguage: 'ar',
      remote: true,
      message: 'Pääsen vasta kolmen jälkeen. 🙂',
    })
    const found = await read()
    const participant = found.meeting.participants.find((each) => each.personId === mother())
    expect(participant).toMatchObject({ reply: 'accepted', interpreterLanguage: 'ar' })
    const staff = (await at.police.page(`${pathOf()}?lang=sv`)).body
    for (const shown of ['med länk', 'helst på distans', 'skrev mer']) expect(staff).toContain(shown)
    const whole = (await at.police.page(`${pathOf(`/participants/${await askedAs(mother())}`)}?lang=sv`)).body
    for (const shown of ['eget svar med länk', 'Behöver tolk: arabiska.', 'Pääsen vasta kolmen'])
      expect(whole).toContain(shown)
    const { rows } = await at.world.admin.query(
      `select encode(message, 'escape') like '%kolmen%' as readable from meeting_answer where meeting_id = $1`,
      [at.meetingId],
    )
    expect(rows).toEqual([{ readable: false }])
  })

  it('tells how a need of an interpreter stands in the way of confirming, though nobody of the team wrote it', async () => {
    const hers = await guest(mother())
    await hers.submit(own(), { ...saying('best', 'possible', 'possible'), interpreter: 'so' })
    const found = await read()
    const body = { timeId: found.times[0]?.id, version: found.meeting.version }
    const refused = await at.police.change(pathOf('/confirm'), body)
    expect(refused.body).toContain('interpreter_unmet')
    const reason = { ...body, interpreterMissingReason: 'Syskonet tolkar inte, vi ringer en tolk på plats.' }
    expect((await at.police.change(pathOf('/confirm'), reason)).status).toBe(200)
    const settled = (await hers.page('/mina/moten?lang=sv')).body
    expect(settled).toContain('bestämt')
    expect(settled).not.toContain('Föreslagna tider')
    // A settled meeting is still answered: somebody falls ill.
    const late = await hers.submit(own(), { reply: 'declined', message: 'Jag har blivit sjuk.' })
    expect(late.status, late.body).toBe(303)
    expect((await answersOf(mother()))[0]).toMatchObject({ number: 2, reply: 'declined' })
  })

  it('says what is missing or too long in each language, and keeps what was typed', async () => {
    const hers = await guest(mother())
    const said = {
      sv: ['Välj', 'Välj bara en tid', 'högst 500'],
      fi: ['Valitse', 'Valitse vain yksi aika', 'enintään 500'],
      en: ['Choose', 'Choose only one time', 'at most 500'],
    }
    for (const [language, sentences] of Object.entries(said)) {
      const page = await hers.page(`${own()}?lang=${language}`)
      const missing = await hers.send(page, own(), { message: 'Jag bor långt borta.' })
      expect([language, missing.status]).toEqual([language, 400])
      expect(missing.body).toContain(sentences[0])
      expect(missing.body).toContain('Jag bor långt borta.')
      const twice = await hers.send(page, own(), saying('best', 'best', 'possible'))
      expect([language, twice.status, twice.body.includes(sentences[1] ?? '?')]).toEqual([language, 400, true])
      const story = 'å'.repeat(501)
      const long = await hers.send(page, own(), { ...saying('best', 'possible', 'possible'), message: story })
      expect([language, long.status, long.body.includes(story)]).toEqual([language, 400, true])
      expect(long.body.replaceAll(' ', ' ')).toContain(sentences[2])
    }
    expect(await answersOf(mother())).toEqual([])
  })

  it('may be that one does not know yet: it is no refusal, is remembered, and is not asked for again', async () => {
    const hers = await guest(mother())
    expect((await hers.submit(own(), saying('unsure', 'impossible', 'unsure'))).status).toBe(303)
    expect((await answersOf(mother()))[0]).toMatchObject({ reply: 'waiting', way: 'link' })
    const shown = (await hers.page(`${own()}?lang=sv`)).body
    expect(shown.match(/value="unsure" checked/g)).toHaveLength(2)
    expect((await hers.page('/mina?lang=sv')).body).not.toContain('Vi väntar på ditt svar')
    expect((await read()).times.map((each) => each.waiting)).toEqual([5, 5, 4])
  })
})
