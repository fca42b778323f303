/** The hidden field that every form of a signed-in page carries. */
const csrfField = (): HTMLInputElement | null => document.querySelector('input[name="_csrf"]')

/** Token of the session this page was drawn for, or of a later session of the same person. */
export const csrfToken = (): string => csrfField()?.value ?? ''

/** Puts the token of a new session in every form of the page. */
export const renewCsrf = (token: string): void => {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="_csrf"]')) field.value = token
}

/** What came of a POST: `signed-out` also when the token belongs to an ended session, `offline` when nobody answered. */
export type Answer =
  { readonly kind: 'ok' | 'refused'; readonly response: Response } | { readonly kind: 'signed-out' | 'offline' }

/** POSTs JSON with the CSRF token. Never throws: no contact is an answer too. */
export const post = async (path: string, body: unknown, signal?: AbortSignal): Promise<Answer> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-csrf-token': csrfToken(),
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
      redirect: 'manual',
      // Lets a last save finish when the tab is being closed.
      keepalive: document.visibilityState === 'hidden',
      ...(signal ? { signal } : {}),
    })
    if (response.ok) return { kind: 'ok', response }
    // A redirect to the sign-in page is opaque to scripts.
    const signedOut = response.type === 'opaqueredirect' || response.status === 401 || response.status === 403
    return signedOut ? { kind: 'signed-out' } : { kind: 'refused', response }
  } catch {
    return { kind: 'offline' }
  }
}

/** Whether the server answers at all within four seconds, whatever it answers. */
export const serverAnswers = async (): Promise<boolean> => {
  try {
    await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(4000) })
    return true
  } catch {
    return false
  }
}
