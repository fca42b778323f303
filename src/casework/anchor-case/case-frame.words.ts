import type { CasePhase } from '#access/states.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { ParticipationEndKind } from './anchor-case.ts'

export const words = {
  overview: { sv: 'Översikt', fi: 'Yleiskuva', en: 'Overview' },
  meetings: { sv: 'Möten', fi: 'Tapaamiset', en: 'Meetings' },
  assessment: { sv: 'Bedömning', fi: 'Arviointi', en: 'Assessment' },
  plan: { sv: 'Plan', fi: 'Suunnitelma', en: 'Plan' },
  services: { sv: 'Tjänster', fi: 'Palvelut', en: 'Services' },
  followUp: { sv: 'Uppföljning', fi: 'Seuranta', en: 'Follow-up' },
  consents: { sv: 'Samtycken', fi: 'Suostumukset', en: 'Consents' },
  links: { sv: 'Kopplingar', fi: 'Yhteydet', en: 'Links' },
  disclosures: { sv: 'Informationsutbyte', fi: 'Tietojenvaihto', en: 'Information exchange' },
  duties: { sv: 'Skyldigheter', fi: 'Velvollisuudet', en: 'Duties' },
  family: { sv: 'Familjen', fi: 'Perhe', en: 'The family' },
  sharedPartClosed: {
    sv: 'Det gemensamma arbetet står stilla. Varje myndighets egna lagstadgade uppgifter fortsätter i det egna registret.',
    fi: 'Yhteinen työ on pysähdyksissä. Kunkin viranomaisen omat lakisääteiset tehtävät jatkuvat omassa rekisterissä.',
    en: 'The joint work stands still. Each authority’s own statutory tasks go on in its own register.',
  },
  participationLink: { sv: 'Vad som gäller', fi: 'Mitä tämä tarkoittaa', en: 'What this means' },
  caseNavigation: { sv: 'Ärendets delar', fi: 'Asian osat', en: 'Parts of the case' },
  backToCase: { sv: 'Till ärendet', fi: 'Asiaan', en: 'To the case' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  responsible: (name: string): Text => ({
    sv: `Ansvarig: ${name}`,
    fi: `Vastuutyöntekijä: ${name}`,
    en: `Responsible: ${name}`,
  }),
  age: (years: number): Text => ({
    sv: `${years} år`,
    fi: `${years} vuotta`,
    en: years === 1 ? '1 year' : `${years} years`,
  }),
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
} satisfies Words

/** Names of the phases, as on the process list and in tags. */
export const phaseTexts: Readonly<Record<CasePhase, Text>> = {
  preparing: { sv: 'Förberedelse', fi: 'Valmistelu', en: 'Preparation' },
  meeting: {
    sv: 'Träff med den unga och vårdnadshavarna',
    fi: 'Nuoren ja huoltajien tapaaminen',
    en: 'Meeting with the young person and guardians',
  },
  assessment: { sv: 'Bedömning', fi: 'Arviointi', en: 'Assessment' },
  guidance: { sv: 'Plan och servicehandledning', fi: 'Suunnitelma ja palveluohjaus', en: 'Plan and service guidance' },
  follow_up: { sv: 'Uppföljning', fi: 'Seuranta', en: 'Follow-up' },
  closed: { sv: 'Avslutat', fi: 'Päätetty', en: 'Closed' },
}

/** Why the family takes no part, as it stands on every page of the case. */
export const participationTexts: Readonly<Record<ParticipationEndKind, Text>> = {
  not_reached: {
    sv: 'Familjen har inte nåtts.',
    fi: 'Perhettä ei ole tavoitettu.',
    en: 'The family has not been reached.',
  },
  declined: {
    sv: 'Familjen har tackat nej till Ankararbetet.',
    fi: 'Perhe ei halua osallistua ankkuritoimintaan.',
    en: 'The family has said no to Anchor work.',
  },
  withdrawn: {
    sv: 'Familjen har slutat i Ankararbetet.',
    fi: 'Perhe on lopettanut ankkuritoiminnan.',
    en: 'The family has stopped taking part in Anchor work.',
  },
}
