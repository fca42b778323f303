import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { PresenceState } from './presence-task.ts'

export const words = {
  title: { sv: 'Närvaro vid förhör', fi: 'Läsnäolo kuulustelussa', en: 'Presence at an interrogation' },
  read: { sv: 'Läs om ett förhör', fi: 'Lue kuulustelusta', en: 'Read about an interrogation' },
  form: {
    sv: 'Läs vem som underrättas om förhöret',
    fi: 'Lue, kenelle kuulustelusta ilmoitetaan',
    en: 'Read who is told of the interrogation',
  },
  send: {
    sv: 'Underrätta socialvården om ett förhör',
    fi: 'Ilmoita sosiaalihuollolle kuulustelusta',
    en: 'Tell social care of an interrogation',
  },
  sendDone: {
    sv: 'Socialvården har fått uppgiften.',
    fi: 'Sosiaalihuolto on saanut tiedon.',
    en: 'Social care has been told.',
  },
  intro: {
    sv: 'Polisen underrättar socialvården när någon under 18 år misstänks, och ger tillfälle att närvara (805/2011 7 kap. 16 §). Bara polisen och socialvården i ärendet ser det här.',
    fi: 'Poliisi ilmoittaa sosiaalihuollolle, kun alle 18-vuotiasta epäillään, ja varaa tilaisuuden olla läsnä (805/2011 7 luku 16 §). Tämän näkevät vain asian poliisi ja sosiaalihuolto.',
    en: 'The police tell social care when somebody under 18 is suspected and give the chance to attend (805/2011 chapter 7 § 16). Only the police and social care in the case see this.',
  },
  act: { sv: 'Vilken gärning gäller misstanken?', fi: 'Mitä tekoa epäily koskee?', en: 'Which act is suspected?' },
  date: {
    sv: 'Vilken dag hålls förhöret?',
    fi: 'Minä päivänä kuulustelu on?',
    en: 'On which day is the interrogation?',
  },
  time: { sv: 'Vilken tid?', fi: 'Mihin aikaan?', en: 'At what time?' },
  place: { sv: 'Var?', fi: 'Missä?', en: 'Where?' },
  guardiansTold: {
    sv: 'Har vårdnadshavarna underrättats (805/2011 7 kap. 15 §)?',
    fi: 'Onko huoltajille ilmoitettu (805/2011 7 luku 15 §)?',
    en: 'Have the guardians been told (805/2011 chapter 7 § 15)?',
  },
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  notToldReason: { sv: 'Varför inte?', fi: 'Miksi ei?', en: 'Why not?' },
  save: { sv: 'Skicka', fi: 'Lähetä', en: 'Send' },
  onlyPolice: {
    sv: 'Polisen underrättar om förhör (805/2011 7 kap. 16 §).',
    fi: 'Kuulustelusta ilmoittaa poliisi (805/2011 7 luku 16 §).',
    en: 'The police tell of interrogations (805/2011 chapter 7 § 16).',
  },
  nobodyOfSocialCare: {
    sv: 'Ingen från socialvården är med i ärendet. Underrätta socialvården på vanlig väg (805/2011 7 kap. 16 §).',
    fi: 'Asiassa ei ole ketään sosiaalihuollosta. Ilmoita sosiaalihuollolle tavalliseen tapaan (805/2011 7 luku 16 §).',
    en: 'Nobody of social care is in the case. Tell social care in the usual way (805/2011 chapter 7 § 16).',
  },
  adult: {
    sv: 'Den unga har fyllt 18 år. Underrättelsen gäller dem som är under 18 (805/2011 7 kap. 16 §).',
    fi: 'Nuori on täyttänyt 18 vuotta. Ilmoitus koskee alle 18-vuotiaita (805/2011 7 luku 16 §).',
    en: 'The young person has turned 18. The notice is about those under 18 (805/2011 chapter 7 § 16).',
  },
  answer: { sv: 'Svara eller anteckna', fi: 'Vastaa tai kirjaa', en: 'Answer or record' },
  answerDone: { sv: 'Svaret antecknades.', fi: 'Vastaus kirjattiin.', en: 'The answer was recorded.' },
  whatNext: { sv: 'Vad händer nu?', fi: 'Mitä nyt tapahtuu?', en: 'What happens now?' },
  note: { sv: 'Varför, eller vem som var med', fi: 'Miksi, tai kuka oli mukana', en: 'Why, or who was there' },
  noteHint: {
    sv: 'Behövs när ingen kommer, ingen kom eller förhöret ställs in.',
    fi: 'Tarvitaan, kun kukaan ei tule, kukaan ei tullut tai kuulustelu perutaan.',
    en: 'Needed when nobody comes, nobody came or the interrogation is called off.',
  },
  record: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  notNow: {
    sv: 'Det kan inte antecknas nu. Närvaro antecknas när förhöret har börjat, och bara polisen ställer in.',
    fi: 'Sitä ei voi kirjata nyt. Läsnäolo kirjataan, kun kuulustelu on alkanut, ja vain poliisi peruu.',
    en: 'That cannot be recorded now. Presence is recorded when the interrogation has begun, and only the police call off.',
  },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  what: { sv: 'Gärning', fi: 'Teko', en: 'Act' },
  told: { sv: 'Vårdnadshavarna', fi: 'Huoltajat', en: 'Guardians' },
  guardiansKnow: { sv: 'har underrättats', fi: 'on ilmoitettu', en: 'have been told' },
  sentBy: { sv: 'Underrättelse', fi: 'Ilmoitus', en: 'Notice' },
  answeredBy: { sv: 'Svar', fi: 'Vastaus', en: 'Answer' },
  waitsForAnswer: { sv: 'Svara polisen', fi: 'Vastaa poliisille', en: 'Answer the police' },
  at: (when: string): Text => ({ sv: `Förhör ${when}`, fi: `Kuulustelu ${when}`, en: `Interrogation ${when}` }),
} satisfies Words

export const presenceStateTexts: Readonly<Record<PresenceState, Text>> = {
  sent: { sv: 'väntar på svar', fi: 'odottaa vastausta', en: 'waits for an answer' },
  will_attend: { sv: 'någon kommer', fi: 'joku tulee', en: 'somebody comes' },
  will_not_attend: { sv: 'ingen kommer', fi: 'kukaan ei tule', en: 'nobody comes' },
  attended: { sv: 'närvarade', fi: 'oli läsnä', en: 'attended' },
  not_attended: { sv: 'närvarade inte', fi: 'ei ollut läsnä', en: 'did not attend' },
  cancelled: { sv: 'inställt', fi: 'peruttu', en: 'called off' },
}

registerErrorTexts({
  presence_note_missing: {
    sv: 'Skriv varför.',
    fi: 'Kirjoita, miksi.',
    en: 'Write why.',
  },
  guardian_not_told_reason: {
    sv: 'Skriv med minst tio tecken varför vårdnadshavarna inte har underrättats (805/2011 7 kap. 15 §).',
    fi: 'Kirjoita vähintään kymmenellä merkillä, miksi huoltajille ei ole ilmoitettu (805/2011 7 luku 15 §).',
    en: 'Write in at least ten characters why the guardians have not been told (805/2011 chapter 7 § 15).',
  },
})
