import type { Words } from '#kernel/language.ts'

export const words = {
  listSummary: {
    sv: 'Lista kollegernas konton',
    fi: 'Luettele kollegojen tilit',
    en: 'List the accounts of colleagues',
  },
  readSummary: { sv: 'Visa en kollegas konto', fi: 'Näytä kollegan tili', en: 'Show the account of a colleague' },
  title: { sv: 'Konton', fi: 'Tilit', en: 'Accounts' },
  account: { sv: 'Konto', fi: 'Tili', en: 'Account' },
  intro: {
    sv: 'Här är de som arbetar hos din myndighet. Ditt eget konto sköts av en annan administratör.',
    fi: 'Tässä ovat viranomaisesi työntekijät. Omaa tiliäsi hoitaa toinen järjestelmänvalvoja.',
    en: 'These are the people of your authority. Your own account is looked after by another administrator.',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  profession: { sv: 'Yrke', fi: 'Ammatti', en: 'Profession' },
  state: { sv: 'Inloggning', fi: 'Kirjautuminen', en: 'Sign-in' },
  ready: { sv: 'kan logga in', fi: 'voi kirjautua', en: 'can sign in' },
  invited: { sv: 'har en kod som väntar', fi: 'koodi odottaa', en: 'has a code waiting' },
  none: { sv: 'kan inte logga in ännu', fi: 'ei voi vielä kirjautua', en: 'cannot sign in yet' },
  inactive: { sv: 'har slutat', fi: 'on lopettanut', en: 'has left' },
  empty: {
    sv: 'Ingen annan arbetar hos din myndighet.',
    fi: 'Viranomaisessasi ei ole muita.',
    en: 'Nobody else works at your authority.',
  },
  providers: { sv: 'Myndighetens inloggning', fi: 'Viranomaisen kirjautuminen', en: 'The authority’s sign-in' },
  sessions: { sv: 'Sessioner', fi: 'Istunnot', en: 'Sessions' },
  endSessions: { sv: 'Avsluta alla sessioner', fi: 'Lopeta kaikki istunnot', en: 'End all sessions' },
  endSessionsDone: { sv: 'Sessionerna avslutades.', fi: 'Istunnot lopetettiin.', en: 'The sessions were ended.' },
} satisfies Words
