import type { Text, Words } from '#kernel/language.ts'

/** Texts of messages on the own page: short sentences, no jargon. Measured by own-page/plain-language.test.ts. */
export const words = {
  list: { sv: 'Meddelanden', fi: 'Viestit', en: 'Messages' },
  about: {
    sv: 'Skriv till teamet och läs svaren',
    fi: 'Kirjoita tiimille ja lue vastaukset',
    en: 'Write to the team and read the answers',
  },
  one: { sv: 'Meddelande', fi: 'Viesti', en: 'Message' },
  intro: {
    sv: 'Bara de som står med namn läser. Ingenting av det du skriver skickas med e-post eller sms.',
    fi: 'Vain nimetyt lukevat. Mitään kirjoittamastasi ei lähetetä sähköpostilla tai tekstiviestillä.',
    en: 'Only those who are named read it. Nothing you write is sent by e-mail or text message.',
  },
  none: { sv: 'Du har inga meddelanden ännu.', fi: 'Sinulla ei ole vielä viestejä.', en: 'You have no messages yet.' },
  start: { sv: 'Skriv ett nytt meddelande', fi: 'Kirjoita uusi viesti', en: 'Write a new message' },
  goesTo: (name: string): Text => ({
    sv: `${name} läser det du skriver. Ingen i din familj ser det.`,
    fi: `${name} lukee kirjoittamasi. Kukaan perheestäsi ei näe sitä.`,
    en: `${name} reads what you write. Nobody in your family sees it.`,
  }),
  notAtOnce: {
    sv: 'Svaret kan ta några dagar. Är det bråttom? Ring 112.',
    fi: 'Vastaus voi viedä muutaman päivän. Onko kiire? Soita 112.',
    en: 'The answer may take some days. Is it urgent? Call 112.',
  },
  subject: { sv: 'Vad gäller det?', fi: 'Mitä asia koskee?', en: 'What is it about?' },
  subjectHint: { sv: 'Några ord räcker.', fi: 'Muutama sana riittää.', en: 'A few words are enough.' },
  body: { sv: 'Ditt meddelande', fi: 'Viestisi', en: 'Your message' },
  anyLanguage: {
    sv: 'Skriv på det språk du vill.',
    fi: 'Kirjoita millä kielellä haluat.',
    en: 'Write in the language you like.',
  },
  send: { sv: 'Skicka', fi: 'Lähetä', en: 'Send' },
  answer: { sv: 'Svara', fi: 'Vastaa', en: 'Answer' },
  mark: { sv: 'Jag har läst', fi: 'Olen lukenut', en: 'I have read' },
  sent: { sv: 'Ditt meddelande är skickat.', fi: 'Viestisi on lähetetty.', en: 'Your message is sent.' },
  marked: { sv: 'Märkt som läst.', fi: 'Merkitty luetuksi.', en: 'Marked as read.' },
  back: { sv: 'Alla meddelanden', fi: 'Kaikki viestit', en: 'All messages' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  fresh: (count: number): Text => ({
    sv: count === 1 ? '1 nytt' : `${count} nya`,
    fi: count === 1 ? '1 uusi' : `${count} uutta`,
    en: `${count} new`,
  }),
  waiting: (count: number): Text => ({
    sv: count === 1 ? 'Du har ett nytt meddelande.' : `Du har ${count} nya meddelanden.`,
    fi: count === 1 ? 'Sinulla on uusi viesti.' : `Sinulla on ${count} uutta viestiä.`,
    en: count === 1 ? 'You have a new message.' : `You have ${count} new messages.`,
  }),
  open: { sv: 'Läs', fi: 'Lue', en: 'Read' },
  whoReads: { sv: 'Vem läser', fi: 'Ketkä lukevat', en: 'Who reads' },
  you: { sv: 'Du', fi: 'Sinä', en: 'You' },
  somebody: { sv: 'Någon i familjen', fi: 'Joku perheestä', en: 'Somebody in the family' },
  hasRead: (at: string): Text => ({ sv: `har läst ${at}`, fi: `lukenut ${at}`, en: `read ${at}` }),
  notRead: { sv: 'har inte läst', fi: 'ei ole lukenut', en: 'has not read' },
  noLongerReads: { sv: 'läser inte längre', fi: 'ei enää lue', en: 'no longer reads' },
  nobodyReads: {
    sv: 'Ingen läser det här längre. Skriv ett nytt meddelande i stället.',
    fi: 'Kukaan ei enää lue tätä. Kirjoita sen sijaan uusi viesti.',
    en: 'Nobody reads this any more. Write a new message instead.',
  },
  enough: {
    sv: 'Du har skrivit många meddelanden i dag. Ring teamet, eller skriv igen i morgon.',
    fi: 'Olet kirjoittanut tänään monta viestiä. Soita tiimille tai kirjoita huomenna uudelleen.',
    en: 'You have written many messages today. Call the team, or write again tomorrow.',
  },
} satisfies Words
