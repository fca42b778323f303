import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Blad att ge familjen', fi: 'Perheelle annettavat ohjeet', en: 'Sheets for the family' },
  readLanguages: {
    sv: 'Läs vilka språk det finns texter på',
    fi: 'Lue, millä kielillä tekstejä on',
    en: 'Read which languages there are texts in',
  },
  readTexts: {
    sv: 'Läs texterna på ett språk',
    fi: 'Lue tekstit yhdellä kielellä',
    en: 'Read the texts in one language',
  },
  readLeaflet: {
    sv: 'Skriv ut informationsbladet',
    fi: 'Tulosta tiedote',
    en: 'Print the information leaflet',
  },
  intro: {
    sv: 'Ge bladet till den unga och vårdnadshavarna innan ni träffas. Välj språk och om det ska vara lättläst.',
    fi: 'Anna tiedote nuorelle ja huoltajille ennen tapaamista. Valitse kieli ja haluatko selkokielisen.',
    en: 'Give the leaflet to the young person and the guardians before you meet. Choose the language, and standard or easy.',
  },
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  status: { sv: 'Kontrollerad', fi: 'Tarkistettu', en: 'Checked' },
  leaflet: { sv: 'Informationsblad', fi: 'Tiedote', en: 'Leaflet' },
  standard: { sv: 'Vanlig text', fi: 'Tavallinen teksti', en: 'Standard' },
  easy: { sv: 'Lättläst', fi: 'Selkokieli', en: 'Easy language' },
  texts: { sv: 'Alla texter', fi: 'Kaikki tekstit', en: 'All texts' },
  original: { sv: 'Originaltext, utkast', fi: 'Alkuperäinen teksti, luonnos', en: 'Original text, draft' },
  verifiedOf: (verified: number, all: number): Text => ({
    sv:
      verified === all
        ? 'Alla texter kontrollerade av två personer'
        : `Maskinöversatt: ${verified} av ${all} kontrollerade`,
    fi:
      verified === all ? 'Kaksi henkilöä on tarkistanut kaikki tekstit' : `Konekäännös: ${verified}/${all} tarkistettu`,
    en: verified === all ? 'All texts checked by two persons' : `Machine-drafted: ${verified} of ${all} verified`,
  }),
  machineDrafted: {
    sv: 'Maskinöversatt, inte kontrollerad',
    fi: 'Konekäännös, ei tarkistettu',
    en: 'Machine-drafted, not verified',
  },
  verified: { sv: 'Kontrollerad av två personer', fi: 'Kahden henkilön tarkistama', en: 'Checked by two persons' },
  checkedBy: (name: string, when: string): Text => ({
    sv: `${name} har läst texten ${when}.`,
    fi: `${name} on lukenut tekstin ${when}.`,
    en: `${name} read the text on ${when}.`,
  }),
  howChecked: {
    sv: 'Två personer som kan språket läser texten och godkänner den. En text som ändras måste läsas på nytt.',
    fi: 'Kaksi kieltä osaavaa henkilöä lukee tekstin ja hyväksyy sen. Muuttunut teksti luetaan uudelleen.',
    en: 'Two persons who know the language read the text and approve it. A text that changes is read anew.',
  },
  check: {
    sv: 'Jag kan språket, har läst båda texterna och de är rätt',
    fi: 'Osaan kieltä, olen lukenut molemmat tekstit ja ne ovat oikein',
    en: 'I know the language, have read both texts, and they are right',
  },
  checkDone: { sv: 'Din granskning är antecknad.', fi: 'Tarkistuksesi on kirjattu.', en: 'Your check is recorded.' },
  alreadyChecked: {
    sv: 'Du har redan granskat texten. En annan person behövs också.',
    fi: 'Olet jo tarkistanut tekstin. Tarvitaan myös toinen henkilö.',
    en: 'You have already checked the text. Another person is needed too.',
  },
  otherLanguage: (language: string): Text => ({
    sv: `Texten finns inte på det här språket. Den visas på ${language}.`,
    fi: `Tekstiä ei ole tällä kielellä. Se näytetään tällä kielellä: ${language}.`,
    en: `There is no text in this language. It is shown in ${language}.`,
  }),
  instead: {
    sv: 'Språket har ingen text. Ge den i stället på:',
    fi: 'Kielellä ei ole tekstiä. Anna se sen sijaan tällä kielellä:',
    en: 'The language has no text. Give it instead in:',
  },
  toLanguages: { sv: 'Till språken', fi: 'Kieliin', en: 'To the languages' },
  forTeam: { sv: 'Vems kontaktuppgifter?', fi: 'Kenen yhteystiedot?', en: 'Whose contact details?' },
  contactLine: {
    sv: 'Namn och telefon, skriv för hand:',
    fi: 'Nimi ja puhelin, kirjoita käsin:',
    en: 'Name and phone, write by hand:',
  },
  asPdf: { sv: 'Hämta som PDF', fi: 'Hae PDF:nä', en: 'Download as PDF' },
  otherLanguages: {
    sv: 'Andra språk får bladet på svenska, finska eller engelska, och det står på bladet. Gå igenom det med tolk.',
    fi: 'Muilla kielillä tiedote on suomeksi, ruotsiksi tai englanniksi, ja se mainitaan tiedotteessa. Käy se läpi tulkin kanssa.',
    en: 'Other languages get the leaflet in Swedish, Finnish or English, and the leaflet says so. Go through it with an interpreter.',
  },
} satisfies Words
