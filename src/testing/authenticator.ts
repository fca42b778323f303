import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'

/*
 * A small authenticator in software (WebAuthn level 3, § 6): makes one key and answers questions with it, also wrongly. For tests that
 * no browser would let through.
 */

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()

/** Major type and length in CBOR (RFC 8949 § 3), as far as it is needed here. */
const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value))
const map = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()])

const FLAG = { present: 1, verified: 4, attested: 64 } as const

/** What is wrong with an answer; nothing when left out. */
export type Flaws = {
  readonly challenge?: string
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  readonly verified?: false
  readonly present?: false
  readonly counter?: number
  /** Signs with a key of nobody's. */
  readonly foreignKey?: true
  /** Changes what was signed after it was signed. */
  readonly changed?: true
  readonly crossOrigin?: true
  readonly id?: string
}

export type Authenticator = {
  readonly id: string
  make: (challenge: string, flaws?: Flaws) => object
  use: (challenge: string, flaws?: Flaws) => object
}

const cose = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return map([
    [integer(1), integer(2)],
    [integer(3), integer(-7)],
    [integer(-1), integer(1)],
    [integer(-2), bytes(Buffer.from(x, 'base64url'))],
    [integer(-3), bytes(Buffer.from(y, 'base64url'))],
  ])
}

export function openAuthenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  let counter = 0

  const client = (type: string, challenge: string, flaws: Flaws): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: flaws.type ?? type,
        challenge: flaws.challenge ?? challenge,
        origin: flaws.origin ?? origin,
        crossOrigin: flaws.crossOrigin ?? false,
      }),
    )
  const data = (flaws: Flaws, attested?: Buffer): Buffer => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(flaws.counter ?? counter)
    const flags =
      (flaws.present === false ? 0 : FLAG.present) |
      (flaws.verified === false ? 0 : FLAG.verified) |
      (attested === undefined ? 0 : FLAG.attested)
    const rpId = sha256(flaws.rpId ?? new URL(origin).hostname)
    return Buffer.concat([rpId, Buffer.from([flags]), count, ...(attested === undefined ? [] : [attested])])
  }
  const answer = (response: object, flaws: Flaws): object => ({
    id: flaws.id ?? id,
    rawId: flaws.id ?? id,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })

  return {
    id,
    make: (challenge, flaws = {}) => {
      const length = Buffer.from([0, credential.length])
      const attested = Buffer.concat([Buffer.alloc(16), length, credential, cose(publicKey)])
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(data(flaws, attested))],
      ])
      const clientDataJSON = client('webauthn.create', challenge, flaws).toString('base64url')
      return answer(
        { clientDataJSON, attestationObject: attestation.toString('base64url'), transports: ['internal'] },
        flaws,
      )
    },
    use: (challenge, flaws = {}) => {
      const clientData = client('webauthn.get', challenge, flaws)
      const authenticatorData = data(flaws)
      const signer = createSign('sha256').update(Buffer.concat([authenticatorData, sha256(clientData)]))
      const signature = signer.sign(flaws.foreignKey ? foreign : privateKey)
      if (flaws.changed) authenticatorData[32] = (authenticatorData[32] ?? 0) | 8
      return answer(
        {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
        flaws,
      )
    },
  }
}
