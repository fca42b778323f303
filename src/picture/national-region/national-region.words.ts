import { registerErrorTexts } from '#kernel/input-errors.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Nationell uppföljning', fi: 'Valtakunnallinen seuranta', en: 'National follow-up' },
  summary: {
    sv: 'Visar vilka regioner som har lämnat tal för vilka år.',
    fi: 'Näyttää, mitkä alueet ovat luovuttaneet minkäkin vuoden luvut.',
    en: 'Shows which regions have handed over numbers of which years.',
  },
  regionSummary: {
    sv: 'Visar alla arkiv som en region har lämnat.',
    fi: 'Näyttää kaikki alueen luovuttamat arkistot.',
    en: 'Shows every archive that a region has handed over.',
  },
  formSummary: {
    sv: 'Visar vad som behövs för att lägga till en region.',
    fi: 'Näyttää, mitä alueen lisäämiseen tarvitaan.',
    en: 'Shows what is needed to add a region.',
  },
  addSummary: {
    sv: 'Lägger till en region som väntas lämna tal.',
    fi: 'Lisää alueen, jonka lukuja odotetaan.',
    en: 'Adds a region whose numbers are waited for.',
  },
  intro: {
    sv: 'Här finns bara det som regionerna själva har lämnat ut: klasser om fem och summor. Inget ärende, ingen kontakt och ingen person finns här, och ingen region läser en annans uppgifter.',
    fi: 'Täällä on vain se, mitä alueet ovat itse luovuttaneet: viiden luokkia ja summia. Täällä ei ole asioita, yhteydenottoja eikä henkilöitä, eikä mikään alue lue toisen tietoja.',
    en: 'Only what the regions have handed over themselves is here: classes of five and sums. There is no case, no contact and no person here, and no region reads what is another’s.',
  },
  add: { sv: 'Lägg till en region', fi: 'Lisää alue', en: 'Add a region' },
  added: { sv: 'Regionen är tillagd.', fi: 'Alue on lisätty.', en: 'The region is added.' },
  there: { sv: 'Regionen finns redan.', fi: 'Alue on jo lisätty.', en: 'The region is there already.' },
  save: { sv: 'Lägg till', fi: 'Lisää', en: 'Add' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  region: { sv: 'Region', fi: 'Alue', en: 'Region' },
  regions: {
    sv: 'Vad regionerna har lämnat',
    fi: 'Mitä alueet ovat luovuttaneet',
    en: 'What the regions have handed over',
  },
  none: {
    sv: 'Ingen region är tillagd än.',
    fi: 'Yhtään aluetta ei ole vielä lisätty.',
    en: 'No region has been added yet.',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  key: { sv: 'Beteckning i arkiven', fi: 'Tunnus arkistoissa', en: 'Key in the archives' },
  keyHint: {
    sv: 'Som den står i manifest.json, till exempel vastra-nyland.',
    fi: 'Kuten tiedostossa manifest.json, esimerkiksi vastra-nyland.',
    en: 'As it stands in manifest.json, for example vastra-nyland.',
  },
  firstYear: { sv: 'Första året som väntas', fi: 'Ensimmäinen odotettu vuosi', en: 'First year waited for' },
  delivered: (day: string): Text => ({ sv: `Mottaget ${day}`, fi: `Vastaanotettu ${day}`, en: `Received ${day}` }),
  waiting: { sv: 'Saknas', fi: 'Puuttuu', en: 'Missing' },
  notAsked: { sv: 'Väntas inte', fi: 'Ei odoteta', en: 'Not waited for' },
  times: (count: number): Text => ({
    sv: `${count} arkiv, det senaste gäller`,
    fi: `${count} arkistoa, viimeisin on voimassa`,
    en: `${count} archives, the last one counts`,
  }),
  missing: { sv: 'Det här saknas', fi: 'Nämä puuttuvat', en: 'This is missing' },
  nothingMissing: { sv: 'Ingenting saknas.', fi: 'Mitään ei puutu.', en: 'Nothing is missing.' },
  compare: { sv: 'Jämför regionerna', fi: 'Vertaa alueita', en: 'Compare the regions' },
  history: { sv: 'Mottagna arkiv', fi: 'Vastaanotetut arkistot', en: 'Archives received' },
  noHistory: {
    sv: 'Inget arkiv är mottaget.',
    fi: 'Arkistoja ei ole vastaanotettu.',
    en: 'No archive has been received.',
  },
  year: { sv: 'År', fi: 'Vuosi', en: 'Year' },
  received: { sv: 'Mottaget', fi: 'Vastaanotettu', en: 'Received' },
  by: { sv: 'Av', fi: 'Vastaanottaja', en: 'By' },
  counted: { sv: 'Räknat', fi: 'Laskettu', en: 'Counted' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  current: { sv: 'Gäller', fi: 'Voimassa', en: 'Counts' },
  replaced: { sv: 'Ersatt', fi: 'Korvattu', en: 'Replaced' },
  hash: { sv: 'Arkivets kontrollsumma börjar', fi: 'Arkiston tarkistussumma alkaa', en: 'The archive’s hash begins' },
  form: { sv: 'Form', fi: 'Muoto', en: 'Form' },
  waitedSince: (key: string, year: string): Text => ({
    sv: `Beteckning ${key}. Tal väntas från året ${year}.`,
    fi: `Tunnus ${key}. Lukuja odotetaan vuodesta ${year}.`,
    en: `Key ${key}. Numbers are waited for from the year ${year}.`,
  }),
  synthetic: { sv: 'påhittade tal', fi: 'keksittyjä lukuja', en: 'invented numbers' },
} satisfies Words

export const errorTexts = {
  national_key: {
    sv: 'Skriv beteckningen med små bokstäver a–z och bindestreck.',
    fi: 'Kirjoita tunnus pienin kirjaimin a–z ja väliviivoin.',
    en: 'Write the key in small letters a–z and hyphens.',
  },
} satisfies Readonly<Record<string, Text>>
registerErrorTexts(errorTexts)
