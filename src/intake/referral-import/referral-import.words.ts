import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text, Words } from '#kernel/language.ts'

const rowsOf = (n: number): Text => ({
  sv: n === 1 ? '1 rad' : `${n} rader`,
  fi: n === 1 ? '1 rivi' : `${n} riviä`,
  en: n === 1 ? '1 row' : `${n} rows`,
})

export const words = {
  readSummary: {
    sv: 'Läs det som importen behöver',
    fi: 'Lue tuonnin tarvitsemat tiedot',
    en: 'Read what the import needs',
  },
  templateSummary: { sv: 'Hämta mallen för en lista', fi: 'Hae luettelon malli', en: 'Get the template of a list' },
  checkSummary: {
    sv: 'Kontrollera en lista med kontakter',
    fi: 'Tarkista yhteydenottojen luettelo',
    en: 'Check a list of contacts',
  },
  importSummary: {
    sv: 'Importera en lista med kontakter',
    fi: 'Tuo yhteydenottojen luettelo',
    en: 'Import a list of contacts',
  },
  checkDone: {
    sv: 'Listan kontrollerades. Inget är sparat ännu.',
    fi: 'Luettelo tarkistettiin. Mitään ei ole vielä tallennettu.',
    en: 'The list was checked. Nothing is saved yet.',
  },
  importDone: { sv: 'Kontakterna importerades.', fi: 'Yhteydenotot tuotiin.', en: 'The contacts were imported.' },

  title: { sv: 'Importera kontakter', fi: 'Tuo yhteydenottoja', en: 'Import contacts' },
  back: { sv: 'Till kontakterna', fi: 'Yhteydenottoihin', en: 'To the contacts' },
  intro: {
    sv: 'För över en lista från en skola eller en polisstation. Listan kontrolleras först rad för rad. Inget sparas innan du har sett resultatet.',
    fi: 'Siirrä luettelo koululta tai poliisiasemalta. Luettelo tarkistetaan ensin rivi riviltä. Mitään ei tallenneta ennen kuin olet nähnyt tuloksen.',
    en: 'Bring over a list from a school or a police station. The list is first checked row by row. Nothing is saved before you have seen the result.',
  },
  limits: (rows: number): Text => ({
    sv: `Högst ${rows} rader åt gången. Spara listan som CSV (UTF-8).`,
    fi: `Enintään ${rows} riviä kerrallaan. Tallenna luettelo CSV-muodossa (UTF-8).`,
    en: `At most ${rows} rows at a time. Save the list as CSV (UTF-8).`,
  }),
  names: (register: string): Text => ({
    sv: `Namn och personuppgifter ser bara ${register}, tills teamet öppnar dem. Hela teamet läser det övriga: skriv inga namn i kolumnen för oron.`,
    fi: `Nimet ja henkilötiedot näkee vain ${register}, kunnes tiimi avaa ne. Koko tiimi lukee muut tiedot: älä kirjoita nimiä huolta kuvaavaan sarakkeeseen.`,
    en: `Names and personal data are seen only by ${register}, until the team opens them. The whole team reads the rest: write no names in the column about the concern.`,
  }),
  template: { sv: 'Hämta en mall (CSV)', fi: 'Hae malli (CSV)', en: 'Get a template (CSV)' },
  file: { sv: 'Välj en fil', fi: 'Valitse tiedosto', en: 'Choose a file' },
  fileHint: {
    sv: 'Filen läses in i rutan nedan. Den skickas först när du kontrollerar listan.',
    fi: 'Tiedosto luetaan alla olevaan ruutuun. Se lähetetään vasta, kun tarkistat luettelon.',
    en: 'The file is read into the box below. It is sent only when you check the list.',
  },
  fileRead: { sv: 'Filen är inläst.', fi: 'Tiedosto on luettu.', en: 'The file has been read.' },
  fileTooBig: {
    sv: 'Filen är för stor. Dela upp den i mindre delar.',
    fi: 'Tiedosto on liian suuri. Jaa se pienempiin osiin.',
    en: 'The file is too big. Split it into smaller parts.',
  },
  csv: { sv: 'Listan', fi: 'Luettelo', en: 'The list' },
  csvHint: {
    sv: 'Klistra in listan med sin rubrikrad. Kolumnerna skiljs åt med semikolon, komma eller tabb.',
    fi: 'Liitä luettelo otsikkoriveineen. Sarakkeet erotetaan puolipisteellä, pilkulla tai sarkaimella.',
    en: 'Paste the list with its header row. Columns are separated by a semicolon, a comma or a tab.',
  },
  check: { sv: 'Kontrollera listan', fi: 'Tarkista luettelo', en: 'Check the list' },
  checkAgain: { sv: 'Kontrollera på nytt', fi: 'Tarkista uudelleen', en: 'Check again' },
  correct: { sv: 'Rätta listan här', fi: 'Korjaa luetteloa tässä', en: 'Correct the list here' },

  columnsTitle: { sv: 'Kolumnerna i listan', fi: 'Luettelon sarakkeet', en: 'Columns of the list' },
  column: { sv: 'Kolumn', fi: 'Sarake', en: 'Column' },
  needed: { sv: 'Behövs', fi: 'Tarvitaan', en: 'Needed' },
  yes: { sv: 'ja', fi: 'kyllä', en: 'yes' },
  no: { sv: 'nej', fi: 'ei', en: 'no' },
  values: { sv: 'Vad man skriver', fi: 'Mitä kirjoitetaan', en: 'What to write' },
  anyText: { sv: 'text', fi: 'tekstiä', en: 'text' },
  several: { sv: 'Skilj flera åt med |', fi: 'Erota useat merkillä |', en: 'Separate several with |' },
  languageName: { sv: 'språkets namn', fi: 'kielen nimi', en: 'name of the language' },
  municipalityValues: {
    sv: 'kommunens namn, ”okänd” eller ”skyddad”',
    fi: 'kunnan nimi, ”tuntematon” tai ”turvakielto”',
    en: 'name of the municipality, “unknown” or “protected”',
  },

  allGood: (n: number): Text => ({
    sv: n === 1 ? '1 kontakt kan importeras.' : `${n} kontakter kan importeras.`,
    fi: n === 1 ? '1 yhteydenotto voidaan tuoda.' : `${n} yhteydenottoa voidaan tuoda.`,
    en: n === 1 ? '1 contact can be imported.' : `${n} contacts can be imported.`,
  }),
  noneGood: {
    sv: 'Ingen rad kan importeras ännu.',
    fi: 'Yhtään riviä ei voi vielä tuoda.',
    en: 'No row can be imported yet.',
  },
  someWrong: (n: number): Text => ({
    sv: `${rowsOf(n).sv} har fel och lämnas utanför, om ${n === 1 ? 'den' : 'de'} inte rättas.`,
    fi:
      n === 1
        ? '1 rivi on virheellinen ja jää pois, ellei sitä korjata.'
        : `${n} riviä on virheellisiä ja jää pois, ellei niitä korjata.`,
    en: `${rowsOf(n).en} ${n === 1 ? 'has' : 'have'} errors and will be left out unless corrected.`,
  }),
  ignored: (names: string): Text => ({
    sv: `Dessa kolumner är okända och importeras inte: ${names}.`,
    fi: `Näitä sarakkeita ei tunneta eikä tuoda: ${names}.`,
    en: `These columns are not known and will not be imported: ${names}.`,
  }),
  importGood: (n: number): Text => ({
    sv: n === 1 ? 'Importera 1 kontakt' : `Importera ${n} kontakter`,
    fi: n === 1 ? 'Tuo 1 yhteydenotto' : `Tuo ${n} yhteydenottoa`,
    en: n === 1 ? 'Import 1 contact' : `Import ${n} contacts`,
  }),
  wrongTitle: { sv: 'Rader med fel', fi: 'Virheelliset rivit', en: 'Rows with errors' },
  line: { sv: 'Rad', fi: 'Rivi', en: 'Line' },
  lineNumber: (n: number): Text => ({ sv: `Rad ${n}`, fi: `Rivi ${n}`, en: `Line ${n}` }),
  wholeRow: { sv: 'hela raden', fi: 'koko rivi', en: 'the whole row' },
  what: { sv: 'Vad ska rättas?', fi: 'Mitä pitää korjata?', en: 'What should be corrected?' },
  imported: (n: number): Text => ({
    sv: n === 1 ? '1 kontakt importerades.' : `${n} kontakter importerades.`,
    fi: n === 1 ? '1 yhteydenotto tuotiin.' : `${n} yhteydenottoa tuotiin.`,
    en: n === 1 ? '1 contact was imported.' : `${n} contacts were imported.`,
  }),
  leftOut: (n: number): Text => ({
    sv: `${rowsOf(n).sv} importerades inte. Rätta ${n === 1 ? 'raden och importera bara den' : 'raderna och importera bara dem'}.`,
    fi: `${rowsOf(n).fi} jäi tuomatta. ${n === 1 ? 'Korjaa rivi ja tuo vain se' : 'Korjaa rivit ja tuo vain ne'}.`,
    en: `${rowsOf(n).en} ${n === 1 ? 'was' : 'were'} not imported. Correct ${n === 1 ? 'it and import only that row' : 'them and import only those rows'}.`,
  }),
  toList: { sv: 'Visa kontakterna', fi: 'Näytä yhteydenotot', en: 'Show the contacts' },
  another: { sv: 'Ta en annan lista', fi: 'Valitse toinen luettelo', en: 'Take another list' },
  more: { sv: 'Importera fler', fi: 'Tuo lisää', en: 'Import more' },
} satisfies Words

