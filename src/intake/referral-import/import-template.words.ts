import type { Text } from '#kernel/language.ts'

const same = (text: string): Text => ({ sv: text, fi: text, en: text })

/** What the example row of the template says, by column. The person does not exist. */
export const exampleRow: Readonly<Record<string, Text>> = {
  received_on: same('2.11.2026'),
  source_contact: { sv: 'skolkuratorn', fi: 'koulukuraattori', en: 'school social worker' },
  municipality: { sv: 'Hangö', fi: 'Hanko', en: 'Hanko' },
  need: {
    sv: 'Exempel: frånvaron växer, den unga drar sig undan. Skriv inga namn här.',
    fi: 'Esimerkki: poissaolot lisääntyvät, nuori vetäytyy. Älä kirjoita tähän nimiä.',
    en: 'Example: more and more absence, the young person withdraws. Write no names here.',
  },
  given_name: { sv: 'Elin', fi: 'Aino', en: 'Grace' },
  family_name: { sv: 'Exempelby', fi: 'Esimerkkilä', en: 'Sampleton' },
  birth_date: same('5.3.2012'),
  school: { sv: 'årskurs 8', fi: '8. luokka', en: 'year 8' },
}
