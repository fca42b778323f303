import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { SharingAnswer } from './sharing-form.ts'

/** Telling a note to somebody: whom, on which basis, for what, until when. */
export const words = {
  readSharing: {
    sv: 'Se vem en anteckning kan delas med',
    fi: 'Katso, kenelle muistiinpanon voi jakaa',
    en: 'See whom a note can be shared with',
  },
  readSharingForm: {
    sv: 'Se på vilken grund en anteckning kan delas',
    fi: 'Katso, millä perusteella muistiinpanon voi jakaa',
    en: 'See on which basis a note can be shared',
  },
  chooseRecipient: {
    sv: 'Fråga om mottagaren får veta',
    fi: 'Kysy, saako vastaanottaja tietää',
    en: 'Ask whether the recipient may know',
  },
  chosen: {
    sv: 'Det finns en grund. Välj den och ändamålet.',
    fi: 'Peruste löytyi. Valitse se ja käyttötarkoitus.',
    en: 'There is a basis. Choose it and the purpose.',
  },
  disclose: { sv: 'Dela en anteckning', fi: 'Jaa muistiinpano', en: 'Share a note' },
  discloseDone: {
    sv: 'Texten är delad. Utlämnandet är antecknat.',
    fi: 'Teksti on jaettu. Luovutus on kirjattu.',
    en: 'The text is shared. The disclosure is recorded.',
  },
  shareTitle: {
    sv: 'Dela med en annan myndighet',
    fi: 'Jaa toiselle viranomaiselle',
    en: 'Share with another authority',
  },
  shareWith: (called: string): Text => ({
    sv: `Dela med ${called}`,
    fi: `Jaa: ${called}`,
    en: `Share with ${called}`,
  }),
  pinned: {
    sv: 'Senare ändringar i anteckningen följer inte med. De måste delas på nytt.',
    fi: 'Myöhemmät muutokset eivät siirry mukaan. Ne on jaettava uudelleen.',
    en: 'Later changes to the note do not follow along. They must be shared anew.',
  },
  about: { sv: 'Handlar om', fi: 'Aihe', en: 'About' },
  whom: { sv: 'Vem ska få veta?', fi: 'Kenen pitää saada tietää?', en: 'Who should know?' },
  whomHint: {
    sv: 'Välj hela myndigheten eller en person. Bara de som arbetar med ärendet kan läsa.',
    fi: 'Valitse koko viranomainen tai yksi henkilö. Vain asian parissa työskentelevät voivat lukea.',
    en: 'Choose the whole authority or one person. Only those who work with the case can read.',
  },
  outside: { sv: 'Någon utanför systemet', fi: 'Joku järjestelmän ulkopuolella', en: 'Somebody outside the system' },
  outsideHint: {
    sv: 'Mottagaren läser inget här. Du berättar själv, och systemet antecknar utlämnandet.',
    fi: 'Vastaanottaja ei lue täältä mitään. Kerrot itse, ja järjestelmä kirjaa luovutuksen.',
    en: 'The recipient reads nothing here. You tell it yourself, and the system records the disclosure.',
  },
  guardian: (name: string): Text => ({
    sv: `${name}, vårdnadshavare`,
    fi: `${name}, huoltaja`,
    en: `${name}, guardian`,
  }),
  guardianAsked: (name: string): Text => ({
    sv: `${name}, vårdnadshavare, som har bett att få veta`,
    fi: `${name}, huoltaja, joka on pyytänyt tietoa`,
    en: `${name}, guardian, who has asked to know`,
  }),
  outsideKind: {
    sv: 'Vilken myndighet eller organisation?',
    fi: 'Mikä viranomainen tai organisaatio?',
    en: 'Which authority or organisation?',
  },
  continue: { sv: 'Fortsätt', fi: 'Jatka', en: 'Continue' },
  toName: {
    sv: 'Vem, och i vilken organisation?',
    fi: 'Kuka, ja missä organisaatiossa?',
    en: 'Who, and in which organisation?',
  },
  basis: { sv: 'På vilken grund?', fi: 'Millä perusteella?', en: 'On which basis?' },
  basisHint: {
    sv: 'Grunder som gäller i dag för det här ämnet och den här mottagaren. Du avgör vilken som stämmer.',
    fi: 'Perusteet, jotka ovat tänään voimassa tälle aiheelle ja vastaanottajalle. Sinä ratkaiset, mikä niistä pätee.',
    en: 'Bases in force today for this subject and recipient. You decide which one fits.',
  },
  isDuty: { sv: 'En skyldighet.', fi: 'Velvollisuus.', en: 'A duty.' },
  needsConsent: { sv: 'Kräver samtycke.', fi: 'Edellyttää suostumusta.', en: 'Requires consent.' },
  needsConsentUnless: (unless: string): Text => ({
    sv: `Kräver samtycke, om inte: ${unless}`,
    fi: `Edellyttää suostumusta, jollei: ${unless}`,
    en: `Requires consent unless: ${unless}`,
  }),
  needsNecessity: {
    sv: 'Motivera varför det är nödvändigt.',
    fi: 'Perustele, miksi se on välttämätöntä.',
    en: 'State why it is necessary.',
  },
  uncertain: (why: string): Text => ({
    sv: `Osäkert: ${why}`,
    fi: `Epävarmaa: ${why}`,
    en: `Not settled: ${why}`,
  }),
  notEnough: {
    sv: 'Det här räcker inte som grund',
    fi: 'Tämä ei riitä perusteeksi',
    en: 'This is not enough as a basis',
  },
  purpose: {
    sv: 'Vad får mottagaren använda det till?',
    fi: 'Mihin vastaanottaja saa käyttää sitä?',
    en: 'What may the recipient use it for?',
  },
  consent: { sv: 'På vilket samtycke?', fi: 'Millä suostumuksella?', en: 'On which consent?' },
  consentHint: {
    sv: 'Bara samtycken som gäller nu, för den här mottagaren och det här ämnet. Det måste gälla ändamålet du väljer.',
    fi: 'Vain suostumukset, jotka ovat nyt voimassa tälle vastaanottajalle ja aiheelle. Suostumuksen on koskettava valitsemaasi tarkoitusta.',
    en: 'Only consents that hold now, for this recipient and subject. It must cover the purpose you choose.',
  },
  noConsents: {
    sv: 'Det finns inget samtycke som gäller den här mottagaren och det här ämnet.',
    fi: 'Tätä vastaanottajaa ja aihetta koskevaa suostumusta ei ole.',
    en: 'There is no consent for this recipient and subject.',
  },
  consentNone: { sv: 'Inget samtycke', fi: 'Ei suostumusta', en: 'No consent' },
  consentBy: (decidedBy: string, day: string, purpose: string): Text => ({
    sv: `${decidedBy}, ${day}: ${purpose}`,
    fi: `${decidedBy}, ${day}: ${purpose}`,
    en: `${decidedBy}, ${day}: ${purpose}`,
  }),
  necessity: {
    sv: 'Varför behöver mottagaren veta just det här?',
    fi: 'Miksi vastaanottajan on tiedettävä juuri tämä?',
    en: 'Why does the recipient need to know exactly this?',
  },
  necessityHint: {
    sv: 'Behövs när grunden kräver det. Minst 20 tecken.',
    fi: 'Tarvitaan, kun peruste sitä edellyttää. Vähintään 20 merkkiä.',
    en: 'Needed when the basis requires it. At least 20 characters.',
  },
  until: { sv: 'Sista dag att läsa', fi: 'Viimeinen lukupäivä', en: 'Last day to read' },
  pseudonymised: {
    sv: 'Ska namn och platser lämnas ut?',
    fi: 'Annetaanko nimet ja paikat?',
    en: 'Are names and places given?',
  },
  asItStands: {
    sv: 'Ja, texten som den står ovan',
    fi: 'Kyllä, teksti sellaisena kuin se on yllä',
    en: 'Yes, the text as it stands above',
  },
  leftOut: {
    sv: 'Nej, jag utelämnar dem i en kopia',
    fi: 'Ei, jätän ne pois kopiosta',
    en: 'No, I leave them out of a copy',
  },
  copy: {
    sv: 'Texten som mottagaren får läsa',
    fi: 'Teksti, jonka vastaanottaja saa lukea',
    en: 'The text the recipient gets to read',
  },
  copyHint: {
    sv: 'Ta bort namn, platser och annat som visar vem det handlar om.',
    fi: 'Poista nimet, paikat ja muu, mistä käy ilmi, ketä teksti koskee.',
    en: 'Remove names, places and anything else that shows who it is about.',
  },
  namesChecked: {
    sv: 'Jag har kontrollerat namnen: de gäller ingen i ärendet',
    fi: 'Olen tarkistanut nimet: ne eivät koske ketään asiassa',
    en: 'I have checked the names: they are of nobody in the case',
  },
  namesCheck: { sv: 'Om ett namn står kvar', fi: 'Jos jokin nimi jää tekstiin', en: 'If a name remains' },
  share: { sv: 'Dela', fi: 'Jaa', en: 'Share' },
  record: { sv: 'Anteckna utlämnandet', fi: 'Kirjaa luovutus', en: 'Record the disclosure' },
} satisfies Words