/** Sentences for what is wrong with a list or a row, by message code. */
export const errorTexts = {
  import_no_rows: {
    sv: 'Listan har ingen rad under rubrikraden. Klistra in hela listan.',
    fi: 'Luettelossa ei ole yhtään riviä otsikkorivin alla. Liitä koko luettelo.',
    en: 'The list has no row below the header row. Paste the whole list.',
  },
  import_too_many_rows: ({ maximum }: ErrorParams): Text => ({
    sv: `Listan har fler än ${String(maximum)} rader. Dela upp den och importera en del i taget.`,
    fi: `Luettelossa on yli ${String(maximum)} riviä. Jaa se osiin ja tuo yksi osa kerrallaan.`,
    en: `The list has more than ${String(maximum)} rows. Split it and import one part at a time.`,
  }),
  import_columns_missing: ({ names }: ErrorParams): Text => ({
    sv: `Rubrikraden saknar kolumner som behövs: ${String(names)}. Jämför med mallen.`,
    fi: `Otsikkoriviltä puuttuu tarvittavia sarakkeita: ${String(names)}. Vertaa malliin.`,
    en: `The header row lacks columns that are needed: ${String(names)}. Compare with the template.`,
  }),
  import_column_twice: ({ names }: ErrorParams): Text => ({
    sv: `Samma kolumn finns två gånger: ${String(names)}. Ta bort den ena.`,
    fi: `Sama sarake on kahdesti: ${String(names)}. Poista toinen.`,
    en: `The same column is there twice: ${String(names)}. Remove one of them.`,
  }),
  import_unreadable: ({ line }: ErrorParams): Text => ({
    sv: `Rad ${String(line)} kan inte läsas. Kontrollera att varje citattecken har ett par.`,
    fi: `Riviä ${String(line)} ei voi lukea. Tarkista, että jokaisella lainausmerkillä on pari.`,
    en: `Line ${String(line)} cannot be read. Check that every quotation mark has its pair.`,
  }),
  import_not_utf8: {
    sv: 'Listan innehåller tecken som inte gick att läsa. Spara den som CSV (UTF-8) och försök igen.',
    fi: 'Luettelossa on merkkejä, joita ei voitu lukea. Tallenna se CSV-muodossa (UTF-8) ja yritä uudelleen.',
    en: 'The list contains characters that could not be read. Save it as CSV (UTF-8) and try again.',
  },
  import_too_many_cells: {
    sv: 'Raden har fler celler än rubrikraden. Sätt text som innehåller skiljetecknet inom citattecken.',
    fi: 'Rivillä on enemmän soluja kuin otsikkorivillä. Laita erotinmerkin sisältävä teksti lainausmerkkeihin.',
    en: 'The row has more cells than the header row. Put text that contains the separator in quotation marks.',
  },
  import_identity_would_be_stuck: {
    sv: 'I det team som kontakten går till arbetar ingen från din myndighet, så namnet skulle inte kunna öppnas. Ta bort personuppgifterna på raden eller registrera kontakten för hand.',
    fi: 'Tiimissä, jolle yhteydenotto menee, ei työskentele ketään sinun viranomaisestasi, joten nimeä ei voisi avata. Poista rivin henkilötiedot tai kirjaa yhteydenotto käsin.',
    en: 'Nobody from your authority works in the team the contact goes to, so the name could not be opened. Remove the personal data of the row or register the contact by hand.',
  },
  import_reference_without_trigger: {
    sv: 'Referensnumret hör till det som inledde kontakten. Skriv också vad den inleddes med.',
    fi: 'Viitenumero kuuluu siihen, mistä yhteydenotto alkoi. Kirjoita myös, mistä se alkoi.',
    en: 'The reference number belongs to what began the contact. Write also what it began with.',
  },
} satisfies Readonly<Record<string, Text | ((params: ErrorParams) => Text)>>

