import type { Language } from '#kernel/language.ts'

/*
 * Phenomena of the demo: what somebody could have seen. Synthetic, and about nobody. Days are from today.
 */

/** A signal, and the municipality it is from. */
export type SignalSeed = {
  readonly municipality: string
  readonly type: string
  readonly area: string
  readonly ageBand: string
  readonly channel: string
  readonly severity: number
  readonly from: number
  readonly until: number
  readonly text: string
}
type MeasureSeed = {
  readonly what: string
  readonly due: number
  readonly status: 'planned' | 'in_progress' | 'done'
  readonly evaluation?: string
  readonly effect?: string
  /** It rests on the team's hearing of young people, where there is one. */
  readonly heard?: true
}
export type PhenomenonSeed = {
  readonly type: string
  readonly title: string
  readonly summary: string
  readonly openedOn: number
  readonly signals: readonly SignalSeed[]
  readonly measures: readonly MeasureSeed[]
}
export type TeamSeed = {
  readonly language: Language
  readonly phenomena: readonly PhenomenonSeed[]
  readonly loose: readonly SignalSeed[]
}

/** By key of the team. */
export const phenomenonSeed: Readonly<Record<string, TeamSeed>> = {
  raseborg: {
    language: 'sv',
    phenomena: [
      {
        type: 'nicotine_products',
        title: 'Nikotin säljs till elever på högstadiet',
        summary: 'Vapes och vitt snus säljs vidare av något äldre elever. Betalningen går med mobilen.',
        openedOn: -40,
        signals: [
          {
            municipality: '710',
            type: 'nicotine_products',
            area: 'school_area',
            ageBand: '13_14',
            channel: 'mixed',
            severity: 2,
            from: -55,
            until: -41,
            text: 'På rasterna säljs vapes bakom gymnastiksalen. Beställningarna görs i en meddelandegrupp.',
          },
          {
            municipality: '078',
            type: 'nicotine_products',
            area: 'station',
            ageBand: '13_14',
            channel: 'messaging',
            severity: 3,
            from: -6,
            until: -2,
            text: 'Samma sätt som i grannkommunen: beställning i en grupp, överlämning vid stationen efter skolan.',
          },
        ],
        measures: [
          {
            what: 'Föräldrakväll om nikotin tillsammans med skolorna',
            due: 12,
            status: 'planned',
            heard: true,
          },
          {
            what: 'Ungdomsarbetare finns vid skolgården på långrasten',
            due: -3,
            status: 'in_progress',
          },
        ],
      },
    ],
    loose: [
      {
        municipality: '149',
        type: 'vandalism',
        area: 'park_beach',
        ageBand: '15_17',
        channel: 'in_person',
        severity: 1,
        from: -9,
        until: -9,
        text: 'Bänkar och en brygga har skadats vid badstranden under en kväll.',
      },
      {
        municipality: '710',
        type: 'recruitment_under_15',
        area: 'online',
        ageBand: '13_14',
        channel: 'messaging',
        severity: 4,
        from: -4,
        until: -4,
        text: 'I en meddelandegrupp erbjuds barn pengar för att förvara och flytta paket. Uppdragen beskrivs som ofarliga.',
      },
    ],
  },
  esbo: {
    language: 'sv',
    phenomena: [],
    loose: [
      {
        municipality: '049',
        type: 'edged_weapons',
        area: 'shopping_centre',
        ageBand: '15_17',
        channel: 'mixed',
        severity: 3,
        from: -10,
        until: -1,
        text: 'Unga visar eggvapen för varandra på kvällarna och lägger ut bilder på dem.',
      },
    ],
  },
  kyrkslatt: {
    language: 'sv',
    phenomena: [],
    loose: [
      {
        municipality: '257',
        type: 'edged_weapons',
        area: 'station',
        ageBand: '15_17',
        channel: 'in_person',
        severity: 2,
        from: -3,
        until: -3,
        text: 'Flera unga säger att de bär kniv på väg hem för att känna sig trygga.',
      },
    ],
  },
  lojo: { language: 'fi', phenomena: [], loose: [] },
  'ankaret-helsingfors': {
    language: 'fi',
    phenomena: [
      {
        type: 'violence_filming',
        title: 'Tappeluita kuvataan ja levitetään',
        summary: 'Tappeluista sovitaan etukäteen, ne kuvataan ja videot leviävät samana iltana.',
        openedOn: -70,
        signals: [
          {
            municipality: '091',
            type: 'violence_filming',
            area: 'public_transport',
            ageBand: 'several',
            channel: 'social_media',
            severity: 3,
            from: -80,
            until: -72,
            text: 'Metroasemalla sovittuja tappeluita kuvataan useasta kulmasta. Katsojia on kymmeniä.',
          },
          {
            municipality: '091',
            type: 'group_violence',
            area: 'shopping_centre',
            ageBand: '13_14',
            channel: 'mixed',
            severity: 3,
            from: -50,
            until: -45,
            text: 'Kauppakeskuksessa odotellaan riitaa, ja puhelimet ovat valmiina.',
          },
        ],
        measures: [
          {
            what: 'Jalkautuva työ kauppakeskuksessa perjantai-iltoina',
            due: -20,
            status: 'done',
            evaluation:
              'Illat rauhoittuivat, kun tutut aikuiset olivat paikalla. Vartijoiden kanssa sovittiin yhteydenpidosta.',
            effect: 'decreased',
            heard: true,
          },
          { what: 'Keskustelut kouluissa kuvaamisesta ja levittämisestä', due: 20, status: 'in_progress' },
        ],
      },
    ],
    loose: [
      {
        municipality: '091',
        type: 'recruitment_under_15',
        area: 'online',
        ageBand: '13_14',
        channel: 'messaging',
        severity: 4,
        from: -8,
        until: -5,
        text: 'Pikaviestiryhmissä tarjotaan rahaa tavaran kuljettamisesta. Tehtävää kuvataan vaarattomaksi.',
      },
    ],
  },
}

