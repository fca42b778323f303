import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Årsverken och kostnader', fi: 'Henkilötyövuodet ja kustannukset', en: 'Person-years and costs' },
  listSummary: {
    sv: 'Visar varje parts årsverken och kostnader ett år.',
    fi: 'Näyttää kunkin osapuolen henkilötyövuodet ja kustannukset vuodelta.',
    en: 'Shows each party’s person-years and costs of a year.',
  },
  readSummary: {
    sv: 'Visar den egna partens årsverken och kostnader.',
    fi: 'Näyttää oman osapuolen henkilötyövuodet ja kustannukset.',
    en: 'Shows the own party’s person-years and costs.',
  },
  recordSummary: {
    sv: 'Antecknar den egna partens årsverken och kostnader.',
    fi: 'Kirjaa oman osapuolen henkilötyövuodet ja kustannukset.',
    en: 'Records the own party’s person-years and costs.',
  },
  intro: {
    sv: 'Varje part svarar för sina egna kostnader och sin egen personal, och antecknar dem själv. Ingen debiteras av en annan.',
    fi: 'Kukin osapuoli vastaa omista kustannuksistaan ja omasta henkilöstöstään ja kirjaa ne itse. Kukaan ei laskuta toista.',
    en: 'Each party bears its own costs and its own staff, and records them itself. Nobody charges another.',
  },
  year: { sv: 'År', fi: 'Vuosi', en: 'Year' },
  party: { sv: 'Part', fi: 'Osapuoli', en: 'Party' },
  personYears: { sv: 'Årsverken', fi: 'Henkilötyövuodet', en: 'Person-years' },
  staffCost: { sv: 'Egen personal, euro', fi: 'Oma henkilöstö, euroa', en: 'Own staff, euros' },
  otherCost: { sv: 'Andra egna kostnader, euro', fi: 'Muut omat kustannukset, euroa', en: 'Other own costs, euros' },
  sum: { sv: 'Tillsammans, euro', fi: 'Yhteensä, euroa', en: 'Together, euros' },
  total: { sv: 'Alla parter', fi: 'Kaikki osapuolet', en: 'All parties' },
  notRecorded: { sv: 'Ingen uppgift', fi: 'Ei tietoa', en: 'Not recorded' },
  missing: (count: number): Text => ({
    sv: count === 1 ? '1 part har inte antecknat sitt än.' : `${count} parter har inte antecknat sitt än.`,
    fi: count === 1 ? '1 osapuoli ei ole vielä kirjannut omiaan.' : `${count} osapuolta ei ole vielä kirjannut omiaan.`,
    en: count === 1 ? '1 party has not recorded its own yet.' : `${count} parties have not recorded theirs yet.`,
  }),
  record: { sv: 'Anteckna den egna partens', fi: 'Kirjaa oman osapuolen tiedot', en: 'Record those of your own party' },
  recordFor: (party: Text, year: number): Text => ({
    sv: `${party.sv}, ${year}`,
    fi: `${party.fi}, ${year}`,
    en: `${party.en}, ${year}`,
  }),
  personYearsHint: {
    sv: 'Den tid partens egen personal har använt på Ankararbete. Till exempel 1,25.',
    fi: 'Osapuolen oman henkilöstön ankkurityöhön käyttämä aika. Esimerkiksi 1,25.',
    en: 'Time the party’s own staff used on Anchor work. For example 1.25.',
  },
  note: { sv: 'Anmärkning', fi: 'Huomautus', en: 'Remark' },
  noteHint: {
    sv: 'Hur siffrorna är räknade. Inga namn.',
    fi: 'Miten luvut on laskettu. Ei nimiä.',
    en: 'How the figures are counted. No names.',
  },
  otherYear: { sv: 'Ett annat år', fi: 'Toinen vuosi', en: 'Another year' },
  futureYear: {
    sv: 'Året har inte börjat. Välj ett år som pågår eller är slut.',
    fi: 'Vuosi ei ole alkanut. Valitse kuluva tai päättynyt vuosi.',
    en: 'The year has not begun. Choose one that goes on or is over.',
  },
  saved: {
    sv: 'Partens uppgifter är sparade.',
    fi: 'Osapuolen tiedot on tallennettu.',
    en: 'The party’s figures are saved.',
  },
} satisfies Words
