import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Så här börjar verksamheten', fi: 'Näin toiminta alkaa', en: 'How the work begins' },
  intro: {
    sv: 'Tre faser: förberedelser, avtal, och teamen bildas. Koordinatorer och administratörer prickar av.',
    fi: 'Kolme vaihetta: valmistelu, sopimus ja tiimien muodostaminen. Koordinaattorit ja järjestelmänvalvojat merkitsevät tehdyksi.',
    en: 'Three phases: preparation, agreement, team formation. Coordinators and administrators tick them off.',
  },
  readSummary: {
    sv: 'Visar hur långt uppstarten har kommit.',
    fi: 'Näyttää, kuinka pitkällä käynnistäminen on.',
    en: 'Shows how far the start-up has come.',
  },
  beginSummary: {
    sv: 'Tar mallens steg i bruk.',
    fi: 'Ottaa mallin vaiheet käyttöön.',
    en: 'Takes the steps of the template into use.',
  },
  stepSummary: {
    sv: 'Visar ett steg i uppstarten.',
    fi: 'Näyttää käynnistämisen vaiheen.',
    en: 'Shows a step of the start-up.',
  },
  tickSummary: {
    sv: 'Prickar av ett steg i uppstarten.',
    fi: 'Merkitsee käynnistämisen vaiheen tehdyksi.',
    en: 'Ticks a step of the start-up.',
  },
  reopenSummary: {
    sv: 'Öppnar ett steg i uppstarten på nytt.',
    fi: 'Avaa käynnistämisen vaiheen uudelleen.',
    en: 'Opens a step of the start-up again.',
  },
  notBegun: {
    sv: 'Verksamheten började innan den antecknades här.',
    fi: 'Toiminta alkoi ennen kuin se kirjattiin tänne.',
    en: 'The work began before it was recorded here.',
  },
  begin: { sv: 'Ta mallen i bruk', fi: 'Ota malli käyttöön', en: 'Use the template' },
  begun: { sv: 'Mallen är i bruk.', fi: 'Malli on käytössä.', en: 'The template is in use.' },
  phase: (number: number, name: Text): Text => ({
    sv: `${number}. ${name.sv}`,
    fi: `${number}. ${name.fi}`,
    en: `${number}. ${name.en}`,
  }),
  progress: (done: number, all: number): Text => ({
    sv: `${done} av ${all} steg är klara.`,
    fi: `${done}/${all} vaihetta on valmis.`,
    en: `${done} of ${all} steps are done.`,
  }),
  underWay: (name: Text): Text => ({
    sv: `På gång: ${name.sv}.`,
    fi: `Käynnissä: ${name.fi}.`,
    en: `Under way: ${name.en}.`,
  }),
  allDone: {
    sv: 'Alla tre faser är klara.',
    fi: 'Kaikki kolme vaihetta ovat valmiit.',
    en: 'All three phases are done.',
  },
  open: { sv: 'Inte klart', fi: 'Kesken', en: 'Not done' },
  done: { sv: 'Klart', fi: 'Valmis', en: 'Done' },
  doneBy: (day: string, name: string): Text => ({
    sv: `Klart ${day}, antecknat av ${name}`,
    fi: `Valmis ${day}, kirjannut ${name}`,
    en: `Done ${day}, recorded by ${name}`,
  }),
  papers: (count: number): Text => ({
    sv: count === 1 ? '1 handling' : `${count} handlingar`,
    fi: count === 1 ? '1 asiakirja' : `${count} asiakirjaa`,
    en: count === 1 ? '1 paper' : `${count} papers`,
  }),
  uncertain: { sv: 'Förslag, inte bekräftat', fi: 'Ehdotus, ei vahvistettu', en: 'A proposal, not confirmed' },
  goTo: {
    sv: 'Gå till sidan där det görs',
    fi: 'Siirry sivulle, jossa se tehdään',
    en: 'Go to the page where it is done',
  },
  note: { sv: 'Vem eller var', fi: 'Kuka tai missä', en: 'Who or where' },
  noteHint: {
    sv: 'Skriv ingenting om enskilda barn eller familjer.',
    fi: 'Älä kirjoita mitään yksittäisistä lapsista tai perheistä.',
    en: 'Write nothing about single children or families.',
  },
  noteStores: {
    sv: 'Skriv vem som ansvarar eller var materialet finns, eller bifoga en handling. Skriv ingenting om enskilda barn eller familjer.',
    fi: 'Kirjoita, kuka vastaa tai missä aineisto on, tai liitä asiakirja. Älä kirjoita mitään yksittäisistä lapsista tai perheistä.',
    en: 'Write who is responsible or where the material is, or attach a paper. Write nothing about single children or families.',
  },
  nothingKept: {
    sv: 'Bifoga en handling eller skriv vem som ansvarar eller var materialet finns.',
    fi: 'Liitä asiakirja tai kirjoita, kuka vastaa tai missä aineisto on.',
    en: 'Attach a paper, or write who is responsible or where the material is.',
  },
  doneOn: { sv: 'Klart den', fi: 'Valmis', en: 'Done on' },
  tick: { sv: 'Pricka av', fi: 'Merkitse tehdyksi', en: 'Tick off' },
  ticked: { sv: 'Steget är klart.', fi: 'Vaihe on valmis.', en: 'The step is done.' },
  reopen: { sv: 'Öppna på nytt', fi: 'Avaa uudelleen', en: 'Open again' },
  reopened: { sv: 'Steget är öppet igen.', fi: 'Vaihe on jälleen avoin.', en: 'The step is open again.' },
  source: {
    sv: 'Källa: den nationella Ankarhandboken, avsnittet om att inleda verksamheten.',
    fi: 'Lähde: kansallinen ankkurikäsikirja, toiminnan aloittaminen.',
    en: 'Source: the national Anchor manual, the chapter on starting the work.',
  },
} satisfies Words
