import { registerErrorTexts } from '#kernel/input.ts'
import type { Text } from '#kernel/language.ts'

/** What was found, by its kind. */
export const kindTexts: Readonly<Record<string, Text>> = {
  identity_code: { sv: 'personbeteckning', fi: 'henkilötunnus', en: 'personal identity code' },
  phone: { sv: 'telefonnummer', fi: 'puhelinnumero', en: 'phone number' },
  plate: { sv: 'registernummer', fi: 'rekisterinumero', en: 'licence plate' },
  email: { sv: 'e-postadress', fi: 'sähköpostiosoite', en: 'e-mail address' },
  address: { sv: 'gatuadress', fi: 'katuosoite', en: 'street address' },
  name: { sv: 'kanske ett namn', fi: 'ehkä nimi', en: 'perhaps a name' },
  own_case_name: {
    sv: 'namn på någon i dina ärenden',
    fi: 'jonkun nimi omissa asioissasi',
    en: 'name of somebody in your cases',
  },
  handle: { sv: 'kanske ett användarnamn', fi: 'ehkä käyttäjänimi', en: 'perhaps a user name' },
}

/** What is wrong with a text that must name nobody. */
export const errorTexts = {
  text_names_somebody: {
    sv: 'Texten har något som visar vem det gäller. Ta bort det som är markerat.',
    fi: 'Tekstissä on jotain, mikä kertoo kenestä on kyse. Poista merkityt kohdat.',
    en: 'The text has something that shows who it is about. Take away what is marked.',
  },
  text_may_name_somebody: {
    sv: 'Texten kan ha ett namn. Ändra den, eller bekräfta nedan att det markerade inte är en person.',
    fi: 'Tekstissä voi olla nimi. Muuta se tai vahvista alla, ettei merkitty kohta ole henkilö.',
    en: 'The text may have a name. Change it, or confirm below that what is marked is no person.',
  },
}

registerErrorTexts(errorTexts)
