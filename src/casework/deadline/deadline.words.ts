import type { Text, Words } from '#kernel/language.ts'
import type { TurningEighteen } from './deadline.ts'

export const words = {
  title: { sv: 'Tidsfrister', fi: 'Määräajat', en: 'Time limits' },
  read: { sv: 'Läs om en tidsfrist', fi: 'Lue määräajan tiedot', en: 'Read about a time limit' },
  empty: { sv: 'Ärendet har inga tidsfrister.', fi: 'Asialla ei ole määräaikoja.', en: 'The case has no time limits.' },
  complete: { sv: 'Anteckna tidsfristen', fi: 'Kirjaa määräaika', en: 'Record the time limit' },
  completeDone: { sv: 'Tidsfristen antecknades.', fi: 'Määräaika kirjattiin.', en: 'The time limit was recorded.' },
  name: { sv: 'Tidsfrist', fi: 'Määräaika', en: 'Time limit' },
  countedFrom: { sv: 'Räknas från', fi: 'Lasketaan alkaen', en: 'Counted from' },
  start: { sv: 'Började', fi: 'Alkoi', en: 'Started' },
  lastDay: { sv: 'Sista dag', fi: 'Viimeinen päivä', en: 'Last day' },
  atOnce: { sv: 'genast', fi: 'heti', en: 'at once' },
  state: { sv: 'Läge', fi: 'Tilanne', en: 'Status' },
  source: { sv: 'Grund', fi: 'Peruste', en: 'Basis' },
  statutory: { sv: 'Lagstadgad', fi: 'Lakisääteinen', en: 'Statutory' },
  practice: { sv: 'Praxis', fi: 'Käytäntö', en: 'Practice' },
  uncertain: { sv: 'ej bekräftad av jurist', fi: 'juristi ei ole vahvistanut', en: 'not confirmed by a lawyer' },
  open: { sv: 'öppen', fi: 'avoin', en: 'open' },
  notDone: { sv: 'inte klar', fi: 'ei valmis', en: 'not done' },
  late: { sv: 'försenad', fi: 'myöhässä', en: 'late' },
  today: { sv: 'sista dagen är i dag', fi: 'viimeinen päivä on tänään', en: 'last day is today' },
  doneOn: (day: string): Text => ({ sv: `klar ${day}`, fi: `valmis ${day}`, en: `done ${day}` }),
  doneLateOn: (day: string): Text => ({
    sv: `klar ${day}, efter sista dagen`,
    fi: `valmis ${day}, viimeisen päivän jälkeen`,
    en: `done ${day}, after the last day`,
  }),
  noDuty: { sv: 'bedömd: ingen skyldighet', fi: 'arvioitu: ei velvollisuutta', en: 'judged: no duty' },
  transferredTo: (whom: string): Text => ({
    sv: `överförd till ${whom}`,
    fi: `siirretty: ${whom}`,
    en: `passed on to ${whom}`,
  }),
  outcome: {
    sv: 'Skriv dagen då saken blev klar. Om plikten gick vidare till en annan myndighet eller ett annat team, skriv i stället till vem.',
    fi: 'Kirjoita päivä, jona asia valmistui. Jos velvollisuus siirtyi toiselle viranomaiselle tai tiimille, kirjoita sen sijaan kenelle.',
    en: 'Write the day on which it was done. If the duty passed to another authority or team, write instead to whom.',
  },
  completedOn: { sv: 'Klar den', fi: 'Valmistui', en: 'Done on' },
  transferred: { sv: 'Eller överförd till', fi: 'Tai siirretty', en: 'Or passed on to' },
  transferredHint: {
    sv: 'Myndighet, team eller välfärdsområde. Inga uppgifter om den unga.',
    fi: 'Viranomainen, tiimi tai hyvinvointialue. Ei nuoren tietoja.',
    en: 'Authority, team or wellbeing services county. Nothing about the young person.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  settled: {
    sv: 'Tidsfristen är redan antecknad.',
    fi: 'Määräaika on jo kirjattu.',
    en: 'The time limit has already been recorded.',
  },
  plan: {
    sv: 'Planera avslutning eller övergång till tjänster för vuxna.',
    fi: 'Suunnittele päättäminen tai siirtyminen aikuisten palveluihin.',
    en: 'Plan the closing or the move to services for adults.',
  },
} satisfies Words

/** What to tell about the eighteenth birthday, in one sentence. */
export function turningEighteenText({ days }: TurningEighteen): Text {
  if (days < 0)
    return {
      sv: 'Den unga har fyllt 18 år.',
      fi: 'Nuori on täyttänyt 18 vuotta.',
      en: 'The young person has turned 18.',
    }
  if (days === 0)
    return {
      sv: 'Den unga fyller 18 år i dag.',
      fi: 'Nuori täyttää tänään 18 vuotta.',
      en: 'The young person turns 18 today.',
    }
  return {
    sv: days === 1 ? 'Den unga fyller 18 år i morgon.' : `Den unga fyller 18 år om ${days} dagar.`,
    fi: days === 1 ? 'Nuori täyttää huomenna 18 vuotta.' : `Nuori täyttää 18 vuotta ${days} päivän kuluttua.`,
    en: days === 1 ? 'The young person turns 18 tomorrow.' : `The young person turns 18 in ${days} days.`,
  }
}
