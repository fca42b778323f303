import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with the end of a time limit as typed. */
export const words = {
  deadline_outcome_required: {
    sv: 'Skriv dagen då saken blev klar, eller till vem den överfördes.',
    fi: 'Kirjoita päivä, jona asia valmistui, tai kenelle se siirtyi.',
    en: 'Write the day it was done, or to whom it passed.',
  },
  deadline_outcome_either: {
    sv: 'Saken är antingen klar här eller överförd. Töm det ena fältet.',
    fi: 'Asia on joko valmis täällä tai siirretty. Tyhjennä toinen kenttä.',
    en: 'It is either done here or passed on. Empty one of the fields.',
  },
  deadline_before_start: {
    sv: 'Dagen är innan tiden började. Kontrollera datumet.',
    fi: 'Päivä on ennen ajan alkamista. Tarkista päivämäärä.',
    en: 'The day is before the time started. Check the date.',
  },
} satisfies Words

registerErrorTexts(words)
