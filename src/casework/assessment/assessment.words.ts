import type { Text, Words } from '#kernel/language.ts'
import type { AreaSource } from './assessment.ts'

export const words = {
  title: { sv: 'Bedömning', fi: 'Arviointi', en: 'Assessment' },
  read: { sv: 'Läs bedömningen', fi: 'Lue arviointi', en: 'Read the assessment' },
  intro: {
    sv: 'Den unga och vårdnadshavarna kommer först, med egna ord. Sedan följer yrkespersonernas bedömning.',
    fi: 'Nuori ja huoltajat tulevat ensin, omin sanoin. Sen jälkeen on ammattilaisten arvio.',
    en: 'The young person and the guardians come first, in their own words. The professionals’ assessment follows.',
  },
  areas: { sv: 'Livsområden', fi: 'Elämänalueet', en: 'Life areas' },
  record: { sv: 'Anteckna ett livsområde', fi: 'Kirjaa elämänalue', en: 'Record a life area' },
  recordDone: { sv: 'Livsområdet sparades.', fi: 'Elämänalue tallennettiin.', en: 'The life area was saved.' },
  readArea: { sv: 'Läs ett livsområde', fi: 'Lue elämänalue', en: 'Read a life area' },
  recordForTeam: { sv: 'Anteckna för ankarteamet', fi: 'Kirjaa ankkuritiimille', en: 'Record for the Anchor team' },
  recordForOwn: {
    sv: 'Anteckna för din myndighet',
    fi: 'Kirjaa omalle viranomaiselle',
    en: 'Record for your authority',
  },
  about: (area: string): Text => ({ sv: `om ${area}`, fi: `aiheesta ${area}`, en: `about ${area}` }),
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  notYet: { sv: 'Ännu inte bedömt', fi: 'Ei vielä arvioitu', en: 'Not assessed yet' },
  worry: { sv: 'Oro', fi: 'Huoli', en: 'Worry' },
  strength: { sv: 'Styrka', fi: 'Vahvuus', en: 'Strength' },
  onScale: (name: string, step: number, meaning: string): Text => ({
    sv: `${name} ${step}: ${meaning}`,
    fi: `${name} ${step}: ${meaning}`,
    en: `${name} ${step}: ${meaning}`,
  }),
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  by: (name: string, profession: string, when: string): Text => ({
    sv: `${name}, ${profession}, ${when}`,
    fi: `${name}, ${profession}, ${when}`,
    en: `${name}, ${profession}, ${when}`,
  }),

  worryQuestion: { sv: 'Hur stor är oron?', fi: 'Kuinka suuri huoli on?', en: 'How great is the worry?' },
  strengthQuestion: { sv: 'Finns det styrka här?', fi: 'Onko tässä vahvuutta?', en: 'Is there strength here?' },
  note: { sv: 'Vad har du fått veta?', fi: 'Mitä sait tietää?', en: 'What did you find out?' },
  noteHint: {
    sv: 'Skriv det som behövs för bedömningen, både oro och styrkor.',
    fi: 'Kirjoita se, mitä arvioinnissa tarvitaan: sekä huolet että vahvuudet.',
    en: 'Write what the assessment needs, both worries and strengths.',
  },
  sourceQuestion: {
    sv: 'Varifrån kommer uppgiften?',
    fi: 'Mistä tieto on peräisin?',
    en: 'Where does this come from?',
  },
  guidingQuestions: { sv: 'Frågor som stöd', fi: 'Kysymyksiä tueksi', en: 'Questions to help' },
  askYoungPerson: { sv: 'Fråga till den unga', fi: 'Kysymys nuorelle', en: 'To ask the young person' },
  thinkThrough: { sv: 'Att tänka igenom', fi: 'Mieti näitä', en: 'To think through' },
  alreadyRecorded: { sv: 'Redan antecknat', fi: 'Jo kirjattu', en: 'Already recorded' },
  saveForTeam: { sv: 'Spara för ankarteamet', fi: 'Tallenna ankkuritiimille', en: 'Save for the Anchor team' },
  saveForOwn: { sv: 'Spara för din myndighet', fi: 'Tallenna omalle viranomaiselle', en: 'Save for your authority' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  toAssessment: { sv: 'Till bedömningen', fi: 'Arviointiin', en: 'To the assessment' },

  missing: { sv: 'Det här saknas', fi: 'Tämä puuttuu', en: 'What is missing' },
  nothingMissing: {
    sv: 'Inget saknas. Ni kan gå vidare till planen.',
    fi: 'Mitään ei puutu. Voitte siirtyä suunnitelmaan.',
    en: 'Nothing is missing. You can go on to the plan.',
  },
  toPlan: { sv: 'Till planen', fi: 'Suunnitelmaan', en: 'To the plan' },
  missingYouth: { sv: 'Den ungas egen åsikt', fi: 'Nuoren oma mielipide', en: 'The young person’s own view' },
  missingYouthHint: {
    sv: 'Eller skälet till att den inte har utretts.',
    fi: 'Tai syy, miksi sitä ei ole selvitetty.',
    en: 'Or the reason why it has not been found out.',
  },
  missingGuardian: (name: string): Text => ({
    sv: `Åsikten hos ${name}`,
    fi: `Huoltajan mielipide: ${name}`,
    en: `The view of ${name}`,
  }),
  missingAnyGuardian: { sv: 'Vårdnadshavarnas syn', fi: 'Huoltajien näkemys', en: 'The guardians’ view' },
  missingAreas: (left: number): Text => ({
    sv: left === 1 ? '1 livsområde är inte bedömt' : `${left} livsområden är inte bedömda`,
    fi: left === 1 ? '1 elämänalue arvioimatta' : `${left} elämänaluetta arvioimatta`,
    en: left === 1 ? '1 life area not assessed' : `${left} life areas not assessed`,
  }),
  missingCauses: {
    sv: 'Orsaker och vems arbete som behövs',
    fi: 'Syyt ja kenen työtä tarvitaan',
    en: 'Causes and whose work is needed',
  },
  notDone: { sv: 'Saknas', fi: 'Puuttuu', en: 'Missing' },
  canWait: { sv: 'Kan fyllas på', fi: 'Voi täydentää', en: 'Can be added' },
} satisfies Words

export const sourceTexts: Readonly<Record<AreaSource, Text>> = {
  observation: { sv: 'egen iakttagelse', fi: 'oma havainto', en: 'own observation' },
  young_person: { sv: 'den unga själv', fi: 'nuori itse', en: 'the young person' },
  guardian: { sv: 'vårdnadshavare', fi: 'huoltaja', en: 'guardian' },
  close_person: { sv: 'annan närstående', fi: 'muu läheinen', en: 'another close person' },
  school: { sv: 'skolan', fi: 'koulu', en: 'the school' },
  other_authority: {
    sv: 'annan myndighet eller tjänst',
    fi: 'muu viranomainen tai palvelu',
    en: 'another authority or service',
  },
  document: { sv: 'handling', fi: 'asiakirja', en: 'document' },
}
