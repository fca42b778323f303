import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#kernel/language.ts'
import { fetchPdf, type ReadPdf } from '#testing/pdf.ts'
import { decideOn, decisionOf, readContact, register, someone, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import type { Receipt } from './receipt.ts'

const team = 'Raseborgs ankarteam'
const hours = { sv: 'vardagar 9–15', fi: 'arkisin 9–15', en: 'weekdays 9–15' }
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let coordinator: Visitor
let elsewhere: Visitor
beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  coordinator = await world.signIn({ team, profession: 'coordinator' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
  await world.admin.query(
    `update team set contact_phone = '040 00 01', contact_email = 'ankare@raseborg.example', contact_hours = $2
      where name ->> 'sv' = $1`,
    [team, JSON.stringify(hours)],
  )
})
afterAll(() => world.close())

/** What is known of the young person and of who made contact: none of it may come out. */
const canaries = {
  ...someone,
  youth: {
    ...someone.youth,
    givenName: 'Kanarina',
    familyName: 'Fågelprov',
    school: 'Kanarieskolan',
    phone: '040 000 7777',
  },
  guardians: [{ givenName: 'Kanarius', familyName: 'Vårdprov', phone: '040 000 8888', custody: 'joint' }],
  sourceContact: 'Källkanarie, kurator',
  need: 'BEHOVSKANARIE',
  triggers: ['offence_report'],
  references: { offence_report: 'REFKANARIE' },
  age: 14,
}
const hidden = [
  'Kanarina',
  'Fågelprov',
  'Kanarieskolan',
  '040 000 7777',
  '040 000 8888',
  'Kanarius',
  'Vårdprov',
  'Källkanarie',
]
const alsoHidden = ['BEHOVSKANARIE', 'REFKANARIE', '010112A900K', 'RÅDKANARIE', 'Hangö', 'skola']

const open = (more: object = {}): Promise<RegisteredContact> =>
  register(police, { ...canaries, discussion: 'open', ...more })
const pathOf = ({ referralId }: RegisteredContact): string => `/referrals/${referralId}/receipt`
const read = (who: Visitor, of: RegisteredContact): Promise<Reply> => who.read(pathOf(of))
async function paper(of: RegisteredContact, language: Language = 'sv', who: Visitor = social): Promise<ReadPdf> {
  const found = await fetchPdf(world, who, `${pathOf(of)}/receipt.pdf?language=${language}`)
  if (typeof found === 'number') throw new Error(`answered ${found}`)
  return found
}
/** Without the mark of the copy, which is another on every paper. */
const unmarked = (text: string): string => text.replaceAll(/\b[0-9a-f]{8}\b/g, '')

const end = (outcome: string, reason: string) => (of: RegisteredContact) =>
  decideOn(social, of, decisionOf({ outcome, reason, guidance: 'RÅDKANARIE', responsible: undefined }, social, police))
const select = (of: RegisteredContact): Promise<Reply> => decideOn(social, of, decisionOf({}, social, police))
const outcomes: Readonly<Record<string, (of: RegisteredContact) => Promise<Reply>>> = {
  selected: select,
  advice_given: end('advice_given', 'enough_advice'),
  referred_directly: end('referred_directly', 'one_service_enough'),
  not_target_group: end('not_target_group', 'age'),
  declined: end('declined', 'declined_guardian'),
  handled_elsewhere: end('handled_elsewhere', 'child_welfare_client'),
}
const closeCaseOf = (of: RegisteredContact) =>
  world.admin.query(
    `update anchor_case set phase = 'closed', closed_at = $2, closing_reason = 'no_need' where referral_id = $1`,
    [of.referralId, world.now],
  )

describe('a receipt to whoever made a contact (C-12)', () => {
  it('says on tagged paper that it is received or dealt with and whom to reach, in three languages', async () => {
    const of = await open()
    const said: Readonly<Record<Language, readonly string[]>> = {
      sv: ['Kvittens på din kontakt', 'Mottagen 10.11.2026', 'inte färdigt behandlad ännu', 'Telefon: 040 00 01'],
      fi: ['Ilmoitus yhteydenottosi vastaanotosta', '10.11.2026', 'ei ole vielä käsitelty', 'Puhelin: 040 00 01'],
      en: ['Receipt for your contact', '10.11.2026', 'not been fully dealt with yet', 'Phone: 040 00 01'],
    }
    for (const language of ['sv', 'fi', 'en'] as const) {
      const { text, tagged, language: marked, bytes } = await paper(of, language)
      expect([tagged, marked, bytes.toString('latin1').includes('pdfuaid')]).toEqual([true, language, true])
      for (const each of [...said[language], 'ankare@raseborg.example', hours[language]]) expect(text).toContain(each)
    }
    await end('advice_given', 'enough_advice')(of)
    expect((await paper(of)).text).toContain('Teamet har behandlat din kontakt.')
    const page = await social.page(`${pathOf(of)}?lang=fi&language=sv`)
    for (const each of ['Kvittens på din kontakt', 'Teamet har behandlat din kontakt.', 'inte bekräftats av en jurist'])
      expect(page.body).toContain(each)
    expect((await paper(of)).text).not.toContain('jurist')
  })

  it('is the same, letter by letter, whatever the team decided, also when the case is closed', async () => {
    const kinds = Object.keys(outcomes)
    const answers = new Map<string, string[]>()
    for (const kind of [...kinds, 'closed']) {
      const of = await open()
      expect(unmarked((await read(social, of)).body)).toContain('"handled":false')
      expect((await (outcomes[kind] ?? select)(of)).status).toBe(200)
      if (kind === 'closed') await closeCaseOf(of)
      const page = (await social.page(`${pathOf(of)}?lang=sv`)).body.replaceAll(of.referralId, '')
      const main = unmarked(page.slice(page.indexOf('<main'), page.indexOf('</main>')))
      expect(main).toContain('Teamet har behandlat din kontakt.')
      answers.set(kind, [unmarked((await read(social, of)).body), unmarked((await paper(of)).text), main])
    }
    for (const [kind, answer] of answers) expect([kind, answer]).toEqual([kind, answers.get('selected')])
  })

  it('tells nothing of the young person, of who made contact or of the numbers of contact and case', async () => {
    for (const outcome of ['waiting', 'selected', 'advice_given']) {
      const of = await open()
      await outcomes[outcome]?.(of)
      const seen = await readContact(social, of)
      const numbers = [of.number, seen.case?.number ?? of.number, of.referralId, social.persona.name]
      const { bytes, text } = await paper(of)
      const body = (await read(social, of)).body
      for (const secret of [...hidden, ...alsoHidden, ...numbers]) {
        expect([secret, text.includes(secret), body.includes(secret)]).toEqual([secret, false, false])
        expect([secret, bytes.includes(secret)]).toEqual([secret, false])
      }
    }
  })

  it('can be made when the contact has been emptied, and keeps nothing new of it', async () => {
    const of = await open()
    await end('advice_given', 'enough_advice')(of)
    const rows = async (): Promise<string> => {
      const tables = ['referral', 'referral_detail', 'person', 'screening_decision', 'deadline']
      const all = await Promise.all(
        tables.map((table) =>
          world.admin.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`),
        ),
      )
      return JSON.stringify(all.map((each) => each.rows))
    }
    const before = await rows()
    expect((await read(police, of)).json<Receipt>()).toMatchObject({ handled: true, receivedOn: '2026-11-10' })
    expect((await paper(of)).text).toContain('Mottagen 10.11.2026')
    expect(await rows()).toBe(before)
  })

  it('stands in the log as every copy does: who took it, of which contact, what for', async () => {
    const of = await open()
    await select(of)
    const { text } = await paper(of, 'sv', police)
    const mark = /Märke ([0-9a-f]{8})\./.exec(text)?.[1] ?? ''
    const { rows } = await world.admin.query(
      `select professional_id, object_kind, object_id, reason, result, case_id is not null as of_case
         from access_log where request_id::text like $1 || '%'`,
      [mark],
    )
    expect(rows).toEqual([
      {
        professional_id: police.persona.id,
        object_kind: 'receipt',
        object_id: of.referralId,
        reason: 'for_source',
        result: 'allowed',
        of_case: true,
      },
    ])
  })
})

const ways = (of: RegisteredContact) => [pathOf(of), `${pathOf(of)}/receipt.pdf`]
/** The answer of what is absent, in every way of asking. */
const gone = async (who: Visitor, of: RegisteredContact): Promise<void> => {
  const none = { ...of, referralId: randomUUID() }
  const [denied, absent] = [await read(who, of), await read(who, none)]
  expect([denied.status, denied.body]).toEqual([404, absent.body])
  for (const [index, way] of ways(of).entries()) {
    const [page, other] = [await who.page(way), await who.page(ways(none)[index] ?? '')]
    expect([page.status, page.body.replaceAll(of.referralId, '')]).toEqual([
      404,
      other.body.replaceAll(none.referralId, ''),
    ])
  }
}

describe('a receipt is not there', () => {
  it('for another team, for who only coordinates, and for an expert who is asked: the answer of what is absent', async () => {
    const of = await open()
    const invited = { professionalId: elsewhere.persona.id, addedValue: 'Känner gänget' }
    await gone(elsewhere, of)
    await gone(coordinator, of)
    expect((await coordinator.page(`/referrals/${of.referralId}`)).body).not.toContain('/receipt"')
    expect((await social.change(`/referrals/${of.referralId}/experts`, invited)).status).toBe(200)
    await gone(elsewhere, of)
  })

  it('for a worker of the team who is no member of the case it became; and for the receiver in another team', async () => {
    const of = await open()
    expect((await read(nurse, of)).status).toBe(200)
    await select(of)
    await gone(nurse, of)
    expect((await read(social, of)).status).toBe(200)
    const received = await register(elsewhere, { ...canaries, discussion: 'open' })
    await gone(elsewhere, received)
    expect((await read(social, received)).status).toBe(200)
  })

  it('for whoever has a conflict of interest', async () => {
    const of = await open({ youth: { ...canaries.youth, personalIdentityCode: '010112A901L' } })
    const declared = await nurse.change('/conflicts-of-interest', {
      personalIdentityCode: '010112A901L',
      kind: 'own_relative',
    })
    expect(declared.status).toBe(200)
    await gone(nurse, of)
  })
})

describe('no receipt is made, and a sentence says why', () => {
  const refused = async (of: RegisteredContact, reason: string, sentence: string, who: Visitor = social) => {
    const reply = await read(who, of)
    expect([reply.status, reply.json<{ reason: string }>().reason]).toEqual([409, reason])
    const page = await who.page(`${pathOf(of)}?lang=sv`)
    expect([page.status, page.body.includes(sentence)]).toEqual([409, true])
    expect(await fetchPdf(world, who, `${pathOf(of)}/receipt.pdf`)).toBe(409)
  }

  it('where no rule speaks of the source', async () => {
    const of = await open()
    await world.admin.query(`update referral_detail set source = 'lodge' where referral_id = $1`, [of.referralId])
    await refused(of, 'receipt_without_rule', 'Det finns ingen regel som gäller')
  })

  it('where the home municipality is protected: the team’s name would tell it', async () => {
    const of = await open()
    await world.admin.query(
      `update referral set municipality_code = null, municipality_missing = 'protected' where id = $1`,
      [of.referralId],
    )
    await refused(of, 'receipt_protected', 'kunde berätta var den unga bor')
  })

  it('where it came from the web: the sender has a code', async () => {
    const of = await open()
    expect((await social.page(`/referrals/${of.referralId}`)).body).toContain(`href="${pathOf(of)}"`)
    await world.admin.query(`update referral set channel = 'web', receiver_id = null where id = $1`, [of.referralId])
    await refused(of, 'receipt_by_code', 'fick en kod')
    expect((await social.page(`/referrals/${of.referralId}`)).body).not.toContain(`href="${pathOf(of)}"`)
  })

  it('where the case has gone with the young person to another team; not where two teams have become one', async () => {
    const of = await open()
    await select(of)
    const { case: opened } = await readContact(social, of)
    await social.change(`/cases/${opened?.id ?? ''}/moves`, {
      movedOn: '10.11.2026',
      reach: 'inside',
      municipality: '444',
    })
    // Offered is not moved.
    expect((await read(social, of)).status).toBe(200)
    const found = await world.admin.query<{ id: string }>(
      `select m.professional_id as id from team_membership m join team t on t.id = m.team_id
        where t.name ->> 'sv' = 'Lojo ankarteam' and m.role = 'coordinator' limit 1`,
    )
    const taking = await world.signIn({ id: found.rows[0]?.id ?? '' })
    const offers = (await taking.read('/case-transfers')).json<{ offers: { id: string }[] }>().offers
    const accepted = await taking.change(`/case-transfers/${offers[0]?.id ?? ''}/accept`, {
      responsibleId: elsewhere.persona.id,
      version: 1,
    })
    expect(accepted.status).toBe(200)
    await gone(social, of)
    await refused(of, 'receipt_moved', 'kunde berätta vart', elsewhere)
    await world.admin.query(
      `insert into team_merger (instance_id, id, from_team_id, into_team_id, merged_on, reason, cases, contacts, members, municipalities, merged_by)
       select t.instance_id, gen_random_uuid(), t.from_team_id, t.to_team_id, '2026-11-01', 'Teamen blir ett.', 1, 0, 1, 1, $2
         from case_transfer t where t.case_id = $1`,
      [opened?.id, coordinator.persona.id],
    )
    expect((await read(elsewhere, of)).status).toBe(200)
  })
})