/** Prevention work and a consultation, by language of the team; minutes by profession. */
export const preventionSeed = {
  sv: {
    works: [
      {
        type: 'school_talk',
        on: -18,
        reached: 60,
        note: 'Laglighetsfostran på årskurs 7.',
        minutes: { police: 120, youth_work: 120 },
      },
      {
        type: 'outreach',
        on: -6,
        reached: 25,
        note: 'Fredagskväll i centrum.',
        minutes: { youth_work: 240, social_work: 180 },
      },
      { type: 'network', on: -3, reached: null, note: 'Skolornas nätverk.', minutes: { coordinator: 90, police: 90 } },
    ],
    consultation: {
      on: -5,
      askedBy: 'school',
      topic: 'school_absence',
      question: 'Hur går man vidare när en elev har många frånvarotimmar och hemmet inte svarar?',
      advice:
        'Skolan kallar till ett samråd enligt sin plan. Finns det tecken på att barnet behöver skydd gör skolan en barnskyddsanmälan.',
      minutes: 30,
    },
  },
  fi: {
    works: [
      {
        type: 'school_talk',
        on: -25,
        reached: 90,
        note: 'Laillisuuskasvatusta 8. luokille.',
        minutes: { police: 180, youth_work: 180 },
      },
      {
        type: 'event_presence',
        on: -12,
        reached: 200,
        note: 'Koulujen päättäjäisilta.',
        minutes: { police: 240, youth_work: 300 },
      },
    ],
    consultation: {
      on: -7,
      askedBy: 'guardian_relative',
      topic: 'online_harm',
      question: 'Mitä tehdä, kun nuorta painostetaan lähettämään kuvia?',
      advice:
        'Kuvia ei lähetetä, viestit säästetään ja tehdään rikosilmoitus. Tukea saa koulun kuraattorilta ja nuorisotyöstä.',
      minutes: 45,
    },
  },
} as const
