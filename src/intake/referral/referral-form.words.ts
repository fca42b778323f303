import type { Text, Words } from '#kernel/language.ts'

/** The form for a new contact. */
export const words = {
  title: { sv: 'Ny kontakt', fi: 'Uusi yhteydenotto', en: 'New contact' },
  submit: { sv: 'Registrera kontakten', fi: 'Kirjaa yhteydenotto', en: 'Register the contact' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },

  contact: { sv: 'Kontakten', fi: 'Yhteydenotto', en: 'The contact' },
  channel: { sv: 'Hur kom kontakten?', fi: 'Miten yhteydenotto tuli?', en: 'How did the contact come in?' },
  receivedOn: { sv: 'Datum', fi: 'Päivämäärä', en: 'Date' },
  receivedTime: { sv: 'Klockslag', fi: 'Kellonaika', en: 'Time' },
  source: { sv: 'Vem kontaktade teamet?', fi: 'Kuka otti yhteyttä tiimiin?', en: 'Who contacted the team?' },
  sourceContact: { sv: 'Kontaktperson', fi: 'Yhteyshenkilö', en: 'Contact person' },
  sourceContactHint: {
    sv: 'T.ex. namn och telefon till en lärare. Syns för teamet: skriv inte den ungas eller familjens namn här.',
    fi: 'Esim. opettajan nimi ja puhelin. Näkyy tiimille: älä kirjoita tähän nuoren tai perheen nimeä.',
    en: 'For example name and phone of a teacher. Shown to the team: do not write the name of the young person or the family here.',
  },

  matter: { sv: 'Vad det gäller', fi: 'Mistä on kyse', en: 'What it is about' },
  triggers: { sv: 'Vad började ärendet med?', fi: 'Mistä asia alkoi?', en: 'What started the matter?' },
  triggersHint: { sv: 'Välj alla som stämmer.', fi: 'Valitse kaikki sopivat.', en: 'Choose all that apply.' },
  reference: { sv: 'Ert eget nummer', fi: 'Teidän oma numeronne', en: 'Your own number' },
  referenceHint: {
    sv: 'Diarie- eller anmälningsnummer. Bara din egen myndighet ser det.',
    fi: 'Diaari- tai ilmoitusnumero. Vain oma viranomaisesi näkee sen.',
    en: 'Register or report number. Only your own authority sees it.',
  },
  need: {
    sv: 'Vad väcker oro, och vad behövs?',
    fi: 'Mikä huolestuttaa ja mitä tarvitaan?',
    en: 'What causes concern, and what is needed?',
  },
  needHint: {
    sv: 'Skriv inga namn och inget som visar vem det gäller.',
    fi: 'Älä kirjoita nimiä äläkä mitään, mistä henkilön tunnistaa.',
    en: 'Write no names and nothing that shows who it is about.',
  },
  urgency: { sv: 'Hur brådskande är det?', fi: 'Kuinka kiireellinen asia on?', en: 'How urgent is it?' },
  municipality: { sv: 'Den ungas hemkommun', fi: 'Nuoren kotikunta', en: 'Home municipality of the young person' },
  municipalityHint: {
    sv: 'Kommunen avgör vilket team som får kontakten. Har den unga spärrmarkering, välj det i stället för kommun.',
    fi: 'Kunta ratkaisee, mikä tiimi saa yhteydenoton. Jos nuorella on turvakielto, valitse se kunnan sijaan.',
    en: 'The municipality decides which team gets the contact. If there is a non-disclosure order for personal safety, choose that instead.',
  },
  municipalityUnknown: {
    sv: 'Vet inte – till manuell kö',
    fi: 'Ei tiedossa – manuaaliseen jonoon',
    en: 'Not known – to the manual queue',
  },
  municipalityProtected: {
    sv: 'Spärrmarkering – till manuell kö',
    fi: 'Turvakielto – manuaaliseen jonoon',
    en: 'Non-disclosure order – to the manual queue',
  },

  target: { sv: 'Målgruppen', fi: 'Kohderyhmä', en: 'Target group' },
  age: { sv: 'Den ungas ålder', fi: 'Nuoren ikä', en: 'Age of the young person' },
  ageHint: {
    sv: 'Hela år. Behövs inte om du skriver födelsedatum eller personbeteckning.',
    fi: 'Kokonaisina vuosina. Ei tarvita, jos kirjoitat syntymäajan tai henkilötunnuksen.',
    en: 'Whole years. Not needed if you write the date of birth or the personal identity code.',
  },
  ageOverride: (limit: number): Text => ({
    sv: `Om den unga har fyllt ${limit} år: varför ska teamet ändå ta upp kontakten?`,
    fi: `Jos nuori on täyttänyt ${limit} vuotta: miksi tiimin pitää silti käsitellä yhteydenotto?`,
    en: `If the young person is ${limit} or older: why should the team still take up the contact?`,
  }),
  criteria: { sv: 'Vilka kriterier uppfylls?', fi: 'Mitkä kriteerit täyttyvät?', en: 'Which criteria are met?' },
  criteriaHint: {
    sv: 'Om inget passar kan du ändå registrera kontakten. Teamet avgör.',
    fi: 'Jos mikään ei sovi, voit silti kirjata yhteydenoton. Tiimi ratkaisee.',
    en: 'If none fits you can still register the contact. The team decides.',
  },
  reasons: { sv: 'Anledning till oro', fi: 'Huolen aihe', en: 'Reason for concern' },
  reasonsSummary: {
    sv: 'Anledning till oro (frivilligt)',
    fi: 'Huolen aihe (vapaaehtoinen)',
    en: 'Reason for concern (optional)',
  },

  identity: { sv: 'Vem det gäller', fi: 'Ketä asia koskee', en: 'Who it is about' },
  identitySummary: {
    sv: 'Skriv vem det gäller (frivilligt)',
    fi: 'Kirjoita, ketä asia koskee (vapaaehtoinen)',
    en: 'Write who it is about (optional)',
  },
  identityHint: {
    sv: 'Inget av det här måste fyllas i. Skriv bara det som behövs.',
    fi: 'Mitään näistä ei ole pakko täyttää. Kirjoita vain tarpeellinen.',
    en: 'None of this has to be filled in. Write only what is needed.',
  },
  discussion: {
    sv: 'Ska teamet först diskutera utan namn?',
    fi: 'Keskusteleeko tiimi ensin ilman nimeä?',
    en: 'Should the team first discuss without a name?',
  },
  withoutIdentity: {
    sv: 'Ja, diskutera utan namn',
    fi: 'Kyllä, keskustellaan ilman nimeä',
    en: 'Yes, discuss without a name',
  },
  withoutIdentityHint: (register: Text): Text => ({
    sv: `Personuppgifterna syns endast för: ${register.sv}. Namnet öppnas när teamet är överens om att tröskeln uppfylls.`,
    fi: `Henkilötiedot näkee vain: ${register.fi}. Nimi avataan, kun tiimi on yhtä mieltä siitä, että kynnys täyttyy.`,
    en: `The personal data is shown only to: ${register.en}. The name is opened when the team agrees that the threshold is met.`,
  }),
  openIdentity: {
    sv: 'Nej, namnet är öppet för teamet',
    fi: 'Ei, nimi on avoin tiimille',
    en: 'No, the name is open to the team',
  },
  openIdentityHint: {
    sv: 'Alla som arbetar i teamet ser personuppgifterna. Välj det bara när det finns en grund, till exempel samtycke.',
    fi: 'Kaikki tiimissä työskentelevät näkevät henkilötiedot. Valitse tämä vain, kun siihen on peruste, esimerkiksi suostumus.',
    en: 'Everyone who works in the team sees the personal data. Choose it only when there is a basis, for example consent.',
  },
  youth: { sv: 'Den unga', fi: 'Nuori', en: 'The young person' },
  anotherGuardian: { sv: 'En vårdnadshavare till', fi: 'Toinen huoltaja', en: 'Another guardian' },
  guardian: (nth: number): Text => ({ sv: `Vårdnadshavare ${nth}`, fi: `Huoltaja ${nth}`, en: `Guardian ${nth}` }),
  personalIdentityCode: { sv: 'Personbeteckning', fi: 'Henkilötunnus', en: 'Personal identity code' },
  birthDateHint: {
    sv: 'Behövs inte om du skriver personbeteckningen.',
    fi: 'Ei tarvita, jos kirjoitat henkilötunnuksen.',
    en: 'Not needed if you write the personal identity code.',
  },
  addressHint: {
    sv: 'Skriv ingen adress om den unga har spärrmarkering.',
    fi: 'Älä kirjoita osoitetta, jos nuorella on turvakielto.',
    en: 'Write no address if there is a non-disclosure order for personal safety.',
  },
} satisfies Words
