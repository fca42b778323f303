import type { ProfessionalSeed } from './instance-seed.ts'
import { teamStaff } from './staff.ts'

/*
 * Personas of the demo. Every name is made up (S-09): family names are words of the sea, so that anyone sees that no real
 * professional is meant.
 */

const socialHealth = 'social-health'
const social = 'social-care'

const team = teamStaff('ankaret-helsingfors', [
  {
    role: 'police',
    agency: 'police',
    register: 'police',
    givenName: 'Juhani',
    familyName: 'Meriviitta',
    language: 'fi',
  },
  {
    role: 'lead_social_work',
    agency: socialHealth,
    register: social,
    givenName: 'Pia',
    familyName: 'Kölvatten',
    language: 'sv',
  },
  {
    role: 'social_work',
    agency: socialHealth,
    register: social,
    givenName: 'Aino',
    familyName: 'Ankkuripelto',
    language: 'fi',
  },
  {
    role: 'psychiatric_nursing',
    agency: socialHealth,
    register: 'health-care',
    givenName: 'Lotta',
    familyName: 'Sjömärke',
    language: 'sv',
  },
  {
    role: 'youth_work',
    agency: 'culture-leisure',
    register: 'youth-work',
    givenName: 'Samuel',
    familyName: 'Draggen',
    language: 'sv',
  },
  { role: 'coordinator', agency: socialHealth, givenName: 'Outi', familyName: 'Lokikirja', language: 'fi' },
])

const others: readonly ProfessionalSeed[] = [
  {
    key: 'leadership',
    agency: 'police',
    profession: 'police',
    function: 'leadership',
    givenName: 'Timo',
    familyName: 'Satamalahti',
    title: {
      sv: 'kriminalkommissarie, chefsteamet',
      fi: 'rikoskomisario, esimiestiimi',
      en: 'detective chief inspector, leadership team',
    },
    language: 'fi',
  },
  {
    key: 'steering_group',
    agency: 'city',
    profession: 'other_authority',
    function: 'steering_group',
    givenName: 'Birgitta',
    familyName: 'Årtullen',
    title: {
      sv: 'specialplanerare, styrgruppen',
      fi: 'erikoissuunnittelija, ohjausryhmä',
      en: 'senior planner, steering group',
    },
    language: 'sv',
  },
  {
    key: 'data_protection_officer',
    agency: 'city',
    profession: 'other_authority',
    function: 'data_protection_officer',
    givenName: 'Markus',
    familyName: 'Sekstantti',
    title: { sv: 'dataskyddsombud', fi: 'tietosuojavastaava', en: 'data-protection officer' },
    language: 'fi',
  },
  {
    key: 'administrator',
    agency: 'city',
    profession: 'other_authority',
    function: 'administrator',
    givenName: 'Eeva',
    familyName: 'Kaapelikari',
    title: { sv: 'administratör', fi: 'järjestelmänvalvoja', en: 'administrator' },
    language: 'fi',
  },
]

/** Everyone of Helsingfors one may be in the demo, in the order they are offered. */
export const helsingforsStaff: readonly ProfessionalSeed[] = [...team, ...others]
