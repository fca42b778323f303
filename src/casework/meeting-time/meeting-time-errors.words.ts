import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with proposed times, or with an answer to them. */
export const words = {
  one_best: {
    sv: 'Välj bara en tid som passar bäst.',
    fi: 'Valitse vain yksi aika, joka sopii parhaiten.',
    en: 'Choose only one time that suits best.',
  },
  times_too_few: {
    sv: 'Föreslå minst två tider.',
    fi: 'Ehdota vähintään kahta aikaa.',
    en: 'Propose at least two times.',
  },
  time_twice: {
    sv: 'Samma tid står två gånger.',
    fi: 'Sama aika on kahteen kertaan.',
    en: 'The same time is there twice.',
  },
  choose_time: {
    sv: 'Välj en av de föreslagna tiderna.',
    fi: 'Valitse yksi ehdotetuista ajoista.',
    en: 'Choose one of the proposed times.',
  },
  time_passed: {
    sv: 'Tiden har redan varit. Välj en kommande tid.',
    fi: 'Aika on jo mennyt. Valitse tuleva aika.',
    en: 'The time has passed. Choose a coming one.',
  },
  interpreter_unmet: {
    sv: 'Boka tolk, eller skriv varför mötet hålls utan.',
    fi: 'Tilaa tulkki tai kirjoita, miksi tapaaminen pidetään ilman.',
    en: 'Book an interpreter, or write why the meeting is held without one.',
  },
  interpreter_language_missing: {
    sv: 'Välj språk för tolken.',
    fi: 'Valitse tulkkauskieli.',
    en: 'Choose the language of the interpreter.',
  },
} satisfies Words

registerErrorTexts(words)
