import type { Text, Words } from '#kernel/language.ts'

export const words = {
  read: { sv: 'Läs ett pågående möte', fi: 'Lue käynnissä oleva tapaaminen', en: 'Read a meeting in progress' },
  follow: {
    sv: 'Följ ett pågående möte',
    fi: 'Seuraa käynnissä olevaa tapaamista',
    en: 'Follow a meeting in progress',
  },
  write: {
    sv: 'Spara det som skrivs på ett möte',
    fi: 'Tallenna tapaamisessa kirjoitettava',
    en: 'Save what is written in a meeting',
  },
  recordNote: {
    sv: 'Gör min text till mötesanteckning',
    fi: 'Tee tekstistäni tapaamisen muistiinpano',
    en: 'Make my text a meeting note',
  },
  recordSummary: {
    sv: 'Gör delarna till mötets sammanfattning',
    fi: 'Tee osista tapaamisen yhteenveto',
    en: 'Make the parts the meeting’s summary',
  },
  saved: { sv: 'Texterna sparades.', fi: 'Tekstit tallennettiin.', en: 'The texts were saved.' },
  noteRecorded: {
    sv: 'Din text är nu en mötesanteckning.',
    fi: 'Tekstisi on nyt tapaamisen muistiinpano.',
    en: 'Your text is now a meeting note.',
  },
  summaryRecorded: {
    sv: 'Allas delar är nu mötets sammanfattning.',
    fi: 'Kaikkien osat ovat nyt tapaamisen yhteenveto.',
    en: 'Everybody’s parts are now the meeting’s summary.',
  },

  title: { sv: 'Skriv under mötet', fi: 'Kirjoita tapaamisen aikana', en: 'Write during the meeting' },
  intro: {
    sv: 'Du skriver i två rutor: en för din egen myndighet och en för din del av den gemensamma sammanfattningen. Ingen annan kan ändra i dina rutor.',
    fi: 'Kirjoitat kahteen ruutuun: toiseen omalle viranomaisellesi ja toiseen oman osasi yhteisestä yhteenvedosta. Kukaan muu ei voi muuttaa ruutujasi.',
    en: 'You write in two boxes: one for your own authority and one for your part of the shared summary. Nobody else can change your boxes.',
  },
  present: { sv: 'I mötesvyn nu', fi: 'Tapaamisnäkymässä nyt', en: 'In the meeting view now' },
  you: { sv: 'du', fi: 'sinä', en: 'you' },
  writing: { sv: 'skriver', fi: 'kirjoittaa', en: 'is writing' },
  own: { sv: 'Din egen myndighet', fi: 'Oma viranomaisesi', en: 'Your own authority' },
  ownBox: { sv: 'Din text', fi: 'Tekstisi', en: 'Your text' },
  ownHint: {
    sv: 'Blir en anteckning i din egen myndighets register.',
    fi: 'Siitä tulee muistiinpano oman viranomaisesi rekisteriin.',
    en: 'Becomes a note in your own authority’s register.',
  },
  shared: { sv: 'Gemensam sammanfattning', fi: 'Yhteinen yhteenveto', en: 'Shared summary' },
  sharedBox: { sv: 'Din del', fi: 'Sinun osasi', en: 'Your part' },
  sharedHint: {
    sv: 'Vad kom ni överens om, vem gör vad? Skriv bara det som alla i ärendet får veta.',
    fi: 'Mitä sovittiin, kuka tekee mitä? Kirjoita vain se, minkä kaikki asian jäsenet saavat tietää.',
    en: 'What was agreed, who does what? Write only what everyone in the case may know.',
  },
  ownOthers: {
    sv: 'Kolleger i din myndighet skriver',
    fi: 'Viranomaisesi muut työntekijät kirjoittavat',
    en: 'Colleagues in your authority write',
  },
  sharedOthers: { sv: 'De andra skriver', fi: 'Muut kirjoittavat', en: 'The others write' },
  nobodyElse: {
    sv: 'Ingen annan har skrivit här.',
    fi: 'Kukaan muu ei ole kirjoittanut tähän.',
    en: 'Nobody else has written here.',
  },
  savedAt: (time: string): Text => ({ sv: `Sparat ${time}`, fi: `Tallennettu ${time}`, en: `Saved ${time}` }),
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  textLanguage: { sv: 'Texternas språk', fi: 'Tekstien kieli', en: 'Language of the texts' },
  toMeeting: { sv: 'Till mötet', fi: 'Tapaamiseen', en: 'To the meeting' },
  recorded: { sv: 'Redan sparad sammanfattning', fi: 'Jo tallennettu yhteenveto', en: 'Summary recorded already' },
  summaryTooLong: (most: number): Text => ({
    sv: `Sammanfattningen blir längre än ${most} tecken. Korta delarna. Ingenting har försvunnit.`,
    fi: `Yhteenvedosta tulee yli ${most} merkkiä pitkä. Lyhentäkää osia. Mitään ei ole hävinnyt.`,
    en: `The summary would be longer than ${most} characters. Shorten the parts. Nothing has been lost.`,
  }),
  addedReason: { sv: 'Tillägg från mötet.', fi: 'Lisäys tapaamisesta.', en: 'Added from the meeting.' },

  // A lost connection, an ended session, a newer text: what was typed stays in the box, always.
  offline: {
    sv: 'Ingen förbindelse. Texten finns kvar här. Den sparas när förbindelsen är tillbaka.',
    fi: 'Ei yhteyttä. Teksti on tallessa tällä sivulla. Se tallennetaan, kun yhteys palaa.',
    en: 'No connection. Your text is still here. It is saved when the connection is back.',
  },
  refused: {
    sv: 'Texten kunde inte sparas. Den finns kvar här. Kopiera den innan du går vidare.',
    fi: 'Tekstiä ei voitu tallentaa. Se on tallessa tällä sivulla. Kopioi se ennen kuin jatkat.',
    en: 'The text could not be saved. It is still here. Copy it before you go on.',
  },
  over: {
    sv: 'Mötet eller ärendet är avslutat, så texten kan inte sparas. Den finns kvar här.',
    fi: 'Tapaaminen tai asia on päättynyt, joten tekstiä ei voi tallentaa. Se on tallessa tällä sivulla.',
    en: 'The meeting or the case is over, so the text cannot be saved. It is still here.',
  },
  gone: {
    sv: 'Mötet hör inte längre till ditt arbete. Det du skrev finns kvar här men kan inte sparas.',
    fi: 'Tapaaminen ei enää kuulu työhösi. Kirjoittamasi on tällä sivulla, mutta sitä ei voi tallentaa.',
    en: 'The meeting is no longer part of your work. What you wrote is still here but cannot be saved.',
  },
  tooLong: {
    sv: 'Texten är för lång och sparas först när den är kortare. Den finns kvar här.',
    fi: 'Teksti on liian pitkä, ja se tallennetaan vasta lyhennettynä. Se on tallessa tällä sivulla.',
    en: 'The text is too long and is saved only when it is shorter. It is still here.',
  },
  newer: {
    sv: 'Du har skrivit vidare i ett annat fönster. Din text här finns kvar. Så här lyder den andra:',
    fi: 'Olet jatkanut kirjoittamista toisessa ikkunassa. Tekstisi tässä on tallessa. Toinen teksti kuuluu näin:',
    en: 'You have written on in another window. Your text here is still here. The other one says:',
  },
  takeBoth: {
    sv: 'Lägg den andra efter min text',
    fi: 'Lisää toinen tekstini perään',
    en: 'Add the other after my text',
  },
  keepMine: {
    sv: 'Behåll bara min text här',
    fi: 'Säilytä vain tässä oleva teksti',
    en: 'Keep only my text here',
  },
  alreadyRecorded: {
    sv: 'Din text har redan blivit en text om mötet. Det du har i rutan finns kvar och sparas som ett tillägg när du sparar igen.',
    fi: 'Tekstistäsi on jo tehty tapaamisen teksti. Ruudussa oleva teksti on tallessa, ja se lisätään, kun tallennat uudelleen.',
    en: 'Your text has already become a text of the meeting. What is in the box is still there and is added when you save again.',
  },
  readOnly: {
    sv: 'Ärendet är avslutat eller mötet inställt. Det som skrevs kan läsas men inte ändras.',
    fi: 'Asia on päätetty tai tapaaminen peruttu. Kirjoitettua voi lukea, mutta ei muuttaa.',
    en: 'The case is closed or the meeting cancelled. What was written can be read but not changed.',
  },
} satisfies Words
