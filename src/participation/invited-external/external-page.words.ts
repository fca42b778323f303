import type { PlaceKind } from '#casework/meeting/meeting.ts'
import type { Text, Words } from '#kernel/language.ts'

/** Texts of the page of somebody invited from outside: short sentences, measured by plain-language.test.ts. */
export const words = {
  title: { sv: 'Din inbjudan', fi: 'Kutsusi', en: 'Your invitation' },
  intro: {
    sv: 'Du är bjuden till ett möte. Här ser du bara din inbjudan och dina egna uppgifter.',
    fi: 'Sinut on kutsuttu tapaamiseen. Näet täällä vain kutsusi ja omat tehtäväsi.',
    en: 'You are asked to a meeting. Here you see only your invitation and your own tasks.',
  },
  keepQuiet: {
    sv: 'Tala inte om inbjudan med andra än den som bjöd in dig.',
    fi: 'Älä puhu kutsusta muille kuin kutsujalle.',
    en: 'Speak of the invitation only with those who asked you.',
  },
  forWhom: { sv: 'Till', fi: 'Kenelle', en: 'For' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  proposed: { sv: 'Tider som föreslås', fi: 'Ehdotetut ajat', en: 'Times that are proposed' },
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  minutes: (count: number): Text => ({
    sv: `ungefär ${count} minuter`,
    fi: `noin ${count} minuuttia`,
    en: `about ${count} minutes`,
  }),
  howLong: { sv: 'Hur länge', fi: 'Kuinka kauan', en: 'How long' },
  placeToldApart: {
    sv: 'Teamet berättar platsen för dig på annat sätt.',
    fi: 'Tiimi kertoo sinulle paikan muulla tavalla.',
    en: 'The team tells you the place in another way.',
  },
  why: { sv: 'Varför du är bjuden', fi: 'Miksi sinut on kutsuttu', en: 'Why you are asked' },
  team: { sv: 'Vem bjuder in', fi: 'Kuka kutsuu', en: 'Who asks you' },
  ask: { sv: 'Vem du kan fråga', fi: 'Keneltä voit kysyä', en: 'Whom you can ask' },
  language: { sv: 'Språk på mötet', fi: 'Tapaamisen kieli', en: 'Language of the meeting' },
  cancelled: { sv: 'inställt', fi: 'peruttu', en: 'cancelled' },
  yourAnswer: { sv: 'Ditt svar', fi: 'Vastauksesi', en: 'Your answer' },
  comesInstead: (name: string): Text => ({
    sv: `i stället kommer ${name}`,
    fi: `tilalle tulee ${name}`,
    en: `${name} comes instead`,
  }),
  answer: { sv: 'Svara på inbjudan', fi: 'Vastaa kutsuun', en: 'Answer the invitation' },
  answerAgain: { sv: 'Ändra svaret', fi: 'Muuta vastausta', en: 'Change the answer' },
  answerDone: {
    sv: 'Svaret är skickat. Tack!',
    fi: 'Vastaus on lähetetty. Kiitos!',
    en: 'The answer is sent. Thank you!',
  },
  send: { sv: 'Skicka svaret', fi: 'Lähetä vastaus', en: 'Send the answer' },
  stop: { sv: 'Avbryt', fi: 'Keskeytä', en: 'Cancel' },
  doYouCome: { sv: 'Kommer du på mötet?', fi: 'Tuletko tapaamiseen?', en: 'Do you come to the meeting?' },
  substitute: {
    sv: 'Kommer någon i stället för dig? Skriv namnet',
    fi: 'Tuleeko joku sinun tilallesi? Kirjoita nimi',
    en: 'Does somebody come instead of you? Write the name',
  },
  substituteRole: {
    sv: 'Vad är hen? Till exempel lärare',
    fi: 'Mikä hän on? Esimerkiksi opettaja',
    en: 'What are they? For example a teacher',
  },
  notPlanned: {
    sv: 'Mötet är hållet eller inställt. Det går inte att svara längre.',
    fi: 'Tapaaminen on pidetty tai peruttu. Enää ei voi vastata.',
    en: 'The meeting was held or cancelled. It cannot be answered any more.',
  },
  timesChanged: {
    sv: 'Tiderna har ändrats. Läs dem på nytt och svara en gång till.',
    fi: 'Ajat ovat muuttuneet. Lue ne uudelleen ja vastaa vielä kerran.',
    en: 'The times have changed. Read them again and answer once more.',
  },
  attendance: {
    sv: 'Så är din närvaro antecknad',
    fi: 'Läsnäolosi kirjattiin näin',
    en: 'How your attendance was recorded',
  },
  attendanceWrong: {
    sv: 'Blev det fel? Ring teamet.',
    fi: 'Onko siinä virhe? Soita tiimille.',
    en: 'Is it wrong? Call the team.',
  },

  tasks: { sv: 'Dina uppgifter', fi: 'Tehtäväsi', en: 'Your tasks' },
  noTasks: {
    sv: 'Du har inga uppgifter just nu.',
    fi: 'Sinulla ei ole tehtäviä juuri nyt.',
    en: 'You have no tasks just now.',
  },
  dueOn: (day: string): Text => ({ sv: `Senast ${day}`, fi: `Viimeistään ${day}`, en: `By ${day}` }),
  isDone: (day: string): Text => ({ sv: `Klart ${day}`, fi: `Valmis ${day}`, en: `Done ${day}` }),
  reportDone: { sv: 'Uppgiften är klar', fi: 'Tehtävä on valmis', en: 'The task is done' },
  reportSaved: {
    sv: 'Tack! Teamet ser att uppgiften är klar.',
    fi: 'Kiitos! Tiimi näkee, että tehtävä on valmis.',
    en: 'Thank you! The team sees that the task is done.',
  },
  alreadyDone: {
    sv: 'Uppgiften är redan klar.',
    fi: 'Tehtävä on jo valmis.',
    en: 'The task is already done.',
  },
  note: {
    sv: 'Vill du berätta något kort?',
    fi: 'Haluatko kertoa jotakin lyhyesti?',
    en: 'Do you want to say something short?',
  },
  noteHint: {
    sv: 'Teamet läser det. Skriv inga känsliga uppgifter.',
    fi: 'Tiimi lukee sen. Älä kirjoita arkaluonteisia asioita.',
    en: 'The team reads it. Write nothing sensitive.',
  },
  back: { sv: 'Till inbjudan', fi: 'Kutsuun', en: 'To the invitation' },
} satisfies Words

/** Where it is, without a name. */
export const externalPlaceTexts: Readonly<Record<PlaceKind, Text>> = {
  police_premises: { sv: 'Polisen', fi: 'Poliisin tilat', en: 'The police' },
  team_premises: { sv: 'Teamets utrymmen', fi: 'Tiimin tilat', en: 'The team’s rooms' },
  school: { sv: 'En skola', fi: 'Koulu', en: 'A school' },
  home: {
    sv: 'Teamet berättar platsen för dig på annat sätt.',
    fi: 'Tiimi kertoo sinulle paikan muulla tavalla.',
    en: 'The team tells you the place in another way.',
  },
  remote: { sv: 'På distans', fi: 'Etäyhteydellä', en: 'Remotely' },
  other: {
    sv: 'Teamet berättar platsen för dig på annat sätt.',
    fi: 'Tiimi kertoo sinulle paikan muulla tavalla.',
    en: 'The team tells you the place in another way.',
  },
}
