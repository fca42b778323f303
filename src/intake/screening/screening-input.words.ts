import type { Words } from '#kernel/language.ts'

/** What is wrong with a step of the screening, by code of the message. */
export const words = {
  reason_missing: {
    sv: 'Välj grunden för beslutet.',
    fi: 'Valitse päätöksen peruste.',
    en: 'Choose the reason for the decision.',
  },
  participants_missing: { sv: 'Välj vilka som deltog.', fi: 'Valitse osallistujat.', en: 'Choose who took part.' },
  responsible_missing: {
    sv: 'Välj ansvarig arbetstagare.',
    fi: 'Valitse vastuutyöntekijä.',
    en: 'Choose the responsible worker.',
  },
  reason_not_for_outcome: {
    sv: 'Grunden hör inte ihop med beslutet. Välj en grund som passar.',
    fi: 'Peruste ei sovi päätökseen. Valitse sopiva peruste.',
    en: 'The reason does not belong to the decision. Choose one that fits.',
  },
  guidance_required: {
    sv: 'Skriv vilken hjälp eller vilket råd som ges i stället.',
    fi: 'Kirjoita, mitä apua tai neuvontaa annetaan tämän sijaan.',
    en: 'Write what help or advice is given instead.',
  },
  participant_not_in_team: {
    sv: 'Någon av de valda arbetar inte i teamet i dag. Ladda sidan på nytt och välj igen.',
    fi: 'Joku valituista ei työskentele tiimissä tänään. Lataa sivu uudelleen ja valitse uudelleen.',
    en: 'Somebody chosen does not work in the team today. Load the page again and choose again.',
  },
  nobody_else_agreed: {
    sv: 'Välj minst en annan i teamet som är överens. Ingen öppnar ett namn ensam.',
    fi: 'Valitse ainakin yksi toinen tiimin jäsen, joka on samaa mieltä. Kukaan ei avaa nimeä yksin.',
    en: 'Choose at least one other in the team who agrees. Nobody opens a name alone.',
  },
  responsible_took_no_part: {
    sv: 'Den som är ansvarig ska vara med bland dem som deltog.',
    fi: 'Vastuutyöntekijän pitää olla osallistujien joukossa.',
    en: 'The responsible worker must be among those who took part.',
  },
  urgent_need_not_assessed: {
    sv: 'Det brådskande behovet är inte bedömt. Be socialarbetaren anteckna bedömningen, eller ange varför ni beslutar ändå.',
    fi: 'Kiireellistä tarvetta ei ole arvioitu. Pyydä sosiaalityöntekijää kirjaamaan arvio tai kerro, miksi päätätte silti.',
    en: 'The urgent need has not been assessed. Ask the social worker to record the assessment, or say why you decide anyway.',
  },
} satisfies Words
