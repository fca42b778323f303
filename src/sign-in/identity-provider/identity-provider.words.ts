import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

export const words = {
  listSummary: {
    sv: 'Lista myndigheternas inloggningar',
    fi: 'Luettele viranomaisten kirjautumiset',
    en: 'List the authorities’ sign-ins',
  },
  readSummary: {
    sv: 'Visa en myndighets inloggning',
    fi: 'Näytä viranomaisen kirjautuminen',
    en: 'Show an authority’s sign-in',
  },
  add: { sv: 'Lägg till en inloggning', fi: 'Lisää kirjautuminen', en: 'Add a sign-in' },
  addDone: { sv: 'Inloggningen lades till.', fi: 'Kirjautuminen lisättiin.', en: 'The sign-in was added.' },
  end: { sv: 'Sluta använda', fi: 'Lopeta käyttö', en: 'Stop using' },
  endSummary: { sv: 'Sluta använda en inloggning', fi: 'Lopeta kirjautumisen käyttö', en: 'Stop using a sign-in' },
  endAsk: {
    sv: 'Ingen kan logga in med den längre. De som har loggat in med den loggas ut.',
    fi: 'Kukaan ei voi enää kirjautua sillä. Sillä kirjautuneet kirjataan ulos.',
    en: 'Nobody can sign in with it any more. Those who signed in with it are signed out.',
  },
  endDone: {
    sv: 'Inloggningen används inte längre.',
    fi: 'Kirjautuminen ei ole enää käytössä.',
    en: 'The sign-in is no longer used.',
  },
  title: { sv: 'Myndighetens inloggning', fi: 'Viranomaisen kirjautuminen', en: 'The authority’s sign-in' },
  intro: {
    sv: 'En inloggning (OpenID Connect) hör till en myndighet och gäller bara den myndighetens folk. Personen kopplas med en inbjudan.',
    fi: 'Kirjautuminen (OpenID Connect) kuuluu yhdelle viranomaiselle ja koskee vain sen väkeä. Henkilö liitetään kutsulla.',
    en: 'A sign-in (OpenID Connect) belongs to one authority and counts only for its own people. A person is linked by an invitation.',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  agency: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  issuer: { sv: 'Utfärdare (issuer)', fi: 'Myöntäjä (issuer)', en: 'Issuer' },
  clientId: { sv: 'Klientens id', fi: 'Asiakkaan tunnus', en: 'Client id' },
  clientSecret: { sv: 'Klientens hemlighet', fi: 'Asiakkaan salaisuus', en: 'Client secret' },
  algorithm: { sv: 'Underskriftens algoritm', fi: 'Allekirjoituksen algoritmi', en: 'Signature algorithm' },
  levels: {
    sv: 'Godkända nivåer (acr), en per rad',
    fi: 'Hyväksytyt tasot (acr), yksi riville',
    en: 'Accepted levels (acr), one a line',
  },
  levelsHint: {
    sv: 'Lämna tomt om myndigheten svarar för att varje inloggning är stark.',
    fi: 'Jätä tyhjäksi, jos viranomainen vastaa siitä, että jokainen kirjautuminen on vahva.',
    en: 'Leave empty if the authority answers for every sign-in being strong.',
  },
  callback: { sv: 'Returadress', fi: 'Paluuosoite', en: 'Return address' },
  empty: {
    sv: 'Ingen myndighet har en egen inloggning ännu.',
    fi: 'Millään viranomaisella ei ole vielä omaa kirjautumista.',
    en: 'No authority has a sign-in of its own yet.',
  },
  ended: { sv: 'används inte', fi: 'ei käytössä', en: 'not used' },
  refusedTitle: {
    sv: 'Inloggningen lyckades inte',
    fi: 'Kirjautuminen ei onnistunut',
    en: 'Signing in did not succeed',
  },
  refused: {
    sv: 'Försök igen. Hjälper det inte, kontakta din administratör.',
    fi: 'Yritä uudelleen. Jos se ei auta, ota yhteyttä järjestelmänvalvojaasi.',
    en: 'Try again. If that does not help, contact your administrator.',
  },
  again: { sv: 'Till inloggningen', fi: 'Kirjautumiseen', en: 'To the sign-in' },
} satisfies Words

registerErrorTexts({
  issuer_not_allowed: {
    sv: 'Adressen ska börja med https:// och inte ha frågetecken eller nummertecken.',
    fi: 'Osoitteen pitää alkaa https:// eikä siinä saa olla kysymysmerkkiä tai ristikkomerkkiä.',
    en: 'The address must begin with https:// and have no question mark or number sign.',
  },
})
