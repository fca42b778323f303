import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

export const words = {
  title: {
    sv: 'Expertis ordnad på annat sätt',
    fi: 'Muuten varmistettu asiantuntemus',
    en: 'Expertise ensured in another way',
  },
  readSummary: {
    sv: 'Visar hur ett teams expertis har ordnats utan medlem.',
    fi: 'Näyttää, miten tiimin asiantuntemus on varmistettu ilman jäsentä.',
    en: 'Shows how a team’s expertise is ensured without a member.',
  },
  ensureSummary: {
    sv: 'Antecknar hur en myndighets expertis ordnas i ett team.',
    fi: 'Kirjaa, miten viranomaisen asiantuntemus varmistetaan tiimissä.',
    en: 'Records how an authority’s expertise is ensured in a team.',
  },
  endSummary: {
    sv: 'Antecknar den sista dagen för ett sätt att ordna expertis.',
    fi: 'Kirjaa asiantuntemuksen varmistamistavan viimeisen päivän.',
    en: 'Records the last day of a way to ensure expertise.',
  },
  intro: {
    sv: 'När ingen medlem står för en myndighet kan parterna ordna expertisen på annat sätt. Skriv hur, och vem man vänder sig till.',
    fi: 'Jos kukaan jäsen ei edusta viranomaista, osapuolet voivat varmistaa asiantuntemuksen muuten. Kirjoita, miten ja keneen otetaan yhteyttä.',
    en: 'When no member stands for an authority, the parties may ensure the expertise in another way. Write how, and whom to turn to.',
  },
  authority: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  how: { sv: 'Hur det ordnas', fi: 'Miten se varmistetaan', en: 'How it is ensured' },
  howHint: {
    sv: 'Till exempel: Ungdomspsykiatriska mottagningen, jouren vardagar 9–15.',
    fi: 'Esimerkiksi: nuorisopsykiatrian poliklinikka, päivystys arkisin 9–15.',
    en: 'For example: the youth psychiatry clinic, on call on weekdays 9–15.',
  },
  validFrom: { sv: 'Från och med', fi: 'Alkaen', en: 'From' },
  lastOn: { sv: 'Till och med', fi: 'Päättyen', en: 'Until' },
  term: { sv: 'Tid', fi: 'Aika', en: 'Time' },
  none: { sv: 'Inget har antecknats.', fi: 'Mitään ei ole kirjattu.', en: 'Nothing has been recorded.' },
  recorded: { sv: 'Antecknat', fi: 'Kirjattu', en: 'Recorded' },
  add: { sv: 'Anteckna ett sätt', fi: 'Kirjaa tapa', en: 'Record a way' },
  end: { sv: 'Avsluta i dag', fi: 'Päätä tänään', en: 'End today' },
  saved: { sv: 'Sättet är antecknat.', fi: 'Tapa on kirjattu.', en: 'The way is recorded.' },
  ended: { sv: 'Sista dagen är antecknad.', fi: 'Viimeinen päivä on kirjattu.', en: 'The last day is recorded.' },
  notNow: {
    sv: 'Sättet har redan ett slut, eller har inte börjat.',
    fi: 'Tavalla on jo päättymispäivä, tai se ei ole alkanut.',
    en: 'The way has an end already, or has not begun.',
  },
} satisfies Words

registerErrorTexts({
  coverage_ends_too_early: {
    sv: 'Sista dagen är före den första. Kontrollera datumen.',
    fi: 'Viimeinen päivä on ennen ensimmäistä. Tarkista päivämäärät.',
    en: 'The last day is before the first. Check the dates.',
  },
})
