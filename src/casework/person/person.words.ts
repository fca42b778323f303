import type { Text, Words } from '#kernel/language.ts'

export const words = {
  ownPage: { sv: 'Länk till egen sida', fi: 'Linkki omalle sivulle', en: 'Link to the own page' },
  identity: { sv: 'Identitet', fi: 'Henkilöllisyys', en: 'Identity' },
  edit: { sv: 'Ändra uppgifter', fi: 'Muuta tietoja', en: 'Change details' },
  editSummary: { sv: 'Ändra en persons uppgifter', fi: 'Muuta henkilön tietoja', en: 'Change the details of a person' },
  readSummary: { sv: 'Läs en persons uppgifter', fi: 'Lue henkilön tiedot', en: 'Read the details of a person' },
  done: { sv: 'Uppgifterna ändrades.', fi: 'Tiedot muutettiin.', en: 'The details were changed.' },
  add: { sv: 'Lägg till en person', fi: 'Lisää henkilö', en: 'Add a person' },
  addDone: { sv: 'Personen lades till.', fi: 'Henkilö lisättiin.', en: 'The person was added.' },
  role: { sv: 'Roll', fi: 'Rooli', en: 'Role' },
  givenName: { sv: 'Förnamn', fi: 'Etunimi', en: 'Given name' },
  familyName: { sv: 'Efternamn', fi: 'Sukunimi', en: 'Family name' },
  birthDate: { sv: 'Födelsedatum', fi: 'Syntymäaika', en: 'Date of birth' },
  born: { sv: 'Född', fi: 'Syntynyt', en: 'Born' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  contactAddress: { sv: 'Kontaktadress', fi: 'Yhteysosoite', en: 'Contact address' },
  school: { sv: 'Skola', fi: 'Koulu', en: 'School' },
  contactLanguage: { sv: 'Kontaktspråk', fi: 'Asiointikieli', en: 'Contact language' },
  motherTongue: { sv: 'Modersmål', fi: 'Äidinkieli', en: 'Mother tongue' },
  interpreterLanguage: {
    sv: 'Behöver tolk på språket',
    fi: 'Tarvitsee tulkin kielellä',
    en: 'Needs an interpreter in',
  },
  custody: { sv: 'Vårdnad', fi: 'Huolto', en: 'Custody' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  whoSees: {
    sv: 'Uppgifterna ses av alla som arbetar med ärendet.',
    fi: 'Tiedot näkevät kaikki, jotka työskentelevät asian parissa.',
    en: 'Everyone who works with the case sees these details.',
  },
} satisfies Words

/** What a person is in a case. */
export const roleTexts: Readonly<Record<string, Text>> = {
  youth: { sv: 'Den unga', fi: 'Nuori', en: 'Young person' },
  guardian: { sv: 'Vårdnadshavare', fi: 'Huoltaja', en: 'Guardian' },
  close_person: { sv: 'Närstående', fi: 'Läheinen', en: 'Close person' },
}

/** Custody as it affects who is asked and told (361/1983 § 5). */
export const custodyTexts: Readonly<Record<string, Text>> = {
  sole: { sv: 'ensam vårdnad', fi: 'yksinhuolto', en: 'sole custody' },
  joint: { sv: 'gemensam vårdnad', fi: 'yhteishuolto', en: 'joint custody' },
  none: { sv: 'ingen vårdnad', fi: 'ei huoltajuutta', en: 'no custody' },
  unknown: { sv: 'vårdnaden inte känd', fi: 'huoltajuus ei tiedossa', en: 'custody not known' },
}
