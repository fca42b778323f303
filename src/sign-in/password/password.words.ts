import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  prepareSummary: {
    sv: 'Förbered ett nytt lösenord med kod',
    fi: 'Valmistele uusi salasana ja koodi',
    en: 'Prepare a new password with a code',
  },
  setSummary: { sv: 'Byt lösenord och kod', fi: 'Vaihda salasana ja koodi', en: 'Change password and code' },
  setDone: {
    sv: 'Lösenordet och koden byttes. Alla andra sessioner avslutades.',
    fi: 'Salasana ja koodi vaihdettiin. Kaikki muut istunnot lopetettiin.',
    en: 'The password and the code were changed. All other sessions were ended.',
  },
  title: { sv: 'Välj lösenord och kod', fi: 'Valitse salasana ja koodi', en: 'Choose a password and a code' },
  password: { sv: 'Lösenord', fi: 'Salasana', en: 'Password' },
  newPassword: { sv: 'Nytt lösenord', fi: 'Uusi salasana', en: 'New password' },
  passwordHint: {
    sv: 'Minst 12 tecken. Alla tecken går bra, också mellanslag. Ta några ord som inte hör ihop.',
    fi: 'Vähintään 12 merkkiä. Kaikki merkit käyvät, myös välilyönti. Ota muutama sana, jotka eivät liity toisiinsa.',
    en: 'At least 12 characters. Any character will do, also spaces. Take a few words that do not belong together.',
  },
  secretTitle: { sv: 'Koden i telefonen', fi: 'Koodi puhelimessa', en: 'The code in your phone' },
  secretHelp: {
    sv: 'Öppna kodappen i telefonen. Lägg till ett konto och skriv in nyckeln. Appen visar en kod på sex siffror som byts varje halv minut.',
    fi: 'Avaa puhelimen koodisovellus. Lisää tili ja kirjoita avain. Sovellus näyttää kuuden numeron koodin, joka vaihtuu puolen minuutin välein.',
    en: 'Open the authenticator app in your phone. Add an account and type the key. The app shows a code of six digits that changes every half minute.',
  },
  secret: { sv: 'Nyckel till kodappen', fi: 'Koodisovelluksen avain', en: 'Key for the authenticator app' },
  openApp: { sv: 'Öppna i kodappen', fi: 'Avaa koodisovelluksessa', en: 'Open in the authenticator app' },
  code: { sv: 'Kod på sex siffror', fi: 'Kuuden numeron koodi', en: 'Code of six digits' },
  codeHint: { sv: 'Den som appen visar nu.', fi: 'Se, jonka sovellus näyttää nyt.', en: 'The one the app shows now.' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  noAccount: {
    sv: 'Du har inget användarnamn. Be din administratör om en inbjudan.',
    fi: 'Sinulla ei ole käyttäjätunnusta. Pyydä kutsu järjestelmänvalvojaltasi.',
    en: 'You have no user name. Ask your administrator for an invitation.',
  },
} satisfies Words

const codeWrong: Text = {
  sv: 'Koden stämmer inte. Skriv den som appen visar nu.',
  fi: 'Koodi ei täsmää. Kirjoita se, jonka sovellus näyttää nyt.',
  en: 'The code does not match. Type the one the app shows now.',
}

registerErrorTexts({
  password_too_short: {
    sv: 'Lösenordet ska ha minst 12 tecken.',
    fi: 'Salasanassa pitää olla vähintään 12 merkkiä.',
    en: 'The password must have at least 12 characters.',
  },
  password_too_long: {
    sv: 'Lösenordet får ha högst 128 tecken.',
    fi: 'Salasanassa saa olla enintään 128 merkkiä.',
    en: 'The password may have at most 128 characters.',
  },
  password_common: {
    sv: 'Lösenordet är lätt att gissa. Välj ett annat.',
    fi: 'Salasana on helppo arvata. Valitse toinen.',
    en: 'The password is easy to guess. Choose another.',
  },
  one_time_code_wrong: codeWrong,
  setup_too_old: {
    sv: 'Sidan var öppen för länge. Lägg till den nya nyckeln i kodappen.',
    fi: 'Sivu oli auki liian kauan. Lisää uusi avain koodisovellukseen.',
    en: 'The page was open for too long. Add the new key to the authenticator app.',
  },
})
