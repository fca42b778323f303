import { parsePersonalIdentityCode } from './personal-identity-code.ts'

const identityCode = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/gi
const address = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/
const phone = /(?:\d[ -]?){7,}/

/** Whether a text has an identity code, an e-mail address or a phone number. Names nobody can recognise for sure. */
export const namesSomebody = (text: string): boolean =>
  (text.match(identityCode) ?? []).some((code) => parsePersonalIdentityCode(code, { allowTest: true }) !== null) ||
  address.test(text) ||
  phone.test(text)
