import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Delat med er', fi: 'Teille jaettu', en: 'Shared with you' },
  hint: {
    sv: 'Texter som andra myndigheter har delat med din myndighet i det här ärendet. Sekretessen följer uppgiften.',
    fi: 'Tekstejä, jotka muut viranomaiset ovat jakaneet viranomaisellesi tässä asiassa. Salassapito seuraa tietoa.',
    en: 'Texts that other authorities have shared with your authority in this case. Secrecy follows the information.',
  },
  from: (register: string): Text => ({
    sv: `Från ${register}`,
    fi: `Lähettäjä: ${register}`,
    en: `From ${register}`,
  }),
  told: (name: string, profession: string, when: string): Text => ({
    sv: `${name}, ${profession} · ${when}`,
    fi: `${name}, ${profession} · ${when}`,
    en: `${name}, ${profession} · ${when}`,
  }),
  onlyMe: { sv: 'Bara för dig', fi: 'Vain sinulle', en: 'For you only' },
  basis: { sv: 'Grund', fi: 'Peruste', en: 'Basis' },
  onConsent: { sv: 'på samtycke', fi: 'suostumuksella', en: 'on consent' },
  purpose: { sv: 'Ändamål', fi: 'Käyttötarkoitus', en: 'Purpose' },
  subject: { sv: 'Handlar om', fi: 'Aihe', en: 'About' },
  until: { sv: 'Får läsas till och med', fi: 'Luettavissa asti', en: 'May be read until' },
  pseudonymised: {
    sv: 'Namn och platser är utelämnade.',
    fi: 'Nimet ja paikat on jätetty pois.',
    en: 'Names and places are left out.',
  },
  answer: { sv: 'Svara eller ta in', fi: 'Vastaa tai ota rekisteriin', en: 'Answer or take in' },
  all: {
    sv: 'Visa hela informationsutbytet',
    fi: 'Näytä koko tietojenvaihto',
    en: 'Show the whole exchange of information',
  },
  accept: { sv: 'Ta emot', fi: 'Ota vastaan', en: 'Accept' },
  acceptAbout: (register: string): Text => ({
    sv: `text från ${register}`,
    fi: `teksti, lähettäjä ${register}`,
    en: `text from ${register}`,
  }),
  accepted: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Accepted' },
  waiting: { sv: 'Väntar på ditt svar', fi: 'Odottaa vastaustasi', en: 'Waits for your answer' },
  decline: { sv: 'Avböj', fi: 'Torju', en: 'Decline' },
  takeIn: { sv: 'Ta in i eget register', fi: 'Ota omaan rekisteriin', en: 'Take into own register' },
  takenIn: { sv: 'Intagen i eget register', fi: 'Otettu omaan rekisteriin', en: 'Taken into own register' },
} satisfies Words
