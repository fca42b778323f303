import type { RestrictionTrack } from './anchor-case.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  restricted: { sv: 'Begränsad krets', fi: 'Rajattu piiri', en: 'Restricted circle' },
  brokenGlass: (until: string, minutes: number): Text => ({
    sv: `Nödöppning till ${until}, ${minutes} min kvar. Du ser ärendets huvuduppgifter och din egen myndighets anteckningar, inget annat. Allt du läser loggas och granskas.`,
    fi: `Hätäavaus, päättyy ${until}, ${minutes} min jäljellä. Näet asian perustiedot ja oman viranomaisesi muistiinpanot, et muuta. Kaikki lukemasi kirjataan lokiin ja tarkastetaan.`,
    en: `Emergency access until ${until}, ${minutes} min left. You see the head of the case and your own authority’s notes, nothing else. Everything you read is logged and reviewed.`,
  }),
  archived: {
    sv: 'Ärendet är arkiverat. Du ser ärendets huvuduppgifter och din egen myndighets anteckningar, inget annat. Inget i det ändras.',
    fi: 'Asia on arkistoitu. Näet asian perustiedot ja oman viranomaisesi muistiinpanot, et muuta. Siinä ei muuteta mitään.',
    en: 'The case is in the archive. You see the head of the case and your own authority’s notes, nothing else. Nothing in it is changed.',
  },
  openings: { sv: 'Nödöppningar', fi: 'Hätäavaukset', en: 'Emergency access' },
  openingsHint: {
    sv: 'Ärendet har öppnats av någon som inte är med i det. Dataskyddsombudet granskar varje öppning. Bara du som ansvarig ser det här.',
    fi: 'Asian on avannut joku, joka ei ole siinä mukana. Tietosuojavastaava tarkastaa jokaisen avauksen. Vain sinä vastuutyöntekijänä näet tämän.',
    en: 'Somebody who is no member has opened the case. The data-protection officer reviews every opening. Only you, who are responsible, see this.',
  },
  openedFromTo: (from: string, to: string): Text => ({
    sv: `${from} till ${to}`,
    fi: `${from}–${to}`,
    en: `${from} to ${to}`,
  }),
  reviewed: { sv: 'granskad', fi: 'tarkastettu', en: 'reviewed' },
  notReviewed: { sv: 'väntar på granskning', fi: 'odottaa tarkastusta', en: 'waits for review' },
  responsibleConflicted: (name: string): Text => ({
    sv: `${name} är jävig och ser inte längre ärendet. Välj en ny ansvarig.`,
    fi: `${name} on esteellinen eikä enää näe asiaa. Valitkaa uusi vastuutyöntekijä.`,
    en: `${name} has a conflict of interest and no longer sees the case. Choose somebody else to be responsible.`,
  }),
  declareConflict: { sv: 'Anmäl jäv', fi: 'Ilmoita esteellisyys', en: 'Declare a conflict of interest' },
  restrict: { sv: 'Begränsa kretsen', fi: 'Rajaa piiri', en: 'Restrict the circle' },
  circle: { sv: 'Kretsen', fi: 'Piiri', en: 'The circle' },
  emergency: {
    sv: 'Saknar du ett ärende i en nödsituation?',
    fi: 'Puuttuuko asia hätätilanteessa?',
    en: 'Is a case missing in an emergency?',
  },
  emergencyLink: { sv: 'Nödöppning', fi: 'Hätäavaus', en: 'Emergency access' },
  inCircleInstead: {
    sv: 'Ärendet har en begränsad krets. Namnge personen i kretsen i stället: medlemskap räcker inte.',
    fi: 'Asialla on rajattu piiri. Nimeä henkilö piiriin: jäsenyys ei riitä.',
    en: 'The case has a restricted circle. Name the person in the circle instead: membership is not enough.',
  },
} satisfies Words

export const trackTexts: Readonly<Record<RestrictionTrack, Text>> = {
  domestic_violence: { sv: 'Våld i nära relationer', fi: 'Lähisuhdeväkivalta', en: 'Domestic violence' },
  radicalisation: { sv: 'Radikalisering', fi: 'Radikalisoituminen', en: 'Radicalisation' },
  other: { sv: 'Annan orsak', fi: 'Muu syy', en: 'Another reason' },
}
