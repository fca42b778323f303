import type { Language, Text } from '#kernel/language.ts'
import type { ProfessionalSeed } from './instance-seed.ts'

/** Professionals of the demo were members from this day. */
const MEMBERS_SINCE = '2025-01-01'

type Role = {
  readonly profession: string
  readonly function: 'worker' | 'coordinator'
  /** Share of full working time for Anchor work. An example, not a recommendation. */
  readonly sharePercent: number
  readonly title: Text
}

/** What people do in a team. The lead social worker has the profession of a social worker. */
const roles = {
  police: {
    profession: 'police',
    function: 'worker',
    sharePercent: 100,
    title: {
      sv: 'ankarpolis, äldre konstapel',
      fi: 'ankkuripoliisi, vanhempi konstaapeli',
      en: 'Anchor police officer, senior constable',
    },
  },
  social_work: {
    profession: 'social_work',
    function: 'worker',
    sharePercent: 100,
    title: { sv: 'socialarbetare', fi: 'sosiaalityöntekijä', en: 'social worker' },
  },
  lead_social_work: {
    profession: 'social_work',
    function: 'worker',
    sharePercent: 100,
    title: { sv: 'ledande socialarbetare', fi: 'johtava sosiaalityöntekijä', en: 'lead social worker' },
  },
  psychiatric_nursing: {
    profession: 'psychiatric_nursing',
    function: 'worker',
    sharePercent: 60,
    title: { sv: 'psykiatrisk sjukskötare', fi: 'psykiatrinen sairaanhoitaja', en: 'psychiatric nurse' },
  },
  youth_work: {
    profession: 'youth_work',
    function: 'worker',
    sharePercent: 50,
    title: { sv: 'specialungdomsarbetare', fi: 'erityisnuorisotyöntekijä', en: 'special youth worker' },
  },
  coordinator: {
    profession: 'coordinator',
    function: 'coordinator',
    sharePercent: 20,
    title: { sv: 'koordinator', fi: 'koordinaattori', en: 'coordinator' },
  },
} as const satisfies Record<string, Role>

export type TeamRole = keyof typeof roles

type Person = {
  readonly role: TeamRole
  readonly agency: string
  /** Left out for the coordinator. */
  readonly register?: string
  readonly givenName: string
  readonly familyName: string
  readonly language: Language
  readonly validUntil?: string
}

/** The people of one team as professionals with the key `<team>/<role>`. */
export const teamStaff = (team: string, people: readonly Person[]): ProfessionalSeed[] =>
  people.map(({ role, validUntil, ...person }) => {
    const { profession, function: what, sharePercent, title } = roles[role]
    return {
      ...person,
      key: `${team}/${role}`,
      profession,
      function: what,
      title,
      membership: {
        team,
        sharePercent,
        validFrom: MEMBERS_SINCE,
        ...(validUntil === undefined ? {} : { validUntil }),
      },
    }
  })
