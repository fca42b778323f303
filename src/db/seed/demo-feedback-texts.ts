import type { Text } from '#kernel/language.ts'
import type { Audience } from '#participation/feedback/questionnaire.ts'

/** Free answers as somebody might write them. Nobody has. */
export const wishSeed: Readonly<Record<Audience, readonly string[]>> = {
  youth_13_17: [
    'Träffen kunde vara efter skolan och inte mitt på dagen.',
    'Jag ville veta på förhand vem som kommer.',
    'Hyvä, että sain sanoa itse, mitä halusin.',
  ],
  child_7_12: ['Det var för långt.', 'Mera saft och någonting att rita med 🙂'],
  guardian: [
    'Vi fick vänta länge på en tid.',
    'Det var bra att alla var på samma gång.',
    'Haluaisin saada suunnitelman suomeksi.',
  ],
  referrer: [
    'Ett telefonnummer till teamet på vår anslagstavla.',
    'Det är oklart när vi ska ta kontakt.',
    'Snabbt svar, tack.',
  ],
}

type Entry = { readonly said: Text; readonly done: Text }

/** What was said and what was done; the first is published, the second waits. */
export const replySeed: readonly Entry[] = [
  {
    said: {
      sv: 'Ni ville träffas efter skolan.',
      fi: 'Halusitte tavata koulun jälkeen.',
      en: 'You wanted to meet after school.',
    },
    done: {
      sv: 'Nu har vi tider till klockan 18 på tisdagar.',
      fi: 'Nyt meillä on aikoja tiistaisin kello 18 asti.',
      en: 'Now we have times until 6 pm on Tuesdays.',
    },
  },
  {
    said: {
      sv: 'Ni ville veta vem som kommer till mötet.',
      fi: 'Halusitte tietää, kuka tulee tapaamiseen.',
      en: 'You wanted to know who comes to the meeting.',
    },
    done: {
      sv: 'Vi skickar alltid en lista på dem som kommer och varför.',
      fi: 'Lähetämme aina listan tulijoista ja kerromme, miksi he tulevat.',
      en: 'We always send a list of those who come and why.',
    },
  },
]

export const hearingSeed = {
  title: 'Tryggare kvällar vid stationen',
  summary:
    'Ungdomsfullmäktige diskuterade hur det känns att röra sig vid stationen om kvällarna.\n\n- De vill ha bättre belysning.\n- De vill att vuxna finns på plats på fredagar.\n- Många vet inte vad Ankarteamet är.',
}
