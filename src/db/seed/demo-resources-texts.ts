/*
 * Texts of the demo's directory, ledger and goals. No such actors exist: their names are words of the sea, as those of its people.
 */

import type { Text } from '#kernel/language.ts'

type EntrySeed = {
  readonly instance: string
  readonly name: string
  readonly kind: string
  readonly services: readonly string[]
  readonly topics?: readonly string[]
  readonly municipalities: readonly string[]
  readonly languages: readonly string[]
  readonly ages?: readonly [number, number]
  readonly description: string
  readonly contact?: string
  readonly checkedMonthsAgo: number
}

const vastra = 'vastra-nyland'

export const directorySeed: readonly EntrySeed[] = [
  {
    instance: vastra,
    name: 'Ungdomsmottagningen Fyren',
    kind: 'public',
    services: ['mental_health', 'crisis_support'],
    municipalities: ['710', '078', '149'],
    languages: ['sv', 'fi'],
    ages: [13, 22],
    description: 'Samtal utan remiss. Man kan komma ensam eller med någon.',
    contact: 'Telefon 019 000 00, vardagar 9–15',
    checkedMonthsAgo: 2,
  },
  {
    instance: vastra,
    name: 'Nuorisotalo Majakka',
    kind: 'public',
    services: ['youth_work', 'special_youth_work', 'online_youth_work'],
    municipalities: ['444', '224', '927'],
    languages: ['fi'],
    ages: [10, 19],
    description: 'Avointa toimintaa arki-iltoina ja oma ohjaaja niille, jotka tarvitsevat enemmän tukea.',
    checkedMonthsAgo: 5,
  },
  {
    instance: vastra,
    name: 'Församlingens ungdomsarbete i Ankarviken',
    kind: 'parish',
    services: ['parish_youth_work'],
    topics: ['bullying_loneliness', 'trauma_loss'],
    municipalities: [],
    languages: ['sv', 'fi'],
    ages: [12, 25],
    description: 'Någon att prata med, läger och caféer. Öppet för alla, oberoende av tro.',
    checkedMonthsAgo: 15,
  },
  {
    instance: vastra,
    name: 'Idrottsklubben Vågen',
    kind: 'club',
    services: ['hobby'],
    municipalities: ['710', '149'],
    languages: ['sv'],
    ages: [7, 18],
    description: 'Handboll och fotboll utan avgift för den som inte har råd.',
    checkedMonthsAgo: 8,
  },
  {
    instance: vastra,
    name: 'Skolhälsan i Skärgårdens gymnasium',
    kind: 'school',
    services: ['student_welfare', 'health_services'],
    municipalities: ['710'],
    languages: ['sv'],
    ages: [15, 20],
    description: 'Kurator, psykolog och hälsovårdare för studerande.',
    checkedMonthsAgo: 13,
  },
  {
    instance: vastra,
    name: 'Föreningen Stödlinan',
    kind: 'third_sector',
    services: ['ngo_support', 'family_services'],
    topics: ['family_substance_use'],
    municipalities: ['049', '235', '257', '755'],
    languages: ['fi', 'sv', 'en', 'ar', 'so'],
    description: 'Familjearbete och grupper för anhöriga. Tolk ordnas.',
    checkedMonthsAgo: 1,
  },
  {
    instance: 'helsingfors',
    name: 'Nuorten talo Poiju',
    kind: 'public',
    services: ['youth_work', 'outreach_youth_work'],
    municipalities: [],
    languages: ['fi', 'sv', 'en'],
    ages: [13, 17],
    description: 'Ohjaajia paikalla joka ilta. Ovi on auki ilman ajanvarausta.',
    checkedMonthsAgo: 3,
  },
]

export const missingSeed: readonly {
  readonly serviceType: string
  readonly language?: string
  readonly what: string
  readonly settledHow?: string
}[] = [
  {
    serviceType: 'substance_services',
    language: 'sv',
    what: 'Missbrukarvård för minderåriga på svenska. Den närmaste mottagningen arbetar bara på finska.',
  },
  {
    serviceType: 'hobby',
    what: 'Kvällsverksamhet utan avgift på vintern, när klubbarna har fullt.',
  },
  {
    serviceType: 'online_youth_work',
    what: 'En vuxen på de plattformar där unga rör sig sent på kvällen.',
    settledHow: 'Nätungdomsarbetarna har förlängt sina tider till klockan 23.',
  },
]

export const goalSeed: readonly {
  readonly title: string
  readonly description: string
  readonly indicators: readonly string[]
}[] = [
  {
    title: 'Klargöra och främja det sektorsövergripande samarbetet',
    description: 'Alla fyra myndigheter finns i varje team, och varje part är representerad i styrgruppen.',
    indicators: ['role_coverage', 'party_representation', 'multi_professional_meetings'],
  },
  {
    title: 'Den unga och familjen får hjälp i rätt tid',
    description: 'Den första träffen kommer snabbt, och det som erbjuds börjar också.',
    indicators: ['lead_time', 'services_started', 'selection_rate'],
  },
  {
    title: 'Ingripa tidigt och förebygga',
    description: 'En del av arbetstiden går till det som kommer före ett ärende.',
    indicators: ['prevention_time', 'cost_per_person_year'],
  },
]

const morning = { sv: 'vardagar 9–12', fi: 'arkisin 9–12', en: 'weekdays 9–12' }

/** Numbers nobody has, as all of the demo. */
export const complaintContactSeed: readonly {
  readonly instance: string
  readonly channel: string
  readonly phone: string
  readonly hours: Text
  readonly checkedMonthsAgo: number
}[] = [
  {
    instance: 'vastra-nyland',
    channel: 'social_ombudsperson',
    phone: '040 000 0101',
    hours: morning,
    checkedMonthsAgo: 2,
  },
  {
    instance: 'vastra-nyland',
    channel: 'patient_ombudsperson',
    phone: '040 000 0102',
    hours: morning,
    checkedMonthsAgo: 14,
  },
  {
    instance: 'helsingfors',
    channel: 'social_ombudsperson',
    phone: '040 000 0201',
    hours: morning,
    checkedMonthsAgo: 1,
  },
  {
    instance: 'helsingfors',
    channel: 'patient_ombudsperson',
    phone: '040 000 0202',
    hours: morning,
    checkedMonthsAgo: 1,
  },
]
