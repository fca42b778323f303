import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Åtkomstlogg', fi: 'Käyttöloki', en: 'Access log' },
  summary: { sv: 'Läs åtkomstloggen', fi: 'Lue käyttölokia', en: 'Read the access log' },
  intro: {
    sv: 'Här står vem som har läst eller ändrat vad och när, också försök som inte lyckades. Inget innehåll visas.',
    fi: 'Tässä näkyy, kuka on lukenut tai muuttanut mitä ja milloin, myös epäonnistuneet yritykset. Sisältöä ei näytetä.',
    en: 'Here stands who has read or changed what and when, also attempts that failed. No content is shown.',
  },
  when: { sv: 'Tid', fi: 'Aika', en: 'Time' },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  object: { sv: 'Gäller', fi: 'Kohde', en: 'About' },
  result: { sv: 'Resultat', fi: 'Tulos', en: 'Result' },
  empty: {
    sv: 'Loggen har inga rader för det du sökte.',
    fi: 'Lokissa ei ole rivejä haullesi.',
    en: 'The log has no rows for your search.',
  },
  objectId: { sv: 'Ärendets eller objektets id', fi: 'Asian tai kohteen tunniste', en: 'Id of the case or object' },
  resultFilter: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  everything: { sv: 'Allt', fi: 'Kaikki', en: 'Everything' },
  breakGlass: { sv: 'nödöppning', fi: 'hätäavaus', en: 'emergency access' },
  older: { sv: 'Äldre', fi: 'Vanhemmat', en: 'Older' },
  rows: (n: number): Text => ({ sv: `${n} rader`, fi: `${n} riviä`, en: `${n} rows` }),
  listed: (n: number): Text => ({ sv: `lista med ${n}`, fi: `luettelo, ${n}`, en: `list of ${n}` }),
} satisfies Words

export const resultTexts: Readonly<Record<string, Text>> = {
  allowed: { sv: 'fick se', fi: 'sai nähdä', en: 'allowed' },
  refused: { sv: 'nekades', fi: 'evättiin', en: 'refused' },
  not_found: { sv: 'fanns inte för personen', fi: 'ei ollut henkilölle olemassa', en: 'did not exist for them' },
}
