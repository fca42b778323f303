import { describe, expect, it } from 'vitest'
import { answering, useAskedMeeting } from '#testing/own-answers.ts'
import { markOtherParty } from '#testing/guest.ts'
import { dayFrom } from '#testing/disclosure.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { saying } from '#testing/proposed-times.ts'

const at = useAskedMeeting()
const { pathOf, read, mother, father, guest, own, propose } = answering(at)

describe('whose answer it is', () => {
  it('is not shown to the other guardian or the young person, nor that they answered', async () => {
    const hers = await guest(mother())
    const message = 'Jag vill inte att han vet det här.'
    expect(
      (
        await hers.submit(own(), {
          ...saying('best', 'possible', 'impossible'),
          interpreter: 'so',
          message,
        })
      ).status,
    ).toBe(303)
    for (const personId of [father(), at.inCase.youthId]) {
      const other = await guest(personId)
      for (const path of ['/mina?lang=sv', '/mina/moten?lang=sv', `${own()}?lang=sv`]) {
        const { status, body } = await other.page(path)
        expect([path, status]).toEqual([path, 200])
        for (const kept of [message, 'Passar bäst:', 'kl. 14.00: Passar bäst', 'somaliska.'])
          expect([path, body.includes(kept)]).toEqual([path, false])
      }
      expect((await other.page('/mina/moten?lang=sv')).body).toContain('Du har inte svarat än.')
    }
  })

  it('is asked of whoever is invited, and of nobody else: another meeting is not there', async () => {
    const only = await at.police.change(
      `/cases/${at.inCase.caseId}/meetings`,
      firstMeeting(at.inCase, {
        date: dayFrom(at.world, 20),
        personIds: [father()],
        guardianMissingReason: 'Föräldrarna har skilda möten.',
      }),
    )
    const hers = await guest(mother())
    const his = `/mina/moten/${only.json<{ id: string }>().id}`
    const pages = await Promise.all([his, `/mina/moten/${at.inCase.caseId}`, '/mina/moten/inget'].map(hers.page))
    expect(pages.map((each) => each.status)).toEqual([404, 404, 404])
    expect(new Set(pages.map((each) => each.body)).size).toBe(1)
    const shown = await hers.page(own())
    const aimed = { ...shown, body: shown.body.replaceAll(own(), his) }
    expect((await hers.send(aimed, his, saying('best', 'possible', 'possible'))).status).toBe(404)
  })

  const keptAway: Readonly<Record<string, () => Promise<unknown>>> = {
    'the other party of violence': () => markOtherParty(at.social, at.inCase, father()),
    'a guardian with a limit': () =>
      at.social.change(`/cases/${at.inCase.caseId}/guardian-limits`, {
        guardianId: father(),
        kind: 'no_information',
        reason: 'Domstolen har begränsat rätten att få uppgifter.',
      }),
    'a guardian from whom the young person keeps that they take part': () =>
      at.social.change(`/cases/${at.inCase.caseId}/information-bans`, {
        visibility: 'case_team',
        guardianId: father(),
        subjects: ['participation'],
        reason: 'private_matter',
        outcome: 'followed',
      }),
  }
  for (const [who, keepAway] of Object.entries(keptAway))
    it(`is not given by ${who}: from then on no time is shown, and an open page sends nothing`, async () => {
      const { version } = (await read()).meeting
      await at.police.change(pathOf('/cancel'), { reason: 'Möten var för sig.', version })
      const his = { date: dayFrom(at.world, 20), personIds: [father()], guardianMissingReason: 'Skilda möten.' }
      const made = await at.police.change(`/cases/${at.inCase.caseId}/meetings`, firstMeeting(at.inCase, his))
      at.meetingId = made.json<{ id: string }>().id
      await propose(21, 22, 23)
      const browser = await guest(father())
      const before = await browser.page(own())
      expect(before.status).toBe(200)
      await keepAway()
      const after = await Promise.all(['/mina', '/mina/moten', own()].map(browser.page))
      expect(after.map((each) => each.status)).toEqual([401, 401, 401])
      expect((await browser.send(before, own(), saying('best', 'possible', 'possible'))).status).toBe(401)
      const { rowCount } = await at.world.admin.query('select from meeting_answer where meeting_id = $1', [
        at.meetingId,
      ])
      expect(rowCount).toBe(0)
    })

  it('is not possible when the meeting is cancelled, and says so', async () => {
    const hers = await guest(mother())
    const open = await hers.page(`${own()}?lang=sv`)
    const { version } = (await read()).meeting
    expect((await at.police.change(pathOf('/cancel'), { reason: 'Sjukdom.', version })).status).toBe(200)
    const late = await hers.send(open, own(), saying('best', 'possible', 'possible'))
    expect([late.status, late.body.includes('Det går inte längre att svara.')]).toEqual([409, true])
    expect((await hers.page('/mina/moten')).body).toContain('inställt')
    expect((await hers.page('/mina/moten')).body).not.toContain('Sjukdom.')
  })
})
