import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: {
    sv: 'Utlämnade och mottagna uppgifter',
    fi: 'Luovutetut ja saadut tiedot',
    en: 'Information told and received',
  },
  summary: {
    sv: 'Ta ut ärendets utlämnanden',
    fi: 'Tulosta asian luovutukset',
    en: 'Export the disclosures of a case',
  },
  hint: {
    sv: 'Det som den egna myndigheten har berättat, och det den har fått veta och får läsa nu. Innehållet är sekretessbelagt (703/2023 4 §, 621/1999 24 §).',
    fi: 'Mitä oma viranomainen on kertonut ja mitä sille on kerrottu ja se saa nyt lukea. Sisältö on salassa pidettävää (703/2023 4 §, 621/1999 24 §).',
    en: 'What the own authority has told, and what it has been told and may read now. The content is secret (703/2023, section 4; 621/1999, section 24).',
  },
  howToPrint: {
    sv: 'Skriv ut sidan med webbläsaren. Bara uppgifterna kommer på pappret.',
    fi: 'Tulosta sivu selaimella. Paperille tulevat vain tiedot.',
    en: 'Print the page with the browser. Only the information comes on paper.',
  },
  told: { sv: 'Berättat', fi: 'Kerrottu', en: 'Told' },
  received: { sv: 'Mottaget', fi: 'Saatu', en: 'Received' },
  yes: { sv: 'ja', fi: 'kyllä', en: 'yes' },
  no: { sv: 'nej', fi: 'ei', en: 'no' },
  accepted: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Accepted' },
  notAnswered: { sv: 'Inte besvarad', fi: 'Ei vastattu', en: 'Not answered' },
  empty: {
    sv: 'Inget har berättats eller mottagits i ärendet.',
    fi: 'Asiassa ei ole kerrottu eikä saatu mitään.',
    en: 'Nothing has been told or received in the case.',
  },
} satisfies Words

/** What the recipient has answered. */
export const answerText = (answer: 'accepted' | 'declined' | null): Text =>
  answer === 'accepted' ? words.accepted : words.notAnswered

/** Columns of the export, in order. */
export const disclosureColumns = {
  secrecy: { sv: 'Sekretess', fi: 'Salassapito', en: 'Secrecy' },
  direction: { sv: 'Riktning', fi: 'Suunta', en: 'Direction' },
  subject: { sv: 'Vad det handlar om', fi: 'Mitä asia koskee', en: 'What it is about' },
  text: { sv: 'Texten som gavs', fi: 'Annettu teksti', en: 'The text given' },
  version: { sv: 'Anteckningens version', fi: 'Muistiinpanon versio', en: 'Version of the note' },
  namesLeftOut: { sv: 'Namn utelämnade', fi: 'Nimet jätetty pois', en: 'Names left out' },
  from: { sv: 'Från register', fi: 'Mistä rekisteristä', en: 'From register' },
  teller: { sv: 'Berättad av', fi: 'Kertoja', en: 'Told by' },
  to: { sv: 'Mottagare', fi: 'Vastaanottaja', en: 'Recipient' },
  toldAt: { sv: 'Tidpunkt', fi: 'Ajankohta', en: 'Time' },
  until: { sv: 'Får läsas före', fi: 'Luettavissa ennen', en: 'May be read before' },
  purpose: { sv: 'Ändamål', fi: 'Käyttötarkoitus', en: 'Purpose' },
  rule: { sv: 'Grund', fi: 'Peruste', en: 'Basis' },
  citations: { sv: 'Bestämmelser', fi: 'Säännökset', en: 'Provisions' },
  consent: { sv: 'Samtycke', fi: 'Suostumus', en: 'Consent' },
  request: { sv: 'På begäran', fi: 'Pyynnöstä', en: 'On request' },
  necessity: { sv: 'Varför det var nödvändigt', fi: 'Miksi se oli välttämätöntä', en: 'Why it was necessary' },
  state: { sv: 'Läge', fi: 'Tilanne', en: 'State' },
  answer: { sv: 'Mottagarens svar', fi: 'Vastaanottajan vastaus', en: 'Answer of the recipient' },
  revocation: { sv: 'Återtaget', fi: 'Peruttu', en: 'Taken back' },
} satisfies Words
