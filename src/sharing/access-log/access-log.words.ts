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
  exportSummary: { sv: 'Ta ut den förseglade loggen', fi: 'Ota sinetöity loki', en: 'Export the sealed log' },
  sealSummary: { sv: 'Läs loggens försegling', fi: 'Lue lokin sinetti', en: 'Read the seal of the log' },
  seal: { sv: 'Loggens försegling', fi: 'Lokin sinetti', en: 'The seal of the log' },
  sealIntro: {
    sv: 'Varje rad förseglas inom ett par sekunder med en nyckel som inte finns i databasen. Varje myndighet har ett eget vittne: en fil med förseglingarna. Den som har filen, nyckeln och vittnet ser om något har ändrats eller tagits bort.',
    fi: 'Jokainen rivi sinetöidään muutamassa sekunnissa avaimella, jota ei ole tietokannassa. Jokaisella viranomaisella on oma todistaja: tiedosto sineteistä. Tiedostolla, avaimella ja todistajalla näkee, onko jotain muutettu tai poistettu.',
    en: 'Each row is sealed within a few seconds with a key that is not in the database. Each authority has a witness of its own: a file of the seals. With the file, the key and the witness one sees whether something was changed or removed.',
  },
  notSealed: { sv: 'Inget är förseglat än.', fi: 'Mitään ei ole vielä sinetöity.', en: 'Nothing is sealed yet.' },
  sealedRows: { sv: 'Förseglade rader', fi: 'Sinetöityjä rivejä', en: 'Sealed rows' },
  sealedAt: { sv: 'Senast förseglad', fi: 'Viimeksi sinetöity', en: 'Last sealed' },
  root: { sv: 'Rot', fi: 'Juuri', en: 'Root' },
  publicKey: { sv: 'Öppen nyckel', fi: 'Julkinen avain', en: 'Public key' },
  files: { sv: 'Filer för granskning', fi: 'Tiedostot tarkastusta varten', en: 'Files for an audit' },
  file: (n: number): Text => ({ sv: `Fil ${n}`, fi: `Tiedosto ${n}`, en: `File ${n}` }),
  howToVerify: {
    sv: 'Granska utan Fairlead: npx fairlead verify-log fil.jsonl --key nyckeln --witness vittnet.jsonl',
    fi: 'Tarkasta ilman Fairleadia: npx fairlead verify-log tiedosto.jsonl --key avain --witness todistaja.jsonl',
    en: 'Check without Fairlead: npx fairlead verify-log file.jsonl --key the-key --witness witness.jsonl',
  },
  rows: (n: number): Text => ({ sv: `${n} rader`, fi: `${n} riviä`, en: `${n} rows` }),
  listed: (n: number): Text => ({ sv: `lista med ${n}`, fi: `luettelo, ${n}`, en: `list of ${n}` }),
} satisfies Words

export const resultTexts: Readonly<Record<string, Text>> = {
  allowed: { sv: 'fick se', fi: 'sai nähdä', en: 'allowed' },
  refused: { sv: 'nekades', fi: 'evättiin', en: 'refused' },
  not_found: { sv: 'fanns inte för personen', fi: 'ei ollut henkilölle olemassa', en: 'did not exist for them' },
}

/** Who it was, in rows of those who came by a link (P-04, C-14). */
export const guestTexts: Readonly<Record<string, Text>> = {
  guest_youth: {
    sv: 'den unga, på sin egen sida',
    fi: 'nuori, omalla sivullaan',
    en: 'the young person, on their own page',
  },
  guest_guardian: {
    sv: 'en vårdnadshavare, på sin egen sida',
    fi: 'huoltaja, omalla sivullaan',
    en: 'a guardian, on their own page',
  },
  guest_external: {
    sv: 'en inbjuden utomstående, på sin egen sida',
    fi: 'kutsuttu ulkopuolinen, omalla sivullaan',
    en: 'an invited external, on their own page',
  },
}
