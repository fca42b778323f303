import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Behov som inte möttes', fi: 'Tarpeet, joihin ei vastattu', en: 'Needs that were not met' },
  listSummary: {
    sv: 'Visar tjänster som fattas.',
    fi: 'Näyttää puuttuvat palvelut.',
    en: 'Shows missing services.',
  },
  countSummary: {
    sv: 'Visar i femmor hur ofta tjänster inte blev av.',
    fi: 'Näyttää viiden luokissa, kuinka usein palvelut eivät toteutuneet.',
    en: 'Shows in classes of five how often services did not come about.',
  },
  formSummary: {
    sv: 'Visar ett behov som ska antecknas som ordnat.',
    fi: 'Näyttää tarpeen, joka kirjataan järjestetyksi.',
    en: 'Shows a need that is to be recorded as settled.',
  },
  recordSummary: {
    sv: 'Antecknar en tjänst som fattas, utan personuppgifter.',
    fi: 'Kirjaa puuttuvan palvelun ilman henkilötietoja.',
    en: 'Records a missing service, without personal data.',
  },
  settleSummary: {
    sv: 'Antecknar att en tjänst inte längre fattas.',
    fi: 'Kirjaa, että palvelu ei enää puutu.',
    en: 'Records that a service is no longer missing.',
  },
  intro: {
    sv: 'Vad unga och familjer behövde men inte fick. Styrgruppen ser det för hela regionen.',
    fi: 'Mitä nuoret ja perheet tarvitsivat mutta eivät saaneet. Ohjausryhmä näkee sen koko alueelta.',
    en: 'What young people and families needed but did not get. The steering group sees it for the whole region.',
  },
  counts: {
    sv: 'Tjänster som inte blev av',
    fi: 'Palvelut, jotka eivät toteutuneet',
    en: 'Services that did not come about',
  },
  countsOf: (period: Text): Text => ({
    sv: `Hela regionen, ${period.sv}`,
    fi: `Koko alue, ${period.fi}`,
    en: `The whole region, ${period.en}`,
  }),
  countsIntro: {
    sv: 'Så många barn, en gång per tjänst, visade i femmor. Siffrorna kommer av det som redan står i ärendena.',
    fi: 'Näin monta lasta, kerran palvelua kohti, viiden luokissa. Luvut tulevat siitä, mitä asioissa jo on.',
    en: 'So many children, once for each service, in classes of five. The figures come from what the cases already say.',
  },
  countsRest: {
    sv: 'Alla andra tjänster: 0–5. Det kan betyda ingen alls. Inget visas per kommun eller team.',
    fi: 'Kaikki muut palvelut: 0–5. Se voi tarkoittaa, ettei ketään. Mitään ei näytetä kunnittain tai tiimeittäin.',
    en: 'All other services: 0–5. That can mean none at all. Nothing is shown by municipality or team.',
  },
  countsNone: (period: Text): Text => ({
    sv: `${period.sv}: varje tjänst 0–5. Det kan betyda ingen alls. Inget visas per kommun eller team.`,
    fi: `${period.fi}: jokainen palvelu 0–5. Se voi tarkoittaa, ettei ketään. Mitään ei näytetä kunnittain tai tiimeittäin.`,
    en: `${period.en}: each service 0–5. That can mean none at all. Nothing is shown by municipality or team.`,
  }),
  registered: { sv: 'Tjänster som fattas', fi: 'Puuttuvat palvelut', en: 'Missing services' },
  none: { sv: 'Inget har antecknats.', fi: 'Mitään ei ole kirjattu.', en: 'Nothing has been recorded.' },
  record: { sv: 'Anteckna en tjänst som fattas', fi: 'Kirjaa puuttuva palvelu', en: 'Record a missing service' },
  service: { sv: 'Tjänst', fi: 'Palvelu', en: 'Service' },
  language: { sv: 'Fattas på språket', fi: 'Puuttuu kielellä', en: 'Missing in the language' },
  anyLanguage: { sv: 'På alla språk', fi: 'Kaikilla kielillä', en: 'In every language' },
  what: { sv: 'Vad som fattas', fi: 'Mitä puuttuu', en: 'What is missing' },
  whatHint: {
    sv: 'Skriv i stort. Inga namn, ingen skola, inget om en enskild ung eller familj.',
    fi: 'Kirjoita yleisesti. Ei nimiä, koulua eikä mitään yksittäisestä nuoresta tai perheestä.',
    en: 'Write in general. No names, no school, nothing about a single young person or family.',
  },
  recordedOn: { sv: 'Antecknat', fi: 'Kirjattu', en: 'Recorded' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  open: { sv: 'Fattas', fi: 'Puuttuu', en: 'Missing' },
  settled: (day: string): Text => ({
    sv: `Ordnat ${day}`,
    fi: `Järjestetty ${day}`,
    en: `Settled ${day}`,
  }),
  settle: { sv: 'Fattas inte längre', fi: 'Ei enää puutu', en: 'No longer missing' },
  how: { sv: 'Hur det ordnades', fi: 'Miten se järjestyi', en: 'How it was settled' },
  saved: { sv: 'Behovet är sparat.', fi: 'Tarve on tallennettu.', en: 'The need is saved.' },
  settledDone: {
    sv: 'Behovet är antecknat som ordnat.',
    fi: 'Tarve on kirjattu järjestetyksi.',
    en: 'The need is recorded as settled.',
  },
  alreadySettled: {
    sv: 'Behovet är redan antecknat som ordnat.',
    fi: 'Tarve on jo kirjattu järjestetyksi.',
    en: 'The need is already recorded as settled.',
  },
} satisfies Words

registerErrorTexts({
  unmet_need_names_somebody: {
    sv: 'Texten har en personbeteckning, ett telefonnummer eller en e-postadress. Ta bort det och skriv i stort.',
    fi: 'Tekstissä on henkilötunnus, puhelinnumero tai sähköpostiosoite. Poista se ja kirjoita yleisesti.',
    en: 'The text has an identity code, a phone number or an e-mail address. Remove it and write in general.',
  },
})
