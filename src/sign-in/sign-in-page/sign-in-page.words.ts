import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Sign in' },
  back: {
    sv: 'När du har loggat in kommer du tillbaka till sidan du var på.',
    fi: 'Kirjauduttuasi palaat sivulle, jolla olit.',
    en: 'After signing in you return to the page you were on.',
  },
  provider: {
    sv: 'Med din myndighets inloggning',
    fi: 'Viranomaisesi kirjautumisella',
    en: 'With your authority’s sign-in',
  },
  passkey: { sv: 'Med nyckel', fi: 'Avaimella', en: 'With a passkey' },
  passkeyHelp: {
    sv: 'Nyckeln finns i telefonen, datorn eller en säkerhetsnyckel. Du visar att det är du med finger, ansikte eller PIN.',
    fi: 'Avain on puhelimessa, tietokoneessa tai turva-avaimessa. Osoitat henkilöllisyytesi sormella, kasvoilla tai PIN-koodilla.',
    en: 'The passkey is in your phone, your computer or a security key. You show that it is you with finger, face or PIN.',
  },
  usePasskey: { sv: 'Logga in med nyckel', fi: 'Kirjaudu avaimella', en: 'Sign in with a passkey' },
  needsScript: {
    sv: 'Nycklar behöver JavaScript i webbläsaren.',
    fi: 'Avaimet tarvitsevat selaimen JavaScriptin.',
    en: 'Passkeys need JavaScript in the browser.',
  },
  passkeyFailed: {
    sv: 'Inloggningen lyckades inte. Försök igen eller välj ett annat sätt.',
    fi: 'Kirjautuminen ei onnistunut. Yritä uudelleen tai valitse toinen tapa.',
    en: 'Signing in did not succeed. Try again or choose another way.',
  },
  password: { sv: 'Med lösenord och kod', fi: 'Salasanalla ja koodilla', en: 'With password and code' },
  name: { sv: 'Användarnamn', fi: 'Käyttäjätunnus', en: 'User name' },
  submit: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Sign in' },
  invitation: {
    sv: 'Har du fått en kod för att börja?',
    fi: 'Saitko koodin aloittamista varten?',
    en: 'Did you get a code to begin with?',
  },
  useInvitation: { sv: 'Använd koden', fi: 'Käytä koodi', en: 'Use the code' },
} satisfies Words

/** The one answer to every wrong name, password and code, and to too many of them. */
export const notSignedIn: Text = {
  sv: 'Namnet, lösenordet eller koden stämmer inte. Efter tio fel behöver du vänta en kvart. Nyckel och myndighetens inloggning fungerar ändå.',
  fi: 'Tunnus, salasana tai koodi ei täsmää. Kymmenen virheen jälkeen odota vartti. Avain ja viranomaisen kirjautuminen toimivat silti.',
  en: 'The name, the password or the code does not match. After ten errors you need to wait a quarter of an hour. A passkey and the authority’s sign-in work all the same.',
}
