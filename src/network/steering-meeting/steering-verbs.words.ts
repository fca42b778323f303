import type { Words } from '#kernel/language.ts'

/** What each verb of the steering group's meetings does, for the reference. */
export const verbs = {
  listSummary: {
    sv: 'Visar styrgruppens möten och öppna uppgifter.',
    fi: 'Näyttää ohjausryhmän kokoukset ja avoimet tehtävät.',
    en: 'Shows the meetings and open tasks of the steering group.',
  },
  readSummary: { sv: 'Visar ett möte.', fi: 'Näyttää kokouksen.', en: 'Shows a meeting.' },
  planSummary: { sv: 'Planerar ett möte.', fi: 'Suunnittelee kokouksen.', en: 'Plans a meeting.' },
  formSummary: {
    sv: 'Visar ett möte för den som sköter det.',
    fi: 'Näyttää kokouksen sitä hoitavalle.',
    en: 'Shows a meeting to those who keep it.',
  },
  changeSummary: { sv: 'Ändrar ett möte.', fi: 'Muuttaa kokousta.', en: 'Changes a meeting.' },
  cancelSummary: { sv: 'Ställer in ett möte.', fi: 'Peruu kokouksen.', en: 'Cancels a meeting.' },
  addItemSummary: {
    sv: 'Lägger till ett ärende på föredragningslistan.',
    fi: 'Lisää asian esityslistalle.',
    en: 'Adds an item to the agenda.',
  },
  itemSummary: {
    sv: 'Visar ett ärende på föredragningslistan.',
    fi: 'Näyttää esityslistan asian.',
    en: 'Shows an item of the agenda.',
  },
  minutesSummary: {
    sv: 'Skriver protokollet för ett ärende.',
    fi: 'Kirjoittaa asian pöytäkirjan.',
    en: 'Writes the minutes of an item.',
  },
  withdrawItemSummary: {
    sv: 'Tar bort ett ärende från föredragningslistan.',
    fi: 'Poistaa asian esityslistalta.',
    en: 'Takes an item off the agenda.',
  },
  attendanceSummary: {
    sv: 'Antecknar vilka som deltog i mötet.',
    fi: 'Kirjaa kokouksen osallistujat.',
    en: 'Records who came to the meeting.',
  },
  signSummary: {
    sv: 'Sekreteraren undertecknar protokollet.',
    fi: 'Sihteeri allekirjoittaa pöytäkirjan.',
    en: 'The secretary signs the minutes.',
  },
  confirmSummary: {
    sv: 'Ordföranden justerar protokollet.',
    fi: 'Puheenjohtaja tarkastaa pöytäkirjan.',
    en: 'The chair confirms the minutes.',
  },
  returnSummary: {
    sv: 'Ordföranden ger tillbaka protokollet.',
    fi: 'Puheenjohtaja palauttaa pöytäkirjan.',
    en: 'The chair gives the minutes back.',
  },
  decisionSummary: {
    sv: 'Visar ett beslut av styrgruppen.',
    fi: 'Näyttää ohjausryhmän päätöksen.',
    en: 'Shows a decision of the steering group.',
  },
  recordDecisionSummary: {
    sv: 'Antecknar ett numrerat beslut.',
    fi: 'Kirjaa numeroidun päätöksen.',
    en: 'Records a numbered decision.',
  },
  changeDecisionSummary: { sv: 'Ändrar ett beslut.', fi: 'Muuttaa päätöstä.', en: 'Changes a decision.' },
  withdrawDecisionSummary: {
    sv: 'Tar bort ett beslut ur ett protokoll som skrivs.',
    fi: 'Poistaa päätöksen kirjoitettavasta pöytäkirjasta.',
    en: 'Takes a decision out of minutes that are being written.',
  },
  tasksSummary: {
    sv: 'Visar styrgruppens uppgifter.',
    fi: 'Näyttää ohjausryhmän tehtävät.',
    en: 'Shows the tasks of the steering group.',
  },
  taskSummary: { sv: 'Visar en uppgift.', fi: 'Näyttää tehtävän.', en: 'Shows a task.' },
  taskDoneSummary: {
    sv: 'Antecknar att en uppgift är gjord.',
    fi: 'Kirjaa tehtävän tehdyksi.',
    en: 'Records that a task is done.',
  },
} satisfies Words