/** Headers of the columns by their id; the file may use any of the languages. */
export const columnTexts: Readonly<Record<string, Text>> = {
  received_on: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Received' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  source_contact: { sv: 'Kontaktperson', fi: 'Yhteyshenkilö', en: 'Contact person' },
  triggers: { sv: 'Inleddes med', fi: 'Alkoi', en: 'Began with' },
  reference: { sv: 'Referensnummer', fi: 'Viitenumero', en: 'Reference number' },
  urgency: { sv: 'Brådska', fi: 'Kiireellisyys', en: 'Urgency' },
  municipality: { sv: 'Hemkommun', fi: 'Kotikunta', en: 'Home municipality' },
  age: { sv: 'Ålder', fi: 'Ikä', en: 'Age' },
  criteria: { sv: 'Målgrupp', fi: 'Kohderyhmä', en: 'Target group' },
  reasons: { sv: 'Orsaker till oro', fi: 'Huolen syyt', en: 'Reasons for concern' },
  need: { sv: 'Oro och önskemål', fi: 'Huoli ja toive', en: 'Concern and wish' },
  given_name: { sv: 'Förnamn', fi: 'Etunimi', en: 'Given name' },
  family_name: { sv: 'Efternamn', fi: 'Sukunimi', en: 'Family name' },
  personal_identity_code: { sv: 'Personbeteckning', fi: 'Henkilötunnus', en: 'Personal identity code' },
  birth_date: { sv: 'Födelsedatum', fi: 'Syntymäaika', en: 'Date of birth' },
  school: { sv: 'Skola', fi: 'Koulu', en: 'School' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  contact_language: { sv: 'Kontaktspråk', fi: 'Asiointikieli', en: 'Contact language' },
  interpreter_language: { sv: 'Tolkspråk', fi: 'Tulkkauskieli', en: 'Interpreter language' },
  guardian_given_name: { sv: 'Vårdnadshavarens förnamn', fi: 'Huoltajan etunimi', en: 'Guardian’s given name' },
  guardian_family_name: { sv: 'Vårdnadshavarens efternamn', fi: 'Huoltajan sukunimi', en: 'Guardian’s family name' },
  guardian_phone: { sv: 'Vårdnadshavarens telefon', fi: 'Huoltajan puhelin', en: 'Guardian’s phone' },
  guardian_email: { sv: 'Vårdnadshavarens e-post', fi: 'Huoltajan sähköposti', en: 'Guardian’s email' },
}
