import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Arbetet här har avslutats', fi: 'Työ täällä on päättynyt', en: 'The work here has ended' },
  ended: (instance: Text): Text => ({
    sv: `${instance.sv} har avslutat sitt arbete.`,
    fi: `${instance.fi} on päättänyt työnsä.`,
    en: `${instance.en} has ended its work.`,
  }),
  notSent: {
    sv: 'Det du skriver här kommer inte fram till någon. Ingenting har skickats.',
    fi: 'Se, mitä kirjoitat tähän, ei tule kenenkään luettavaksi. Mitään ei ole lähetetty.',
    en: 'What you write here reaches nobody. Nothing has been sent.',
  },
  turnTo: { sv: 'Hit kan du vända dig', fi: 'Tänne voit ottaa yhteyttä', en: 'Where you can turn' },
  toStart: { sv: 'Till första sidan', fi: 'Etusivulle', en: 'To the first page' },
} satisfies Words
