import type { Text, Words } from '#kernel/language.ts'

export const words = {
  unexpected: { sv: 'Något gick fel hos oss.', fi: 'Meillä tapahtui virhe.', en: 'Something went wrong on our side.' },
  idempotencyKeyMissing: {
    sv: 'Skicka huvudet Idempotency-Key med ett nytt UUID för varje ändring.',
    fi: 'Lähetä Idempotency-Key-otsake, jossa on uusi UUID jokaista muutosta varten.',
    en: 'Send the header Idempotency-Key with a new UUID for every change.',
  },
} satisfies Words

/** Short title of a problem, by HTTP status. */
export const problemTitles: Readonly<Record<number, Text>> = {
  400: { sv: 'Något i uppgifterna är fel.', fi: 'Tiedoissa on virhe.', en: 'Something in the input is wrong.' },
  401: { sv: 'Logga in först.', fi: 'Kirjaudu ensin sisään.', en: 'Sign in first.' },
  403: { sv: 'Det här får du inte göra.', fi: 'Et voi tehdä tätä.', en: 'You may not do this.' },
  404: { sv: 'Det finns inte.', fi: 'Ei löydy.', en: 'Not found.' },
  409: { sv: 'Det går inte nu.', fi: 'Tämä ei onnistu nyt.', en: 'Not possible now.' },
  412: { sv: 'Någon annan har ändrat det.', fi: 'Joku muu on muuttanut tätä.', en: 'Somebody else has changed it.' },
  413: { sv: 'Det är för stort.', fi: 'Liian suuri.', en: 'Too large.' },
  415: { sv: 'Skicka JSON.', fi: 'Lähetä JSON-muodossa.', en: 'Send JSON.' },
  422: { sv: 'Nyckeln har redan använts.', fi: 'Avainta on jo käytetty.', en: 'The key has been used already.' },
  429: {
    sv: 'För många försök. Vänta en stund.',
    fi: 'Liian monta yritystä. Odota hetki.',
    en: 'Too many attempts. Wait a while.',
  },
  503: {
    sv: 'Tjänsten är upptagen. Försök strax igen.',
    fi: 'Palvelu on varattu. Yritä pian uudelleen.',
    en: 'The service is busy. Try again soon.',
  },
}
