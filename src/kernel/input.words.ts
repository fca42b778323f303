import type { Text, Words } from './language.ts'

/** Values a sentence may need, e.g. `{ maximum: 200 }`. */
export type ErrorParams = Readonly<Partial<Record<string, number | string>>>

const shown = (value: number | string | undefined): string => String(value ?? '?')

/**
 * The sentence for each message code of an input. The code is stable and goes out in the API; the sentence may change.
 * Each says what to do, never only that something is wrong.
 */
export const words = {
  required: {
    sv: 'Fyll i fältet.',
    fi: 'Täytä kenttä.',
    en: 'Fill in this field.',
  },
  too_long: ({ maximum }: ErrorParams): Text => ({
    sv: `Texten är för lång. Skriv högst ${shown(maximum)} tecken.`,
    fi: `Teksti on liian pitkä. Kirjoita enintään ${shown(maximum)} merkkiä.`,
    en: `The text is too long. Write at most ${shown(maximum)} characters.`,
  }),
  too_short: ({ minimum }: ErrorParams): Text => ({
    sv: `Texten är för kort. Skriv minst ${shown(minimum)} tecken.`,
    fi: `Teksti on liian lyhyt. Kirjoita vähintään ${shown(minimum)} merkkiä.`,
    en: `The text is too short. Write at least ${shown(minimum)} characters.`,
  }),
  characters_not_allowed: {
    sv: 'Texten innehåller tecken som inte kan sparas. Skriv eller klistra in den på nytt.',
    fi: 'Tekstissä on merkkejä, joita ei voi tallentaa. Kirjoita tai liitä se uudelleen.',
    en: 'The text contains characters that cannot be saved. Type or paste it again.',
  },
  type_invalid: {
    sv: 'Värdet har fel form.',
    fi: 'Arvo on väärässä muodossa.',
    en: 'The value has the wrong form.',
  },
  date_invalid: {
    sv: 'Datumet finns inte eller är ofullständigt. Skriv dag, månad och år, till exempel 26.11.2026.',
    fi: 'Päivämäärää ei ole tai se on vajaa. Kirjoita päivä, kuukausi ja vuosi, esimerkiksi 26.11.2026.',
    en: 'The date does not exist or is incomplete. Write day, month and year, for example 26.11.2026.',
  },
  date_in_future: {
    sv: 'Datumet är i framtiden. Skriv dagens datum eller ett tidigare datum.',
    fi: 'Päivämäärä on tulevaisuudessa. Kirjoita tämän päivän tai aiempi päivämäärä.',
    en: 'The date is in the future. Write today’s date or an earlier one.',
  },
  date_in_past: {
    sv: 'Datumet har redan passerat. Skriv dagens datum eller ett senare datum.',
    fi: 'Päivämäärä on jo mennyt. Kirjoita tämän päivän tai myöhempi päivämäärä.',
    en: 'The date has already passed. Write today’s date or a later one.',
  },
  date_too_far: {
    sv: 'Dagen är för långt fram. Välj en närmare dag.',
    fi: 'Päivä on liian kaukana. Valitse lähempi päivä.',
    en: 'The day is too far ahead. Choose a nearer one.',
  },
  time_invalid: {
    sv: 'Klockslaget finns inte. Skriv timmar och minuter, till exempel 14.00.',
    fi: 'Kellonaikaa ei ole. Kirjoita tunnit ja minuutit, esimerkiksi 14.00.',
    en: 'The time does not exist. Write hours and minutes, for example 14:00.',
  },
  code_unknown: {
    sv: 'Alternativet finns inte i listan. Välj ett som finns.',
    fi: 'Vaihtoehtoa ei ole luettelossa. Valitse jokin luettelosta.',
    en: 'The option is not in the list. Choose one from the list.',
  },
  choose_one: {
    sv: 'Välj ett alternativ.',
    fi: 'Valitse yksi vaihtoehto.',
    en: 'Choose an option.',
  },
  choose_at_least_one: {
    sv: 'Välj minst ett alternativ.',
    fi: 'Valitse vähintään yksi vaihtoehto.',
    en: 'Choose at least one option.',
  },
  id_invalid: {
    sv: 'Hänvisningen är felaktig. Gå tillbaka och välj på nytt.',
    fi: 'Viittaus on virheellinen. Palaa takaisin ja valitse uudelleen.',
    en: 'The reference is wrong. Go back and choose again.',
  },
  flag_invalid: {
    sv: 'Svara ja eller nej.',
    fi: 'Vastaa kyllä tai ei.',
    en: 'Answer yes or no.',
  },
  number_invalid: {
    sv: 'Skriv ett heltal med siffror.',
    fi: 'Kirjoita kokonaisluku numeroin.',
    en: 'Write a whole number in digits.',
  },
  number_range: ({ minimum, maximum }: ErrorParams): Text => ({
    sv: `Talet ska vara mellan ${shown(minimum)} och ${shown(maximum)}.`,
    fi: `Luvun pitää olla välillä ${shown(minimum)}–${shown(maximum)}.`,
    en: `The number must be between ${shown(minimum)} and ${shown(maximum)}.`,
  }),
  email_invalid: {
    sv: 'E-postadressen är ofullständig. Skriv den till exempel så här: namn@exempel.fi.',
    fi: 'Sähköpostiosoite on vajaa. Kirjoita se esimerkiksi näin: nimi@esimerkki.fi.',
    en: 'The email address is incomplete. Write it for example like this: name@example.fi.',
  },
  phone_invalid: {
    sv: 'Telefonnumret är fel. Skriv det med siffror, till exempel 040 123 4567 eller +358 40 123 4567.',
    fi: 'Puhelinnumero on väärin. Kirjoita se numeroin, esimerkiksi 040 123 4567 tai +358 40 123 4567.',
    en: 'The phone number is wrong. Write it in digits, for example 040 123 4567 or +358 40 123 4567.',
  },
  personal_identity_code_invalid: {
    sv: 'Personbeteckningen stämmer inte. Kontrollera alla elva tecken.',
    fi: 'Henkilötunnus ei täsmää. Tarkista kaikki yksitoista merkkiä.',
    en: 'The personal identity code is not right. Check all eleven characters.',
  },
  version_invalid: {
    sv: 'Versionen av uppgifterna saknas eller är fel. Ladda sidan på nytt.',
    fi: 'Tietojen versio puuttuu tai on väärä. Lataa sivu uudelleen.',
    en: 'The version of the data is missing or wrong. Load the page again.',
  },
  unknown_field: {
    sv: 'Fältet är okänt. Ta bort det.',
    fi: 'Kenttä on tuntematon. Poista se.',
    en: 'The field is unknown. Remove it.',
  },
  input_invalid: {
    sv: 'Uppgiften kunde inte läsas. Kontrollera den.',
    fi: 'Tietoa ei voitu lukea. Tarkista se.',
    en: 'The entry could not be read. Check it.',
  },
} satisfies Words
