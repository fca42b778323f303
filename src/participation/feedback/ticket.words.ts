import type { Text, Words } from '#kernel/language.ts'

export const words = {
  list: { sv: 'Biljetter för återkoppling', fi: 'Palauteliput', en: 'Feedback tickets' },
  listSummary: {
    sv: 'Visar biljetter som har gjorts för de egna teamen.',
    fi: 'Näyttää omille tiimeille tehdyt liput.',
    en: 'Shows tickets made for one’s own teams.',
  },
  makeSummary: {
    sv: 'Gör biljetter för ett team och en målgrupp.',
    fi: 'Tekee lippuja tiimille ja kohderyhmälle.',
    en: 'Makes tickets for a team and an audience.',
  },
  readSummary: { sv: 'Visar en bunt biljetter.', fi: 'Näyttää nipun lippuja.', en: 'Shows a bundle of tickets.' },
  sheetSummary: {
    sv: 'Gör papper med biljetterna att dela ut.',
    fi: 'Tekee jaettavat paperit lipuista.',
    en: 'Makes papers of the tickets to hand out.',
  },
  intro: {
    sv: 'En biljett används en gång. Dela ut dem utan att anteckna vem som får vilken. Ingen ser vilka som har använts.',
    fi: 'Lippua käytetään kerran. Jaa liput kirjaamatta, kuka saa minkäkin. Kukaan ei näe, mitkä on käytetty.',
    en: 'A ticket is used once. Hand them out without noting who gets which. Nobody sees which have been used.',
  },
  make: { sv: 'Gör biljetter', fi: 'Tee lippuja', en: 'Make tickets' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  audience: { sv: 'Målgrupp', fi: 'Kohderyhmä', en: 'Audience' },
  count: { sv: 'Antal', fi: 'Määrä', en: 'Number' },
  countHint: {
    sv: 'Aldrig färre än tio: en biljett är inte tänkt för en viss person.',
    fi: 'Ei koskaan alle kymmentä: lippua ei ole tarkoitettu tietylle ihmiselle.',
    en: 'Never fewer than ten: a ticket is not meant for a certain person.',
  },
  tickets: (count: number): Text => ({ sv: `${count} biljetter`, fi: `${count} lippua`, en: `${count} tickets` }),
  language: { sv: 'Papprets språk', fi: 'Paperin kieli', en: 'Language of the paper' },
  easy: { sv: 'Lätt språk', fi: 'Selkokieli', en: 'Easy language' },
  easyOption: { sv: 'Skriv på lätt språk', fi: 'Kirjoita selkokielellä', en: 'Write in easy language' },
  period: { sv: 'Kvartal', fi: 'Neljännesvuosi', en: 'Quarter' },
  validUntil: { sv: 'Används senast', fi: 'Käytettävä viimeistään', en: 'To be used by' },
  madeBy: { sv: 'Gjorda av', fi: 'Tehnyt', en: 'Made by' },
  madeOn: { sv: 'Gjorda', fi: 'Tehty', en: 'Made' },
  none: { sv: 'Inga biljetter ännu.', fi: 'Ei vielä lippuja.', en: 'No tickets yet.' },
  sheet: { sv: 'Papper att dela ut (PDF)', fi: 'Jaettavat paperit (PDF)', en: 'Papers to hand out (PDF)' },
  sheetHint: {
    sv: 'Två biljetter på varje sida. Klipp isär dem och blanda.',
    fi: 'Kaksi lippua sivulla. Leikkaa ne irti ja sekoita.',
    en: 'Two tickets on each page. Cut them apart and mix them.',
  },
  ended: {
    sv: 'Tiden har gått ut. Biljetterna kan inte skrivas ut längre.',
    fi: 'Aika on päättynyt. Lippuja ei voi enää tulostaa.',
    en: 'The time is over. The tickets can no longer be printed.',
  },
  made: { sv: 'Biljetterna är gjorda.', fi: 'Liput on tehty.', en: 'The tickets are made.' },
  back: { sv: 'Alla biljetter', fi: 'Kaikki liput', en: 'All tickets' },
} satisfies Words

/** Languages as one chooses the language of a paper. */
export const languageTexts: Readonly<Record<'sv' | 'fi' | 'en', Text>> = {
  sv: { sv: 'svenska', fi: 'ruotsi', en: 'Swedish' },
  fi: { sv: 'finska', fi: 'suomi', en: 'Finnish' },
  en: { sv: 'engelska', fi: 'englanti', en: 'English' },
}

/** What stands on the paper of a ticket. */
export const paper = {
  title: { sv: 'Tyck till', fi: 'Anna palautetta', en: 'Tell us what you think' },
  how: {
    sv: 'Öppna kameran i telefonen. Rikta den mot rutan.',
    fi: 'Avaa puhelimen kamera. Suuntaa se ruutuun.',
    en: 'Open the camera of a phone. Point it at the square.',
  },
  orType: (address: string): Text => ({
    sv: `Eller gå till ${address} och skriv koden:`,
    fi: `Tai mene osoitteeseen ${address} ja kirjoita koodi:`,
    en: `Or go to ${address} and type the code:`,
  }),
  private: {
    sv: 'Ingen ser vem som svarar. Koden kan användas en gång.',
    fi: 'Kukaan ei näe, kuka vastaa. Koodia voi käyttää kerran.',
    en: 'Nobody sees who answers. The code can be used once.',
  },
  voluntary: {
    sv: 'Du behöver inte svara. Hjälpen du får blir densamma.',
    fi: 'Sinun ei tarvitse vastata. Saat samaa apua.',
    en: 'You need not answer. The help you get stays the same.',
  },
  until: (day: string): Text => ({
    sv: `Svara senast ${day}.`,
    fi: `Vastaa viimeistään ${day}.`,
    en: `Answer by ${day}.`,
  }),
  square: (code: string): Text => ({
    sv: `Ruta med länken till frågorna, kod ${code}`,
    fi: `Ruutu, jossa on linkki kysymyksiin, koodi ${code}`,
    en: `Square with the link to the questions, code ${code}`,
  }),
} satisfies Words
