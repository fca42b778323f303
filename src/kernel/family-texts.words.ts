import type { Text } from './language.ts'

/** The words around the texts for families on pages and papers. Further languages have theirs in `data/family-texts.*.json`. */
export const familyLabels = {
  leafletTitle: {
    sv: 'Ankararbete: till dig och din familj',
    fi: 'Ankkuritoiminta: sinulle ja perheellesi',
    en: 'Anchor work: for you and your family',
  },
  consentTitle: {
    sv: 'Samtycke till att berätta',
    fi: 'Suostumus tietojen kertomiseen',
    en: 'Consent to telling',
  },
  about: { sv: 'Gäller', fi: 'Koskee', en: 'About' },
  told: { sv: 'Det här får berättas', fi: 'Tämän saa kertoa', en: 'This may be told' },
  toWhom: { sv: 'Till', fi: 'Kenelle', en: 'To' },
  why: { sv: 'Varför', fi: 'Mihin tarkoitukseen', en: 'What for' },
  howLong: { sv: 'Hur länge', fi: 'Kuinka kauan', en: 'How long' },
  untilWithdrawn: {
    sv: 'Tills det tas tillbaka',
    fi: 'Kunnes se perutaan',
    en: 'Until it is taken back',
  },
  signatures: { sv: 'Underskrifter', fi: 'Allekirjoitukset', en: 'Signatures' },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  placeAndDay: { sv: 'Ort och dag', fi: 'Paikka ja päivä', en: 'Place and day' },
  signature: { sv: 'Underskrift', fi: 'Allekirjoitus', en: 'Signature' },
  receiver: { sv: 'Tas emot av', fi: 'Vastaanottaja', en: 'Received by' },
  contact: { sv: 'Du kan alltid fråga', fi: 'Voit aina kysyä', en: 'You can always ask' },
  caseNumber: { sv: 'Ärendets nummer', fi: 'Asian numero', en: 'Number of the case' },
  machineDrafted: {
    sv: 'Översättningen är gjord av en maskin och är inte kontrollerad. Den svenska eller finska texten gäller.',
    fi: 'Käännöksen on tehnyt kone, eikä sitä ole tarkistettu. Suomen- tai ruotsinkielinen teksti on voimassa.',
    en: 'A machine made this translation and nobody has checked it. The Swedish or Finnish text applies.',
  },
  otherLanguage: {
    sv: 'Den här delen finns bara på ett annat språk.',
    fi: 'Tämä osa on vain toisella kielellä.',
    en: 'This part is only in another language.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** The labels in one language. */
export type FamilyLabels = Readonly<Record<keyof typeof familyLabels, string>>
