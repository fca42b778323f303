import type { Words } from '#kernel/language.ts'

export const words = {
  listSummary: {
    sv: 'Visar teamets konsultationer utan identitet.',
    fi: 'Näyttää tiimin konsultaatiot ilman henkilöllisyyttä.',
    en: 'Shows the team’s consultations without identity.',
  },
  formSummary: {
    sv: 'Visar för vilka team man kan anteckna en konsultation.',
    fi: 'Näyttää, mille tiimeille konsultaation voi kirjata.',
    en: 'Shows for which teams one can record a consultation.',
  },
  recordSummary: {
    sv: 'Antecknar en konsultation utan identitet.',
    fi: 'Kirjaa konsultaation ilman henkilöllisyyttä.',
    en: 'Records a consultation without identity.',
  },
  readSummary: { sv: 'Visar en konsultation.', fi: 'Näyttää konsultaation.', en: 'Shows a consultation.' },
  changeSummary: { sv: 'Ändrar en konsultation.', fi: 'Muuttaa konsultaatiota.', en: 'Changes a consultation.' },
  title: {
    sv: 'Konsultationer utan identitet',
    fi: 'Konsultaatiot ilman henkilöllisyyttä',
    en: 'Consultations without identity',
  },
  one: { sv: 'Konsultation', fi: 'Konsultaatio', en: 'Consultation' },
  intro: {
    sv: 'Någon frågade om råd utan att säga vem det gällde. Anteckna frågan och rådet i allmänhet. Behöver barnet skydd görs en anmälan, inte en anteckning här.',
    fi: 'Joku kysyi neuvoa kertomatta, kenestä on kyse. Kirjaa kysymys ja neuvo yleisellä tasolla. Jos lapsi tarvitsee suojelua, tehdään ilmoitus eikä kirjausta tähän.',
    en: 'Somebody asked for advice without saying who it was about. Record the question and the advice in general. If the child needs protection a notification is made, not a record here.',
  },
  record: { sv: 'Anteckna en konsultation', fi: 'Kirjaa konsultaatio', en: 'Record a consultation' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  none: {
    sv: 'Ingen konsultation har antecknats.',
    fi: 'Konsultaatioita ei ole kirjattu.',
    en: 'No consultation has been recorded.',
  },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  askedOn: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  askedBy: { sv: 'Vilken sorts part frågade?', fi: 'Mikä taho kysyi?', en: 'What kind of party asked?' },
  topic: { sv: 'Vad gällde det?', fi: 'Mitä se koski?', en: 'What was it about?' },
  question: { sv: 'Frågan i allmänhet', fi: 'Kysymys yleisellä tasolla', en: 'The question in general' },
  advice: { sv: 'Rådet som gavs', fi: 'Annettu neuvo', en: 'The advice given' },
  hours: { sv: 'Timmar', fi: 'Tunnit', en: 'Hours' },
  hoursHint: { sv: 'Till exempel 0,5.', fi: 'Esimerkiksi 0,5.', en: 'For example 0.5.' },
  profession: { sv: 'Besvarades av', fi: 'Vastasi', en: 'Answered by' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  back: { sv: 'Förebyggande arbete', fi: 'Ennaltaehkäisevä työ', en: 'Prevention work' },
  recorded: { sv: 'Konsultationen antecknades.', fi: 'Konsultaatio kirjattiin.', en: 'The consultation was recorded.' },
  changed: { sv: 'Konsultationen ändrades.', fi: 'Konsultaatiota muutettiin.', en: 'The consultation was changed.' },
} satisfies Words
