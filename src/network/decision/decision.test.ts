import { expect, test } from 'vitest'
import { decisionMatches } from './decision.ts'

const decision = {
  id: '00000000-0000-4000-8000-000000000000',
  section: '§ 178',
  decidedOn: '2024-06-17',
  agencyId: '00000000-0000-4000-8000-000000000001',
  version: 1,
  agencyName: { sv: 'Hangö stad', fi: 'Hangon kaupunki', en: 'City of Hanko' },
  organ: { sv: 'Stadsstyrelsen', fi: 'Kaupunginhallitus', en: 'City board' },
  registerNumber: '320/12.05.00/2024',
  proposal: 'Ett förslag.',
  decision: 'Ett beslut.',
  furtherInformation: 'En tjänsteinnehavare',
}

test.each([
  '§ 178',
  '§178',
  '178',
  '320/12.05.00/2024',
  '17.6.2024',
  '17.06.2024',
  'Hangö § 178',
  'HANGO',
  'kaupunginhallitus',
  '',
])('a decision is found by "%s"', (query) => {
  expect(decisionMatches(decision, query)).toBe(true)
})

test.each(['§ 179', 'Ingå', '§ 178 Ingå', '%', '_', '.*'])('a decision is not found by "%s"', (query) => {
  expect(decisionMatches(decision, query)).toBe(false)
})
