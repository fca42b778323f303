import type { Text, Words } from '#kernel/language.ts'

/** What the family reads where it writes its own words. Measured by plain-language.test.ts. */
export const words = {
  title: { sv: 'Mina ord', fi: 'Omat sanani', en: 'My words' },
  about: {
    sv: 'Säg vad du tycker, med dina egna ord',
    fi: 'Kerro mielipiteesi omin sanoin',
    en: 'Say what you think, in your own words',
  },
  one: { sv: 'Det du har sagt', fi: 'Mitä olet sanonut', en: 'What you have said' },
  intro: {
    sv: 'Dina ord kommer först på varje möte och i planen. Ingen ändrar dem.',
    fi: 'Sanasi tulevat ensimmäisinä jokaisessa tapaamisessa ja suunnitelmassa. Kukaan ei muuta niitä.',
    en: 'Your words come first at every meeting and in the plan. Nobody changes them.',
  },
  onlyYours: {
    sv: 'Andra i familjen ser dem inte på sina sidor.',
    fi: 'Muut perheessä eivät näe niitä omilla sivuillaan.',
    en: 'Others in the family do not see them on their pages.',
  },
  none: {
    sv: 'Här finns inga ord ännu.',
    fi: 'Täällä ei ole vielä sanoja.',
    en: 'There are no words here yet.',
  },
  write: { sv: 'Skriv med egna ord', fi: 'Kirjoita omin sanoin', en: 'Write in your own words' },
  writeDone: { sv: 'Dina ord är sparade.', fi: 'Sanasi on tallennettu.', en: 'Your words are saved.' },
  notAtOnce: {
    sv: 'Ingen läser genast. Är det bråttom? Ring 112.',
    fi: 'Kukaan ei lue heti. Onko kiire? Soita 112.',
    en: 'Nobody reads at once. Is it urgent? Call 112.',
  },
  whoReads: { sv: 'Vem får läsa?', fi: 'Kuka saa lukea?', en: 'Who may read?' },
  whoReadsHint: {
    sv: 'Du bestämmer. Den du väljer läser dina ord före möten.',
    fi: 'Sinä päätät. Valitsemasi lukee sanasi ennen tapaamisia.',
    en: 'You decide. Those you choose read your words before meetings.',
  },
  everyone: {
    sv: 'Alla som hjälper dig i teamet',
    fi: 'Kaikki sinua auttavat tiimissä',
    en: 'Everyone in the team who helps you',
  },
  onlyOne: (name: string): Text => ({ sv: `Bara ${name}`, fi: `Vain ${name}`, en: `Only ${name}` }),
  yourWords: { sv: 'Dina egna ord', fi: 'Omat sanasi', en: 'Your own words' },
  yourWordsHint: {
    sv: 'Skriv som du vill. Fel gör inget.',
    fi: 'Kirjoita niin kuin haluat. Virheet eivät haittaa.',
    en: 'Write as you like. Mistakes do not matter.',
  },
  language: {
    sv: 'På vilket språk skriver du?',
    fi: 'Millä kielellä kirjoitat?',
    en: 'Which language do you write in?',
  },
  save: { sv: 'Spara mina ord', fi: 'Tallenna sanani', en: 'Save my words' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  youWrote: (day: string): Text => ({ sv: `Du skrev ${day}`, fi: `Kirjoitit ${day}`, en: `You wrote on ${day}` }),
  writtenDown: (day: string): Text => ({
    sv: `Du sade det. Teamet skrev ned det ${day}`,
    fi: `Sanoit tämän. Tiimi kirjasi sen ${day}`,
    en: `You said it. The team wrote it down on ${day}`,
  }),
  readByAll: { sv: 'Teamet läser', fi: 'Tiimi lukee', en: 'The team reads it' },
  readByOnly: (name: string): Text => ({
    sv: `Bara ${name} läser`,
    fi: `Vain ${name} lukee`,
    en: `Only ${name} reads it`,
  }),
  withdraw: { sv: 'Ta tillbaka orden', fi: 'Ota sanat takaisin', en: 'Take the words back' },
  withdrawExplained: {
    sv: 'Sedan kan teamet inte läsa orden längre. Teamet ser att du tog tillbaka dem. Du kan skriva nya ord när du vill.',
    fi: 'Sen jälkeen tiimi ei voi enää lukea sanoja. Tiimi näkee, että otit ne takaisin. Voit kirjoittaa uusia sanoja milloin haluat.',
    en: 'After that the team can no longer read the words. The team sees that you took them back. You can write new words when you want.',
  },
  alreadyRead: {
    sv: 'Någon kan redan ha läst dem.',
    fi: 'Joku on voinut jo lukea ne.',
    en: 'Somebody may have read them already.',
  },
  withdrawDone: {
    sv: 'Du har tagit tillbaka dina ord.',
    fi: 'Otit sanasi takaisin.',
    en: 'You have taken your words back.',
  },
  alreadyWithdrawn: {
    sv: 'Du har redan tagit tillbaka de här orden.',
    fi: 'Olet jo ottanut nämä sanat takaisin.',
    en: 'You have already taken these words back.',
  },
  takenBack: (day: string): Text => ({
    sv: `Du tog tillbaka det här ${day}.`,
    fi: `Otit tämän takaisin ${day}.`,
    en: `You took this back on ${day}.`,
  }),
  keep: { sv: 'Behåll orden', fi: 'Pidä sanat', en: 'Keep the words' },
  tooMany: {
    sv: 'Du har skrivit mycket i dag. Skriv mer i morgon eller ring teamet. Texten är inte sparad.',
    fi: 'Olet kirjoittanut tänään paljon. Kirjoita lisää huomenna tai soita tiimille. Tekstiä ei tallennettu.',
    en: 'You have written a lot today. Write more tomorrow or call the team. The text is not saved.',
  },
} satisfies Words
