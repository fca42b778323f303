import type { Words } from '#kernel/language.ts'

export const words = {
  attempts: { sv: 'Försök att nå familjen', fi: 'Yritykset tavoittaa perhe', en: 'Attempts to reach the family' },
  record: { sv: 'Anteckna ett försök', fi: 'Kirjaa yritys', en: 'Record an attempt' },
  recordDone: { sv: 'Försöket antecknades.', fi: 'Yritys kirjattiin.', en: 'The attempt was recorded.' },
  none: {
    sv: 'Inga försök är antecknade.',
    fi: 'Yrityksiä ei ole kirjattu.',
    en: 'No attempts have been recorded.',
  },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  whom: { sv: 'Vem söktes?', fi: 'Ketä tavoiteltiin?', en: 'Who was tried?' },
  whomColumn: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  means: { sv: 'Hur?', fi: 'Miten?', en: 'How?' },
  meansColumn: { sv: 'Hur', fi: 'Miten', en: 'How' },
  outcome: { sv: 'Hur gick det?', fi: 'Miten kävi?', en: 'How did it go?' },
  outcomeColumn: { sv: 'Hur det gick', fi: 'Miten kävi', en: 'How it went' },
  note: { sv: 'Anmärkning', fi: 'Huomautus', en: 'Note' },
  noteHint: {
    sv: 'Bara det praktiska, till exempel när det passar bättre. Inget om varför ni ville nå personen.',
    fi: 'Vain käytännön asiat, esimerkiksi milloin sopii paremmin. Ei siitä, miksi halusitte tavoittaa henkilön.',
    en: 'Practical things only, such as when suits better. Nothing about why you wanted to reach the person.',
  },
  by: { sv: 'Antecknat av', fi: 'Kirjannut', en: 'Recorded by' },
  day: { sv: 'Vilken dag?', fi: 'Minä päivänä?', en: 'On which day?' },
  time: { sv: 'Klockslag', fi: 'Kellonaika', en: 'Time of day' },
  save: { sv: 'Spara försöket', fi: 'Tallenna yritys', en: 'Save the attempt' },
} satisfies Words
