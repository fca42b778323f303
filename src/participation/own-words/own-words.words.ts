import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Familjens egna ord', fi: 'Perheen omat sanat', en: 'The family’s own words' },
  read: { sv: 'Läs familjens egna ord', fi: 'Lue perheen omat sanat', en: 'Read the family’s own words' },
  intro: {
    sv: 'Orden öppnar varje möte och varje plan. Ingen ändrar dem. Säger personen något nytt skriver du det som nya ord.',
    fi: 'Sanat avaavat jokaisen tapaamisen ja suunnitelman. Kukaan ei muuta niitä. Jos henkilö sanoo uutta, kirjaat uudet sanat.',
    en: 'The words open each meeting and plan. Nobody changes them. If the person says something new, write it as new words.',
  },
  notShownToOthers: {
    sv: 'Egna ord visas inte för någon annan i familjen.',
    fi: 'Omia sanoja ei näytetä kenellekään muulle perheessä.',
    en: 'Own words are shown to nobody else in the family.',
  },
  withdraw: { sv: 'Ta tillbaka orden', fi: 'Ota sanat takaisin', en: 'Take the words back' },
  withdrawOf: (whose: string): Text => ({
    sv: `Ta tillbaka ord: ${whose}`,
    fi: `Ota sanat takaisin: ${whose}`,
    en: `Take words back: ${whose}`,
  }),
  withdrawExplained: {
    sv: 'Gör det här när personen själv vill det. Orden visas inte längre någonstans i ärendet. Det går inte att ångra, men personen kan säga något nytt.',
    fi: 'Tee näin, kun henkilö itse haluaa sitä. Sanoja ei enää näytetä missään asiassa. Tätä ei voi perua, mutta henkilö voi sanoa uutta.',
    en: 'Do this when the person wants it. The words are no longer shown anywhere in the case. It cannot be undone, but the person may say something new.',
  },
  withdrawDone: { sv: 'Orden togs tillbaka.', fi: 'Sanat otettiin takaisin.', en: 'The words were taken back.' },
  alreadyWithdrawn: {
    sv: 'Orden är redan tillbakatagna.',
    fi: 'Sanat on jo otettu takaisin.',
    en: 'The words have already been taken back.',
  },
} satisfies Words
