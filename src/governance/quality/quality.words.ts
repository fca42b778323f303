import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Kvalitet och verkan', fi: 'Laatu ja vaikutus', en: 'Quality and effect' },
  summary: {
    sv: 'Visar vad ärendena visar för ett år: kvalitet och verkan.',
    fi: 'Näyttää, mitä asiat kertovat vuodesta: laatu ja vaikutus.',
    en: 'Shows what casework adds up to in a year: quality and effect.',
  },
  detailSummary: {
    sv: 'Visar antalen bakom ett mått för ett år.',
    fi: 'Näyttää vuoden mittarin taustalla olevat määrät.',
    en: 'Shows the counts behind an indicator of a year.',
  },
  intro: {
    sv: 'Talen räknas av ärendena en gång, när året är över. Ingen skriver in dem. De visas som klasser om fem och bara när de är tillräckligt många.',
    fi: 'Luvut lasketaan asioista kerran, kun vuosi on päättynyt. Kukaan ei kirjaa niitä. Ne näytetään viiden luokkina ja vain, kun niitä on tarpeeksi.',
    en: 'The numbers are worked out of the cases once, when the year is over. Nobody types them in. They are shown as classes of five, and only when there are enough of them.',
  },
  noEffect: {
    sv: 'En skillnad mellan team eller år bevisar ingen verkan. Ungas läge skiljer sig från början.',
    fi: 'Tiimien tai vuosien ero ei todista vaikutusta. Nuorten tilanteet eroavat jo alussa.',
    en: 'A difference between teams or years proves no effect. Young people’s situations differ from the start.',
  },
  synthetic: {
    sv: 'Talen är påhittade. De visar bara hur sidan ser ut.',
    fi: 'Luvut ovat keksittyjä. Ne näyttävät vain, miltä sivu näyttää.',
    en: 'The numbers are invented. They only show what the page looks like.',
  },
  noYear: {
    sv: 'Inget år har räknats än. Ett år räknas två månader efter att det är över.',
    fi: 'Yhtään vuotta ei ole vielä laskettu. Vuosi lasketaan kahden kuukauden kuluttua sen päättymisestä.',
    en: 'No year has been counted yet. A year is counted two months after it is over.',
  },
  years: { sv: 'Räknade år', fi: 'Lasketut vuodet', en: 'Counted years' },
  counted: (year: string, day: string): Text => ({
    sv: `Året ${year}, räknat ${day}`,
    fi: `Vuosi ${year}, laskettu ${day}`,
    en: `The year ${year}, counted on ${day}`,
  }),
  quality: { sv: 'Kvalitet', fi: 'Laatu', en: 'Quality' },
  effect: { sv: 'Verkan', fi: 'Vaikutus', en: 'Effect' },
  value: { sv: 'Regionens värde', fi: 'Alueen arvo', en: 'The region’s value' },
  few: { sv: 'För få för att visas', fi: 'Liian harvoja näytettäviksi', en: 'Too few to be shown' },
  region: { sv: 'Hela regionen', fi: 'Koko alue', en: 'The whole region' },
  teams: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  count: { sv: 'Antal', fi: 'Määrä', en: 'Number' },
  whole: { sv: 'Av', fi: 'Yhteensä', en: 'Of' },
  counts: { sv: 'Antalen bakom värdet', fi: 'Arvon taustalla olevat määrät', en: 'The counts behind the value' },
  countsIntro: {
    sv: 'Längre än hit går det inte: det finns ingen väg till ett ärende. Team med få räknas tillsammans.',
    fi: 'Tätä pidemmälle ei pääse: asioihin ei ole tietä. Tiimit, joissa on vain muutama, lasketaan yhdessä.',
    en: 'It goes no further than this: there is no way to a case. Teams with few are counted together.',
  },
  toIndicators: {
    sv: 'Alla mått och vad de betyder',
    fi: 'Kaikki mittarit ja niiden merkitys',
    en: 'All indicators and what they mean',
  },
  ofPolice: { sv: 'Polisens egen uppgift', fi: 'Poliisin oma tieto', en: 'The police’s own figure' },
  ofAll: (counted: string, whole: string): Text => ({
    sv: `${counted} av ${whole}`,
    fi: `${counted} / ${whole}`,
    en: `${counted} of ${whole}`,
  }),
} satisfies Words
