import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with hours as typed. */
export const words = {
  hours_invalid: {
    sv: 'Skriv timmar med siffror, till exempel 1,5.',
    fi: 'Kirjoita tunnit numeroin, esimerkiksi 1,5.',
    en: 'Write hours in digits, for example 1.5.',
  },
  hours_missing: {
    sv: 'Skriv timmar för minst en yrkesgrupp.',
    fi: 'Kirjoita tunnit vähintään yhdelle ammattiryhmälle.',
    en: 'Write hours for at least one profession.',
  },
} satisfies Words

registerErrorTexts(words)
