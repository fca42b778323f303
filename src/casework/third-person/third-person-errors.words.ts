import { registerErrorTexts } from '#kernel/input.ts'

/** What is wrong with a mark. */
export const errorTexts = {
  passage_not_found: {
    sv: 'Stycket finns inte i texten. Kopiera det precis som det står.',
    fi: 'Kohtaa ei löydy tekstistä. Kopioi se täsmälleen sellaisena kuin se on.',
    en: 'The passage is not in the text. Copy it exactly as it stands.',
  },
  passage_marked: {
    sv: 'Stycket är redan markerat.',
    fi: 'Kohta on jo merkitty.',
    en: 'The passage is already marked.',
  },
}

registerErrorTexts(errorTexts)
