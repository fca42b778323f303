import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with a plan as typed. */
export const words = {
  plan_needs_action: {
    sv: 'Skriv minst en åtgärd: mål, vad, vem och när.',
    fi: 'Kirjoita vähintään yksi toimi: tavoite, mitä, kuka ja milloin.',
    en: 'Write at least one action: goal, what, who and when.',
  },
  plan_needs_agreement: {
    sv: 'Anteckna minst en person som samtycker.',
    fi: 'Kirjaa vähintään yksi henkilö, joka suostuu.',
    en: 'Record at least one person who consents.',
  },
} satisfies Words

registerErrorTexts(words)
