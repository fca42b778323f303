import { csrfToken, renewCsrf } from './server.ts'

type SignedIn = { readonly person: string; readonly csrf: string }

/** Who the page was drawn for; undefined on pages without sign-in. */
const person = document.body.dataset['person']

const isSignedIn = (data: unknown): data is SignedIn =>
  typeof data === 'object' && data !== null && 'person' in data && 'csrf' in data && typeof data.csrf === 'string'

/**
 * Tabs of one browser tell each other who is signed in. A page of the same person takes over the token of the new session;
 * a page of another person is told to stop saving, because on a shared computer its text would become somebody else's draft.
 */
export const listenForSignIn = (same: () => void, other: () => void): void => {
  if (person === undefined) return
  const channel = new BroadcastChannel('fairlead')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isSignedIn(data)) return
    if (data.person !== person) {
      other()
      return
    }
    renewCsrf(data.csrf)
    same()
  })
  channel.postMessage({ person, csrf: csrfToken() } satisfies SignedIn)
}
