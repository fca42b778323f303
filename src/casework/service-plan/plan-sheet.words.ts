import type { Text, Words } from '#kernel/language.ts'

/** Words of the sheet the family gets: short, spoken to the young person, without the authorities' own words. */
export const words = {
  read: {
    sv: 'Skriv ut planen till familjen',
    fi: 'Tulosta suunnitelma perheelle',
    en: 'Print the plan for the family',
  },
  namesAddress: {
    sv: 'Planen verkar innehålla en adress, och någon i ärendet har skyddad identitet. Ändra planen först.',
    fi: 'Suunnitelmassa näyttää olevan osoite, ja asiassa on turvakiellon alainen henkilö. Muuta ensin suunnitelmaa.',
    en: 'The plan seems to hold an address, and somebody in the case has a protected identity. Change the plan first.',
  },
  title: { sv: 'Vår plan', fi: 'Meidän suunnitelmamme', en: 'Our plan' },
  ownWords: { sv: 'Det här säger du själv', fi: 'Näin sanot itse', en: 'This is what you say yourself' },
  ownWordsOfYouth: {
    sv: 'Det här säger den unga själv',
    fi: 'Näin nuori itse sanoo',
    en: 'This is what the young person says',
  },
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
  forWhom: { sv: 'Till vem är bladet?', fi: 'Kenelle lomake on?', en: 'Who is the sheet for?' },
  sheetFor: (name: string): Text => ({
    sv: `Till ${name}`,
    fi: `Vastaanottaja: ${name}`,
    en: `For ${name}`,
  }),
  unnamed: { sv: 'Utan namn', fi: 'Ei nimeä', en: 'No name' },
  leaveOut: { sv: 'Utelämna', fi: 'Jätä pois', en: 'Leave out' },
  takeBack: { sv: 'Ta tillbaka det du utelämnade', fi: 'Palauta pois jättämäsi', en: 'Take back what you left out' },
  notForRecipient: {
    sv: 'Planen kan inte ges till den här personen. Välj någon annan, eller berätta det som går att berätta vid ett möte.',
    fi: 'Suunnitelmaa ei voi antaa tälle henkilölle. Valitse joku muu, tai kerro tapaamisessa se, minkä voi kertoa.',
    en: 'The plan cannot be given to this person. Choose somebody else, or tell what can be told at a meeting.',
  },
  source: (team: string, day: string): Text => ({
    sv: `Källa: planen i Ankarverksamhetens gemensamma arbetsyta, ${team}. Grund: det ni sade ja till ${day} (703/2023 43 §).`,
    fi: `Lähde: suunnitelma ankkuritoiminnan yhteisessä työtilassa, ${team}. Peruste: se, mihin suostuitte ${day} (703/2023 43 §).`,
    en: `Source: the plan in the shared workspace of the Anchor work, ${team}. Basis: what you said yes to on ${day} (703/2023, section 43).`,
  }),
  asPdf: { sv: 'Planen som PDF', fi: 'Suunnitelma PDF-tiedostona', en: 'The plan as PDF' },
  chooseFirst: {
    sv: 'Välj först till vem planen är.',
    fi: 'Valitse ensin, kenelle suunnitelma on.',
    en: 'Choose first who the plan is for.',
  },
  howToPrint: {
    sv: 'Skriv ut med webbläsaren. Det som familjen själv har sagt och det ni har skrivit visas på det språk det skrevs på.',
    fi: 'Tulosta selaimella. Perheen omat sanat ja teidän kirjoittamanne tekstit näkyvät sillä kielellä, jolla ne on kirjoitettu.',
    en: 'Print with the browser. What the family said and what you wrote is shown in the language it was written in.',
  },
} satisfies Words

/** What somebody is to the plan. */
export const roleTexts: Readonly<Record<'youth' | 'guardian', Text>> = {
  youth: { sv: 'den unga', fi: 'nuori', en: 'the young person' },
  guardian: { sv: 'vårdnadshavare', fi: 'huoltaja', en: 'guardian' },
}
