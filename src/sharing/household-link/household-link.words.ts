import type { Text, Words } from '#kernel/language.ts'
import type { HouseholdKind } from './household-link.ts'

export const kindTexts: Readonly<Record<HouseholdKind, Text>> = {
  siblings: { sv: 'syskon', fi: 'sisarukset', en: 'siblings' },
  same_household: { sv: 'samma hushåll', fi: 'sama talous', en: 'same household' },
}

export const words = {
  title: { sv: 'Syskon och hushåll', fi: 'Sisarukset ja talous', en: 'Siblings and household' },
  hint: {
    sv: 'En koppling mellan två ärenden syns bara för dem som arbetar med båda.',
    fi: 'Kahden asian välinen yhteys näkyy vain niille, jotka työskentelevät molempien parissa.',
    en: 'A link between two cases shows only for those who work with both.',
  },
  empty: { sv: 'Inga kopplingar.', fi: 'Ei yhteyksiä.', en: 'No links.' },
  make: { sv: 'Koppla till ett annat ärende', fi: 'Yhdistä toiseen asiaan', en: 'Link to another case' },
  makeSummary: { sv: 'Koppla två ärenden', fi: 'Yhdistä kaksi asiaa', en: 'Link two cases' },
  makeDone: { sv: 'Ärendena kopplades.', fi: 'Asiat yhdistettiin.', en: 'The cases were linked.' },
  prepareSummary: { sv: 'Egna ärenden att koppla till', fi: 'Omat yhdistettävät asiat', en: 'Own cases to link to' },
  otherCase: { sv: 'Vilket ärende?', fi: 'Mikä asia?', en: 'Which case?' },
  otherCaseHint: {
    sv: 'Här står bara ärenden som du själv arbetar med.',
    fi: 'Tässä ovat vain asiat, joiden parissa itse työskentelet.',
    en: 'Only cases that you work with yourself stand here.',
  },
  noOther: {
    sv: 'Du arbetar inte med något annat öppet ärende.',
    fi: 'Et työskentele muiden avointen asioiden parissa.',
    en: 'You do not work with any other open case.',
  },
  kind: { sv: 'Hur hör de ihop?', fi: 'Miten he kuuluvat yhteen?', en: 'How do they belong together?' },
  linkedBy: (name: string, when: string): Text => ({
    sv: `Kopplat av ${name}, ${when}`,
    fi: `Yhdistänyt ${name}, ${when}`,
    en: `Linked by ${name}, ${when}`,
  }),
  end: { sv: 'Ta bort kopplingen', fi: 'Poista yhteys', en: 'Remove the link' },
  endSummary: {
    sv: 'Ta bort en koppling mellan ärenden',
    fi: 'Poista asioiden välinen yhteys',
    en: 'Remove a link between cases',
  },
  endDone: {
    sv: 'Kopplingen mellan ärendena togs bort.',
    fi: 'Asioiden välinen yhteys poistettiin.',
    en: 'The link between the cases was removed.',
  },
  alreadyLinked: {
    sv: 'Ärendena är redan kopplade.',
    fi: 'Asiat on jo yhdistetty.',
    en: 'The cases are linked already.',
  },
} satisfies Words
