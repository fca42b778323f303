/** Instruments of an instance: the agreement itself, and a broader protocol beside it (G-04). */
export const agreementKinds = ['agreement', 'protocol'] as const
export type AgreementKind = (typeof agreementKinds)[number]
