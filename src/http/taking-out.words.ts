import type { Text, Words } from '#kernel/language.ts'

export const words = {
  taken: (name: string, authority: string, when: string, mark: string): Text => ({
    sv: `Uttaget av ${name}, ${authority}, ${when}. Märke ${mark}.`,
    fi: `Ottanut ${name}, ${authority}, ${when}. Tunnus ${mark}.`,
    en: `Taken out by ${name}, ${authority}, ${when}. Mark ${mark}.`,
  }),
  given: (authority: string, when: string, mark: string): Text => ({
    sv: `${authority}, ${when}. Märke ${mark}.`,
    fi: `${authority}, ${when}. Tunnus ${mark}.`,
    en: `${authority}, ${when}. Mark ${mark}.`,
  }),
  purpose: (purpose: Text): Text => ({
    sv: `Ändamål: ${purpose.sv}.`,
    fi: `Käyttötarkoitus: ${purpose.fi}.`,
    en: `Purpose: ${purpose.en}.`,
  }),
  title: { sv: 'Vad behöver du uppgifterna till?', fi: 'Mihin tarvitset tietoja?', en: 'What do you need this for?' },
  intro: {
    sv: 'Det du tar ut lämnar systemet. På kopian står vem som tog den och när, och ditt svar sparas i loggen.',
    fi: 'Otat tietoja ulos järjestelmästä. Kopiossa lukee, kuka sen otti ja milloin, ja vastauksesi tallennetaan lokiin.',
    en: 'What you take out leaves the system. The copy says who took it and when, and your answer is kept in the log.',
  },
  why: { sv: 'Uppgifterna', fi: 'Tieto', en: 'It' },
  take: { sv: 'Ta ut', fi: 'Ota ulos', en: 'Take out' },
} satisfies Words

export const errorTexts = {
  purpose_needed: {
    sv: 'Välj vad uppgifterna behövs till.',
    fi: 'Valitse, mihin tietoja tarvitaan.',
    en: 'Choose what the information is needed for.',
  },
  purpose_over: {
    sv: 'Det ändamålet används inte längre. Välj ett annat.',
    fi: 'Tätä käyttötarkoitusta ei enää käytetä. Valitse toinen.',
    en: 'That purpose is no longer used. Choose another.',
  },
} satisfies Words
