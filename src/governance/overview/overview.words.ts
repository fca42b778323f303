import type { Words } from '#kernel/language.ts'

export const words = {
  summary: {
    sv: 'Visar vad man kan läsa och anteckna om resurser och tjänster.',
    fi: 'Näyttää, mitä resursseista ja palveluista voi lukea ja kirjata.',
    en: 'Shows what one can read and record about resources and services.',
  },
  intro: {
    sv: 'Vem som hjälper, vad som fattas, och vad arbetet kräver. Här finns inget om en enskild ung eller familj.',
    fi: 'Kuka auttaa, mitä puuttuu ja mitä työ vaatii. Täällä ei ole mitään yksittäisestä nuoresta tai perheestä.',
    en: 'Who helps, what is missing, and what the work takes. Nothing here is about a single young person or family.',
  },
  directory: {
    sv: 'Sök efter kommun, språk, ålder och ämne.',
    fi: 'Hae kunnan, kielen, iän ja aiheen mukaan.',
    en: 'Find by municipality, language, age and topic.',
  },
  unmetNeeds: {
    sv: 'Vad unga och familjer behövde men inte fick.',
    fi: 'Mitä nuoret ja perheet tarvitsivat mutta eivät saaneet.',
    en: 'What young people and families needed but did not get.',
  },
  youthWork: {
    sv: 'Hur kommunerna delar på teamens resurs.',
    fi: 'Miten kunnat jakavat tiimien resurssin.',
    en: 'How the municipalities share the teams’ resource.',
  },
  costs: {
    sv: 'Varje part sina egna, år för år.',
    fi: 'Kukin osapuoli omansa, vuosi kerrallaan.',
    en: 'Each party its own, year by year.',
  },
  workingTime: {
    sv: 'Dina timmar per månad, utan ärenden.',
    fi: 'Omat tuntisi kuukausittain, ilman asioita.',
    en: 'Your hours by month, without cases.',
  },
  workingTimeSums: {
    sv: 'Timmar per verksamhet, part och profession.',
    fi: 'Tunnit toiminnan, osapuolen ja ammattialan mukaan.',
    en: 'Hours by activity, party and profession.',
  },
  goals: {
    sv: 'Avtalets mål med mått och senaste värde.',
    fi: 'Sopimuksen tavoitteet, mittarit ja viimeisin arvo.',
    en: 'Goals of the agreement with indicators and last value.',
  },
  qualityTitle: { sv: 'Kvalitet och verkan', fi: 'Laatu ja vaikutus', en: 'Quality and effect' },
  quality: {
    sv: 'Vad ärendena visar år för år: väntetid, uppföljning, återkomst.',
    fi: 'Mitä asiat kertovat vuosittain: odotusaika, seuranta, paluu.',
    en: 'What casework shows year by year: waiting, follow-up, return.',
  },
  policeFigures: {
    sv: 'Hur många som misstänks för ett nytt brott, räknat av polisen.',
    fi: 'Kuinka montaa epäillään uudesta rikoksesta, poliisin laskemana.',
    en: 'How many are suspected of a new offence, counted by the police.',
  },
  annualReportsTitle: { sv: 'Verksamhetsberättelser', fi: 'Toimintakertomukset', en: 'Annual reports' },
  annualReports: {
    sv: 'Teamens år som PDF och Word, med det som koordinatorn skriver.',
    fi: 'Tiimien vuosi PDF- ja Word-tiedostona, koordinaattorin tekstein.',
    en: 'The teams’ year as PDF and Word, with what the coordinator writes.',
  },
  nationalExportTitle: { sv: 'Nationellt uttag', fi: 'Valtakunnallinen vienti', en: 'National export' },
  nationalExport: {
    sv: 'Regionens tal utan personer, som CSV och JSON.',
    fi: 'Alueen luvut ilman henkilöitä, CSV- ja JSON-muodossa.',
    en: 'The region’s numbers without persons, as CSV and JSON.',
  },
  externalValues: {
    sv: 'Invånare, Hälsa i skolan och polisens statistik, med källa och dag.',
    fi: 'Asukkaat, Kouluterveyskysely ja poliisin tilastot, lähde ja päivä.',
    en: 'Inhabitants, the school health survey and police statistics, with source and day.',
  },
  releasesTitle: { sv: 'Publicera lägesbilden', fi: 'Tilannekuvan julkaiseminen', en: 'Publish the picture' },
  releases: {
    sv: 'Bygg, granska och visa kvartalets siffror.',
    fi: 'Kokoa, tarkasta ja näytä neljänneksen luvut.',
    en: 'Build, audit and show the numbers of the quarter.',
  },
} satisfies Words
