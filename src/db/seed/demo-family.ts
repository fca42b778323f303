import { identityIndex } from '#kernel/identity-index.ts'
import { syntheticPersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import type { Random } from '#kernel/random.ts'
import { families, interpreterNeed, languageShares, otherLanguages } from './calibration.ts'
import { familyName, givenName } from './demo-names.ts'
import type { RowOf } from './demo-rows.ts'

export type DemoPerson = {
  readonly given: string
  readonly family: string
  readonly phone: string | null
}

/** A young person who does not exist, and their guardians. */
export type DemoFamily = {
  /** Contact language, code of `languages`. */
  readonly language: string
  readonly interpreter: string | null
  readonly youth: DemoPerson & {
    readonly birthDate: string
    readonly code: string
    readonly index: string
    readonly school: string
  }
  readonly guardians: readonly DemoPerson[]
  readonly custody: 'joint' | 'sole' | 'unknown'
}

/** Draws personal identity codes (900–999) that were not drawn before, with their keyed index. */
export type CodeSource = (birthDate: string, random: Random) => { readonly code: string; readonly index: string }

/** Days as numbers, to count back from one without a calendar library for every person. */
const daysBefore = (day: string, years: number, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - years, month - 1, date - days)).toISOString().slice(0, 10)
}

const MOST_TRIES = 40

/** A source of codes that gives each code once, as long as the birth date has one left. */
export function codeSource(secret: string): CodeSource {
  const drawn = new Set<string>()
  return (birthDate, random) => {
    let code = syntheticPersonalIdentityCode(birthDate, random.next)
    for (let tries = 1; drawn.has(code) && tries < MOST_TRIES; tries += 1)
      code = syntheticPersonalIdentityCode(birthDate, random.next)
    drawn.add(code)
    return { code, index: `\\x${identityIndex(secret, code).toString('hex')}` }
  }
}

const languageIn = (municipality: string, random: Random): string => {
  const shares = languageShares.value[municipality] ?? { sv: 0.05, other: 0.1 }
  const drawn = random.next()
  if (drawn < shares.sv) return 'sv'
  return drawn < shares.sv + shares.other ? random.weighted(otherLanguages.value) : 'fi'
}

/** Too short to be anybody's number: nobody is called by mistake. */
const phoneOf = (random: Random): string => `050 00 ${String(random.integer(0, 99)).padStart(2, '0')}`

const schoolOf = (age: number, language: string, random: Random): string => {
  const swedish = language === 'sv'
  if (age >= 16) return swedish ? 'andra stadiets studier, år 1' : 'toisen asteen opinnot, 1. vuosi'
  const grade = Math.min(Math.max(age - 6, 3), 9)
  return swedish ? `årskurs ${grade}${random.pick(['A', 'B', 'C'])}` : `${grade}${random.pick(['A', 'B', 'C'])}-luokka`
}

type Asked = { readonly municipality: string; readonly age: number; readonly day: string }

/** A family of the municipality whose young person has this age on the day (ISO). */
export function drawFamily({ municipality, age, day }: Asked, random: Random, codes: CodeSource): DemoFamily {
  const language = languageIn(municipality, random)
  const birthDate = daysBefore(day, age, random.integer(1, 360))
  const family = familyName(language, random)
  const second = random.chance(families.value.secondGuardian)
  const adult = (sameName: boolean): DemoPerson => ({
    given: givenName(language, 'adult', random),
    family: sameName ? family : familyName(language, random),
    phone: phoneOf(random),
  })
  const guardians = [adult(true), ...(second ? [adult(random.chance(0.6))] : [])]
  const { joint, sole, unknown } = families.value
  return {
    language,
    interpreter:
      language !== 'sv' && language !== 'fi' && language !== 'en' && random.chance(interpreterNeed.value)
        ? language
        : null,
    youth: {
      given: givenName(language, 'young', random),
      family,
      birthDate,
      ...codes(birthDate, random),
      phone: age >= 12 ? phoneOf(random) : null,
      school: schoolOf(age, language, random),
    },
    guardians,
    custody: second ? random.weighted({ joint, unknown, sole: sole / 2 }) : random.weighted({ sole, unknown }),
  }
}

/** Where the rows of a family belong. */
export type PersonPlace = Pick<
  RowOf<'person'>,
  'instance_id' | 'referral_id' | 'case_id' | 'team_id' | 'register_id' | 'reduced_at'
>

/** Rows of a family: the young person first. Of a reduced contact only codes and the keyed index are left. */
export function personRows(family: DemoFamily, place: PersonPlace, random: Random): RowOf<'person'>[] {
  const kept = <Value>(value: Value): Value | null => (place.reduced_at === null ? value : null)
  const common = {
    ...place,
    email: null,
    address: null,
    contact_address: null,
    temporary_identifier: null,
    died_on: null,
    mother_tongue: family.language,
    contact_language: family.language,
    version: 1,
  }
  return [
    {
      ...common,
      id: random.uuid(),
      role: 'youth',
      given_name: kept(family.youth.given),
      family_name: kept(family.youth.family),
      birth_date: kept(family.youth.birthDate),
      personal_identity_code: kept(family.youth.code),
      identity_index: family.youth.index,
      custody: null,
      phone: kept(family.youth.phone),
      school: kept(family.youth.school),
      interpreter_language: null,
    },
    ...family.guardians.map((guardian, index) => ({
      ...common,
      id: random.uuid(),
      role: 'guardian',
      given_name: kept(guardian.given),
      family_name: kept(guardian.family),
      birth_date: null,
      personal_identity_code: null,
      identity_index: null,
      custody: index === 0 || family.custody !== 'sole' ? family.custody : 'none',
      phone: kept(guardian.phone),
      school: null,
      interpreter_language: index === 0 ? family.interpreter : null,
    })),
  ]
}
