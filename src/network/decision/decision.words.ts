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
