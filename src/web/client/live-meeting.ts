import { liveBox, type Box } from './live-box.ts'
import { liveOthers } from './live-others.ts'
import { readMeeting, saveText, sides, type LiveMeeting, type Read, type Saved } from './live-server.ts'
import { liveStatus, type Trouble } from './live-status.ts'
import { liveStream } from './live-stream.ts'
import { listenForSignIn } from './sign-in-channel.ts'

const pauseBeforeSaving = 1500
/** Whoever types without a pause is saved, and seen to write, at least so often. */
const longestUnsaved = 4000
const pauseBeforeRetry = 5000
/** News come close together when several write. */
const pauseBeforeReading = 250

const troubles: Readonly<Partial<Record<Saved['kind'] | Read['kind'], Trouble>>> = {
  offline: 'Offline',
  'signed-out': 'SignedOut',
  gone: 'Gone',
  over: 'Over',
  refused: 'Refused',
  'too-long': 'TooLong',
}

/**
 * Hook: `[data-live]`, a meeting in progress. Its two boxes save themselves; what others write is drawn as it comes; a lost connection,
 * an ended session or a newer text is told, and what was typed stays where it is.
 */
export const followMeeting = (root: HTMLElement): void => {
  const address = root.dataset['liveTexts'] ?? ''
  const form = root.querySelector('form')
  if (form === null) return
  const status = liveStatus(root)
  const others = liveOthers(root)
  const ended = new AbortController()
  const isEnded = (): boolean => ended.signal.aborted
  let saving: ReturnType<typeof setTimeout> | undefined
  let reading: ReturnType<typeof setTimeout> | undefined
  let unsavedSince: number | undefined
  let running: Promise<boolean> = Promise.resolve(true)

  const language = (): string => form.querySelector<HTMLSelectElement>('select[name="language"]')?.value ?? 'sv'
  const tell = ({ kind }: { readonly kind: Saved['kind'] | Read['kind'] }): void => {
    const trouble = troubles[kind]
    if (trouble !== undefined && !isEnded()) status.show(trouble)
    if (kind === 'gone') others.clear()
    form.toggleAttribute('data-contact-lost', kind === 'offline')
    if (kind === 'offline') later(pauseBeforeRetry)
  }

  /** Goes up when a save begins and when it ends: what was read across one says nothing sure of one's own texts. */
  let saves = 0
  const read = async (): Promise<Read> => {
    const answer = await readMeeting(address)
    if (answer.kind === 'ok') {
      others.draw(answer.meeting)
      status.clear('Offline')
      form.removeAttribute('data-contact-lost')
    }
    return answer
  }
  const lookAt = (meeting: LiveMeeting): void =>
    boxes.forEach(({ side, box }) => {
      box.look(meeting[side].mine)
    })

  const boxes: { readonly side: (typeof sides)[number]; readonly box: Box }[] = sides.flatMap((side) => {
    const box = liveBox(root, side, {
      save: async (_side, body, version) => {
        saves++
        const answer = await saveText(address, side, { body, version, language: language() }, ended.signal)
        saves++
        return answer
      },
      mine: async () => {
        const answer = await read()
        if (answer.kind === 'ok') return answer.meeting[side].mine
        tell(answer)
        return undefined
      },
      told: (saved) => {
        if (saved.kind !== 'ok') tell(saved)
      },
      words: { takeBoth: root.dataset['liveTakeBoth'] ?? '', keepMine: root.dataset['liveKeepMine'] ?? '' },
    })
    return box === undefined ? [] : [{ side, box }]
  })
  const isSaved = (): boolean => boxes.every(({ box }) => box.isSaved())

  // One side after the other, one save at a time: a slow older one must not land after a newer one.
  const saveBoth = async (): Promise<boolean> => {
    if (isEnded() || isSaved()) return isSaved()
    unsavedSince = undefined
    const all = []
    for (const { box } of boxes) all.push(await box.save())
    if (all.every(Boolean)) status.saved()
    return all.every(Boolean)
  }
  const saveAll = (): Promise<boolean> => {
    clearTimeout(saving)
    running = running.catch(() => false).then(saveBoth)
    return running
  }
  const later = (pause: number): void => {
    clearTimeout(saving)
    if (!isEnded()) saving = setTimeout(() => void saveAll(), pause)
  }
  const onInput = (): void => {
    if (isSaved()) return
    unsavedSince ??= Date.now()
    later(Math.max(0, Math.min(pauseBeforeSaving, unsavedSince + longestUnsaved - Date.now())))
  }
  for (const { box } of boxes) box.input(onInput)

  const readSoon = (pause = pauseBeforeReading): void => {
    clearTimeout(reading)
    reading = setTimeout(() => {
      const before = saves
      void read().then((answer) => {
        if (answer.kind !== 'ok') tell(answer)
        else if (saves === before && saves % 2 === 0) lookAt(answer.meeting)
        else readSoon(pauseBeforeSaving)
      })
    }, pause)
  }
  const stream = liveStream(root.dataset['liveStream'] ?? '', {
    opened: () => {
      readSoon()
      void saveAll()
    },
    present: others.show,
    news: () => readSoon(),
    ended: async () => {
      others.hidePresent()
      const answer = await read()
      if (answer.kind !== 'ok') tell(answer)
      const over = answer.kind === 'ok' && answer.meeting.can.length === 0
      if (over) status.show('Over')
      return !over && ['ok', 'offline', 'refused'].includes(answer.kind)
    },
  })
  const back = (): void => {
    stream.now()
    void saveAll()
  }
  const stop = (): void => {
    clearTimeout(saving)
    ended.abort()
    stream.stop()
  }

  addEventListener('online', back)
  addEventListener('offline', () => tell({ kind: 'offline' }))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saveAll()
  })
  // The browser asks before text that is not saved is left behind.
  addEventListener('beforeunload', (event) => {
    if (!isEnded() && !isSaved()) event.preventDefault()
  })
  // A save that is under way would make what the form carries look old: it is waited for, before anybody else hears of the click.
  let ready = false
  form.addEventListener(
    'submit',
    (event) => {
      if (ready || isEnded()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const { submitter } = event
      const send = (): void => {
        ready = true
        form.requestSubmit(submitter)
      }
      // Not before this event is over: a form that is being sent is not sent again.
      void saveAll().then(() => setTimeout(send))
    },
    { capture: true },
  )
  form.addEventListener('submit', (event) => {
    ready = false
    if (!event.defaultPrevented) stop()
  })
  listenForSignIn(back, () => {
    stop()
    status.show('OtherPerson')
  })
  onInput()
}
