import type { Text, Words } from '#kernel/language.ts'

/** What the numbers say: each a whole sentence, and never more than the rounding allows. */
export const findingWords = {
  findings: { sv: 'Det viktigaste', fi: 'Tärkeintä', en: 'What matters most' },
  highestPhenomenon: (names: string, size: string): Text => ({
    sv: `Flest barn: ${names} (${size}).`,
    fi: `Eniten lapsia: ${names} (${size}).`,
    en: `Most children: ${names} (${size}).`,
  }),
  highestMunicipality: (names: string, size: string): Text => ({
    sv: `Av kommunerna flest barn: ${names} (${size}).`,
    fi: `Kunnista eniten lapsia: ${names} (${size}).`,
    en: `Of the municipalities most children: ${names} (${size}).`,
  }),
  asHigh: (names: string): Text => ({
    sv: `${names} ligger så nära att det inte går att säga vad som är störst.`,
    fi: `${names}: luku on niin lähellä, ettei voi sanoa, mikä on suurin.`,
    en: `${names}: so close that one cannot say which is the largest.`,
  }),
  asHighMany: (many: number): Text => ({
    sv: `${many} andra ligger så nära att det inte går att säga vad som är störst.`,
    fi: `${many} muuta on niin lähellä, ettei voi sanoa, mikä on suurin.`,
    en: `${many} others are so close that one cannot say which is the largest.`,
  }),
  noPhenomenonApart: {
    sv: 'Inget fenomen sticker ut: avrundningen kan ha gjort skillnaderna.',
    fi: 'Mikään ilmiö ei erotu: erot voivat johtua pyöristyksestä.',
    en: 'No phenomenon stands out: the rounding may have made the differences.',
  },
  noMunicipalityApart: {
    sv: 'Ingen kommun sticker ut: avrundningen kan ha gjort skillnaderna.',
    fi: 'Mikään kunta ei erotu: erot voivat johtua pyöristyksestä.',
    en: 'No municipality stands out: the rounding may have made the differences.',
  },
  lowest: {
    sv: 'Alla tal är 0–5. Inget sticker ut.',
    fi: 'Kaikki luvut ovat 0–5. Mikään ei erotu.',
    en: 'All numbers are 0–5. Nothing stands out.',
  },
  up: (name: string, before: string, now: string): Text => ({
    sv: `${name} har ökat: från ${before} till ${now}.`,
    fi: `${name} on lisääntynyt: ${before} → ${now}.`,
    en: `${name} has gone up: from ${before} to ${now}.`,
  }),
  down: (name: string, before: string, now: string): Text => ({
    sv: `${name} har minskat: från ${before} till ${now}.`,
    fi: `${name} on vähentynyt: ${before} → ${now}.`,
    en: `${name} has gone down: from ${before} to ${now}.`,
  }),
  unclear: (names: string): Text => ({
    sv: `Ingen tydlig förändring: ${names}.`,
    fi: `Ei selvää muutosta: ${names}.`,
    en: `No clear change: ${names}.`,
  }),
  nothingChanged: (period: Text): Text => ({
    sv: `Inget har tydligt förändrats jämfört med ${period.sv}.`,
    fi: `Mikään ei ole selvästi muuttunut. Vertailuaika: ${period.fi}.`,
    en: `Nothing has clearly changed compared with ${period.en}.`,
  }),
  upSince: (period: Text, names: string): Text => ({
    sv: `Har ökat jämfört med ${period.sv}: ${names}.`,
    fi: `Lisääntynyt, vertailuaika ${period.fi}: ${names}.`,
    en: `Gone up compared with ${period.en}: ${names}.`,
  }),
  downSince: (period: Text, names: string): Text => ({
    sv: `Har minskat jämfört med ${period.sv}: ${names}.`,
    fi: `Vähentynyt, vertailuaika ${period.fi}: ${names}.`,
    en: `Gone down compared with ${period.en}: ${names}.`,
  }),
  comparedWith: (period: Text): Text => ({
    sv: `Jämfört med ${period.sv}.`,
    fi: `Vertailuaika: ${period.fi}.`,
    en: `Compared with ${period.en}.`,
  }),
  since: (change: Text, before: Text): Text => ({
    sv: `${change.sv} jämfört med ${before.sv}.`,
    fi: `${change.fi}. Vertailuaika: ${before.fi}.`,
    en: `${change.en} compared with ${before.en}.`,
  }),
  notCompared: (period: Text): Text => ({
    sv: `Det finns inget att jämföra med: inga tal är publicerade för ${period.sv}.`,
    fi: `Vertailukohtaa ei ole: lukuja ei ole julkaistu ajalta ${period.fi}.`,
    en: `There is nothing to compare with: no numbers are published for ${period.en}.`,
  }),
  yearGoesOn: {
    sv: 'Ett år som pågår jämförs inte med ett helt.',
    fi: 'Keskeneräistä vuotta ei verrata kokonaiseen.',
    en: 'A year that goes on is not compared with a whole one.',
  },
  changeRule: {
    sv: 'En förändring berättas först när den är minst 10 mellan två kvartal eller 20 mellan två år. Mindre än så kan avrundningen ha gjort.',
    fi: 'Muutos kerrotaan vasta, kun se on vähintään 10 kahden neljänneksen tai 20 kahden vuoden välillä. Pienempi voi johtua pyöristyksestä.',
    en: 'A change is told only when it is at least 10 between two quarters or 20 between two years. The rounding may have made anything smaller.',
  },
  noNumber: {
    sv: 'Det valda talet publiceras inte. Välj ett större område eller alla fenomen.',
    fi: 'Valittua lukua ei julkaista. Valitse suurempi alue tai kaikki ilmiöt.',
    en: 'The chosen number is not published. Choose a larger area or all phenomena.',
  },
  chosenNumber: (size: string, range: Text): Text => ({
    sv: `${size} barn. ${range.sv}`,
    fi: `${size} lasta. ${range.fi}`,
    en: `${size} children. ${range.en}`,
  }),
  teamNumbers: (name: string, first: Text, last: Text): Text => ({
    sv: `${name} har tal från ${first.sv} till ${last.sv}.`,
    fi: `${name}: luvut ajalta ${first.fi} – ${last.fi}.`,
    en: `${name} has numbers from ${first.en} to ${last.en}.`,
  }),
  oldTimes: {
    sv: 'Gamla tider ligger kvar hos det team som fanns då, och jämförs inte med det nya teamets.',
    fi: 'Vanhat ajat pysyvät silloisella tiimillä, eikä niitä verrata uuden tiimin lukuihin.',
    en: 'Old times stay with the team of the time and are not compared with those of the new team.',
  },
} satisfies Words
