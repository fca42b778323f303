import type { Text, Words } from '#kernel/language.ts'
import type { AnswerPage, Question, Reporter } from './concern-answers.ts'

/** Words of the team's side of the public form "Jag är orolig". */
export const words = {
  title: { sv: 'Svaren i webbformuläret', fi: 'Vastaukset verkkolomakkeella', en: 'Answers in the web form' },
  reporter: { sv: 'Vem skrev', fi: 'Kuka kirjoitti', en: 'Who wrote' },
  language: { sv: 'Formulärets språk', fi: 'Lomakkeen kieli', en: 'Language of the form' },
  ownWords: {
    sv: 'Den ungas egna ord, som de skrevs.',
    fi: 'Nuoren omat sanat, niin kuin ne kirjoitettiin.',
    en: 'The young person’s own words, as they were written.',
  },
  ownWordsOf: {
    sv: 'Skribentens egna ord, som de skrevs.',
    fi: 'Kirjoittajan omat sanat, niin kuin ne kirjoitettiin.',
    en: 'The writer’s own words, as they were written.',
  },
  notKnown: { sv: 'Svarade ”vet inte”', fi: 'Vastasi ”en tiedä”', en: 'Answered “don’t know”' },
  removed: {
    sv: 'Svaren har tagits bort, eftersom kontakten inte valdes.',
    fi: 'Vastaukset on poistettu, koska yhteydenottoa ei valittu.',
    en: 'The answers have been removed, because the contact was not selected.',
  },
  noDuty: {
    sv: 'Formuläret är ingen barnskyddsanmälan. Bedöm om en sådan behöver göras.',
    fi: 'Lomake ei ole lastensuojeluilmoitus. Arvioikaa, onko sellainen tehtävä.',
    en: 'The form is no child welfare notification. Assess whether one must be made.',
  },
  notAsked: {
    sv: 'Ingen har ännu talat med den som skrev.',
    fi: 'Kukaan ei ole vielä puhunut kirjoittajan kanssa.',
    en: 'Nobody has talked with the writer yet.',
  },
} satisfies Words

export const reporterTexts: Readonly<Record<Reporter, Text>> = {
  young_person: { sv: 'den unga själv', fi: 'nuori itse', en: 'the young person themself' },
  relative: { sv: 'en anhörig eller vän', fi: 'läheinen tai ystävä', en: 'a relative or friend' },
  professional: { sv: 'en yrkesperson', fi: 'ammattilainen', en: 'a professional' },
}

export const questionTexts: Readonly<Record<Question, Text>> = {
  givenName: { sv: 'Den ungas förnamn', fi: 'Nuoren etunimi', en: 'The young person’s given name' },
  familyName: { sv: 'Den ungas efternamn', fi: 'Nuoren sukunimi', en: 'The young person’s family name' },
  age: { sv: 'Ålder', fi: 'Ikä', en: 'Age' },
  school: { sv: 'Skola', fi: 'Koulu', en: 'School' },
  told: {
    sv: 'Vet den unga eller vårdnadshavaren om kontakten',
    fi: 'Tietääkö nuori tai huoltaja yhteydenotosta',
    en: 'Does the young person or a guardian know about the contact',
  },
  name: { sv: 'Skribentens namn', fi: 'Kirjoittajan nimi', en: 'The writer’s name' },
  relation: { sv: 'Relation till den unga', fi: 'Suhde nuoreen', en: 'Relation to the young person' },
  source: { sv: 'Skribentens arbetsfält', fi: 'Kirjoittajan työala', en: 'The writer’s field of work' },
  workplace: { sv: 'Arbetsplats och uppgift', fi: 'Työpaikka ja tehtävä', en: 'Workplace and task' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  reach: {
    sv: 'Hur och när man når skribenten',
    fi: 'Miten ja milloin tavoittaa',
    en: 'How and when to reach the writer',
  },
}

export const toldTexts: Readonly<Record<string, Text>> = {
  yes: { sv: 'ja', fi: 'kyllä', en: 'yes' },
  no: { sv: 'nej', fi: 'ei', en: 'no' },
  unknown: { sv: 'vet inte', fi: 'ei tiedossa', en: 'not known' },
}

export const pageTexts: Readonly<Record<AnswerPage, Text>> = {
  story: { sv: 'vad som oroar', fi: 'mikä huolestuttaa', en: 'what is worrying' },
  youth: { sv: 'vem det gäller', fi: 'ketä asia koskee', en: 'who it is about' },
  you: { sv: 'om sig själv', fi: 'itsestään', en: 'about oneself' },
}
