import type { Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'API-referens', fi: 'API-viite', en: 'API reference' },
  intro: {
    sv: 'Allt som går att göra i Fairlead går också att göra med JSON. Listan är gjord ur programmets egna operationer.',
    fi: 'Kaikki, minkä Fairleadissa voi tehdä, onnistuu myös JSON-muodossa. Luettelo on koottu ohjelman omista operaatioista.',
    en: 'Everything one can do in Fairlead can also be done with JSON. The list is made from the program’s own operations.',
  },
  document: { sv: 'OpenAPI-dokumentet', fi: 'OpenAPI-dokumentti', en: 'The OpenAPI document' },
  rules: {
    sv: 'Ändringar skickas som JSON med huvudet Idempotency-Key. Fel svarar med application/problem+json.',
    fi: 'Muutokset lähetetään JSON-muodossa Idempotency-Key-otsakkeella. Virheisiin vastataan muodossa application/problem+json.',
    en: 'Changes are sent as JSON with the header Idempotency-Key. Errors answer with application/problem+json.',
  },
  verb: { sv: 'Operation', fi: 'Operaatio', en: 'Operation' },
  path: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  permission: { sv: 'Behörighet', fi: 'Oikeus', en: 'Permission' },
  fields: { sv: 'Fält', fi: 'Kentät', en: 'Fields' },
  none: { sv: 'inga', fi: 'ei mitään', en: 'none' },
} satisfies Words
