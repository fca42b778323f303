import type { ProfessionalSeed } from './instance-seed.ts'
import { teamStaff } from './staff.ts'

/*
 * Personas of the demo. Every name is made up (S-09): family names are words of the sea, so that anyone sees that no real
 * professional is meant.
 */

const county = 'county'
const police = 'police'
const social = 'social-care'
const health = 'health-care'

const lojo = teamStaff('lojo', [
  { role: 'police', agency: police, register: police, givenName: 'Eero', familyName: 'Majakkala', language: 'fi' },
  {
    role: 'social_work',
    agency: county,
    register: social,
    givenName: 'Tiina',
    familyName: 'Laiturivuo',
    language: 'fi',
  },
  {
    role: 'psychiatric_nursing',
    agency: county,
    register: health,
    givenName: 'Maria',
    familyName: 'Bojskär',
    language: 'sv',
  },
  {
    role: 'youth_work',
    agency: 'lojo',
    register: 'youth-work-lojo',
    givenName: 'Onni',
    familyName: 'Ruorimeri',
    language: 'fi',
  },
  { role: 'coordinator', agency: county, givenName: 'Sanna', familyName: 'Purjeranta', language: 'fi' },
])

const raseborg = teamStaff('raseborg', [
  { role: 'police', agency: police, register: police, givenName: 'Mikael', familyName: 'Fyrbåk', language: 'sv' },
  { role: 'social_work', agency: county, register: social, givenName: 'Anna', familyName: 'Ankarlina', language: 'sv' },
  {
    role: 'psychiatric_nursing',
    agency: county,
    register: health,
    givenName: 'Heidi',
    familyName: 'Kölivirta',
    language: 'fi',
  },
  {
    role: 'youth_work',
    agency: 'hango',
    register: 'youth-work-hango',
    givenName: 'Jonas',
    familyName: 'Segelvind',
    language: 'sv',
  },
  { role: 'coordinator', agency: county, givenName: 'Camilla', familyName: 'Lotsudde', language: 'sv' },
])

/** The nurse's term ends and nobody has been named after it: a gap that must be seen in time (G-12). */
const kyrkslatt = teamStaff('kyrkslatt', [
  { role: 'police', agency: police, register: police, givenName: 'Petri', familyName: 'Luotsikari', language: 'fi' },
  { role: 'social_work', agency: county, register: social, givenName: 'Sofia', familyName: 'Kajhamn', language: 'sv' },
  {
    role: 'psychiatric_nursing',
    agency: county,
    register: health,
    givenName: 'Ville',
    familyName: 'Aallonharja',
    language: 'fi',
    validUntil: '2027-01-01',
  },
  {
    role: 'youth_work',
    agency: 'kyrkslatt',
    register: 'youth-work-kyrkslatt',
    givenName: 'Emma',
    familyName: 'Tågvirke',
    language: 'sv',
  },
  { role: 'coordinator', agency: county, givenName: 'Kaisa', familyName: 'Poijula', language: 'fi' },
])

const esbo = teamStaff('esbo', [
  { role: 'police', agency: police, register: police, givenName: 'Laura', familyName: 'Myrskylyhty', language: 'fi' },
  {
    role: 'social_work',
    agency: county,
    register: social,
    givenName: 'Henrik',
    familyName: 'Klyvarskot',
    language: 'sv',
  },
  {
    role: 'psychiatric_nursing',
    agency: county,
    register: health,
    givenName: 'Noora',
    familyName: 'Viittakari',
    language: 'fi',
  },
  {
    role: 'youth_work',
    agency: 'esbo',
    register: 'youth-work-esbo',
    givenName: 'Ali',
    familyName: 'Kompassila',
    language: 'fi',
  },
  { role: 'coordinator', agency: county, givenName: 'Robin', familyName: 'Mastkorg', language: 'sv' },
])

const others: readonly ProfessionalSeed[] = [
  {
    key: 'leadership',
    agency: county,
    profession: 'social_work',
    function: 'leadership',
    givenName: 'Gunilla',
    familyName: 'Stormlykta',
    title: {
      sv: 'ledande socialarbetare, chefsteamet',
      fi: 'johtava sosiaalityöntekijä, esimiestiimi',
      en: 'lead social worker, leadership team',
    },
    language: 'sv',
  },
  {
    key: 'steering_group',
    agency: 'hango',
    profession: 'youth_work',
    function: 'steering_group',
    givenName: 'Fredrik',
    familyName: 'Livboj',
    title: {
      sv: 'ungdoms- och idrottschef, ersättare i styrgruppen',
      fi: 'nuoriso- ja liikuntapäällikkö, ohjausryhmän varajäsen',
      en: 'head of youth and sports, substitute in the steering group',
    },
    language: 'sv',
  },
  {
    key: 'data_protection_officer',
    agency: county,
    profession: 'other_authority',
    function: 'data_protection_officer',
    givenName: 'Jaana',
    familyName: 'Reimarila',
    title: { sv: 'dataskyddsombud', fi: 'tietosuojavastaava', en: 'data-protection officer' },
    language: 'fi',
  },
  {
    key: 'administrator',
    agency: county,
    profession: 'other_authority',
    function: 'administrator',
    givenName: 'Toni',
    familyName: 'Köysikieppi',
    title: { sv: 'administratör', fi: 'järjestelmänvalvoja', en: 'administrator' },
    language: 'fi',
  },
]

/** Everyone of Västra Nyland one may be in the demo, in the order they are offered. */
export const vastraNylandStaff: readonly ProfessionalSeed[] = [...lojo, ...raseborg, ...kyrkslatt, ...esbo, ...others]
