import { describe, expect, it } from 'vitest'
import { codeIds } from '#kernel/codes.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { receiptBy, receiptRuleOf, receiptRules, tellable, type ReceiptRule } from './receipt.ts'

const sources = codeIds('referral_sources')
const endless = '9999-12-31'
const holdsOn = (rule: ReceiptRule, day: string): boolean => rule.validFrom <= day && day < (rule.validUntil ?? endless)

describe('the rules of receipts', () => {
  it.each(sources)('say once what may be told today to the source %s', (source) => {
    const today = helsinkiDay(new Date())
    expect(receiptRules.filter((each) => each.referralSource === source && holdsOn(each, today))).toHaveLength(1)
    expect(receiptRuleOf(source, today)?.referralSource).toBe(source)
  })

  it('never hold two at once for one source', () => {
    for (const one of receiptRules)
      for (const other of receiptRules)
        if (one !== other && one.referralSource === other.referralSource)
          expect([holdsOn(one, other.validFrom), holdsOn(other, one.validFrom)]).toEqual([false, false])
  })

  it('tell everybody the same least: received, dealt with, whom to reach; each with its acts, none of them verified', () => {
    for (const rule of receiptRules) {
      expect([rule.referralSource, rule.tells]).toEqual([rule.referralSource, tellable])
      expect(rule.source).toMatch(/\d+\/\d{4} \d+ §/)
      expect(rule.verified).toBe(false)
    }
  })

  it('say nothing on a day before they hold, or of a source without one', () => {
    const [rule] = receiptRules
    if (rule === undefined) throw new Error('no rules')
    const ended = [{ ...rule, validFrom: '2024-01-01', validUntil: '2025-01-01' }]
    const found = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(
      (day) => receiptRuleOf(rule.referralSource, day, ended) !== undefined,
    )
    expect(found).toEqual([false, true, true, false])
    expect(receiptRuleOf('lodge', '2026-11-10')).toBeUndefined()
  })

  it('leave out of the paper what they do not tell', () => {
    const [rule] = receiptRules
    if (rule === undefined) throw new Error('no rules')
    const name = { sv: 'Ett team', fi: 'Eräs tiimi', en: 'A team' }
    const known = {
      receivedAt: new Date('2026-11-10T22:30:00Z'),
      waiting: false,
      team: { name, phone: '040 00 01', email: null, hours: null },
    }
    // Half past ten in the evening by UTC is the next day in Finland.
    expect(receiptBy(rule, known)).toMatchObject({ receivedOn: '2026-11-11', handled: true, team: { name } })
    expect(receiptBy({ ...rule, tells: ['handler_contact'] }, known)).toMatchObject({ receivedOn: null, handled: null })
    expect(receiptBy({ ...rule, tells: ['received_on'] }, known)).toMatchObject({ handled: null, team: null })
  })
})
