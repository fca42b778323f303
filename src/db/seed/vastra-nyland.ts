import type { InstanceSeed } from './instance-seed.ts'
import { vastraNylandAgencies, vastraNylandRegisters } from './vastra-nyland.parties.ts'
import { vastraNylandStaff } from './vastra-nyland.staff.ts'

/**
 * Day of the decision that names the teams and their municipalities; the true first day of the division is not public.
 */
const DIVISION_SINCE = '2024-06-17'

const studentWelfare = {
  profession: 'student_welfare',
  addedValue: 'Känner den ungas skolvardag och elevhälsans stöd.',
} as const

/**
 * Who has signed besides is not public: these signatures, the day in force and the rule are made up, so that the work of the demo is open.
 */
const SIGNED_IN_THE_DEMO = ['police', 'county', 'raseborg', 'lojo', 'kyrkslatt', 'esbo', 'grankulla']

/**
 * Västra Nylands Ankarverksamhet. Facts: minutes of the city board of Hangö 17.06.2024 § 178 (320/12.05.00/2024). Who of
 * the other parties is represented in the steering group is not public, and is therefore left open here.
 */
export const vastraNyland: InstanceSeed = {
  key: 'vastra-nyland',
  name: {
    sv: 'Västra Nylands Ankarverksamhet',
    fi: 'Länsi-Uudenmaan ankkuritoiminta',
    en: 'Anchor work in Western Uusimaa',
  },
  casePrefix: 'VN',
  receivesUnplaced: true,
  selectionPanel: [],
  agencies: vastraNylandAgencies,
  registers: vastraNylandRegisters,
  professionals: vastraNylandStaff,
  teams: [
    {
      key: 'lojo',
      name: { sv: 'Lojo ankarteam', fi: 'Lohjan ankkuritiimi', en: 'Lohja Anchor team' },
      seat: { sv: 'Lojo polisstation', fi: 'Lohjan poliisiasema', en: 'Lohja police station' },
      validFrom: DIVISION_SINCE,
      youthWorkResource: 'not_agreed',
      coverage: [
        {
          registerKind: 'health_care',
          ensuredBy: 'Ungdomspsykiatriska mottagningen i Lojo, de dagar teamets sjukskötare inte är på plats',
          validFrom: '2025-01-01',
        },
      ],
      regularAttendees: [{ ...studentWelfare, organisation: 'Skolkuratorerna i Lojo' }],
    },
    {
      key: 'raseborg',
      name: { sv: 'Raseborgs ankarteam', fi: 'Raaseporin ankkuritiimi', en: 'Raseborg Anchor team' },
      seat: { sv: 'Raseborgs polisstation', fi: 'Raaseporin poliisiasema', en: 'Raseborg police station' },
      validFrom: DIVISION_SINCE,
      youthWorkResource: 'not_agreed',
      regularAttendees: [
        {
          professional: 'raseborg/youth_work',
          profession: 'youth_work',
          addedValue: 'Känner den ungas fritid, vänner och nätverk.',
        },
        { ...studentWelfare, organisation: 'Skolkuratorerna i Raseborg, Hangö och Ingå' },
      ],
    },
    {
      key: 'kyrkslatt',
      name: { sv: 'Kyrkslätts ankarteam', fi: 'Kirkkonummen ankkuritiimi', en: 'Kirkkonummi Anchor team' },
      seat: { sv: 'Kyrkslätts polisstation', fi: 'Kirkkonummen poliisiasema', en: 'Kirkkonummi police station' },
      validFrom: DIVISION_SINCE,
      youthWorkResource: 'not_agreed',
      regularAttendees: [{ ...studentWelfare, organisation: 'Skolkuratorerna i Kyrkslätt och Sjundeå' }],
    },
    {
      key: 'esbo',
      name: { sv: 'Esbo ankarteam', fi: 'Espoon ankkuritiimi', en: 'Espoo Anchor team' },
      seat: { sv: 'Esbo polisstation', fi: 'Espoon poliisiasema', en: 'Espoo police station' },
      validFrom: DIVISION_SINCE,
      youthWorkResource: 'not_agreed',
      regularAttendees: [{ ...studentWelfare, organisation: 'Skolkuratorerna i Esbo och Grankulla' }],
    },
  ],
  decisions: [
    {
      key: 'hango-178',
      agency: 'hango',
      organ: { sv: 'Stadsstyrelsen', fi: 'Kaupunginhallitus', en: 'City board' },
      decidedOn: '2024-06-17',
      section: '§ 178',
      registerNumber: '320/12.05.00/2024',
      proposal:
        'Stadsstyrelsen befullmäktigar stadsdirektören att underteckna samarbetsavtalet för Västra Nylands Ankarverksamhet, och ' +
        'utser bildningsdirektören (medlem) samt ungdoms- och idrottschefen (ersättare) som Hangö stads representanter till den ' +
        'regionala styrgruppen.',
      decision: 'Förslaget godkändes.',
      furtherInformation: 'Bildningsdirektör Karl-Erik Gustafsson',
    },
  ],
  agreementRule: {
    rule: 'partial',
    least: 6,
    agencyKinds: ['police', 'wellbeing_services_county'],
    source: 'Påhittad för demon: avtalets bilaga är inte offentlig',
    uncertain: true,
    validFrom: '2024-06-17',
  },
  agreements: [
    {
      key: 'agreement',
      kind: 'agreement',
      name: {
        sv: 'Samarbetsavtalet för Västra Nylands Ankarverksamhet',
        fi: 'Länsi-Uudenmaan ankkuritoiminnan yhteistyösopimus',
        en: 'Cooperation agreement on Anchor work in Western Uusimaa',
      },
      aim: {
        sv: 'Att klargöra och främja det sektorsövergripande samarbetet mellan avtalsparterna samt att utveckla och möjliggöra informationsutbytet mellan myndigheterna och deras regionala lägesbild.',
        fi: 'Selkeyttää ja edistää sopimusosapuolten monialaista yhteistyötä sekä kehittää ja mahdollistaa viranomaisten välistä tietojenvaihtoa ja viranomaisten alueellista tilannekuvaa.',
        en: 'To clarify and promote cross-sector cooperation between the parties, and to develop and enable the exchange of information between the authorities and their regional situational picture.',
      },
      purpose: {
        sv: 'Att ingripa tidigt, förhindra marginalisering, främja välbefinnande och förebygga brott bland unga under 18 år. Den unga och familjen ska få ändamålsenlig hjälp i rätt tid, och de ungas delaktighet ska stödjas.',
        fi: 'Puuttua varhain, ehkäistä syrjäytymistä, edistää hyvinvointia ja ennaltaehkäistä alle 18-vuotiaiden nuorten rikoksia. Nuori ja perhe saavat tarkoituksenmukaista oikea-aikaista apua, ja nuorten osallisuutta tuetaan.',
        en: 'To intervene early, prevent social exclusion, promote wellbeing and prevent crime among young people under 18. The young person and the family get appropriate, timely help, and the participation of young people is supported.',
      },
      status: 'in_force',
      validFrom: '2024-09-01',
      parties: vastraNylandAgencies.map((agency) =>
        agency.key === 'hango'
          ? {
              agency: agency.key,
              signatoryOffice: { sv: 'stadsdirektören', fi: 'kaupunginjohtaja', en: 'city manager' },
              decision: 'hango-178',
              signed: false,
            }
          : { agency: agency.key, signed: SIGNED_IN_THE_DEMO.includes(agency.key) },
      ),
    },
  ],
  steeringGroup: [
    {
      key: 'hango-member',
      agency: 'hango',
      role: 'member',
      office: { sv: 'bildningsdirektören', fi: 'sivistysjohtaja', en: 'director of education and culture' },
      decision: 'hango-178',
      validFrom: '2024-06-17',
    },
    {
      key: 'hango-substitute',
      agency: 'hango',
      role: 'substitute',
      office: { sv: 'ungdoms- och idrottschefen', fi: 'nuoriso- ja liikuntapäällikkö', en: 'head of youth and sports' },
      decision: 'hango-178',
      validFrom: '2024-06-17',
    },
  ],
}
