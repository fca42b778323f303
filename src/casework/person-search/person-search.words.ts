import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Sök en person', fi: 'Etsi henkilö', en: 'Find a person' },
  prepareSummary: { sv: 'Öppna sökningen', fi: 'Avaa haku', en: 'Open the search' },
  search: { sv: 'Sök en person', fi: 'Etsi henkilö', en: 'Find a person' },
  sought: { sv: 'Namn eller personbeteckning', fi: 'Nimi tai henkilötunnus', en: 'Name or identity code' },
  soughtHint: {
    sv: 'Söker i dina egna ärenden och ditt teams kontakter. Början av namnet räcker.',
    fi: 'Haku koskee omia asioitasi ja tiimisi yhteydenottoja. Nimen alku riittää.',
    en: 'Searches your own cases and the contacts of your team. The beginning of the name is enough.',
  },
  purpose: { sv: 'Varför söker du?', fi: 'Miksi haet?', en: 'Why are you searching?' },
  purposeHint: {
    sv: 'Svaret sparas i loggen tillsammans med sökningen.',
    fi: 'Vastaus tallennetaan lokiin haun mukana.',
    en: 'The answer is kept in the log with the search.',
  },
  submit: { sv: 'Sök', fi: 'Hae', en: 'Search' },
  cancel: { sv: 'Till ärendena', fi: 'Asioihin', en: 'To the cases' },
  found: (count: number): Text => ({
    sv: count === 1 ? '1 person hittades' : `${count} personer hittades`,
    fi: count === 1 ? '1 henkilö löytyi' : `${count} henkilöä löytyi`,
    en: count === 1 ? '1 person was found' : `${count} persons were found`,
  }),
  nobody: {
    sv: 'Ingen hittades i dina ärenden eller kontakter. Det säger inget om vad andra vet.',
    fi: 'Omista asioistasi tai yhteydenotoistasi ei löytynyt ketään. Se ei kerro, mitä muut tietävät.',
    en: 'Nobody was found in your cases or contacts. That says nothing about what others know.',
  },
  more: (limit: number): Text => ({
    sv: `Bara de ${limit} första visas. Skriv mer av namnet.`,
    fi: `Vain ${limit} ensimmäistä näytetään. Kirjoita nimestä enemmän.`,
    en: `Only the first ${limit} are shown. Write more of the name.`,
  }),
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  role: { sv: 'Roll', fi: 'Rooli', en: 'Role' },
  where: { sv: 'Finns i', fi: 'Missä', en: 'Found in' },
  case: { sv: 'Ärende', fi: 'Asia', en: 'Case' },
  referral: { sv: 'Kontakt', fi: 'Yhteydenotto', en: 'Contact' },
} satisfies Words

export const errorTexts = {
  search_purpose_needed: {
    sv: 'Välj varför du söker.',
    fi: 'Valitse, miksi haet.',
    en: 'Choose why you are searching.',
  },
} satisfies Words
