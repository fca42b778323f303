import { registerErrorTexts } from '#kernel/input.ts'
import type { ErrorParams } from '#kernel/input.words.ts'
import type { Words } from '#kernel/language.ts'

export const words = {
  title: {
    sv: 'Polisens uppgift om nya brott',
    fi: 'Poliisin tieto uusista rikoksista',
    en: 'The police’s figure on new offences',
  },
  listSummary: {
    sv: 'Visar vad polisen har räknat i sitt eget register.',
    fi: 'Näyttää, mitä poliisi on laskenut omasta rekisteristään.',
    en: 'Shows what the police have counted in their own register.',
  },
  formSummary: {
    sv: 'Visar vad en uppgift från polisen behöver.',
    fi: 'Näyttää, mitä poliisin tieto tarvitsee.',
    en: 'Shows what a figure of the police needs.',
  },
  recordSummary: {
    sv: 'Antecknar polisens uppgift för ett år.',
    fi: 'Kirjaa poliisin tiedon vuodelta.',
    en: 'Records the police’s figure for a year.',
  },
  intro: {
    sv: 'Polisen räknar i sitt eget register och berättar bara antalet. Fairlead sparar klasser om fem, aldrig vem det gäller.',
    fi: 'Poliisi laskee omasta rekisteristään ja kertoo vain määrän. Fairlead tallentaa viiden luokkia, ei koskaan sitä, ketä asia koskee.',
    en: 'The police count in their own register and tell only the number. Fairlead keeps classes of five, never who it is about.',
  },
  none: {
    sv: 'Polisen har inte lämnat någon uppgift.',
    fi: 'Poliisi ei ole antanut tietoja.',
    en: 'The police have given no figure.',
  },
  record: { sv: 'Anteckna en uppgift', fi: 'Kirjaa tieto', en: 'Record a figure' },
  year: {
    sv: 'Året då ärendena avslutades',
    fi: 'Vuosi, jona asiat päättyivät',
    en: 'Year in which the cases were closed',
  },
  suspected: {
    sv: 'Misstänkta för ett nytt brott inom tolv månader',
    fi: 'Uudesta rikoksesta kahdentoista kuukauden kuluessa epäillyt',
    en: 'Suspected of a new offence within twelve months',
  },
  followed: { sv: 'Alla som följdes', fi: 'Kaikki seuratut', en: 'All who were followed' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  sourceHint: {
    sv: 'Register, dag och vem som räknade, till exempel ”polisens register, 3.2.2027, analysenheten”. Inga namn på unga.',
    fi: 'Rekisteri, päivä ja laskija, esimerkiksi ”poliisin rekisteri, 3.2.2027, analyysiyksikkö”. Ei nuorten nimiä.',
    en: 'Register, day and who counted, for example “the police register, 3.2.2027, analysis unit”. No names of young people.',
  },
  authority: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  saved: {
    sv: 'Uppgiften är sparad som klasser om fem.',
    fi: 'Tieto on tallennettu viiden luokkina.',
    en: 'The figure is saved as classes of five.',
  },
} satisfies Words

registerErrorTexts({
  figure_of_few: ({ least, all }: ErrorParams) => ({
    sv: `Uppgiften berättar om få unga. Det ska vara minst ${all} som följdes, och minst ${least} både bland de misstänkta och bland de andra.`,
    fi: `Tieto kertoo vain muutamasta nuoresta. Seurattuja on oltava vähintään ${all}, ja sekä epäiltyjä että muita vähintään ${least}.`,
    en: `The figure tells of few young people. At least ${all} must have been followed, with at least ${least} among those suspected and among the others.`,
  }),
  figure_too_early: {
    sv: 'De tolv månaderna är inte över för alla. Vänta tills nästa år är över.',
    fi: 'Kaksitoista kuukautta ei ole vielä kulunut kaikilta. Odota seuraavan vuoden loppuun.',
    en: 'The twelve months are not over for everybody. Wait until the next year is over.',
  },
  figure_names_somebody: {
    sv: 'Källan har en personbeteckning, ett telefonnummer eller en e-postadress. Ta bort det.',
    fi: 'Lähteessä on henkilötunnus, puhelinnumero tai sähköpostiosoite. Poista se.',
    en: 'The source has an identity code, a phone number or an e-mail address. Remove it.',
  },
})
