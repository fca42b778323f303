import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with a signal as typed. */
export const words = {
  signal_ends_before: {
    sv: 'Sista dagen kan inte vara före den första.',
    fi: 'Viimeinen päivä ei voi olla ennen ensimmäistä.',
    en: 'The last day cannot be before the first.',
  },
  signal_not_under_15: {
    sv: 'Den här typen gäller barn under 15 år. Välj en annan ålder, eller typen rekrytering till kriminalitet.',
    fi: 'Tämä tyyppi koskee alle 15-vuotiaita. Valitse toinen ikä tai tyyppi värväys rikollisuuteen.',
    en: 'This type is about children under 15. Choose another age, or the type recruitment to crime.',
  },
  signal_elsewhere: {
    sv: 'Den här typen stannar i teamet som ansvarar för kommunen. Välj en av ditt teams kommuner, och ring det andra teamet.',
    fi: 'Tämä tyyppi pysyy kunnasta vastaavassa tiimissä. Valitse oman tiimisi kunta ja soita toiselle tiimille.',
    en: 'This type stays in the team responsible for the municipality. Choose one of your team’s, and call the other team.',
  },
  signal_other_circle: {
    sv: 'Med den här typen skulle andra se signalen än de som ser den nu. Ta tillbaka den och skriv en ny.',
    fi: 'Tällä tyypillä signaalin näkisivät muut kuin nyt. Peru se ja kirjoita uusi.',
    en: 'With this type others would see the signal than those who do now. Take it back and write a new one.',
  },
} satisfies Words

registerErrorTexts(words)
