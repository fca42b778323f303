import type { Text, Words } from '#kernel/language.ts'
import type { ReviewFinding } from './log-review.ts'

export const words = {
  desk: { sv: 'Granskning av loggen', fi: 'Lokin tarkastus', en: 'Review of the log' },
  intro: {
    sv: 'Ett larm betyder inte att någon gjort fel. Fråga, och skriv vad du kom fram till. Du ser vem, när och vilken sorts uppgift, aldrig innehållet.',
    fi: 'Hälytys ei tarkoita, että joku olisi tehnyt väärin. Kysy ja kirjaa, mitä sait selville. Näet kuka, milloin ja minkälaisen tiedon, et koskaan sisältöä.',
    en: 'An alarm does not mean that somebody did wrong. Ask, and write what you found. You see who, when and what kind of information, never what it says.',
  },
  alarms: { sv: 'Larm', fi: 'Hälytykset', en: 'Alarms' },
  noAlarms: { sv: 'Det finns inga larm.', fi: 'Hälytyksiä ei ole.', en: 'There are no alarms.' },
  sample: { sv: 'Stickprov', fi: 'Satunnaisotos', en: 'Sample' },
  noSample: { sv: 'Inga rader är dragna.', fi: 'Rivejä ei ole poimittu.', en: 'No rows have been drawn.' },
  breakGlass: {
    sv: 'Nödöppningar granskas för sig',
    fi: 'Hätäavaukset tarkastetaan erikseen',
    en: 'Emergency openings have a review of their own',
  },
  draw: { sv: 'Dra ett stickprov', fi: 'Poimi satunnaisotos', en: 'Draw a sample' },
  drawDone: { sv: 'Stickprovet är draget.', fi: 'Otos on poimittu.', en: 'The sample is drawn.' },
  from: { sv: 'Från och med', fi: 'Alkaen', en: 'From' },
  until: { sv: 'Till och med', fi: 'Asti', en: 'Until' },
  size: { sv: 'Antal rader (högst 50)', fi: 'Rivejä (enintään 50)', en: 'Rows (at most 50)' },
  endsBefore: {
    sv: 'Sista dagen kan inte komma före den första.',
    fi: 'Viimeinen päivä ei voi olla ennen ensimmäistä.',
    en: 'The last day cannot come before the first.',
  },
  nothingToDraw: {
    sv: 'Loggen har inga rader för den tiden.',
    fi: 'Lokissa ei ole rivejä siltä ajalta.',
    en: 'The log has no rows for that time.',
  },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  times: { sv: 'Antal', fi: 'Lukumäärä', en: 'Times' },
  finding: { sv: 'Resultat', fi: 'Tulos', en: 'Finding' },
  waiting: { sv: 'väntar på svar', fi: 'odottaa vastausta', en: 'waits for an answer' },
  case: { sv: 'Ärende', fi: 'Asia', en: 'Case' },
  readAlarm: { sv: 'Läs ett larm', fi: 'Lue hälytys', en: 'Read an alarm' },
  answerAlarm: { sv: 'Svara på ett larm', fi: 'Vastaa hälytykseen', en: 'Answer an alarm' },
  readRow: { sv: 'Läs en dragen rad', fi: 'Lue poimittu rivi', en: 'Read a drawn row' },
  answerRow: { sv: 'Svara på en dragen rad', fi: 'Vastaa poimittuun riviin', en: 'Answer a drawn row' },
  answer: {
    sv: 'Vad kom du fram till, och hur?',
    fi: 'Mitä sait selville, ja miten?',
    en: 'What did you find, and how?',
  },
  answerReaders: {
    sv: 'dataskyddsombudet',
    fi: 'tietosuojavastaava',
    en: 'the data-protection officer',
  },
  answerDone: { sv: 'Svaret är sparat.', fi: 'Vastaus on tallennettu.', en: 'The answer is saved.' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  notYourOwn: {
    sv: 'Ingen svarar på larm om sig själv.',
    fi: 'Kukaan ei vastaa itseään koskevaan hälytykseen.',
    en: 'Nobody answers an alarm about themself.',
  },
  alreadyAnswered: { sv: 'Någon har redan svarat.', fi: 'Tähän on jo vastattu.', en: 'It has already been answered.' },
  rules: { sv: 'När ett larm går', fi: 'Milloin hälytetään', en: 'When an alarm is raised' },
  limit: { sv: 'Gräns', fi: 'Raja', en: 'Limit' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  unverified: { sv: 'obekräftad', fi: 'vahvistamaton', en: 'unverified' },
  answeredBy: (name: string): Text => ({ sv: `Svarat av ${name}`, fi: `Vastannut ${name}`, en: `Answered by ${name}` }),
} satisfies Words

export const findingTexts: Readonly<Record<ReviewFinding, Text>> = {
  in_order: { sv: 'I sin ordning', fi: 'Kunnossa', en: 'In order' },
  clarify: { sv: 'Ska utredas vidare', fi: 'Selvitetään edelleen', en: 'To be clarified' },
  breach: { sv: 'Personuppgiftsincident', fi: 'Tietoturvaloukkaus', en: 'Personal data breach' },
}
