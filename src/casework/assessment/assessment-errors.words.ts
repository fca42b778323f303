import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with a life area as typed. */
export const words = {
  area_empty: {
    sv: 'Välj en grad av oro eller styrka, eller skriv en anteckning.',
    fi: 'Valitse huolen tai vahvuuden aste tai kirjoita muistiinpano.',
    en: 'Choose a level of worry or strength, or write a note.',
  },
} satisfies Words

registerErrorTexts(words)
