import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with an incident as typed. */
export const words = {
  incident_expires_too_early: {
    sv: 'Välj en dag efter i dag.',
    fi: 'Valitse päivä tämän päivän jälkeen.',
    en: 'Choose a day after today.',
  },
  incident_expires_too_late: {
    sv: 'En händelse kan finnas kvar i högst ett år. Välj en tidigare dag.',
    fi: 'Tapaus voi säilyä enintään vuoden. Valitse aikaisempi päivä.',
    en: 'An incident can stay for a year at most. Choose an earlier day.',
  },
  identity_code_in_text: {
    sv: 'Texten innehåller en personbeteckning. Beskriv händelsen utan uppgifter om vem.',
    fi: 'Tekstissä on henkilötunnus. Kuvaa tapaus ilman tietoja siitä, kuka on kyseessä.',
    en: 'The text has a personal identity code in it. Describe the incident without saying who.',
  },
} satisfies Words

registerErrorTexts(words)
