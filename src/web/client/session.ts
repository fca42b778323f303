import type { Drafts } from './drafts.ts'
import { post } from './server.ts'

const keepAliveAtMostEvery = 2 * 60_000
const warnBefore = 5 * 60_000

/** Answer of POST /session/alive: how long the session lasts from now without further use. */
type Alive = { readonly expiresInSeconds: number }

const isAlive = (data: unknown): data is Alive =>
  typeof data === 'object' && data !== null && 'expiresInSeconds' in data && typeof data.expiresInSeconds === 'number'

/**
 * Hook: `[data-session]`. Work on the page (keys, mouse, wheel, touch) keeps the session alive, asked at most every two
 * minutes; without work a warning shows five minutes before the end. What is written is saved before the session ends.
 */
export const keepSessionAlive = (drafts: Drafts): void => {
  const banner = document.querySelector<HTMLElement>('[data-session]')
  if (banner === null) return
  const text = banner.querySelector<HTMLElement>('[data-session-text]')
  const signIn = banner.querySelector<HTMLElement>('[data-session-sign-in]')
  const goOn = banner.querySelector<HTMLElement>('[data-session-continue]')
  let askedAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (state: 'Ending' | 'Ended', minutes = 0): void => {
    if (text) text.textContent = (banner.dataset[`session${state}`] ?? '').replace('{minutes}', String(minutes))
    signIn?.toggleAttribute('hidden', state === 'Ending')
    goOn?.toggleAttribute('hidden', state === 'Ended')
    banner.hidden = false
  }

  const watch = (endsAt: number): void => {
    clearTimeout(timer)
    const left = endsAt - Date.now()
    if (left <= 0) return show('Ended')
    if (left > warnBefore) {
      banner.hidden = true
      timer = setTimeout(watch, left - warnBefore, endsAt)
      return
    }
    if (banner.hidden) void drafts.saveAll()
    show('Ending', Math.ceil(left / 60_000))
    timer = setTimeout(watch, Math.min(left, 60_000), endsAt)
  }

  const ask = async (): Promise<void> => {
    askedAt = Date.now()
    const answer = await post('/session/alive', {})
    if (answer.kind === 'signed-out') show('Ended')
    if (answer.kind !== 'ok') return
    const data: unknown = await answer.response.json().catch(() => undefined)
    if (isAlive(data)) watch(Date.now() + data.expiresInSeconds * 1000)
  }

  const onWork = ({ target }: Event): void => {
    // Whoever signs out ends the session: to ask for more of it then would be answered that it is over.
    if (target instanceof Element && target.closest('.fl-person__out') !== null) return
    if (Date.now() - askedAt >= keepAliveAtMostEvery) void ask()
  }
  for (const kind of ['keydown', 'mousedown', 'wheel', 'touchstart']) {
    document.addEventListener(kind, onWork, { passive: true })
  }
  goOn?.addEventListener('click', () => void ask())
}
