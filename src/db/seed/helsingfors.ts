import type { AgencySeed, AgreementSeed, InstanceSeed, RegisterSeed } from './instance-seed.ts'
import { helsingforsStaff } from './helsingfors.staff.ts'

const HELSINGFORS = '091'
const APRIL_2024 = { sv: 'april 2024', fi: 'huhtikuu 2024', en: 'April 2024' }

/** The city organises social and health services itself: there is no wellbeing services county here. */
const agencies: readonly AgencySeed[] = [
  {
    key: 'police',
    kind: 'police',
    name: { sv: 'Polisinrättningen i Helsingfors', fi: 'Helsingin poliisilaitos', en: 'Helsinki Police Department' },
    municipality: HELSINGFORS,
  },
  {
    key: 'social-health',
    kind: 'city_social_health',
    name: {
      sv: 'Helsingfors stads social- och hälsovård samt räddningsväsende',
      fi: 'Helsingin kaupungin sosiaali- ja terveydenhuolto sekä pelastustoimi',
      en: 'City of Helsinki, social services, health care and rescue services',
    },
    municipality: HELSINGFORS,
  },
  {
    key: 'culture-leisure',
    kind: 'city_youth',
    name: {
      sv: 'Helsingfors stads kultur- och fritidstjänster',
      fi: 'Helsingin kaupungin kulttuuri- ja vapaa-aikapalvelut',
      en: 'City of Helsinki, culture and leisure services',
    },
    municipality: HELSINGFORS,
  },
  {
    key: 'city',
    kind: 'city',
    name: { sv: 'Helsingfors stad', fi: 'Helsingin kaupunki', en: 'City of Helsinki' },
    municipality: HELSINGFORS,
  },
]

const registers: readonly RegisterSeed[] = [
  {
    key: 'police',
    kind: 'police',
    agency: 'police',
    name: {
      sv: 'polisinrättningen i Helsingfors',
      fi: 'Helsingin poliisilaitos',
      en: 'the Helsinki Police Department',
    },
  },
  {
    key: 'social-care',
    kind: 'social_care',
    agency: 'social-health',
    name: { sv: 'socialvården i Helsingfors', fi: 'Helsingin sosiaalihuolto', en: 'social services in Helsinki' },
  },
  {
    key: 'health-care',
    kind: 'health_care',
    agency: 'social-health',
    name: { sv: 'hälsovården i Helsingfors', fi: 'Helsingin terveydenhuolto', en: 'health care in Helsinki' },
  },
  {
    key: 'youth-work',
    kind: 'youth_work',
    agency: 'culture-leisure',
    name: { sv: 'ungdomstjänsterna i Helsingfors', fi: 'Helsingin nuorisopalvelut', en: 'youth services in Helsinki' },
  },
  {
    key: 'shared',
    kind: 'shared',
    name: { sv: 'ärendets gemensamma rum', fi: 'asian yhteinen työtila', en: 'the shared workspace of the case' },
  },
]

const policeSignatory = {
  agency: 'police',
  signatoryOffice: {
    sv: 'polischef, poliskommendör',
    fi: 'poliisipäällikkö, poliisikomentaja',
    en: 'chief of police, police commander',
  },
  signatoryName: 'Jari Liukku',
  signed: true,
} as const

const aim = {
  sv: 'Att öka välfärden och tryggheten hos barn och unga, minska antalet brott och störningar samt öka stadsbornas säkerhet och trivsel.',
  fi: 'Lisätä lasten ja nuorten hyvinvointia ja turvallisuutta, vähentää rikoksia ja häiriöitä sekä lisätä kaupunkilaisten turvallisuutta ja viihtyvyyttä.',
  en: 'To increase the wellbeing and safety of children and young people, to reduce offences and disturbances, and to make residents safer and more at ease.',
}

