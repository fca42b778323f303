import type { Text, Words } from '#kernel/language.ts'

/** "Vem ser det här": the four audiences of an entry, as the reader and the writer meet them. */
export const words = {
  whoSeesThis: { sv: 'Vem ser det här', fi: 'Kuka näkee tämän', en: 'Who sees this' },
  visibleTo: { sv: 'Syns för:', fi: 'Näkyy:', en: 'Visible to:' },
  ownRegister: {
    sv: 'Endast din egen myndighet',
    fi: 'Vain oma viranomaisesi',
    en: 'Your own authority only',
  },
  /** The register's name in the view's language, nominative: "socialväsendet", "sosiaalitoimi". */
  onlyRegister: (register: string): Text => ({
    sv: `Endast ${register}`,
    fi: `Vain ${register}`,
    en: `Only ${register}`,
  }),
  caseTeam: {
    sv: 'Ärendets ankarteam',
    fi: 'Asian ankkuritiimi',
    en: 'The Anchor team of the case',
  },
  family: {
    sv: 'Ankarteamet, den unga och vårdnadshavarna',
    fi: 'Ankkuritiimi, nuori ja huoltajat',
    en: 'The Anchor team, the young person and the guardians',
  },
  mayTell: { sv: 'Får jag berätta?', fi: 'Saanko kertoa?', en: 'May I tell?' },
  mayTellNewTab: { sv: '(öppnas i en ny flik)', fi: '(avautuu uuteen välilehteen)', en: '(opens in a new tab)' },
  onlyMe: { sv: 'Endast du', fi: 'Vain sinä', en: 'Only you' },
} satisfies Words
