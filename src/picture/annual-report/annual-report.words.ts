import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Verksamhetsberättelser', fi: 'Toimintakertomukset', en: 'Annual reports' },
  listSummary: {
    sv: 'Visar team och år som har en verksamhetsberättelse eller kan få en.',
    fi: 'Näyttää tiimit ja vuodet, joista on tai voidaan tehdä toimintakertomus.',
    en: 'Shows teams and years that have an annual report or can get one.',
  },
  readSummary: {
    sv: 'Visar ett teams verksamhetsberättelse för ett år.',
    fi: 'Näyttää tiimin vuoden toimintakertomuksen.',
    en: 'Shows the annual report of a team for a year.',
  },
  formSummary: {
    sv: 'Visar texterna till en verksamhetsberättelse.',
    fi: 'Näyttää toimintakertomuksen tekstit.',
    en: 'Shows the texts of an annual report.',
  },
  writeSummary: {
    sv: 'Sparar texterna till en verksamhetsberättelse.',
    fi: 'Tallentaa toimintakertomuksen tekstit.',
    en: 'Saves the texts of an annual report.',
  },
  makeSummary: {
    sv: 'Gör en verksamhetsberättelse och arkiverar den.',
    fi: 'Tekee toimintakertomuksen ja arkistoi sen.',
    en: 'Makes an annual report and archives it.',
  },
  takeSummary: {
    sv: 'Hämtar en arkiverad verksamhetsberättelse.',
    fi: 'Noutaa arkistoidun toimintakertomuksen.',
    en: 'Fetches an archived annual report.',
  },
  intro: {
    sv: 'Talen kommer av arbetet. Koordinatorn skriver berättelsen.',
    fi: 'Luvut tulevat työstä. Koordinaattori kirjoittaa kertomuksen.',
    en: 'The numbers come from the work. The coordinator writes the story.',
  },
  choose: { sv: 'Team och år', fi: 'Tiimi ja vuosi', en: 'Team and year' },
  ofYear: (team: string, year: number): Text => ({
    sv: `${team} ${year}`,
    fi: `${team} ${year}`,
    en: `${team} ${year}`,
  }),
  narrative: { sv: 'Koordinatorns text', fi: 'Koordinaattorin teksti', en: 'The coordinator’s text' },
  notWritten: {
    sv: 'Inget är skrivet än på det här språket.',
    fi: 'Tällä kielellä ei ole vielä kirjoitettu mitään.',
    en: 'Nothing has been written in this language yet.',
  },
  written: (name: string, moment: string): Text => ({
    sv: `Skrivet av ${name}, ${moment}`,
    fi: `Kirjoittanut ${name}, ${moment}`,
    en: `Written by ${name}, ${moment}`,
  }),
  write: { sv: 'Skriv texten', fi: 'Kirjoita teksti', en: 'Write the text' },
  inLanguage: {
    sv: { sv: 'på svenska', fi: 'ruotsiksi', en: 'in Swedish' },
    fi: { sv: 'på finska', fi: 'suomeksi', en: 'in Finnish' },
    en: { sv: 'på engelska', fi: 'englanniksi', en: 'in English' },
  },
  save: { sv: 'Spara texten', fi: 'Tallenna teksti', en: 'Save the text' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  saved: { sv: 'Texten är sparad.', fi: 'Teksti on tallennettu.', en: 'The text is saved.' },
  summary: { sv: 'Året i korthet', fi: 'Vuosi lyhyesti', en: 'The year in short' },
  learnt: { sv: 'Vad teamet lärde sig', fi: 'Mitä tiimi oppi', en: 'What the team learnt' },
  ahead: { sv: 'Nästa år', fi: 'Ensi vuosi', en: 'Next year' },
  textHint: {
    sv: 'Skriv i stort. Inga namn, ingen skola, inget om en enskild ung eller familj.',
    fi: 'Kirjoita yleisesti. Ei nimiä, koulua eikä mitään yksittäisestä nuoresta tai perheestä.',
    en: 'Write in general. No names, no school, nothing about a single young person or family.',
  },
  copies: { sv: 'Gjorda berättelser', fi: 'Tehdyt kertomukset', en: 'Reports that were made' },
  noCopies: { sv: 'Ingen är gjord än.', fi: 'Yhtään ei ole vielä tehty.', en: 'None has been made yet.' },
  copyOf: (format: string, language: string, moment: string, name: string): Text => ({
    sv: `${format} ${language}, ${moment}, gjord av ${name}`,
    fi: `${format} ${language}, ${moment}, tehnyt ${name}`,
    en: `${format} ${language}, ${moment}, made by ${name}`,
  }),
  make: { sv: 'Gör berättelsen', fi: 'Tee kertomus', en: 'Make the report' },
  makeIntro: {
    sv: 'PDF för läsare, Word för den som vill fortsätta skriva. Båda arkiveras med kontrollsumma och ändras inte.',
    fi: 'PDF lukijoille, Word jatkokirjoittamiseen. Molemmat arkistoidaan tarkistussumman kanssa eivätkä muutu.',
    en: 'PDF for readers, Word for whoever wants to go on writing. Both are archived with their hash and do not change.',
  },
  makeAs: (format: string, language: string): Text => ({
    sv: `Gör ${format} ${language}`,
    fi: `Tee ${format} ${language}`,
    en: `Make ${format} ${language}`,
  }),
  made: {
    sv: 'Berättelsen är gjord och arkiverad.',
    fi: 'Kertomus on tehty ja arkistoitu.',
    en: 'The report is made and archived.',
  },
  hash: (sha256: string): Text => ({
    sv: `Kontrollsumma (SHA-256): ${sha256}`,
    fi: `Tarkistussumma (SHA-256): ${sha256}`,
    en: `Hash (SHA-256): ${sha256}`,
  }),
} satisfies Words | Record<string, unknown>

/** What files are called everywhere. */
export const formatNames = { pdf: 'PDF', docx: 'Word' } as const

registerErrorTexts({
  report_year_not_over: {
    sv: 'Året är inte över. Välj ett tidigare år.',
    fi: 'Vuosi ei ole päättynyt. Valitse aiempi vuosi.',
    en: 'The year is not over. Choose an earlier year.',
  },
})
