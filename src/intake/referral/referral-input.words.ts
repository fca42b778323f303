import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text, Words } from '#kernel/language.ts'

/** What is wrong with a contact, by code of the message. Each says what to do. */
export const words = {
  channel_missing: {
    sv: 'Välj hur kontakten kom.',
    fi: 'Valitse, miten yhteydenotto tuli.',
    en: 'Choose how the contact came in.',
  },
  source_missing: {
    sv: 'Välj vem som kontaktade teamet.',
    fi: 'Valitse, kuka otti yhteyttä tiimiin.',
    en: 'Choose who contacted the team.',
  },
  trigger_missing: {
    sv: 'Välj vad ärendet började med.',
    fi: 'Valitse, mistä asia alkoi.',
    en: 'Choose what started the matter.',
  },
  urgency_missing: {
    sv: 'Välj hur brådskande det är.',
    fi: 'Valitse, kuinka kiireellinen asia on.',
    en: 'Choose how urgent it is.',
  },
  municipality_missing: {
    sv: 'Välj den ungas hemkommun, eller att den inte är känd.',
    fi: 'Valitse nuoren kotikunta tai se, ettei kunta ole tiedossa.',
    en: 'Choose the home municipality of the young person, or that it is not known.',
  },
  need_missing: {
    sv: 'Skriv vad som väcker oro och vad som behövs.',
    fi: 'Kirjoita, mikä huolestuttaa ja mitä tarvitaan.',
    en: 'Write what causes concern and what is needed.',
  },
  received_in_future: {
    sv: 'Tidpunkten är i framtiden. Skriv när kontakten kom.',
    fi: 'Ajankohta on tulevaisuudessa. Kirjoita, milloin yhteydenotto tuli.',
    en: 'The time is in the future. Write when the contact came in.',
  },
  birth_date_future: {
    sv: 'Födelsedatumet är i framtiden. Kontrollera år och århundrade.',
    fi: 'Syntymäaika on tulevaisuudessa. Tarkista vuosi ja vuosisata.',
    en: 'The date of birth is in the future. Check the year and the century.',
  },
  birth_date_code_mismatch: {
    sv: 'Födelsedatumet och personbeteckningen stämmer inte överens. Rätta det som är fel eller lämna födelsedatumet tomt.',
    fi: 'Syntymäaika ja henkilötunnus eivät vastaa toisiaan. Korjaa virheellinen tai jätä syntymäaika tyhjäksi.',
    en: 'The date of birth and the personal identity code do not agree. Correct the wrong one or leave the date of birth empty.',
  },
  age_birth_date_mismatch: {
    sv: 'Åldern stämmer inte med födelsedatumet. Rätta det som är fel eller lämna åldern tom.',
    fi: 'Ikä ei vastaa syntymäaikaa. Korjaa virheellinen tai jätä ikä tyhjäksi.',
    en: 'The age does not agree with the date of birth. Correct the wrong one or leave the age empty.',
  },
  age_override_required: ({ limit }: ErrorParams): Text => ({
    sv: `Den unga har fyllt ${String(limit)} år. Skriv varför teamet ändå ska ta upp kontakten.`,
    fi: `Nuori on täyttänyt ${String(limit)} vuotta. Kirjoita, miksi tiimin pitää silti käsitellä yhteydenotto.`,
    en: `The young person is ${String(limit)} or older. Write why the team should still take up the contact.`,
  }),
  identity_would_be_stuck: {
    sv: 'I det team som kontakten går till arbetar ingen från din myndighet. Ingen där skulle kunna öppna namnet. Välj att namnet är öppet, eller ta bort personuppgifterna.',
    fi: 'Tiimissä, jolle yhteydenotto menee, ei työskentele ketään sinun viranomaisestasi. Kukaan siellä ei voisi avata nimeä. Valitse, että nimi on avoin, tai poista henkilötiedot.',
    en: 'Nobody from your authority works in the team the contact goes to. Nobody there could open the name. Choose that the name is open, or remove the personal data.',
  },
  own_relative: {
    sv: 'Du är jävig i förhållande till den här personen (förvaltningslagen 434/2003, 27 och 28 §). Be en kollega ta emot kontakten.',
    fi: 'Olet esteellinen tämän henkilön asiassa (hallintolaki 434/2003, 27 ja 28 §). Pyydä kollegaa ottamaan yhteydenotto vastaan.',
    en: 'You have a conflict of interest with this person (Administrative Procedure Act 434/2003, sections 27 and 28). Ask a colleague to receive the contact.',
  },
} satisfies Words
