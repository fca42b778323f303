import type { Text, Words } from '#kernel/language.ts'
import type { LinkChannel, LinkState } from './guest-link.ts'

export const words = {
  title: { sv: 'Länkar till egen sida', fi: 'Linkit omalle sivulle', en: 'Links to the own page' },
  list: {
    sv: 'Läs länkarna till familjens egna sidor',
    fi: 'Lue linkit perheen omille sivuille',
    en: 'Read the links to the family’s own pages',
  },
  intro: {
    sv: 'Den unga och varje vårdnadshavare har en egen sida. Där står mötena, planen, egna ord och samtycken. Länken öppnas en gång. Den som öppnar sidan ser ingenting om andra vårdnadshavare. En utomstående får en länk från mötets sida.',
    fi: 'Nuorella ja kullakin huoltajalla on oma sivu. Siellä ovat tapaamiset, suunnitelma, omat sanat ja suostumukset. Linkin voi avata kerran. Sivun avaaja ei näe mitään muista huoltajista. Ulkopuolinen saa linkin tapaamisen sivulta.',
    en: 'The young person and each guardian have a page of their own. It has the meetings, the plan, their own words and consents. The link opens once. Whoever opens the page sees nothing of other guardians. An external gets a link from the page of the meeting.',
  },
  none: {
    sv: 'Ingen har fått en länk ännu.',
    fi: 'Kukaan ei ole vielä saanut linkkiä.',
    en: 'Nobody has been given a link yet.',
  },
  make: { sv: 'Gör en länk till egen sida', fi: 'Tee linkki omalle sivulle', en: 'Make a link to the own page' },
  makeDone: { sv: 'Länken skickas.', fi: 'Linkki lähetetään.', en: 'The link is being sent.' },
  end: { sv: 'Avsluta länken', fi: 'Päätä linkki', en: 'End the link' },
  endDone: { sv: 'Länken avslutades.', fi: 'Linkki päätettiin.', en: 'The link was ended.' },
  alreadyEnded: { sv: 'Länken är redan avslutad.', fi: 'Linkki on jo päätetty.', en: 'The link has already ended.' },
  person: { sv: 'Vem får länken?', fi: 'Kuka saa linkin?', en: 'Who gets the link?' },
  personHint: {
    sv: 'Här står bara de som kan få en egen sida nu.',
    fi: 'Tässä ovat vain ne, jotka voivat nyt saada oman sivun.',
    en: 'Only those who can have a page of their own now are listed.',
  },
  nobody: {
    sv: 'Ingen i ärendet kan få en egen sida just nu.',
    fi: 'Kukaan asian henkilöistä ei voi saada omaa sivua juuri nyt.',
    en: 'Nobody in the case can have a page of their own just now.',
  },
  channel: { sv: 'Hur får personen länken?', fi: 'Miten henkilö saa linkin?', en: 'How does the person get the link?' },
  channelHint: {
    sv: 'Meddelandet nämner inga namn och ingenting om ärendet.',
    fi: 'Viestissä ei mainita nimiä eikä mitään asiasta.',
    en: 'The message names nobody and says nothing of the case.',
  },
  phone: { sv: 'Telefonnummer', fi: 'Puhelinnumero', en: 'Phone number' },
  phoneHint: {
    sv: 'Fråga personen. Någon annan kan läsa meddelanden i en delad telefon.',
    fi: 'Kysy henkilöltä. Joku muu voi lukea viestejä yhteisestä puhelimesta.',
    en: 'Ask the person. Somebody else may read messages on a shared phone.',
  },
  email: { sv: 'E-postadress', fi: 'Sähköpostiosoite', en: 'E-mail address' },
  code: { sv: 'Behövs en kod?', fi: 'Tarvitaanko koodi?', en: 'Is a code needed?' },
  codeYes: {
    sv: 'Ja, jag säger en kod på mötet eller i telefon',
    fi: 'Kyllä, kerron koodin tapaamisessa tai puhelimessa',
    en: 'Yes, I tell a code at the meeting or by phone',
  },
  codeHint: {
    sv: 'Välj kod när någon annan kan läsa personens meddelanden.',
    fi: 'Valitse koodi, kun joku muu voi lukea henkilön viestejä.',
    en: 'Choose a code when somebody else may read the person’s messages.',
  },
  send: { sv: 'Gör länken', fi: 'Tee linkki', en: 'Make the link' },
  toLinks: { sv: 'Till länkarna', fi: 'Linkkeihin', en: 'To the links' },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
  notPossible: {
    sv: 'Den här personen kan inte få en egen sida just nu.',
    fi: 'Tämä henkilö ei voi saada omaa sivua juuri nyt.',
    en: 'This person cannot have a page of their own just now.',
  },
  enough: {
    sv: 'Personen har redan fått många länkar i dag. Försök igen i morgon.',
    fi: 'Henkilö on saanut tänään jo monta linkkiä. Yritä uudelleen huomenna.',
    en: 'The person has already been given many links today. Try again tomorrow.',
  },
  channelNotHere: {
    sv: 'Det går inte att skicka på det sättet härifrån. Välj att ge länken själv.',
    fi: 'Tällä tavalla ei voi lähettää täältä. Valitse, että annat linkin itse.',
    en: 'Nothing can be sent that way from here. Choose to hand the link over yourself.',
  },
  made: { sv: 'Länken är klar', fi: 'Linkki on valmis', en: 'The link is ready' },
  onceOnly: {
    sv: 'Det här visas bara nu. Ge det till rätt person. Gör en ny länk om det kommer bort.',
    fi: 'Tämä näytetään vain nyt. Anna se oikealle henkilölle. Tee uusi linkki, jos se katoaa.',
    en: 'This is shown only now. Give it to the right person. Make a new link if it gets lost.',
  },
  madeFor: (name: string): Text => ({ sv: `Länk till ${name}`, fi: `Linkki: ${name}`, en: `Link for ${name}` }),
  theLink: { sv: 'Länk att ge', fi: 'Annettava linkki', en: 'Link to hand over' },
  theCode: { sv: 'Kod att säga', fi: 'Kerrottava koodi', en: 'Code to tell' },
  codeApart: {
    sv: 'Säg koden i telefon eller på mötet. Skicka den inte samma väg som länken.',
    fi: 'Kerro koodi puhelimessa tai tapaamisessa. Älä lähetä sitä samaa tietä kuin linkkiä.',
    en: 'Tell the code by phone or at the meeting. Do not send it the same way as the link.',
  },
  by: (name: string, day: string): Text => ({
    sv: `Gjord av ${name} ${day}`,
    fi: `Tehnyt ${name} ${day}`,
    en: `Made by ${name} on ${day}`,
  }),
  openedOn: (when: string): Text => ({ sv: `Öppnad ${when}`, fi: `Avattu ${when}`, en: `Opened ${when}` }),
  expiresOn: (when: string): Text => ({
    sv: `Kan öppnas till ${when}`,
    fi: `Voi avata ${when} saakka`,
    en: `Can be opened until ${when}`,
  }),
  endedOn: (when: string): Text => ({ sv: `Avslutad ${when}`, fi: `Päätetty ${when}`, en: `Ended ${when}` }),
  toInvitation: { sv: 'Inbjudan till möte', fi: 'Kutsu tapaamiseen', en: 'Invitation to a meeting' },
  hasCode: { sv: 'Med kod', fi: 'Koodilla', en: 'With a code' },
} satisfies Words

