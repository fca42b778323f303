import { createHmac } from 'node:crypto'

/**
 * Finds an earlier contact about the same person without showing the code: HMAC-SHA256 of the code with the installation's
 * key, first 16 bytes. Without the key a list of all possible codes does not undo it.
 */
export const identityIndex = (secret: string, personalIdentityCode: string): Buffer =>
  createHmac('sha256', secret).update(`identity:${personalIdentityCode}`).digest().subarray(0, 16)
