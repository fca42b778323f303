import { describe, expect, it } from 'vitest'
import { answering, useAskedMeeting } from '#testing/own-answers.ts'
import { saying } from '#testing/proposed-times.ts'

const at = useAskedMeeting()
const { pathOf, read, askedAs, answersOf, mother, guest, own, propose } = answering(at)

describe('two answers to one invitation', () => {
  const stale = { sv: 'Någon annan', fi: 'Joku muu', en: 'Somebody else' }

  it('one after another: the older page is told, keeps every word, and may then answer', async () => {
    const hers = await guest(mother())
    const early = await hers.page(own())
    const other = await hers.page(own())
    expect((await hers.send(other, own(), saying('best', 'possible', 'impossible'))).status).toBe(303)
    for (const [language, sentence] of Object.entries(stale)) {
      await hers.page(`/mina?lang=${language}`)
      const typed = { ...saying('impossible', 'unsure', 'best'), message: 'Min nya tid.' }
      const late = await hers.send(early, own(), typed)
      expect([language, late.status, late.body.includes(sentence)]).toEqual([language, 412, true])
      expect(late.body).toContain('Min nya tid.')
      expect(late.body.match(/value="(best|possible|unsure|impossible)" checked/g)).toHaveLength(3)
      if (language !== 'en') continue
      expect((await hers.send(late, own(), typed)).status).toBe(303)
    }
    expect((await answersOf(mother())).map((each) => each.number)).toEqual([2, 1])
  })

  it('in parallel: one counts and the other is told', async () => {
    const hers = await guest(mother())
    const pages = await Promise.all([hers.page(own()), hers.page(own())])
    const both = await Promise.all(
      pages.map((page, index) =>
        hers.send(page, own(), saying(index === 0 ? 'best' : 'impossible', 'possible', 'possible')),
      ),
    )
    expect(both.map((each) => each.status).sort()).toEqual([303, 412])
    expect(await answersOf(mother())).toHaveLength(1)
  })

  it('a press that is repeated is one answer', async () => {
    const hers = await guest(mother())
    const page = await hers.page(own())
    const typed = saying('best', 'possible', 'possible')
    const both = await Promise.all([hers.send(page, own(), typed), hers.send(page, own(), typed)])
    expect(both.map((each) => each.status)).toEqual([303, 303])
    expect(await answersOf(mother())).toHaveLength(1)
  })

  it('a worker writes what she said by phone while her page is open: she is told, and the other way round', async () => {
    const hers = await guest(mother())
    const open = await hers.page(own())
    const { times: proposed } = await read()
    const told = {
      times: proposed.map(({ id }) => ({ timeId: id, fits: 'possible' })),
      way: 'phone',
      version: 1,
    }
    const path = pathOf(`/participants/${await askedAs(mother())}/answer`)
    expect((await at.police.change(path, told)).status).toBe(200)
    const late = await hers.send(open, own(), {
      ...saying('best', 'possible', 'possible'),
      message: 'Jag hann inte.',
    })
    expect([late.status, late.body.includes('Jag hann inte.')]).toEqual([412, true])
    expect(late.body).toContain('Du svarade till teamet')
    expect((await hers.send(late, own(), saying('best', 'possible', 'possible'))).status).toBe(303)
    expect((await at.police.change(path, { ...told, version: 2 })).status).toBe(412)
  })

  it('new times while the page is open: she is told, and what she said of the times that stay is not said of others', async () => {
    const hers = await guest(mother())
    const open = await hers.page(`${own()}?lang=sv`)
    await propose(12, 13, 14)
    const late = await hers.send(open, own(), {
      ...saying('impossible', 'best', 'unsure'),
      message: 'Onsdag är bra.',
    })
    expect([late.status, late.body.includes('Teamet har ändrat tiderna.')]).toEqual([409, true])
    expect(late.body).toContain('Onsdag är bra.')
    const chosen = [...late.body.matchAll(/name="times\.(\d)\.fits"[^>]*value="(\w+)" checked/g)].map((each) => [
      each[1],
      each[2],
    ])
    expect(chosen).toEqual([
      ['0', 'best'],
      ['1', 'unsure'],
    ])
  })
})
