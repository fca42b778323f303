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
  counts: { sv: 'Antalen bakom värdet', fi: 'Arvon taustalla olevat määrät', en: 'The counts behind the value' },
  countsIntro: {
    sv: 'Längre än hit går det inte: det finns ingen väg till ett ärende. Team med få räknas tillsammans.',
    fi: 'Tätä pidemmälle ei pääse: asioihin ei ole tietä. Tiimit, joissa on vain muutama, lasketaan yhdessä.',
    en: 'It goes no further than this: there is no way to a case. Teams with few are counted together.',
  },
  funnelTitle: { sv: 'Teamen jämförda', fi: 'Tiimit vertailussa', en: 'The teams compared' },
  allInside: {
    sv: 'Inget team skiljer sig mer från de andra än slumpen kan göra.',
    fi: 'Mikään tiimi ei poikkea muista enempää kuin sattuma voi aiheuttaa.',
    en: 'No team differs more from the others than chance can make it.',
  },
  someOutside: (teams: Text): Text => ({
    sv: `Skiljer sig mer från de andra än slumpen brukar göra: ${teams.sv}.`,
    fi: `Poikkeaa muista enemmän kuin sattuma yleensä aiheuttaa: ${teams.fi}.`,
    en: `Differs more from the others than chance usually makes it: ${teams.en}.`,
  }),
  funnelNote: {
    sv: 'Punkterna är mitten av sina klasser. Med så få team säger bilden lite. Den är ingen rangordning.',
    fi: 'Pisteet ovat luokkiensa keskellä. Näin harvoista tiimeistä kuva kertoo vähän. Se ei ole paremmuusjärjestys.',
    en: 'The points are the middles of their classes. With so few teams the picture says little. It is no ranking.',
  },
  inAll: { sv: 'Antal i allt', fi: 'Määrä yhteensä', en: 'Number in all' },
  share: { sv: 'Andel', fi: 'Osuus', en: 'Share' },
  runTitle: { sv: 'Regionen år för år', fi: 'Alue vuosi vuodelta', en: 'The region year by year' },
  tooFewYears: {
    sv: 'Sju år i rad på samma sida om mitten vore ett tecken på förändring. Så många år finns inte än.',
    fi: 'Seitsemän peräkkäistä vuotta samalla puolella keskikohtaa olisi merkki muutoksesta. Niin monta vuotta ei vielä ole.',
    en: 'Seven years in a row on the same side of the middle would be a sign of change. There are not so many years yet.',
  },
  noSign: {
    sv: 'Åren varierar som förut. Inget tyder på en förändring.',
    fi: 'Vuodet vaihtelevat kuten ennenkin. Mikään ei viittaa muutokseen.',
    en: 'The years vary as they have. Nothing points to a change.',
  },
  sign: {
    sv: 'Värdena har tecken på en förändring.',
    fi: 'Arvoissa on merkkejä muutoksesta.',
    en: 'The values show signs of a change.',
  },
  runNote: {
    sv: 'Värdena är mitten av sina klasser. En skillnad mellan två år är ingen förändring i sig.',
    fi: 'Arvot ovat luokkiensa keskellä. Kahden vuoden ero ei vielä ole muutos.',
    en: 'The values are the middles of their classes. A difference between two years is no change by itself.',
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
