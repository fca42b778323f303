import type { Words } from '#kernel/language.ts'

export const words = {
  findSummary: {
    sv: 'Söker beslut om Ankarverksamheten.',
    fi: 'Hakee ankkuritoimintaa koskevia päätöksiä.',
    en: 'Finds decisions on the Anchor work.',
  },
  readSummary: {
    sv: 'Visar ett beslut om Ankarverksamheten.',
    fi: 'Näyttää ankkuritoimintaa koskevan päätöksen.',
    en: 'Shows a decision on the Anchor work.',
  },
  registerSummary: {
    sv: 'Registrerar ett beslut om Ankarverksamheten.',
    fi: 'Kirjaa ankkuritoimintaa koskevan päätöksen.',
    en: 'Registers a decision on the Anchor work.',
  },
  changeSummary: {
    sv: 'Rättar ett registrerat beslut.',
    fi: 'Korjaa kirjattua päätöstä.',
    en: 'Corrects a registered decision.',
  },
  register: { sv: 'Registrera ett beslut', fi: 'Kirjaa päätös', en: 'Register a decision' },
  change: { sv: 'Rätta', fi: 'Korjaa', en: 'Correct' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  saved: { sv: 'Beslutet är registrerat.', fi: 'Päätös on kirjattu.', en: 'The decision is registered.' },
  sectionHint: { sv: 'Till exempel § 178', fi: 'Esimerkiksi § 178', en: 'For example § 178' },
  registerNumberHint: {
    sv: 'Till exempel 320/12.05.00/2024',
    fi: 'Esimerkiksi 320/12.05.00/2024',
    en: 'For example 320/12.05.00/2024',
  },
  quoteHint: {
    sv: 'Som det står i protokollet. Alla som är inloggade i regionen ser texten.',
    fi: 'Kuten pöytäkirjassa. Kaikki alueella kirjautuneet näkevät tekstin.',
    en: 'As the minutes have it. Everybody signed in to the region sees the text.',
  },
  furtherHint: {
    sv: 'Ämbete och namn. Inget telefonnummer.',
    fi: 'Virka ja nimi. Ei puhelinnumeroa.',
    en: 'Office and name. No phone number.',
  },
  title: { sv: 'Beslut', fi: 'Päätökset', en: 'Decisions' },
  search: { sv: 'Sök beslut', fi: 'Hae päätöstä', en: 'Find a decision' },
  searchHint: {
    sv: 'Paragraf, diarienummer, datum eller myndighet',
    fi: 'Pykälä, asianumero, päivämäärä tai viranomainen',
    en: 'Section, register number, date or authority',
  },
  none: { sv: 'Inga beslut är registrerade.', fi: 'Päätöksiä ei ole kirjattu.', en: 'No decisions are recorded.' },
  notFound: {
    sv: 'Inget beslut motsvarar sökningen.',
    fi: 'Mikään päätös ei vastaa hakua.',
    en: 'No decision matches the search.',
  },
  section: { sv: 'Paragraf', fi: 'Pykälä', en: 'Section' },
  decidedOn: { sv: 'Datum', fi: 'Päivämäärä', en: 'Date' },
  organ: { sv: 'Organ', fi: 'Toimielin', en: 'Organ' },
  agency: { sv: 'Avtalspart', fi: 'Sopimusosapuoli', en: 'Contracting party' },
  registerNumber: { sv: 'Diarienummer', fi: 'Asianumero', en: 'Register number' },
  record: { sv: 'Ur protokollet', fi: 'Pöytäkirjasta', en: 'From the minutes' },
  proposal: { sv: 'Förslag', fi: 'Ehdotus', en: 'Proposal' },
  decision: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  furtherInformation: { sv: 'Tilläggsuppgifter', fi: 'Lisätiedot', en: 'Further information' },
} satisfies Words
