import { asHeading, type Text, type Words } from '#kernel/language.ts'
import { periodText } from '#kernel/quarter.ts'
import { firstDayOf, isWhole, isYear, type RegionalPicture } from './regional-picture.ts'

/** A quarter or a year as people say it: "juli–september 2026", "år 2026". */
export const periodName = (period: string): Text =>
  isYear(period)
    ? { sv: `år ${period}`, fi: `vuosi ${period}`, en: `the year ${period}` }
    : periodText(firstDayOf(period))

/** The same with how much of a year that goes on is in its numbers: "år 2026 till och med september". */
export function periodNameIn(picture: Pick<RegionalPicture, 'years'>, period: string): Text {
  const year = picture.years.find(({ code }) => code === period)
  if (year === undefined || isWhole(picture, period)) return periodName(period)
  const name = periodName(period)
  const quarters = [...new Set([year.quarters[0], year.quarters.at(-1)])].map((each) => (each ?? '').slice(6)).join('–')
  return {
    sv: `${name.sv}, hittills kvartal ${quarters}`,
    fi: `${name.fi}, toistaiseksi neljännes ${quarters}`,
    en: `${name.en}, so far quarter ${quarters}`,
  }
}

/** A quarter under a chart: "K3 2026". */
export const quarterLabel = (quarter: string): Text => {
  const [year, number] = [quarter.slice(0, 4), quarter.slice(6)]
  return { sv: `K${number} ${year}`, fi: `Q${number} ${year}`, en: `Q${number} ${year}` }
}

export const bandText = (band: string): Text => {
  const ages = band.replace('-', '–')
  return { sv: `${ages} år`, fi: `${ages} vuotta`, en: `${ages} years` }
}

