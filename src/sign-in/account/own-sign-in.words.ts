import type { SignInMeans } from '#access/actor.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  readSummary: {
    sv: 'Visa sina egna inloggningssätt och sessioner',
    fi: 'Näytä omat kirjautumistavat ja istunnot',
    en: 'Show one’s own ways to sign in and sessions',
  },
  title: { sv: 'Min inloggning', fi: 'Oma kirjautuminen', en: 'My sign-in' },
  ways: { sv: 'Så här loggar du in', fi: 'Näin kirjaudut', en: 'How you sign in' },
  noWays: {
    sv: 'Du har inget eget inloggningssätt ännu.',
    fi: 'Sinulla ei ole vielä omaa kirjautumistapaa.',
    en: 'You have no way to sign in of your own yet.',
  },
  signInName: { sv: 'Användarnamn', fi: 'Käyttäjätunnus', en: 'User name' },
  password: { sv: 'Lösenord och kod', fi: 'Salasana ja koodi', en: 'Password and code' },
  setOn: (day: string): Text => ({ sv: `Valt ${day}`, fi: `Valittu ${day}`, en: `Chosen on ${day}` }),
  changePassword: { sv: 'Byt lösenord och kod', fi: 'Vaihda salasana ja koodi', en: 'Change password and code' },
  passkey: { sv: 'Nyckel', fi: 'Avain', en: 'Passkey' },
  addedOn: (day: string): Text => ({ sv: `Tillagd ${day}`, fi: `Lisätty ${day}`, en: `Added on ${day}` }),
  lastUsed: (day: string): Text => ({
    sv: `använd senast ${day}`,
    fi: `käytetty viimeksi ${day}`,
    en: `last used on ${day}`,
  }),
  addPasskey: { sv: 'Lägg till en nyckel', fi: 'Lisää avain', en: 'Add a passkey' },
  remove: { sv: 'Ta bort', fi: 'Poista', en: 'Remove' },
  provider: { sv: 'Din myndighets inloggning', fi: 'Viranomaisesi kirjautuminen', en: 'Your authority’s sign-in' },
  linkedOn: (day: string): Text => ({ sv: `Kopplad ${day}`, fi: `Liitetty ${day}`, en: `Linked on ${day}` }),
  sessions: { sv: 'Här är du inloggad', fi: 'Täällä olet kirjautuneena', en: 'Where you are signed in' },
  sessionsHelp: {
    sv: 'Känner du inte igen en rad? Avsluta den och säg till din administratör.',
    fi: 'Etkö tunnista jotakin riviä? Lopeta se ja kerro järjestelmänvalvojallesi.',
    en: 'Is there a row you do not recognise? End it and tell your administrator.',
  },
  browser: { sv: 'Webbläsare', fi: 'Selain', en: 'Browser' },
  unknownBrowser: { sv: 'Okänd webbläsare', fi: 'Tuntematon selain', en: 'Unknown browser' },
  means: { sv: 'Inloggad med', fi: 'Kirjautumistapa', en: 'Signed in with' },
  started: { sv: 'Inloggad', fi: 'Kirjautunut', en: 'Signed in' },
  lastSeen: { sv: 'Senast använd', fi: 'Viimeksi käytetty', en: 'Last used' },
  end: { sv: 'Avsluta', fi: 'Lopeta', en: 'End' },
  thisOne: { sv: 'Den du använder nu', fi: 'Tämä, jota käytät nyt', en: 'The one you are using now' },
  endSession: { sv: 'Avsluta en egen session', fi: 'Lopeta oma istunto', en: 'End one’s own session' },
  endSessionDone: { sv: 'Sessionen avslutades.', fi: 'Istunto lopetettiin.', en: 'The session was ended.' },
  endOthers: {
    sv: 'Avsluta alla andra sessioner',
    fi: 'Lopeta kaikki muut istunnot',
    en: 'End all other sessions',
  },
  endOthersDone: {
    sv: 'Alla andra sessioner avslutades.',
    fi: 'Kaikki muut istunnot lopetettiin.',
    en: 'All other sessions were ended.',
  },
  noSessions: { sv: 'Ingen är inloggad.', fi: 'Kukaan ei ole kirjautuneena.', en: 'Nobody is signed in.' },
} satisfies Words

export const meansTexts: Readonly<Record<SignInMeans, Text>> = {
  demo: { sv: 'demons personval', fi: 'demon henkilövalinta', en: 'the demo’s choice of person' },
  passkey: { sv: 'nyckel', fi: 'avain', en: 'passkey' },
  password_code: { sv: 'lösenord och kod', fi: 'salasana ja koodi', en: 'password and code' },
  provider: { sv: 'myndighetens inloggning', fi: 'viranomaisen kirjautuminen', en: 'the authority’s sign-in' },
}
