import type { Text } from '#kernel/language.ts'
import type { MessageKind } from './outbox.ts'

/** The whole of what is sent, in each language: nobody is named and nothing is told. */
export const messageTexts: Readonly<Record<MessageKind, (link: string) => Text>> = {
  guest_link: (link) => ({
    sv: `Du har fått ett meddelande. Öppna: ${link}`,
    fi: `Olet saanut viestin. Avaa: ${link}`,
    en: `You have been sent a message. Open: ${link}`,
  }),
  // The address of the own page, and no key to it (docs/decisions/0024).
  meeting_news: (link) => ({
    sv: `Det finns något nytt på din sida: ${link} Använd länken du har fått. Fungerar den inte? Be om en ny.`,
    fi: `Sivullasi on jotain uutta: ${link} Käytä saamaasi linkkiä. Eikö se toimi? Pyydä uusi.`,
    en: `There is something new on your page: ${link} Use the link you were given. Does it not work? Ask for a new one.`,
  }),
  meeting_reminder: (link) => ({
    sv: `Påminnelse. Något väntar på din sida: ${link} Använd länken du har fått. Fungerar den inte? Be om en ny.`,
    fi: `Muistutus. Sivullasi odottaa jotain: ${link} Käytä saamaasi linkkiä. Eikö se toimi? Pyydä uusi.`,
    en: `A reminder. Something waits on your page: ${link} Use the link you were given. Does it not work? Ask for a new one.`,
  }),
  // To somebody who works here: only that something waits (F-05).
  work_waiting: (link) => ({
    sv: `Något väntar på dig i Fairlead: ${link}`,
    fi: `Jokin odottaa sinua Fairleadissa: ${link}`,
    en: `Something waits for you in Fairlead: ${link}`,
  }),
  message_waiting: (link) => ({
    sv: `Något väntar på dig. Öppna: ${link}`,
    fi: `Jokin odottaa sinua. Avaa: ${link}`,
    en: `Something waits for you. Open: ${link}`,
  }),
}

/** Subject of a mail: the same for everything. */
export const subjectText: Text = { sv: 'Ett meddelande till dig', fi: 'Viesti sinulle', en: 'A message for you' }
