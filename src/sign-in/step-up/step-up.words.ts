import type { Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Visa att det är du', fi: 'Osoita, että se olet sinä', en: 'Show that it is you' },
  intro: {
    sv: 'Det du ska göra är känsligt. Därför frågar vi igen. Sedan kommer du tillbaka, och det du skrev finns kvar.',
    fi: 'Se, mitä olet tekemässä, on arkaluonteista. Siksi kysymme uudelleen. Sitten palaat takaisin, ja kirjoittamasi on tallella.',
    en: 'What you are about to do is sensitive. That is why we ask again. Then you come back, and what you wrote is still there.',
  },
  demo: { sv: 'Demon: det är jag', fi: 'Demo: se olen minä', en: 'Demo: it is me' },
  usePasskey: { sv: 'Använd nyckeln', fi: 'Käytä avainta', en: 'Use the passkey' },
  submit: { sv: 'Fortsätt', fi: 'Jatka', en: 'Continue' },
  useProvider: { sv: 'Logga in igen hos', fi: 'Kirjaudu uudelleen palvelussa', en: 'Sign in again with' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  noMeans: {
    sv: 'Du har inget sätt att visa det. Logga ut och logga in igen.',
    fi: 'Sinulla ei ole tapaa osoittaa sitä. Kirjaudu ulos ja uudelleen sisään.',
    en: 'You have no way to show it. Sign out and sign in again.',
  },
} satisfies Words
