import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Granskning av behörigheter', fi: 'Käyttöoikeuksien tarkastus', en: 'Review of rights' },
  intro: {
    sv: 'Varje kvartal går någon igenom vad var och en får göra och behåller eller avslutar det. Ingen granskar sina egna behörigheter.',
    fi: 'Joka vuosineljänneksellä joku käy läpi, mitä kukin saa tehdä, ja pitää oikeuden voimassa tai päättää sen. Kukaan ei tarkasta omia oikeuksiaan.',
    en: 'Each quarter somebody goes through what everyone may do and keeps or ends it. Nobody reviews their own rights.',
  },
  unverified: { sv: 'obekräftat', fi: 'vahvistamatta', en: 'unverified' },
  empty: {
    sv: 'Ingen annan har behörigheter.',
    fi: 'Kenelläkään muulla ei ole oikeuksia.',
    en: 'Nobody else has rights.',
  },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  rights: { sv: 'Behörigheter', fi: 'Oikeudet', en: 'Rights' },
  lastActive: { sv: 'Senast här', fi: 'Viimeksi täällä', en: 'Last here' },
  never: { sv: 'aldrig', fi: 'ei koskaan', en: 'never' },
  due: { sv: 'Granskas senast', fi: 'Tarkastettava viimeistään', en: 'Review by' },
  late: { sv: 'försenad', fi: 'myöhässä', en: 'late' },
  unused: { sv: 'används inte', fi: 'ei käytössä', en: 'unused' },
  readSummary: {
    sv: 'Visar en persons behörigheter inför granskningen.',
    fi: 'Näyttää henkilön oikeudet tarkastusta varten.',
    en: 'Shows a person’s rights for the review.',
  },
  review: { sv: 'Granska behörigheterna', fi: 'Tarkasta oikeudet', en: 'Review the rights' },
  reviewDone: { sv: 'Granskningen är antecknad.', fi: 'Tarkastus on kirjattu.', en: 'The review is recorded.' },
  end: { sv: 'Vad ska upphöra i dag?', fi: 'Mitkä päättyvät tänään?', en: 'What ends today?' },
  endHint: {
    sv: 'Det du inte kryssar för har du granskat och behåller.',
    fi: 'Ne, joita et valitse, olet tarkastanut ja pidät voimassa.',
    en: 'What you do not tick you have reviewed and keep.',
  },
  note: { sv: 'Motivering', fi: 'Perustelu', en: 'Reason' },
  noteHint: { sv: 'Behövs när något upphör.', fi: 'Tarvitaan, kun jokin päättyy.', en: 'Needed when something ends.' },
  notEnded: {
    sv: 'Något kunde inte avslutas: den sista administratören stannar, eller behörigheten är redan borta.',
    fi: 'Jotakin ei voitu päättää: viimeinen järjestelmänvalvoja jää, tai oikeutta ei enää ole.',
    en: 'Something could not be ended: the last administrator stays, or the right is gone already.',
  },
  lastReview: (day: string): Text => ({
    sv: `granskad ${day}`,
    fi: `tarkastettu ${day}`,
    en: `reviewed ${day}`,
  }),
} satisfies Words
