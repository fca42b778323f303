import type { Present } from './live-others.ts'

const firstPause = 1000
const longestPause = 30_000
/** Something is said at least every fifteen seconds: after so long the stream is dead, whatever the browser believes. */
const longestSilence = 40_000

export type StreamEvents = {
  readonly opened: () => void
  readonly present: (present: Present) => void
  readonly news: () => void
  /** The stream has ended. True: try again after a while. */
  readonly ended: () => Promise<boolean>
}

export type Stream = {
  /** Tries at once, as when the connection is back or somebody has signed in again. */
  readonly now: () => void
  readonly stop: () => void
}

const isPresent = (data: unknown): data is Present =>
  typeof data === 'object' && data !== null && 'here' in data && 'writing' in data

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** Listens to a meeting, and again after each end: soon at first, then ever more seldom. */
export const liveStream = (address: string, events: StreamEvents): Stream => {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let pause = firstPause
  let stopped = false

  const later = (): void => {
    clearTimeout(timer)
    if (stopped) return
    // Not all at once: a server that comes back is not met by everybody in the same second.
    timer = setTimeout(open, pause * (0.75 + Math.random() / 2))
    pause = Math.min(pause * 2, longestPause)
  }
  const heard = (from: EventSource): void => {
    clearTimeout(silence)
    silence = setTimeout(() => end(from), longestSilence)
  }
  const end = (ended: EventSource): void => {
    ended.close()
    clearTimeout(silence)
    if (ended !== source) return
    source = undefined
    void events.ended().then((again) => {
      if (again && source === undefined) later()
    })
  }
  const open = (): void => {
    clearTimeout(timer)
    if (stopped || source !== undefined) return
    const opened = new EventSource(`${address}?following=true`)
    source = opened
    opened.addEventListener('open', () => {
      pause = firstPause
      heard(opened)
      events.opened()
    })
    opened.addEventListener('presence', ({ data }: MessageEvent<unknown>) => {
      heard(opened)
      const present = parsed(data)
      if (isPresent(present)) events.present(present)
    })
    opened.addEventListener('news', () => events.news())
    opened.addEventListener('error', () => end(opened))
  }
  open()
  return {
    now: () => {
      pause = firstPause
      open()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
      clearTimeout(silence)
      source?.close()
      source = undefined
    },
  }
}
