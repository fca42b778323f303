import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Siffror från andra', fi: 'Muiden luvut', en: 'Figures of others' },
  listSummary: {
    sv: 'Visar siffror som andra har publicerat, med källa och dag.',
    fi: 'Näyttää muiden julkaisemat luvut lähteineen ja päivineen.',
    en: 'Shows figures that others have published, with source and day.',
  },
  formSummary: {
    sv: 'Visar vad en lista med siffror behöver.',
    fi: 'Näyttää, mitä lukujen luettelo tarvitsee.',
    en: 'Shows what a list of figures needs.',
  },
  importSummary: {
    sv: 'Tar in en lista med siffror som andra har publicerat.',
    fi: 'Tuo luettelon muiden julkaisemia lukuja.',
    en: 'Takes in a list of figures that others have published.',
  },
  templateSummary: {
    sv: 'Hämtar en tom lista för siffror från andra.',
    fi: 'Noutaa tyhjän luettelon muiden lukuja varten.',
    en: 'Fetches an empty list for figures of others.',
  },
  verifySummary: {
    sv: 'Antecknar att siffror har jämförts med sin källa.',
    fi: 'Kirjaa, että lukuja on verrattu niiden lähteeseen.',
    en: 'Records that figures were compared with their source.',
  },
  intro: {
    sv: 'Hälsa i skolan, polisens statistik och invånarantal står bredvid lägesbilden. De har alltid en källa och en dag, och inget om en enskild person.',
    fi: 'Kouluterveyskysely, poliisin tilastot ja asukasluvut ovat tilannekuvan rinnalla. Niillä on aina lähde ja päivä, eikä niissä ole mitään yksittäisestä henkilöstä.',
    en: 'The school health survey, police statistics and numbers of inhabitants stand beside the picture. They always have a source and a day, and nothing about a single person.',
  },
  indicator: { sv: 'Mått', fi: 'Mittari', en: 'Indicator' },
  municipality: { sv: 'Kommun', fi: 'Kunta', en: 'Municipality' },
  year: { sv: 'År', fi: 'Vuosi', en: 'Year' },
  value: { sv: 'Värde', fi: 'Arvo', en: 'Value' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  sourceHint: {
    sv: 'Vem som har publicerat siffrorna och var, till exempel Statistikcentralen, tabell 11re.',
    fi: 'Kuka luvut on julkaissut ja missä, esimerkiksi Tilastokeskus, taulukko 11re.',
    en: 'Who has published the figures and where, for example Statistics Finland, table 11re.',
  },
  sourceDate: { sv: 'Källans dag', fi: 'Lähteen päivä', en: 'Day of the source' },
  sourceDateHint: {
    sv: 'Dagen då siffrorna publicerades eller hämtades.',
    fi: 'Päivä, jona luvut julkaistiin tai haettiin.',
    en: 'The day the figures were published or fetched.',
  },
  checked: { sv: 'Kontrollerat', fi: 'Tarkastettu', en: 'Checked' },
  notVerified: { sv: 'Inte kontrollerat', fi: 'Ei tarkastettu', en: 'Not checked' },
  verified: { sv: 'Jämfört med källan', fi: 'Verrattu lähteeseen', en: 'Compared with the source' },
  wholeRegion: { sv: 'Hela regionen', fi: 'Koko alue', en: 'The whole region' },
  none: {
    sv: 'Inga siffror från andra har tagits in ännu.',
    fi: 'Muiden lukuja ei ole vielä tuotu.',
    en: 'No figures of others have been taken in yet.',
  },
  noneChosen: {
    sv: 'Det finns inga siffror för det här måttet.',
    fi: 'Tälle mittarille ei ole lukuja.',
    en: 'There are no figures for this indicator.',
  },
  take: { sv: 'Ta in siffror', fi: 'Tuo lukuja', en: 'Take in figures' },
  taken: {
    sv: 'Siffrorna är intagna. Jämför dem nu med källan.',
    fi: 'Luvut on tuotu. Vertaa niitä nyt lähteeseen.',
    en: 'The figures are taken in. Now compare them with the source.',
  },
  verify: {
    sv: 'Siffrorna stämmer med källan',
    fi: 'Luvut vastaavat lähdettä',
    en: 'The figures agree with the source',
  },
  verifiedDone: { sv: 'Siffrorna är kontrollerade.', fi: 'Luvut on tarkastettu.', en: 'The figures are checked.' },
  nothingToVerify: {
    sv: 'Det finns inget att kontrollera från den källan.',
    fi: 'Siitä lähteestä ei ole tarkastettavaa.',
    en: 'There is nothing to check from that source.',
  },
  toVerify: { sv: 'Att kontrollera', fi: 'Tarkastettavat', en: 'To check' },
  file: { sv: 'Fil', fi: 'Tiedosto', en: 'File' },
  fileHint: {
    sv: 'En CSV-fil. Texten visas i rutan nedan innan den sparas.',
    fi: 'CSV-tiedosto. Teksti näkyy alla olevassa ruudussa ennen tallentamista.',
    en: 'A CSV file. Its text shows in the box below before it is saved.',
  },
  fileRead: {
    sv: 'Filen är inläst i rutan.',
    fi: 'Tiedosto on luettu ruutuun.',
    en: 'The file has been read into the box.',
  },
  fileTooBig: {
    sv: 'Filen är för stor. Dela upp den.',
    fi: 'Tiedosto on liian suuri. Jaa se osiin.',
    en: 'The file is too big. Divide it.',
  },
  csv: { sv: 'Listan', fi: 'Luettelo', en: 'The list' },
  csvHint: {
    sv: 'Första raden är indicator,municipality,year,value. En rad för varje siffra. För hela regionen skriver man ”hela regionen” som kommun.',
    fi: 'Ensimmäinen rivi on indicator,municipality,year,value. Yksi rivi jokaista lukua kohti. Koko alueen kunnaksi kirjoitetaan ”koko alue”.',
    en: 'The first line is indicator,municipality,year,value. One line for each figure. For the whole region write “the whole region” as municipality.',
  },
  wholeList: {
    sv: 'Är en rad fel sparas ingenting. Rätta den där den kom ifrån och försök igen.',
    fi: 'Jos yksikin rivi on väärin, mitään ei tallenneta. Korjaa rivi siellä, mistä se tuli, ja yritä uudelleen.',
    en: 'If one line is wrong nothing is saved. Correct it where it came from and try again.',
  },
  again: {
    sv: 'En siffra som redan finns för samma mått, kommun och år byts ut.',
    fi: 'Luku, joka on jo olemassa samalle mittarille, kunnalle ja vuodelle, korvataan.',
    en: 'A figure that is already there for the same indicator, municipality and year is replaced.',
  },
  template: { sv: 'Hämta en tom lista (CSV)', fi: 'Nouda tyhjä luettelo (CSV)', en: 'Get an empty list (CSV)' },
  codes: { sv: 'Mått som kan tas in', fi: 'Mittarit, jotka voi tuoda', en: 'Indicators that can be taken in' },
  code: { sv: 'Skrivs', fi: 'Kirjoitetaan', en: 'Written as' },
  kind: { sv: 'Anges som', fi: 'Ilmoitetaan', en: 'Given as' },
  codesUnverified: {
    sv: 'Måtten är produktens förslag. De har inte bekräftats.',
    fi: 'Mittarit ovat tuotteen ehdotus. Niitä ei ole vahvistettu.',
    en: 'The indicators are a proposal of the product. They have not been confirmed.',
  },
  all: { sv: 'Alla mått', fi: 'Kaikki mittarit', en: 'All indicators' },
  verifySource: (source: string): Text => ({ sv: `från ${source}`, fi: `lähteestä ${source}`, en: `from ${source}` }),
} satisfies Words

