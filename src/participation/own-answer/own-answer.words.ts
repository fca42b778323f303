import type { Text, Words } from '#kernel/language.ts'
import type { OwnAnswer } from './own-answer.ts'

/** Texts around an answer on the own page: short sentences, no jargon. Measured by own-page/plain-language.test.ts. */
export const words = {
  one: { sv: 'Ett av mina möten', fi: 'Yksi tapaamisistani', en: 'One of my meetings' },
  answer: { sv: 'Svara', fi: 'Vastaa', en: 'Answer' },
  title: { sv: 'Svara om mötet', fi: 'Vastaa tapaamisesta', en: 'Answer about the meeting' },
  answerAgain: { sv: 'Ändra ditt svar', fi: 'Muuta vastaustasi', en: 'Change your answer' },
  done: {
    sv: 'Tack! Ditt svar är sparat.',
    fi: 'Kiitos! Vastauksesi on tallennettu.',
    en: 'Thank you! Your answer is saved.',
  },
  intro: {
    sv: 'Vi har föreslagit flera tider. Berätta hur de passar dig. Sedan bestämmer vi en av dem.',
    fi: 'Olemme ehdottaneet useita aikoja. Kerro, miten ne sopivat sinulle. Sitten sovimme niistä yhden.',
    en: 'We have proposed several times. Tell us how they suit you. Then we settle one of them.',
  },
  whoReads: {
    sv: 'De som arbetar med ditt ärende läser svaret. Ingen annan i familjen ser det.',
    fi: 'Vastauksen lukevat ne, jotka työskentelevät asiasi parissa. Kukaan muu perheestä ei näe sitä.',
    en: 'Those who work with your matter read the answer. Nobody else in the family sees it.',
  },
  comes: { sv: 'Kommer du på mötet?', fi: 'Tuletko tapaamiseen?', en: 'Do you come to the meeting?' },
  interpreter: {
    sv: 'Behöver du tolk? Välj språk',
    fi: 'Tarvitsetko tulkin? Valitse kieli',
    en: 'Do you need an interpreter? Choose the language',
  },
  interpreterHint: {
    sv: 'Tolken är gratis för dig.',
    fi: 'Tulkki on sinulle maksuton.',
    en: 'The interpreter is free for you.',
  },
  noInterpreter: {
    sv: 'Nej, eller teamet vet redan',
    fi: 'En, tai tiimi tietää jo',
    en: 'No, or the team knows already',
  },
  remoteTitle: {
    sv: 'Vill du vara med på distans?',
    fi: 'Haluatko osallistua etänä?',
    en: 'Do you want to take part remotely?',
  },
  remote: {
    sv: 'Ja, jag vill helst vara med på telefon eller video',
    fi: 'Kyllä, osallistuisin mieluiten puhelimella tai videolla',
    en: 'Yes, I would rather take part by phone or video',
  },
  message: {
    sv: 'Vill du säga något mer?',
    fi: 'Haluatko sanoa vielä jotain?',
    en: 'Do you want to say something more?',
  },
  messageHint: {
    sv: 'Till exempel om du behöver hjälp för att kunna komma.',
    fi: 'Esimerkiksi jos tarvitset apua, jotta pääset tulemaan.',
    en: 'For example if you need help to be able to come.',
  },
  send: { sv: 'Skicka svaret', fi: 'Lähetä vastaus', en: 'Send the answer' },
  stop: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },

  notSettled: { sv: 'Tiden är inte bestämd', fi: 'Aikaa ei ole vielä sovittu', en: 'The time is not settled' },
  settled: { sv: 'bestämt', fi: 'sovittu', en: 'settled' },
  notConfirmed: { sv: 'inte bekräftat än', fi: 'ei vielä vahvistettu', en: 'not confirmed yet' },
  proposed: { sv: 'Föreslagna tider', fi: 'Ehdotetut ajat', en: 'Proposed times' },
  yourAnswer: { sv: 'Ditt svar', fi: 'Vastauksesi', en: 'Your answer' },
  notAnswered: { sv: 'Du har inte svarat än.', fi: 'Et ole vielä vastannut.', en: 'You have not answered yet.' },
  noAnswerYet: { sv: 'inget svar än', fi: 'ei vielä vastausta', en: 'no answer yet' },
  answeredByLink: (when: string): Text => ({
    sv: `Du svarade ${when}.`,
    fi: `Vastasit ${when}.`,
    en: `You answered on ${when}.`,
  }),
  answeredToWorker: (when: string): Text => ({
    sv: `Du svarade till teamet ${when}.`,
    fi: `Vastasit tiimille ${when}.`,
    en: `You told the team on ${when}.`,
  }),
  youNeedInterpreter: (language: string): Text => ({
    sv: `Du behöver tolk: ${language}.`,
    fi: `Tarvitset tulkin: ${language}.`,
    en: `You need an interpreter: ${language}.`,
  }),
  youRatherRemote: {
    sv: 'Du vill helst vara med på distans.',
    fi: 'Osallistut mieluiten etänä.',
    en: 'You would rather take part remotely.',
  },
  toAnswerTitle: { sv: 'Vi väntar på ditt svar', fi: 'Odotamme vastaustasi', en: 'We wait for your answer' },
  toAnswer: {
    sv: 'Vi har föreslagit tider för ett möte. Vilken passar dig?',
    fi: 'Olemme ehdottaneet aikoja tapaamiselle. Mikä sopii sinulle?',
    en: 'We have proposed times for a meeting. Which one suits you?',
  },
  notOpen: {
    sv: 'Det går inte längre att svara. Mötet är inställt eller har redan varit.',
    fi: 'Tapaamiseen ei voi enää vastata. Se on peruttu tai jo pidetty.',
    en: 'It is no longer possible to answer. The meeting is cancelled or has already been.',
  },
  timesChanged: {
    sv: 'Teamet har ändrat tiderna. Läs dem igen och svara en gång till.',
    fi: 'Tiimi on muuttanut aikoja. Lue ne uudelleen ja vastaa vielä kerran.',
    en: 'The team has changed the times. Read them again and answer once more.',
  },
  enough: {
    sv: 'Du har svarat väldigt många gånger. Ring teamet i stället.',
    fi: 'Olet vastannut hyvin monta kertaa. Soita tiimille.',
    en: 'You have answered very many times. Call the team instead.',
  },
} satisfies Words

/** What the person answered who was asked whether they come. */
export const ownReplyTexts: Readonly<Record<OwnAnswer['reply'], Text>> = {
  accepted: { sv: 'Du kommer.', fi: 'Tulet tapaamiseen.', en: 'You are coming.' },
  declined: { sv: 'Du kan inte komma.', fi: 'Et pääse tulemaan.', en: 'You cannot come.' },
  waiting: { sv: 'Du vet inte än.', fi: 'Et tiedä vielä.', en: 'You do not know yet.' },
}