/** What the rules answer for a recipient. */
export const answerTexts: Readonly<Record<SharingAnswer, Text>> = {
  yes: { sv: 'Får veta på vissa grunder', fi: 'Saa tietää tietyin perustein', en: 'May know on certain grounds' },
  with_consent: { sv: 'Får veta med samtycke', fi: 'Saa tietää suostumuksella', en: 'May know with consent' },
  duty: {
    sv: 'Du kan vara skyldig att berätta',
    fi: 'Voit olla velvollinen kertomaan',
    en: 'You may have a duty to tell',
  },
  no: { sv: 'Får inte veta det här', fi: 'Ei saa tietää tätä', en: 'May not know this' },
}

registerErrorTexts({
  necessity_missing: {
    sv: 'Skriv varför det är nödvändigt. Grunden du valde kräver det.',
    fi: 'Kirjoita, miksi se on välttämätöntä. Valitsemasi peruste edellyttää sitä.',
    en: 'Write why it is necessary. The basis you chose requires it.',
  },
  disclosure_too_long: {
    sv: 'Dagen är för långt fram. En uppgift läses bara så länge ändamålet kräver. Välj en dag inom ett år.',
    fi: 'Päivä on liian kaukana. Tietoa luetaan vain niin kauan kuin tarkoitus edellyttää. Valitse päivä vuoden sisältä.',
    en: 'The day is too far ahead. Information is read only as long as its purpose requires. Choose a day within a year.',
  },
  names_left: ({ names }): Text => ({
    sv: `Texten innehåller ännu namn ur ärendet: ${String(names)}. Ta bort dem eller bekräfta att de inte gäller någon i ärendet.`,
    fi: `Tekstissä on vielä asian nimiä: ${String(names)}. Poista ne tai vahvista, etteivät ne koske ketään asiassa.`,
    en: `The text still contains names of the case: ${String(names)}. Remove them or confirm that they are of nobody in the case.`,
  }),
})
