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

/** An age band: "13–14 år", and that of the children whose age nobody knows. */
export const bandText = (band: string): Text => {
  if (band === 'unknown') return { sv: 'okänd ålder', fi: 'ikä ei tiedossa', en: 'age not known' }
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
  allAges: { sv: 'Alla åldrar', fi: 'Kaikki iät', en: 'All ages' },
  region: { sv: 'Hela regionen', fi: 'Koko alue', en: 'The whole region' },
  allPhenomena: { sv: 'Alla fenomen', fi: 'Kaikki ilmiöt', en: 'All phenomena' },

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
  mapFinding: (shown: number): Text => ({
    sv: `Kommuner med ett publicerat tal: ${shown}.`,
    fi: `Kuntia, joilla on julkaistu luku: ${shown}.`,
    en: `Municipalities with a published number: ${shown}.`,
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
  ratesAllAges: {
    sv: 'Andelar per 1 000 visas bara för alla åldrar: invånarna är räknade i åldern 10–17 år.',
    fi: 'Suhdeluvut 1 000:ta kohti näytetään vain kaikille iille: asukkaat on laskettu 10–17-vuotiaina.',
    en: 'Rates per 1,000 are shown for all ages only: inhabitants are counted at ages 10–17.',
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
