import type { Text } from '#kernel/language.ts'
import type { AgencySeed, RegisterSeed } from './instance-seed.ts'

type Municipal = { readonly key: string; readonly code: string; readonly name: Text; readonly youthWork: Text }

/** The ten municipalities as parties, in the order of the agreement's teams, each with the register of its youth work. */
const municipal: readonly Municipal[] = [
  {
    key: 'lojo',
    code: '444',
    name: { sv: 'Lojo stad', fi: 'Lohjan kaupunki', en: 'City of Lohja' },
    youthWork: { sv: 'ungdomsarbetet i Lojo', fi: 'Lohjan nuorisotyö', en: 'youth work in Lohja' },
  },
  {
    key: 'hogfors',
    code: '224',
    name: { sv: 'Högfors stad', fi: 'Karkkilan kaupunki', en: 'City of Karkkila' },
    youthWork: { sv: 'ungdomsarbetet i Högfors', fi: 'Karkkilan nuorisotyö', en: 'youth work in Karkkila' },
  },
  {
    key: 'vichtis',
    code: '927',
    name: { sv: 'Vichtis kommun', fi: 'Vihdin kunta', en: 'Municipality of Vihti' },
    youthWork: { sv: 'ungdomsarbetet i Vichtis', fi: 'Vihdin nuorisotyö', en: 'youth work in Vihti' },
  },
  {
    key: 'raseborg',
    code: '710',
    name: { sv: 'Raseborgs stad', fi: 'Raaseporin kaupunki', en: 'City of Raseborg' },
    youthWork: { sv: 'ungdomsarbetet i Raseborg', fi: 'Raaseporin nuorisotyö', en: 'youth work in Raseborg' },
  },
  {
    key: 'hango',
    code: '078',
    name: { sv: 'Hangö stad', fi: 'Hangon kaupunki', en: 'City of Hanko' },
    youthWork: { sv: 'ungdomsarbetet i Hangö', fi: 'Hangon nuorisotyö', en: 'youth work in Hanko' },
  },
  {
    key: 'inga',
    code: '149',
    name: { sv: 'Ingå kommun', fi: 'Inkoon kunta', en: 'Municipality of Inkoo' },
    youthWork: { sv: 'ungdomsarbetet i Ingå', fi: 'Inkoon nuorisotyö', en: 'youth work in Inkoo' },
  },
  {
    key: 'kyrkslatt',
    code: '257',
    name: { sv: 'Kyrkslätts kommun', fi: 'Kirkkonummen kunta', en: 'Municipality of Kirkkonummi' },
    youthWork: { sv: 'ungdomsarbetet i Kyrkslätt', fi: 'Kirkkonummen nuorisotyö', en: 'youth work in Kirkkonummi' },
  },
  {
    key: 'sjundea',
    code: '755',
    name: { sv: 'Sjundeå kommun', fi: 'Siuntion kunta', en: 'Municipality of Siuntio' },
    youthWork: { sv: 'ungdomsarbetet i Sjundeå', fi: 'Siuntion nuorisotyö', en: 'youth work in Siuntio' },
  },
  {
    key: 'esbo',
    code: '049',
    name: { sv: 'Esbo stad', fi: 'Espoon kaupunki', en: 'City of Espoo' },
    youthWork: { sv: 'ungdomsarbetet i Esbo', fi: 'Espoon nuorisotyö', en: 'youth work in Espoo' },
  },
  {
    key: 'grankulla',
    code: '235',
    name: { sv: 'Grankulla stad', fi: 'Kauniaisten kaupunki', en: 'City of Kauniainen' },
    youthWork: { sv: 'ungdomsarbetet i Grankulla', fi: 'Kauniaisten nuorisotyö', en: 'youth work in Kauniainen' },
  },
]

/** The twelve parties of the agreement: the police department, the wellbeing services county and its municipalities. */
export const vastraNylandAgencies: readonly AgencySeed[] = [
  {
    key: 'police',
    kind: 'police',
    name: {
      sv: 'Polisinrättningen i Västra Nyland',
      fi: 'Länsi-Uudenmaan poliisilaitos',
      en: 'Western Uusimaa Police Department',
    },
  },
  {
    key: 'county',
    kind: 'wellbeing_services_county',
    name: {
      sv: 'Västra Nylands välfärdsområde',
      fi: 'Länsi-Uudenmaan hyvinvointialue',
      en: 'Western Uusimaa Wellbeing Services County',
    },
  },
  ...municipal.map(({ key, code, name }): AgencySeed => ({ key, kind: 'municipality', name, municipality: code })),
]

/** Each authority is the controller of its own register; social care and health care are two registers of the county. */
export const vastraNylandRegisters: readonly RegisterSeed[] = [
  {
    key: 'police',
    kind: 'police',
    agency: 'police',
    name: {
      sv: 'polisinrättningen i Västra Nyland',
      fi: 'Länsi-Uudenmaan poliisilaitos',
      en: 'the Western Uusimaa Police Department',
    },
  },
  {
    key: 'social-care',
    kind: 'social_care',
    agency: 'county',
    name: {
      sv: 'socialvården i Västra Nyland',
      fi: 'Länsi-Uudenmaan sosiaalihuolto',
      en: 'social services in Western Uusimaa',
    },
  },
  {
    key: 'health-care',
    kind: 'health_care',
    agency: 'county',
    name: {
      sv: 'hälsovården i Västra Nyland',
      fi: 'Länsi-Uudenmaan terveydenhuolto',
      en: 'health care in Western Uusimaa',
    },
  },
  ...municipal.map(({ key, youthWork }): RegisterSeed => ({
    key: `youth-work-${key}`,
    kind: 'youth_work',
    agency: key,
    name: youthWork,
  })),
  {
    key: 'shared',
    kind: 'shared',
    name: { sv: 'ärendets gemensamma rum', fi: 'asian yhteinen työtila', en: 'the shared workspace of the case' },
  },
]
