import type { Text, Words } from '#kernel/language.ts'
import type { AnswerWay, Fit, Said } from './meeting-time.ts'

/** Times that are proposed for a meeting, the answers to them, interpreters, and that the meeting is settled. */
export const words = {
  propose: { sv: 'Föreslå tider', fi: 'Ehdota aikoja', en: 'Propose times' },
  proposeIntro: {
    sv: 'Föreslå två till sex tider. Alla som är bjudna svarar på hur tiderna passar. Mötet är inte bestämt förrän du har bekräftat en av dem.',
    fi: 'Ehdota kahdesta kuuteen aikaa. Kaikki kutsutut vastaavat, miten ajat sopivat. Tapaaminen on sovittu vasta, kun olet vahvistanut niistä yhden.',
    en: 'Propose two to six times. Everybody who is asked says how they suit. The meeting is not settled until you have confirmed one of them.',
  },
  proposeAgain: {
    sv: 'Tider som du tar bort föreslås inte längre. Svaren på de tider som blir kvar räknas.',
    fi: 'Poistamiasi aikoja ei enää ehdoteta. Jäljelle jäävien aikojen vastaukset ovat voimassa.',
    en: 'Times you remove are no longer proposed. Answers to the times that stay still count.',
  },
  proposeDone: { sv: 'Tiderna är föreslagna.', fi: 'Ajat on ehdotettu.', en: 'The times are proposed.' },
  time: (number: number): Text => ({ sv: `Tid ${number}`, fi: `Aika ${number}`, en: `Time ${number}` }),
  date: { sv: 'Datum', fi: 'Päivä', en: 'Date' },
  startTime: { sv: 'Börjar kl.', fi: 'Alkaa klo', en: 'Begins at' },
  proposed: { sv: 'Föreslagna tider', fi: 'Ehdotetut ajat', en: 'Proposed times' },
  timesProposed: (count: number): Text => ({
    sv: `inte bestämt, ${count} tider föreslås`,
    fi: `ei sovittu, ehdotettu ${count} aikaa`,
    en: `not settled, ${count} times proposed`,
  }),
  notSettled: {
    sv: 'Tiden är inte bestämd. Svaren visar hur tiderna passar dem som är bjudna.',
    fi: 'Aikaa ei ole vielä sovittu. Vastauksista näet, miten ajat sopivat kutsutuille.',
    en: 'The time is not settled. The answers show how the times suit those who are asked.',
  },
  whenCol: { sv: 'Tid', fi: 'Aika', en: 'Time' },
  best: { sv: 'Passar bäst', fi: 'Sopii parhaiten', en: 'Suits best' },
  possible: { sv: 'Kan', fi: 'Pääsee', en: 'Can' },
  impossible: { sv: 'Kan inte', fi: 'Ei pääse', en: 'Cannot' },
  waiting: { sv: 'Inget svar', fi: 'Ei vastausta', en: 'No answer' },
  howItFits: (best: number, possible: number, impossible: number, waiting: number): Text => ({
    sv: `passar bäst: ${best}, kan: ${possible}, kan inte: ${impossible}, inget svar: ${waiting}`,
    fi: `sopii parhaiten: ${best}, pääsee: ${possible}, ei pääse: ${impossible}, ei vastausta: ${waiting}`,
    en: `suits best: ${best}, can: ${possible}, cannot: ${impossible}, no answer: ${waiting}`,
  }),

  readInvitation: {
    sv: 'Läs en inbjudan och svaren',
    fi: 'Lue kutsu ja vastaukset',
    en: 'Read an invitation and its answers',
  },
  recordAnswer: { sv: 'Skriv in ett svar', fi: 'Kirjaa vastaus', en: 'Record an answer' },
  recordAnswerDone: { sv: 'Svaret sparades.', fi: 'Vastaus tallennettiin.', en: 'The answer was saved.' },
  answer: { sv: 'Svar', fi: 'Vastaus', en: 'Answer' },
  answersOf: (name: string): Text => ({
    sv: `Svar från ${name}`,
    fi: `Vastaukset: ${name}`,
    en: `Answers from ${name}`,
  }),
  howFits: (when: string): Text => ({
    sv: `Hur passar ${when}?`,
    fi: `Miten ${when} sopii?`,
    en: `How does ${when} suit?`,
  }),
  comes: {
    sv: 'Kommer personen på mötet?',
    fi: 'Tuleeko henkilö tapaamiseen?',
    en: 'Does the person come to the meeting?',
  },
  comesYes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  comesNo: { sv: 'Nej', fi: 'Ei', en: 'No' },
  comesUnsure: { sv: 'Vet inte än', fi: 'Ei vielä tiedossa', en: 'Not sure yet' },
  needsInterpreter: (language: string): Text => ({
    sv: `Behöver tolk: ${language}.`,
    fi: `Tarvitsee tulkin: ${language}.`,
    en: `Needs an interpreter: ${language}.`,
  }),
  ratherRemote: {
    sv: 'Vill helst vara med på distans.',
    fi: 'Osallistuisi mieluiten etänä.',
    en: 'Would rather take part remotely.',
  },
  byLink: { sv: 'med länk', fi: 'linkillä', en: 'by link' },
  remotely: { sv: 'helst på distans', fi: 'mieluiten etänä', en: 'rather remotely' },
  wroteMore: { sv: 'skrev mer', fi: 'kirjoitti lisää', en: 'wrote more' },
  substitute: {
    sv: 'Kommer någon i stället? Skriv namnet',
    fi: 'Tuleeko joku tilalle? Kirjoita nimi',
    en: 'Does somebody come instead? Write the name',
  },
  way: { sv: 'Hur kom svaret?', fi: 'Miten vastaus tuli?', en: 'How did the answer come?' },
  history: { sv: 'Tidigare svar', fi: 'Aiemmat vastaukset', en: 'Earlier answers' },
  historyEmpty: { sv: 'Inget svar ännu.', fi: 'Ei vielä vastausta.', en: 'No answer yet.' },
  answeredAt: (when: string, way: string, by: string): Text => ({
    sv: `${when}, ${way}${by === '' ? '' : `, antecknat av ${by}`}`,
    fi: `${when}, ${way}${by === '' ? '' : `, kirjaaja ${by}`}`,
    en: `${when}, ${way}${by === '' ? '' : `, recorded by ${by}`}`,
  }),
  comesInstead: (name: string): Text => ({
    sv: `I stället kommer ${name}.`,
    fi: `Tilalle tulee ${name}.`,
    en: `${name} comes instead.`,
  }),
  earlierTime: {
    sv: 'en tid som inte längre föreslås',
    fi: 'aika, jota ei enää ehdoteta',
    en: 'a time that is no longer proposed',
  },
  timesChanged: {
    sv: 'De föreslagna tiderna har ändrats. Läs dem på nytt och svara en gång till.',
    fi: 'Ehdotetut ajat ovat muuttuneet. Lue ne uudelleen ja vastaa vielä kerran.',
    en: 'The proposed times have changed. Read them again and answer once more.',
  },

  interpreters: { sv: 'Boka tolk', fi: 'Tilaa tulkki', en: 'Book an interpreter' },
  interpretersIntro: {
    sv: 'Fairlead bokar ingen tolk. Boka på det sätt ni brukar och skriv det här.',
    fi: 'Fairlead ei tilaa tulkkia. Tilaa tulkki tavalliseen tapaan ja merkitse se tähän.',
    en: 'Fairlead books no interpreter. Book as you usually do and note it here.',
  },
  interpretersDone: { sv: 'Tolkarna sparades.', fi: 'Tulkit tallennettiin.', en: 'The interpreters were saved.' },
  interpreterFor: (name: string): Text => ({
    sv: `Tolk för ${name}`,
    fi: `Tulkki: ${name}`,
    en: `Interpreter for ${name}`,
  }),
  interpreterForMeeting: { sv: 'Tolk på mötet', fi: 'Tapaamisen tulkki', en: 'Interpreter at the meeting' },
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  noInterpreter: { sv: 'Ingen tolk behövs', fi: 'Tulkkia ei tarvita', en: 'No interpreter is needed' },
  isBooked: { sv: 'Är tolken bokad?', fi: 'Onko tulkki tilattu?', en: 'Is the interpreter booked?' },
  booked: { sv: 'Ja, tolken är bokad', fi: 'Kyllä, tulkki on tilattu', en: 'Yes, the interpreter is booked' },
  nobodyNeeds: {
    sv: 'Ingen i familjen är bjuden, så ingen tolk behövs.',
    fi: 'Ketään perheestä ei ole kutsuttu, joten tulkkia ei tarvita.',
    en: 'Nobody of the family is asked, so no interpreter is needed.',
  },

  confirm: { sv: 'Bekräfta mötet', fi: 'Vahvista tapaaminen', en: 'Confirm the meeting' },
  confirmDone: { sv: 'Mötet är bekräftat.', fi: 'Tapaaminen on vahvistettu.', en: 'The meeting is confirmed.' },
  confirmIntro: {
    sv: 'När mötet är bekräftat kan du skriva ut kallelser och spara mötet i kalendern.',
    fi: 'Kun tapaaminen on vahvistettu, voit tulostaa kutsut ja tallentaa tapaamisen kalenteriin.',
    en: 'When the meeting is confirmed you can print letters and save the meeting in the calendar.',
  },
  chooseTime: { sv: 'Vilken tid blir det?', fi: 'Mikä aika valitaan?', en: 'Which time will it be?' },
  unmet: (name: string, language: string): Text => ({
    sv: `${name} behöver tolk (${language}), och ingen är bokad.`,
    fi: `${name} tarvitsee tulkin (${language}), eikä tulkkia ole tilattu.`,
    en: `${name} needs an interpreter (${language}), and none is booked.`,
  }),
  reason: {
    sv: 'Varför hålls mötet utan tolk?',
    fi: 'Miksi tapaaminen pidetään ilman tulkkia?',
    en: 'Why is the meeting held without an interpreter?',
  },
  confirmed: { sv: 'Bekräftat', fi: 'Vahvistettu', en: 'Confirmed' },
  notConfirmed: { sv: 'Inte bekräftat', fi: 'Ei vahvistettu', en: 'Not confirmed' },
  confirmedBy: (when: string, name: string): Text => ({
    sv: `${when}, av ${name}`,
    fi: `${when}, ${name}`,
    en: `${when}, by ${name}`,
  }),
  confirmFirst: {
    sv: 'Tiden är inte bestämd ännu. Bekräfta mötet först.',
    fi: 'Aikaa ei ole vielä sovittu. Vahvista tapaaminen ensin.',
    en: 'The time is not settled yet. Confirm the meeting first.',
  },
  invitationPaper: {
    sv: 'Skriv ut en inbjudan till någon utanför ärendet',
    fi: 'Tulosta kutsu asian ulkopuoliselle',
    en: 'Print an invitation for somebody outside the case',
  },
  invitationPdf: { sv: 'Inbjudan som PDF', fi: 'Kutsu PDF-tiedostona', en: 'The invitation as PDF' },
  whatYouAdd: { sv: 'Vad du tillför', fi: 'Mitä tuot tapaamiseen', en: 'What you add' },
  substituteWelcome: {
    sv: 'Kan du inte komma själv? Någon annan från din organisation är välkommen i stället. Berätta vem.',
    fi: 'Etkö pääse itse? Joku muu organisaatiostasi on tervetullut tilallesi. Kerro kuka.',
    en: 'Can you not come yourself? Somebody else from your organisation is welcome instead. Tell us who.',
  },
  calendarFile: { sv: 'Spara i kalendern', fi: 'Tallenna kalenteriin', en: 'Save in the calendar' },
  exportCalendar: {
    sv: 'Ta ut mötet som kalenderfil',
    fi: 'Vie tapaaminen kalenteritiedostona',
    en: 'Take the meeting out as a calendar file',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  stop: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
} satisfies Words

export const fitTexts: Readonly<Record<Fit, Text>> = {
  best: { sv: 'Passar bäst', fi: 'Sopii parhaiten', en: 'Suits best' },
  possible: { sv: 'Går bra', fi: 'Käy hyvin', en: 'Works' },
  unsure: { sv: 'Vet inte än', fi: 'Ei vielä tiedossa', en: 'Not sure yet' },
  impossible: { sv: 'Går inte', fi: 'Ei käy', en: 'Does not work' },
}

/** What somebody answered who was asked whether they come. */
export const comesTexts: Readonly<Record<Said['reply'], Text>> = {
  accepted: words.comesYes,
  declined: words.comesNo,
  waiting: words.comesUnsure,
}

export const wayTexts: Readonly<Record<AnswerWay, Text>> = {
  own: { sv: 'eget svar i Fairlead', fi: 'oma vastaus Fairleadissa', en: 'own answer in Fairlead' },
  link: { sv: 'eget svar med länk', fi: 'oma vastaus linkillä', en: 'own answer by link' },
  phone: { sv: 'per telefon', fi: 'puhelimitse', en: 'by phone' },
  in_person: { sv: 'på plats', fi: 'paikan päällä', en: 'in person' },
  message: { sv: 'med ett meddelande', fi: 'viestillä', en: 'by a message' },
  told: { sv: 'berättat för en arbetare', fi: 'kerrottu työntekijälle', en: 'told to a worker' },
}
