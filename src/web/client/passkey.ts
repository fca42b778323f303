import { csrfToken } from './server.ts'

type Use = 'sign-in' | 'step-up' | 'add' | 'accept'
type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const bytesOf = (text: unknown): ArrayBuffer => {
  const plain = atob(textOf(text).replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer
}
const base64Of = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const listed = (keys: unknown): PublicKeyCredentialDescriptor[] =>
  (Array.isArray(keys) ? keys : []).map((key) => ({ type: 'public-key', id: bytesOf(fieldsOf(key)['id']) }))

const send = async (path: string, method: 'GET' | 'POST', body?: unknown): Promise<Fields> => {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      'x-csrf-token': csrfToken(),
      ...(method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
    },
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  })
  if (!response.ok) throw new Error(`answered ${String(response.status)}`)
  return fieldsOf(await response.json())
}

const answered = (credential: Credential | null): PublicKeyCredential => {
  if (credential instanceof PublicKeyCredential) return credential
  throw new Error('no key')
}
const commonOf = (credential: PublicKeyCredential): Fields => ({
  id: credential.id,
  rawId: base64Of(credential.rawId),
  type: credential.type,
  clientExtensionResults: {},
})

const makeKey = async (options: Fields): Promise<Fields> => {
  const user = fieldsOf(options['user'])
  const credential = answered(
    await navigator.credentials.create({
      publicKey: {
        ...(options as unknown as PublicKeyCredentialCreationOptions),
        challenge: bytesOf(options['challenge']),
        user: { id: bytesOf(user['id']), name: textOf(user['name']), displayName: textOf(user['displayName']) },
        excludeCredentials: listed(options['excludeCredentials']),
      },
    }),
  )
  const response = credential.response as AuthenticatorAttestationResponse
  return {
    ...commonOf(credential),
    response: {
      clientDataJSON: base64Of(response.clientDataJSON),
      attestationObject: base64Of(response.attestationObject),
      transports: response.getTransports(),
    },
  }
}

const useKey = async (options: Fields): Promise<Fields> => {
  const credential = answered(
    await navigator.credentials.get({
      publicKey: {
        challenge: bytesOf(options['challenge']),
        rpId: textOf(options['rpId']),
        userVerification: 'required',
        allowCredentials: listed(options['allowCredentials']),
      },
    }),
  )
  const response = credential.response as AuthenticatorAssertionResponse
  return {
    ...commonOf(credential),
    response: {
      clientDataJSON: base64Of(response.clientDataJSON),
      authenticatorData: base64Of(response.authenticatorData),
      signature: base64Of(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: base64Of(response.userHandle) }),
    },
  }
}

/** Asks the server, then the key, then the server again; gives where to go. */
const ceremony = async (use: Use, name: string, returnTo: string): Promise<string> => {
  if (use === 'add') {
    const { options, challenge } = await send('/api/v1/own-sign-in/passkeys/new', 'GET')
    await send('/api/v1/own-sign-in/passkeys', 'POST', { name, challenge, answer: await makeKey(fieldsOf(options)) })
    return returnTo
  }
  const path = {
    'sign-in': '/sign-in/passkey',
    'step-up': '/sign-in/step-up/passkey',
    accept: '/sign-in/invitation/passkey',
  }[use]
  const options = await send(`${path}/options`, 'POST')
  const answer = use === 'accept' ? await makeKey(options) : await useKey(options)
  const { to } = await send(path, 'POST', { name, answer, returnTo })
  return textOf(to) === '' ? returnTo : textOf(to)
}

/**
 * Hook: `[data-passkey]`, with what the key is used for. Asks the browser for a key and goes on to `data-passkey-return`. What
 * goes wrong is said in one sentence, whatever it was.
 */
export const offerPasskeys = (): void => {
  if (!('PublicKeyCredential' in window)) return
  for (const box of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const button = box.querySelector<HTMLButtonElement>('[data-passkey-start]')
    const message = box.querySelector<HTMLElement>('[data-passkey-message]')
    if (button === null || message === null) continue
    button.hidden = false
    button.addEventListener('click', () => {
      const field = document.getElementById(box.dataset['passkeyName'] ?? '')
      const name = field instanceof HTMLInputElement ? field.value : ''
      message.hidden = true
      button.disabled = true
      ceremony(box.dataset['passkey'] as Use, name, box.dataset['passkeyReturn'] ?? '/')
        .then((to) => {
          location.assign(to)
        })
        .catch(() => {
          button.disabled = false
          message.textContent = box.dataset['passkeyFailed'] ?? ''
          message.hidden = false
        })
    })
  }
}