/** Headers of a list; its columns are known by these and by their codes. */
export const columnTexts = {
  indicator: words.indicator,
  municipality: words.municipality,
  year: words.year,
  value: words.value,
}

/** How the figures of a kind are given. */
export const kindTexts: Readonly<Record<'inhabitants' | 'share' | 'people', Text>> = {
  inhabitants: { sv: 'antal invånare', fi: 'asukkaiden määrä', en: 'number of inhabitants' },
  share: { sv: 'procent, 0–100', fi: 'prosenttia, 0–100', en: 'per cent, 0–100' },
  people: {
    sv: 'antal personer, 0 eller minst 5',
    fi: 'henkilöiden määrä, 0 tai vähintään 5',
    en: 'number of people, 0 or at least 5',
  },
}

const shown = (value: number | string | undefined): string => String(value ?? '?')

/** What is wrong with a list, told by its line. */
export const errorTexts = {
  external_not_utf8: {
    sv: 'Listan har tecken som inte kan läsas. Spara den som CSV med UTF-8.',
    fi: 'Luettelossa on merkkejä, joita ei voi lukea. Tallenna se CSV:nä UTF-8-muodossa.',
    en: 'The list has characters that cannot be read. Save it as CSV with UTF-8.',
  },
  external_unreadable: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: ett citattecken saknar sin motsvarighet.`,
    fi: `Rivi ${shown(line)}: lainausmerkiltä puuttuu pari.`,
    en: `Line ${shown(line)}: a quotation mark has no counterpart.`,
  }),
  external_columns: {
    sv: 'Första raden ska ha kolumnerna indicator, municipality, year och value.',
    fi: 'Ensimmäisellä rivillä pitää olla sarakkeet indicator, municipality, year ja value.',
    en: 'The first line must have the columns indicator, municipality, year and value.',
  },
  external_no_rows: {
    sv: 'Listan har inga rader med siffror.',
    fi: 'Luettelossa ei ole rivejä, joilla on lukuja.',
    en: 'The list has no lines with figures.',
  },
  external_too_many_rows: ({ maximum }: ErrorParams): Text => ({
    sv: `Listan har fler än ${shown(maximum)} rader. Dela upp den.`,
    fi: `Luettelossa on yli ${shown(maximum)} riviä. Jaa se osiin.`,
    en: `The list has more than ${shown(maximum)} lines. Divide it.`,
  }),
  external_indicator_missing: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: måttet saknas.`,
    fi: `Rivi ${shown(line)}: mittari puuttuu.`,
    en: `Line ${shown(line)}: the indicator is missing.`,
  }),
  external_indicator_unknown: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: måttet är okänt. Listan över mått visar hur det skrivs.`,
    fi: `Rivi ${shown(line)}: mittari on tuntematon. Mittarien luettelo näyttää, miten se kirjoitetaan.`,
    en: `Line ${shown(line)}: the indicator is unknown. The list of indicators shows how it is written.`,
  }),
  external_municipality_missing: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: kommunen saknas. Skriv ”hela regionen” om siffran gäller den.`,
    fi: `Rivi ${shown(line)}: kunta puuttuu. Kirjoita ”koko alue”, jos luku koskee sitä.`,
    en: `Line ${shown(line)}: the municipality is missing. Write “the whole region” if the figure is of that.`,
  }),
  external_municipality_unknown: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: kommunen hör inte till regionen.`,
    fi: `Rivi ${shown(line)}: kunta ei kuulu alueeseen.`,
    en: `Line ${shown(line)}: the municipality is not in the region.`,
  }),
  external_year_missing: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: året saknas.`,
    fi: `Rivi ${shown(line)}: vuosi puuttuu.`,
    en: `Line ${shown(line)}: the year is missing.`,
  }),
  external_year: ({ line, first, last }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: året ska vara ${shown(first)}–${shown(last)}, med fyra siffror.`,
    fi: `Rivi ${shown(line)}: vuoden pitää olla ${shown(first)}–${shown(last)} neljällä numerolla.`,
    en: `Line ${shown(line)}: the year must be ${shown(first)}–${shown(last)}, in four digits.`,
  }),
  external_value_missing: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: värdet saknas. Skriv 0 om det är noll.`,
    fi: `Rivi ${shown(line)}: arvo puuttuu. Kirjoita 0, jos se on nolla.`,
    en: `Line ${shown(line)}: the value is missing. Write 0 if it is zero.`,
  }),
  external_no_number: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: värdet är inget tal.`,
    fi: `Rivi ${shown(line)}: arvo ei ole luku.`,
    en: `Line ${shown(line)}: the value is no number.`,
  }),
  external_negative: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: värdet är mindre än noll.`,
    fi: `Rivi ${shown(line)}: arvo on pienempi kuin nolla.`,
    en: `Line ${shown(line)}: the value is less than zero.`,
  }),
  external_over_100: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: en andel kan inte vara mer än 100 procent.`,
    fi: `Rivi ${shown(line)}: osuus ei voi olla yli 100 prosenttia.`,
    en: `Line ${shown(line)}: a share cannot be more than 100 per cent.`,
  }),
  external_too_large: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: värdet är för stort.`,
    fi: `Rivi ${shown(line)}: arvo on liian suuri.`,
    en: `Line ${shown(line)}: the value is too large.`,
  }),
  external_not_whole: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: ett antal är ett helt tal.`,
    fi: `Rivi ${shown(line)}: lukumäärä on kokonaisluku.`,
    en: `Line ${shown(line)}: a count is a whole number.`,
  }),
  external_few: ({ line, least }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: värdet gäller färre än ${shown(least)} personer och tas inte in. Ta ett större område eller lämna bort raden.`,
    fi: `Rivi ${shown(line)}: arvo koskee alle ${shown(least)} henkilöä, eikä sitä tuoda. Valitse suurempi alue tai jätä rivi pois.`,
    en: `Line ${shown(line)}: the value is of fewer than ${shown(least)} people and is not taken in. Take a larger area or leave the line out.`,
  }),
  external_twice: ({ line, earlier }: ErrorParams): Text => ({
    sv: `Rad ${shown(line)}: samma mått, kommun och år finns redan på rad ${shown(earlier)}.`,
    fi: `Rivi ${shown(line)}: sama mittari, kunta ja vuosi on jo rivillä ${shown(earlier)}.`,
    en: `Line ${shown(line)}: the same indicator, municipality and year are already on line ${shown(earlier)}.`,
  }),
  external_source_future: {
    sv: 'Källans dag kan inte ligga framåt i tiden.',
    fi: 'Lähteen päivä ei voi olla tulevaisuudessa.',
    en: 'The day of the source cannot be in the future.',
  },
} satisfies Readonly<Record<string, Text | ((params: ErrorParams) => Text)>>