export const stateTexts: Readonly<Record<LinkState, Text>> = {
  waiting: { sv: 'skickas', fi: 'lähetetään', en: 'being sent' },
  sent: { sv: 'skickad', fi: 'lähetetty', en: 'sent' },
  not_sent: { sv: 'kom inte fram', fi: 'ei mennyt perille', en: 'did not arrive' },
  handed: { sv: 'given', fi: 'annettu', en: 'handed over' },
  opened: { sv: 'öppnad', fi: 'avattu', en: 'opened' },
  expired: { sv: 'har gått ut', fi: 'vanhentunut', en: 'expired' },
  ended: { sv: 'avslutad', fi: 'päätetty', en: 'ended' },
}

/** In the list, of a link that was made. */
export const sentTexts: Readonly<Record<LinkChannel, Text>> = {
  sms: { sv: 'Textmeddelande', fi: 'Tekstiviesti', en: 'Text message' },
  mail: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  by_hand: { sv: 'Given för hand', fi: 'Annettu käteen', en: 'Handed over' },
}

export const channelTexts: Readonly<Record<LinkChannel, Text>> = {
  sms: { sv: 'Som textmeddelande', fi: 'Tekstiviestinä', en: 'As a text message' },
  mail: { sv: 'Med e-post', fi: 'Sähköpostitse', en: 'By e-mail' },
  by_hand: { sv: 'Jag ger länken själv', fi: 'Annan linkin itse', en: 'I hand the link over myself' },
}
