import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  inviteSummary: {
    sv: 'Bjud in en kollega att logga in',
    fi: 'Kutsu kollega kirjautumaan',
    en: 'Invite a colleague to sign in',
  },
  readSummary: { sv: 'Visa koden i en inbjudan', fi: 'Näytä kutsun koodi', en: 'Show the code of an invitation' },
  invite: { sv: 'Bjud in', fi: 'Kutsu', en: 'Invite' },
  inviteDone: { sv: 'Inbjudan är gjord.', fi: 'Kutsu on tehty.', en: 'The invitation is made.' },
  inviteHelp: {
    sv: 'Personen får en kod som gäller i 24 timmar och kan användas en gång. Har personen redan nyckel eller lösenord slutar de gälla när koden används.',
    fi: 'Henkilö saa koodin, joka on voimassa 24 tuntia ja toimii kerran. Jos henkilöllä on jo avain tai salasana, ne lakkaavat toimimasta, kun koodi käytetään.',
    en: 'The person gets a code that counts for 24 hours and works once. If the person already has a passkey or a password, they stop working when the code is used.',
  },
  signInName: { sv: 'Användarnamn', fi: 'Käyttäjätunnus', en: 'User name' },
  signInNameHint: {
    sv: 'Det personen skriver när hen loggar in med lösenord, till exempel tjänstens e-postadress.',
    fi: 'Se, jonka henkilö kirjoittaa kirjautuessaan salasanalla, esimerkiksi työsähköposti.',
    en: 'What the person types to sign in with a password, for example the work e-mail address.',
  },
  codeTitle: { sv: 'Kod till kollegan', fi: 'Koodi kollegalle', en: 'Code for the colleague' },
  codeHelp: {
    sv: 'Ge koden till personen själv, ansikte mot ansikte eller per telefon. Skicka den inte med e-post.',
    fi: 'Anna koodi henkilölle itselleen, kasvokkain tai puhelimessa. Älä lähetä sitä sähköpostilla.',
    en: 'Give the code to the person in person or by phone. Do not send it by e-mail.',
  },
  code: { sv: 'Kod', fi: 'Koodi', en: 'Code' },
  where: { sv: 'Koden skrivs in här', fi: 'Koodi kirjoitetaan tänne', en: 'The code is typed here' },
  until: { sv: 'Gäller till', fi: 'Voimassa', en: 'Counts until' },
  useTitle: { sv: 'Börja använda Fairlead', fi: 'Aloita Fairleadin käyttö', en: 'Begin to use Fairlead' },
  useIntro: {
    sv: 'Skriv koden du fick av din administratör.',
    fi: 'Kirjoita koodi, jonka sait järjestelmänvalvojaltasi.',
    en: 'Type the code you got from your administrator.',
  },
  next: { sv: 'Fortsätt', fi: 'Jatka', en: 'Continue' },
  hello: (name: string): Text => ({ sv: `Välkommen, ${name}`, fi: `Tervetuloa, ${name}`, en: `Welcome, ${name}` }),
  choose: { sv: 'Hur vill du logga in?', fi: 'Miten haluat kirjautua?', en: 'How do you want to sign in?' },
  byPasskey: { sv: 'Med nyckel (säkrast)', fi: 'Avaimella (turvallisin)', en: 'With a passkey (safest)' },
  byPassword: { sv: 'Med lösenord och kod', fi: 'Salasanalla ja koodilla', en: 'With password and code' },
  byProvider: {
    sv: 'Med myndighetens inloggning',
    fi: 'Viranomaisen kirjautumisella',
    en: 'With the authority’s sign-in',
  },
  yourName: { sv: 'Ditt användarnamn är', fi: 'Käyttäjätunnuksesi on', en: 'Your user name is' },
} satisfies Words

/** A code nobody was given, one that was used, and one that is late: the same answer. */
export const codeWrong: Text = {
  sv: 'Koden gäller inte. Be din administratör om en ny.',
  fi: 'Koodi ei ole voimassa. Pyydä järjestelmänvalvojaltasi uusi.',
  en: 'The code does not count. Ask your administrator for a new one.',
}

registerErrorTexts({
  sign_in_name_taken: {
    sv: 'Namnet används redan. Välj ett annat.',
    fi: 'Tunnus on jo käytössä. Valitse toinen.',
    en: 'The name is already in use. Choose another.',
  },
  sign_in_name_invalid: {
    sv: 'Namnet får ha bokstäver, siffror, punkt, streck och @, minst tre tecken.',
    fi: 'Tunnuksessa saa olla kirjaimia, numeroita, pisteitä, viivoja ja @, vähintään kolme merkkiä.',
    en: 'The name may have letters, digits, full stops, hyphens and @, at least three characters.',
  },
})
