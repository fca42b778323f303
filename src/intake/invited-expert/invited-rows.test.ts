import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db, openPool } from '#db/connection.ts'
import { asActor } from '#db/transaction.ts'
import { hashToken } from '#http/session.ts'
import { decideOn, decisionOf, register, someone, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let pool: pg.Pool
let police: Visitor
let social: Visitor
let expert: Visitor
let officer: Visitor

beforeAll(async () => {
  world = await openWorld()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 2, () => undefined)
  const who = (team: string, profession: string) => world.signIn({ team: `${team} ankarteam`, profession })
  ;[police, social, expert, officer] = await Promise.all([
    who('Raseborgs', 'police'),
    who('Raseborgs', 'social_work'),
    who('Esbo', 'psychiatric_nursing'),
    who('Esbo', 'police'),
  ])
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

/** How many rows of each table exist for a visitor about a contact, whatever the product asks. */
const rowsOf = (visitor: Visitor, { referralId }: RegisteredContact) =>
  asActor(pool, { tokenHash: hashToken(visitor.cookie.split('=')[1] ?? ''), ownCases: 'all' }, async (tx) => {
    const of = async (
      table:
        'referral_detail' | 'referral_reference' | 'person' | 'screening_stance' | 'screening_decision' | 'deadline',
    ) => (await tx.many(db.selectFrom(table).select('instance_id').where('referral_id', '=', referralId))).length
    return {
      result: {
        referral: (await tx.many(db.selectFrom('referral').select('id').where('id', '=', referralId))).length,
        detail: await of('referral_detail'),
        reference: await of('referral_reference'),
        person: await of('person'),
        stance: await of('screening_stance'),
        decision: await of('screening_decision'),
        deadline: await of('deadline'),
      },
    }
  })

describe('the rows of a contact', () => {
  it('that exist for an expert are the contact, what is discussed and their own stance, and none when it is over', async () => {
    const contact = await register(police, {
      ...someone,
      discussion: 'open',
      triggers: ['child_welfare_notification'],
      references: { child_welfare_notification: '5500/R/1/26' },
    })
    const none = { referral: 0, detail: 0, reference: 0, person: 0, stance: 0, decision: 0, deadline: 0 }
    await social.change(`/referrals/${contact.referralId}/stance`, { stance: 'select' })
    expect(await rowsOf(officer, contact)).toEqual(none)
    await social.change(`/referrals/${contact.referralId}/experts`, {
      professionalId: officer.persona.id,
      addedValue: 'Känner området',
    })
    await officer.change(`/invited-referrals/${contact.referralId}/stance`, { stance: 'select', reason: 'Ja' })
    expect(await rowsOf(officer, contact)).toEqual({ ...none, referral: 1, detail: 1, stance: 1 })
    expect(await rowsOf(expert, contact)).toEqual(none)
    expect(await rowsOf(police, contact)).toMatchObject({ person: 2, stance: 2, reference: 1 })
    await decideOn(social, contact, decisionOf({}, social, police))
    expect(await rowsOf(officer, contact)).toEqual(none)
  })
})
