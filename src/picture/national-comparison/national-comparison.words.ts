import type { Text, Words } from '#kernel/language.ts'
import type { Measure, reasons, Unit } from './national-comparison.ts'

export const words = {
  title: (year: string): Text => ({
    sv: `Regionerna år ${year}`,
    fi: `Alueet vuonna ${year}`,
    en: `The regions in ${year}`,
  }),
  summary: {
    sv: 'Visar ett års tal från regionerna bredvid varandra.',
    fi: 'Näyttää alueiden yhden vuoden luvut rinnakkain.',
    en: 'Shows the regions’ numbers of a year side by side.',
  },
  takeSummary: {
    sv: 'Hämtar ett års tal från regionerna som tabell.',
    fi: 'Noutaa alueiden yhden vuoden luvut taulukkona.',
    en: 'Fetches the regions’ numbers of a year as a table.',
  },
  intro: {
    sv: 'Varje tal visas som det är säkert: från det minsta till det största det kan vara. Regionerna står i bokstavsordning.',
    fi: 'Jokainen luku näytetään niin kuin se on varma: pienimmästä suurimpaan mahdolliseen. Alueet ovat aakkosjärjestyksessä.',
    en: 'Every number is shown as it is certain: from the smallest to the greatest it may be. The regions are in alphabetical order.',
  },
  noRanking: {
    sv: 'Inget tal är bättre eller sämre än ett annat. Regionerna är olika stora, började olika år och antecknar inte på samma sätt. Överlappar två intervall går det inte att säga vilket tal som är störst.',
    fi: 'Mikään luku ei ole toista parempi tai huonompi. Alueet ovat erikokoisia, alkoivat eri vuosina eivätkä kirjaa samalla tavalla. Jos kaksi väliä menee päällekkäin, ei voi sanoa, kumpi luku on suurempi.',
    en: 'No number is better or worse than another. Regions differ in size, began in different years and do not record in the same way. Where two intervals overlap nobody can say which number is greater.',
  },
  noSum: {
    sv: 'Regionernas tal läggs inte ihop till ett nationellt tal. En ung kan finnas i två regioner, och avrundningen skulle växa.',
    fi: 'Alueiden lukuja ei lasketa yhteen valtakunnalliseksi luvuksi. Nuori voi olla kahdella alueella, ja pyöristys kasvaisi.',
    en: 'The regions’ numbers are not added up to a national one. A young person may be in two regions, and the rounding would grow.',
  },
  unverified: {
    sv: 'Måtten och deras formler är projektets förslag. De har inte bekräftats.',
    fi: 'Mittarit ja niiden kaavat ovat hankkeen ehdotuksia. Niitä ei ole vahvistettu.',
    en: 'The indicators and their formulas are proposals of the project. They have not been confirmed.',
  },
  synthetic: (names: string): Text => ({
    sv: `Påhittade tal: ${names}.`,
    fi: `Keksittyjä lukuja: ${names}.`,
    en: `Invented numbers: ${names}.`,
  }),
  syntheticShort: { sv: 'Påhittade tal', fi: 'Keksittyjä lukuja', en: 'Invented numbers' },
  missing: (names: string): Text => ({
    sv: `Har inte lämnat tal för året: ${names}.`,
    fi: `Eivät ole luovuttaneet vuoden lukuja: ${names}.`,
    en: `Have handed over no numbers of the year: ${names}.`,
  }),
  nothing: {
    sv: 'Ingen region har lämnat tal för året.',
    fi: 'Mikään alue ei ole luovuttanut vuoden lukuja.',
    en: 'No region has handed over numbers of the year.',
  },
  inhabitants: (region: string, year: string, source: string): Text => ({
    sv: `${region}: invånarna gäller år ${year}. Källa: ${source}.`,
    fi: `${region}: asukasluku on vuodelta ${year}. Lähde: ${source}.`,
    en: `${region}: the inhabitants are of ${year}. Source: ${source}.`,
  }),
  quarters: (region: string, quarters: string): Text => ({
    sv: `${region}: lägesbilden har ${quarters} av årets fyra kvartal.`,
    fi: `${region}: tilannekuvassa on ${quarters} vuoden neljästä neljänneksestä.`,
    en: `${region}: the picture has ${quarters} of the year’s four quarters.`,
  }),
  beside: { sv: 'Att läsa bredvid talen', fi: 'Lukujen rinnalla luettavaa', en: 'To read beside the numbers' },
  formulas: { sv: 'Hur måtten räknas', fi: 'Miten mittarit lasketaan', en: 'How the indicators are counted' },
  take: { sv: 'Ta med', fi: 'Ota mukaan', en: 'Take along' },
  csv: { sv: 'Tabellen som CSV', fi: 'Taulukko CSV-muodossa', en: 'The table as CSV' },
  xlsx: { sv: 'Tabellen som Excel', fi: 'Taulukko Excel-muodossa', en: 'The table as Excel' },
  region: { sv: 'Region', fi: 'Alue', en: 'Region' },
  year: { sv: 'År', fi: 'Vuosi', en: 'Year' },
  about: { sv: 'Om', fi: 'Aihe', en: 'About' },
  measure: { sv: 'Mått', fi: 'Mittari', en: 'Indicator' },
  shown: { sv: 'Visas som', fi: 'Näytetään', en: 'Shown as' },
  lowest: { sv: 'Minst', fi: 'Vähintään', en: 'At least' },
  highest: { sv: 'Högst', fi: 'Enintään', en: 'At most' },
  noted: { sv: 'Anmärkning', fi: 'Huomautus', en: 'Note' },
  years: { sv: 'Andra år', fi: 'Muut vuodet', en: 'Other years' },
} satisfies Words

/** What the numbers of a section are about. */
export const sectionTexts: Readonly<Record<Measure['section'], Text>> = {
  covered: { sv: 'Vad talen täcker', fi: 'Mitä luvut kattavat', en: 'What the numbers cover' },
  children: { sv: 'Unga', fi: 'Nuoret', en: 'Young people' },
  quality: { sv: 'Hur arbetet gick', fi: 'Miten työ sujui', en: 'How the work went' },
  work: { sv: 'Vad arbetet tog', fi: 'Mitä työ vei', en: 'What the work took' },
}

/** Why a region has no number. */
export const reasonTexts: Readonly<Record<(typeof reasons)[number], Text>> = {
  few: { sv: 'För få för att visas', fi: 'Liian vähän näytettäväksi', en: 'Too few to show' },
  no_population: { sv: 'Invånartal saknas', fi: 'Asukasluku puuttuu', en: 'No population' },
  no_picture: { sv: 'Ingen lägesbild', fi: 'Ei tilannekuvaa', en: 'No picture' },
  not_told: { sv: 'Inte lämnat', fi: 'Ei luovutettu', en: 'Not handed over' },
}

/** How a number is read, with its bounds as text. */
export const unitTexts: Readonly<Record<Unit, (value: string) => Text>> = {
  count: (value) => ({ sv: value, fi: value, en: value }),
  rate: (value) => ({ sv: value, fi: value, en: value }),
  number: (value) => ({ sv: value, fi: value, en: value }),
  percent: (value) => ({ sv: `${value}\u00a0%`, fi: `${value}\u00a0%`, en: `${value}\u00a0%` }),
  days: (value) => ({ sv: `${value} dagar`, fi: `${value} päivää`, en: `${value} days` }),
  hours: (value) => ({ sv: `${value} timmar`, fi: `${value} tuntia`, en: `${value} hours` }),
  euro: (value) => ({ sv: `${value} euro`, fi: `${value} euroa`, en: `${value} euros` }),
}
