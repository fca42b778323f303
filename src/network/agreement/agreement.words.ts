import type { ErrorText } from '#kernel/input-errors.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { AgreementKind } from './agreement-kind.ts'
import type { AgreementStatus, SignatureState } from './agreement.ts'

export const words = {
  summary: {
    sv: 'Visar ett avtal eller protokoll med dess parter och underskrifter.',
    fi: 'Näyttää sopimuksen tai pöytäkirjan osapuolineen ja allekirjoituksineen.',
    en: 'Shows an agreement or protocol with its parties and signatures.',
  },
  createSummary: {
    sv: 'Skriver in ett avtal eller protokoll.',
    fi: 'Kirjaa sopimuksen tai pöytäkirjan.',
    en: 'Writes down an agreement or protocol.',
  },
  formSummary: {
    sv: 'Visar ett avtal för den som får ändra det.',
    fi: 'Näyttää sopimuksen sille, joka saa muuttaa sitä.',
    en: 'Shows an agreement to those who may change it.',
  },
  changeSummary: { sv: 'Ändrar ett avtal.', fi: 'Muuttaa sopimusta.', en: 'Changes an agreement.' },
  forceSummary: {
    sv: 'Sätter ett avtal i kraft från en dag.',
    fi: 'Saattaa sopimuksen voimaan tietystä päivästä.',
    en: 'Brings an agreement into force from a day.',
  },
  endSummary: {
    sv: 'Avslutar ett avtal före dess tid.',
    fi: 'Päättää sopimuksen ennen aikaansa.',
    en: 'Ends an agreement before its time.',
  },
  addPartySummary: {
    sv: 'Lägger till en part i ett avtal.',
    fi: 'Lisää sopimukseen osapuolen.',
    en: 'Adds a party to an agreement.',
  },
  partySummary: {
    sv: 'Visar en parts godkännande och underskrift.',
    fi: 'Näyttää osapuolen hyväksynnän ja allekirjoituksen.',
    en: 'Shows a party’s approval and signature.',
  },
  recordPartySummary: {
    sv: 'Antecknar en parts godkännande och underskrift.',
    fi: 'Kirjaa osapuolen hyväksynnän ja allekirjoituksen.',
    en: 'Records a party’s approval and signature.',
  },
  leaveSummary: {
    sv: 'En part lämnar avtalet.',
    fi: 'Osapuoli eroaa sopimuksesta.',
    en: 'A party leaves the agreement.',
  },
  about: { sv: 'Om avtalet', fi: 'Sopimuksesta', en: 'About the agreement' },
  status: { sv: 'Status', fi: 'Tila', en: 'Status' },
  inForceFrom: { sv: 'I kraft från', fi: 'Voimassa alkaen', en: 'In force from' },
  lastDay: { sv: 'Sista dagen', fi: 'Viimeinen päivä', en: 'Last day' },
  lastDayHint: {
    sv: 'Lämna tomt när inget slut är avtalat.',
    fi: 'Jätä tyhjäksi, kun päättymisestä ei ole sovittu.',
    en: 'Leave empty when no end is agreed.',
  },
  registerNumber: { sv: 'Diarienummer', fi: 'Asianumero', en: 'Register number' },
  endReason: { sv: 'Varför avtalet upphör', fi: 'Miksi sopimus päättyy', en: 'Why the agreement ends' },
  rule: { sv: 'I kraft när', fi: 'Voimassa, kun', en: 'In force when' },
  ruleMet: { sv: 'Underskrifterna räcker.', fi: 'Allekirjoitukset riittävät.', en: 'The signatures are enough.' },
  ruleNotMet: {
    sv: 'Underskrifterna räcker inte enligt regeln. Avtalet kan inte sättas i kraft ännu.',
    fi: 'Allekirjoitukset eivät riitä säännön mukaan. Sopimusta ei voi vielä saattaa voimaan.',
    en: 'The signatures are not enough by the rule. The agreement cannot be brought into force yet.',
  },
  notSigned: (names: string): Text => ({
    sv: `Har inte undertecknat: ${names}`,
    fi: `Eivät ole allekirjoittaneet: ${names}`,
    en: `Have not signed: ${names}`,
  }),
  signedWhen: { sv: 'Undertecknat', fi: 'Allekirjoitettu', en: 'Signed' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  aim: { sv: 'Mål', fi: 'Tavoite', en: 'Aim' },
  purpose: { sv: 'Syfte', fi: 'Tarkoitus', en: 'Purpose' },
  parties: { sv: 'Parter', fi: 'Osapuolet', en: 'Parties' },
  party: { sv: 'Part', fi: 'Osapuoli', en: 'Party' },
  kind: { sv: 'Typ', fi: 'Tyyppi', en: 'Type' },
  signatory: { sv: 'Undertecknare', fi: 'Allekirjoittaja', en: 'Signatory' },
  signature: { sv: 'Underskrift', fi: 'Allekirjoitus', en: 'Signature' },
  decision: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  signedOf: (signed: number, all: number): Text => ({
    sv: `${signed} av ${all} parter`,
    fi: `${signed}/${all} osapuolta`,
    en: `${signed} of ${all} parties`,
  }),
  signedOn: (day: string): Text => ({ sv: `Undertecknat ${day}`, fi: `Allekirjoitettu ${day}`, en: `Signed ${day}` }),
  leftOn: (day: string): Text => ({ sv: `Part till ${day}`, fi: `Osapuoli ${day} asti`, en: `Party until ${day}` }),
  create: { sv: 'Nytt avtal', fi: 'Uusi sopimus', en: 'New agreement' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  force: { sv: 'Sätt i kraft', fi: 'Saata voimaan', en: 'Bring into force' },
  end: { sv: 'Avsluta avtalet', fi: 'Päätä sopimus', en: 'End the agreement' },
  endWarning: {
    sv: 'Efter den sista dagen kan inga nya kontakter eller ärenden öppnas, om inget annat avtal är i kraft.',
    fi: 'Viimeisen päivän jälkeen uusia yhteydenottoja tai asioita ei voi avata, ellei toinen sopimus ole voimassa.',
    en: 'After the last day no new contacts or cases can be opened, unless another agreement is in force.',
  },
  addParty: { sv: 'Lägg till en part', fi: 'Lisää osapuoli', en: 'Add a party' },
  known: {
    sv: 'Organisation som redan finns här',
    fi: 'Täällä jo oleva organisaatio',
    en: 'Organisation that is already here',
  },
  newOne: { sv: 'Eller en ny organisation', fi: 'Tai uusi organisaatio', en: 'Or a new organisation' },
  businessId: { sv: 'FO-nummer', fi: 'Y-tunnus', en: 'Business ID' },
  recordParty: {
    sv: 'Godkännande och underskrift',
    fi: 'Hyväksyntä ja allekirjoitus',
    en: 'Approval and signature',
  },
  noDecision: { sv: 'Inget beslut antecknat', fi: 'Päätöstä ei ole kirjattu', en: 'No decision recorded' },
  decisionHint: {
    sv: 'Beslutet i partens organ. Finns det inte här, registrera det först under Beslut.',
    fi: 'Osapuolen toimielimen päätös. Jos sitä ei ole tässä, kirjaa se ensin kohdassa Päätökset.',
    en: 'The decision of the party’s organ. If it is not here, register it first under Decisions.',
  },
  office: { sv: 'Ämbete som undertecknar', fi: 'Virka, joka allekirjoittaa', en: 'Office that signs' },
  signatoryName: { sv: 'Undertecknarens namn', fi: 'Allekirjoittajan nimi', en: 'Name of the signatory' },
  signedBox: { sv: 'Parten har undertecknat', fi: 'Osapuoli on allekirjoittanut', en: 'The party has signed' },
  signedDay: { sv: 'Undertecknat den', fi: 'Allekirjoituspäivä', en: 'Signed on' },
  signedDayHint: {
    sv: 'Lämna tomt om dagen inte är känd.',
    fi: 'Jätä tyhjäksi, jos päivä ei ole tiedossa.',
    en: 'Leave empty if the day is not known.',
  },
  leave: { sv: 'Parten lämnar avtalet', fi: 'Osapuoli eroaa sopimuksesta', en: 'The party leaves the agreement' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  saved: { sv: 'Avtalet är sparat.', fi: 'Sopimus on tallennettu.', en: 'The agreement is saved.' },
  forceDone: {
    sv: 'Avtalet är satt i kraft.',
    fi: 'Sopimus on saatettu voimaan.',
    en: 'The agreement is brought into force.',
  },
  endDone: {
    sv: 'Avtalets sista dag är antecknad.',
    fi: 'Sopimuksen viimeinen päivä on kirjattu.',
    en: 'The last day of the agreement is recorded.',
  },
  partyAdded: { sv: 'Parten är tillagd.', fi: 'Osapuoli on lisätty.', en: 'The party is added.' },
  partySaved: {
    sv: 'Partens uppgifter är sparade.',
    fi: 'Osapuolen tiedot on tallennettu.',
    en: 'The party’s details are saved.',
  },
  leaveDone: {
    sv: 'Partens sista dag är antecknad.',
    fi: 'Osapuolen viimeinen päivä on kirjattu.',
    en: 'The party’s last day is recorded.',
  },
  wasEnded: {
    sv: 'Avtalet har avslutats och ändras inte mer.',
    fi: 'Sopimus on päätetty eikä sitä enää muuteta.',
    en: 'The agreement was ended and no longer changes.',
  },
  notDraft: {
    sv: 'Avtalet är redan i kraft.',
    fi: 'Sopimus on jo voimassa.',
    en: 'The agreement is already in force.',
  },
  notInForce: { sv: 'Avtalet är inte i kraft.', fi: 'Sopimus ei ole voimassa.', en: 'The agreement is not in force.' },
  hasLeft: {
    sv: 'Parten har redan lämnat avtalet.',
    fi: 'Osapuoli on jo eronnut sopimuksesta.',
    en: 'The party has already left the agreement.',
  },
  endsIn: (days: number, day: string): Text => ({
    sv: `Avtalet upphör om ${days} dagar, den ${day}. Efter det kan inga nya kontakter eller ärenden öppnas.`,
    fi: `Sopimus päättyy ${days} päivän kuluttua, ${day}. Sen jälkeen uusia yhteydenottoja tai asioita ei voi avata.`,
    en: `The agreement ends in ${days} days, on ${day}. After that no new contacts or cases can be opened.`,
  }),
  protocolEndsIn: (days: number, day: string): Text => ({
    sv: `Protokollet upphör om ${days} dagar, den ${day}.`,
    fi: `Pöytäkirja päättyy ${days} päivän kuluttua, ${day}.`,
    en: `The protocol ends in ${days} days, on ${day}.`,
  }),
  hasEnded: (day: string): Text => ({
    sv: `Sista dagen var den ${day}. Det som är öppet fortsätter och ingenting försvinner.`,
    fi: `Viimeinen päivä oli ${day}. Avoin työ jatkuu eikä mitään katoa.`,
    en: `The last day was ${day}. What is open goes on and nothing is lost.`,
  }),
} satisfies Words

export const kindTexts: Readonly<Record<AgreementKind, Text>> = {
  agreement: { sv: 'Samarbetsavtal', fi: 'Yhteistyösopimus', en: 'Cooperation agreement' },
  protocol: { sv: 'Samarbetsprotokoll', fi: 'Yhteistyöpöytäkirja', en: 'Cooperation protocol' },
}

/** What is recorded here, not what holds in law: `draft` says only that nobody has brought it into force in this register. */
export const statusTexts: Readonly<Record<AgreementStatus, Text>> = {
  draft: { sv: 'Inte i kraft', fi: 'Ei voimassa', en: 'Not in force' },
  coming: { sv: 'Träder i kraft senare', fi: 'Tulee voimaan myöhemmin', en: 'Comes into force later' },
  in_force: { sv: 'I kraft', fi: 'Voimassa', en: 'In force' },
  lapsed: { sv: 'Upphört', fi: 'Päättynyt', en: 'Ended' },
}

export const signatureTexts: Readonly<Record<SignatureState, Text>> = {
  signed: { sv: 'Undertecknat', fi: 'Allekirjoitettu', en: 'Signed' },
  authorised: {
    sv: 'Beslut om undertecknande finns',
    fi: 'Päätös allekirjoittamisesta on',
    en: 'Signing has been decided',
  },
  not_recorded: { sv: 'Ingen uppgift', fi: 'Ei tietoa', en: 'Not recorded' },
}

/** The name of a field, and the language it is typed in. */
export const inLanguage = {
  sv: (label: Text): Text => ({
    sv: `${label.sv} på svenska`,
    fi: `${label.fi} ruotsiksi`,
    en: `${label.en} in Swedish`,
  }),
  fi: (label: Text): Text => ({
    sv: `${label.sv} på finska`,
    fi: `${label.fi} suomeksi`,
    en: `${label.en} in Finnish`,
  }),
  en: (label: Text): Text => ({
    sv: `${label.sv} på engelska`,
    fi: `${label.fi} englanniksi`,
    en: `${label.en} in English`,
  }),
}

export const errorTexts: Readonly<Record<string, ErrorText>> = {
  term_ends_before_it_begins: {
    sv: 'Sista dagen kommer före den första.',
    fi: 'Viimeinen päivä on ennen ensimmäistä.',
    en: 'The last day comes before the first.',
  },
  organisation_exists: {
    sv: 'Organisationen finns redan här. Välj den i listan i stället.',
    fi: 'Organisaatio on jo täällä. Valitse se luettelosta.',
    en: 'The organisation is already here. Choose it in the list instead.',
  },
  already_party: {
    sv: 'Organisationen är redan part i avtalet.',
    fi: 'Organisaatio on jo sopimuksen osapuoli.',
    en: 'The organisation is already a party of the agreement.',
  },
  signature_in_force: {
    sv: 'Avtalet är i kraft. En underskrift kan inte tas bort; parten kan lämna avtalet.',
    fi: 'Sopimus on voimassa. Allekirjoitusta ei voi poistaa; osapuoli voi erota sopimuksesta.',
    en: 'The agreement is in force. A signature cannot be taken away; the party can leave the agreement.',
  },
  business_id_invalid: {
    sv: 'FO-numret finns inte. Skriv sju siffror, bindestreck och en kontrollsiffra, till exempel 0202248-1.',
    fi: 'Y-tunnusta ei ole. Kirjoita seitsemän numeroa, viiva ja tarkistusnumero, esimerkiksi 0202248-1.',
    en: 'There is no such business ID. Write seven digits, a hyphen and a check digit, for example 0202248-1.',
  },
}