export const words = {
  title: { sv: 'Lägesbild', fi: 'Tilannekuva', en: 'Regional picture' },
  summary: {
    sv: 'Visar den publicerade regionala lägesbilden för ett område, ett fenomen och en tid.',
    fi: 'Näyttää julkaistun alueellisen tilannekuvan alueen, ilmiön ja ajan mukaan.',
    en: 'Shows the published regional picture of an area, a phenomenon and a time.',
  },
  fileSummary: {
    sv: 'Hämtar lägesbildens tal som tabell.',
    fi: 'Noutaa tilannekuvan luvut taulukkona.',
    en: 'Fetches the numbers of the picture as a table.',
  },
  paperSummary: {
    sv: 'Hämtar lägesbilden som ett blad att dela.',
    fi: 'Noutaa tilannekuvan jaettavana tiedotteena.',
    en: 'Fetches the picture as a paper to share.',
  },
  intro: {
    sv: 'Vad som växer och vad som minskar i regionen, kvartal för kvartal. Här finns inget om en enskild ung eller familj.',
    fi: 'Mikä alueella kasvaa ja mikä vähenee, neljännes kerrallaan. Täällä ei ole mitään yksittäisestä nuoresta tai perheestä.',
    en: 'What grows and what falls in the region, quarter by quarter. Nothing here is about a single young person or family.',
  },
  nothing: {
    sv: 'Ingen lägesbild har publicerats ännu.',
    fi: 'Tilannekuvaa ei ole vielä julkaistu.',
    en: 'No picture has been published yet.',
  },
  nothingWhy: {
    sv: 'Den första kommer när ett kvartal har varit slut i fyra veckor och talen har granskats.',
    fi: 'Ensimmäinen julkaistaan, kun neljänneksen päättymisestä on neljä viikkoa ja luvut on tarkastettu.',
    en: 'The first comes when a quarter has been over for four weeks and its numbers have been audited.',
  },
  synthetic: {
    sv: 'Talen är påhittade. De hör till provversionen.',
    fi: 'Luvut ovat keksittyjä. Ne kuuluvat kokeiluversioon.',
    en: 'The numbers are invented. They belong to the demo.',
  },
  publishedOn: (period: Text, day: string): Text => ({
    sv: `${asHeading(period).sv}, publicerad ${day}`,
    fi: `${asHeading(period).fi}, julkaistu ${day}`,
    en: `${asHeading(period).en}, published ${day}`,
  }),
  area: { sv: 'Område', fi: 'Alue', en: 'Area' },
  phenomenon: { sv: 'Fenomen', fi: 'Ilmiö', en: 'Phenomenon' },
  period: { sv: 'Tid', fi: 'Aika', en: 'Time' },
  municipality: { sv: 'Kommun', fi: 'Kunta', en: 'Municipality' },
  age: { sv: 'Ålder', fi: 'Ikä', en: 'Age' },
  children: { sv: 'Barn', fi: 'Lapsia', en: 'Children' },
  region: { sv: 'Hela regionen', fi: 'Koko alue', en: 'The whole region' },
  allPhenomena: { sv: 'Alla fenomen', fi: 'Kaikki ilmiöt', en: 'All phenomena' },

  // Findings: each a whole sentence, what it says is never more than the rounding allows.
  findings: { sv: 'Det viktigaste', fi: 'Tärkeintä', en: 'What matters most' },
  highestPhenomenon: (names: string, size: string): Text => ({
    sv: `Flest barn: ${names} (${size}).`,
    fi: `Eniten lapsia: ${names} (${size}).`,
    en: `Most children: ${names} (${size}).`,
  }),
  highestMunicipality: (names: string, size: string): Text => ({
    sv: `Av kommunerna flest barn: ${names} (${size}).`,
    fi: `Kunnista eniten lapsia: ${names} (${size}).`,
    en: `Of the municipalities most children: ${names} (${size}).`,
  }),
  asHigh: (names: string): Text => ({
    sv: `${names} ligger så nära att det inte går att säga vad som är störst.`,
    fi: `${names}: luku on niin lähellä, ettei voi sanoa, mikä on suurin.`,
    en: `${names}: so close that one cannot say which is the largest.`,
  }),
  lowest: {
    sv: 'Alla tal är 0–5. Inget sticker ut.',
    fi: 'Kaikki luvut ovat 0–5. Mikään ei erotu.',
    en: 'All numbers are 0–5. Nothing stands out.',
  },
  up: (name: string, before: string, now: string): Text => ({
    sv: `${name} har ökat: från ${before} till ${now}.`,
    fi: `${name} on lisääntynyt: ${before} → ${now}.`,
    en: `${name} has gone up: from ${before} to ${now}.`,
  }),
  down: (name: string, before: string, now: string): Text => ({
    sv: `${name} har minskat: från ${before} till ${now}.`,
    fi: `${name} on vähentynyt: ${before} → ${now}.`,
    en: `${name} has gone down: from ${before} to ${now}.`,
  }),
  unclear: (names: string): Text => ({
    sv: `Ingen tydlig förändring: ${names}.`,
    fi: `Ei selvää muutosta: ${names}.`,
    en: `No clear change: ${names}.`,
  }),
  comparedWith: (period: Text): Text => ({
    sv: `Jämfört med ${period.sv}.`,
    fi: `Vertailuaika: ${period.fi}.`,
    en: `Compared with ${period.en}.`,
  }),
  since: (change: Text, before: Text): Text => ({
    sv: `${change.sv} jämfört med ${before.sv}.`,
    fi: `${change.fi}. Vertailuaika: ${before.fi}.`,
    en: `${change.en} compared with ${before.en}.`,
  }),
  notCompared: (period: Text): Text => ({
    sv: `Det finns inget att jämföra med: inga tal är publicerade för ${period.sv}.`,
    fi: `Vertailukohtaa ei ole: lukuja ei ole julkaistu ajalta ${period.fi}.`,
    en: `There is nothing to compare with: no numbers are published for ${period.en}.`,
  }),
  yearGoesOn: {
    sv: 'Ett år som pågår jämförs inte med ett helt.',
    fi: 'Keskeneräistä vuotta ei verrata kokonaiseen.',
    en: 'A year that goes on is not compared with a whole one.',
  },
  changeRule: {
    sv: 'En förändring berättas först när den är minst 10 mellan två kvartal eller 20 mellan två år. Mindre än så kan avrundningen ha gjort.',
    fi: 'Muutos kerrotaan vasta, kun se on vähintään 10 kahden neljänneksen tai 20 kahden vuoden välillä. Pienempi voi johtua pyöristyksestä.',
    en: 'A change is told only when it is at least 10 between two quarters or 20 between two years. The rounding may have made anything smaller.',
  },
  noNumber: {
    sv: 'Det valda talet publiceras inte. Välj ett större område eller alla fenomen.',
    fi: 'Valittua lukua ei julkaista. Valitse suurempi alue tai kaikki ilmiöt.',
    en: 'The chosen number is not published. Choose a larger area or all phenomena.',
  },
  chosenNumber: (size: string, range: Text): Text => ({
    sv: `${size} barn. ${range.sv}`,
    fi: `${size} lasta. ${range.fi}`,
    en: `${size} children. ${range.en}`,
  }),
  teamNumbers: (name: string, first: Text, last: Text): Text => ({
    sv: `${name} har tal från ${first.sv} till ${last.sv}.`,
    fi: `${name}: luvut ajalta ${first.fi} – ${last.fi}.`,
    en: `${name} has numbers from ${first.en} to ${last.en}.`,
  }),
  oldTimes: {
    sv: 'Gamla tider ligger kvar hos det team som fanns då, och jämförs inte med det nya teamets.',
    fi: 'Vanhat ajat pysyvät silloisella tiimillä, eikä niitä verrata uuden tiimin lukuihin.',
    en: 'Old times stay with the team of the time and are not compared with those of the new team.',
  },

  // Charts.
  mapTitle: (phenomenon: string, period: Text): Text => ({
    sv: `${phenomenon} per kommun, ${period.sv}`,
    fi: `${phenomenon} kunnittain, ${period.fi}`,
    en: `${phenomenon} by municipality, ${period.en}`,
  }),
  lineTitle: (phenomenon: string, area: string): Text => ({
    sv: `${phenomenon} kvartal för kvartal, ${area}`,
    fi: `${phenomenon} neljänneksittäin, ${area}`,
    en: `${phenomenon} quarter by quarter, ${area}`,
  }),
  phenomenaTitle: (area: string, period: Text): Text => ({
    sv: `Fenomenen, ${area}, ${period.sv}`,
    fi: `Ilmiöt, ${area}, ${period.fi}`,
    en: `The phenomena, ${area}, ${period.en}`,
  }),
  agesTitle: (phenomenon: string, area: string): Text => ({
    sv: `${phenomenon} efter ålder, ${area}`,
    fi: `${phenomenon} iän mukaan, ${area}`,
    en: `${phenomenon} by age, ${area}`,
  }),
  ratesTitle: (phenomenon: string, period: Text): Text => ({
    sv: `${phenomenon}, barn per 1 000 invånare 10–17 år, ${period.sv}`,
    fi: `${phenomenon}, lapsia 1 000:ta 10–17-vuotiasta kohti, ${period.fi}`,
    en: `${phenomenon}, children per 1,000 inhabitants aged 10–17, ${period.en}`,
  }),
  mapFinding: (shown: number, hidden: number): Text => ({
    sv: `${shown} kommuner har ett publicerat tal. ${hidden} visas inte var för sig.`,
    fi: `${shown} kunnalla on julkaistu luku. ${hidden} kunnan lukua ei näytetä erikseen.`,
    en: `${shown} municipalities have a published number. ${hidden} are not shown one by one.`,
  }),
  hatched: {
    sv: 'Snedstreckat: talet publiceras inte för en enskild kommun.',
    fi: 'Vinoviivoitettu: lukua ei julkaista yksittäisestä kunnasta.',
    en: 'Hatched: the number is not published for a single municipality.',
  },
  agesFinding: {
    sv: 'Åldrarna går jämnt upp till hela talet.',
    fi: 'Ikäryhmistä muodostuu koko luku.',
    en: 'The ages add up to the whole number.',
  },
  ratesFinding: {
    sv: 'Ju färre invånare, desto mer gör avrundningen: jämför små kommuner försiktigt.',
    fi: 'Mitä vähemmän asukkaita, sitä enemmän pyöristys vaikuttaa: vertaa pieniä kuntia varoen.',
    en: 'The fewer inhabitants, the more the rounding does: compare small municipalities with care.',
  },
  rate: { sv: 'Barn per 1 000', fi: 'Lapsia 1 000 kohti', en: 'Children per 1,000' },
  populationOf: (year: number, source: string): Text => ({
    sv: `Invånare 10–17 år: ${year}, ${source}.`,
    fi: `10–17-vuotiaat asukkaat: ${year}, ${source}.`,
    en: `Inhabitants aged 10–17: ${year}, ${source}.`,
  }),
  populationOtherYear: (year: number): Text => ({
    sv: `Invånarantalet är från ${year}, ett annat år än talen.`,
    fi: `Asukasluku on vuodelta ${year}, eri vuodelta kuin luvut.`,
    en: `The number of inhabitants is of ${year}, another year than the numbers.`,
  }),
  populationUnverified: {
    sv: 'Invånarantalet har inte kontrollerats mot källan.',
    fi: 'Asukaslukua ei ole verrattu lähteeseen.',
    en: 'The number of inhabitants has not been checked against its source.',
  },
  noRate: (names: string, why: Text): Text => ({
    sv: `Ingen andel för ${names}: ${why.sv}`,
    fi: `Ei suhdelukua: ${names}. ${asHeading(why).fi}`,
    en: `No rate for ${names}: ${why.en}`,
  }),
  beside: { sv: 'Siffror från andra', fi: 'Muiden luvut', en: 'Figures of others' },
  besideIntro: {
    sv: 'De är räknade på annat sätt och jämförs inte tal för tal.',
    fi: 'Ne on laskettu toisella tavalla, eikä niitä verrata luku luvulta.',
    en: 'They are counted in another way and are not compared number by number.',
  },
  allBeside: { sv: 'Alla siffror från andra', fi: 'Kaikki muiden luvut', en: 'All figures of others' },

  reading: { sv: 'Så läser du talen', fi: 'Näin luet lukuja', en: 'How to read the numbers' },
  unknownHome: {
    sv: 'Regionens tal innehåller också barn vars hemkommun är okänd eller skyddad.',
    fi: 'Alueen luvussa ovat mukana myös lapset, joiden kotikunta on tuntematon tai suojattu.',
    en: 'The numbers of the region also hold children whose home municipality is not known or is protected.',
  },
  take: { sv: 'Ta med eller dela', fi: 'Ota mukaan tai jaa', en: 'Take along or share' },
  csv: { sv: 'Talen som CSV', fi: 'Luvut CSV-tiedostona', en: 'The numbers as CSV' },
  xlsx: { sv: 'Talen som Excel', fi: 'Luvut Excel-tiedostona', en: 'The numbers as Excel' },
  paper: {
    sv: 'Blad till kommunens vägledning och servicenätverk (PDF)',
    fi: 'Tiedote kunnan ohjaus- ja palveluverkostolle (PDF)',
    en: 'Paper for the municipality’s guidance and service network (PDF)',
  },
  paperHint: {
    sv: 'Bladet innehåller bara publicerade tal. Det kan ges vidare till nätverket (ungdomslagen 9 §) och till andra som arbetar med unga.',
    fi: 'Tiedotteessa on vain julkaistuja lukuja. Sen voi antaa verkostolle (nuorisolaki 9 §) ja muille nuorten kanssa työskenteleville.',
    en: 'The paper holds published numbers alone. It may be passed on to the network (Youth Act, section 9) and to others who work with young people.',
  },
  table: { sv: 'Tabell', fi: 'Taulukko', en: 'Table' },
  row: { sv: 'Rad', fi: 'Rivi', en: 'Row' },
  class: { sv: 'Klass', fi: 'Luokka', en: 'Class' },
  certain: { sv: 'Säkert', fi: 'Varmasti', en: 'Certainly' },
  notShown: { sv: 'visas inte', fi: 'ei näytetä', en: 'not shown' },
} satisfies Words

/** Why an area has no rate, as the end of a sentence. */
export const noRateTexts: Readonly<Record<'no_population' | 'population_zero' | 'no_number' | 'years_differ', Text>> = {
  no_population: {
    sv: 'invånarantalet saknas.',
    fi: 'asukasluku puuttuu.',
    en: 'the number of inhabitants is missing.',
  },
  population_zero: {
    sv: 'invånarantalet är noll.',
    fi: 'asukasluku on nolla.',
    en: 'the number of inhabitants is zero.',
  },
  no_number: { sv: 'talet publiceras inte.', fi: 'lukua ei julkaista.', en: 'the number is not published.' },
  years_differ: {
    sv: 'kommunernas invånarantal är från olika år.',
    fi: 'kuntien asukasluvut ovat eri vuosilta.',
    en: 'the numbers of inhabitants are of different years.',
  },
}
