import type { Text, Words } from '#kernel/language.ts'
import type { RequestState } from './information-request.ts'

export const words = {
  title: { sv: 'Begäran om uppgifter', fi: 'Tietopyynnöt', en: 'Requests for information' },
  empty: {
    sv: 'Ni har inte frågat någon, och ingen har frågat er.',
    fi: 'Ette ole kysyneet keneltäkään, eikä kukaan ole kysynyt teiltä.',
    en: 'You have asked nobody, and nobody has asked you.',
  },
  ask: { sv: 'Be om uppgifter', fi: 'Pyydä tietoja', en: 'Ask for information' },
  askDone: { sv: 'Begäran är skickad.', fi: 'Pyyntö on lähetetty.', en: 'The request is sent.' },
  askHint: {
    sv: 'Bara din myndighet och den du frågar ser begäran. Den som får frågan avgör på vilken grund den kan svara.',
    fi: 'Vain viranomaisesi ja se, jolta kysyt, näkevät pyynnön. Vastaanottaja ratkaisee, millä perusteella se voi vastata.',
    en: 'Only your authority and the one you ask see the request. The one asked decides on which basis it can answer.',
  },
  askedBy: { sv: 'Frågad av', fi: 'Kysyjä', en: 'Asked by' },
  seenBy: (own: string): Text => ({
    sv: `${own} och den du frågar`,
    fi: `${own} ja se, jolta kysyt`,
    en: `${own} and the one you ask`,
  }),
  readForm: {
    sv: 'Se vem man kan be om uppgifter',
    fi: 'Katso, keneltä tietoja voi pyytää',
    en: 'See whom one can ask for information',
  },
  read: { sv: 'Läs en begäran', fi: 'Lue pyyntö', en: 'Read a request' },
  whom: { sv: 'Vem frågar du?', fi: 'Keneltä kysyt?', en: 'Whom do you ask?' },
  subjects: { sv: 'Vad gäller frågan?', fi: 'Mitä kysymys koskee?', en: 'What is the question about?' },
  purpose: {
    sv: 'Vad behöver ni uppgifterna till?',
    fi: 'Mihin tarvitsette tietoja?',
    en: 'What do you need the information for?',
  },
  question: { sv: 'Vad vill ni veta?', fi: 'Mitä haluatte tietää?', en: 'What do you want to know?' },
  questionHint: {
    sv: 'Skriv inte mer om den unga än frågan kräver.',
    fi: 'Älä kerro nuoresta enempää kuin kysymys edellyttää.',
    en: 'Do not write more about the young person than the question requires.',
  },
  necessity: {
    sv: 'Varför är uppgifterna nödvändiga i er uppgift?',
    fi: 'Miksi tiedot ovat välttämättömiä tehtävässänne?',
    en: 'Why is the information necessary in your task?',
  },
  send: { sv: 'Skicka begäran', fi: 'Lähetä pyyntö', en: 'Send the request' },
  asked: (from: string, to: string): Text => ({
    sv: `${from} frågar ${to}`,
    fi: `Kysyjä: ${from}. Vastaaja: ${to}`,
    en: `${from} asks ${to}`,
  }),
  by: (name: string, when: string): Text => ({
    sv: `${name}, ${when}`,
    fi: `${name}, ${when}`,
    en: `${name}, ${when}`,
  }),
  answerByTelling: {
    sv: 'Svara genom att dela en anteckning',
    fi: 'Vastaa jakamalla muistiinpano',
    en: 'Answer by sharing a note',
  },
  answerHint: {
    sv: 'Anteckningar i ert register som gäller det ni har blivit frågade om.',
    fi: 'Rekisterinne muistiinpanot, jotka koskevat kysyttyä asiaa.',
    en: 'Notes in your register about what you have been asked.',
  },
  noNotes: {
    sv: 'Det finns ingen anteckning om det här i ert register. Skriv en, eller avslå begäran.',
    fi: 'Rekisterissänne ei ole tästä muistiinpanoa. Kirjoita sellainen tai hylkää pyyntö.',
    en: 'There is no note about this in your register. Write one, or refuse the request.',
  },
  refuse: { sv: 'Avslå begäran', fi: 'Hylkää pyyntö', en: 'Refuse the request' },
  refuseDone: { sv: 'Begäran är avslagen.', fi: 'Pyyntö on hylätty.', en: 'The request is refused.' },
  refuseWhy: { sv: 'Varför avslås den?', fi: 'Miksi se hylätään?', en: 'Why is it refused?' },
  refuseBasis: { sv: 'På vilken grund?', fi: 'Millä perusteella?', en: 'On which basis?' },
  refuseBasisHint: {
    sv: 'Regler i katalogen om det ni har blivit frågade om. Den som frågade ser grunden och ditt skäl.',
    fi: 'Luettelon säännöt kysytystä asiasta. Pyytäjä näkee perusteen ja perustelusi.',
    en: 'Rules of the catalogue on what you have been asked. The one who asked sees the basis and your reason.',
  },
  noBasis: {
    sv: 'Ingen regel ger rätt att svara (621/1999 29 §)',
    fi: 'Mikään sääntö ei anna oikeutta vastata (621/1999 29 §)',
    en: 'No rule gives a right to answer (621/1999, section 29)',
  },
  answer: { sv: 'Svar', fi: 'Vastaus', en: 'Answer' },
  basis: { sv: 'Grund', fi: 'Peruste', en: 'Basis' },
} satisfies Words

export const requestStateTexts: Readonly<Record<RequestState, Text>> = {
  asked: { sv: 'Väntar på svar', fi: 'Odottaa vastausta', en: 'Waits for an answer' },
  answered: { sv: 'Besvarad', fi: 'Vastattu', en: 'Answered' },
  refused: { sv: 'Avslagen', fi: 'Hylätty', en: 'Refused' },
}
