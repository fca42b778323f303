import type { Text, Words } from '#kernel/language.ts'
import type { SpreadNotice } from './spread-notice.ts'

export const words = {
  seeSummary: {
    sv: 'Märker ett meddelande om ett fenomen som sett.',
    fi: 'Merkitsee ilmiötä koskevan ilmoituksen nähdyksi.',
    en: 'Marks a notice about a phenomenon as seen.',
  },
  readMailSummary: {
    sv: 'Visar om man får e-post när något sprider sig.',
    fi: 'Näyttää, saako sähköpostia, kun jokin leviää.',
    en: 'Shows whether one gets e-mail when something spreads.',
  },
  mailSummary: {
    sv: 'Ändrar om man får e-post när något sprider sig.',
    fi: 'Muuttaa sitä, saako sähköpostia, kun jokin leviää.',
    en: 'Changes whether one gets e-mail when something spreads.',
  },
  waiting: { sv: 'Nytt om fenomen', fi: 'Uutta ilmiöistä', en: 'News about phenomena' },
  see: { sv: 'Jag har sett det', fi: 'Olen nähnyt', en: 'I have seen it' },
  seen: { sv: 'Märkt som sett.', fi: 'Merkitty nähdyksi.', en: 'Marked as seen.' },
  alreadySeen: {
    sv: 'Någon i teamet har redan sett det.',
    fi: 'Joku tiimistä on jo nähnyt sen.',
    en: 'Somebody of the team has seen it already.',
  },
  mailTitle: {
    sv: 'E-post när något sprider sig',
    fi: 'Sähköposti, kun jokin leviää',
    en: 'E-mail when something spreads',
  },
  mailIntro: {
    sv: 'Meddelanden om fenomen finns alltid på sidan I dag. Vill du också få e-post? Den säger bara att något väntar: inte vad, inte var.',
    fi: 'Ilmiöitä koskevat ilmoitukset ovat aina Tänään-sivulla. Haluatko myös sähköpostin? Siinä kerrotaan vain, että jokin odottaa: ei mitä eikä missä.',
    en: 'Notices about phenomena are always on the page Today. Do you want an e-mail as well? It says only that something waits: not what, not where.',
  },
  address: { sv: 'E-postadress i arbetet', fi: 'Työsähköposti', en: 'E-mail address at work' },
  addressHint: {
    sv: 'Lämna tomt om du inte vill ha e-post.',
    fi: 'Jätä tyhjäksi, jos et halua sähköpostia.',
    en: 'Leave empty if you want no e-mail.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  back: { sv: 'Fenomen', fi: 'Ilmiöt', en: 'Phenomena' },
  mailSaved: { sv: 'Valet sparades.', fi: 'Valinta tallennettiin.', en: 'The choice was saved.' },
} satisfies Words

/** What a notice says, with the place it is about. */
export const noticeTexts: Readonly<Record<SpreadNotice['kind'], (place: Text) => Text>> = {
  municipality: (place) => ({
    sv: `Ett fenomen syns nu också i ${place.sv}`,
    fi: `Ilmiö on havaittu myös toisessa kunnassa: ${place.fi}`,
    en: `A phenomenon is now seen in ${place.en} too`,
  }),
  team: (place) => ({
    sv: `Också ett annat team ser fenomenet i ${place.sv}`,
    fi: `Myös toinen tiimi havaitsee ilmiön: ${place.fi}`,
    en: `Another team sees the phenomenon too, in ${place.en}`,
  }),
  confined_signal: (place) => ({
    sv: `En signal som stannar i teamet, ${place.sv}`,
    fi: `Tiimin sisäinen signaali, ${place.fi}`,
    en: `A signal that stays in the team, ${place.en}`,
  }),
}
