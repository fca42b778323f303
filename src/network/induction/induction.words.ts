import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Introduktion', fi: 'Perehdytys', en: 'Induction' },
  confirm: { sv: 'Bekräfta introduktion', fi: 'Vahvista perehdytys', en: 'Confirm induction' },
  confirmHint: {
    sv: 'Du bekräftar att personen har introducerats. Ingen bekräftar sin egen introduktion.',
    fi: 'Vahvistat, että henkilö on perehdytetty. Kukaan ei vahvista omaa perehdytystään.',
    en: 'You confirm that the person has been introduced. Nobody confirms their own induction.',
  },
  confirmDone: {
    sv: 'Introduktionen är bekräftad.',
    fi: 'Perehdytys on vahvistettu.',
    en: 'The induction is confirmed.',
  },
  kinds: {
    sv: 'Vad har personen introducerats i?',
    fi: 'Mihin henkilö on perehdytetty?',
    en: 'What has the person been introduced to?',
  },
  completedOn: { sv: 'Klar den', fi: 'Valmis', en: 'Completed on' },
  validUntil: { sv: 'Gäller till', fi: 'Voimassa', en: 'Valid until' },
  confirmedBy: { sv: 'Bekräftad av', fi: 'Vahvistaja', en: 'Confirmed by' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  action: { sv: 'Åtgärd', fi: 'Toiminto', en: 'Action' },
  empty: {
    sv: 'Ingen introduktion är bekräftad.',
    fi: 'Perehdytystä ei ole vahvistettu.',
    en: 'No induction is confirmed.',
  },
  readSummary: {
    sv: 'Visar en bekräftad introduktion.',
    fi: 'Näyttää vahvistetun perehdytyksen.',
    en: 'Shows a confirmed induction.',
  },
  withdraw: { sv: 'Ta tillbaka', fi: 'Peru', en: 'Withdraw' },
  withdrawTitle: { sv: 'Ta tillbaka en introduktion', fi: 'Peru perehdytys', en: 'Withdraw an induction' },
  withdrawDone: { sv: 'Introduktionen är återtagen.', fi: 'Perehdytys on peruttu.', en: 'The induction is withdrawn.' },
  withdrawnAlready: {
    sv: 'Introduktionen är redan återtagen.',
    fi: 'Perehdytys on jo peruttu.',
    en: 'The induction is withdrawn already.',
  },
  missing: (kinds: string): Text => ({
    sv: `Saknas: ${kinds}.`,
    fi: `Puuttuu: ${kinds}.`,
    en: `Missing: ${kinds}.`,
  }),
  condition: {
    sv: 'I den här instansen är det ett villkor: utan introduktion är personen inte medlem i något team.',
    fi: 'Tässä instanssissa se on ehto: ilman perehdytystä henkilö ei ole minkään tiimin jäsen.',
    en: 'In this instance it is a condition: without induction the person is a member of no team.',
  },
} satisfies Words
