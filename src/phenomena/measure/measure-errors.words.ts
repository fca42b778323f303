import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with a measure as typed. */
export const words = {
  measure_step: {
    sv: 'Åtgärden kan inte gå från läget den har till det här.',
    fi: 'Toimenpide ei voi siirtyä nykyisestä tilastaan tähän.',
    en: 'The measure cannot go from its present status to this one.',
  },
  measure_evaluation: {
    sv: 'Skriv vad åtgärden gav innan den är genomförd.',
    fi: 'Kirjoita, mitä toimenpide tuotti, ennen kuin se on toteutettu.',
    en: 'Write what the measure gave before it is done.',
  },
  measure_owner: {
    sv: 'Välj någon i regionens team. Ett fenomen som stannar i teamet har ansvariga i teamet.',
    fi: 'Valitse joku alueen tiimeistä. Tiimin sisäisellä ilmiöllä on vastuuhenkilö tiimissä.',
    en: 'Choose somebody of the teams of the region. A phenomenon that stays in the team has owners in the team.',
  },
} satisfies Words

registerErrorTexts(words)
