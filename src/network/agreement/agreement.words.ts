import type { Text, Words } from '#kernel/language.ts'
import type { AgreementKind } from './agreement-kind.ts'
import type { AgreementStatus, SignatureState } from './agreement.ts'

export const words = {
  summary: {
    sv: 'Visar ett avtal eller protokoll med dess parter och underskrifter.',
    fi: 'Näyttää sopimuksen tai pöytäkirjan osapuolineen ja allekirjoituksineen.',
    en: 'Shows an agreement or protocol with its parties and signatures.',
  },
  about: { sv: 'Om avtalet', fi: 'Sopimuksesta', en: 'About the agreement' },
  status: { sv: 'Status', fi: 'Tila', en: 'Status' },
  signedWhen: { sv: 'Undertecknat', fi: 'Allekirjoitettu', en: 'Signed' },
  aim: { sv: 'Mål', fi: 'Tavoite', en: 'Aim' },
  purpose: { sv: 'Syfte', fi: 'Tarkoitus', en: 'Purpose' },
  parties: { sv: 'Parter', fi: 'Osapuolet', en: 'Parties' },
  party: { sv: 'Part', fi: 'Osapuoli', en: 'Party' },
  kind: { sv: 'Typ', fi: 'Tyyppi', en: 'Type' },
  signatory: { sv: 'Undertecknare', fi: 'Allekirjoittaja', en: 'Signatory' },
  signature: { sv: 'Underskrift', fi: 'Allekirjoitus', en: 'Signature' },
  decision: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  signedOf: (signed: number, all: number): Text => ({
    sv: `${signed} av ${all} parter`,
    fi: `${signed}/${all} osapuolta`,
    en: `${signed} of ${all} parties`,
  }),
  signedOn: (day: string): Text => ({ sv: `Undertecknat ${day}`, fi: `Allekirjoitettu ${day}`, en: `Signed ${day}` }),
} satisfies Words

export const kindTexts: Readonly<Record<AgreementKind, Text>> = {
  agreement: { sv: 'Samarbetsavtal', fi: 'Yhteistyösopimus', en: 'Cooperation agreement' },
  protocol: { sv: 'Samarbetsprotokoll', fi: 'Yhteistyöpöytäkirja', en: 'Cooperation protocol' },
}

/** What is recorded here, not what holds in law: `draft` says only that signatures are missing in this register. */
export const statusTexts: Readonly<Record<AgreementStatus, Text>> = {
  draft: { sv: 'Underskrifter saknas', fi: 'Allekirjoituksia puuttuu', en: 'Signatures missing' },
  in_force: { sv: 'I kraft', fi: 'Voimassa', en: 'In force' },
  ended: { sv: 'Upphört', fi: 'Päättynyt', en: 'Ended' },
}

export const signatureTexts: Readonly<Record<SignatureState, Text>> = {
  signed: { sv: 'Undertecknat', fi: 'Allekirjoitettu', en: 'Signed' },
  authorised: {
    sv: 'Beslut om undertecknande finns',
    fi: 'Päätös allekirjoittamisesta on',
    en: 'Signing has been decided',
  },
  not_recorded: { sv: 'Ingen uppgift', fi: 'Ei tietoa', en: 'Not recorded' },
}
