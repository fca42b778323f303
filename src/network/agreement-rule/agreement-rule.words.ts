import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'När ett avtal är i kraft', fi: 'Milloin sopimus on voimassa', en: 'When an agreement is in force' },
  readSummary: {
    sv: 'Visar när ett avtal är i kraft.',
    fi: 'Näyttää, milloin sopimus on voimassa.',
    en: 'Shows when an agreement is in force.',
  },
  recordSummary: {
    sv: 'Antecknar när ett avtal är i kraft, från en viss dag.',
    fi: 'Kirjaa, milloin sopimus on voimassa, tietystä päivästä alkaen.',
    en: 'Records when an agreement is in force, from a day on.',
  },
  intro: {
    sv: 'Ett samarbetsavtal i kraft öppnar arbetet. När inget är i kraft kan inga nya kontakter eller ärenden öppnas. Det som är öppet fortsätter, och ingen förlorar några uppgifter.',
    fi: 'Voimassa oleva yhteistyösopimus avaa työn. Kun mikään sopimus ei ole voimassa, uusia yhteydenottoja tai asioita ei voi avata. Avoin työ jatkuu, eikä kukaan menetä tietojaan.',
    en: 'A cooperation agreement in force opens the work. While none is in force, no new contacts or cases can be opened. What is open goes on, and nobody loses data.',
  },
  noRule: {
    sv: 'Ingen regel är antecknad. Då begränsas arbetet inte av avtalen, och ett avtal är i kraft först när alla parter har undertecknat.',
    fi: 'Sääntöä ei ole kirjattu. Silloin sopimukset eivät rajoita työtä, ja sopimus on voimassa vasta, kun kaikki osapuolet ovat allekirjoittaneet.',
    en: 'No rule is recorded. The work is then not limited by the agreements, and an agreement is in force only when all parties have signed.',
  },
  record: { sv: 'Anteckna en ny regel', fi: 'Kirjaa uusi sääntö', en: 'Record a new rule' },
  rule: { sv: 'Regel', fi: 'Sääntö', en: 'Rule' },
  all: {
    sv: 'Alla parter har undertecknat',
    fi: 'Kaikki osapuolet ovat allekirjoittaneet',
    en: 'All parties have signed',
  },
  partial: {
    sv: 'En del av parterna har undertecknat',
    fi: 'Osa osapuolista on allekirjoittanut',
    en: 'Some of the parties have signed',
  },
  partialOf: (least: number): Text => ({
    sv: `Minst ${least} parter har undertecknat`,
    fi: `Vähintään ${least} osapuolta on allekirjoittanut`,
    en: `At least ${least} parties have signed`,
  }),
  least: { sv: 'Minst så många parter', fi: 'Vähintään näin monta osapuolta', en: 'At least so many parties' },
  leastHint: {
    sv: 'Fyll i när det räcker att en del av parterna har undertecknat.',
    fi: 'Täytä, kun riittää, että osa osapuolista on allekirjoittanut.',
    en: 'Fill in when it is enough that some of the parties have signed.',
  },
  kinds: {
    sv: 'Parter som alltid ska ha undertecknat',
    fi: 'Osapuolet, joiden on aina allekirjoitettava',
    en: 'Parties that must always have signed',
  },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  sourceHint: {
    sv: 'Till exempel punkten i avtalet.',
    fi: 'Esimerkiksi sopimuksen kohta.',
    en: 'For example the clause of the agreement.',
  },
  uncertain: {
    sv: 'Ingen har bekräftat regeln',
    fi: 'Kukaan ei ole vahvistanut sääntöä',
    en: 'Nobody has confirmed the rule',
  },
  unverified: { sv: 'Inte bekräftad', fi: 'Ei vahvistettu', en: 'Not confirmed' },
  from: { sv: 'Gäller från', fi: 'Voimassa alkaen', en: 'Applies from' },
  coming: { sv: 'Kommande regel', fi: 'Tuleva sääntö', en: 'Rule to come' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  saved: { sv: 'Regeln är antecknad.', fi: 'Sääntö on kirjattu.', en: 'The rule is recorded.' },
} satisfies Words
