import type { Text, Words } from '#kernel/language.ts'

/** The composer: who is proposed for a meeting and why, and who is not needed at it. */
export const words = {
  proposed: {
    sv: 'Föreslås för mötet – kryssa för dem som inte behövs',
    fi: 'Ehdotetaan tapaamiseen – merkitse ne, joita ei tarvita',
    en: 'Proposed for the meeting – tick those who are not needed',
  },
  proposedHint: {
    sv: 'Förslagen kommer av orsaker, plan, tjänster, samtycken och språk. Teamet bestämmer. De du kryssar för föreslås inte igen för det här mötet.',
    fi: 'Ehdotukset perustuvat syihin, suunnitelmaan, palveluihin, suostumuksiin ja kieliin. Tiimi päättää. Merkitsemiäsi ei ehdoteta uudelleen tähän tapaamiseen.',
    en: 'The proposals come from causes, plan, services, consents and languages. The team decides. Those you tick are not proposed again for this meeting.',
  },
  withActors: (name: string, actors: string): Text => ({
    sv: `${name}: ${actors}`,
    fi: `${name}: ${actors}`,
    en: `${name}: ${actors}`,
  }),
  nobodyKnown: {
    sv: 'Ingen är känd: bjud in under ”Bjud in någon annan”.',
    fi: 'Ketään ei tunneta: kutsu kohdassa ”Kutsu joku muu”.',
    en: 'Nobody is known: ask somebody under “Ask somebody else”.',
  },
  proposedHere: { sv: 'Föreslås', fi: 'Ehdotetaan', en: 'Proposed' },
  leftOut: { sv: 'Föreslogs, behövs inte', fi: 'Ehdotettiin, ei tarvita', en: 'Proposed, not needed' },
} satisfies Words
