import type { Text, Words } from '#kernel/language.ts'
import type { DisclosureState } from './disclosure.ts'

export const words = {
  title: { sv: 'Informationsutbyte', fi: 'Tietojenvaihto', en: 'Exchange of information' },
  hint: {
    sv: 'Det din myndighet har berättat för andra i ärendet, det ni har fått veta, och det ni har frågat. Andra myndigheters utbyte syns inte här.',
    fi: 'Mitä viranomaisesi on kertonut muille asiassa, mitä teille on kerrottu ja mitä on kysytty. Muiden viranomaisten tietojenvaihto ei näy tässä.',
    en: 'What your authority has told others in the case, what you have been told, and what has been asked. Other authorities’ exchange is not shown here.',
  },
  readDisclosures: {
    sv: 'Läs ärendets informationsutbyte',
    fi: 'Lue asian tietojenvaihto',
    en: 'Read the exchange of information of a case',
  },
  one: { sv: 'Utlämnande', fi: 'Luovutus', en: 'Disclosure' },
  readDisclosure: { sv: 'Läs om ett utlämnande', fi: 'Lue luovutuksen tiedot', en: 'Read about a disclosure' },
  told: { sv: 'Det ni har berättat', fi: 'Mitä olette kertoneet', en: 'What you have told' },
  toldEmpty: {
    sv: 'Ni har inte berättat något ur ert register i det här ärendet.',
    fi: 'Ette ole kertoneet rekisteristänne mitään tässä asiassa.',
    en: 'You have told nothing from your register in this case.',
  },
  received: { sv: 'Det ni har fått veta', fi: 'Mitä teille on kerrottu', en: 'What you have been told' },
  receivedEmpty: {
    sv: 'Inget har delats med er i det här ärendet.',
    fi: 'Teille ei ole jaettu mitään tässä asiassa.',
    en: 'Nothing has been shared with you in this case.',
  },
  readReceived: { sv: 'Läs en mottagen text', fi: 'Lue vastaanotettu teksti', en: 'Read a received text' },
  about: { sv: 'Handlar om', fi: 'Aihe', en: 'About' },
  until: { sv: 'Sista dag att läsa', fi: 'Viimeinen lukupäivä', en: 'Last day to read' },
  purposeShort: { sv: 'Ändamål', fi: 'Käyttötarkoitus', en: 'Purpose' },
  necessityShort: { sv: 'Varför det var nödvändigt', fi: 'Miksi se oli välttämätöntä', en: 'Why it was necessary' },
  recipient: { sv: 'Mottagare', fi: 'Vastaanottaja', en: 'Recipient' },
  teller: { sv: 'Berättad av', fi: 'Kertoja', en: 'Told by' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  rule: { sv: 'Grund', fi: 'Peruste', en: 'Basis' },
  ruleVersion: (name: string, version: number): Text => ({
    sv: `${name} (version ${version})`,
    fi: `${name} (versio ${version})`,
    en: `${name} (version ${version})`,
  }),
  onConsent: { sv: 'Samtycke', fi: 'Suostumus', en: 'Consent' },
  seeConsent: { sv: 'Läs samtycket', fi: 'Lue suostumus', en: 'Read the consent' },
  what: { sv: 'Text', fi: 'Teksti', en: 'Text' },
  whatVersion: (version: number): Text => ({
    sv: `Anteckningens version ${version}`,
    fi: `Muistiinpanon versio ${version}`,
    en: `Version ${version} of the note`,
  }),
  state: { sv: 'Läge', fi: 'Tilanne', en: 'State' },
  answered: (name: string, when: string): Text => ({
    sv: `${name}, ${when}`,
    fi: `${name}, ${when}`,
    en: `${name}, ${when}`,
  }),
  namesLeftOut: {
    sv: 'Namn och platser är utelämnade',
    fi: 'Nimet ja paikat on jätetty pois',
    en: 'Names and places are left out',
  },
  revoke: { sv: 'Återta utlämnandet', fi: 'Peru luovutus', en: 'Take the disclosure back' },
  revokeHint: {
    sv: 'Mottagaren kan inte läsa texten längre. Anteckningen om utlämnandet finns kvar.',
    fi: 'Vastaanottaja ei voi enää lukea tekstiä. Merkintä luovutuksesta säilyy.',
    en: 'The recipient can no longer read the text. The record of the disclosure remains.',
  },
  revokeReason: { sv: 'Varför återtas det?', fi: 'Miksi se perutaan?', en: 'Why is it taken back?' },
  revokeDone: { sv: 'Utlämnandet är återtaget.', fi: 'Luovutus on peruttu.', en: 'The disclosure is taken back.' },
  accept: { sv: 'Ta emot en delad text', fi: 'Ota jaettu teksti vastaan', en: 'Accept a shared text' },
  acceptDone: { sv: 'Texten är mottagen.', fi: 'Teksti on vastaanotettu.', en: 'The text is accepted.' },
  decline: { sv: 'Avböj en delad text', fi: 'Torju jaettu teksti', en: 'Decline a shared text' },
  declineHint: {
    sv: 'Ingen hos er kan läsa texten efter det här. Den som delade den ser skälet.',
    fi: 'Kukaan teistä ei voi lukea tekstiä tämän jälkeen. Jakaja näkee perustelun.',
    en: 'Nobody at your authority can read the text after this. The one who shared it sees the reason.',
  },
  declineReason: { sv: 'Varför avböjer du den?', fi: 'Miksi torjut sen?', en: 'Why do you decline it?' },
  declineDone: { sv: 'Texten är avböjd.', fi: 'Teksti on torjuttu.', en: 'The text is declined.' },
  takeIn: { sv: 'Ta in i eget register', fi: 'Ota omaan rekisteriin', en: 'Take into own register' },
  takeInHint: {
    sv: 'En kopia med ursprung sparas i ert register. Sekretessen följer den, den används bara för ändamålet och delas inte vidare (703/2023 48 §).',
    fi: 'Rekisteriinne tallennetaan kopio alkuperätietoineen. Salassapito seuraa sitä, sitä käytetään vain tarkoitukseensa eikä sitä jaeta edelleen (703/2023 48 §).',
    en: 'A copy with its origin is kept in your register. Secrecy follows it, it is used for its purpose only and is not shared on (703/2023, section 48).',
  },
  noRecordingRule: {
    sv: 'Katalogen har ingen särskild regel om att anteckna just den här uppgiften. Er egen lag om handlingar gäller.',
    fi: 'Luettelossa ei ole erityistä sääntöä juuri tämän tiedon kirjaamisesta. Omaa asiakirjojanne koskevaa lakia sovelletaan.',
    en: 'The catalogue has no special rule on recording exactly this. Your own act on documents applies.',
  },
  takeInNecessity: {
    sv: 'Varför är uppgiften nödvändig i ert eget ärende?',
    fi: 'Miksi tieto on välttämätön omassa asiassanne?',
    en: 'Why is the information necessary in your own matter?',
  },
  takeInDone: {
    sv: 'Texten är intagen i ert register.',
    fi: 'Teksti on otettu rekisteriinne.',
    en: 'The text has been taken into your register.',
  },
  csv: { sv: 'Ladda ner som tabell (CSV)', fi: 'Lataa taulukkona (CSV)', en: 'Download as a table (CSV)' },
  print: { sv: 'Visa för utskrift', fi: 'Näytä tulostettavaksi', en: 'Show for printing' },
} satisfies Words

/** What has become of a disclosure. */
export const stateTexts: Readonly<Record<DisclosureState, Text>> = {
  waiting: { sv: 'Väntar på svar', fi: 'Odottaa vastausta', en: 'Waits for an answer' },
  accepted: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Accepted' },
  declined: { sv: 'Avböjd', fi: 'Torjuttu', en: 'Declined' },
  revoked: { sv: 'Återtagen', fi: 'Peruttu', en: 'Taken back' },
  consent_withdrawn: { sv: 'Samtycket har upphört', fi: 'Suostumus on päättynyt', en: 'The consent has ended' },
  rule_annulled: { sv: 'Regeln är ogiltigförklarad', fi: 'Sääntö on mitätöity', en: 'The rule is annulled' },
  expired: { sv: 'Tiden har gått ut', fi: 'Aika on päättynyt', en: 'The time is over' },
  told: { sv: 'Berättad utanför systemet', fi: 'Kerrottu järjestelmän ulkopuolella', en: 'Told outside the system' },
}
