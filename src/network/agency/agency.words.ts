import type { Text, Words } from '#kernel/language.ts'
import type { AgencyKind } from './agency.ts'

export const words = {
  summary: {
    sv: 'Visar avtalsparterna och de register var och en ansvarar för.',
    fi: 'Näyttää sopimusosapuolet ja rekisterit, joista kukin vastaa.',
    en: 'Shows the contracting parties and the registers each is responsible for.',
  },
  title: { sv: 'Avtalsparter', fi: 'Sopimusosapuolet', en: 'Contracting parties' },
  intro: {
    sv: 'Varje part är personuppgiftsansvarig för sitt eget register. Ett gemensamt ärende gör inte registren gemensamma.',
    fi: 'Jokainen osapuoli on oman rekisterinsä rekisterinpitäjä. Yhteinen asia ei tee rekistereistä yhteisiä.',
    en: 'Each party is the controller of its own register. A shared case does not make the registers shared.',
  },
  party: { sv: 'Part', fi: 'Osapuoli', en: 'Party' },
  kind: { sv: 'Typ', fi: 'Tyyppi', en: 'Type' },
  registers: { sv: 'Eget register', fi: 'Oma rekisteri', en: 'Own register' },
  agreements: { sv: 'Part i', fi: 'Osapuolena', en: 'Party to' },
  none: { sv: 'Inga parter är registrerade.', fi: 'Osapuolia ei ole kirjattu.', en: 'No parties are recorded.' },
  noRegister: { sv: 'Inget', fi: 'Ei ole', en: 'None' },
} satisfies Words

/** What kind of authority a party is. */
export const kindTexts: Readonly<Record<AgencyKind, Text>> = {
  police: { sv: 'polisinrättning', fi: 'poliisilaitos', en: 'police department' },
  wellbeing_services_county: { sv: 'välfärdsområde', fi: 'hyvinvointialue', en: 'wellbeing services county' },
  municipality: { sv: 'kommun eller stad', fi: 'kunta tai kaupunki', en: 'municipality' },
  city_social_health: {
    sv: 'stadens social- och hälsovård',
    fi: 'kaupungin sosiaali- ja terveydenhuolto',
    en: 'social and health services of the city',
  },
  city_youth: { sv: 'stadens ungdomstjänster', fi: 'kaupungin nuorisopalvelut', en: 'youth services of the city' },
  city: { sv: 'stad', fi: 'kaupunki', en: 'city' },
  state_authority: { sv: 'statlig myndighet', fi: 'valtion viranomainen', en: 'state authority' },
}
