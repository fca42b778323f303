import type { Text, Words } from '#kernel/language.ts'

export const words = {
  youth: { sv: 'Den ungas egna ord', fi: 'Nuoren omat sanat', en: 'The young person’s own words' },
  guardians: { sv: 'Vårdnadshavarnas syn', fi: 'Huoltajien näkemys', en: 'The guardians’ view' },
  guardianUnnamed: { sv: 'Vårdnadshavare', fi: 'Huoltaja', en: 'Guardian' },
  guardianNamed: (name: string): Text => ({
    sv: `Vårdnadshavaren ${name}`,
    fi: `Huoltaja ${name}`,
    en: `Guardian ${name}`,
  }),
  read: { sv: 'Läs en åsikt', fi: 'Lue mielipide', en: 'Read a view' },
  record: {
    sv: 'Anteckna den ungas eller en vårdnadshavares åsikt',
    fi: 'Kirjaa nuoren tai huoltajan mielipide',
    en: 'Record the young person’s or a guardian’s view',
  },
  recordDone: { sv: 'Åsikten sparades.', fi: 'Mielipide tallennettiin.', en: 'The view was saved.' },
  recordYouth: {
    sv: 'Anteckna den ungas egna ord',
    fi: 'Kirjaa nuoren omat sanat',
    en: 'Record the young person’s own words',
  },
  recordGuardian: {
    sv: 'Anteckna vårdnadshavarens syn',
    fi: 'Kirjaa huoltajan näkemys',
    en: 'Record the guardian’s view',
  },
  add: { sv: 'Anteckna', fi: 'Kirjaa', en: 'Record' },
  renew: { sv: 'Anteckna på nytt', fi: 'Kirjaa uudelleen', en: 'Record anew' },
  renewExplained: {
    sv: 'Det här ersätter den tidigare anteckningen. Den tidigare finns kvar och ingen kan ändra den.',
    fi: 'Tämä korvaa aiemman kirjauksen. Aiempi säilyy, eikä kukaan voi muuttaa sitä.',
    en: 'This replaces the earlier record. The earlier one is kept and nobody can change it.',
  },
  known: { sv: 'Är åsikten utredd?', fi: 'Onko mielipide selvitetty?', en: 'Has the view been found out?' },
  knownYes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  knownNo: { sv: 'Nej, inte ännu', fi: 'Ei vielä', en: 'No, not yet' },
  ownWords: { sv: 'Personens egna ord', fi: 'Henkilön omat sanat', en: 'The person’s own words' },
  ownWordsHint: {
    sv: 'Skriv ord för ord så som det sades. Tolka inte och rätta inte.',
    fi: 'Kirjoita sanasta sanaan niin kuin se sanottiin. Älä tulkitse äläkä korjaa.',
    en: 'Write word for word, as it was said. Do not interpret or correct.',
  },
  language: {
    sv: 'På vilket språk är orden?',
    fi: 'Millä kielellä sanat ovat?',
    en: 'Which language are the words in?',
  },
  languageHint: {
    sv: 'Språket i texten ovan. Skrev du ned tolkens ord är det tolkens språk.',
    fi: 'Yllä olevan tekstin kieli. Jos kirjoitit tulkin sanat, valitse tulkin kieli.',
    en: 'The language of the text above. If you wrote down the interpreter’s words, it is the interpreter’s language.',
  },
  foundOut: { sv: 'Hur togs åsikten reda på?', fi: 'Miten mielipide selvitettiin?', en: 'How was the view found out?' },
  missingReason: {
    sv: 'Varför är åsikten inte utredd?',
    fi: 'Miksi mielipidettä ei ole selvitetty?',
    en: 'Why has the view not been found out?',
  },
  notRecorded: { sv: 'Ännu inte antecknat.', fi: 'Ei vielä kirjattu.', en: 'Not recorded yet.' },
  notFoundOut: {
    sv: 'Åsikten är inte utredd.',
    fi: 'Mielipidettä ei ole selvitetty.',
    en: 'The view has not been found out.',
  },
  because: (reason: string): Text => ({ sv: `Skäl: ${reason}`, fi: `Syy: ${reason}`, en: `Reason: ${reason}` }),
  earlier: (count: number): Text => ({
    sv: count === 1 ? '1 tidigare anteckning' : `${count} tidigare anteckningar`,
    fi: count === 1 ? '1 aiempi kirjaus' : `${count} aiempaa kirjausta`,
    en: count === 1 ? '1 earlier record' : `${count} earlier records`,
  }),
  recordedBy: (name: string, profession: string, when: string): Text => ({
    sv: `Antecknat av ${name}, ${profession}, ${when}`,
    fi: `Kirjannut ${name}, ${profession}, ${when}`,
    en: `Recorded by ${name}, ${profession}, ${when}`,
  }),
  writtenThemself: (when: string): Text => ({
    sv: `Skrivet av personen själv ${when}`,
    fi: `Henkilö kirjoitti itse ${when}`,
    en: `Written by the person, ${when}`,
  }),
  takenBack: (when: string): Text => ({
    sv: `Personen tog tillbaka sina ord ${when}.`,
    fi: `Henkilö otti sanansa takaisin ${when}.`,
    en: `The person took these words back on ${when}.`,
  }),
  onlyOwnAuthority: {
    sv: 'bara din myndighet läser',
    fi: 'vain oma viranomaisesi lukee',
    en: 'read by your authority only',
  },
  whoReads: { sv: 'Vem får läsa orden?', fi: 'Kuka saa lukea sanat?', en: 'Who may read the words?' },
  whoReadsHint: {
    sv: 'Fråga personen. Orden öppnar varje möte och plan för dem som får läsa.',
    fi: 'Kysy henkilöltä. Sanat avaavat jokaisen tapaamisen ja suunnitelman niille, jotka saavat lukea.',
    en: 'Ask the person. The words open each meeting and plan for those who may read.',
  },
  whoReadsAfterNo: {
    sv: 'Familjen är inte med. Orden stannar hos din myndighet.',
    fi: 'Perhe ei ole mukana. Sanat jäävät omalle viranomaisellesi.',
    en: 'The family takes no part. The words stay with your authority.',
  },
  readByAll: {
    sv: 'Alla i ärendet',
    fi: 'Kaikki asian jäsenet',
    en: 'Everyone in the case',
  },
  readByOwn: {
    sv: 'Bara min myndighet: personen vill det',
    fi: 'Vain oma viranomaiseni: henkilö haluaa niin',
    en: 'Only my authority: the person wants it so',
  },
  opens: { sv: 'Familjens egna ord', fi: 'Perheen omat sanat', en: 'The family’s own words' },
  noWordsYet: {
    sv: 'Ingen har skrivit ned vad den unga säger.',
    fi: 'Kukaan ei ole kirjannut, mitä nuori sanoo.',
    en: 'Nobody has written down what the young person says.',
  },
  allWords: {
    sv: 'Egna ord: skriv ned eller läs alla',
    fi: 'Omat sanat: kirjaa tai lue kaikki',
    en: 'Own words: write down or read all',
  },
} satisfies Words
