import type { Text, Words } from '#kernel/language.ts'

/** Words of the sheet the family gets: short, spoken to the young person, without the authorities' own words. */
export const words = {
  read: {
    sv: 'Skriv ut planen till familjen',
    fi: 'Tulosta suunnitelma perheelle',
    en: 'Print the plan for the family',
  },
  title: { sv: 'Vår plan', fi: 'Meidän suunnitelmamme', en: 'Our plan' },
  ownWords: { sv: 'Det här säger du själv', fi: 'Näin sanot itse', en: 'This is what you say yourself' },
  actions: { sv: 'Det här gör vi', fi: 'Näin teemme', en: 'What we will do' },
  what: { sv: 'Vad vi gör', fi: 'Mitä teemme', en: 'What we do' },
  who: { sv: 'Vem gör det', fi: 'Kuka tekee', en: 'Who does it' },
  when: { sv: 'Senast', fi: 'Mihin mennessä', en: 'By when' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  agreed: (day: string): Text => ({
    sv: `Vi kom överens om planen ${day}.`,
    fi: `Sovimme suunnitelmasta ${day}.`,
    en: `We agreed on the plan on ${day}.`,
  }),
  saidYes: (who: string): Text => ({
    sv: `De här har sagt ja: ${who}.`,
    fi: `Kyllä sanoivat: ${who}.`,
    en: `These said yes: ${who}.`,
  }),
  changeMind: {
    sv: 'Känns något fel, eller vill du ändra något? Säg till, så ändrar vi planen tillsammans.',
    fi: 'Tuntuuko jokin väärältä, tai haluatko muuttaa jotakin? Kerro siitä, niin muutamme suunnitelmaa yhdessä.',
    en: 'Does something feel wrong, or do you want to change something? Tell us, and we change the plan together.',
  },
  contact: (name: string, team: string): Text => ({
    sv: `Du kan alltid fråga ${name}, ${team}.`,
    fi: `Voit aina kysyä. Yhteyshenkilösi on ${name}, ${team}.`,
    en: `You can always ask ${name}, ${team}.`,
  }),
  number: (number: string): Text => ({
    sv: `Planens nummer: ${number}`,
    fi: `Suunnitelman numero: ${number}`,
    en: `Number of the plan: ${number}`,
  }),
  inLanguage: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  howToPrint: {
    sv: 'Skriv ut med webbläsaren. Det som familjen själv har sagt och det ni har skrivit visas på det språk det skrevs på.',
    fi: 'Tulosta selaimella. Perheen omat sanat ja teidän kirjoittamanne tekstit näkyvät sillä kielellä, jolla ne on kirjoitettu.',
    en: 'Print with the browser. What the family said and what you wrote is shown in the language it was written in.',
  },
} satisfies Words