/** Two instruments with different signatories (G-04). The day of signing is not public, only the month. */
const agreements: readonly AgreementSeed[] = [
  {
    key: 'agreement',
    kind: 'agreement',
    name: { sv: 'Ankarverksamhetsavtalet', fi: 'Ankkuritoimintasopimus', en: 'Agreement on Anchor work' },
    aim,
    purpose: {
      sv: 'Den multiprofessionella myndighetsarbetsgruppen ger tidigt stöd till barn och unga som orsakar störningar, begår brott och löper risk för utslagning, och till deras familjer.',
      fi: 'Moniammatillinen viranomaistyöryhmä antaa varhaista tukea lapsille ja nuorille, jotka aiheuttavat häiriöitä, tekevät rikoksia ja ovat vaarassa syrjäytyä, sekä heidän perheilleen.',
      en: 'The multi-professional working group of authorities gives early support to children and young people who cause disturbance, commit offences and are at risk of exclusion, and to their families.',
    },
    status: 'in_force',
    signedText: APRIL_2024,
    validFrom: '2024-04-01',
    parties: [
      policeSignatory,
      {
        agency: 'social-health',
        signatoryOffice: {
          sv: 'sektordirektör, social-, hälsovårds- och räddningssektorn',
          fi: 'toimialajohtaja, sosiaali-, terveys- ja pelastustoimi',
          en: 'executive director, social services, health care and rescue services',
        },
        signatoryName: 'Juha Jolkkonen',
        signed: true,
      },
      {
        agency: 'culture-leisure',
        signatoryOffice: {
          sv: 'sektordirektör, kultur- och fritidssektorn',
          fi: 'toimialajohtaja, kulttuuri ja vapaa-aika',
          en: 'executive director, culture and leisure',
        },
        signatoryName: 'Juha Ahonen',
        signed: true,
      },
    ],
  },
  {
    key: 'protocol',
    kind: 'protocol',
    name: { sv: 'Samarbetsprotokollet', fi: 'Yhteistyöpöytäkirja', en: 'Cooperation protocol' },
    aim,
    purpose: {
      sv: 'Protokollet är mer omfattande än avtalet och förseglar ett mångsidigt samarbete på operativ nivå mellan staden och polisen.',
      fi: 'Pöytäkirja on sopimusta laajempi ja vahvistaa kaupungin ja poliisin monipuolisen yhteistyön operatiivisella tasolla.',
      en: 'The protocol is broader than the agreement and confirms many-sided cooperation between the city and the police at operational level.',
    },
    status: 'in_force',
    signedText: APRIL_2024,
    validFrom: '2024-04-01',
    parties: [
      policeSignatory,
      {
        agency: 'city',
        signatoryOffice: { sv: 'kanslichef', fi: 'kansliapäällikkö', en: 'chief executive' },
        signatoryName: 'Jukka-Pekka Ujula',
        signed: true,
      },
    ],
  },
]

/**
 * Ankaret i Helsingfors. Facts: announcement of the City of Helsinki and the Helsinki Police Department in 2024 on the
 * agreement and the protocol. It names no steering group, so none is recorded here.
 */
export const helsingfors: InstanceSeed = {
  key: 'helsingfors',
  name: { sv: 'Ankaret i Helsingfors', fi: 'Helsingin Ankkuri', en: 'Anchor in Helsinki' },
  casePrefix: 'HFR',
  // "Ankarets kunder väljs av polisen, en representant för socialarbetet och en psykiatrisk sjukskötare."
  selectionPanel: ['police', 'social_work', 'psychiatric_nursing'],
  foundedOn: '2012-01-01',
  agencies,
  registers,
  agreementRule: {
    rule: 'all',
    source: 'Stadens och polisinrättningens meddelande, april 2024: alla parter har undertecknat',
    uncertain: true,
    validFrom: '2024-04-01',
  },
  agreements,
  professionals: helsingforsStaff,
  teams: [
    {
      key: 'ankaret-helsingfors',
      name: { sv: 'Ankaret', fi: 'Ankkuri', en: 'Anchor' },
      seat: {
        sv: 'Polisinrättningens lokaler i Helsingfors',
        fi: 'Helsingin poliisilaitoksen tilat',
        en: 'Premises of the Helsinki Police Department',
      },
      validFrom: '2012-01-01',
      regularAttendees: [
        {
          professional: 'ankaret-helsingfors/youth_work',
          profession: 'youth_work',
          addedValue: 'Beaktar den ungas naturliga nätverk och livsmiljö.',
        },
        {
          organisation: 'Elevhälsan i Helsingfors',
          profession: 'student_welfare',
          addedValue: 'Känner den ungas skolvardag och elevhälsans stöd.',
        },
      ],
    },
  ],
  decisions: [],
  steeringGroup: [],
}
