import { createHash, createHmac } from 'node:crypto'

/** A code counts for so many hours (ASVS 6.4.1: at most a day). */
export const INVITATION_HOURS = 24

/** A live invitation, found by its code. */
export type Invited = {
  readonly instanceId: string
  readonly id: string
  readonly professionalId: string
  readonly agencyId: string
  readonly signInName: string
  readonly givenName: string
  readonly familyName: string
}

/** Without I, L, O and U: nothing that is read as something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 20

/** 100 bits as a code to type: `7F3K-…`. */
export const codeOf = (bytes: Buffer): string =>
  [...bytes.subarray(0, LENGTH)]
    .map((byte) => LETTERS[byte & 31])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/**
 * The code of an invitation, made of the installation's secret and the invitation's id: it can be shown to who invited as long
 * as it counts, and stands nowhere in the database.
 */
export const invitationCode = (secret: string, invitationId: string): string =>
  codeOf(createHmac('sha256', secret).update(`invitation:${invitationId}`).digest())

/** What the database keeps of a code, however it was typed. */
export const hashCode = (code: string): Buffer =>
  createHash('sha256')
    .update(
      code
        .toUpperCase()
        .replace(/[IL]/g, '1')
        .replace(/O/g, '0')
        .replace(/[^0-9A-Z]/g, ''),
    )
    .digest()
