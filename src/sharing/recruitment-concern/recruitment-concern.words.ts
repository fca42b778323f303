import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: {
    sv: 'Oro för rekrytering till organiserad brottslighet',
    fi: 'Huoli rekrytoinnista järjestäytyneeseen rikollisuuteen',
    en: 'Concern about recruitment to organised crime',
  },
  list: {
    sv: 'Läs oron för rekrytering',
    fi: 'Lue huoli rekrytoinnista',
    en: 'Read the concern about recruitment',
  },
  intro: {
    sv: 'Gäller barn under 15 år. Bara ärendets medlemmar från det ansvariga teamet ser det här. Systemet för inget underrättelseregister: polisens uppgifter hör till polisens eget register.',
    fi: 'Koskee alle 15-vuotiaita lapsia. Tämän näkevät vain asian jäsenet vastuutiimistä. Järjestelmä ei pidä tiedustelurekisteriä: poliisin tiedot kuuluvat poliisin omaan rekisteriin.',
    en: 'About children under 15. Only members of the case from the responsible team see this. The system keeps no intelligence register: the police’s information belongs to the police’s own register.',
  },
  signal: {
    sv: 'Skriv också en signal om fenomenet, utan namn',
    fi: 'Kirjoita myös signaali ilmiöstä, ilman nimiä',
    en: 'Also write a signal about the phenomenon, without names',
  },
  raise: { sv: 'Anteckna oro', fi: 'Kirjaa huoli', en: 'Record a concern' },
  raiseDone: {
    sv: 'Oron antecknades. Ta nu ställning till anmälningarna.',
    fi: 'Huoli kirjattiin. Ota nyt kantaa ilmoituksiin.',
    en: 'The concern was recorded. Now decide about the notifications.',
  },
  signs: {
    sv: 'Vilka tecken har du sett?',
    fi: 'Mitä merkkejä olet nähnyt?',
    en: 'Which signs have you seen?',
  },
  signsHint: {
    sv: 'Vad som har hänt kring barnet. Namnge inte andra.',
    fi: 'Mitä lapsen ympärillä on tapahtunut. Älä nimeä muita.',
    en: 'What has happened around the child. Name nobody else.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  none: { sv: 'Ingen oro är antecknad.', fi: 'Huolta ei ole kirjattu.', en: 'No concern is recorded.' },
  tooOld: {
    sv: 'Anteckningen gäller barn under 15 år. För äldre gör du en egen anteckning eller en barnskyddsanmälan (417/2007 25 §).',
    fi: 'Merkintä koskee alle 15-vuotiaita lapsia. Vanhemmista teet oman muistiinpanon tai lastensuojeluilmoituksen (417/2007 25 §).',
    en: 'The record is about children under 15. For older ones write a note or make a child welfare notification (417/2007 § 25).',
  },
  alreadyRaised: {
    sv: 'Oron är redan antecknad i ärendet.',
    fi: 'Huoli on jo kirjattu asiaan.',
    en: 'The concern is already recorded in the case.',
  },
  end: { sv: 'Oron har gått över', fi: 'Huoli on väistynyt', en: 'The concern has passed' },
  endDone: { sv: 'Oron avslutades.', fi: 'Huoli päätettiin.', en: 'The concern was ended.' },
  endReason: { sv: 'Varför har den gått över?', fi: 'Miksi se on väistynyt?', en: 'Why has it passed?' },
  alreadyEnded: {
    sv: 'Oron är redan avslutad.',
    fi: 'Huoli on jo päätetty.',
    en: 'The concern has already been ended.',
  },
  live: { sv: 'gäller', fi: 'voimassa', en: 'stands' },
  ended: (day: string): Text => ({ sv: `avslutad ${day}`, fi: `päätetty ${day}`, en: `ended ${day}` }),
  raised: (day: string, by: string): Text => ({
    sv: `antecknad ${day}, ${by}`,
    fi: `kirjattu ${day}, ${by}`,
    en: `recorded ${day}, ${by}`,
  }),
} satisfies Words
