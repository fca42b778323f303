import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { Channel, FamilyKnows, Manner, OffenceAnswer } from './duty.ts'

export const words = {
  title: { sv: 'Skyldigheter', fi: 'Velvollisuudet', en: 'Duties' },
  list: {
    sv: 'Läs ärendets skyldigheter',
    fi: 'Lue asian velvollisuudet',
    en: 'Read the duties of the case',
  },
  read: { sv: 'Läs en anmälan', fi: 'Lue ilmoitus', en: 'Read a notification' },
  intro: {
    sv: 'Här syns vad din egen myndighet har anmält. Andra myndigheters anmälningar syns inte här. Skyldigheten att anmäla är personlig.',
    fi: 'Tässä näkyy, mitä oma viranomaisesi on ilmoittanut. Muiden viranomaisten ilmoitukset eivät näy. Ilmoitusvelvollisuus on henkilökohtainen.',
    en: 'This shows what your own authority has notified. Notifications of other authorities are not shown. The duty to notify is personal.',
  },
  needed: { sv: 'Kan behövas', fi: 'Voi olla tarpeen', en: 'May be needed' },
  nothingNeeded: {
    sv: 'Inget i ärendet ber dig ta ställning just nu.',
    fi: 'Mikään asiassa ei pyydä sinua ottamaan kantaa juuri nyt.',
    en: 'Nothing in the case asks you to take a stand right now.',
  },
  done: { sv: 'Gjort', fi: 'Tehty', en: 'Done' },
  nothingDone: {
    sv: 'Din myndighet har inte antecknat något ännu.',
    fi: 'Viranomaisesi ei ole vielä kirjannut mitään.',
    en: 'Your authority has not recorded anything yet.',
  },
  start: { sv: 'Börja', fi: 'Aloita', en: 'Start' },
  startWelfare: {
    sv: 'Gör en barnskyddsanmälan eller en kontakt',
    fi: 'Tee lastensuojeluilmoitus tai yhteydenotto',
    en: 'Make a child welfare notification or a contact',
  },
  startOffence: {
    sv: 'Bedöm om polisen ska underrättas om ett brott mot barnet',
    fi: 'Arvioi, onko lapseen kohdistuneesta rikoksesta ilmoitettava poliisille',
    en: 'Judge whether the police must be told of an offence against the child',
  },
  dismissWelfare: {
    sv: 'Anteckna varför en anmälan inte behövs',
    fi: 'Kirjaa, miksi ilmoitusta ei tarvita',
    en: 'Record why no notification is needed',
  },
  startCounty: {
    sv: 'Underrätta det nya välfärdsområdet om flyttningen',
    fi: 'Ilmoita muutosta uudelle hyvinvointialueelle',
    en: 'Tell the new wellbeing services county of the move',
  },
  countyIntro: {
    sv: 'Flyttar ett barn som är klient i barnskyddet, eller vars behov utreds, ska det nya välfärdsområdet genast underrättas (417/2007 25 d §). Systemet sänder inget: gör det på ett säkert sätt och anteckna hur.',
    fi: 'Jos lastensuojelun asiakkaana oleva lapsi tai lapsi, jonka tarvetta selvitetään, muuttaa, uudelle hyvinvointialueelle on ilmoitettava heti (417/2007 25 d §). Järjestelmä ei lähetä mitään: tee se turvallisesti ja kirjaa, miten.',
    en: 'If a child who is a client of child welfare, or whose need is being assessed, moves, the new wellbeing services county is told at once (417/2007 § 25 d). The system sends nothing: do it in a secure way and record how.',
  },
  recipient: {
    sv: 'Vilket välfärdsområde underrättades?',
    fi: 'Mille hyvinvointialueelle ilmoitettiin?',
    en: 'Which wellbeing services county was told?',
  },
  countyReason: { sv: 'Vad berättades?', fi: 'Mitä kerrottiin?', en: 'What was told?' },
  dismissCounty: {
    sv: 'Anteckna varför området inte behöver underrättas',
    fi: 'Kirjaa, miksi alueelle ei tarvitse ilmoittaa',
    en: 'Record why the county need not be told',
  },
  dismissCountyReason: {
    sv: 'Varför behöver det nya området inte underrättas?',
    fi: 'Miksi uudelle alueelle ei tarvitse ilmoittaa?',
    en: 'Why need the new county not be told?',
  },
  onlySocialCare: {
    sv: 'Underrättelsen görs av socialvården (417/2007 25 d §).',
    fi: 'Ilmoituksen tekee sosiaalihuolto (417/2007 25 d §).',
    en: 'The notice is given by social care (417/2007 § 25 d).',
  },
  toDuties: { sv: 'Till skyldigheterna', fi: 'Velvollisuuksiin', en: 'To the duties' },
  because: { sv: 'I ärendet:', fi: 'Asiassa:', en: 'In the case:' },
  takeAStand: { sv: 'ta ställning', fi: 'ota kantaa', en: 'take a stand' },
  formIntro: {
    sv: 'Anmälan görs utan dröjsmål, och bara med det som behövs. Systemet sänder den inte: sänd den på ett säkert sätt och anteckna hur.',
    fi: 'Ilmoitus tehdään viipymättä, ja siinä on vain tarpeellinen. Järjestelmä ei lähetä sitä: lähetä se turvallisesti ja kirjaa, miten.',
    en: 'Notify without delay, and only what is needed. The system does not send it: send it in a secure way and record how.',
  },
  manner: { sv: 'Hur görs den?', fi: 'Miten se tehdään?', en: 'How is it made?' },
  reason: {
    sv: 'Varför behöver barnets situation utredas?',
    fi: 'Miksi lapsen tilanne on selvitettävä?',
    en: 'Why does the child’s situation need to be looked into?',
  },
  reasonHint: {
    sv: 'Vad du har sett och hört, och när. Namnge inte andra i onödan.',
    fi: 'Mitä olet nähnyt ja kuullut ja milloin. Älä nimeä muita tarpeettomasti.',
    en: 'What you have seen and heard, and when. Do not name others without need.',
  },
  family: {
    sv: 'Vet familjen om anmälan?',
    fi: 'Tietääkö perhe ilmoituksesta?',
    en: 'Does the family know of the notification?',
  },
  notInformedReason: {
    sv: 'Varför vet familjen inte om den?',
    fi: 'Miksi perhe ei tiedä siitä?',
    en: 'Why does the family not know of it?',
  },
  sentOn: { sv: 'Vilken dag sändes den?', fi: 'Minä päivänä se lähetettiin?', en: 'On which day was it sent?' },
  channel: { sv: 'Hur sändes den?', fi: 'Miten se lähetettiin?', en: 'How was it sent?' },
  newFacts: {
    sv: 'Vad nytt har kommit fram sedan dess?',
    fi: 'Mitä uutta on sen jälkeen ilmennyt?',
    en: 'What new has come up since then?',
  },
  newFactsHint: {
    sv: 'Om inget nytt har kommit fram behövs ingen ny anmälan.',
    fi: 'Jos mitään uutta ei ole ilmennyt, uutta ilmoitusta ei tarvita.',
    en: 'If nothing new has come up, no new notification is needed.',
  },
  childTitle: { sv: 'Barnets uppgifter', fi: 'Lapsen tiedot', en: 'The child’s data' },
  childHint: {
    sv: 'De tas med i anmälan som de står i ärendet. Rätta dem först i ärendet om de är fel.',
    fi: 'Ne tulevat ilmoitukseen sellaisina kuin ne ovat asiassa. Korjaa ne ensin asiaan, jos ne ovat väärin.',
    en: 'They go into the notification as they stand in the case. Correct them in the case first if they are wrong.',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  identityCode: { sv: 'Personbeteckning', fi: 'Henkilötunnus', en: 'Personal identity code' },
  birthDate: { sv: 'Födelsedag', fi: 'Syntymäaika', en: 'Date of birth' },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  guardians: { sv: 'Vårdnadshavare', fi: 'Huoltajat', en: 'Guardians' },
  unknown: { sv: 'okänt', fi: 'ei tiedossa', en: 'not known' },
  record: { sv: 'Anteckna anmälan', fi: 'Kirjaa ilmoitus', en: 'Record the notification' },
  recordDone: { sv: 'Anmälan antecknades.', fi: 'Ilmoitus kirjattiin.', en: 'The notification was recorded.' },
  dismiss: { sv: 'Anteckna', fi: 'Kirjaa', en: 'Record' },
  dismissDone: {
    sv: 'Ställningstagandet antecknades.',
    fi: 'Kannanotto kirjattiin.',
    en: 'The decision was recorded.',
  },
  dismissReason: {
    sv: 'Varför behövs ingen barnskyddsanmälan?',
    fi: 'Miksi lastensuojeluilmoitusta ei tarvita?',
    en: 'Why is no child welfare notification needed?',
  },
  offenceIntro: {
    sv: 'Två frågor avgör. Det räcker att det finns skäl att misstänka. Berätta inte för den misstänkte i förväg.',
    fi: 'Kaksi kysymystä ratkaisee. Riittää, että on syytä epäillä. Älä kerro epäillylle etukäteen.',
    en: 'Two questions decide. A reason to suspect is enough. Do not tell the suspect beforehand.',
  },
  sexualOffence: {
    sv: 'Finns det skäl att misstänka ett sexualbrott mot barnet (strafflagen 20 kap.)?',
    fi: 'Onko syytä epäillä lapseen kohdistunutta seksuaalirikosta (rikoslain 20 luku)?',
    en: 'Is there reason to suspect a sexual offence against the child (Criminal Code chapter 20)?',
  },
  lifeOrHealth: {
    sv: 'Finns det skäl att misstänka ett brott mot barnets liv eller hälsa som kan ge minst två års fängelse (strafflagen 21 kap.)?',
    fi: 'Onko syytä epäillä lapsen henkeen tai terveyteen kohdistunutta rikosta, josta voi seurata vähintään kaksi vuotta vankeutta (rikoslain 21 luku)?',
    en: 'Is there reason to suspect an offence against the child’s life or health with a maximum of at least two years (Criminal Code chapter 21)?',
  },
  offenceReason: {
    sv: 'Vad väcker misstanken, eller varför finns ingen misstanke?',
    fi: 'Mikä herättää epäilyn, tai miksi epäilyä ei ole?',
    en: 'What raises the suspicion, or why is there none?',
  },
  offenceSent: {
    sv: 'Om någon av frågorna har svaret ja eller osäker ska polisen underrättas.',
    fi: 'Jos jompaankumpaan vastattiin kyllä tai epävarma, poliisille on ilmoitettava.',
    en: 'If the answer to either is yes or unsure, the police must be told.',
  },
  recordOffence: { sv: 'Anteckna', fi: 'Kirjaa', en: 'Record' },
  recordOffenceDone: { sv: 'Bedömningen antecknades.', fi: 'Arviointi kirjattiin.', en: 'The judgement was recorded.' },
  policeReceive: {
    sv: 'Polisen sänder ingen anmälan om brott till sig själv: skyldigheten gäller dem som räknas upp i barnskyddslagen 417/2007 25 § 3 mom. Anteckna brottet i polisens eget system.',
    fi: 'Poliisi ei lähetä rikosilmoitusta itselleen: velvollisuus koskee lastensuojelulain 417/2007 25 §:n 3 momentissa mainittuja. Kirjaa rikos poliisin omaan järjestelmään.',
    en: 'The police do not send a notification to themselves: the duty is on those listed in the Child Welfare Act 417/2007 § 25, subsection 3. Record the offence in the police’s own system.',
  },
  noRule: {
    sv: 'Din myndighet kan inte göra det på det här sättet: ingen gällande regel nämner den. Gör en barnskyddsanmälan i stället (417/2007 25 §).',
    fi: 'Viranomaisesi ei voi tehdä tätä tällä tavalla: mikään voimassa oleva sääntö ei mainitse sitä. Tee sen sijaan lastensuojeluilmoitus (417/2007 25 §).',
    en: 'Your authority cannot do it this way: no rule in force names it. Make a child welfare notification instead (417/2007 § 25).',
  },
  alreadyMet: (name: string, day: string): Text => ({
    sv: `Skyldigheten är redan uppfylld: ${name} gjorde det ${day}. Samma sak anmäls inte två gånger. Har något nytt kommit fram, skriv vad.`,
    fi: `Velvollisuus on jo täytetty: ${name} teki sen ${day}. Samasta asiasta ei ilmoiteta kahdesti. Jos uutta on ilmennyt, kirjoita mitä.`,
    en: `The duty has already been met: ${name} did it on ${day}. The same facts are not notified twice. If something new has come up, write what.`,
  }),
  earlier: (name: string, day: string): Text => ({
    sv: `${name} uppfyllde skyldigheten ${day}.`,
    fi: `${name} täytti velvollisuuden ${day}.`,
    en: `${name} met the duty on ${day}.`,
  }),
  basis: { sv: 'Grund', fi: 'Peruste', en: 'Basis' },
  madeBy: { sv: 'Gjord av', fi: 'Tekijä', en: 'Made by' },
  text: { sv: 'Text', fi: 'Teksti', en: 'Text' },
  notice: { sv: 'Anmälan', fi: 'Ilmoitus', en: 'Notification' },
  sent: (day: string): Text => ({ sv: `sänd ${day}`, fi: `lähetetty ${day}`, en: `sent ${day}` }),
  setAside: { sv: 'behövdes inte', fi: 'ei ollut tarpeen', en: 'not needed' },
  optionalUnlessDuty: {
    sv: 'Fyll i när polisen har underrättats.',
    fi: 'Täytä, kun poliisille on ilmoitettu.',
    en: 'Fill in when the police have been told.',
  },
} satisfies Words

export const mannerTexts: Readonly<Record<Manner, Text>> = {
  notification: {
    sv: 'Barnskyddsanmälan (417/2007 25 §)',
    fi: 'Lastensuojeluilmoitus (417/2007 25 §)',
    en: 'Child welfare notification (417/2007 § 25)',
  },
  joint_contact: {
    sv: 'Kontakt tillsammans med barnet eller föräldrarna (417/2007 25 a §)',
    fi: 'Yhteydenotto yhdessä lapsen tai vanhempien kanssa (417/2007 25 a §)',
    en: 'Contact together with the child or the parents (417/2007 § 25 a)',
  },
  contact_with_consent: {
    sv: 'Kontakt med samtycke (1301/2014 35 § 1 mom.)',
    fi: 'Yhteydenotto suostumuksella (1301/2014 35 § 1 mom.)',
    en: 'Contact with consent (1301/2014 § 35, subsection 1)',
  },
  contact_without_consent: {
    sv: 'Anmälan utan samtycke när barnets bästa kräver det (1301/2014 35 §)',
    fi: 'Ilmoitus ilman suostumusta, kun lapsen etu sitä vaatii (1301/2014 35 §)',
    en: 'Notification without consent when the child’s best interests require it (1301/2014 § 35)',
  },
  police_notification: {
    sv: 'Anmälan till polisen (417/2007 25 § 3 mom.)',
    fi: 'Ilmoitus poliisille (417/2007 25 § 3 mom.)',
    en: 'Notice to the police (417/2007 § 25, subsection 3)',
  },
  county_notice: {
    sv: 'Underrättelse till det nya välfärdsområdet (417/2007 25 d §)',
    fi: 'Ilmoitus uudelle hyvinvointialueelle (417/2007 25 d §)',
    en: 'Notice to the new wellbeing services county (417/2007 § 25 d)',
  },
}

export const familyTexts: Readonly<Record<FamilyKnows, Text>> = {
  together: {
    sv: 'Ja, den görs tillsammans med barnet eller föräldrarna',
    fi: 'Kyllä, se tehdään yhdessä lapsen tai vanhempien kanssa',
    en: 'Yes, it is made together with the child or the parents',
  },
  informed: { sv: 'Ja, de har fått veta', fi: 'Kyllä, heille on kerrottu', en: 'Yes, they have been told' },
  not_informed: { sv: 'Nej', fi: 'Ei', en: 'No' },
}

export const channelTexts: Readonly<Record<Channel, Text>> = {
  secure_form: { sv: 'säker e-blankett', fi: 'suojattu sähköinen lomake', en: 'secure online form' },
  secure_mail: { sv: 'skyddad e-post', fi: 'suojattu sähköposti', en: 'secure mail' },
  phone: { sv: 'telefon', fi: 'puhelin', en: 'phone' },
  on_site: { sv: 'på plats', fi: 'paikan päällä', en: 'in person' },
}

export const answerTexts: Readonly<Record<OffenceAnswer, Text>> = {
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  unsure: { sv: 'Osäker', fi: 'Epävarma', en: 'Unsure' },
}

registerErrorTexts({
  duty_family_together: {
    sv: 'En gemensam kontakt görs tillsammans med barnet eller föräldrarna (417/2007 25 a §). Välj det svaret eller ett annat sätt.',
    fi: 'Yhteinen yhteydenotto tehdään yhdessä lapsen tai vanhempien kanssa (417/2007 25 a §). Valitse se vastaus tai muu tapa.',
    en: 'A joint contact is made together with the child or the parents (417/2007 § 25 a). Choose that answer or another way.',
  },
  duty_not_informed_missing: {
    sv: 'Skriv med minst tio tecken varför familjen inte vet om anmälan.',
    fi: 'Kirjoita vähintään kymmenellä merkillä, miksi perhe ei tiedä ilmoituksesta.',
    en: 'Write in at least ten characters why the family does not know of the notification.',
  },
  duty_sent_missing: {
    sv: 'Polisen ska underrättas utan dröjsmål (417/2007 25 § 3 mom.). Skriv vilken dag det gjordes.',
    fi: 'Poliisille on ilmoitettava viipymättä (417/2007 25 § 3 mom.). Kirjoita, minä päivänä se tehtiin.',
    en: 'The police must be told without delay (417/2007 § 25, subsection 3). Write on which day it was done.',
  },
  duty_channel_missing: {
    sv: 'Välj hur polisen underrättades.',
    fi: 'Valitse, miten poliisille ilmoitettiin.',
    en: 'Choose how the police were told.',
  },
})
