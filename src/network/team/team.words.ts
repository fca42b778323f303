import type { AuthorityRegister } from '#access/actor.ts'
import { formatNumber } from '#kernel/format.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { YouthWorkResource } from './team.ts'

export const words = {
  summary: {
    sv: 'Visar ett team: kommuner, medlemmar och myndigheter som saknas.',
    fi: 'Näyttää tiimin: kunnat, jäsenet ja puuttuvat viranomaiset.',
    en: 'Shows a team: municipalities, members and missing authorities.',
  },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  seat: { sv: 'Arbetar vid', fi: 'Toimipaikka', en: 'Works at' },
  since: { sv: 'Verksam', fi: 'Toiminnassa', en: 'Active' },
  coverage: { sv: 'Myndigheter i teamet', fi: 'Viranomaiset tiimissä', en: 'Authorities in the team' },
  composition: { sv: 'Sammansättning', fi: 'Kokoonpano', en: 'Composition' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  task: { sv: 'Uppgift', fi: 'Tehtävä', en: 'Task' },
  employer: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  share: { sv: 'Andel av arbetstiden', fi: 'Osuus työajasta', en: 'Share of working time' },
  /** A share with at most two decimals. */
  percent: (share: number): Text => ({
    sv: `${formatNumber(share, 'sv', 2)} %`,
    fi: `${formatNumber(share, 'fi', 2)} %`,
    en: `${formatNumber(share, 'en', 2)}%`,
  }),
  term: { sv: 'Tid', fi: 'Aika', en: 'Term' },
  noMembers: { sv: 'Teamet har inga medlemmar.', fi: 'Tiimissä ei ole jäseniä.', en: 'The team has no members.' },
  municipalities: { sv: 'Kommuner', fi: 'Kunnat', en: 'Municipalities' },
  noMunicipalities: { sv: 'Inga kommuner', fi: 'Ei kuntia', en: 'No municipalities' },
  youthWork: { sv: 'Specialungdomsarbete', fi: 'Erityisnuorisotyö', en: 'Special youth work' },
  youthWorkAll: { sv: 'Alla team', fi: 'Kaikki tiimit', en: 'All teams' },
  ensureOtherwise: { sv: 'Ordna på annat sätt', fi: 'Varmista muulla tavalla', en: 'Ensure in another way' },
  youthWorkNotAgreed: {
    sv: 'Parterna har inte avtalat hur resursen fördelas mellan teamets kommuner.',
    fi: 'Osapuolet eivät ole sopineet, miten resurssi jaetaan tiimin kuntien kesken.',
    en: 'The parties have not agreed how the resource is shared between the municipalities of the team.',
  },
  attendees: {
    sv: 'Bjuds vanligen in till möten',
    fi: 'Kutsutaan yleensä tapaamisiin',
    en: 'Usually asked to meetings',
  },
  attendee: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  profession: { sv: 'Profession', fi: 'Ammattiala', en: 'Profession' },
  addedValue: { sv: 'Mervärde', fi: 'Lisäarvo', en: 'Added value' },
  noAttendees: { sv: 'Inga är registrerade.', fi: 'Ketään ei ole kirjattu.', en: 'Nobody is recorded.' },

  present: { sv: 'Finns i teamet', fi: 'Tiimissä', en: 'In the team' },
  ensured: { sv: 'Säkrat på annat sätt', fi: 'Varmistettu muulla tavoin', en: 'Ensured in another way' },
  missing: { sv: 'Saknas', fi: 'Puuttuu', en: 'Missing' },
  missingUntil: (lastDay: string): Text => ({
    sv: `Saknas till ${lastDay}`,
    fi: `Puuttuu ${lastDay} asti`,
    en: `Missing until ${lastDay}`,
  }),
  ends: (lastDay: string): Text => ({
    sv: `Till ${lastDay}, ingen efter det`,
    fi: `${lastDay} asti, sen jälkeen ei ketään`,
    en: `Until ${lastDay}, nobody after that`,
  }),
  pauses: (lastDay: string, again: string): Text => ({
    sv: `Till ${lastDay}, igen från ${again}`,
    fi: `${lastDay} asti, jälleen ${again} alkaen`,
    en: `Until ${lastDay}, again from ${again}`,
  }),
  ensuredBy: (how: string): Text => ({ sv: `Säkras av: ${how}`, fi: `Varmistaa: ${how}`, en: `Ensured by: ${how}` }),
  allFour: { sv: 'Alla fyra', fi: 'Kaikki neljä', en: 'All four' },
} satisfies Words

/** The four authorities as the cooperation agreement names them (seed S1). */
export const authorityTexts: Readonly<Record<AuthorityRegister, Text>> = {
  police: { sv: 'Polisen', fi: 'Poliisi', en: 'Police' },
  social_care: { sv: 'Socialväsendet', fi: 'Sosiaalitoimi', en: 'Social services' },
  health_care: { sv: 'Hälsovårdsväsendet', fi: 'Terveystoimi', en: 'Health services' },
  youth_work: { sv: 'Ungdomsväsendet', fi: 'Nuorisotoimi', en: 'Youth services' },
}

export const resourceStateTexts: Readonly<Record<YouthWorkResource['state'], Text>> = {
  not_agreed: { sv: 'Inte avtalat', fi: 'Ei sovittu', en: 'Not agreed' },
  agreed: { sv: 'Avtalat', fi: 'Sovittu', en: 'Agreed' },
}
