import type { Text, Words } from '#kernel/language.ts'

export const words = {
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  validFrom: { sv: 'Gäller från', fi: 'Voimassa alkaen', en: 'Valid from' },
  fromAuthorities: { sv: 'Myndigheter som berättar', fi: 'Viranomaiset, jotka kertovat', en: 'Authorities that tell' },
  fromPersons: { sv: 'Personer som berättar', fi: 'Henkilöt, jotka kertovat', en: 'Persons who tell' },
  toAuthorities: {
    sv: 'Myndigheter som får veta',
    fi: 'Viranomaiset, jotka saavat tietää',
    en: 'Authorities that are told',
  },
  toPersons: { sv: 'Personer som får veta', fi: 'Henkilöt, jotka saavat tietää', en: 'Persons who are told' },
  isDuty: { sv: 'Man är skyldig att berätta', fi: 'Kertominen on velvollisuus', en: 'Telling is a duty' },
  consentUnless: {
    sv: 'När samtycke ändå inte behövs',
    fi: 'Milloin suostumusta ei kuitenkaan tarvita',
    en: 'When consent is not needed after all',
  },
  howConsent: { sv: 'Samtyckets form', fi: 'Suostumuksen muoto', en: 'Form of the consent' },
  consentWritten: {
    sv: 'Samtycket ska vara skriftligt',
    fi: 'Suostumuksen on oltava kirjallinen',
    en: 'The consent must be in writing',
  },
  necessity: { sv: 'Nödvändighet', fi: 'Välttämättömyys', en: 'Necessity' },
  necessityRequired: {
    sv: 'Man ska skriva varför uppgiften behövs',
    fi: 'On kirjoitettava, miksi tieto on tarpeen',
    en: 'One must write why the information is needed',
  },
  limit: (n: number): Text => ({ sv: `Gräns ${n}`, fi: `Raja ${n}`, en: `Limit ${n}` }),
  citation: (n: number): Text => ({ sv: `Lagrum ${n}`, fi: `Säännös ${n}`, en: `Provision ${n}` }),
  caseLaw: { sv: 'Rättsfall', fi: 'Oikeustapaukset', en: 'Rulings' },
  caseLawHint: {
    sv: 'Flera skiljs åt med kommatecken, till exempel KHO:2021:13.',
    fi: 'Erota useat pilkulla, esimerkiksi KHO:2021:13.',
    en: 'Separate several with commas, for example KHO:2021:13.',
  },
  lawfulAlternative: {
    sv: 'Vad som är lagligt i stället',
    fi: 'Mikä on laillista sen sijaan',
    en: 'What is lawful instead',
  },
  alternativeRules: {
    sv: 'Regler som visar en annan väg',
    fi: 'Säännöt, jotka osoittavat toisen tien',
    en: 'Rules that show another way',
  },
  alternativeRulesHint: {
    sv: 'Reglernas id, åtskilda med kommatecken. En regel som nekar lämnar bara dem öppna.',
    fi: 'Sääntöjen tunnukset pilkulla erotettuina. Kieltävä sääntö jättää vain ne auki.',
    en: 'Ids of the rules, separated with commas. A denying rule leaves only these open.',
  },
  uncertaintyReason: {
    sv: 'Varför läsningen är osäker',
    fi: 'Miksi tulkinta on epävarma',
    en: 'Why the reading is uncertain',
  },
} satisfies Words

/** Parts of a citation, by the name of the field. */
export const citationTexts = {
  act: { sv: 'Författningens nummer', fi: 'Säädöksen numero', en: 'Number of the act' },
  'name.sv': { sv: 'Namn på svenska', fi: 'Nimi ruotsiksi', en: 'Name in Swedish' },
  'name.fi': { sv: 'Namn på finska', fi: 'Nimi suomeksi', en: 'Name in Finnish' },
  'name.en': { sv: 'Namn på engelska', fi: 'Nimi englanniksi', en: 'Name in English' },
  chapter: { sv: 'Kapitel', fi: 'Luku', en: 'Chapter' },
  section: { sv: 'Paragraf', fi: 'Pykälä', en: 'Section' },
  subsection: { sv: 'Moment', fi: 'Momentti', en: 'Subsection' },
  point: { sv: 'Punkt', fi: 'Kohta', en: 'Point' },
  amendedBy: { sv: 'Ändrad genom', fi: 'Muutettu säädöksellä', en: 'Amended by' },
} satisfies Words
