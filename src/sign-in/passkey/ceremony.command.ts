import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { newId } from '#kernel/ids.ts'
import type { NewKey, UsedKey } from './passkey.ts'
import type { KeptKey, KeyToKeep } from './passkey.queries.ts'

/** Address the keys belong to: a page of another address cannot use them. */
export type Place = { readonly publicOrigin: string }
const rpIdOf = ({ publicOrigin }: Place): string => new URL(publicOrigin).hostname

type Person = { readonly professionalId: string; readonly signInName: string; readonly name: string }

/** What a browser is asked to make a key with: user verified, found again without a name. 256 bits of challenge. */
export const newKeyOptions = async (
  place: Place,
  person: Person,
  known: readonly Buffer[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: 'Fairlead',
    rpID: rpIdOf(place),
    userID: Buffer.from(person.professionalId.replaceAll('-', ''), 'hex'),
    userName: person.signInName,
    userDisplayName: person.name,
    attestationType: 'none',
    timeout: 5 * 60_000,
    excludeCredentials: known.map((id) => ({ id: id.toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** What a browser is asked to use a key with; any key of this address when `known` is empty. */
export const useKeyOptions = (place: Place, known: readonly Buffer[] = []) =>
  generateAuthenticationOptions({
    rpID: rpIdOf(place),
    userVerification: 'required',
    timeout: 5 * 60_000,
    allowCredentials: known.map((id) => ({ id: id.toString('base64url') })),
  })

/** The key to keep, or undefined when the answer is not to this challenge, from this address, or by a verified person. */
export async function madeKey(
  place: Place,
  challenge: string,
  answer: NewKey,
  name: string,
): Promise<KeyToKeep | undefined> {
  const verified = await verifyRegistrationResponse({
    response: answer as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: place.publicOrigin,
    expectedRPID: rpIdOf(place),
    requireUserVerification: true,
  }).catch(() => undefined)
  if (verified?.verified !== true) return undefined
  const { credential } = verified.registrationInfo
  return {
    id: newId(),
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: answer.response.transports,
    name,
  }
}

/** The counter the key now says, or undefined when it proves nothing. */
export async function keyProves(
  place: Place,
  challenge: string,
  answer: UsedKey,
  kept: KeptKey,
): Promise<number | undefined> {
  const verified = await verifyAuthenticationResponse({
    response: answer as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: place.publicOrigin,
    expectedRPID: rpIdOf(place),
    requireUserVerification: true,
    credential: {
      id: answer.id,
      publicKey: new Uint8Array(kept.publicKey),
      counter: kept.counter,
      transports: [...kept.transports],
    },
  }).catch(() => undefined)
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined
}
