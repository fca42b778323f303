import type { Text, Words } from '#kernel/language.ts'

/** Meetings that ask the reader, and one's own answer. */
export const words = {
  title: { sv: 'Inbjudningar till möten', fi: 'Kutsut tapaamisiin', en: 'Invitations to meetings' },
  list: { sv: 'Lista dina inbjudningar', fi: 'Luettele omat kutsusi', en: 'List your invitations' },
  read: { sv: 'Läs en inbjudan', fi: 'Lue kutsu', en: 'Read an invitation' },
  answer: { sv: 'Svara på en inbjudan', fi: 'Vastaa kutsuun', en: 'Answer an invitation' },
  intro: {
    sv: 'Här är de möten du är bjuden till. Är du inte medlem i ärendet ser du bara inbjudan.',
    fi: 'Tässä ovat tapaamiset, joihin sinut on kutsuttu. Jos et ole asian jäsen, näet vain kutsun.',
    en: 'These are the meetings you are asked to. If you are no member of the case you see the invitation only.',
  },
  empty: { sv: 'Inga möten väntar på dig.', fi: 'Sinulle ei ole tapaamisia.', en: 'No meetings wait for you.' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  arrangedBy: { sv: 'Bjuder in', fi: 'Kutsuja', en: 'Asks you' },
  addedValue: { sv: 'Vad du tillför', fi: 'Mitä tuot tapaamiseen', en: 'What you add' },
  language: { sv: 'Mötesspråk', fi: 'Tapaamisen kieli', en: 'Language of the meeting' },
  reply: { sv: 'Ditt svar', fi: 'Vastauksesi', en: 'Your answer' },
  times: (count: number): Text => ({
    sv: `${count} tider föreslås`,
    fi: `ehdotettu ${count} aikaa`,
    en: `${count} times proposed`,
  }),
  doYouCome: { sv: 'Kommer du på mötet?', fi: 'Tuletko tapaamiseen?', en: 'Do you come to the meeting?' },
  send: { sv: 'Skicka svaret', fi: 'Lähetä vastaus', en: 'Send the answer' },
  back: { sv: 'Till inbjudningarna', fi: 'Kutsuihin', en: 'To the invitations' },
} satisfies Words
