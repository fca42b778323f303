import type { PlaceKind } from '#casework/meeting/meeting.ts'
import type { Text, Words } from '#kernel/language.ts'

/** Texts of the own page, for the young person and the guardians: short sentences, no jargon. Measured by plain-language.test.ts. */
export const words = {
  frontPage: { sv: 'Min sida', fi: 'Oma sivuni', en: 'My page' },
  hello: (name: string): Text => ({ sv: `Hej ${name}!`, fi: `Hei ${name}!`, en: `Hello ${name}!` }),
  intro: {
    sv: 'Det här är din egen sida. Bara du ser den. Sidan stängs av sig själv när du inte använder den.',
    fi: 'Tämä on oma sivusi. Vain sinä näet sen. Sivu sulkeutuu itsestään, kun et käytä sitä.',
    en: 'This is your own page. Only you see it. The page closes by itself when you do not use it.',
  },
  nextMeeting: { sv: 'Nästa möte', fi: 'Seuraava tapaaminen', en: 'Next meeting' },
  noNext: { sv: 'Inget möte är bestämt.', fi: 'Tapaamista ei ole sovittu.', en: 'No meeting has been arranged.' },
  more: { sv: 'Läs mer', fi: 'Lue lisää', en: 'Read more' },
  contactTitle: { sv: 'Har du frågor?', fi: 'Onko sinulla kysyttävää?', en: 'Do you have questions?' },
  contact: (name: string, team: string): Text => ({
    sv: `${name} på ${team} svarar.`,
    fi: `${name} vastaa. Tiimi: ${team}.`,
    en: `${name} answers. The team is ${team}.`,
  }),
  call: (phone: string): Text => ({ sv: `Ring ${phone}.`, fi: `Soita ${phone}.`, en: `Call ${phone}.` }),
  urgent: {
    sv: 'Är det bråttom? Ring 112.',
    fi: 'Onko kiire? Soita 112.',
    en: 'Is it urgent? Call 112.',
  },
  feedback: { sv: 'Vad tycker du?', fi: 'Mitä mieltä olet?', en: 'What do you think?' },
  feedbackPaper: (name: string): Text => ({
    sv: `${name} ger dig ett papper med en kod. Med koden kan du säga vad du tycker om hjälpen.`,
    fi: `${name} antaa sinulle paperin, jossa on koodi. Koodilla voit kertoa, mitä mieltä olet avusta.`,
    en: `${name} gives you a paper with a code. With the code you can say what you think of the help.`,
  }),
  feedbackApart: {
    sv: 'Koden står inte här. Då kan ingen se att svaret är ditt.',
    fi: 'Koodi ei ole tällä sivulla. Näin kukaan ei näe, että vastaus on sinun.',
    en: 'The code is not on this page. So nobody can see that the answer is yours.',
  },
  feedbackCode: { sv: 'Jag har en kod', fi: 'Minulla on koodi', en: 'I have a code' },
  feedbackReplies: {
    sv: 'Du sa – vi gjorde: det här har vi ändrat',
    fi: 'Sanoit – teimme: tätä olemme muuttaneet',
    en: 'You said – we did: this is what we have changed',
  },
  back: { sv: 'Till min sida', fi: 'Omalle sivulle', en: 'To my page' },

  meetings: { sv: 'Mina möten', fi: 'Tapaamiseni', en: 'My meetings' },
  meetingsAbout: {
    sv: 'När och var vi träffas, och vem som kommer',
    fi: 'Milloin ja missä tapaamme, ja ketkä tulevat',
    en: 'When and where we meet, and who comes',
  },
  earlier: { sv: 'Tidigare möten', fi: 'Aiemmat tapaamiset', en: 'Earlier meetings' },
  cancelled: { sv: 'inställt', fi: 'peruttu', en: 'cancelled' },
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  placeToldApart: {
    sv: 'Teamet berättar platsen för dig på annat sätt.',
    fi: 'Tiimi kertoo sinulle paikan muulla tavalla.',
    en: 'The team tells you the place in another way.',
  },
  remote: { sv: 'På distans', fi: 'Etäyhteydellä', en: 'Remotely' },
  minutes: (count: number): Text => ({
    sv: `ungefär ${count} minuter`,
    fi: `noin ${count} minuuttia`,
    en: `about ${count} minutes`,
  }),
  howLong: { sv: 'Hur länge', fi: 'Kuinka kauan', en: 'How long' },
  whatKind: { sv: 'Vad', fi: 'Mikä', en: 'What' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  who: { sv: 'Vem kommer', fi: 'Ketkä tulevat', en: 'Who comes' },
  you: { sv: 'Du', fi: 'Sinä', en: 'You' },
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  interpreter: (language: string): Text => ({
    sv: `Tolk: ${language}. Tolken är gratis för dig.`,
    fi: `Tulkki: ${language}. Tulkki on sinulle maksuton.`,
    en: `Interpreter: ${language}. The interpreter is free for you.`,
  }),
  cannotCome: {
    sv: 'Kan du inte komma? Ring teamet. Vi hittar en ny tid.',
    fi: 'Etkö pääse tulemaan? Soita tiimille. Sovimme uuden ajan.',
    en: 'Can you not come? Call the team. We find a new time.',
  },

  plan: { sv: 'Vår plan', fi: 'Suunnitelmamme', en: 'Our plan' },
  planAbout: {
    sv: 'Vad vi har kommit överens om',
    fi: 'Mitä olemme sopineet',
    en: 'What we have agreed on',
  },
  noPlan: {
    sv: 'Det finns ingen plan att visa ännu.',
    fi: 'Näytettävää suunnitelmaa ei ole vielä.',
    en: 'There is no plan to show yet.',
  },
  ownGoalYouth: { sv: 'Det här vill du', fi: 'Tätä sinä haluat', en: 'This is what you want' },
  ownGoalGuardian: { sv: 'Det här vill den unga', fi: 'Tätä nuori haluaa', en: 'This is what the young person wants' },
  agreedOn: (day: string): Text => ({
    sv: `Vi kom överens ${day}.`,
    fi: `Sovimme tästä ${day}.`,
    en: `We agreed on ${day}.`,
  }),
  whoDoes: { sv: 'Vem gör', fi: 'Kuka tekee', en: 'Who does it' },
  byWhen: { sv: 'Senast', fi: 'Viimeistään', en: 'By' },
  how: { sv: 'Hur går det', fi: 'Miten sujuu', en: 'How it goes' },
  goal: { sv: 'Mål', fi: 'Tavoite', en: 'Goal' },

  readers: { sv: 'Vem har läst', fi: 'Kuka on lukenut', en: 'Who has read' },
  readersAbout: {
    sv: 'Vem som har öppnat dina uppgifter och när',
    fi: 'Kuka on avannut tietosi ja milloin',
    en: 'Who has opened your information, and when',
  },
  readersIntro: (since: string): Text => ({
    sv: `Varje gång någon öppnar uppgifter om dig skrivs det upp. Listan börjar ${since}.`,
    fi: `Aina kun joku avaa tietojasi, se kirjataan. Luettelo alkaa ${since}.`,
    en: `It is written down each time somebody opens information about you. The list begins on ${since}.`,
  }),
  readersLimits: {
    sv: 'Ibland får vi inte berätta genast att någon har läst. Till exempel när polisen utreder ett brott. Vill du veta mer? Begär ett svar av teamet. Svaret är gratis.',
    fi: 'Joskus emme saa kertoa heti, että joku on lukenut. Näin on esimerkiksi, kun poliisi tutkii rikosta. Haluatko tietää enemmän? Pyydä tiimiltä vastaus. Vastaus on maksuton.',
    en: 'Sometimes we may not tell at once that somebody has read. For example when the police investigate a crime. Do you want to know more? Ask the team for an answer. The answer is free.',
  },
  noReaders: { sv: 'Listan är tom.', fi: 'Luettelo on tyhjä.', en: 'The list is empty.' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  reader: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  external: {
    sv: 'Någon som är bjuden till ett möte, på sin inbjudan',
    fi: 'Joku tapaamiseen kutsuttu, kutsustaan',
    en: 'Somebody asked to a meeting, on their invitation',
  },
  askedBy: (agency: string): Text => ({
    sv: `Bjuden av ${agency}`,
    fi: `Kutsuja ${agency}`,
    en: `Asked by ${agency}`,
  }),
  authority: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  howOften: { sv: 'Hur ofta', fi: 'Kuinka usein', en: 'How often' },
  times: (count: number): Text => ({
    sv: count === 1 ? 'en gång' : `${count} gånger`,
    fi: count === 1 ? 'kerran' : `${count} kertaa`,
    en: count === 1 ? 'once' : `${count} times`,
  }),

  rights: { sv: 'Mina rättigheter', fi: 'Oikeuteni', en: 'My rights' },
  rightsAbout: {
    sv: 'Vad du kan göra, och var du kan klaga',
    fi: 'Mitä voit tehdä ja minne voit valittaa',
    en: 'What you can do, and where you can complain',
  },
  rightsHeard: {
    sv: 'Du har rätt att säga vad du tycker. Du får läsa det som skrivs om dig. Du kan be oss rätta fel.',
    fi: 'Sinulla on oikeus sanoa mielipiteesi. Saat lukea, mitä sinusta kirjataan. Voit pyytää meitä korjaamaan virheen.',
    en: 'You have the right to say what you think. You may read what is written about you. You can ask us to correct mistakes.',
  },
  rightsFree: {
    sv: 'Du väljer själv om du vill vara med. Du får sluta när du vill. Du kan ta tillbaka ditt samtycke.',
    fi: 'Päätät itse, haluatko olla mukana. Saat lopettaa, kun haluat. Voit perua suostumuksesi.',
    en: 'You choose yourself whether to take part. You may stop when you want. You can take back your consent.',
  },
  rightsLanguage: {
    sv: 'Du får prata svenska eller finska. Behöver du tolk är tolken gratis.',
    fi: 'Saat puhua suomea tai ruotsia. Jos tarvitset tulkin, tulkki on maksuton.',
    en: 'You may speak Finnish or Swedish. If you need an interpreter, it is free.',
  },
  wrongTitle: { sv: 'Blev något fel?', fi: 'Menikö jokin väärin?', en: 'Did something go wrong?' },
  wrongText: {
    sv: 'Berätta först för teamet om du kan. Du kan också vända dig hit.',
    fi: 'Kerro ensin tiimille, jos voit. Voit kääntyä myös näiden puoleen.',
    en: 'Tell the team first if you can. You can also turn here.',
  },
  askNumber: {
    sv: 'Fråga teamet efter numret.',
    fi: 'Kysy numeroa tiimiltä.',
    en: 'Ask the team for the number.',
  },
} satisfies Words

/** Kinds of place as one says them to the family. */
export const ownPlaceTexts: Readonly<Record<Exclude<PlaceKind, 'remote' | 'other'>, Text>> = {
  police_premises: { sv: 'Hos polisen', fi: 'Poliisin tiloissa', en: 'At the police' },
  team_premises: { sv: 'Hos ankarteamet', fi: 'Ankkuritiimin tiloissa', en: 'At the Anchor team' },
  school: { sv: 'I skolan', fi: 'Koulussa', en: 'At school' },
  home: { sv: 'Hemma', fi: 'Kotona', en: 'At home' },
}

/** How an action of the plan goes, in plain words, by code of `plan_goal_statuses`. */
export const ownStatusTexts: Readonly<Record<string, Text>> = {
  set: { sv: 'Har inte börjat än', fi: 'Ei ole vielä alkanut', en: 'Has not begun yet' },
  in_progress: { sv: 'På gång', fi: 'Meneillään', en: 'Under way' },
  partly_achieved: { sv: 'Delvis klart', fi: 'Osittain valmis', en: 'Partly done' },
  achieved: { sv: 'Klart', fi: 'Valmis', en: 'Done' },
  not_achieved: { sv: 'Blev inte av', fi: 'Ei toteutunut', en: 'Did not happen' },
  changed: { sv: 'Ersatt med ett nytt mål', fi: 'Korvattu uudella tavoitteella', en: 'Replaced by a new goal' },
}
